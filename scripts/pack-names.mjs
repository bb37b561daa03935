/**
 * Packs the word lists of utils/detection/names/lists into utils/detection/names/packed-names.ts: sorted, and of each
 * name only what differs from the one before. Run `node scripts/pack-names.mjs` after a change of a list.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const room = new URL('../utils/detection/names/', import.meta.url);
const read = (name) =>
  readFileSync(new URL(`lists/${name}.txt`, room), 'utf8')
    .toLowerCase()
    .match(/[a-z]{2,}/g) ?? [];
const given = new Set(read('given-names'));
const family = new Set(read('surnames'));
const signs = Array.from({ length: 94 }, (_, k) => String.fromCharCode(33 + k)).filter(
  (sign) => !/[a-z"'`\\$]/.test(sign),
);

let before = '';
let packed = '';
for (const name of [...new Set([...given, ...family])].sort()) {
  let same = 0;
  while (same < 15 && same < before.length && before[same] === name[same]) same++;
  const kind = (given.has(name) ? 1 : 0) + (family.has(name) ? 2 : 0);
  packed += signs[(kind - 1) * 16 + same] + name.slice(same);
  before = name;
}
const source = `/** Made by scripts/pack-names.mjs from the lists beside it. */
export const packedNames =
  '${packed}';
`;
writeFileSync(new URL('packed-names.ts', room), source);
