import { expect, test } from 'vitest';
import { isDrop } from '../fleet/drop';
import { firstSpoken } from '../shell/preferences';
import { csvOf } from './csv';
import { figureCell, figureSize, figureText, roundedUp } from './figure';
import { figureOf, lastDays, lastWeeks, type Published, rowsOf } from './published';

test('a hidden figure is never a number, least of all 0', () => {
  const format = (value: number) => new Intl.NumberFormat('de').format(value);
  expect([figureText(1204, format), figureText({ below: 5 }, format), figureText(0, format)]).toEqual([
    '1.204',
    '<5',
    '0',
  ]);
  expect([figureCell(1204), figureCell({ below: 5 })]).toEqual([1204, '<5']);
  expect(figureSize({ below: 5 })).toBe(0);
});

test('a table becomes a file that no spreadsheet runs', () => {
  expect(
    csvOf(
      ['Site', 'Events'],
      [
        ['=1+1', 3],
        ['a, "b"', '<5'],
      ],
    ),
  ).toBe('\uFEFFSite,Events\r\n"\'=1+1",3\r\n"a, ""b""",<5');
});

test('scales end at numbers that read well', () => {
  expect([1, 3, 5, 11, 21, 41].map(roundedUp)).toEqual([2, 4, 10, 20, 40, 100]);
});

test('the console speaks the first language of the browser that it knows', () => {
  expect(firstSpoken(['pt-BR', 'de-AT', 'en'])).toBe('de');
  expect(firstSpoken(['pt'])).toBe('en');
  expect(firstSpoken([])).toBe('en');
});

test('what is not published is below the minimum, what is withheld is not', () => {
  const published: Published = {
    minBrowsers: 5,
    steps: 5,
    noise: null,
    publishedThrough: null,
    publishedNext: null,
    seats: null,
    figures: [
      { start: '2026-11-16', measure: 'seen', values: { site: 'claude' }, browsers: 10 },
      { start: '2026-11-16', measure: 'seen', values: { site: 'gemini' }, browsers: null },
    ],
  };
  const seen = (site: string) => figureOf(published, '2026-11-16', 'seen', { site });
  expect([seen('claude'), seen('gemini'), seen('chatgpt')]).toEqual([10, { atLeast: 5 }, { below: 5 }]);
  expect(figureText(seen('gemini'), String)).toBe('≥5');
  expect(figureOf({ ...published, minBrowsers: 1 }, '2026-11-16', 'warned')).toBe(0);
  expect(rowsOf(published)).toEqual([{ site: 'claude' }, { site: 'gemini' }]);
});

test('weeks begin on Monday, and the one under way is the last', () => {
  expect(lastWeeks(2, Date.parse('2026-11-22T23:00:00Z'))).toEqual(['2026-11-09', '2026-11-16']);
  expect(lastWeeks(1, Date.parse('2026-11-23T00:00:00Z'))).toEqual(['2026-11-23']);
  expect(lastDays(2, Date.parse('2026-11-23T12:00:00Z'))).toEqual(['2026-11-22', '2026-11-23']);
});

test('a fifth fewer browsers than a week before are a drop, and so are too few to be shown', () => {
  expect([isDrop(80, 100), isDrop(79, 100), isDrop({ below: 5 }, 100), isDrop({ below: 5 }, 5)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([isDrop(10, { below: 5 }), isDrop({ atLeast: 5 }, 100), isDrop(0, 0)]).toEqual([false, false, false]);
});
