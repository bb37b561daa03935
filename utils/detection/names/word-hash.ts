import * as packed from '../text/packed-words';
import { hashWith } from '../text/word-hash';

export { hashStart, hashWith } from '../text/word-hash';

/** Of the hashes in which the lists of names are kept. */
export const hashBits = 21;

/** What the lists have of a hash that was made unit by unit. */
export const finished = (hash: number): number => packed.finished(hash, hashBits);
export const hashOf = (word: string): number => packed.hashOf(word, hashBits);

/** One hash for two words after one another. */
export const pairOf = (first: number, second: number): number => finished(hashWith(first, 32) ^ Math.imul(second, 31));
