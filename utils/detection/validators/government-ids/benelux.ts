import { isYymmdd, twoDigits } from '../calendar-date';
import { passesLuhn } from '../luhn';
import { passesVerhoeff } from '../verhoeff';
import { isTypedForShow, weightedSum } from '../weighted-digits';

/** Dutch citizen service number: nine digits (eight with the zero left out), the eleven test (Logisch ontwerp BSN). */
export function isDutchBsn(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  return nine.length === 9 && weightedSum(nine, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !isTypedForShow(digits);
}

/**
 * Belgian national register number: birth date, serial, 97 minus the rest modulo 97, with a 2 before the number for
 * who was born since 2000. Months may be raised by 20 or 40 (RVIG, "Informatietypes TI000").
 */
export function isBelgianNationalNumber(digits: string): boolean {
  if (digits.length !== 11) return false;
  const month = twoDigits(digits, 2) % 20;
  const day = twoDigits(digits, 4);
  if (twoDigits(digits, 2) > 52 || month > 12 || day > 31) return false;
  const check = Number(digits.slice(9));
  const number = Number(digits.slice(0, 9));
  // Nobody who was born after 2040 has one yet.
  return 97 - (number % 97) === check || (twoDigits(digits, 0) < 40 && 97 - ((number + 2_000_000_000) % 97) === check);
}

/** Luxembourg national number: birth date with century, serial, a Luhn and a Verhoeff digit (loi du 19 juin 2013). */
export function isLuxembourgNumber(digits: string): boolean {
  if (!/^(?:1[89]|20)\d{11}$/.test(digits) || !isYymmdd(digits, 2)) return false;
  return passesLuhn(digits.slice(0, 12)) && passesVerhoeff(digits.slice(0, 11) + digits.charAt(12));
}
