import { isDdmmyy, isYymmdd } from '../calendar-date';
import { passesLuhn } from '../luhn';
import { digitAt, isTypedForShow, weightedSum } from '../weighted-digits';

/** Russian INN: ten digits of a company, twelve of a person (Prikaz FNS MMV-7-6/435). */
export function isRussianInn(digits: string): boolean {
  if (isTypedForShow(digits)) return false;
  const check = (weights: readonly number[]) => (weightedSum(digits, weights) % 11) % 10;
  if (digits.length === 10) return check([2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(digits, 9);
  if (digits.length !== 12) return false;
  return (
    check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(digits, 10) &&
    check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(digits, 11)
  );
}

/** Russian pension insurance number SNILS: nine digits, the sum with weights 9 to 1 modulo 101 (PFR). */
export function isRussianSnils(digits: string): boolean {
  if (digits.length !== 11 || isTypedForShow(digits)) return false;
  return (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(digits.slice(9));
}

/** Ukrainian taxpayer number of a person: ten digits, weights -1 5 7 9 4 6 10 5 7 (DPS, former GNAU). */
export function isUkrainianRnokpp(digits: string): boolean {
  if (digits.length !== 10 || isTypedForShow(digits)) return false;
  const sum = weightedSum(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]);
  return (((sum % 11) + 11) % 11) % 10 === digitAt(digits, 9);
}

/** Kazakh individual number: birth date, sex and century, serial, two-step modulo 11. */
export function isKazakhIin(digits: string): boolean {
  if (digits.length !== 12 || !isYymmdd(digits) || !/^[0-6]/.test(digits.slice(6))) return false;
  let rest = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  if (rest === 10) rest = weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return rest === digitAt(digits, 11);
}

/** Greek tax number AFM: nine digits, powers of two modulo 11 (AADE). */
export function isGreekAfm(digits: string): boolean {
  if (digits.length !== 9 || isTypedForShow(digits)) return false;
  return (weightedSum(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(digits, 8);
}

/** Greek social security number AMKA: birth date, serial, Luhn (IDIKA). */
export function isGreekAmka(digits: string): boolean {
  return digits.length === 11 && isDdmmyy(digits) && passesLuhn(digits);
}

/** Turkish identity number: eleven digits, two check digits from sums of places (5490 sayili Kanun). */
export function isTurkishId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const odd = weightedSum(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weightedSum(digits, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === digitAt(digits, 9) && (odd + even + tenth) % 10 === digitAt(digits, 10);
}
