import fc from 'fast-check';
import { countrySpecs, isValidIBAN } from 'ibantools';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { describe, expect, it } from 'vitest';
import { isPlaceholder } from './filled-in';
import { withGithubChecksum } from './github-token';
import { isFrenchNir, isGermanTaxId, isSpanishCif, isSpanishNif, isUsSsn } from './government-ids';
import { ibanLength } from './iban';
import { mod97, passesMod11And10 } from './iso-7064';
import { isJsonWebToken } from './json-web-token';
import { passesLuhn } from './luhn';
import { internationalNumber } from './numbering-plan';
import { paymentCard } from './payment-card';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

/** Turns one digit into another: every check digit scheme here must notice that. */
function withOneWrong(value: string, at: number, by: number): string {
  const place = at % value.length;
  return value.slice(0, place) + ((Number(value[place]) + by) % 10) + value.slice(place + 1);
}

describe('check digits', () => {
  it('are there for exactly one last digit, and notice one wrong digit', () => {
    fc.assert(
      fc.property(digits(15), fc.nat(), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        for (const passes of [passesLuhn, passesMod11And10]) {
          const valid = Array.from({ length: 10 }, (_, last) => body + last).filter(passes);
          expect(valid).toHaveLength(1);
          expect(passes(withOneWrong(valid[0] ?? '', at, by))).toBe(false);
        }
      }),
    );
  });

  it('MOD 97-10 agrees with arithmetic', () => {
    fc.assert(fc.property(digits(30), (value) => mod97(value) === Number(BigInt(value) % 97n)));
    expect(mod97('A')).toBe(10);
    expect(mod97('Z1')).toBe(351 % 97);
  });
});

/** Territories that the registry lists under the country whose code their accounts carry. */
const underAnother = new Set('AX GF GP MF MQ NC PF PM RE TF WF YT BL GG IM JE'.split(' '));

describe('IBAN', () => {
  const registered = Object.entries(countrySpecs).filter(
    ([country, { chars, IBANRegistry }]) => chars && IBANRegistry && !underAnother.has(country),
  );
  it.each(registered)('has the length that the registry gives %s', (country, { chars = 0 }) => {
    const account = '1'.repeat(chars - 4);
    const check = String(98 - mod97(`${account}${country}00`)).padStart(2, '0');
    expect(ibanLength(`${country}${check}${account}`)).toBe(chars);
    expect(ibanLength(`${country}${check}${account}1`)).toBe(0);
  });

  it('agrees with another implementation on which German ones are valid', () => {
    fc.assert(
      fc.property(digits(20), (rest) => (ibanLength(`DE${rest}`) === 22) === isValidIBAN(`DE${rest}`)),
      {
        numRuns: 2000,
      },
    );
  });
});

describe('phone numbers', () => {
  it('are valid for the same digits as for the library that the plans come from', () => {
    const prefix = fc.constantFrom('49', '44', '1', '33', '34', '39', '48', '7', '81', '86', '91', '61', '55', '972');
    fc.assert(
      fc.property(prefix, fc.integer({ min: 6, max: 11 }).chain(digits), (code, national) => {
        fc.pre(!national.startsWith('0'));
        const theirs = parsePhoneNumberFromString(`+${code}${national}`);
        // The library also strips prefixes that people dial within the country; that is not our concern here.
        fc.pre(theirs === undefined || theirs.nationalNumber === national);
        expect(internationalNumber(code + national) === 'valid').toBe(theirs?.isValid() ?? false);
      }),
      { numRuns: 3000 },
    );
  });
});

it('knows cards by network, length and check digit, and those that are published for tests', () => {
  expect(paymentCard('4539 5787 6362 1486')).toBe('card');
  expect(paymentCard('4539 5787 6362 1487')).toBe('none');
  expect(paymentCard('4242-4242-4242-4242')).toBe('test-card');
  expect(paymentCard('1761905324117')).toBe('none');
  expect(paymentCard('9539578763621481')).toBe('none');
});

it('knows government ids by their rules', () => {
  expect([isUsSsn('536228147'), isUsSsn('078051120'), isUsSsn('900123456')]).toEqual([true, false, false]);
  expect([isGermanTaxId('86095742719'), isGermanTaxId('86095742718'), isGermanTaxId('01234567890')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isSpanishNif('12345678Z'), isSpanishNif('X-1234567-L'), isSpanishNif('12345678A')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isSpanishCif('A58818501'), isSpanishCif('Q2826000H'), isSpanishCif('A58818502')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isFrenchNir('184127645108946'), isFrenchNir('184122A45108933'), isFrenchNir('184127645108945')]).toEqual([
    true,
    true,
    false,
  ]);
});

it('knows issuers by what their tokens carry', () => {
  const token = ['gh', 'p_Ky9Pf34qY6Nb3wWD25RQ4F5ZR3qa7y3gm1IL'].join('');
  expect(withGithubChecksum(token)).toBe(token);
  expect(withGithubChecksum(token.replace('K', 'L'))).not.toBe(token.replace('K', 'L'));
  expect([isJsonWebToken('eyJhbGciOiJIUzI1NiJ9.e30.x'), isJsonWebToken('eyJub3QiOiJhIn0.e30.x')]).toEqual([
    true,
    false,
  ]);
});

it.each([
  '<password>',
  '********',
  'changeme',
  `\${VAR}`,
  '{{ secret }}',
  'your-api-key',
  'xxxxxxxxxxxx',
  '%PASS%',
  'aaaaaaaa',
  'process.env.KEY',
])('takes %s for something to be filled in', (value) => expect(isPlaceholder(value)).toBe(true));
it.each(['Sommer2024!', 'k7#Rt9-vQ2', 'hT5pq8Zn2w'])('takes %s for a value', (value) =>
  expect(isPlaceholder(value)).toBe(false),
);
