/**
 * The text as the rules read it: other spaces, dashes and digits as their ASCII sisters, invisible characters gone.
 * Values copied from documents and spreadsheets are full of them.
 */
export interface CleanView {
  text: string;
  /** Offset in the original of a unit of the clean text. */
  original(offset: number): number;
}

const irregular =
  /[\u034f\u00a0\u00ad\u061c\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u180e\u2000-\u200f\u2010-\u2015\u202a-\u202f\u205f-\u2064\u2066-\u2069\u2212\u3000\ufe58\ufe63\ufeff\uff01-\uff5e]/;

const REMOVED = -1;

/** What stands in the clean text for a unit; REMOVED when nothing does. */
function regular(c: number): number {
  if (c < 0xa0) return c;
  if (c === 0xa0) return 32;
  if (c === 0xad) return REMOVED;
  if (c < 0x34f) return c;
  if (c === 0x34f || c === 0x61c || c === 0x180e || c === 0xfeff) return REMOVED;
  if (c >= 0x660 && c <= 0x669) return c - 0x660 + 48;
  if (c >= 0x6f0 && c <= 0x6f9) return c - 0x6f0 + 48;
  if (c >= 0x966 && c <= 0x96f) return c - 0x966 + 48;
  if (c < 0x2000) return c;
  if (c <= 0x200a || c === 0x202f || c === 0x205f || c === 0x3000) return 32;
  if (c <= 0x200f) return REMOVED;
  if (c <= 0x2015 || c === 0x2212 || c === 0xfe58 || c === 0xfe63) return 45;
  if (c >= 0x202a && c <= 0x202e) return REMOVED;
  if (c >= 0x2060 && c <= 0x2069 && c !== 0x2065) return REMOVED;
  if (c >= 0xff01 && c <= 0xff5e) return c - 0xff01 + 33;
  return c;
}

const same = (offset: number) => offset;

/** Units read between two pauses. */
const unitsPerStep = 1 << 17;

/** Makes the clean text, in steps. Most texts have nothing to clean and are returned as they are. */
export function* cleaning(text: string): Generator<void, CleanView> {
  const first = text.search(irregular);
  if (first < 0) return { text, original: same };
  const parts = [text.slice(0, first)];
  /** Clean offset before which each removed unit stood, ascending. */
  const removedBefore: number[] = [];
  const units = new Uint16Array(8192);
  let cleanLength = first;
  for (let from = first; from < text.length; from += units.length) {
    let length = 0;
    const to = Math.min(text.length, from + units.length);
    for (let i = from; i < to; i++) {
      const plain = regular(text.charCodeAt(i));
      if (plain === REMOVED) removedBefore.push(cleanLength + length);
      else units[length++] = plain;
    }
    parts.push(String.fromCharCode(...units.subarray(0, length)));
    cleanLength += length;
    if ((from - first) % unitsPerStep === 0) yield;
  }
  const clean = parts.join('');
  if (removedBefore.length === 0) return { text: clean, original: same };
  return { text: clean, original: (offset) => offset + countUpTo(removedBefore, offset) };
}

/** How many numbers of an ascending list are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
