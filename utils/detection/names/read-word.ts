import { isDigit, kinds, OTHER } from '../text/characters';
import { foldedUnits } from './fold';
import { FAMILY, GIVEN, type Lexicon } from './lexicon';
import { finished, hashStart, hashWith } from './word-hash';

/** A word of a text as names need it. Filled again and again, so that reading makes no garbage. */
export interface NameWord {
  start: number;
  end: number;
  /** What the lexicon knows of it, of its parts between hyphens, and of its other cases. */
  signs: number;
  hash: number;
  /** Only capitals, at least two. */
  shouted: boolean;
  /** One letter. */
  initial: boolean;
}

export const emptyWord = (): NameWord => ({ start: 0, end: 0, signs: 0, hash: 0, shouted: false, initial: false });

const longestWord = 40;

/** A capital letter of Latin, Greek, Cyrillic, Armenian; a first letter of a script without capitals is one, too. */
export function beginsName(c: number): boolean {
  if (c < 0x41) return false;
  if (c < 0x100) return c <= 0x5a || (c >= 0xc0 && c <= 0xde && c !== 0xd7);
  if (c < 0x250) {
    if (c >= 0x139 && c <= 0x148) return (c & 1) === 1;
    if (c >= 0x179 && c <= 0x17e) return (c & 1) === 1;
    if (c >= 0x180) return c === 0x18f || c === 0x1a0 || c === 0x1af || c === 0x218 || c === 0x21a;
    return c === 0x178 || (c & 1) === 0;
  }
  if (c < 0x370) return false;
  if (c < 0x400) return (c >= 0x386 && c <= 0x38f) || (c >= 0x391 && c <= 0x3ab);
  if (c < 0x530) return c <= 0x42f || (c >= 0x460 && (c & 1) === 0);
  if (c < 0x590) return c <= 0x556;
  if (c >= 0x1e00 && c < 0x1f00) return (c & 1) === 0;
  return isCaseless(c);
}

/** Hebrew, Arabic, Devanagari. */
export const isCaseless = (c: number): boolean => (c >= 0x5d0 && c < 0x700) || (c >= 0x904 && c < 0x980);

const caseEndings = ['', 'a', 'ya', 'iy', 'y', 'i'] as const;

/** Reads the word that begins at `start` into `word`. */
export function readWord(text: string, start: number, lexicon: Lexicon, word: NameWord): void {
  let whole = hashStart;
  let part = hashStart;
  let one = hashStart;
  let two = hashStart;
  let signs = 0;
  let lower = false;
  let units = 0;
  let slavic = false;
  let i = start;
  const limit = Math.min(text.length, start + longestWord);
  for (; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c >= 97 && c <= 122) {
      two = one;
      one = part;
      part = hashWith(part, c);
      whole = hashWith(whole, c);
      lower = true;
      units++;
      continue;
    }
    if ((kinds[c] ?? OTHER) === OTHER) {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 32;
      if (c === 45 && (beginsName(next) || (units < 6 && isShortRest(text, i + 1)))) {
        signs |= lexicon.signsOf(finished(part)) & (GIVEN | FAMILY);
        part = hashStart;
        continue;
      }
      if ((c === 39 || c === 0x2019) && beginsName(next)) {
        // O'Brien, D'Angelo: what comes after the apostrophe tells.
        if (i - start <= 2) signs |= FAMILY;
        continue;
      }
      break;
    }
    if (isDigit(c)) break;
    units++;
    if (!beginsName(c) || isCaseless(c)) lower = true;
    if (c >= 65 && c <= 90) {
      two = one;
      one = part;
      part = hashWith(part, c + 32);
      whole = hashWith(whole, c + 32);
      continue;
    }
    if (c >= 0x400 && c < 0x530) slavic = true;
    const plain = foldedUnits(c);
    two = one;
    one = part;
    for (let k = 0; k < plain.length; k++) {
      const p = plain.charCodeAt(k);
      part = hashWith(part, p);
      whole = hashWith(whole, p);
    }
  }
  const hash = finished(whole);
  signs |= lexicon.signsOf(hash);
  if (part !== whole) signs |= lexicon.signsOf(finished(part)) & (GIVEN | FAMILY);
  if (slavic && signs === 0 && units > 3) signs = signsOfCase(one, two, lexicon);
  word.start = start;
  word.end = i;
  word.signs = signs;
  word.hash = hash;
  word.shouted = !lower && units > 1;
  word.initial = units === 1;
}

/** Min-jung, Mei-ling: two to six small letters and no more. */
function isShortRest(text: string, at: number): boolean {
  let end = at;
  while (end - at < 8 && isLowerAscii(text.charCodeAt(end))) end++;
  return end - at >= 2 && end - at <= 6 && text.charCodeAt(end) !== 45;
}

const isLowerAscii = (c: number): boolean => c >= 97 && c <= 122;

/** Of a Cyrillic word in another case: `Ивану`, `Анне`, `Юлией`. */
function signsOfCase(one: number, two: number, lexicon: Lexicon): number {
  for (const stem of [one, two]) {
    for (const ending of caseEndings) {
      let hash = stem;
      for (let k = 0; k < ending.length; k++) hash = hashWith(hash, ending.charCodeAt(k));
      const signs = lexicon.signsOf(finished(hash)) & (GIVEN | FAMILY);
      if (signs !== 0) return signs;
    }
  }
  return 0;
}
