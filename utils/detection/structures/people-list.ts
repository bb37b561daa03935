import type { Candidate } from '../candidate';
import { sure } from '../confidence';
import { lazily, matchAt } from '../rules/lazily';
import { letters } from '../rules/letters';
import type { Span } from '../rules/rule';
import { fullNameForm } from './cells';
import { endOfLine, type LineBreak } from './lines';
import { inOrder, placesPerStep, type Table, type Tables } from './table';

/** Entries that make a list: lines with a name and contact data each, or addressees on one line. */
const fewestLines = 3;
const fewestAddressees = 5;
const longestLine = 300;
/** Empty lines and other lines between two entries. */
const mostBetween = 2;

interface Entry {
  name: Span;
  contacts: Candidate[];
  line: Span;
}

/**
 * Finds lists without any form: a line for each person with name and address or number (`1. Anna Schmidt - anna@...`),
 * and addressees (`Anna Schmidt <anna@...>; ...`). Starts from the contact data that the rules have found.
 */
export function* findPeopleLists(text: string, lineBreak: LineBreak, found: readonly Candidate[]): Tables {
  const tables: Table[] = [];
  let entries: Entry[] = [];
  const flush = () => {
    if (entries.length >= fewestLines) tables.push(tableOf(entries));
    entries = [];
  };
  let places = 0;
  for (let k = 0; k < found.length; ) {
    const entity = found[k];
    if (++places % placesPerStep === 0) yield;
    if (entity === undefined || !isContact(entity)) {
      k++;
      continue;
    }
    const start = text.lastIndexOf(lineBreak, entity.start) + 1;
    const end = endOfLine(text, entity.start, lineBreak);
    const contacts: Candidate[] = [];
    for (; k < found.length; k++) {
      const next = found[k];
      if (next === undefined || next.start >= end) break;
      if (isContact(next)) contacts.push(next);
    }
    if (contacts.length >= fewestAddressees) {
      const list = addressees(text, start, contacts);
      if (list.length >= fewestAddressees) tables.push(tableOf(list));
    }
    const name = end - start <= longestLine && contacts.length < 4 ? leadingName(text, start, contacts) : undefined;
    const last = entries.at(-1);
    if (last !== undefined && (name === undefined || linesBetween(text, last.line.end, start, lineBreak) > mostBetween))
      flush();
    if (name !== undefined) entries.push({ name, contacts, line: { start, end } });
  }
  flush();
  yield* inOrder(tables);
}

function isContact({ type, confidence }: Candidate): boolean {
  return (type === 'EMAIL_ADDRESS' || type === 'PHONE_NUMBER') && confidence >= sure;
}

function linesBetween(text: string, from: number, to: number, lineBreak: LineBreak): number {
  if (to - from > longestLine) return Number.POSITIVE_INFINITY;
  return text.slice(from, to).split(lineBreak).length - 2;
}

const bullet = /^[\s"'([]*(?:[-*•·–+>]\s+|\d{1,4}[.):]\s*|#\d+\s*)?["'*_]*/;
const afterName = /^(?:["'*_)\]]*\s*)(?:$|[,;:|/<([–—-]|\t| {2}|(?:at|tel|phone|mobil|mail|e-?mail)\b)/i;

const leadingWords = lazily(() => `[${letters}\u0300-\u036f'’. -]*[${letters}\u0300-\u036f.]`);

/** The words at the head of the line, before the first sign that parts them from the rest. */
function leadingName(text: string, start: number, contacts: readonly Candidate[]): Span | undefined {
  const first = contacts[0];
  if (first === undefined) return undefined;
  const head = text.slice(start, Math.min(first.start, start + 120));
  const from = bullet.exec(head)?.[0].length ?? 0;
  const rest = head.slice(from);
  const length = matchAt(leadingWords(), rest.split(/\s[-–—]\s|\s{2}|\t/)[0] ?? '', 0)?.[0].length ?? 0;
  const name = rest.slice(0, length);
  if (!fullNameForm().test(name) || !afterName.test(rest.slice(length))) return undefined;
  return { start: start + from, end: start + from + length };
}

const addressee = /(?:^|[;,:]|\n)\s{0,4}["']?([\p{L}\p{M}'’., -]{3,60}?)["']?\s{0,2}[<(]$/u;

function addressees(text: string, start: number, contacts: readonly Candidate[]): Entry[] {
  const entries: Entry[] = [];
  let from = start;
  for (const contact of contacts) {
    const head = text.slice(Math.max(from, contact.start - 80), contact.start);
    const name = addressee.exec(head)?.[1];
    from = contact.end;
    if (name === undefined) continue;
    const at = contact.start - head.length + head.lastIndexOf(name);
    const line = { start: at, end: contact.end };
    entries.push({ name: { start: at, end: at + name.length }, contacts: [contact], line });
  }
  return entries;
}

function tableOf(entries: readonly Entry[]): Table {
  const types = ['EMAIL_ADDRESS', 'PHONE_NUMBER'] as const;
  const rows = entries.map(({ name, contacts, line }) => [
    name,
    ...types.map((type) => contacts.find((contact) => contact.type === type) ?? { start: line.end, end: line.end }),
  ]);
  const start = entries[0]?.line.start ?? 0;
  return { start, end: entries.at(-1)?.line.end ?? start, rows, headings: ['', '', ''] };
}
