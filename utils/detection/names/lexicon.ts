import {
  introductions,
  particles,
  personVerbs,
  placesNamedAfter,
  plainCapitals,
  signOffs,
  thingsNamedAfter,
  titles,
} from './context-words';
import { nativeGivenNames, nativeSurnames } from './native-names';
import { ordinaryWords } from './ordinary-words';
import { packedNames, packedNamesCount, packedPublicPairs } from './packed-names';

/** What is known of a word; the signs add up. */
export const GIVEN = 1;
export const FAMILY = 2;
/** As well an ordinary word. */
export const ORDINARY = 4;
/** Never part of a name. */
export const PLAIN = 8;
export const TITLE = 16;
export const THING = 32;
export const INTRODUCTION = 64;
export const VERB = 128;
export const SIGN_OFF = 256;
export const PARTICLE = 512;
export const PLACE = 1024;

const start = 0x811c9dc5 | 0;

/** Hash of a word as it is met, unit by unit; `finished` makes the 22 bits that the lists have. */
export const hashStart = start;
export const hashWith = (hash: number, c: number): number => Math.imul(hash ^ c, 0x01000193);
export const finished = (hash: number): number => (hash ^ (hash >>> 15)) & 0x3fffff;

export function hashOf(word: string): number {
  let hash = start;
  for (let i = 0; i < word.length; i++) hash = hashWith(hash, word.charCodeAt(i));
  return finished(hash);
}

/** Six bits from a character of the packed names; behind their end it does not matter. */
function sixBits(c: number): number {
  if (c >= 97) return c - 71;
  if (c >= 65) return c === 95 ? 63 : c - 65;
  return c === 45 ? 62 : c + 4;
}

const slots = 1 << 16;

/** Signs of words by their hash: open addressing, about a third full. */
class Lexicon {
  private readonly keys = new Int32Array(slots);
  private readonly signs = new Uint16Array(slots);

  constructor() {
    this.unpack();
    const lists: readonly (readonly [words: string, sign: number])[] = [
      [nativeGivenNames, GIVEN],
      [nativeSurnames, FAMILY],
      [ordinaryWords, ORDINARY],
      [plainCapitals, PLAIN],
      [titles, TITLE],
      [thingsNamedAfter, THING],
      [introductions, INTRODUCTION],
      [personVerbs, VERB],
      [signOffs, SIGN_OFF],
      [particles, PARTICLE],
      [placesNamedAfter, PLACE],
    ];
    for (const [words, sign] of lists) {
      let hash = start;
      let length = 0;
      for (let i = 0; i <= words.length; i++) {
        const c = i < words.length ? words.charCodeAt(i) : 32;
        if (c !== 32 && c !== 10) {
          hash = hashWith(hash, c);
          length++;
        } else if (length > 0) {
          this.add(finished(hash), sign);
          hash = start;
          length = 0;
        }
      }
    }
  }

  /** Reads the Rice code that scripts/pack-names.mjs wrote. */
  private unpack(): void {
    let at = 0;
    let left = 0;
    let held = 0;
    let hash = 0;
    for (let k = 0; k < packedNamesCount; k++) {
      for (;;) {
        if (left === 0) {
          held = sixBits(packedNames.charCodeAt(at++));
          left = 6;
        }
        left--;
        if (((held >>> left) & 1) === 0) break;
        hash += 128;
      }
      while (left < 9) {
        held = ((held & 0xffff) << 6) | sixBits(packedNames.charCodeAt(at++));
        left += 6;
      }
      left -= 7;
      hash += (held >>> left) & 127;
      left--;
      let kind = GIVEN;
      if (((held >>> left) & 1) === 1) {
        left--;
        kind = ((held >>> left) & 1) === 0 ? FAMILY : GIVEN | FAMILY;
      }
      this.add(hash, kind);
    }
  }

  private add(hash: number, sign: number): void {
    const slot = this.slotOf(hash);
    this.keys[slot] = hash + 1;
    this.signs[slot] = (this.signs[slot] ?? 0) | sign;
  }

  private slotOf(hash: number): number {
    let slot = hash & (slots - 1);
    for (;;) {
      const key = this.keys[slot];
      if (key === 0 || key === hash + 1) return slot;
      slot = (slot + 1) & (slots - 1);
    }
  }

  /** What is known of the word with this finished hash; 0 for nothing. */
  signsOf(hash: number): number {
    return this.signs[this.slotOf(hash)] ?? 0;
  }
}

/** One number for two words after one another. */
export const pairOf = (first: number, second: number): number => (Math.imul(first, 31) ^ second) & 0xffffff;

let pairs: Set<number> | undefined;

/** Two names of each person in public life, in history and in stories, and of the brands called after a person. */
export function publicPairs(): ReadonlySet<number> {
  if (pairs !== undefined) return pairs;
  pairs = new Set();
  for (let at = 0; at < packedPublicPairs.length; at += 4) {
    let pair = 0;
    for (let k = 0; k < 4; k++) pair = (pair << 6) | sixBits(packedPublicPairs.charCodeAt(at + k));
    pairs.add(pair);
  }
  return pairs;
}

let lexicon: Lexicon | undefined;

/** Unpacked when the first text with a capital comes. */
export function nameLexicon(): Lexicon {
  lexicon ??= new Lexicon();
  return lexicon;
}

export type { Lexicon };
