import { hashStart, hashWith } from './word-hash';

/**
 * Lists of words that only have to be recognised, as scripts/pack-words.ts packs them: hashes of some bits, ascending,
 * their differences in Rice code, six bits to a character. A word takes about one and a half bytes, and of 2 ** bits
 * words that are not in a list of n, n are taken for one that is.
 */
export type PackedWords = readonly [count: number, steps: string];

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bits of a hash that lists have. */
export const finished = (hash: number, bits: number): number => (hash ^ (hash >>> 15)) & ((1 << bits) - 1);

export function hashOf(word: string, bits: number): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) hash = hashWith(hash, word.charCodeAt(i));
  return finished(hash, bits);
}

/** What is held of a code while it is read has 32 bits. */
const widest = 25;

/** Bits of a step between two of `count` hashes that are written as they are; what is above them, in ones. */
export const riceWidth = (count: number, bits: number): number =>
  Math.min(widest, Math.max(0, Math.floor(Math.log2((2 ** bits / count) * Math.LN2))));

let sixBits: Uint8Array | undefined;

function sixBitsOf(): Uint8Array {
  const table = new Uint8Array(128);
  for (let k = 0; k < alphabet.length; k++) table[alphabet.charCodeAt(k)] = k;
  return table;
}

/** Calls back with each hash of a list, ascending. */
export function unpack([count, steps]: PackedWords, bits: number, onHash: (hash: number) => void): void {
  sixBits ??= sixBitsOf();
  const width = riceWidth(count, bits);
  const step = 1 << width;
  let at = 0;
  let left = 0;
  let held = 0;
  let hash = 0;
  for (let k = 0; k < count; k++) {
    for (;;) {
      if (left === 0) {
        held = sixBits[steps.charCodeAt(at++)] ?? 0;
        left = 6;
      }
      left--;
      if (((held >>> left) & 1) === 0) break;
      hash += step;
    }
    while (left < width) {
      held = (held << 6) | (sixBits[steps.charCodeAt(at++)] ?? 0);
      left += 6;
    }
    left -= width;
    hash += (held >>> left) & (step - 1);
    onHash(hash);
  }
}
