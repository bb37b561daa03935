import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Rule } from '../utils/detection/rules/rule';
import { newRule } from './new-rule';

const root = fileURLToPath(new URL('..', import.meta.url));
let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'daylight-rule-'));
  for (const room of ['utils/detection', 'utils/vocabulary']) {
    cpSync(join(root, room), join(copy, room), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  }
});
afterEach(() => rmSync(copy, { recursive: true }));

const library = [
  ...['EE_LIBRARY_CARD', '--family', 'government-id', '--one', 'Estonian library card', '--word', 'rk*'],
  ...['--pattern', 'RK\\d{6}(?!\\d)', '--source', 'https://www.riigiteataja.ee', '--confidence', '0.8'],
  ...['--ok', "The reader's card: «RK204817»", '--not', 'RK20', '--not', 'RK2048170'],
];

test('makes a rule whose examples are its tests, in the family and the vocabulary', async () => {
  expect(newRule(copy, library)).toContain('ee-library-card.ts');
  const file = join(copy, 'utils/detection/rules/ee-library-card.ts');
  const { eeLibraryCard } = (await import(file)) as { eeLibraryCard: Rule[] };
  const [rule] = eeLibraryCard;
  expect(rule).toMatchObject({
    type: 'EE_LIBRARY_CARD',
    confidence: 0.8,
    ok: ["The reader's card: «RK204817»"],
    not: ['RK20', 'RK2048170'],
  });
  if (rule === undefined || !('words' in rule.at)) throw new Error('begins at a word');
  rule.at.pattern.lastIndex = 4;
  expect(rule.at.pattern.exec('see RK204817.')?.[0]).toBe('RK204817');
  const index = readFileSync(join(copy, 'utils/detection/rules/further-rules.ts'), 'utf8');
  expect(index).toMatch(/^import \{ eeLibraryCard \} from '.\/ee-library-card';/);
  expect(index).toMatch(/\n {2}eeLibraryCard,\n\]/);
  const { entities } = (await import(join(copy, 'utils/vocabulary/entities/index.ts'))) as {
    entities: Record<string, object>;
  };
  expect(entities.EE_LIBRARY_CARD).toEqual({
    family: 'government-id',
    placeholder: 'EE_LIBRARY_CARD',
    one: 'Estonian library card',
    many: 'Estonian library cards',
  });
});

test('says what is missing or wrong, and writes nothing then', () => {
  expect(() => newRule(copy, ['EE_X'])).toThrow(/missing: family, one, word/);
  const swap = (from: string, to: string) => library.map((word) => (word === from ? to : word));
  expect(() => newRule(copy, swap('government-id', 'library'))).toThrow(/--family: expected one of/);
  expect(() => newRule(copy, swap('RK\\d{6}(?!\\d)', '('))).toThrow(/--pattern/);
  expect(() => newRule(copy, swap("The reader's card: «RK204817»", 'RK204817'))).toThrow(/--ok/);
  expect(() => newRule(copy, swap('0.8', '8'))).toThrow(/--confidence/);
  expect(() => newRule(copy, swap('EE_LIBRARY_CARD', 'library card'))).toThrow(/TYPE/);
  newRule(copy, library);
  expect(() => newRule(copy, library)).toThrow(/there already/);
});
