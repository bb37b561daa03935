/**
 * Packs lists of words that only have to be recognised: of names (utils/detection/names/lists), of contexts (context), of
 * headings and markings (structures), of places (places) and of mailboxes of functions (validators/role-words.ts), into
 * utils/detection/packed. After a change of a list run
 * `npx tsx scripts/pack-words.ts && npx biome check --write utils/detection/packed`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contextWords } from '../utils/detection/context/words-by-context';
import { hashBits, hashOf, pairOf } from '../utils/detection/names/word-hash';
import { placeBits } from '../utils/detection/places';
import { cities } from '../utils/detection/places/cities';
import { countries, regionCodes, regions } from '../utils/detection/places/countries';
import { columnWords, type HeadingKind } from '../utils/detection/structures/column-words';
import { headingBits, headingKeys } from '../utils/detection/structures/columns';
import { phraseBits, plain } from '../utils/detection/structures/marker-phrases';
import * as markers from '../utils/detection/structures/marker-words';
import * as packing from '../utils/detection/text/packed-words';
import { keyBits, packedKey } from '../utils/detection/text/word-key';
import { roleBits } from '../utils/detection/validators/role-address';
import { roleWords } from '../utils/detection/validators/role-words';

type Lists = Record<string, packing.PackedWords>;

/** A module of utils/detection/packed. */
interface PackedModule {
  what: string;
  lists: Lists;
}

const room = new URL('../utils/detection/', import.meta.url);
const read = (list: string) => readFileSync(new URL(`names/lists/${list}.txt`, room), 'utf8').trim();
const wordsOf = (list: string) => read(list).split(/\s+/);

/** Rice code of ascending numbers below 2 ** bits. */
function riceCode(numbers: readonly number[], bits: number): string {
  const width = packing.riceWidth(numbers.length, bits);
  let before = 0;
  let code = '';
  for (const number of numbers) {
    const step = number - before;
    code += `${'1'.repeat(Math.floor(step / 2 ** width))}0`;
    if (width > 0) code += (step % 2 ** width).toString(2).padStart(width, '0');
    before = number;
  }
  return code.replace(/.{1,6}/g, (six) => packing.alphabet.charAt(Number.parseInt(six.padEnd(6, '1'), 2)));
}

function packed(hashes: readonly number[], bits: number): packing.PackedWords {
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  return [sorted.length, riceCode(sorted, bits)];
}

const mapped = <From>(lists: Record<string, From>, pack: (list: From) => packing.PackedWords): Lists =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, pack(list)]));

/** Words as the index of a text finds them. */
const packedForIndex = (words: readonly string[]) => packed(words.map(packedKey), keyBits);

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

function names(): Lists {
  const given = new Set(wordsOf('given-names'));
  const family = new Set(wordsOf('surnames'));
  /** Who is known by neither name is found by none, and needs no mention. */
  const isFound = ([first = '', second = '']: readonly string[]) => given.has(first) || family.has(second);
  const pairs = read('public-names')
    .split('\n')
    .map((name) => name.split(' '))
    .filter(isFound)
    .map(([first = '', second = '']) => pairOf(hashOf(first), hashOf(second)));
  return {
    ...Object.fromEntries(lists.map((list) => [list, packed(wordsOf(list).map(hashOf), hashBits)])),
    'public-names': packed(pairs, hashBits),
  };
}

function headings(): Lists {
  const kinds = new Map<string, HeadingKind>();
  for (const words of columnWords) {
    for (const [kind, list] of Object.entries(words) as [HeadingKind, string][]) {
      for (const key of headingKeys(list)) if (!kinds.has(key)) kinds.set(key, kind);
    }
  }
  const keys: Record<string, number[]> = {};
  for (const [key, kind] of kinds) {
    keys[kind] ??= [];
    keys[kind].push(packing.hashOf(key, headingBits));
  }
  return mapped(keys, (hashes) => packed(hashes, headingBits));
}

function places(): Lists {
  const placesOf = (list: string) =>
    list
      .toLowerCase()
      .split('|')
      .map((name) => name.trim());
  const kinds = {
    city: placesOf(cities),
    country: placesOf(countries),
    region: [...placesOf(regions), ...regionCodes.trim().toLowerCase().split(/\s+/)],
  };
  const ending = Object.values(kinds)
    .flat()
    .filter((name) => name.includes(' '))
    .map((name) => name.slice(name.lastIndexOf(' ') + 1));
  return mapped({ ...kinds, ending }, (names) =>
    packed(
      names.map((name) => packing.hashOf(name, placeBits)),
      placeBits,
    ),
  );
}

function markings(): Lists {
  const { strong, weak, qualifiers, labels } = markers;
  const phrases = { strong: Object.values(strong).flatMap(markers.list), weak, qualifiers, labels };
  return {
    ...mapped(phrases, (list) =>
      packed(
        list.map((phrase) => packing.hashOf(plain(phrase), phraseBits)),
        phraseBits,
      ),
    ),
    heads: packedForIndex(markers.heads()),
  };
}

function roles(): Lists {
  const words = roleWords.trim().split(/\s+/);
  return {
    functions: packed(
      words.map((word) => packing.hashOf(word, roleBits)),
      roleBits,
    ),
  };
}

/** What utils/detection/packed has to be, by module. */
export const packedModules = (): Record<string, PackedModule> => ({
  names: { what: 'The lists of names', lists: names() },
  contexts: { what: 'Words by context', lists: mapped(contextWords, packedForIndex) },
  headings: { what: 'Headings by kind', lists: headings() },
  markers: { what: 'Markings, what stands before them, and where one can begin', lists: markings() },
  places: { what: 'Places by kind, and how their names end', lists: places() },
  roles: { what: 'Words of functions in addresses', lists: roles() },
});

function write(module: string, { what, lists }: PackedModule): void {
  const name = `packed${module.charAt(0).toUpperCase()}${module.slice(1)}`;
  const lines = [
    `import type { PackedWords } from '../text/packed-words';`,
    '',
    `/** ${what}; made by scripts/pack-words.ts. */`,
    `export const ${name} = {`,
    ...Object.entries(lists).map(([key, [count, steps]]) => `  '${key}': [${count}, '${steps}'],`),
    '} as const satisfies Record<string, PackedWords>;',
    '',
  ];
  writeFileSync(new URL(`packed/${module}.ts`, room), lines.join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [module, made] of Object.entries(packedModules())) write(module, made);
