import { type Inflated, inflated } from './inflate';

/** Where deflate begins in bytes with a head of gzip (RFC 1952) or zlib (RFC 1950), or -1. */
function startOfDeflate(bytes: Uint8Array): number {
  const [a = 0, b = 0, c = 0, flags = 0] = bytes;
  if (a === 0x1f && b === 0x8b && c === 8) return afterGzipHead(bytes, flags);
  // 32 kB window or less, deflate, and the check bits of the head.
  if ((a & 15) === 8 && a >>> 4 <= 7 && (a * 256 + b) % 31 === 0 && (b & 32) === 0) return 2;
  return -1;
}

function afterGzipHead(bytes: Uint8Array, flags: number): number {
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if (flags & flag) {
      while (at < bytes.length && bytes[at] !== 0) at++;
      at++;
    }
  }
  return flags & 2 ? at + 2 : at;
}

/** Whether the first bytes are a head of gzip or zlib. */
export function isCompressed(bytes: Uint8Array): boolean {
  return startOfDeflate(bytes) >= 0;
}

/** Whether bare deflate may begin so: one block, packed with fixed or own codes, or stored with its length twice. */
export function mayBeDeflate([first = 0, a = 0, b = 0, c = 0, d = 0]: Uint8Array): boolean {
  return (first & 7) === 3 || (first & 7) === 5 || (first === 1 && (a ^ c) === 255 && (b ^ d) === 255);
}

/** How many bytes stand behind a stream: a check sum, and in gzip the length. */
export function trailerOf(bytes: Uint8Array): number {
  return bytes[0] === 0x1f ? 8 : 4;
}

/**
 * What compressed bytes hold, at most `mostBytes` of it; what a broken or cut stream gave until then.
 *
 * @param bare the bytes are deflate without a head
 */
export function unpacked(bytes: Uint8Array, mostBytes: number, bare: boolean): Inflated {
  return inflated(bytes, bare ? 0 : startOfDeflate(bytes), mostBytes);
}
