import metadata from 'libphonenumber-js/min/metadata';
import { lazily } from '../rules/lazily';

/**
 * ITU-T E.164 numbering plans. The data is libphonenumber's; its parser is not used, because it takes a hundred times
 * as long as a look into the plan, and adds twice the code.
 * Layout of a plan: https://gitlab.com/catamphetamine/libphonenumber-js/blob/master/METADATA.md
 */
interface Plan {
  national: () => RegExp;
  lengths: readonly number[];
  /** Of countries that share a calling code, the patterns that are their own. */
  own: readonly (() => RegExp)[];
  /** Of countries that share a calling code, how the numbers of the small ones begin. */
  leading: (() => RegExp) | undefined;
  /** What is dialled before a number within the country. */
  prefix: string;
}

const countries: Partial<Record<string, readonly unknown[]>> = metadata.countries;
const plans = new Map<string, Plan>();

function planOf(country: string): Plan {
  const known = plans.get(country);
  if (known !== undefined) return known;
  const raw = countries[country] ?? [];
  const types = Array.isArray(raw[11]) ? raw[11] : [];
  const plan: Plan = {
    national: whole(String(raw[2])),
    lengths: Array.isArray(raw[3]) ? raw[3].map(Number) : [],
    own: types.flatMap((type) => (Array.isArray(type) && type[0] ? [whole(String(type[0]))] : [])),
    leading: typeof raw[10] === 'string' ? lazily(() => `^(?:${raw[10]})`, '') : undefined,
    prefix: typeof raw[5] === 'string' ? raw[5] : '',
  };
  plans.set(country, plan);
  return plan;
}

function whole(pattern: string): () => RegExp {
  return lazily(() => `^(?:${pattern})$`, '');
}

function fits(national: string, country: string): boolean {
  const plan = planOf(country);
  if (!plan.lengths.includes(national.length) || !plan.national().test(national)) return false;
  if (plan.leading?.().test(national) === false) return false;
  return plan.own.length === 0 || plan.own.some((pattern) => pattern().test(national));
}

const callingCodes: Partial<Record<string, readonly string[]>> = metadata.country_calling_codes;

/**
 * Whether the digits after `+` are a number: `valid` in its country's plan, `possible` when only the calling code and
 * the length are right (plans change faster than data), or `none`.
 */
export function internationalNumber(digits: string): 'valid' | 'possible' | 'none' {
  if (digits.length < 7) return 'none';
  for (let length = 1; length <= 3; length++) {
    const sharers = callingCodes[digits.slice(0, length)];
    if (sharers === undefined) continue;
    const national = digits.slice(length);
    if (sharers.some((country) => fits(national, country) || fitsWithTrunkZero(national, country))) return 'valid';
    return digits.length >= 9 && digits.length <= 15 ? 'possible' : 'none';
  }
  return 'none';
}

/** `+49 (0)30 ...`: the trunk zero is often left in. */
function fitsWithTrunkZero(national: string, country: string): boolean {
  return national.startsWith('0') && planOf(country).prefix === '0' && fits(national.slice(1), country);
}

/** Countries whose national forms are tried where no calling code stands. */
const homes =
  'US CA GB IE DE AT CH FR BE NL ES PT IT DK SE NO FI PL CZ RU BR MX AR AU NZ IN SG JP KR CN TR ZA IL AE GR RO HU'.split(
    ' ',
  );

/** Where the trunk zero is dialled, but not written with a mobile number or area. */
const withoutTrunk = new Set(['BR', 'IN', 'AR', 'CN']);

const homesByLength: (readonly string[])[] = [];

/** Those of them where so many digits may be dialled, with what is dialled before a number or without. */
function homesFor(length: number): readonly string[] {
  homesByLength[length] ??= homes.filter((country) => {
    const { lengths, prefix } = planOf(country);
    return lengths.includes(length) || lengths.includes(length - prefix.length);
  });
  return homesByLength[length];
}

/** Whether the digits are a number as dialled within one of the countries most of our texts come from. */
export function isNationalNumber(digits: string): boolean {
  return homesFor(digits.length).some((country) => {
    const { prefix } = planOf(country);
    if (prefix !== '' && digits.startsWith(prefix)) return fits(digits.slice(prefix.length), country);
    return (prefix !== '0' || withoutTrunk.has(country)) && fits(digits, country);
  });
}

/** Whether ten digits are a number of the North American plan, by its area codes. */
export function isNorthAmericanNumber(digits: string): boolean {
  return digits.length === 10 && (callingCodes['1'] ?? []).some((country) => fits(digits, country));
}

/**
 * Freephone, shared-cost and premium lines, with or without calling code: dialled by customers, not owned by persons.
 * From the national plans: NANPA 8xx, Ofcom 03/08/09, Bundesnetzagentur 0137/0180/0800/0900, ARCEP 08, CNMC 80x/90x,
 * AGCOM 800/199/892, ACMA 13/1300/1800, Anatel 0300/0800/400x, TRAI 1800, MIC 0120/0570/0800, MIIT 400.
 */
const publicLines = [
  /^1?8(?:00|33|44|55|66|77|88)[2-9]\d{6}$/,
  /^(?:440?|0)(?:3(?:0[03]|3[0-3]|4[345]|7[01])\d{7}|80[08]\d{6,7}|8(?:4[3-5]|7[0-3])\d{7})$/,
  /^440?9[018]\d{8}$/,
  /^(?:490?|0)(?:800\d{6,8}|180\d{6,8}|137\d{7}|900\d{7})$/,
  /^(?:330?|0)8[012]\d{7}$/,
  /^330?89\d{7}$/,
  /^(?:34)?(?:80[0367]|90[0-35-9])\d{6}$/,
  /^(?:39)?(?:800|803|840|848|199|892|895|899)\d{3,6}$/,
  /^(?:(?:31|32|41|43)0?|0)(?:800|900|90[1-9]|81[0-9]|82[01]|84[0248])\d{4,6}$/,
  /^(?:61)?(?:1800\d{6}|13\d{4}|1300\d{6})$/,
  /^(?:640?|0)(?:800|508)\d{6,7}$/,
  /^(?:55)?(?:0?[38]00\d{7}|40(?:0\d|20|62)\d{4}|300[34]\d{4})$/,
  /^(?:91)?1(?:800|860)\d{6,7}$/,
  /^(?:810?|0)(?:120\d{6}|800\d{7}|570\d{6})$/,
  /^(?:86)?[48]00\d{7}$/,
  /^(?:52)?(?:01)?800\d{7}$/,
  /^(?:48|420|421|351|353|47|45|358|972|90)0?80[0-9]\d{5,7}$/,
  /^(?:7|8)800\d{7}$/,
  /^46020\d{5,7}$/,
];

/** One pattern takes less to compile than twenty. */
const anyPublicLine = lazily(() => publicLines.map(({ source }) => source).join('|'), '');

/** Whether the digits are such a line. */
export function isPublicLine(digits: string): boolean {
  return anyPublicLine().test(digits);
}
