import { isMonthAndDay, isYymmdd, twoDigits } from '../calendar-date';
import { passesMod11And10 } from '../iso-7064';
import { alphanumericValue, digitAt, isTypedForShow, weightedSum } from '../weighted-digits';

/** Polish PESEL: birth date with the century in the month, serial, check digit (ustawa o ewidencji ludnosci, art. 15). */
export function isPolishPesel(digits: string): boolean {
  if (digits.length !== 11 || !isMonthAndDay(twoDigits(digits, 2) % 20, twoDigits(digits, 4))) return false;
  return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

/** Polish tax number NIP: ten digits, modulo 11 with weights 6 5 7 2 3 4 5 6 7. */
export function isPolishNip(digits: string): boolean {
  if (digits.length !== 10 || isTypedForShow(digits)) return false;
  return weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(digits, 9);
}

/** Polish business number REGON of nine digits: modulo 11 with weights 8 9 2 3 4 5 6 7 (GUS). */
export function isPolishRegon(digits: string): boolean {
  if (digits.length !== 9 || isTypedForShow(digits)) return false;
  return (weightedSum(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digitAt(digits, 8);
}

/** Polish identity card: three letters and six digits, weights 7 3 1 9 7 3 1 7 3 modulo 10. */
export function isPolishIdCard(value: string): boolean {
  const plain = value.replace(/ /g, '').toUpperCase();
  if (!/^[A-Z]{3}\d{6}$/.test(plain)) return false;
  return (
    [7, 3, 1, 9, 7, 3, 1, 7, 3].reduce((sum, weight, i) => sum + weight * alphanumericValue(plain.charAt(i)), 0) %
      10 ===
    0
  );
}

/**
 * Czech and Slovak birth number: birth date (month + 50 for women, + 20 when a day is full), serial; ten digits are
 * divisible by 11 (zakon 133/2000 Sb., section 13).
 */
export function isRodneCislo(digits: string): boolean {
  if (digits.length !== 9 && digits.length !== 10) return false;
  const month = twoDigits(digits, 2) % 50;
  if (!isMonthAndDay(month > 20 ? month - 20 : month, twoDigits(digits, 4))) return false;
  if (digits.length === 9) return twoDigits(digits, 0) < 54;
  if (Number(digits) % 11 === 0) return true;
  // Until 1985 a rest of 10 was written as 0.
  return digits.endsWith('0') && Number(digits.slice(0, 9)) % 11 === 10 && /^[5-8]/.test(digits) && digits < '86';
}

/** Hungarian tax number of a person: 8 and nine digits, weights 1 to 9 modulo 11 (2017. evi CL. torveny). */
export function isHungarianTaxNumber(digits: string): boolean {
  return /^8\d{9}$/.test(digits) && weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digitAt(digits, 9);
}

/** Hungarian social insurance number TAJ: nine digits, weights 3 and 7 modulo 10 (1996. evi XX. torveny). */
export function isHungarianTaj(digits: string): boolean {
  if (digits.length !== 9 || isTypedForShow(digits)) return false;
  return weightedSum(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(digits, 8);
}

/** Bulgarian EGN: birth date with the century in the month, weights 2 4 8 5 10 9 7 3 6 modulo 11 (GRAO). */
export function isBulgarianEgn(digits: string): boolean {
  if (digits.length !== 10 || !isMonthAndDay(twoDigits(digits, 2) % 20, twoDigits(digits, 4))) return false;
  return (weightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(digits, 9);
}

/** Croatian OIB: eleven digits, ISO 7064 MOD 11,10 (Zakon o osobnom identifikacijskom broju). */
export function isCroatianOib(digits: string): boolean {
  return digits.length === 11 && passesMod11And10(digits) && !isTypedForShow(digits);
}

/**
 * Number of a citizen in the states of former Yugoslavia (EMSO, JMBG): day, month, three digits of the year, region,
 * serial, check digit (weights 7 6 5 4 3 2 twice).
 */
export function isJmbg(digits: string): boolean {
  if (digits.length !== 13 || !isMonthAndDay(twoDigits(digits, 2), twoDigits(digits, 0))) return false;
  if (!/^[09]/.test(digits.slice(4))) return false;
  const check = 11 - (weightedSum(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === digitAt(digits, 12);
}

/** Slovenian tax number: eight digits, weights 8 to 2 modulo 11 (Zakon o davcni sluzbi). */
export function isSlovenianTaxNumber(digits: string): boolean {
  if (!/^[1-9]\d{7}$/.test(digits)) return false;
  return (11 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(digits, 7);
}

/** Personal code of Estonia and Lithuania: sex and century, birth date, serial, two-step modulo 11 (EVS 585:2007). */
export function isBalticPersonalCode(digits: string): boolean {
  if (!/^[1-8]\d{10}$/.test(digits) || !isYymmdd(digits, 1)) return false;
  let rest = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  if (rest === 10) rest = (weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10;
  return rest === digitAt(digits, 10);
}

/** Latvian personal code: birth date, century, serial, modulo 11; since 2017 codes that begin with 32 and say nothing. */
export function isLatvianPersonalCode(digits: string): boolean {
  if (digits.length !== 11) return false;
  if (/^3[2-9]/.test(digits)) return true;
  if (!isMonthAndDay(twoDigits(digits, 2), twoDigits(digits, 0)) || !/^[0-2]/.test(digits.slice(6))) return false;
  return ((1101 - weightedSum(digits, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10 === digitAt(digits, 10);
}
