/**
 * Packs the lists of utils/detection/names/lists into utils/detection/names/packed-lists.ts: of each list the hashes of
 * its words, sorted, their differences in Rice code, six bits to a character. One word in 230 that is no name is taken
 * for one, and the whole is a fifth of the lists. Run `npx tsx scripts/pack-names.ts` after a change of a list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { alphabet, hashOf, pairOf, riceWidth } from '../utils/detection/names/word-hash';

const room = new URL('../utils/detection/names/', import.meta.url);
const read = (list: string) => readFileSync(new URL(`lists/${list}.txt`, room), 'utf8').trim();
const wordsOf = (list: string) => read(list).split(/\s+/);

/** In the order in which a page learns them. */
const lists = [
  'given-names',
  'surnames',
  'native-given-names',
  'native-surnames',
  'japanese-surnames',
  'ordinary-words',
  'plain-words',
  'titles',
  'things',
  'introductions',
  'person-verbs',
  'sign-offs',
  'particles',
  'places',
];

/** Rice code of ascending numbers. */
function packed(numbers: readonly number[]): string {
  const width = riceWidth(numbers.length);
  let before = 0;
  let bits = '';
  for (const number of numbers) {
    const step = number - before;
    bits += `${'1'.repeat(step >>> width)}0${(step & ((1 << width) - 1)).toString(2).padStart(width, '0')}`;
    before = number;
  }
  return bits.replace(/.{1,6}/g, (six) => alphabet.charAt(Number.parseInt(six.padEnd(6, '1'), 2)));
}

const entry = (name: string, numbers: readonly number[]) => {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return `  '${name}': [${sorted.length}, '${packed(sorted)}'],`;
};
const pairs = read('public-names')
  .split('\n')
  .map((name) => name.split(' '))
  .map(([first = '', second = '']) => pairOf(hashOf(first), hashOf(second)));
const entries = [...lists.map((list) => entry(list, wordsOf(list).map(hashOf))), entry('public-names', pairs)];

writeFileSync(
  new URL('packed-lists.ts', room),
  `/** Made by scripts/pack-names.ts: of each list how many hashes, and their differences. */
export const packedLists = {
${entries.join('\n')}
} as const;
`,
);
