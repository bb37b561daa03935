import { expect, it } from 'vitest';
import { directionOf } from './direction';

it('leaves short texts to the browser and reads the first letter of long ones', () => {
  const long = '1'.repeat(20_000);
  expect(directionOf('שלום')).toBe('auto');
  expect(directionOf(`12 שלום ${long}`)).toBe('rtl');
  expect(directionOf(`12 مرحبا ${long}`)).toBe('rtl');
  expect(directionOf(`12 hello שלום ${long}`)).toBe('ltr');
  expect(directionOf(long)).toBe('ltr');
});
