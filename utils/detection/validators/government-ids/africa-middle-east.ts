import { isMonthAndDay, isYymmdd, twoDigits } from '../calendar-date';
import { passesLuhn } from '../luhn';
import { digitAt, isTypedForShow, weightedSum } from '../weighted-digits';

/** South African identity number: birth date, sex and serial, citizenship, 8 or 9, Luhn (Identification Act 68 of 1997). */
export function isSouthAfricanId(digits: string): boolean {
  return digits.length === 13 && isYymmdd(digits) && /^[0-2]/.test(digits.slice(10)) && passesLuhn(digits);
}

/** Israeli identity number: nine digits (zeros in front may be missing), Luhn (Population Authority). */
export function isIsraeliId(digits: string): boolean {
  return digits.length >= 8 && digits.length <= 9 && passesLuhn(digits.padStart(9, '0')) && !isTypedForShow(digits);
}

/** Emirates ID: 784, year of birth, serial, Luhn (ICP). */
export function isEmiratesId(digits: string): boolean {
  return /^784(?:19|20)\d{10}$/.test(digits) && passesLuhn(digits);
}

/** Saudi identity number: 1 for citizens, 2 for residents, Luhn (NIC). */
export function isSaudiId(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && passesLuhn(digits) && !isTypedForShow(digits);
}

/** Egyptian national number: century, birth date, governorate, serial, check digit (Civil Status Organization). */
export function isEgyptianId(digits: string): boolean {
  if (!/^[23]\d{13}$/.test(digits) || !isYymmdd(digits, 1)) return false;
  const place = twoDigits(digits, 7);
  return (place > 0 && place <= 35) || place === 88;
}

/** Iranian national code: ten digits, weights 10 to 2 modulo 11 (Sazman-e sabt-e ahval). */
export function isIranianCode(digits: string): boolean {
  if (digits.length !== 10 || isTypedForShow(digits)) return false;
  const rest = weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? rest : 11 - rest) === digitAt(digits, 9);
}

/** Kuwaiti civil id: century, birth date, serial, weights 2 1 6 3 7 9 10 5 8 4 2 modulo 11 (PACI). */
export function isKuwaitiId(digits: string): boolean {
  if (!/^[1-3]\d{11}$/.test(digits) || !isMonthAndDay(twoDigits(digits, 3), twoDigits(digits, 5))) return false;
  return 11 - (weightedSum(digits, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === digitAt(digits, 11);
}
