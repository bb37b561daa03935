import { entity, type Fragment } from '../fragment';
import type { Random } from '../random';
import { ibanDigits, luhn, remainder, weighted } from './check-digits';
import type { Values } from './index';

/** Cards, accounts and wallets with right check digits. */

/** Network, first digits, length and grouping (ISO/IEC 7812, the networks' own BIN ranges). */
const networks = [
  { start: ['4'], length: 16, groups: [4, 4, 4, 4] },
  { start: ['51', '52', '53', '54', '55', '2221', '2389', '2575'], length: 16, groups: [4, 4, 4, 4] },
  { start: ['34', '37'], length: 15, groups: [4, 6, 5] },
  { start: ['6011', '644', '65'], length: 16, groups: [4, 4, 4, 4] },
  { start: ['36', '3095'], length: 14, groups: [4, 6, 4] },
  { start: ['3528', '3577'], length: 16, groups: [4, 4, 4, 4] },
  { start: ['6221', '6250'], length: 16, groups: [4, 4, 4, 4] },
] as const;

function grouped(text: string, groups: readonly number[], separator: string): string {
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, size) => sum + size, 0));
  return groups.map((size, index) => text.slice(starts[index], (starts[index] ?? 0) + size)).join(separator);
}

/** @param style `plain` for digits without separators */
export function cardText({ random }: Values, style?: string): string {
  const { start, length, groups } = random.pick([...networks, networks[0], networks[0], networks[1]]);
  const head = random.pick(start);
  const body = head + random.digits(length - head.length - 1);
  const separator = style === 'plain' ? '' : random.pick([' ', ' ', ' ', '-', '', '', '.', '\u00a0']);
  return grouped(body + luhn(body), groups, separator);
}

export const card = (values: Values, style?: string): Fragment => entity('CREDIT_CARD', cardText(values, style));

/** Digits and a last one so that the weighted sum (its own weight is 1) divides by eleven. */
function elevenCheck(random: Random, weights: readonly number[]): string {
  for (;;) {
    const body = random.digits(weights.length);
    const digit = (11 - (weighted(body, weights) % 11)) % 11;
    if (digit < 10) return body + String(digit);
  }
}

/** Account parts by country (SWIFT IBAN registry): `N` digits, `A` capital letters. Inner check digits are not all known. */
const accounts: Record<string, (values: Values) => string> = {
  DE: ({ random }) => random.pick(['37040044', '10050000', '70150000', '20041133']) + random.digits(10),
  AT: ({ random }) => random.pick(['12000', '20111', '32000']) + random.digits(11),
  CH: ({ random }) => `00${random.pick(['762', '230', '483'])}${random.digits(12)}`,
  FR: ({ random }) => {
    const [bank, branch, account] = [random.pick(['30006', '20041', '18206']), random.digits(5), random.digits(11)];
    const key =
      97 - remainder(`${remainder(bank, 97) * 89 + remainder(branch, 97) * 15 + remainder(account, 97) * 3}`, 97);
    return `${bank}${branch}${account}${String(key).padStart(2, '0')}`;
  },
  ES: ({ random }) => {
    const [bank, branch, account] = [random.pick(['2100', '0049', '0182']), random.digits(4), random.digits(10)];
    const check = (text: string, weights: number[]) => {
      const sum = [...text].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0);
      const rest = 11 - (sum % 11);
      return rest === 11 ? '0' : rest === 10 ? '1' : String(rest);
    };
    return `${bank}${branch}${check(bank + branch, [4, 8, 5, 10, 9, 7, 3, 6])}${check(account, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6])}${account}`;
  },
  NL: ({ random }) => random.pick(['ABNA', 'INGB', 'RABO']) + random.digits(10),
  BE: ({ random }) => {
    const body = random.pick(['539', '001', '363', '736']) + random.digits(7);
    return body + String(remainder(body, 97) || 97).padStart(2, '0');
  },
  IT: ({ random }) => `X${random.pick(['05428', '03069', '02008'])}${random.digits(5)}${random.digits(12)}`,
  PT: ({ random }) => {
    const body = random.pick(['0035', '0010', '0033']) + random.digits(4) + random.digits(11);
    return body + String(98 - remainder(`${body}00`, 97)).padStart(2, '0');
  },
  PL: ({ random }) => {
    const bank = random.digits(7);
    const sum = [3, 9, 7, 1, 3, 9, 7].reduce((total, weight, i) => total + weight * Number(bank[i]), 0);
    return bank + String((10 - (sum % 10)) % 10) + random.digits(16);
  },
  SE: ({ random }) => random.pick(['500', '300', '600']) + random.digits(17),
  NO: ({ random }) => elevenCheck(random, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]),
  DK: ({ random }) => random.digits(14),
  FI: ({ random }) => random.digits(14),
  CZ: ({ random }) =>
    `${random.pick(['0800', '0100', '2010'])}000000${elevenCheck(random, [6, 3, 7, 9, 10, 5, 8, 4, 2])}`,
  GB: ({ random }) => random.pick(['NWBK', 'BARC', 'LOYD', 'HBUK']) + random.digits(14),
  IE: ({ random }) => random.pick(['AIBK', 'BOFI']) + random.digits(14),
  TR: ({ random }) => `0006${random.pick(['1', '2'])}0${random.digits(16)}`,
  LU: ({ random }) => `001${random.digits(13)}`,
  RO: ({ random }) => `BTRL${random.digits(16)}`,
  GR: ({ random }) => `011${random.digits(20)}`,
};

export function ibanText(values: Values, style?: string): string {
  const { random, country } = values;
  const known = accounts[country];
  const place = known === undefined ? random.pick(['GB', 'DE', 'FR', 'NL', 'IE', 'LU', 'RO', 'GR']) : country;
  const account = accounts[place]?.(values) ?? '';
  const all = `${place}${ibanDigits(place, account)}${account}`;
  return style === 'plain' || random.chance(0.35) ? all : all.replace(/(.{4})(?=.)/g, '$1 ');
}

export const iban = (values: Values, style?: string): Fragment => entity('IBAN_CODE', ibanText(values, style));

export function bicText({ random, country }: Values): string {
  const bank = random.pick(
    {
      DE: ['COBA', 'DEUT', 'MARK'],
      FR: ['BNPA', 'AGRI'],
      ES: ['CAIX', 'BBVA'],
      GB: ['NWBK', 'BARC'],
      NL: ['ABNA', 'INGB'],
      IT: ['BPMO', 'UNCR'],
    }[country as 'DE'] ?? ['NDEA', 'HAND', 'RABO'],
  );
  return `${bank}${country}${random.pick(['FF', '2A', '22', 'MM', 'PP'])}${random.pick(['', 'XXX', '370'])}`;
}

/** ABA: weights 3, 7, 1 give a multiple of ten. */
export function routingText({ random }: Values): string {
  const body = random.pick(['0210', '0260', '1210', '1110', '0710', '3220']) + random.digits(4);
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * ([3, 7, 1][index % 3] ?? 0), 0);
  return body + String((10 - (sum % 10)) % 10);
}
