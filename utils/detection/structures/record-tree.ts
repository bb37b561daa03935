import type { Span } from '../rules/rule';
import { fewestRows, type Table } from './table';

/** More fields of one record, or values of one list, are not kept. */
const mostFields = 80;

/** `list`: members are alike; `object`: keys are its fields' names; `element`: members with the same name are alike. */
type NodeKind = 'list' | 'object' | 'element';

interface Node {
  kind: NodeKind;
  key: string;
  start: number;
  end: number;
  keys: string[];
  values: Span[];
  members: Node[];
}

/**
 * Gathers nested records into tables: members of a list, or members of one parent that are alike, are rows; what is
 * nested in a row once is lifted into it (`address city`).
 */
export class RecordTree {
  readonly tables: Table[] = [];
  private readonly stack: Node[] = [];

  constructor(start: number) {
    this.stack.push(emptyNode('list', '', start));
  }

  get depth(): number {
    return this.stack.length - 1;
  }

  /** Kind of the innermost open node. */
  get inside(): NodeKind {
    return this.stack.at(-1)?.kind ?? 'list';
  }

  /** Key of the open node that lies `up` levels above the innermost. */
  keyAt(up: number): string | undefined {
    return this.stack.length - 1 - up > 0 ? this.stack[this.stack.length - 1 - up]?.key : undefined;
  }

  open(kind: NodeKind, key: string, start: number): void {
    this.stack.push(emptyNode(kind, key, start));
  }

  value(key: string, span: Span): void {
    const node = this.stack.at(-1);
    if (node !== undefined) addField(node, key, span);
  }

  close(end: number): void {
    const node = this.stack.pop();
    const parent = this.stack.at(-1);
    if (node === undefined || parent === undefined) return;
    node.end = end;
    this.settle(node);
    // One value alone is no record, unless a key says what it belongs to.
    if (node.kind !== 'list') {
      if (parent.kind !== 'list' || node.values.length > 1) parent.members.push(node);
    } else if (node.values.length > 0 && node.members.length === 0) {
      if (parent.kind === 'list') parent.members.push(node);
      else if (node.values[0] !== undefined) addField(parent, node.key, node.values[0]);
    } else if (parent.kind === 'object') {
      for (const [i, key] of node.keys.entries()) lift(parent, node.key, key, node.values[i]);
    }
  }

  /** The text has ended, or what follows is something else. */
  finish(end: number): void {
    while (this.stack.length > 1) this.close(end);
    const root = this.stack[0];
    if (root === undefined) return;
    this.settle(root);
    // A record alone: its keys say what its numbers are.
    if (root.values.length > 0) this.tables.push(new RecordTable([root], end));
  }

  /** Makes tables of the members that are alike, and lifts the others into the node. */
  private settle(node: Node): void {
    for (const group of groupsOf(node)) {
      if (group.length >= fewestRows) this.tables.push(tableOf(group));
      else
        for (const member of group)
          for (const [i, key] of member.keys.entries()) lift(node, member.key, key, member.values[i]);
    }
    node.members = [];
  }
}

function emptyNode(kind: NodeKind, key: string, start: number): Node {
  return { kind, key, start, end: start, keys: [], values: [], members: [] };
}

function addField(node: Node, key: string, value: Span): void {
  if (node.values.length >= mostFields) return;
  node.keys.push(key);
  node.values.push(value);
}

function lift(node: Node, outer: string, inner: string, value: Span | undefined): void {
  if (value !== undefined) addField(node, outer === '' ? inner : `${outer} ${inner}`, value);
}

function groupsOf({ kind, members }: Node): Node[][] {
  if (members.length < 2) return members.length === 0 ? [] : [members];
  if (kind === 'list') return [members];
  if (kind === 'object') return areAlike(members) ? [members] : members.map((member) => [member]);
  const byName = new Map<string, Node[]>();
  for (const member of members) {
    const group = byName.get(member.key);
    if (group === undefined) byName.set(member.key, [member]);
    else group.push(member);
  }
  return [...byName.values()];
}

/** Records under keys of their own, as in `{"1001": {...}, "1002": {...}}`. */
function areAlike(members: readonly Node[]): boolean {
  const keys = members[0]?.keys;
  return (
    keys !== undefined &&
    keys.length > 1 &&
    members.every((member) => member.keys[0] === keys[0] && member.keys[1] === keys[1])
  );
}

function tableOf(members: readonly Node[]): Table {
  const start = members[0]?.start ?? 0;
  const end = members.at(-1)?.end ?? start;
  if (members.every(({ kind }) => kind === 'list')) return { start, end, rows: members.map(({ values }) => values) };
  return new RecordTable(members, end);
}

interface KeyedRecord {
  start: number;
  keys: readonly string[];
  values: readonly Span[];
}

/** Records as rows of equal width: a column for every key that any of them has. */
export class RecordTable implements Table {
  readonly start: number;
  readonly end: number;
  readonly headings: readonly string[];
  private readonly records: readonly KeyedRecord[];
  private laidOut: readonly Span[][] | undefined;

  constructor(records: readonly KeyedRecord[], end: number) {
    const keys = new Set<string>();
    for (const record of records) for (const key of record.keys) if (keys.size < mostFields) keys.add(key);
    this.start = records[0]?.start ?? end;
    this.end = end;
    this.headings = [...keys];
    this.records = records;
  }

  /** Made when somebody asks: most records are none of people, which their keys tell. */
  get rows(): readonly Span[][] {
    this.laidOut ??= this.layOut();
    return this.laidOut;
  }

  private layOut(): Span[][] {
    const columns = new Map(this.headings.map((key, column) => [key, column]));
    return this.records.map(({ start, keys, values }) => {
      const none = { start, end: start };
      const row: Span[] = new Array(columns.size).fill(none);
      for (const [i, key] of keys.entries()) {
        const column = columns.get(key);
        const value = values[i];
        if (column !== undefined && value !== undefined && row[column] === none) row[column] = value;
      }
      return row;
    });
  }
}
