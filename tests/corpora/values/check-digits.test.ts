import { describe, expect, it } from 'vitest';
import { ibanDigits, luhn, mod1110, verhoeff } from './check-digits';

/** Examples of the standards themselves. */
describe('check digits', () => {
  it('Luhn, ISO/IEC 7812-1 annex B', () => expect(luhn('7992739871')).toBe('3'));
  it('Verhoeff', () => expect(verhoeff('236')).toBe('3'));
  it('MOD 11,10, ISO/IEC 7064', () => expect(mod1110('0794')).toBe('5'));
  it('IBAN, ISO 13616', () => expect(ibanDigits('GB', 'WEST12345698765432')).toBe('82'));
});
