import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, YAMLMap } from 'yaml';

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

/** A document that is put together of files: what includes another comes after it, and its keys win. */
export interface PolicyTree {
  contents: YAMLMap;
  /** Where the deepest part of a path that the files have begins. */
  placeOf(path: string, contents?: YAMLMap): FilePlace;
  problems: TreeProblem[];
}

/**
 * Reads a policy file, JSON or YAML (YAML 1.2 reads both), with what it includes (`include: base.yaml`, or a list).
 * Maps are merged key by key; everything else, lists too, is replaced whole. Comments stay with what they stand at.
 *
 * @param file Where the text stands; what it includes is looked for from there.
 */
export function policyTree(file: string, text: string): PolicyTree {
  const places = new Map<Node, FilePlace>();
  const problems: TreeProblem[] = [];
  const contents = load(file, text, [resolve(file)]);
  return {
    contents,
    problems,
    placeOf: (path, within = contents) => placeIn(within, path, places) ?? { file, line: 1, column: 1 },
  };

  function load(name: string, source: string, above: readonly string[]): YAMLMap {
    const lines = new LineCounter();
    const document = parseDocument(source.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
    const placeAt = (offset: number): FilePlace => {
      const { line, col } = lines.linePos(offset);
      return { file: name, line, column: col };
    };
    for (const { code, pos } of document.errors) {
      // The parser's own message may quote the file.
      problems.push({ ...placeAt(pos[0]), path: '', message: `cannot be read as JSON or YAML (${code})` });
    }
    if (document.errors.length > 0 || document.contents === null) return new YAMLMap();
    if (!isMap(document.contents)) {
      problems.push({ ...placeAt(0), path: '', message: 'expected an object' });
      return new YAMLMap();
    }
    note(document.contents, placeAt);
    const include = document.contents.items.find(({ key }) => isScalar(key) && key.value === 'include');
    document.contents.items = document.contents.items.filter((item) => item !== include);
    return [...included(name, include?.value, placeAt, above), document.contents].reduce(merged, new YAMLMap());
  }

  function included(
    name: string,
    include: unknown,
    placeAt: (offset: number) => FilePlace,
    above: readonly string[],
  ): YAMLMap[] {
    if (!isNode(include)) return [];
    const place = placeAt(include.range?.[0] ?? 0);
    const wanted: unknown[] = isSeq(include) ? include.items : [include];
    return wanted.map((one) => {
      const problem = (message: string) => {
        problems.push({ ...place, path: 'include', message });
        return new YAMLMap();
      };
      if (!isScalar(one) || typeof one.value !== 'string') return problem('expected a file name, or a list of them');
      const inner = resolve(dirname(name), one.value);
      if (above.includes(inner)) return problem('the files include one another');
      let text: string;
      try {
        text = readFileSync(inner, 'utf8');
      } catch {
        return problem('the file that is included cannot be read');
      }
      return load(inner, text, [...above, inner]);
    });
  }

  function note(node: Node, placeAt: (offset: number) => FilePlace): void {
    if (node.range) places.set(node, placeAt(node.range[0]));
    if (!isMap(node) && !isSeq(node)) return;
    for (const item of node.items) {
      for (const part of isPair(item) ? [item.key, item.value] : [item]) if (isNode(part)) note(part, placeAt);
    }
  }
}

/** Both maps key by key; the second wins. Neither is changed. */
export function merged(first: YAMLMap, second: YAMLMap): YAMLMap {
  const map = new YAMLMap();
  map.items = [...first.items];
  map.commentBefore = first.commentBefore ?? second.commentBefore ?? null;
  for (const pair of second.items) {
    const at = map.items.findIndex(({ key }) => keyOf(key) === keyOf(pair.key));
    const before = map.items[at]?.value;
    if (at < 0) map.items.push(pair);
    else if (isMap(before) && isMap(pair.value)) {
      const both = pair.clone();
      both.key = pair.key;
      both.value = merged(before, pair.value);
      map.items[at] = both;
    } else map.items[at] = pair;
  }
  return map;
}

const keyOf = (key: unknown) => (isScalar(key) ? String(key.value) : undefined);

/** Where the deepest part of `guard.rules[0].action` that there is begins. */
function placeIn(root: YAMLMap, path: string, places: ReadonlyMap<Node, FilePlace>): FilePlace | undefined {
  let node: unknown = root;
  let place: FilePlace | undefined;
  let rest = path;
  while (rest !== '' && isNode(node)) {
    const index = /^\[(\d+)\]\.?/.exec(rest);
    if (index !== null) {
      node = isSeq(node) ? node.items[Number(index[1])] : undefined;
      if (isNode(node)) place = places.get(node) ?? place;
      rest = rest.slice(index[0].length);
      continue;
    }
    // A key may itself hold dots (a host name), so the file's own keys are tried.
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && beginsWithKey(rest, String(key.value)))
      : undefined;
    if (pair === undefined || !isScalar(pair.key)) break;
    place = places.get(pair.key) ?? place;
    rest = rest.slice(String(pair.key.value).length).replace(/^\./, '');
    node = pair.value;
  }
  return place;
}

function beginsWithKey(path: string, key: string): boolean {
  return path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`);
}
