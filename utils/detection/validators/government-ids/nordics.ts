import { isDdmmyy, isMonthAndDay, twoDigits } from '../calendar-date';
import { passesLuhn } from '../luhn';
import { weightedSum } from '../weighted-digits';

/** Swedish personal number, 10 or 12 digits: birth date (day raised by 60 for coordination numbers) and Luhn (SKV 704). */
export function isSwedishPersonnummer(digits: string): boolean {
  if (digits.length !== 10 && !/^(?:18|19|20)\d{10}$/.test(digits)) return false;
  const ten = digits.slice(-10);
  const day = twoDigits(ten, 4);
  return isMonthAndDay(twoDigits(ten, 2), day > 60 ? day - 60 : day) && passesLuhn(ten);
}

/** Swedish organisation number: the third and fourth digit from 20, Luhn (SKV 709). */
export function isSwedishOrganisation(digits: string): boolean {
  return digits.length === 10 && /^[1-35-9]/.test(digits) && twoDigits(digits, 2) >= 20 && passesLuhn(digits);
}

/**
 * Norwegian national identity number: birth date (day + 40 for D numbers, month + 40 or + 80 for others), serial, two
 * check digits modulo 11 (Skatteetaten; folkeregisterforskriften section 2-2-1).
 */
export function isNorwegianFodselsnummer(digits: string): boolean {
  if (digits.length !== 11) return false;
  const day = twoDigits(digits, 0);
  if (!isMonthAndDay(twoDigits(digits, 2) % 40, day > 40 ? day - 40 : day)) return false;
  return (
    weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/**
 * Danish CPR number: birth date and serial (CPR-kontoret).
 *
 * @returns whether modulo 11 holds, which numbers since 2007 need not; undefined when it is no date
 */
export function danishCpr(digits: string): boolean | undefined {
  if (digits.length !== 10 || !isDdmmyy(digits)) return undefined;
  return weightedSum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

const hetuCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Finnish personal identity code: birth date, century sign, serial, check character modulo 31 (DVV, decree 128/2010). */
export function isFinnishHetu(value: string): boolean {
  const plain = value.toUpperCase();
  if (!/^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/.test(plain) || !isDdmmyy(plain)) return false;
  const serial = plain.slice(7, 10);
  if (serial < '002') return false;
  return plain.charAt(10) === hetuCharacters.charAt(Number(plain.slice(0, 6) + serial) % 31);
}

/** Icelandic kennitala: birth date (day + 40 for companies), serial, check digit modulo 11, century (Thjodskra). */
export function isIcelandicKennitala(digits: string): boolean {
  if (!/^\d{9}[089]$/.test(digits)) return false;
  const day = twoDigits(digits, 0);
  if (!isMonthAndDay(twoDigits(digits, 2), day > 40 ? day - 40 : day)) return false;
  return weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}
