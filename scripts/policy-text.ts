import { readFileSync, statSync } from 'node:fs';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { nameOf, withoutAliases } from './policy-aliases';

/** A place in a file. Line 1 is the first. */
export interface FilePlace {
  file: string;
  line: number;
  column: number;
}

/** Something wrong with a file, with its place. */
export interface TreeProblem extends FilePlace {
  /** `guard.rules[0].action`; empty for the whole document. */
  path: string;
  message: string;
}

/** 10,000 terms of 200 letters are 2 MB. */
const largestBytes = 20_000_000;

/**
 * The bytes of a file.
 *
 * @throws when it cannot be read, is no ordinary file, or is larger than a policy can be.
 */
export function readBytes(file: string): Uint8Array {
  const { size } = statSync(file);
  // Also a device or a pipe, which never ends.
  if (!statSync(file).isFile() || size > largestBytes) throw new Error('not an ordinary file of a reasonable size');
  return readFileSync(file);
}

/** What a file says, before anything is included or merged. */
export interface PolicyText {
  contents?: YAMLMap;
  places: ReadonlyMap<Node, FilePlace>;
  problems: TreeProblem[];
}

/** Reads the text of a policy file, JSON or YAML 1.2, which reads both. Problems name places and keys, never values. */
export function readPolicyText(file: string, source: Uint8Array | string): PolicyText {
  const places = new Map<Node, FilePlace>();
  const problems: TreeProblem[] = [];
  const text = typeof source === 'string' ? source : textOf(source);
  if (text === undefined) {
    const message = 'expected text in UTF-8; save the file as UTF-8';
    return { places, problems: [{ file, line: 1, column: 1, path: '', message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    // Looked for below: the parser compares each key with each other one.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const placeAt = (offset: number): FilePlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const root = document.contents;
  const tell = (offset: number, path: string, message: string) => problems.push({ ...placeAt(offset), path, message });

  let last = -1;
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    // What is wrong with one place is said once.
    if (pos[0] === last) continue;
    last = pos[0];
    // The parser's own message may quote the file.
    tell(pos[0], pathAt(root, pos[0]), mistakes[code] ?? `cannot be read as JSON or YAML (${code})`);
  }
  if (document.errors.length > 0 || isEmpty(document)) return { places, problems };
  if (!isMap(root)) {
    tell(root?.range?.[0] ?? 0, '', 'expected keys with values, such as "version: 1"');
    return { places, problems };
  }
  const offsetOf = (node: Node) => node.range?.[0] ?? 0;
  withoutAliases(root, (at, message) => tell(offsetOf(at), pathAt(root, offsetOf(at)), message));
  note(root, '');
  return { contents: root, places, problems };

  /** Notes where everything stands, and tells keys that no document can have. */
  function note(node: Node, path: string): void {
    places.set(node, placeAt(offsetOf(node)));
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) if (isNode(item)) note(item, `${path}[${index}]`);
    }
    if (!isMap(node)) return;
    const names = new Set<string>();
    for (const { key, value } of node.items) {
      const name = nameOf(key);
      const inner = [path, name ?? ''].filter(Boolean).join('.');
      if (!isNode(key)) continue;
      if (name === undefined) tell(offsetOf(key), path, 'expected a key that is a word');
      else if (names.has(name)) tell(offsetOf(key), inner, 'is here a second time; expected once');
      else if (name === '__proto__') tell(offsetOf(key), inner, 'Daylight does not know this key');
      names.add(name ?? '');
      places.set(key, placeAt(offsetOf(key)));
      if (isNode(value)) note(value, inner);
    }
  }
}

/** What the parser's codes mean to whoever writes a policy. */
const mistakes: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'expected spaces at the beginning of the line, found a tab',
  MULTIPLE_DOCS: 'expected one document, found a second one ("---")',
  RESOURCE_EXHAUSTION: 'expected fewer brackets within brackets',
  BAD_INDENT: 'expected as many spaces at the beginning of the line as its neighbours have',
  MISSING_CHAR: 'expected a sign that is missing here: a closing quote or bracket, a comma or a colon',
  UNEXPECTED_TOKEN: 'found a sign that nothing here can begin or go on with',
  MULTILINE_IMPLICIT_KEY: 'expected a key with a colon on one line',
  TAG_RESOLVE_FAILED: 'found a tag ("!...") that policies do not have; expected the value alone',
};

const isEmpty = ({ contents }: Document) =>
  contents === null || (isScalar(contents) && contents.value === null && contents.source === '');

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The keys that lead to a place of the text, as `guard.rules[0]`. */
function pathAt(root: unknown, offset: number): string {
  let path = '';
  let node = root;
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => isNode(key) && (key.range?.[0] ?? 0) <= offset);
      const name = nameOf(pair?.key);
      if (pair === undefined || name === undefined) return path;
      path = path === '' ? name : `${path}.${name}`;
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findLastIndex((item) => isNode(item) && (item.range?.[0] ?? 0) <= offset);
      if (index < 0) return path;
      path = `${path}[${index}]`;
      node = node.items[index];
    } else return path;
  }
}
