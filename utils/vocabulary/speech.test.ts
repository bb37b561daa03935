import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '@/tests/support/source-files';
import { languages, messagesOf } from '@/tests/support/words';
import { channels } from './channels';
import { createWords } from './speech';

const english = messagesOf('en');
const plural = /^(.+)_(?:zero|one|two|few|many|other)$/;
/** Base of a counted sentence, or the key itself. */
const counted = new Set(
  Object.keys(english)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.replace(plural, '$1')),
);
const baseOf = (key: string) => {
  const base = plural.exec(key)?.[1];
  return base !== undefined && counted.has(base) ? base : key;
};
const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

describe.each(languages)('%s', (language) => {
  const messages = messagesOf(language);

  test('has every sentence, and none of its own', () => {
    expect(new Set(Object.keys(messages).map(baseOf))).toEqual(new Set(Object.keys(english).map(baseOf)));
    for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('');
  });

  test('has every plural form that its whole numbers take', () => {
    const rules = new Intl.PluralRules(language);
    const forms = new Set(Array.from({ length: 1000 }, (_, i) => rules.select(i + 1)));
    for (const base of counted)
      for (const form of [...forms, 'other']) expect(messages, language).toHaveProperty([`${base}_${form}`]);
  });

  test('has the placeholders of the English sentence', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const base = baseOf(key);
      const model = english[base === key ? key : `${base}_other`]?.message ?? '';
      // A form for one or two says the number in words.
      const said =
        base === key || key.endsWith('_other') ? placeholders(message) : [...placeholders(message), '{count}'];
      expect([...new Set(said)].sort(), key).toEqual(placeholders(model));
      // The browser has a meaning of its own for it.
      expect(message, key).not.toContain('$');
    }
  });

  test('has names for the extension within what stores and toolbars allow', () => {
    expect(messages.extensionName?.message.length).toBeLessThanOrEqual(45);
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

test('no sentence stands unused', () => {
  const source = [
    'components/guard',
    'components/intake',
    'components/panel',
    'components/link',
    'components/prohibited',
    'utils/assistant',
    'utils/guard',
    'utils/vocabulary',
    'entrypoints',
    'wxt.config.ts',
  ]
    .flatMap(sourceFiles)
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const openings = [...source.matchAll(/`(\w+_)\$\{/g)].map(([, opening = '']) => opening);
  const ends = [...channels, ...Object.keys(english).flatMap((key) => /^kind_(.+)_other$/.exec(key)?.[1] ?? [])];
  const made = new Set(openings.flatMap((opening) => ends.map((end) => opening + end)));
  const unused = [...new Set(Object.keys(english).map(baseOf))].filter(
    (key) => !made.has(key) && !source.includes(`'${key}'`) && !source.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});

test('what is put into a line that runs leftwards keeps its own direction', () => {
  const arabic = createWords((key) => ({ language: 'ar', direction: 'rtl', contact: 'x {name} y' })[key] ?? '');
  expect(arabic.say('contact', { name: 'Acme' })).toBe('x \u2068Acme\u2069 y');
});
