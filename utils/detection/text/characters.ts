/** What the scanner needs to know about a UTF-16 unit. Anything that is neither digit nor letter separates tokens. */
export const OTHER = 0;
export const DIGIT = 1;
export const LOWER = 2;
export const UPPER = 3;
/** Scripts written without spaces: every character may begin a word. */
export const IDEOGRAPH = 4;

/** Kinds by ranges; what stands later overrules. Beyond ASCII they go by blocks, which is exact enough to cut words. */
const ranges: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0xc0, 0xffff, LOWER],
  [0x30, 0x39, DIGIT],
  [0x41, 0x5a, UPPER],
  [0x61, 0x7a, LOWER],
  [0xaa, 0xaa, LOWER],
  [0xb5, 0xb5, LOWER],
  [0xba, 0xba, LOWER],
  [0xc0, 0xde, UPPER],
  [0xd7, 0xd7, OTHER],
  [0xf7, 0xf7, OTHER],
  [0x391, 0x3a9, UPPER],
  [0x400, 0x42f, UPPER],
  [0x2000, 0x2bff, OTHER],
  [0x2e00, 0x303f, OTHER],
  [0x3040, 0x9fff, IDEOGRAPH],
  [0xac00, 0xd7a3, IDEOGRAPH],
  [0xd800, 0xf8ff, OTHER],
  [0xfe00, 0xfe6f, OTHER],
  [0xff00, 0xffff, OTHER],
];

function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [from, to, kind] of ranges) kinds.fill(kind, from, to + 1);
  return kinds;
}

/** Kind of every UTF-16 unit. Some microseconds to make, and one look for each unit of a text. */
export const kinds: Uint8Array = /* @__PURE__ */ kindsOfUnits();

/** Kind of a UTF-16 unit. */
export function kindOf(c: number): number {
  return kinds[c] ?? OTHER;
}

const foldedBelow = 0x430;

function foldedUnits(): Uint16Array {
  const units = new Uint16Array(foldedBelow);
  for (let c = 0; c < foldedBelow; c++) {
    const upperBy32 =
      (c >= 0x41 && c <= 0x5a) ||
      (c >= 0xc0 && c <= 0xde && c !== 0xd7) ||
      (c >= 0x391 && c <= 0x3a9) ||
      (c >= 0x410 && c <= 0x42f);
    // Latin Extended-A has capitals just before their small letters: at even places, in two stretches at odd ones.
    const even = (c >= 0x100 && c <= 0x136) || (c >= 0x14a && c <= 0x176);
    const odd = (c >= 0x139 && c <= 0x147) || (c >= 0x179 && c <= 0x17d);
    const upperBy1 = (even && c % 2 === 0) || (odd && c % 2 === 1);
    units[c] = upperBy32
      ? c + 32
      : upperBy1
        ? c + 1
        : c >= 0x400 && c <= 0x40f
          ? c + 80
          : c === 45 || c === 95
            ? 32
            : c;
  }
  return units;
}

const foldedTable: Uint16Array = /* @__PURE__ */ foldedUnits();

/**
 * Lower case of a unit for Latin, Greek and Cyrillic; hyphen and underscore become a space, so that `Tax-ID`,
 * `tax_id` and `tax id` are one word.
 */
export function folded(c: number): number {
  return c < foldedBelow ? (foldedTable[c] ?? c) : c;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** Digit or letter of any script. */
export function isWordUnit(c: number): boolean {
  return kindOf(c) !== OTHER;
}
