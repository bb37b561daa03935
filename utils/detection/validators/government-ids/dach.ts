import { isMonthAndDay, twoDigits } from '../calendar-date';
import { icaoCheckDigit } from '../icao-9303';
import { passesMod11And10 } from '../iso-7064';
import { alphanumericValue, digitAt, weightedSum } from '../weighted-digits';

/**
 * German tax identification number: eleven digits, not beginning with 0, among the first ten exactly one digit twice
 * or three times (never three in a row) and the others at most once; check digit ISO 7064 MOD 11,10
 * (Bundeszentralamt fuer Steuern, "Aufbau der Identifikationsnummer").
 */
export function isGermanTaxId(digits: string): boolean {
  if (digits.length !== 11 || digits.startsWith('0')) return false;
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 10; i++) {
    const digit = digitAt(digits, i);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  const repeated = counts.filter((count) => count > 1);
  if (repeated.length !== 1 || (repeated[0] ?? 0) > 3) return false;
  if (/(\d)\1\1/.test(digits.slice(0, 10))) return false;
  return passesMod11And10(digits);
}

/**
 * German pension insurance number: area, birth date, letter, serial, check digit (VKVV, section 2 and 4: weights
 * 2 1 2 5 7 1 2 1 2 1 2 1, digit sums, modulo 10).
 */
export function isGermanPensionNumber(value: string): boolean {
  const plain = value.replace(/[ /-]/g, '').toUpperCase();
  if (!/^\d{8}[A-Z]\d{3}$/.test(plain)) return false;
  const day = twoDigits(plain, 2);
  if (!isMonthAndDay(twoDigits(plain, 4), day > 50 ? day - 50 : day)) return false;
  const letter = String(plain.charCodeAt(8) - 64).padStart(2, '0');
  const digits = plain.slice(0, 8) + letter + plain.slice(9);
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  let sum = 0;
  weights.forEach((weight, i) => {
    const product = digitAt(digits, i) * weight;
    sum += Math.floor(product / 10) + (product % 10);
  });
  return sum % 10 === digitAt(digits, 12);
}

/**
 * Number of a German identity card or passport: nine characters of the alphabet without vowels and look-alikes, and
 * the check digit of ICAO Doc 9303 where it is written (Bundesministerium des Innern, "Seriennummer").
 *
 * @returns whether a check digit holds; undefined when it is no such number
 */
export function germanDocument(value: string): boolean | undefined {
  const plain = value.toUpperCase();
  if (!/^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?$/.test(plain) || !/\d/.test(plain)) return undefined;
  if (plain.length === 9) return false;
  return String(icaoCheckDigit(plain.slice(0, 9))) === plain.charAt(9) ? true : undefined;
}

/** Austrian social insurance number: serial, check digit, birth date (ASVG section 31; weights 3 7 9 0 5 8 4 2 1 6). */
export function isAtSvnr(digits: string): boolean {
  if (digits.length !== 10 || digits.startsWith('0')) return false;
  // The months 13 to 15 are given out when the numbers of a day are used up.
  if (!isMonthAndDay(Math.min(12, twoDigits(digits, 6)), twoDigits(digits, 4)) || twoDigits(digits, 6) > 15)
    return false;
  return weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(digits, 3);
}

/** Check digit of GS1 and of the Swiss AHV number: weights 1 and 3 (GS1 General Specifications, section 7.9). */
function passesEan13(digits: string): boolean {
  return digits.length === 13 && weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** Swiss AHV number: 13 digits that begin with the country code 756 (Zentrale Ausgleichsstelle, "AHV-Nummer"). */
export function isChAhv(digits: string): boolean {
  return digits.startsWith('756') && passesEan13(digits);
}

/** Swiss enterprise number CHE and nine digits: modulo 11 (UIDV, annex; weights 5 4 3 2 7 6 5 4). */
export function isChUid(digits: string): boolean {
  if (digits.length !== 9) return false;
  return (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === digitAt(digits, 8);
}

/** German health insurance number: a letter and nine digits (GKV-Spitzenverband, "Krankenversichertennummer"; section 290 SGB V). */
export function isGermanHealthInsurance(value: string): boolean {
  const plain = value.toUpperCase();
  if (!/^[A-Z]\d{9}$/.test(plain)) return false;
  const digits = String(alphanumericValue(plain.charAt(0)) - 9).padStart(2, '0') + plain.slice(1);
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const product = digitAt(digits, i) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10 === digitAt(digits, 10);
}
