import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';

/** So many values may all aliases of a file stand for together: a few of them can stand for billions. */
const mostAliased = 100_000;

/**
 * Puts what they stand for in the place of aliases (`*name` for `&name`), and the keys of a map in the place of its
 * `<<` (https://yaml.org/type/merge.html; keys that stand there themselves win). The node is changed.
 *
 * @param problem Is told, at a node, what cannot be put in place.
 */
export function withoutAliases(root: Node, problem: (at: Node, message: string) => void): void {
  const anchors = new Map<string, Node>();
  const missing = new Set<string>();
  const open = new Set<Node>();
  let aliased = 0;
  within(root);

  function within(node: Node): void {
    if (!isAlias(node) && (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      anchors.set(node.anchor, node);
      // Not written again: what it stands for is.
      Reflect.deleteProperty(node, 'anchor');
    }
    if (!isMap(node) && !isSeq(node)) return;
    open.add(node);
    if (isMap(node)) {
      for (const pair of node.items) {
        pair.key = inPlace(pair.key);
        pair.value = inPlace(pair.value);
      }
      takeIn(node);
    } else node.items = node.items.map(inPlace);
    open.delete(node);
  }

  function inPlace(node: unknown): Node {
    if (isAlias(node)) return standsFor(node);
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      within(node);
      return node;
    }
    return new Scalar(null);
  }

  function standsFor(alias: Node & { source: string }): Node {
    const target = anchors.get(alias.source);
    if (target === undefined) {
      if (!missing.has(alias.source)) problem(alias, 'expected the name of an anchor that stands above');
      missing.add(alias.source);
    } else if (open.has(target)) problem(alias, 'stands for something that it is a part of itself');
    else {
      const before = aliased;
      aliased += before > mostAliased ? 0 : sizeOf(target);
      if (aliased <= mostAliased) return target.clone() as Node;
      // Said of the first one that is too many.
      if (before <= mostAliased)
        problem(alias, `expected aliases that stand for at most ${mostAliased} values together`);
    }
    return new Scalar(null);
  }
}

const isMergeKey = ({ key }: Pair) => isScalar(key) && key.value === '<<';

function takeIn(map: YAMLMap): void {
  if (!map.items.some(isMergeKey)) return;
  const names = new Set(map.items.map(({ key }) => nameOf(key)));
  map.items = map.items.flatMap((pair) => {
    if (!isMergeKey(pair)) return [pair];
    const sources = isSeq(pair.value) ? pair.value.items : [pair.value];
    if (!sources.every((source) => isMap(source))) return [pair];
    return sources
      .flatMap((source) => source.items)
      .filter(({ key }) => {
        const isNew = !names.has(nameOf(key));
        names.add(nameOf(key));
        return isNew;
      });
  });
}

/** What a key is called; undefined for one that is no plain word. */
export const nameOf = (key: unknown) => (isScalar(key) ? String(key.value) : undefined);

function sizeOf(node: unknown): number {
  if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
  if (!isMap(node) && !isSeq(node)) return 1;
  return node.items.reduce<number>((sum, item) => sum + sizeOf(item), 1);
}
