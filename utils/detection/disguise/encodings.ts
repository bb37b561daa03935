import { isWordUnit } from '../text/characters';
import type { Landmarks } from '../text/landmarks';
import {
  type Bytes,
  base16,
  base32,
  base64,
  beginsAsText,
  belongsTo,
  bytesFrom,
  type Code,
  emptyRoom,
  endOfBytes,
  firstBytes,
  textLength,
  textOf,
} from './bytes';
import { isCompressed, mayBeDeflate, trailerOf, unpacked } from './compressed';
import type { Inflated } from './inflate';
import type { RetoldText } from './retold-text';

/** Shorter text holds no value. */
const fewestBytes = 8;
/** So many bytes are looked at before a run is read as a whole. */
const looked = 9;
/** Bare deflate has no head: only so many runs are tried, and they must end where the stream ends. */
const mostBareTries = 128;
const shortestBare = 16;
/** Signs of base64 cut a run; its beginning is so near. */
const mostBefore = 64;
/** Hexadecimal pairs with something between them, at least so many. */
const fewestPairs = 8;
/** What a compressed run begins with is unpacked first, to see whether it is text. */
const sampled = 64;
const mostCutOff = 3;
/** So many bytes of a compressed run are read first. Behind a stream come check sum and length, and the end of the run. */
const firstRead = 2048;
const longestTail = 64;

const head = /* @__PURE__ */ new Uint8Array(looked);
const beginning = /* @__PURE__ */ new Uint8Array(256);

interface Encoded {
  start: number;
  end: number;
  text: string;
}

/**
 * Tells the runs of base64, base32 and hexadecimal digits that hold text, plain, as UTF-16 or compressed. Most long runs
 * are something else, and their first bytes say so: hashes, keys, pictures and fonts cost no more than a look.
 *
 * @param mostInflated bytes that compressed runs may hold together
 * @param isAsked whether a run is to be looked at
 */
export function* tellEncoded(
  text: string,
  landmarks: Landmarks,
  told: RetoldText,
  mostInflated: number,
  isAsked: (start: number, end: number) => boolean,
): Generator<void> {
  const decoder = new Decoder(text, mostInflated);
  const pairs = hexPairs(text, landmarks);
  let pair = pairs.next();
  let done = 0;
  for (let k = 0; k < landmarks.longStarts.length; k++) {
    const start = landmarks.longStarts[k] ?? 0;
    const end = landmarks.longEnds[k] ?? 0;
    if (start < done || !isAsked(start, end)) continue;
    const found = decoder.at(start, end, done);
    if (k % 2048 === 2047) yield;
    if (found === undefined) continue;
    for (; !pair.done && pair.value.start < found.start; pair = pairs.next()) {
      if (pair.value.start >= done && isAsked(pair.value.start, pair.value.end)) {
        told.replace(pair.value.start, pair.value.end, pair.value.text);
        done = pair.value.end;
      }
    }
    if (found.start < done) continue;
    told.replace(found.start, found.end, found.text);
    done = found.end;
    if (told.isFull) break;
  }
  for (; !pair.done && !told.isFull; pair = pairs.next()) {
    if (pair.value.start >= done && isAsked(pair.value.start, pair.value.end)) {
      told.replace(pair.value.start, pair.value.end, pair.value.text);
      done = pair.value.end;
    }
  }
  told.close();
}

class Decoder {
  private readonly text: string;
  private readonly room = emptyRoom();
  private inflatable: number;
  private bareTries = mostBareTries;
  /** Source maps are long, plain, and nobody's data. */
  private readonly sourceMap = 'sourceMappingURL=data:application/json;';

  constructor(text: string, mostInflated: number) {
    this.text = text;
    this.inflatable = mostInflated;
  }

  /** @param floor where the run before has ended */
  at(start: number, end: number, floor: number): Encoded | undefined {
    const { text } = this;
    for (const code of [base16, base32]) {
      // `0x6d61`
      const from =
        code === base16 && text.charCodeAt(start + 1) === 120 && text.charCodeAt(start) === 48 ? start + 2 : start;
      if (!isCode(text, from, code) || (code === base32 && hasBothCases(text, from))) continue;
      const found = this.read(from, end, code);
      if (found !== undefined) return { ...found, start };
    }
    const from = beginOfBase64(text, start, floor);
    return (from < start ? this.read(from, end, base64) : undefined) ?? this.read(start, end, base64);
  }

  private read(start: number, tokenEnd: number, code: Code): Encoded | undefined {
    const { text } = this;
    const count = firstBytes(text, start, Math.min(tokenEnd + 8, text.length), code, head);
    if (count < fewestBytes - 1) return undefined;
    // Packed figures are bytes of letters at first.
    const plain = beginsAsText(head, count) ? this.asText(start, tokenEnd, code) : undefined;
    if (plain !== undefined) return plain;
    if (wideLength(head) === looked) return this.asWideText(start, code);
    if (isCompressed(head)) return this.asInflated(start, code, false);
    if (this.bareTries > 0 && mayBeDeflate(head) && isCode(text, start, code, shortestBare)) {
      this.bareTries--;
      return this.asInflated(start, code, true);
    }
    return undefined;
  }

  private asText(start: number, tokenEnd: number, code: Code): Encoded | undefined {
    const { text } = this;
    if (text.slice(Math.max(0, start - 60), start).includes(this.sourceMap)) return undefined;
    const { bytes, end } = bytesFrom(text, start, code, textLength, this.room);
    const length = textLength(bytes);
    if (length === bytes.length) return length < fewestBytes ? undefined : { start, end, text: textOf(bytes) };
    // What follows a dash, slash or line break may be no part of it, as in a path.
    const least = Math.max(tokenEnd, start + fewestBytes);
    for (let cut = endOfBytes(text, start, code, length + 1) - 1; cut >= least; cut--) {
      if (isWordUnit(text.charCodeAt(cut))) continue;
      const kept = textLength(bytes.subarray(0, bytesUpTo(text, start, code, cut)));
      return kept < fewestBytes ? undefined : { start, end: cut, text: textOf(bytes.subarray(0, kept)) };
    }
    return undefined;
  }

  private asWideText(start: number, code: Code): Encoded | undefined {
    const run = bytesFrom(this.text, start, code, wideLength, this.room);
    const length = wideLength(run.bytes);
    // A word may follow in the next line.
    const end = length < run.bytes.length ? endOfBytes(this.text, start, code, length) : run.end;
    if (isWordUnit(this.text.charCodeAt(end))) return undefined;
    const from = run.bytes[0] === 0xff ? 2 : 0;
    return { start, end, text: textOf(run.bytes.subarray(from, length).filter((_, i) => i % 2 === 0)) };
  }

  /** A compressed run: of a long one only as much is read as its stream takes, where that ends well. */
  private unpackedRun(start: number, code: Code, bare: boolean): Inflated & { run: Bytes } {
    for (let most = firstRead; ; ) {
      let cut = false;
      const goodLength = ({ length }: Uint8Array) => {
        cut = length >= most;
        return cut ? 0 : length;
      };
      const run = bytesFrom(this.text, start, code, goodLength, this.room);
      const stream = unpacked(run.bytes, this.inflatable, bare);
      if (!cut) return { run, ...stream };
      if (stream.end !== undefined && stream.end + longestTail <= run.bytes.length) return { run, ...stream };
      // What breaks within the bytes that were read breaks with more of them too; bare deflate is then nothing.
      if (stream.end === undefined && !stream.isShort) {
        if (bare) return { run, ...stream };
        most = Number.POSITIVE_INFINITY;
      } else most *= 4;
    }
  }

  private asInflated(start: number, code: Code, bare: boolean): Encoded | undefined {
    const { text } = this;
    const tried = firstBytes(text, start, text.length, code, beginning);
    const sample = unpacked(beginning.subarray(0, tried), sampled, bare).data;
    const readable = textLength(sample);
    if (readable < fewestBytes || readable < sample.length - mostCutOff) return undefined;
    const { run, data, end: streamEnd } = this.unpackedRun(start, code, bare);
    let { end } = run;
    if (streamEnd !== undefined) {
      const whole = streamEnd + (bare ? 0 : trailerOf(run.bytes));
      if (whole < run.bytes.length) end = endOfBytes(text, start, code, whole);
    }
    const length = textLength(data);
    // A stream that is cut or wrong may end in anything; bare deflate must be text as a whole, and nothing else.
    if (length < fewestBytes) return undefined;
    if (bare && (streamEnd === undefined || length < data.length || isWordUnit(text.charCodeAt(end)))) return undefined;
    this.inflatable -= data.length;
    return { start, end, text: textOf(data.subarray(0, length)) };
  }
}

/** Where a run of base64 begins that its signs cut: `eJwr/aGz...`. */
function beginOfBase64(text: string, start: number, floor: number): number {
  const least = Math.max(floor, start - mostBefore);
  let from = start;
  while (from > least && belongsTo(base64, text.charCodeAt(from - 1))) from--;
  return from;
}

/** How many bytes the units up to `cut` write. */
function bytesUpTo(text: string, start: number, code: Code, cut: number): number {
  let units = 0;
  for (let i = start; i < cut; i++) if (belongsTo(code, text.charCodeAt(i))) units++;
  return (units * code.bits) >>> 3;
}

/** How many bytes are UTF-16 of ASCII, with or without its mark. */
function wideLength(bytes: Uint8Array): number {
  for (let i = bytes[0] === 0xff && bytes[1] === 0xfe ? 2 : 0; i + 1 < bytes.length; i += 2) {
    const b = bytes[i] ?? 0;
    if (bytes[i + 1] !== 0 || (b < 32 && b !== 9 && b !== 10 && b !== 13) || b > 126) return i;
  }
  return bytes.length;
}

/** Whether the first units from `start` on are of the alphabet. */
function isCode(text: string, start: number, code: Code, units = 8): boolean {
  for (let i = start; i < start + units; i++) if (!belongsTo(code, text.charCodeAt(i))) return false;
  return true;
}

/** Base32 is written in capitals or in small letters; base64 of the same letters would now and then be text as well. */
function hasBothCases(text: string, start: number, units = 8): boolean {
  const first = text.slice(start, start + units);
  return first !== first.toUpperCase() && first !== first.toLowerCase();
}

/** `61 6e 6e 61`, `61:6e:6e:61`, `0x61, 0x6e`: bytes of text, each for itself. */
function* hexPairs(text: string, { digitStarts, digitEnds, mixedStarts, mixedEnds }: Landmarks): Generator<Encoded> {
  let done = 0;
  let mixed = 0;
  for (let k = 0; k < digitStarts.length; k++) {
    const at = digitStarts[k] ?? 0;
    while (mixed < mixedStarts.length && (mixedEnds[mixed] ?? 0) <= at) mixed++;
    // The token that the digits stand in: themselves, or letters with them.
    const inMixed = (mixedStarts[mixed] ?? Number.POSITIVE_INFINITY) <= at;
    const start = inMixed ? (mixedStarts[mixed] ?? at) : at;
    const length = (inMixed ? (mixedEnds[mixed] ?? at) : (digitEnds[k] ?? at)) - start;
    if (start < done || (length !== 2 && !(length === 4 && text.charCodeAt(start + 1) === 120))) continue;
    const found = pairsFrom(text, start, length);
    if (found === undefined) continue;
    done = found.end;
    if (found.text !== '') yield found;
  }
}

/** A run of pairs with the same between them. Its text is empty when the bytes are none. */
function pairsFrom(text: string, start: number, length: number): Encoded | undefined {
  const prefix = length - 2;
  let between = start + length;
  while (between < start + length + 2 && isBetween(text.charCodeAt(between))) between++;
  const gap = between - start - length;
  if (gap === 0) return undefined;
  const step = length + gap;
  // Most are dates, sizes and prices: no second pair follows.
  const second = start + step + prefix;
  if (!belongsTo(base16, text.charCodeAt(second)) || !belongsTo(base16, text.charCodeAt(second + 1))) return undefined;
  if (isWordUnit(text.charCodeAt(second + 2))) return undefined;
  let found = '';
  let printable = true;
  let at = start;
  for (; at + length <= text.length; at += step) {
    if (prefix > 0 && (text.charCodeAt(at) !== 48 || text.charCodeAt(at + 1) !== 120)) break;
    const byte = Number.parseInt(text.slice(at + prefix, at + length), 16);
    if (!belongsTo(base16, text.charCodeAt(at + prefix)) || !belongsTo(base16, text.charCodeAt(at + prefix + 1))) break;
    if (at > start && !sameBetween(text, start + length, at - gap, gap)) break;
    if (isWordUnit(text.charCodeAt(at + length))) {
      if (at > start) break;
      return undefined;
    }
    if (byte < 32 ? byte !== 10 && byte !== 13 && byte !== 9 : byte > 126) printable = false;
    if (printable) found += String.fromCharCode(byte);
  }
  const end = at - gap;
  if ((end - start + gap) / step < fewestPairs) return undefined;
  return { start, end, text: printable ? found : '' };
}

function isBetween(c: number): boolean {
  return c === 32 || c === 44 || c === 58 || c === 45 || c === 10 || c === 9;
}

function sameBetween(text: string, first: number, here: number, gap: number): boolean {
  for (let i = 0; i < gap; i++) {
    const a = text.charCodeAt(first + i);
    const b = text.charCodeAt(here + i);
    if (a !== b && !(isBetween(b) && (b === 10 || b === 32) && (a === 10 || a === 32))) return false;
  }
  return true;
}
