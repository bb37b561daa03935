import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandStyle, brandTones, contrastOf } from './brand';
import { policySchema } from './schema';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
/** Every ground of the tokens that an accent can stand on. */
const grounds = {
  light: ['#faf9f6', '#ffffff', '#f1efe9'],
  dark: ['#171715', '#201f1d', '#2a2926', '#121210'],
};

test('whatever the colour, text in it and on it can be read, in light and dark', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const tones = brandTones(colour);
      for (const look of ['light', 'dark'] as const) {
        const { accent, strong, onAccent, soft } = tones[look];
        for (const ground of [...grounds[look], soft]) expect(contrastOf(accent, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(accent, onAccent)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(strong, onAccent)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a colour that can be read stays as it is', () => {
  expect(brandTones('#0a4d8c').light.accent).toBe('#0a4d8c');
  expect(brandTones('#8ecbff').dark.accent).toBe('#8ecbff');
});

test('forced colours hold, and without a colour nothing is said', () => {
  expect(brandStyle('.look', {})).toBe('');
  expect(brandStyle('.look', { colour: '#0a4d8c' })).toMatch(/^@media not \(forced-colors: active\) \{ \.look \{/);
});

test('a logo is a picture in the policy itself: nothing is fetched for it', () => {
  const logo = (text: string) => policySchema.safeParse({ organisation: { logo: text } }).success;
  expect(logo('data:image/png;base64,iVBORw0KGgo=')).toBe(true);
  expect(logo('https://kupferhof-moebel.de/logo.png')).toBe(false);
  expect(logo('data:text/html;base64,PHA+')).toBe(false);
  expect(policySchema.safeParse({ organisation: { colour: 'red' } }).success).toBe(false);
});
