/**
 * Deflate, RFC 1951, decoded up to a number of bytes. Libraries build their tables at import, which every AI page would
 * pay for, and do not stop a bomb before it is unpacked.
 */

const mostCodeBits = 15;
/** RFC 1951 section 3.2.5: the least length of each length code, and how many bits add to it. */
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
/** RFC 1951 section 3.2.7: in this order come the lengths of the codes for code lengths. */
const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A canonical Huffman code: how many codes there are of each length, and their symbols in order. */
interface Huffman {
  counts: Uint16Array;
  symbols: Uint16Array;
}

/** Undefined when more codes are asked for than there are. */
function huffman(lengths: readonly number[]): Huffman | undefined {
  const counts = new Uint16Array(mostCodeBits + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  let left = 1;
  const offsets = new Uint16Array(mostCodeBits + 2);
  for (let bits = 1; bits <= mostCodeBits; bits++) {
    left = left * 2 - (counts[bits] ?? 0);
    if (left < 0) return undefined;
    offsets[bits + 1] = (offsets[bits] ?? 0) + (counts[bits] ?? 0);
  }
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const place = offsets[length] ?? 0;
    symbols[place] = symbol;
    offsets[length] = place + 1;
  });
  return { counts, symbols };
}

/** Thrown within this file when the stream ends too early or is none. */
const broken = 'no deflate stream';

class Stream {
  out: Uint8Array;
  size = 0;
  /** Its bytes ended before it did. */
  isShort = false;
  /** The byte that is read next: no more are taken than the bits that are asked for need. */
  at: number;
  private bitBuffer = 0;
  private bitCount = 0;
  private readonly bytes: Uint8Array;
  private readonly mostBytes: number;

  constructor(bytes: Uint8Array, from: number, mostBytes: number) {
    this.bytes = bytes;
    this.at = from;
    this.mostBytes = mostBytes;
    this.out = new Uint8Array(Math.min(mostBytes, 4 * bytes.length + 64));
  }

  bits(count: number): number {
    while (this.bitCount < count) {
      const next = this.bytes[this.at++];
      if (next === undefined) {
        this.isShort = true;
        throw broken;
      }
      this.bitBuffer |= next << this.bitCount;
      this.bitCount += 8;
    }
    const value = this.bitBuffer & ((1 << count) - 1);
    this.bitBuffer >>>= count;
    this.bitCount -= count;
    return value;
  }

  symbol({ counts, symbols }: Huffman): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= mostCodeBits; length++) {
      code |= this.bits(1);
      const count = counts[length] ?? 0;
      if (code - count < first) return symbols[index + code - first] ?? 0;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw broken;
  }

  /** Whether there was room. */
  put(byte: number): boolean {
    if (this.size >= this.mostBytes) return false;
    if (this.size === this.out.length) {
      const larger = new Uint8Array(Math.min(this.mostBytes, 2 * this.out.length + 64));
      larger.set(this.out);
      this.out = larger;
    }
    this.out[this.size++] = byte;
    return true;
  }

  /** Returns whether another block may follow. */
  stored(): boolean {
    this.bitBuffer = 0;
    this.bitCount = 0;
    const length = this.bits(16);
    if (this.bits(16) !== (~length & 0xffff)) throw broken;
    for (let k = 0; k < length; k++) if (!this.put(this.bits(8))) return false;
    return true;
  }

  /** Returns whether another block may follow. */
  coded(literals: Huffman, distances: Huffman): boolean {
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol === 256) return true;
      if (symbol < 256) {
        if (!this.put(symbol)) return false;
        continue;
      }
      const base = lengthBases[symbol - 257];
      if (base === undefined) throw broken;
      const length = base + this.bits(lengthBits[symbol - 257] ?? 0);
      const code = this.symbol(distances);
      const distance = (distanceBases[code] ?? Number.POSITIVE_INFINITY) + this.bits(distanceBits[code] ?? 0);
      if (distance > this.size) throw broken;
      for (let k = 0; k < length; k++) if (!this.put(this.out[this.size - distance] ?? 0)) return false;
    }
  }

  /** The two codes that a block brings along, RFC 1951 section 3.2.7. */
  ownCodes(): [literals: Huffman, distances: Huffman] {
    const literalCount = this.bits(5) + 257;
    const distanceCount = this.bits(5) + 1;
    const orderCount = this.bits(4) + 4;
    const order = new Array<number>(19).fill(0);
    for (let k = 0; k < orderCount; k++) order[codeLengthOrder[k] ?? 0] = this.bits(3);
    const forLengths = huffman(order);
    if (forLengths === undefined) throw broken;
    const lengths: number[] = [];
    while (lengths.length < literalCount + distanceCount) {
      const symbol = this.symbol(forLengths);
      if (symbol < 16) lengths.push(symbol);
      else {
        const value = symbol === 16 ? (lengths.at(-1) ?? -1) : 0;
        if (value < 0) throw broken;
        const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
        for (let k = 0; k < times; k++) lengths.push(value);
      }
    }
    const literals = huffman(lengths.slice(0, literalCount));
    const distances = huffman(lengths.slice(literalCount, literalCount + distanceCount));
    if (literals === undefined || distances === undefined || lengths[256] === 0) throw broken;
    return [literals, distances];
  }
}

let fixed: [literals: Huffman, distances: Huffman] | undefined;

/** RFC 1951 section 3.2.6 */
function fixedCodes(): [literals: Huffman, distances: Huffman] {
  fixed ??= makeFixedCodes();
  return fixed;
}

function makeFixedCodes(): [literals: Huffman, distances: Huffman] {
  const lengths = Array.from({ length: 288 }, (_, k) => (k < 144 ? 8 : k < 256 ? 9 : k < 280 ? 7 : 8));
  const literals = huffman(lengths);
  const distances = huffman(new Array<number>(30).fill(5));
  if (literals === undefined || distances === undefined) throw broken;
  return [literals, distances];
}

/** What a stream held, and the byte after its last one; no end when it is broken, cut, or holds more than was wanted. */
export interface Inflated {
  data: Uint8Array;
  end: number | undefined;
  /** It goes on behind the bytes that were given. */
  isShort: boolean;
}

/**
 * What a deflate stream that begins at `from` holds, at most `mostBytes` of it; of a broken or cut stream, what came
 * before the break.
 */
export function inflated(bytes: Uint8Array, from: number, mostBytes: number): Inflated {
  const stream = new Stream(bytes, from, mostBytes);
  let ended = false;
  try {
    for (let last = false, more = true; !last && more; ) {
      last = stream.bits(1) === 1;
      const type = stream.bits(2);
      if (type === 3) break;
      if (type === 0) more = stream.stored();
      else more = stream.coded(...(type === 1 ? fixedCodes() : stream.ownCodes()));
      ended = last && more;
    }
  } catch (error) {
    if (error !== broken) throw error;
  }
  return { data: stream.out.subarray(0, stream.size), end: ended ? stream.at : undefined, isShort: stream.isShort };
}
