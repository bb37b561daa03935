import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinedPieces, keptPiece, type NumberPiece, numberEnds, wholeOf } from './number-pieces';
import { mod97 } from './validators/iso-7064';
import { passesLuhn } from './validators/luhn';

const ends = (text: string) => {
  const found = numberEnds(text);
  if (found === undefined) throw new Error('no digits');
  return found;
};
/** What pieces of a number come to, each with words around it. */
const wholeIn = (...texts: string[]) => wholeOf(texts.map((text): NumberPiece => ends(text).last).reduce(joinedPieces));

describe('pieces of a number', () => {
  test.each([
    [['The card is 4539 5787', '6362 1486 is the rest'], 'CREDIT_CARD'],
    [['4539', '5787', '6362', '1486'], 'CREDIT_CARD'],
    [['45395', '7876362', '1486'], 'CREDIT_CARD'],
    [['4539-5787-6', '362 1486'], 'CREDIT_CARD'],
    [['pay to DE82 3704 0044', 'and 1207 3886 24'], 'IBAN_CODE'],
    [['de82', '370400441207388624'], 'IBAN_CODE'],
    [['4539 5787', '6362 1487'], undefined],
    [['6362 1486', '4539 5787'], undefined],
    [['DE83 3704 0044', '1207 3886 24'], undefined],
    [['4539 5787', '6362 148'], undefined],
    [['order 1234 5678', '1234 5670'], undefined],
  ])('%j: %s', (texts, whole) => {
    expect(wholeIn(...texts)).toBe(whole);
  });

  const digits = (minLength: number, maxLength: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((all) => all.join(''));

  test('wherever a number is cut, its check digits are those of the whole', () => {
    fc.assert(
      fc.property(fc.array(digits(1, 7), { minLength: 1, maxLength: 4 }), (cut) => {
        const joined = cut.map((piece): NumberPiece => ends(piece).begin).reduce(joinedPieces);
        const whole = cut.join('');
        expect(joined.once === 0).toBe(passesLuhn(whole));
        expect(joined.remainder).toBe(mod97(whole));
        expect(joined.digits).toBe(whole.length);
      }),
    );
  });

  test('no digit can be read from a piece: many have the same', () => {
    const shown = (text: string) => JSON.stringify(keptPiece(ends(text).begin, false));
    expect(shown('45395787')).not.toContain('5787');
    const all = new Set(Array.from({ length: 10_000 }, (_, i) => shown(`4539${String(i).padStart(4, '0')}`)));
    // One sum, and another.
    expect(all.size).toBeLessThanOrEqual(100);
  });

  test('what is none: no digits, and rows longer than any number', () => {
    expect(numberEnds('no digits at all')).toBeUndefined();
    expect(numberEnds('1'.repeat(40))).toBeUndefined();
    expect(ends('from 12 to 13')).toMatchObject({ single: false, begin: { digits: 2, start: 5 }, last: { end: 13 } });
  });
});
