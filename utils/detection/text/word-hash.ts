/** Hash of a word, unit by unit (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, over UTF-16 units). */
export const hashStart = 0x811c9dc5 | 0;
export function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
