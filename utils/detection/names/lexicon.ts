import { packedNames } from '../packed';
import { unpack } from '../text/packed-words';
import { hashBits } from './word-hash';

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
/** Of a pair: two names of somebody in public life, in history and in stories, or of a brand called after a person. */
export const PUBLIC = 2048;
export const JAPANESE_FAMILY = 4096;

const signOfList: Record<keyof typeof packedNames, number> = {
  'given-names': GIVEN,
  surnames: FAMILY,
  'native-given-names': GIVEN,
  'native-surnames': FAMILY,
  'japanese-surnames': JAPANESE_FAMILY,
  'ordinary-words': ORDINARY,
  'plain-words': PLAIN,
  titles: TITLE,
  things: THING,
  introductions: INTRODUCTION,
  'person-verbs': VERB,
  'sign-offs': SIGN_OFF,
  particles: PARTICLE,
  places: PLACE,
  'public-names': PUBLIC,
};

const slots = 1 << 16;

/** Signs of words by their hash: open addressing, about a third full. */
class Lexicon {
  private readonly keys = new Int32Array(slots);
  private readonly signs = new Uint16Array(slots);

  constructor() {
    for (const list of Object.keys(signOfList) as (keyof typeof packedNames)[]) {
      const sign = signOfList[list];
      unpack(packedNames[list], hashBits, (hash) => {
        const slot = this.slotOf(hash);
        this.keys[slot] = hash + 1;
        this.signs[slot] = (this.signs[slot] ?? 0) | sign;
      });
    }
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

let lexicon: Lexicon | undefined;

/** Unpacked when the first text with a capital comes. */
export function nameLexicon(): Lexicon {
  lexicon ??= new Lexicon();
  return lexicon;
}

export type { Lexicon };
