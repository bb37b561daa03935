import { type FuseFilter, holds, makeFuseFilter } from './fuse-filter';
import { mostWords, type NormalForm } from './normal-form';
import { type Hash64, type HashKey, SipHash } from './sip-hash';

/**
 * The fingerprint file: what `npm run fingerprint` makes of a customer list. It holds no value, only what answers
 * "is this one of them?", and answers that only to who has the key. Little-endian:
 *
 *     0  "DLEM", version 1, flags (1: there are mail addresses), word counts (bit n: values of n words)
 *     8  lengths of numbers (bit n: numbers of n digits)
 *     12 count, 16 seed, 20 segment length, 24 first places: of the filter
 *     28 size of the first-word map in bytes
 *     32 hash of the word "daylight" with the key, high and low
 *     40 first-word map, then the fingerprints
 */
export interface Fingerprints {
  index: FingerprintIndex;
  count: number;
  has(hash: Hash64): boolean;
}

/** The small part, which every page needs to know what is worth asking about. */
export interface FingerprintIndex {
  key: HashKey;
  mail: boolean;
  /** Bit n: there are values of n words. */
  wordCounts: number;
  /** Bit n: there are numbers of n digits. */
  digitCounts: number;
  /** A bit for each first word of a value that begins without a digit. */
  firstWords: Uint8Array;
}

const headerBytes = 40;
const magic = 0x4d454c44;
const version = 1;
const check = new TextEncoder().encode('daylight');
/** A fixed 64 kB: with 50,000 first names, one word in ten is asked about in vain. */
const firstWordBytes = 1 << 16;

/** What is wrong with a fingerprint file. Never names a value. */
export class FingerprintError extends Error {
  readonly code: 'not-a-fingerprint-file' | 'torn' | 'wrong-key';

  constructor(code: FingerprintError['code']) {
    super(code);
    this.code = code;
  }
}

function firstWordBit(hash: number, key: HashKey, bits: number): number {
  let h = hash ^ key[0];
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ key[1], 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) & (bits - 1);
}

/** Whether a value may begin with a word that has this hash. */
export function mayBegin({ firstWords, key }: FingerprintIndex, hash: number): boolean {
  const bit = firstWordBit(hash, key, firstWords.length * 8);
  return ((firstWords[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/**
 * Makes the file of normal forms; equal ones count once.
 *
 * @returns the bytes, and how many different values they stand for
 */
export function writeFingerprints(
  forms: Iterable<NormalForm>,
  key: HashKey,
): { bytes: Uint8Array<ArrayBuffer>; count: number } {
  const sip = new SipHash(key);
  const encoder = new TextEncoder();
  const hashes: Hash64[] = [];
  const seen = new Set<string>();
  const firstWords = new Uint8Array(firstWordBytes);
  let mail = 0;
  let wordCounts = 0;
  let digitCounts = 0;
  for (const { kind, form, words, firstWord } of forms) {
    const hash = sip.of(encoder.encode(form));
    const name = `${hash.high}.${hash.low}`;
    if (seen.has(name)) continue;
    seen.add(name);
    hashes.push(hash);
    if (kind === 'mail') mail = 1;
    else if (kind === 'digits') digitCounts |= 1 << Math.min(form.length, 31);
    else wordCounts |= 1 << Math.min(words, mostWords);
    if (kind !== 'words') continue;
    const bit = firstWordBit(firstWord, key, firstWordBytes * 8);
    firstWords[bit >>> 3] = (firstWords[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  const filter = makeFuseFilter(hashes);
  const bytes = new Uint8Array(headerBytes + firstWords.length + filter.fingerprints.length);
  const view = new DataView(bytes.buffer);
  const ownCheck = sip.of(check);
  view.setUint32(0, magic, true);
  view.setUint8(4, version);
  view.setUint8(5, mail);
  view.setUint16(6, wordCounts, true);
  view.setUint32(8, digitCounts, true);
  view.setUint32(12, hashes.length, true);
  view.setUint32(16, filter.seed, true);
  view.setUint32(20, filter.segmentLength, true);
  view.setUint32(24, filter.firstPlaces, true);
  view.setUint32(28, firstWords.length, true);
  view.setUint32(32, ownCheck.high, true);
  view.setUint32(36, ownCheck.low, true);
  bytes.set(firstWords, headerBytes);
  bytes.set(filter.fingerprints, headerBytes + firstWords.length);
  return { bytes, count: hashes.length };
}

/**
 * Reads a fingerprint file.
 *
 * @throws FingerprintError when the bytes are something else, torn, or made with another key
 */
export function readFingerprints(bytes: Uint8Array, key: HashKey): Fingerprints {
  if (bytes.length < headerBytes) throw new FingerprintError('not-a-fingerprint-file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic || view.getUint8(4) !== version)
    throw new FingerprintError('not-a-fingerprint-file');
  const segmentLength = view.getUint32(20, true);
  const firstPlaces = view.getUint32(24, true);
  const mapBytes = view.getUint32(28, true);
  const powerOfTwo = (n: number) => n > 0 && (n & (n - 1)) === 0;
  const size = headerBytes + mapBytes + (firstPlaces + 2 * segmentLength) * 3;
  if (!powerOfTwo(segmentLength) || !powerOfTwo(mapBytes) || bytes.length !== size) throw new FingerprintError('torn');
  const ownCheck = new SipHash(key).of(check);
  if (view.getUint32(32, true) !== ownCheck.high || view.getUint32(36, true) !== ownCheck.low)
    throw new FingerprintError('wrong-key');
  const filter: FuseFilter = {
    seed: view.getUint32(16, true),
    segmentLength,
    firstPlaces,
    fingerprints: bytes.subarray(headerBytes + mapBytes),
  };
  return {
    index: {
      key,
      mail: (view.getUint8(5) & 1) === 1,
      wordCounts: view.getUint16(6, true),
      digitCounts: view.getUint32(8, true),
      firstWords: bytes.subarray(headerBytes, headerBytes + mapBytes),
    },
    count: view.getUint32(12, true),
    has: (hash) => holds(filter, hash),
  };
}
