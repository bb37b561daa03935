import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Every form in which a value could leave: as it is, escaped, encoded, without its separators. */
function forms(value: string): Buffer[] {
  const written = new Set([
    value,
    encodeURIComponent(value),
    encodeURIComponent(value).replaceAll('%20', '+'),
    JSON.stringify(value).slice(1, -1),
    value.replace(/[\s()+-]/g, ''),
    value.toLowerCase(),
  ]);
  const texts = [...written].filter((text) => text.length >= 5);
  const encoded = texts.flatMap((text) => {
    const bytes = Buffer.from(text, 'utf8');
    const wide = Buffer.from(text, 'utf16le');
    const hex = bytes.toString('hex');
    const wideBigEndian = Buffer.from(wide).swap16();
    return [
      ...[bytes, wide, wideBigEndian],
      ...[hex, hex.toUpperCase(), wide.toString('hex'), escaped(text)].map((form) => Buffer.from(form)),
      ...[bytes, wide].flatMap(base64Forms),
    ];
  });
  return encoded.filter((form) => form.length >= prefixBytes);
}

/** Every sign as an escape of JSON and JavaScript. */
const escaped = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** The part of a base64 text that stays the same wherever the value begins in it. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const first = offset === 0 ? 0 : 4;
    return Buffer.from(text.slice(first, Math.floor((offset + bytes.length) / 3) * 4));
  });
}

const prefixBytes = 5;

/** A search for thousands of forms in one pass: a table of what the first three bytes may be, then the forms themselves. */
function createSearch(values: readonly string[]): (bytes: Uint8Array) => Set<string> {
  const mayBegin = new Uint8Array(1 << 24);
  const byBeginning = new Map<number, { form: Buffer; value: string }[]>();
  const beginning = (bytes: Uint8Array, at: number) =>
    ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  for (const value of values) {
    for (const form of forms(value)) {
      const key = beginning(form, 0);
      mayBegin[key] = 1;
      byBeginning.set(key, [...(byBeginning.get(key) ?? []), { form, value }]);
    }
  }
  return (bytes) => {
    const found = new Set<string>();
    for (let at = 0; at < bytes.length - 2; at += 1) {
      const key = beginning(bytes, at);
      if (mayBegin[key] === 0) continue;
      for (const { form, value } of byBeginning.get(key) ?? []) {
        if (form.equals(bytes.subarray(at, at + form.length))) found.add(value);
      }
    }
    return found;
  };
}

const searches = new WeakMap<readonly string[], ReturnType<typeof createSearch>>();

function searchFor(values: readonly string[]): ReturnType<typeof createSearch> {
  const search = searches.get(values) ?? createSearch(values);
  searches.set(values, search);
  return search;
}

/** Where a stream of gzip or zlib may begin, unpacked as far as it goes; nothing where it is none. */
function unpacked(bytes: Uint8Array): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length - 2; at += 1) {
    const isGzip = bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8;
    const isZlib = bytes[at] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1] ?? 0);
    if (!isGzip && !isZlib) continue;
    try {
      const rest = bytes.subarray(at);
      const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 * 1024 * 1024 };
      // Behind its ten bytes of head gzip is bare deflate; with a file name in the head it is read as a whole.
      if (isGzip && rest[3] === 0) found.push(inflateRawSync(rest.subarray(10), options));
      else found.push(isGzip ? gunzipSync(rest, options) : inflateSync(rest, options));
    } catch {
      // No such stream.
    }
  }
  return found;
}

/** Those of the values that stand in the bytes, in whatever form, packed or not. */
export function valuesIn(bytes: Uint8Array | string, values: readonly string[]): string[] {
  const search = searchFor(values);
  const plain = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return [...new Set([plain, ...unpacked(plain)].flatMap((one) => [...search(one)]))];
}

/** Same for every file below a directory: `file: value`. */
export function valuesInDirectory(directory: string, values: readonly string[]): string[] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    return valuesIn(readFileSync(file), values).map((value) => `${file}: ${value}`);
  });
}
