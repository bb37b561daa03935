import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeDocuments } from '../tests/corpora/corpus';
import { tunedTemplates } from '../tests/corpora/tuned';
import { contextWords } from '../utils/detection/context/words-by-context';
import { hashBits } from '../utils/detection/names/word-hash';
import * as packed from '../utils/detection/packed';
import { placeBits } from '../utils/detection/places';
import { headingBits } from '../utils/detection/structures/columns';
import { phraseBits } from '../utils/detection/structures/marker-phrases';
import { Landmarks } from '../utils/detection/text/landmarks';
import { hashOf, type PackedWords, unpack } from '../utils/detection/text/packed-words';
import { WordIndex } from '../utils/detection/text/word-index';
import { roleBits } from '../utils/detection/validators/role-address';

/**
 * Words that people write, in all languages of the corpora, whose texts come from elsewhere than the lists, and the
 * compounds that two of them make.
 */
function ordinaryWords(): string[] {
  const texts = makeDocuments(tunedTemplates, 'tuned', 29, 4000).map(({ text }) => text.toLowerCase());
  const words = [...new Set(texts.flatMap((text) => text.match(/\p{L}{3,24}/gu) ?? []))];
  const compounds = words.flatMap((word, i) =>
    [1, 7, 31].map((step) => word + (words[(i * step + 5) % words.length] ?? '')),
  );
  return [...new Set([...words, ...compounds.filter((word) => word.length <= 24)])];
}

const words = ordinaryWords();

/** How many strangers a list may take for its own when each is taken with that chance: five standard deviations more. */
const atMost = (expected: number): number => expected + 5 * Math.sqrt(expected) + 5;

const listsByBits: [what: string, lists: Record<string, PackedWords>, bits: number][] = [
  ['names', packed.packedNames, hashBits],
  ['headings', packed.packedHeadings, headingBits],
  ['places', packed.packedPlaces, placeBits],
  ['functions', packed.packedRoles, roleBits],
  ['markings', (({ heads: _, ...phrases }) => phrases)(packed.packedMarkers), phraseBits],
];

it('has many words to try', () => {
  expect(words.length).toBeGreaterThan(20_000);
});

it.each(listsByBits)('lists of %s take as few strangers for their own as their bits promise', (_what, lists, bits) => {
  // No list has this sign, so no list has these words.
  const strangers = words.flatMap((word) => [`${word}\u00a4`, `\u00a4${word}`]);
  for (const [name, list] of Object.entries(lists)) {
    const members = new Set<number>();
    unpack(list, bits, (hash) => members.add(hash));
    const taken = strangers.filter((word) => members.has(hashOf(word, bits))).length;
    expect(taken, name).toBeLessThan(atMost((strangers.length * members.size) / 2 ** bits));
  }
});

it('lists of names take no more ordinary words for names than their bits promise', () => {
  for (const [name, list] of Object.entries(packed.packedNames)) {
    // Names of public life are pairs.
    if (name === 'public-names') continue;
    const file = new URL(`../utils/detection/names/lists/${name}.txt`, import.meta.url);
    const own = new Set(readFileSync(file, 'utf8').trim().split(/\s+/));
    const members = new Set<number>();
    unpack(list, hashBits, (hash) => members.add(hash));
    const others = words.filter((word) => !own.has(word));
    const taken = others.filter((word) => members.has(hashOf(word, hashBits))).length;
    expect(taken, name).toBeLessThan(atMost((others.length * members.size) / 2 ** hashBits));
  }
});

it('packed contexts meet the words that they are made of, and at the most one of two thousand ordinary words more', () => {
  const text = words.join('\n');
  const met = (fill: (index: WordIndex, context: keyof typeof contextWords, action: number) => void) => {
    const index = new WordIndex();
    const contexts = Object.keys(contextWords) as (keyof typeof contextWords)[];
    for (const [action, context] of contexts.entries()) fill(index, context, action);
    const landmarks = new Landmarks(text, index, contexts.length);
    landmarks.read(text.length);
    return new Set(
      landmarks.words.flatMap((places, action) => [...(places ?? [])].map((at) => `${contexts[action]} ${at}`)),
    );
  };
  const plain = met((index, context, action) => {
    for (const word of contextWords[context]) index.add(word, action);
  });
  const fromPacked = met((index, context, action) => index.addPacked(packed.packedContexts[context], action));
  expect(plain.size).toBeGreaterThan(1000);
  expect([...plain].filter((one) => !fromPacked.has(one))).toEqual([]);
  expect([...fromPacked].filter((one) => !plain.has(one)).length).toBeLessThan(words.length / 2000);
});
