/** What the scanner needs to know about a UTF-16 unit. Anything that is neither digit nor letter separates tokens. */
export const OTHER = 0;
export const DIGIT = 1;
export const LOWER = 2;
export const UPPER = 3;
/** Scripts written without spaces: every character may begin a word. */
export const IDEOGRAPH = 4;

const asciiKinds = new Uint8Array(128);
for (let c = 48; c <= 57; c++) asciiKinds[c] = DIGIT;
for (let c = 65; c <= 90; c++) asciiKinds[c] = UPPER;
for (let c = 97; c <= 122; c++) asciiKinds[c] = LOWER;

/** Kind of a UTF-16 unit. Beyond ASCII it goes by blocks, which is exact enough to cut words. */
export function kindOf(c: number): number {
  return c < 128 ? (asciiKinds[c] ?? OTHER) : kindBeyondAscii(c);
}

function kindBeyondAscii(c: number): number {
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba ? LOWER : OTHER;
  if (c < 0x100) return c === 0xd7 || c === 0xf7 ? OTHER : c < 0xdf ? UPPER : LOWER;
  if (c < 0x250) return LOWER;
  if ((c >= 0x391 && c <= 0x3a9) || (c >= 0x400 && c <= 0x42f)) return UPPER;
  if (c < 0x2000) return LOWER;
  if (c < 0x2c00) return OTHER;
  if (c >= 0x3040 && c <= 0x9fff) return IDEOGRAPH;
  if (c >= 0xac00 && c <= 0xd7a3) return IDEOGRAPH;
  if (c >= 0x2e00 && c <= 0x303f) return OTHER;
  if (c >= 0xd800 && c <= 0xf8ff) return OTHER;
  if (c >= 0xfe00 && c <= 0xfe6f) return OTHER;
  return c >= 0xff00 ? OTHER : LOWER;
}

const asciiFolded = new Uint8Array(128);
for (let c = 0; c < 128; c++) asciiFolded[c] = c >= 65 && c <= 90 ? c + 32 : c === 45 || c === 95 ? 32 : c;

/**
 * Lower case of a unit for Latin, Greek and Cyrillic; hyphen and underscore become a space, so that `Tax-ID`,
 * `tax_id` and `tax id` are one word.
 */
export function folded(c: number): number {
  if (c < 128) return asciiFolded[c] ?? c;
  if (c < 0x100) return c >= 0xc0 && c <= 0xde && c !== 0xd7 ? c + 32 : c;
  if (c >= 0x391 && c <= 0x3a9) return c + 32;
  if (c >= 0x410 && c <= 0x42f) return c + 32;
  if (c >= 0x400 && c <= 0x40f) return c + 80;
  return c;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** Digit or letter of any script. */
export function isWordUnit(c: number): boolean {
  return kindOf(c) !== OTHER;
}
