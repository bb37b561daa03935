import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { emptied, withoutFormats } from './lean-detection';

test('the examples of rules stay out of a build, and nothing else does', () => {
  const code = `export const rules = [{ type: 'A', ok: ['«one»', made('t', 'wo')], not: [\`three\`], words: ['ok'] }];
const ok = [1]; export const copy = { ok, not: other(['four']) };`;
  expect(emptied(code, parseSync('rules.js', code).program)).toBe(
    `export const rules = [{ type: 'A', ok: [], not: [], words: ['ok'] }];
const ok = [1]; export const copy = { ok, not: other(['four']) };`,
  );
});

test('the numbering plans are those of the library, without the ways to write numbers', () => {
  const file = new URL('../node_modules/libphonenumber-js/metadata.min.json.js', import.meta.url);
  const parse = (code: string) => JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1));
  const whole = parse(readFileSync(file, 'utf8'));
  const lean = parse(withoutFormats(readFileSync(file, 'utf8')));
  expect(lean.country_calling_codes).toEqual(whole.country_calling_codes);
  for (const [country, plan] of Object.entries<unknown[]>(whole.countries)) {
    expect(lean.countries[country]).toEqual(plan.map((part, i) => (i === 4 ? 0 : part)));
  }
});
