/** Little-endian reading of bytes; beyond the end everything is 0. */
export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) + uint16(bytes, at + 2) * 0x10000;
}

/** Beyond 2^53 it is not exact; no file is that large. */
export function uint64(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) + uint32(bytes, at + 4) * 0x100000000;
}

export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (unit) => unit.charCodeAt(0) & 0xff);
}

/** The first place of `wanted` at or after `from`, before `to`; -1 where there is none. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0, to = bytes.length): number {
  const first = wanted[0];
  if (first === undefined) return from;
  const last = Math.min(to, bytes.length) - wanted.length;
  for (let at = bytes.indexOf(first, from); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}

export function startsWithBytes(bytes: Uint8Array, wanted: Uint8Array, at = 0): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let size = 0;
  for (const chunk of chunks) size += chunk.length;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
