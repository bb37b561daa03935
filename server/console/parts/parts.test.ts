import { expect, test } from 'vitest';
import { firstSpoken } from '../shell/preferences';
import { csvOf } from './csv';
import { figureCell, figureSize, figureText, roundedUp } from './figure';

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
