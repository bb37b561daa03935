import { describe, expect, it } from 'vitest';
import { internationalNumber, isNationalNumber, isPublicLine } from './numbering-plan';

describe('public lines', () => {
  it.each([
    '18005550199',
    '8885550142',
    '08001234567',
    '498001234567',
    '0805120034',
    '800123456',
    '1800123456',
    '0120123456',
  ])('%s is dialled by customers', (digits) => expect(isPublicLine(digits)).toBe(true));
  it.each(['03052684173', '0894137062', '0872146093', '09041278365', '07911604218', '3472184569', '4930526841'])(
    '%s belongs to somebody',
    (digits) => expect(isPublicLine(digits)).toBe(false),
  );
});

describe('national numbers', () => {
  it.each(['01715836204', '0642189735', '11982314567', '41998112740', '9820431756', '02079461238', '4156372841'])(
    '%s is one',
    (digits) => expect(isNationalNumber(digits)).toBe(true),
  );
  it('are not everything with enough digits', () => {
    expect(['0000000000', '12345', '99999999999999999'].map(isNationalNumber)).toEqual([false, false, false]);
  });
});

describe('international numbers', () => {
  it('are told by plan, by length, or not at all', () => {
    expect(internationalNumber('493052684173')).toBe('valid');
    expect(internationalNumber('4499999999999')).toBe('possible');
    expect(internationalNumber('999123')).toBe('none');
  });
});
