import { isCompressed, unpacked } from '@/utils/detection';

/** One text in what a request takes along, and the name under which it stands there. */
export interface Leaf {
  /** In lower case; empty where it has none. */
  name: string;
  text: string;
}

/** JSON in JSON in a form: deeper than this nobody looks. */
const deepest = 8;
/** Beyond so many texts the rest is taken as one. */
const mostLeaves = 20_000;
/** Numbers in a row from here on may be a text in numbers; the scanner reads such. */
const numbersInARow = 8;

/** Shorter ones say nothing by themselves. */
const shortestNumber = 9;

/** What stands before JSON in answers and calls of some services, so that no page can run it as a script. */
const guardPrefix = /^\s*\)\]\}'[^\n]*\n/;

function parsedJson(text: string): unknown {
  const trimmed = text.replace(guardPrefix, '').trim();
  if (!/^[[{"]/.test(trimmed)) return undefined;
  try {
    return JSON.parse(trimmed);
  } catch {
    return undefined;
  }
}

/** One JSON document a line, as logs and some chats send them. */
function parsedLines(text: string): unknown[] | undefined {
  if (!/^\s*[[{]/.test(text) || !text.includes('\n')) return undefined;
  // What is none mostly shows in its first line.
  const first = text.trimStart();
  if (parsedJson(first.slice(0, first.search(/\r?\n/))) === undefined) return undefined;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const parsed: unknown[] = [];
  for (const line of lines) {
    const one = parsedJson(line);
    if (one === undefined) return undefined;
    parsed.push(one);
  }
  return parsed;
}

/** `a=b&c=d` as forms are sent, which a text is not: no space, no line break, each piece with a name. */
function isForm(text: string): boolean {
  return /^[\w.~%*+[\]:$-]{1,100}=[^\s&]*(?:&[\w.~%*+[\]:$-]{1,100}=[^\s&]*)*&?$/.test(text);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

/** Bytes as JSON writes them: `{"0":72,"1":101}`. */
function asList(value: object): unknown[] | undefined {
  const keys = Object.keys(value);
  return keys.length >= numbersInARow && keys.every((key, at) => key === String(at)) ? Object.values(value) : undefined;
}

/** A name can carry a text as well as a value can. */
function* inName(name: string): Generator<Leaf> {
  if (/[\s@]|\d{5}/.test(name)) yield { name: '', text: name };
}

function* inJson(value: unknown, name: string, depth: number): Generator<Leaf> {
  if (typeof value === 'string') {
    yield* leavesOfText(value, name, depth + 1);
  } else if (Array.isArray(value)) {
    if (value.length >= numbersInARow && value.every((one) => typeof one === 'number'))
      yield { name, text: value.join(', ') };
    else for (const one of value) yield* inJson(one, name, depth);
  } else if (typeof value === 'object' && value !== null) {
    const listed = asList(value);
    if (listed !== undefined) return yield* inJson(listed, name, depth);
    for (const [key, one] of Object.entries(value)) {
      yield* inName(key);
      yield* inJson(one, key.toLowerCase(), depth);
    }
  } else if (Number.isInteger(value) && String(value).length >= shortestNumber) {
    yield { name, text: String(value) };
  }
}

/** The texts in a text: what JSON or a form in it says, or the text itself. */
export function* leavesOfText(text: string, name = '', depth = 0): Generator<Leaf> {
  if (text === '') return;
  if (depth < deepest) {
    const json = parsedJson(text);
    if (json !== undefined && typeof json !== 'string') return yield* inJson(json, name, depth);
    const lines = json === undefined ? parsedLines(text) : undefined;
    if (lines !== undefined) {
      for (const line of lines) yield* inJson(line, name, depth + 1);
      return;
    }
    if (isAddress(text)) {
      // What is left of it are names of places.
      yield* leavesOfAddress(text, depth + 1);
      return;
    }
    if (isForm(text)) {
      for (const [key, value] of new URLSearchParams(text)) {
        yield* inName(key);
        yield* leavesOfText(value, key.toLowerCase(), depth + 1);
      }
      return;
    }
  }
  yield { name, text };
}

/** The parts of a multipart body, whichever kind; of its files only those whose bytes are there. Undefined for what is none. */
function multipart(text: string): Leaf[] | undefined {
  const boundary = /^--([^\r\n]{1,200})\r?\n/.exec(text)?.[1];
  if (boundary === undefined) return undefined;
  return text.split(`--${boundary}`).flatMap((part) => {
    const [, head = '', body = ''] = /^\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
    if (!/^content-[a-z-]+:/im.test(head)) return [];
    const name = /\bname="([^"]*)"/i.exec(head)?.[1] ?? '';
    return [...leavesOfText(body.replace(/\r?\n$/, ''), name.toLowerCase(), 1)];
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodedUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether there are signs that no text has: then it is something else, written in bytes. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 32 && (unit < 9 || unit > 13)) return true;
  }
  return false;
}

/** Runs of text among other bytes, as remote calls in binary form hold them. */
const runs = /[\p{L}\p{N}\p{P}\p{S}\p{Zs}\t\r\n]{4,}/gu;

/** What a body packs beyond this is not read. */
const mostUnpackedBytes = 8_000_000;
const deepestPacked = 3;

const wideSampleBytes = 4_096;

/** UTF-16 as programs keep it in memory: every second byte of what they mostly write is nothing. */
function decodedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 8 || bytes.length % 2 > 0) return undefined;
  const sample = bytes.subarray(0, wideSampleBytes);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length * 0.35 || Math.min(even, odd) > sample.length * 0.02) return undefined;
  return new TextDecoder(odd > even ? 'utf-16le' : 'utf-16be').decode(bytes);
}

/** A remote call in frames (gRPC over HTTP/2): a flag, a length of four bytes, and so many bytes of the call. */
function compressedCall(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 1 || bytes.length < 8) return undefined;
  const sizeBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  return sizeBytes <= bytes.length - 5 ? bytes.subarray(5, 5 + sizeBytes) : undefined;
}

/** A body that is nothing but base64, as remote calls in text form are (`application/grpc-web-text`). */
function bytesInBase64(text: string): Uint8Array | undefined {
  if (text.length < 24 || text.length % 4 > 0 || !/^[\w+/-]+={0,2}$/.test(text)) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

/** What the bytes of a body say. `whole`: all of it is text. */
export function leavesOfBytes(bytes: Uint8Array, depth = 0): { leaves: Leaf[]; whole: boolean } {
  const text = decodedUtf8(bytes);
  if (text !== undefined && !hasControls(text)) {
    const packed = depth < deepestPacked ? bytesInBase64(text) : undefined;
    const inPacked = packed === undefined ? [] : leavesOfBytes(packed, depth + 1).leaves;
    return { leaves: bounded([...(multipart(text) ?? leavesOfText(text)), ...inPacked]), whole: true };
  }
  const wide = decodedUtf16(bytes);
  if (wide !== undefined && !hasControls(wide)) return { leaves: bounded(leavesOfText(wide)), whole: true };
  const call = depth < deepestPacked ? compressedCall(bytes) : undefined;
  if (call !== undefined) return { leaves: leavesOfBytes(call, depth + 1).leaves, whole: false };
  if (isCompressed(bytes) && depth < deepestPacked) {
    const inner = unpacked(bytes, mostUnpackedBytes, false).data;
    return inner.length === 0 ? { leaves: [], whole: false } : leavesOfBytes(inner, depth + 1);
  }
  const loose = text ?? new TextDecoder('utf-8').decode(bytes).replaceAll('\uFFFD', '\u0000');
  const found = [...loose.matchAll(runs)].map(([run]) => ({ name: '', text: run }));
  return { leaves: bounded(found), whole: false };
}

/** What a form that the browser has taken apart says. */
export function leavesOfForm(fields: Readonly<Record<string, readonly string[]>>): Leaf[] {
  return bounded(
    Object.entries(fields).flatMap(([name, values]) => [
      ...inName(name),
      ...values.flatMap((value) => [...leavesOfText(value, name.toLowerCase(), 1)]),
    ]),
  );
}

/** What an address says behind its host: query, fragment, and pieces of the path that read like a text. */
export function leavesOfAddress(address: string, depth = 1): Leaf[] {
  const { pathname, search, hash, username, password } = new URL(address);
  const pieces = [...pathname.split('/'), username, password].map(decodedPiece);
  return bounded([
    ...pieces.filter((piece) => /[\s@]/.test(piece)).map((text) => ({ name: '', text })),
    ...inParameters(search.slice(1), depth),
    ...inParameters(hash.replace(/^#[/!]*/, '').replace(/^[^?=&]*\?/, ''), depth),
  ]);
}

function decodedAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A piece of a path, however often it was written anew, and with `+` for a blank, as in a query. */
function decodedPiece(piece: string): string {
  let text = piece;
  for (let times = 0; times < 3; times++) {
    const plainer = decodedAddress(text);
    if (plainer === text) break;
    text = plainer;
  }
  return /\+[^+]+\+/.test(text) ? text.replaceAll('+', ' ') : text;
}

function inParameters(written: string, depth: number): Leaf[] {
  if (written === '') return [];
  if (!/^[^=&]{1,100}=/.test(written)) return [...leavesOfText(decodedAddress(written), '', depth)];
  return [...new URLSearchParams(written)].flatMap(([name, value]) => [
    ...inName(name),
    ...leavesOfText(value, name.toLowerCase(), depth),
  ]);
}

function bounded(leaves: Iterable<Leaf>): Leaf[] {
  const taken: Leaf[] = [];
  const rest: string[] = [];
  for (const leaf of leaves) {
    if (taken.length < mostLeaves) taken.push(leaf);
    else rest.push(leaf.text);
  }
  return rest.length === 0 ? taken : [...taken, { name: '', text: rest.join('\n') }];
}
