import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cases } from '../../tests/evasion/cases';

const document = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');

test('every case has a number of its own, and they ascend', () => {
  const numbers = cases.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test.each(cases.filter(({ must }) => must !== 'caught'))(
  'case $number says why it is not caught, here and in docs/security.md',
  (one) => {
    expect(one.area).toBe('channel out of reach');
    expect(one.why).toMatch(/\w{3}/);
    expect(document).toMatch(new RegExp(`^\\| ${one.number} \\|`, 'm'));
  },
);

test('no case is said to be out of reach that is not', () => {
  const said = [...document.matchAll(/^\| (\d{3}) \|/gm)].map(([, number]) => Number(number));
  expect(said).toEqual(cases.filter(({ must }) => must !== 'caught').map(({ number }) => number));
});
