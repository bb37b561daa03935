/**
 * Packs the lists of utils/detection/names/lists into utils/detection/names/packed-names.ts: the hashes of all names in
 * 22 bits, sorted, their differences in Rice code, six bits to a character. One word in 250 that is no name is
 * taken for one, and the whole is a fifth of the lists. Run `node scripts/pack-names.mjs` after a change of a list.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const room = new URL('../utils/detection/names/', import.meta.url);
const read = (name) =>
  readFileSync(new URL(`lists/${name}.txt`, room), 'utf8')
    .toLowerCase()
    .match(/[a-z]{2,}/g) ?? [];

/** Parts of family names that say nothing alone. */
const particles = new Set('de la del den der van von da do dos das di el al le ben bin san zu ten'.split(' '));

/** As in names/lexicon.ts. */
function hashOf(word) {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffff;
}

const kinds = new Map();
for (const [list, kind] of [
  ['given-names', 1],
  ['surnames', 2],
]) {
  for (const word of read(list)) {
    if (kind === 2 && particles.has(word)) continue;
    kinds.set(hashOf(word), (kinds.get(hashOf(word)) ?? 0) | kind);
  }
}

let bits = '';
let before = 0;
for (const [hash, kind] of [...kinds].sort(([a], [b]) => a - b)) {
  const step = hash - before;
  bits += `${'1'.repeat(step >>> 7)}0${(step & 127).toString(2).padStart(7, '0')}${kind === 1 ? '0' : kind === 2 ? '10' : '11'}`;
  before = hash;
}
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const packed = bits.replace(/.{1,6}/g, (six) => alphabet[Number.parseInt(six.padEnd(6, '1'), 2)]);
const pairs = new Set();
for (const name of readFileSync(new URL('lists/public-names.txt', room), 'utf8').trim().split('\n')) {
  const [first, second] = name.split(' ');
  pairs.add((Math.imul(hashOf(first), 31) ^ hashOf(second)) & 0xffffff);
}
const fourOf = (pair) => [18, 12, 6, 0].map((shift) => alphabet[(pair >>> shift) & 63]).join('');
writeFileSync(
  new URL('packed-names.ts', room),
  `/** Made by scripts/pack-names.mjs from the lists beside it. */
export const packedNamesCount = ${kinds.size};
export const packedNames =
  '${packed}';
/** Two names of each public person, four characters to a pair. */
export const packedPublicPairs =
  '${[...pairs].map(fourOf).join('')}';
`,
);
