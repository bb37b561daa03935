import { addContexts, type Context, longReach, reachBefore } from './context';
import { atWords, type DisguiseWords, spelledDigits } from './disguise';
import { drain } from './draining';
import { type Further, theFurther } from './further';
import { NumberLooks } from './number-looks';
import { packedMarkers } from './packed';
import { firstRules } from './rules/first-rules';
import type { Landmark, Rule } from './rules/rule';
import { WordIndex } from './text/word-index';
import { headBits } from './token-head';

/** One step down the tree of group sizes: `3-2-4` is the path 3, 2, 4. */
export interface Shape {
  next: (Shape | undefined)[];
  /** A rule here or farther down has a prefix, one here a suffix: others want digits that begin and end by themselves. */
  prefixed: boolean;
  suffixed: boolean;
  /** Rules that may say something whatever stands around. */
  rules: GroupRule[];
  /** Rules that need a word near. */
  asking: GroupRule[];
  /** Those that need one where the digits are not in groups. */
  askingWhenPlain: GroupRule[];
}

/** A rule of digit groups with its landmark, and the bit of its look. */
export interface GroupRule {
  rule: Rule;
  at: At<'groups'>;
  bits: number;
}

interface WordRule {
  rule: Rule;
  at: At<'words'>;
}

/** A rule of numbers, and the bits of the looks at which it is asked. */
export interface NumberRule {
  rule: Rule;
  at: At<'number'>;
  bits: number;
  /** The actions of the words that it needs. */
  near: readonly number[] | undefined;
}

/** A rule of mixed tokens, what they must begin with, and whether a word must be near. */
export interface MixedRule {
  rule: Rule;
  at: At<'mixed'>;
  head: number;
  asks: boolean;
}

type At<Key extends string> = Extract<Landmark, Record<Key, unknown>>;
type Placed<Key extends string> = readonly [Rule, At<Key>][];

/** The rules, arranged by where their matches begin. */
export interface CompiledRules {
  index: WordIndex;
  actionCount: number;
  contextActions: Record<Context, number>;
  /** How far a word of a context reaches to a value after it, by its action. */
  reach: Int16Array;
  /** Actions of the contexts that some rule of digit groups needs. */
  neededByGroups: readonly number[];
  markerAction: number;
  disguiseWords: DisguiseWords;
  /** By the action of their words. */
  byWord: readonly (readonly WordRule[] | undefined)[];
  byMixed: readonly MixedRule[];
  /** By the action of the context that they need. */
  byRun: readonly (readonly (readonly [Rule, At<'run'>])[] | undefined)[];
  /** Those whose token has one length, by that length. */
  byMixedOfLength: readonly (readonly MixedRule[] | undefined)[];
  /** Actions of the contexts that some rule of mixed tokens needs. */
  neededByMixed: readonly number[];
  /** By their character, which is looked for once. */
  byCharacter: ReadonlyMap<string, Placed<'character'>>;
  looks: NumberLooks;
  /** With the bits of their looks. */
  byNumber: readonly NumberRule[];
  shapes: Shape;
  groupLooks: NumberLooks;
}

let compiled: CompiledRules | undefined;
let compiledOf: Further | undefined;

/** Arranged at the first scan, not at import, so that a page that never pastes pays nothing. */
export function compiledRules(): CompiledRules {
  const further = theFurther();
  if (compiled === undefined || compiledOf !== further) {
    compiled = drain(compiling(further));
    compiledOf = further;
  }
  return compiled;
}

/** Arranges them in steps, for who has time. */
export function* arrangingRules(): Generator<void, void> {
  const further = theFurther();
  if (compiled !== undefined && compiledOf === further) return;
  compiled = yield* compiling(further);
  compiledOf = further;
}

/** So many rules are arranged in a step. */
const rulesPerStep = 40;

function* compiling(further: Further): Generator<void, CompiledRules> {
  const index = new WordIndex();
  let actionCount = 0;
  const actions = new Map<string, number>();
  /** Lists of the same words are one. */
  const addWords = (words: readonly string[]) => {
    const list = words.join('\n');
    const known = actions.get(list);
    if (known !== undefined) return known;
    const action = actionCount++;
    for (const word of words) index.add(word, action);
    actions.set(list, action);
    return action;
  };
  const contextActions = addContexts(index, () => actionCount++);
  yield;
  const markerAction = actionCount++;
  index.addPacked(packedMarkers.heads, markerAction);
  const disguiseWords = { at: addWords(atWords), digits: addWords(spelledDigits), card: contextActions.card };
  const shapes = emptyShape();
  const groupLooks = new NumberLooks();
  const anyLook = groupLooks.add([{}]);
  const neededByGroups = new Set<number>();
  const byWord: WordRule[][] = [];
  const byMixed: MixedRule[] = [];
  const neededByMixed = new Set<number>();
  const byRun: (readonly [Rule, At<'run'>])[][] = [];
  const byMixedOfLength: MixedRule[][] = [];
  const byCharacter = new Map<string, [Rule, At<'character'>][]>();
  const looks = new NumberLooks();
  const byNumber: NumberRule[] = [];
  let arranged = 0;
  for (const rule of [...firstRules, ...further.rules]) {
    if (++arranged % rulesPerStep === 0) yield;
    const { at } = rule;
    if ('words' in at) {
      const action = addWords(at.words);
      const same = byWord[action];
      if (same === undefined) byWord[action] = [{ rule, at }];
      else same.push({ rule, at });
    } else if ('mixed' in at) {
      const asks = rule.needsContext === true;
      const one = { rule, at, head: headBits(at.head ?? ''), asks };
      if (asks) for (const context of rule.raisedBy ?? []) neededByMixed.add(contextActions[context]);
      if (at.lengths === undefined) byMixed.push(one);
      else
        for (const length of at.lengths) {
          const same = byMixedOfLength[length];
          if (same === undefined) byMixedOfLength[length] = [one];
          else same.push(one);
        }
    } else if ('run' in at) {
      for (const context of rule.raisedBy ?? []) {
        const action = contextActions[context];
        const same = byRun[action];
        if (same === undefined) byRun[action] = [[rule, at]];
        else same.push([rule, at]);
      }
    } else if ('character' in at) {
      const same = byCharacter.get(at.character);
      if (same === undefined) byCharacter.set(at.character, [[rule, at]]);
      else same.push([rule, at]);
    } else if ('number' in at) {
      const near = at.near?.map((context) => contextActions[context]);
      byNumber.push({ rule, at, bits: looks.add(at.looks), near });
    } else {
      if (rule.needsContext !== undefined)
        for (const context of rule.raisedBy ?? []) neededByGroups.add(contextActions[context]);
      const bits = at.look === undefined ? anyLook : groupLooks.add([at.look]);
      for (const shape of at.groups) addShape(shapes, shape, { rule, at, bits });
    }
  }
  const reach = new Int16Array(actionCount).fill(reachBefore);
  for (const [context, units] of Object.entries(longReach)) reach[contextActions[context as Context]] = units;
  return {
    index,
    actionCount,
    contextActions,
    reach,
    neededByGroups: [...neededByGroups],
    markerAction,
    disguiseWords,
    byWord,
    byMixed,
    byRun,
    byMixedOfLength,
    neededByMixed: [...neededByMixed],
    byCharacter,
    looks,
    byNumber,
    shapes,
    groupLooks,
  };
}

function emptyShape(): Shape {
  return { next: [], prefixed: false, suffixed: false, rules: [], asking: [], askingWhenPlain: [] };
}

function addShape(root: Shape, shape: string, groupRule: GroupRule): void {
  let node = root;
  for (const size of shape.split('-').map(Number)) {
    const next = node.next[size] ?? emptyShape();
    node.next[size] = next;
    node = next;
    node.prefixed ||= groupRule.at.prefix !== undefined;
  }
  node.suffixed ||= groupRule.at.suffix !== undefined;
  const { needsContext } = groupRule.rule;
  if (needsContext === true) node.asking.push(groupRule);
  else if (needsContext === 'when-plain') node.askingWhenPlain.push(groupRule);
  else node.rules.push(groupRule);
}
