import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages, wordsIn } from './speech';

const plural = /^(.+)_(?:zero|one|two|few|many|other)$/;
const here = new URL('.', import.meta.url).pathname;
const files = globSync('*/{words,kinds}.json', { cwd: here }).sort();
type Sentences = Record<string, Record<string, string>>;
const sentencesOf = (file: string): Sentences => JSON.parse(readFileSync(here + file, 'utf8'));
const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

test('there are sentences', () => expect(files.length).toBeGreaterThan(3));

test.each(files)('%s: every language has every sentence, plural form and placeholder', (file) => {
  const sentences = sentencesOf(file);
  expect(Object.keys(sentences)).toEqual(languages);
  const english = sentences.en ?? {};
  const counted = new Set(Object.keys(english).flatMap((key) => (key.endsWith('_other') ? key.slice(0, -6) : [])));
  const baseOf = (key: string) => {
    const base = plural.exec(key)?.[1];
    return base !== undefined && counted.has(base) ? base : key;
  };
  const bases = new Set(Object.keys(english).map(baseOf));
  for (const language of languages) {
    const spoken = sentences[language] ?? {};
    expect(new Set(Object.keys(spoken).map(baseOf)), language).toEqual(bases);
    const rules = new Intl.PluralRules(language);
    const forms = new Set(Array.from({ length: 1000 }, (_, i) => rules.select(i + 1)).concat('other'));
    for (const base of counted) {
      for (const form of forms) expect(Object.keys(spoken), language).toContain(`${base}_${form}`);
    }
    for (const [key, sentence] of Object.entries(spoken)) {
      expect(sentence.trim(), `${language} ${key}`).not.toBe('');
      const model = placeholders(english[baseOf(key) === key ? key : `${baseOf(key)}_other`] ?? '');
      // A form for one or two says the number in words.
      const said = baseOf(key) === key ? placeholders(sentence) : [...placeholders(sentence), '{count}'];
      expect([...new Set(said)].sort(), `${language} ${key}`).toEqual(
        baseOf(key) === key ? model : [...new Set([...model, '{count}'])].sort(),
      );
    }
  }
});

test('no two pages have one name', () => {
  for (const [language, spoken] of Object.entries(sentencesOf('shell/words.json'))) {
    const names = Object.entries(spoken).flatMap(([key, name]) => (key.startsWith('page_') ? [name] : []));
    expect(new Set(names).size, language).toBe(names.length);
  }
});

test.each(files)('%s: no sentence stands unused', (file) => {
  const source = globSync('**/*.{ts,tsx}', { cwd: here })
    .filter((name) => !name.includes('.test.'))
    .map((name) => readFileSync(here + name, 'utf8'))
    .join('\n');
  const openings = [...source.matchAll(/`([\w]+_)\$\{/g)].map(([, opening = '']) => opening);
  const keys = Object.keys(sentencesOf(file).en ?? {});
  const unused = keys.filter((key) => {
    const base = plural.exec(key)?.[1] ?? key;
    return (
      !source.includes(`'${key}'`) &&
      !source.includes(`'${base}'`) &&
      !openings.some((opening) => key.startsWith(opening)) &&
      !/(kinds|answers\/words)\.json$/.test(file)
    );
  });
  expect(unused).toEqual([]);
});

test('numbers, shares and days are written as the language has it', () => {
  const german = wordsIn({ en: { a: 'x' }, de: { a: 'y' }, fr: {}, es: {}, ja: {}, ar: {} }, 'de');
  expect([german.say('a'), german.number(1234.5), german.share(1, 4), german.share(0, 0)]).toEqual([
    'y',
    '1.234,5',
    '25\u00a0%',
    '–',
  ]);
  expect(german.day('2026-11-23')).toBe('23. Nov.');
});
