/**
 * Packs lists of words that only have to be recognised: of names (utils/detection/names/lists), of headings and markings
 * (structures), of places (places) and of mailboxes of functions (validators/role-words.ts), each into a packed-*.ts
 * beside them. After a change of a list run
 * `npx tsx scripts/pack-words.ts && npx biome check --write utils/detection`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { hashBits, hashOf, pairOf } from '../utils/detection/names/word-hash';
import { placeBits } from '../utils/detection/places';
import { cities } from '../utils/detection/places/cities';
import { countries, regionCodes, regions } from '../utils/detection/places/countries';
import { columnWords, type HeadingKind } from '../utils/detection/structures/column-words';
import { headingBits, headingKeys } from '../utils/detection/structures/columns';
import { phraseBits, plain } from '../utils/detection/structures/marker-phrases';
import * as markers from '../utils/detection/structures/marker-words';
import * as packing from '../utils/detection/text/packed-words';
import { roleBits } from '../utils/detection/validators/role-address';
import { roleWords } from '../utils/detection/validators/role-words';

const room = new URL('../utils/detection/', import.meta.url);
const read = (list: string) => readFileSync(new URL(`names/lists/${list}.txt`, room), 'utf8').trim();
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

/** Rice code of ascending numbers below 2 ** bits. */
function riceCode(numbers: readonly number[], bits: number): string {
  const width = packing.riceWidth(numbers.length, bits);
  let before = 0;
  let code = '';
  for (const number of numbers) {
    const step = number - before;
    code += `${'1'.repeat(step >>> width)}0${(step & ((1 << width) - 1)).toString(2).padStart(width, '0')}`;
    before = number;
  }
  return code.replace(/.{1,6}/g, (six) => packing.alphabet.charAt(Number.parseInt(six.padEnd(6, '1'), 2)));
}

function entry(name: string, hashes: readonly number[], bits: number): string {
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  const key = name.includes('-') ? `'${name}'` : name;
  return `  ${key}: [${sorted.length}, '${riceCode(sorted, bits)}'],`;
}

function write(
  file: string,
  name: string,
  what: string,
  entries: readonly string[],
  more: readonly string[] = [],
): void {
  const lines = [
    `import type { PackedWords } from '../text/packed-words';`,
    '',
    `/** ${what}; made by scripts/pack-words.ts. */`,
    `export const ${name} = {`,
    ...entries,
    '} as const satisfies Record<string, PackedWords>;',
    ...more,
    '',
  ];
  writeFileSync(new URL(file, room), lines.join('\n'));
}

/** Who is known by neither name is found by none, and needs no mention. */
const isFound = ([first = '', second = '']: readonly string[]) => given.has(first) || family.has(second);
const given = new Set(wordsOf('given-names'));
const family = new Set(wordsOf('surnames'));
const pairs = read('public-names')
  .split('\n')
  .map((name) => name.split(' '))
  .filter(isFound)
  .map(([first = '', second = '']) => pairOf(hashOf(first), hashOf(second)));

write('names/packed-lists.ts', 'packedLists', 'The lists of names', [
  ...lists.map((list) => entry(list, wordsOf(list).map(hashOf), hashBits)),
  entry('public-names', pairs, hashBits),
]);

const kinds = new Map<string, HeadingKind>();
for (const words of columnWords) {
  for (const [kind, list] of Object.entries(words) as [HeadingKind, string][]) {
    for (const key of headingKeys(list)) if (!kinds.has(key)) kinds.set(key, kind);
  }
}
write(
  'structures/packed-headings.ts',
  'packedHeadings',
  'Headings by kind',
  [...new Set(kinds.values())].map((kind) => {
    const keys = [...kinds].filter(([, other]) => other === kind).map(([key]) => key);
    return entry(
      kind,
      keys.map((key) => packing.hashOf(key, headingBits)),
      headingBits,
    );
  }),
);

const placesOf = (list: string) =>
  list
    .toLowerCase()
    .split('|')
    .map((name) => name.trim());
const places = {
  city: placesOf(cities),
  country: placesOf(countries),
  region: [...placesOf(regions), ...regionCodes.trim().toLowerCase().split(/\s+/)],
};
const ending = Object.values(places)
  .flat()
  .filter((name) => name.includes(' '))
  .map((name) => name.slice(name.lastIndexOf(' ') + 1));
write(
  'places/packed-places.ts',
  'packedPlaces',
  'Places by kind, and how their names end',
  Object.entries({ ...places, ending }).map(([kind, names]) =>
    entry(
      kind,
      names.map((name) => packing.hashOf(name, placeBits)),
      placeBits,
    ),
  ),
);

const phrasesOf = (list: readonly string[]) => list.map((phrase) => packing.hashOf(plain(phrase), phraseBits));
write(
  'structures/packed-markers.ts',
  'packedMarkers',
  'Markings, and what stands before them',
  [
    entry('strong', phrasesOf(Object.values(markers.strong).flatMap(markers.list)), phraseBits),
    entry('weak', phrasesOf(markers.weak), phraseBits),
    entry('qualifiers', phrasesOf(markers.qualifiers), phraseBits),
    entry('labels', phrasesOf(markers.labels), phraseBits),
  ],
  [
    '',
    '/** Where a marking can begin. */',
    `export const markerHeads: readonly string[] = '${markers.heads().join(',')}'.split(',');`,
  ],
);

const functions = roleWords
  .trim()
  .split(/\s+/)
  .map((word) => packing.hashOf(word, roleBits));
write('validators/packed-roles.ts', 'packedRoles', 'Words of functions in addresses', [
  entry('functions', functions, roleBits),
]);
