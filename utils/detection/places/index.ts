import { packedPlaces } from '../packed';
import { hashOf, unpack } from '../text/packed-words';

export type PlaceKind = 'city' | 'region' | 'country';

/** Of the hashes: one word in 500 that is no place is taken for one. */
export const placeBits = 20;

interface Places {
  kinds: Map<number, PlaceKind>;
  /** Of whole names, and of the last words of names of several. */
  endings: Set<number>;
}

let read: Places | undefined;

/** Unpacked at the first address. */
function places(): Places {
  if (read !== undefined) return read;
  const kinds = new Map<number, PlaceKind>();
  for (const kind of ['region', 'country', 'city'] as const)
    unpack(packedPlaces[kind], placeBits, (hash) => kinds.set(hash, kind));
  const endings = new Set(kinds.keys());
  unpack(packedPlaces.ending, placeBits, (hash) => endings.add(hash));
  read = { kinds, endings };
  return read;
}

/** What a name or region code stands for, in any case; undefined when it is no place that is known here. */
export function placeKind(name: string): PlaceKind | undefined {
  return places().kinds.get(hashOf(name.toLowerCase(), placeBits));
}

/** Whether some known name ends with this word: a quick look before the name is read. */
export function mayEndPlace(word: string): boolean {
  return places().endings.has(hashOf(word.toLowerCase(), placeBits));
}
