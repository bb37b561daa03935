import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { inAscii, leanPlans, withoutTests } from './lean-detection';

test('the names and examples of rules stay out of a build, and nothing else does', () => {
  const code = `const named = ({ name = 'a', not }) => ({ name, type: 'A', not: [...not, { ok: 1 }] });
export const rules = [{ type: 'A', get ok() { return ['«one»', made('t', 'wo')]; }, words: ['ok', 'name'] }];
const ok = [1]; export const copy = { at: 1, never: other(['four']), sample };`;
  expect(withoutTests(code, parseSync('rules.js', code).program)).toBe(
    `const named = ({ name = 'a', not }) => ({ type: 'A', });
export const rules = [{ type: 'A', words: ['ok', 'name'] }];
const ok = [1]; export const copy = { at: 1, };`,
  );
});

test('the numbering plans are those of the library, without what is not read', () => {
  const file = new URL('../node_modules/libphonenumber-js/metadata.min.json.js', import.meta.url);
  const parse = (code: string) => JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1));
  const whole = parse(readFileSync(file, 'utf8'));
  const lean = parse(leanPlans(readFileSync(file, 'utf8')));
  expect(lean.country_calling_codes).toEqual(whole.country_calling_codes);
  for (const [country, plan] of Object.entries<unknown[]>(whole.countries)) {
    for (const place of [2, 3, 5, 10]) expect(lean.countries[country][place] ?? 0).toEqual(plan[place] ?? 0);
    const patterns = (plan[11] || []) as string[][];
    const own = (lean.countries[country][11] ?? [])[0]?.[0] ?? '';
    expect(own).toBe(patterns.flatMap((kind) => kind[0] || []).join('|'));
  }
});

test('in ASCII, texts and patterns mean what they meant', () => {
  const code =
    'return ["Größe 😀", /^[à-ÿ]\\d$/i.source, `é\\\\ü`, /^(?:\\\\ß|😀)$/u.test("😀"), new RegExp(String.raw`^[ぁ-ん]{2}é?$`).test("あい")];';
  const ascii = inAscii(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  const [text, , template, ...found] = new Function(ascii)();
  expect([text, template, ...found]).toEqual(['Größe 😀', 'é\\ü', true, true]);
  expect(() => inAscii('/\\é/')).toThrow('beyond ASCII');
});
