import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
    return [bytes, Buffer.from(text, 'utf16le'), Buffer.from(bytes.toString('hex')), ...base64Forms(bytes)];
  });
  return encoded.filter((form) => form.length >= prefixBytes);
}

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

/** Those of the values that stand in the bytes, in whatever form. */
export function valuesIn(bytes: Uint8Array | string, values: readonly string[]): string[] {
  return [...searchFor(values)(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes)];
}

/** Same for every file below a directory: `file: value`. */
export function valuesInDirectory(directory: string, values: readonly string[]): string[] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    return valuesIn(readFileSync(file), values).map((value) => `${file}: ${value}`);
  });
}
