import { type Context, contexts } from './context';
import { atWords, type DisguiseWords, spelledDigits } from './disguise';
import { rules } from './rules';
import type { Landmark, Rule } from './rules/rule';
import { markerWords } from './structures/confidential-marker';
import { WordIndex } from './text/word-index';

/** One step down the tree of group sizes: `3-2-4` is the path 3, 2, 4. */
export interface Shape {
  next: (Shape | undefined)[];
  rules: Rule[];
}

type At<Key extends string> = Extract<Landmark, Record<Key, unknown>>;
type Placed<Key extends string> = readonly [Rule, At<Key>][];

/** The rules, arranged by where their matches begin. */
export interface CompiledRules {
  index: WordIndex;
  actionCount: number;
  contextActions: Record<Context, number>;
  markerAction: number;
  disguiseWords: DisguiseWords;
  byWord: readonly [action: number, Rule, At<'words'>][];
  byMixed: Placed<'mixed'>;
  /** With the context that each needs. */
  byRun: readonly [action: number, Rule, At<'run'>][];
  /** Those whose token has one length, by that length. */
  byMixedOfLength: readonly (Placed<'mixed'> | undefined)[];
  byCharacter: Placed<'character'>;
  byNumber: Placed<'everyNumber'>;
  shapes: Shape;
}

let compiled: CompiledRules | undefined;

/** Arranged at the first scan, not at import, so that a page that never pastes pays nothing. */
export function compiledRules(): CompiledRules {
  compiled ??= compile();
  return compiled;
}

function compile(): CompiledRules {
  const index = new WordIndex();
  let actionCount = 0;
  const addWords = (words: readonly string[]) => {
    const action = actionCount++;
    for (const word of words) index.add(word, action);
    return action;
  };
  const contextActions = Object.fromEntries(
    Object.entries(contexts).map(([context, words]) => [context, addWords(words)]),
  ) as Record<Context, number>;
  const markerAction = addWords(markerWords);
  const disguiseWords = { at: addWords(atWords), digits: addWords(spelledDigits) };
  const shapes: Shape = { next: [], rules: [] };
  const byWord: [number, Rule, At<'words'>][] = [];
  const byMixed: [Rule, At<'mixed'>][] = [];
  const byRun: [number, Rule, At<'run'>][] = [];
  const byMixedOfLength: [Rule, At<'mixed'>][][] = [];
  const byCharacter: [Rule, At<'character'>][] = [];
  const byNumber: [Rule, At<'everyNumber'>][] = [];
  for (const rule of rules) {
    const { at } = rule;
    if ('words' in at) byWord.push([addWords(at.words), rule, at]);
    else if ('mixed' in at) {
      if (at.lengths === undefined) byMixed.push([rule, at]);
      else for (const length of at.lengths) (byMixedOfLength[length] ??= []).push([rule, at]);
    } else if ('run' in at) {
      for (const context of rule.raisedBy ?? []) byRun.push([contextActions[context], rule, at]);
    } else if ('character' in at) byCharacter.push([rule, at]);
    else if ('everyNumber' in at) byNumber.push([rule, at]);
    else for (const shape of at.groups) addShape(shapes, shape, rule);
  }
  return {
    index,
    actionCount,
    contextActions,
    markerAction,
    disguiseWords,
    byWord,
    byMixed,
    byRun,
    byMixedOfLength,
    byCharacter,
    byNumber,
    shapes,
  };
}

function addShape(root: Shape, shape: string, rule: Rule): void {
  let node = root;
  for (const size of shape.split('-').map(Number)) {
    const next = node.next[size] ?? { next: [], rules: [] };
    node.next[size] = next;
    node = next;
  }
  node.rules.push(rule);
}
