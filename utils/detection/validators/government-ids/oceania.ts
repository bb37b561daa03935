import { digitAt, isTypedForShow, weightedSum } from '../weighted-digits';

/** Australian tax file number: nine digits (eight in old ones), modulo 11 (ATO; weights 1 4 3 7 5 8 6 9 10). */
export function isAustralianTfn(digits: string): boolean {
  if (isTypedForShow(digits)) return false;
  if (digits.length === 9) return weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
  return digits.length === 8 && weightedSum(digits, [10, 7, 8, 4, 6, 3, 5, 1]) % 11 === 0;
}

/** Australian business number: eleven digits, one taken from the first, modulo 89 (ABR). */
export function isAustralianAbn(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  return (weightedSum(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

/** Australian company number: nine digits, weights 8 to 1 modulo 10 (ASIC). */
export function isAustralianAcn(digits: string): boolean {
  if (digits.length !== 9 || isTypedForShow(digits)) return false;
  return (10 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === digitAt(digits, 8);
}

/** Australian Medicare card: eight digits from 2 to 6 on, check digit, issue, and the person's line (Services Australia). */
export function isAustralianMedicare(digits: string): boolean {
  if (!/^[2-6]\d{8}[1-9]\d?$/.test(digits)) return false;
  return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(digits, 8);
}

/** New Zealand IRD number: eight or nine digits, modulo 11 with two sets of weights (Inland Revenue, RWT specification). */
export function isNewZealandIrd(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (nine.length !== 9 || Number(nine) < 10_000_000 || Number(nine) > 150_000_000) return false;
  const rest = weightedSum(nine, [3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  if (rest !== 1) return (11 - rest) % 11 === digitAt(nine, 8);
  const second = weightedSum(nine, [7, 4, 3, 2, 5, 2, 7, 6]) % 11;
  return second !== 1 && (11 - second) % 11 === digitAt(nine, 8);
}
