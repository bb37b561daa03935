/** A 64-bit number as two 32-bit halves: JavaScript's own numbers end at 53 bits. */
export interface Hash64 {
  high: number;
  low: number;
}

/** Sixteen bytes, as four 32-bit little-endian words. */
export type HashKey = readonly [number, number, number, number];

const keyBytes = 16;

/** @throws RangeError when there are not exactly 16 bytes */
export function hashKey(bytes: Uint8Array): HashKey {
  if (bytes.length !== keyBytes) throw new RangeError('a key has 16 bytes');
  const view = new DataView(bytes.buffer, bytes.byteOffset, keyBytes);
  return [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)];
}

/**
 * SipHash-2-4 (Aumasson and Bernstein, https://www.aumasson.jp/siphash/siphash.pdf): a keyed hash for short inputs.
 * WebCrypto has no synchronous hash, and takes 40 microseconds for a value of ten bytes.
 */
export class SipHash {
  private readonly key: HashKey;
  private v0h = 0;
  private v0l = 0;
  private v1h = 0;
  private v1l = 0;
  private v2h = 0;
  private v2l = 0;
  private v3h = 0;
  private v3l = 0;

  constructor(key: HashKey) {
    this.key = key;
  }

  /** Hash of bytes. */
  of(bytes: Uint8Array): Hash64 {
    const [k0l, k0h, k1l, k1h] = this.key;
    this.v0h = k0h ^ 0x736f6d65;
    this.v0l = k0l ^ 0x70736575;
    this.v1h = k1h ^ 0x646f7261;
    this.v1l = k1l ^ 0x6e646f6d;
    this.v2h = k0h ^ 0x6c796765;
    this.v2l = k0l ^ 0x6e657261;
    this.v3h = k1h ^ 0x74656462;
    this.v3l = k1l ^ 0x79746573;
    const { length } = bytes;
    const whole = length & ~7;
    for (let i = 0; i < whole; i += 8) this.absorb(wordAt(bytes, i + 4, length), wordAt(bytes, i, length));
    this.absorb(wordAt(bytes, whole + 4, length) | ((length & 0xff) << 24), wordAt(bytes, whole, length));
    this.v2l ^= 0xff;
    this.round();
    this.round();
    this.round();
    this.round();
    return {
      high: (this.v0h ^ this.v1h ^ this.v2h ^ this.v3h) >>> 0,
      low: (this.v0l ^ this.v1l ^ this.v2l ^ this.v3l) >>> 0,
    };
  }

  private absorb(high: number, low: number): void {
    this.v3h ^= high;
    this.v3l ^= low;
    this.round();
    this.round();
    this.v0h ^= high;
    this.v0l ^= low;
  }

  /** One SipRound, on halves. */
  private round(): void {
    let { v0h, v0l, v1h, v1l, v2h, v2l, v3h, v3l } = this;
    let sum = (v0l >>> 0) + (v1l >>> 0);
    v0h = (v0h + v1h + (sum > 0xffffffff ? 1 : 0)) | 0;
    v0l = sum | 0;
    let turned = (v1h << 13) | (v1l >>> 19);
    v1l = ((v1l << 13) | (v1h >>> 19)) ^ v0l;
    v1h = turned ^ v0h;
    turned = v0h;
    v0h = v0l;
    v0l = turned;
    sum = (v2l >>> 0) + (v3l >>> 0);
    v2h = (v2h + v3h + (sum > 0xffffffff ? 1 : 0)) | 0;
    v2l = sum | 0;
    turned = (v3h << 16) | (v3l >>> 16);
    v3l = ((v3l << 16) | (v3h >>> 16)) ^ v2l;
    v3h = turned ^ v2h;
    sum = (v0l >>> 0) + (v3l >>> 0);
    v0h = (v0h + v3h + (sum > 0xffffffff ? 1 : 0)) | 0;
    v0l = sum | 0;
    turned = (v3h << 21) | (v3l >>> 11);
    v3l = ((v3l << 21) | (v3h >>> 11)) ^ v0l;
    v3h = turned ^ v0h;
    sum = (v2l >>> 0) + (v1l >>> 0);
    v2h = (v2h + v1h + (sum > 0xffffffff ? 1 : 0)) | 0;
    v2l = sum | 0;
    turned = (v1h << 17) | (v1l >>> 15);
    v1l = ((v1l << 17) | (v1h >>> 15)) ^ v2l;
    v1h = turned ^ v2h;
    turned = v2h;
    v2h = v2l;
    v2l = turned;
    this.v0h = v0h;
    this.v0l = v0l;
    this.v1h = v1h;
    this.v1l = v1l;
    this.v2h = v2h;
    this.v2l = v2l;
    this.v3h = v3h;
    this.v3l = v3l;
  }
}

const encoder = new TextEncoder();

/** A text's keyed hash, 64 bits in hexadecimal: whoever has not the key cannot try texts against it. */
export function keyedHash(text: string, key: HashKey): string {
  const { high, low } = new SipHash(key).of(encoder.encode(text));
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** Four bytes, little-endian; what lies behind the end counts as zero. */
function wordAt(bytes: Uint8Array, at: number, length: number): number {
  const a = at < length ? (bytes[at] ?? 0) : 0;
  const b = at + 1 < length ? (bytes[at + 1] ?? 0) : 0;
  const c = at + 2 < length ? (bytes[at + 2] ?? 0) : 0;
  const d = at + 3 < length ? (bytes[at + 3] ?? 0) : 0;
  return a | (b << 8) | (c << 16) | (d << 24);
}
