import { packedContexts } from '../packed';
import type { WordAction, WordIndex } from '../text/word-index';
import { secretsWords } from './secrets';

/** What words say whose nearness tells what a value is. */
export type Context = keyof typeof packedContexts | keyof typeof secretsWords;

/** The contexts that are names of issuers. */
export const issuers = Object.keys(secretsWords) as (keyof typeof secretsWords)[];

/**
 * Puts the words of every context into an index.
 *
 * @param action gives the next number
 * @returns the number of each context
 */
export function addContexts(index: WordIndex, action: () => WordAction): Record<Context, WordAction> {
  const actions: Record<string, WordAction> = {};
  for (const [context, words] of Object.entries(packedContexts)) {
    actions[context] = action();
    index.addPacked(words, actions[context]);
  }
  for (const [context, words] of Object.entries(secretsWords)) {
    actions[context] = action();
    for (const word of words) index.add(word, actions[context]);
  }
  return actions as Record<Context, WordAction>;
}

/** How far, in UTF-16 units, a word reaches to a value after it, and to one before it. */
export const reachBefore = 48;
export const reachAfter = 24;
/** So near behind `e.g.` an example stands. */
export const nearExample = 12;
/** Headings reach over the lines under them. */
export const longReach: Partial<Record<Context, number>> = {
  ...Object.fromEntries(issuers.map((issuer) => [issuer, 120])),
  smallPrint: 240,
  donation: 120,
  press: 240,
  signOff: 160,
};
