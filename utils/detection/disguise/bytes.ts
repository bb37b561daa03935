import { isWordUnit } from '../text/characters';

/** Decoders of bytes written as text. Each reads from `start` on until something is no part of the code. */

export interface Bytes {
  /** A part of the room: good until the next run is read. */
  bytes: Uint8Array;
  /** The unit after the last one read, padding included. */
  end: number;
}

/** A way to write bytes as text. */
export interface Code {
  /** Value of every ASCII unit, or `noValue`. */
  values: Uint8Array;
  /** Bits that one unit writes. */
  bits: number;
}

const noValue = 255;

/** Alphabets of one value for each unit; several are the same code written otherwise. */
function code(bits: number, ...alphabets: string[]): Code {
  const values = new Uint8Array(128).fill(noValue);
  for (const alphabet of alphabets) for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  return { values, bits };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const small = letters.toLowerCase();
const figures = '0123456789';
/** RFC 4648 sections 4 and 5, both at once. */
export const base64: Code = /* @__PURE__ */ code(6, `${letters}${small}${figures}+/`, `${letters}${small}${figures}-_`);
/** RFC 4648 section 6, in small letters too. */
export const base32: Code = /* @__PURE__ */ code(5, `${letters}234567`, `${small}234567`);
/** RFC 4648 section 8. */
export const base16: Code = /* @__PURE__ */ code(4, `${figures}ABCDEF`, `${figures}abcdef`);

/** A line of encoded text that another follows: RFC 2045 allows 76 units, RFC 7468 64. */
const shortestLine = 40;

function valueIn(values: Uint8Array, c: number): number {
  return c < 128 ? (values[c] ?? noValue) : noValue;
}

/** Whether the unit is one of the code's alphabet. */
export function belongsTo({ values }: Code, c: number): boolean {
  return valueIn(values, c) !== noValue;
}

/** The first bytes that stand from `start` to `end`; fewer when something is no part of the code. */
export function firstBytes(
  text: string,
  start: number,
  end: number,
  { values, bits }: Code,
  bytes: Uint8Array,
): number {
  let buffer = 0;
  let waiting = 0;
  let count = 0;
  for (let i = start; i < end && count < bytes.length; i++) {
    const value = valueIn(values, text.charCodeAt(i));
    if (value === noValue) break;
    buffer = ((buffer << bits) | value) & 0xffff;
    waiting += bits;
    if (waiting >= 8) {
      waiting -= 8;
      bytes[count++] = (buffer >>> waiting) & 255;
    }
  }
  return count;
}

/** Where bytes are put, run after run; it grows. */
export interface Room {
  bytes: Uint8Array;
}

/** Bytes are asked after so many first, then after twice as many, and so on. */
const firstBlock = 96;

export function emptyRoom(): Room {
  return { bytes: new Uint8Array(firstBlock) };
}

/**
 * The bytes from `start` on, over line breaks where the lines are long, as long as they are what is looked for: a run
 * that is something else costs no more than its beginning.
 *
 * @param goodLength how many of the bytes are what is looked for; they may be cut anywhere
 */
export function bytesFrom(
  text: string,
  start: number,
  code: Code,
  goodLength: (bytes: Uint8Array) => number,
  room: Room,
): Bytes {
  const { values, bits } = code;
  let { bytes } = room;
  let checked = firstBlock;
  let buffer = 0;
  let waiting = 0;
  let count = 0;
  let lineStart = start;
  /** The last line break that was read over, and how many bytes stood before it. */
  let breakAt = -1;
  let countAtBreak = 0;
  let i = start;
  for (; ; i++) {
    const value = i < text.length ? valueIn(values, text.charCodeAt(i)) : noValue;
    if (value === noValue) {
      const next = i - lineStart >= shortestLine ? afterLineBreak(text, i) : -1;
      if (next < 0 || valueIn(values, text.charCodeAt(next)) === noValue) break;
      breakAt = i;
      countAtBreak = count;
      lineStart = next;
      i = next - 1;
      continue;
    }
    if (bits === 6 && waiting === 0 && count + 3 < checked && i + 3 < text.length) {
      // Four units at once, which are three bytes.
      const b = valueIn(values, text.charCodeAt(i + 1));
      const c = valueIn(values, text.charCodeAt(i + 2));
      const d = valueIn(values, text.charCodeAt(i + 3));
      if (b !== noValue && c !== noValue && d !== noValue) {
        bytes[count++] = (value << 2) | (b >>> 4);
        bytes[count++] = ((b << 4) | (c >>> 2)) & 255;
        bytes[count++] = ((c << 6) | d) & 255;
        i += 3;
        continue;
      }
    }
    buffer = ((buffer << bits) | value) & 0xffff;
    waiting += bits;
    if (waiting < 8) continue;
    waiting -= 8;
    if (count === checked) {
      if (goodLength(bytes.subarray(0, count)) < count - mostCut) break;
      checked *= 2;
      if (bytes.length < checked) {
        room.bytes = new Uint8Array(checked);
        room.bytes.set(bytes);
        bytes = room.bytes;
      }
    }
    bytes[count++] = (buffer >>> waiting) & 255;
  }
  // The next line was a word of the text.
  if (breakAt >= 0 && count < mostLooseBytes + countAtBreak && isWordUnit(text.charCodeAt(i)))
    return { bytes: bytes.subarray(0, countAtBreak), end: breakAt };
  let padded = i;
  while (padded < i + 6 && text.charCodeAt(padded) === 61) padded++;
  return { bytes: bytes.subarray(0, count), end: padded };
}

/** A word of the text is shorter than so many bytes. */
const mostLooseBytes = 16;
/** A letter in UTF-8 may be cut before its last bytes. */
const mostCut = 3;

/** Where the unit stands that writes the last bits of the first `count` bytes, and one. */
export function endOfBytes(text: string, start: number, code: Code, count: number): number {
  const { values, bits } = code;
  let left = Math.ceil((count * 8) / bits);
  let i = start;
  for (; i < text.length && left > 0; i++) if (valueIn(values, text.charCodeAt(i)) !== noValue) left--;
  return i;
}

/** Behind a line break and the blanks and quotation marks of mail that the next line begins with, or -1. */
function afterLineBreak(text: string, at: number): number {
  let i = at;
  if (text.charCodeAt(i) === 13) i++;
  if (text.charCodeAt(i) !== 10) return -1;
  for (i++; i < at + 10; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 9 && c !== 62) break;
  }
  return i;
}

/** Whether bytes begin like text: printable ASCII, blanks and UTF-8, the last letter may be cut off. */
export function beginsAsText(bytes: Uint8Array, count: number): boolean {
  return count > 0 && textLength(bytes.subarray(0, count), true) === count;
}

/** How many of the first bytes are text in UTF-8. */
export function textLength(bytes: Uint8Array, mayBeCut = false): number {
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i] ?? 0;
    if (b < 0x80) {
      if ((b < 32 && b !== 9 && b !== 10 && b !== 13) || b === 127) return i;
      i++;
      continue;
    }
    const more = b >= 0xf0 && b < 0xf5 ? 3 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xc2 && b < 0xe0 ? 1 : 0;
    if (more === 0) return i;
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k];
      if (next === undefined) return mayBeCut ? bytes.length : i;
      if (next < 0x80 || next > 0xbf) return i;
    }
    i += more + 1;
  }
  return bytes.length;
}

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of UTF-8 bytes that `textLength` has counted. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
