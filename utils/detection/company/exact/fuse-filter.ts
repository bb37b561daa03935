import type { Hash64 } from './sip-hash';

/**
 * A binary fuse filter with 24-bit fingerprints (Graf and Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor
 * Filters", 2022, https://arxiv.org/abs/2201.01174): says whether a hash was among those it was made from. 3.4 bytes a
 * value; never wrong about one that was, wrong about 1 of 16.7 million that were not.
 */
export interface FuseFilter {
  seed: number;
  /** A power of two. */
  segmentLength: number;
  /** Places at which a first fingerprint may stand. */
  firstPlaces: number;
  /** Three bytes a fingerprint, little-endian. */
  fingerprints: Uint8Array;
}

const bytesPerFingerprint = 3;
/** Random places leave a rare set without a solution; another seed gives other places. */
const mostSeeds = 64;

/** Murmur3's finalizer: every bit of the input reaches every bit of the output. */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The three places of a hash and its fingerprint; reused, because a million are asked for. */
class Places {
  a = 0;
  b = 0;
  c = 0;
  fingerprint = 0;

  of({ high, low }: Hash64, seed: number, segmentLength: number, firstPlaces: number): void {
    const mask = segmentLength - 1;
    const spread = mixed((high ^ seed) >>> 0);
    const offsets = mixed((low + Math.imul(seed, 0x9e3779b9)) ^ spread);
    this.a = Math.floor((spread / 0x100000000) * firstPlaces);
    this.b = (this.a + segmentLength) ^ (offsets & mask);
    this.c = (this.a + 2 * segmentLength) ^ ((offsets >>> 15) & mask);
    this.fingerprint = mixed(low ^ Math.imul(high, 0x27d4eb2f)) & 0xffffff;
  }
}

/**
 * Makes the filter.
 *
 * @param hashes different from one another
 * @throws Error when no seed works, which duplicates are the only known cause of
 */
export function makeFuseFilter(hashes: readonly Hash64[]): FuseFilter {
  const { length } = hashes;
  const power = Math.floor(Math.log(Math.max(2, length)) / Math.log(3.33) + 2.25);
  const segmentLength = 1 << Math.min(15, Math.max(2, power));
  const factor = length <= 1 ? 2 : Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(length));
  const segments = Math.max(1, Math.ceil((length * factor) / segmentLength) - 2);
  const firstPlaces = segments * segmentLength;
  for (let seed = 1; seed <= mostSeeds; seed++) {
    const fingerprints = solve(hashes, seed, segmentLength, firstPlaces);
    if (fingerprints !== undefined) return { seed, segmentLength, firstPlaces, fingerprints };
  }
  throw new Error('no filter can be made: are there duplicates?');
}

function solve(
  hashes: readonly Hash64[],
  seed: number,
  segmentLength: number,
  firstPlaces: number,
): Uint8Array | undefined {
  const size = firstPlaces + 2 * segmentLength;
  /** How many hashes may stand at a place, and the exclusive or of their numbers: one alone is its own number. */
  const counts = new Uint32Array(size);
  const numbers = new Uint32Array(size);
  const places = new Places();
  hashes.forEach((hash, number) => {
    places.of(hash, seed, segmentLength, firstPlaces);
    for (const place of [places.a, places.b, places.c]) {
      counts[place] = (counts[place] ?? 0) + 1;
      numbers[place] = (numbers[place] ?? 0) ^ number;
    }
  });
  // Peels off what stands alone somewhere, until nothing is left.
  const alone: number[] = [];
  counts.forEach((count, place) => {
    if (count === 1) alone.push(place);
  });
  const order = new Uint32Array(hashes.length);
  const ownPlace = new Uint32Array(hashes.length);
  let peeled = 0;
  for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
    if (counts[place] !== 1) continue;
    const number = numbers[place] ?? 0;
    const hash = hashes[number];
    if (hash === undefined) return undefined;
    order[peeled] = number;
    ownPlace[peeled] = place;
    peeled++;
    places.of(hash, seed, segmentLength, firstPlaces);
    for (const one of [places.a, places.b, places.c]) {
      const left = (counts[one] ?? 0) - 1;
      counts[one] = left;
      numbers[one] = (numbers[one] ?? 0) ^ number;
      if (left === 1) alone.push(one);
    }
  }
  if (peeled < hashes.length) return undefined;
  const fingerprints = new Uint8Array(size * bytesPerFingerprint);
  for (let i = peeled - 1; i >= 0; i--) {
    const hash = hashes[order[i] ?? 0];
    const own = ownPlace[i] ?? 0;
    if (hash === undefined) return undefined;
    places.of(hash, seed, segmentLength, firstPlaces);
    const { a, b, c, fingerprint } = places;
    const value = fingerprint ^ read(fingerprints, a) ^ read(fingerprints, b) ^ read(fingerprints, c);
    const at = own * bytesPerFingerprint;
    fingerprints[at] = value;
    fingerprints[at + 1] = value >>> 8;
    fingerprints[at + 2] = value >>> 16;
  }
  return fingerprints;
}

function read(fingerprints: Uint8Array, place: number): number {
  const at = place * bytesPerFingerprint;
  return (fingerprints[at] ?? 0) | ((fingerprints[at + 1] ?? 0) << 8) | ((fingerprints[at + 2] ?? 0) << 16);
}

/** Whether the filter was made with the hash; `true` is wrong once in 16.7 million. */
export function holds({ seed, segmentLength, firstPlaces, fingerprints }: FuseFilter, hash: Hash64): boolean {
  const places = new Places();
  places.of(hash, seed, segmentLength, firstPlaces);
  const { a, b, c, fingerprint } = places;
  return (read(fingerprints, a) ^ read(fingerprints, b) ^ read(fingerprints, c)) === fingerprint;
}
