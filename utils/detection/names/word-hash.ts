/** Hashes of 21 bits, in which the lists of names are kept. */

const space = 1 << 21;

/** Hash of a word as it is met, unit by unit; `finished` makes the bits that the lists have. */
export const hashStart = 0x811c9dc5 | 0;
export const hashWith = (hash: number, c: number): number => Math.imul(hash ^ c, 0x01000193);
export const finished = (hash: number): number => (hash ^ (hash >>> 15)) & (space - 1);

export function hashOf(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) hash = hashWith(hash, word.charCodeAt(i));
  return finished(hash);
}

/** One hash for two words after one another. */
export const pairOf = (first: number, second: number): number => finished(hashWith(first, 32) ^ Math.imul(second, 31));

/** Of six bits each. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bits of a step between two of `count` hashes that are written as they are; what is above them, in ones. */
export const riceWidth = (count: number): number => Math.max(0, Math.floor(Math.log2((space / count) * Math.LN2)));
