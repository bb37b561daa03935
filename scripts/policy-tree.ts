import { dirname, extname, isAbsolute, resolve } from 'node:path';
import { isMap, isNode, isScalar, isSeq, type Node, type Pair, YAMLMap } from 'yaml';
import { nameOf } from './policy-aliases';
import { type FilePlace, readBytes, readPolicyText, type TreeProblem } from './policy-text';

/** A document that is put together of files: what includes another comes after it, and its keys win. */
export interface PolicyTree {
  contents: YAMLMap;
  /** Where the deepest part of a path that the files have begins. */
  placeOf(path: string, contents?: YAMLMap): FilePlace;
  problems: TreeProblem[];
}

/** Two files that include the same two files, and so on, are soon a million. */
const mostFiles = 100;
const endings = ['.yaml', '.yml', '.json'];

/**
 * Reads a policy file, JSON or YAML, with what it includes (`include: base.yaml`, or a list). Maps are merged key by
 * key; everything else, lists too, is replaced whole. Comments stay with what they stand at.
 *
 * @param file Where the text stands; what it includes is looked for from there.
 */
export function policyTree(file: string, source: Uint8Array | string): PolicyTree {
  const places = new Map<Node, FilePlace>();
  const problems: TreeProblem[] = [];
  let files = 0;
  const contents = load(file, source, [resolve(file)]);
  return {
    contents,
    problems,
    placeOf: (path, within = contents) => placeIn(within, path, places) ?? { file, line: 1, column: 1 },
  };

  function load(name: string, from: Uint8Array | string, above: readonly string[]): YAMLMap {
    const text = readPolicyText(name, from);
    problems.push(...text.problems);
    for (const [node, place] of text.places) places.set(node, place);
    const { contents: own } = text;
    if (own === undefined) return new YAMLMap();
    const include = own.items.find(({ key }) => nameOf(key) === 'include');
    own.items = own.items.filter((item) => item !== include);
    return [...included(name, include, above), own].reduce(merged, new YAMLMap());
  }

  function included(name: string, include: Pair | undefined, above: readonly string[]): YAMLMap[] {
    if (include === undefined) return [];
    const wanted: unknown[] = isSeq(include.value) ? include.value.items : [include.value];
    return wanted.map((one) => {
      const node = isNode(one) ? one : include.key;
      const place = (isNode(node) ? places.get(node) : undefined) ?? { file: name, line: 1, column: 1 };
      const problem = (message: string) => {
        problems.push({ ...place, path: 'include', message });
        return new YAMLMap();
      };
      if (!isScalar(one) || typeof one.value !== 'string') return problem('expected a file name, or a list of them');
      // Not any file of the machine: what is in it would be told as keys that nobody knows.
      if (isAbsolute(one.value) || one.value.includes('://') || !endings.includes(extname(one.value).toLowerCase()))
        return problem('expected a file that ends in .yaml, .yml or .json, named from this one');
      const inner = resolve(dirname(name), one.value);
      if (above.includes(inner)) return problem('the files include one another; expected one that does not');
      files += 1;
      if (files > mostFiles) return problem(`expected at most ${mostFiles} files that are included`);
      let bytes: Uint8Array;
      try {
        bytes = readBytes(inner);
      } catch {
        return problem('the file that is included cannot be read');
      }
      return load(inner, bytes, [...above, inner]);
    });
  }
}

/** Both maps key by key; the second wins. Neither is changed. */
export function merged(first: YAMLMap, second: YAMLMap): YAMLMap {
  const map = new YAMLMap();
  map.items = [...first.items];
  map.commentBefore = first.commentBefore ?? second.commentBefore ?? null;
  const positions = new Map(map.items.map(({ key }, at) => [nameOf(key), at]));
  for (const pair of second.items) {
    const at = positions.get(nameOf(pair.key));
    const before = at === undefined ? undefined : map.items[at]?.value;
    if (at === undefined) map.items.push(pair);
    else if (isMap(before) && isMap(pair.value)) {
      const both = pair.clone();
      both.key = pair.key;
      both.value = merged(before, pair.value);
      map.items[at] = both;
    } else map.items[at] = pair;
  }
  return map;
}

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
    const pair = isMap(node) ? pairAt(node, rest) : undefined;
    if (pair === undefined || !isScalar(pair.key)) break;
    place = places.get(pair.key) ?? place;
    rest = rest.slice(String(pair.key.value).length).replace(/^\./, '');
    node = pair.value;
  }
  return place;
}

/** A key may itself hold dots (a host name), so the shortest beginning of the path that is a key is taken. */
function pairAt(map: YAMLMap, path: string): Pair | undefined {
  const keys = keysOf(map);
  for (let end = 1; end <= path.length; end += 1) {
    const isWhole = end === path.length || path[end] === '.' || path[end] === '[';
    const pair = isWhole ? keys.get(path.slice(0, end)) : undefined;
    if (pair !== undefined) return pair;
  }
  return undefined;
}

/** Of a map that is not changed any more: looking for the places of many problems takes one walk. */
const known = new WeakMap<YAMLMap, Map<string | undefined, Pair>>();
function keysOf(map: YAMLMap): Map<string | undefined, Pair> {
  const before = known.get(map);
  if (before !== undefined) return before;
  const keys = new Map(map.items.map((pair) => [nameOf(pair.key), pair]));
  known.set(map, keys);
  return keys;
}
