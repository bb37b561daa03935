import { describe, expect, it } from 'vitest';
import { contextWords } from '../context/words-by-context';
import { packedContexts } from '../packed';
import { Landmarks } from './landmarks';
import { WordIndex } from './word-index';

/** Where words of each list begin in a text. */
function met(text: string, fill: (index: WordIndex) => void, lists = 1): (number[] | undefined)[] {
  const index = new WordIndex();
  fill(index);
  const landmarks = new Landmarks(text, index, lists);
  landmarks.read(text.length);
  return landmarks.words.map((places) => places && [...places]);
}

const placesOf = (word: string, text: string) => met(text, (index) => index.add(word, 0))[0] ?? [];

describe('a word of the index', () => {
  it.each([
    ['whole', 'iban', 'IBAN, iban ibans Kiban', [0, 6]],
    ['open', 'telefon*', 'Telefonnummer, telefon. tele', [0, 15]],
    ['open, of two letters', 'sk*', 'SK12 sk. ask', [0, 5]],
    ['of several words', 'tax id', 'Tax-ID tax_id taxid tax ids', [0, 7]],
    ['of several words, open', 'tax id*', 'tax ids, tax code', [0]],
    ['of a script without blanks', '電話*', '私の電話番号', [2]],
    ['in the middle of a token', 'password', 'dbPassword', [2]],
  ])('%s', (_, word, text, places) => {
    expect(placesOf(word, text)).toEqual(places);
  });

  it('is found beside others that begin alike', () => {
    const words = ['pass', 'pass*', 'passport*', 'passport number', 'passe'];
    const places = met('passport number', (index) => words.forEach((word, at) => void index.add(word, at)), 5);
    expect(places).toEqual([undefined, [0], [0], [0], undefined]);
  });
});

describe('the packed contexts', () => {
  const contexts = Object.keys(contextWords) as (keyof typeof contextWords)[];
  const fill = (index: WordIndex) => {
    for (const [at, context] of contexts.entries()) index.addPacked(packedContexts[context], at);
  };

  it('hold every word', () => {
    const missing = contexts.flatMap((context, at) => {
      // Texts are read with `i` for the dotless letter.
      const words = contextWords[context].map((word) => word.replace('*', '').replaceAll('ı', 'i'));
      const text = words.join('\n');
      const found = new Set(met(text, fill, contexts.length)[at]);
      let start = 0;
      return words.filter((word) => {
        const here = start;
        start += word.length + 1;
        return !found.has(here);
      });
    });
    expect(missing).toEqual([]);
  });

  it('hold hardly anything else', () => {
    // Words of no language, some of which begin like those of the lists.
    const begin = contexts.flatMap((context) => contextWords[context]).filter((word) => /^[a-z]{5,}\*?$/.test(word));
    const text = begin.map((word) => `${word.slice(0, 4)}qx`).join('\n');
    const places = met(text, fill, contexts.length).reduce((sum, list) => sum + (list?.length ?? 0), 0);
    const open = met(
      text,
      (index) => {
        for (const [at, context] of contexts.entries()) for (const word of contextWords[context]) index.add(word, at);
      },
      contexts.length,
    ).reduce((sum, list) => sum + (list?.length ?? 0), 0);
    expect(places - open).toBeLessThan(begin.length / 50);
  });
});
