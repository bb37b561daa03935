import { isYymmdd, twoDigits } from '../calendar-date';
import { mod97 } from '../iso-7064';
import { alphanumericValue, digitAt, weightedSum } from '../weighted-digits';

const nifLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Spanish DNI (eight digits and a letter) or NIE (X, Y or Z, seven digits and a letter): modulo 23 (Orden INT/2058/2008). */
export function isSpanishNif(value: string): boolean {
  const plain = value.replace(/[ .-]/g, '').toUpperCase();
  const digits = plain.slice(0, -1).replace(/^[XYZ]/, (first) => String('XYZ'.indexOf(first)));
  return /^\d{8}$/.test(digits) && nifLetters.charAt(Number(digits) % 23) === plain.slice(-1);
}

/** Spanish CIF of an organisation: letter, seven digits and a control digit or letter (Orden EHA/451/2008). */
export function isSpanishCif(value: string): boolean {
  const plain = value.replace(/[ .-]/g, '').toUpperCase();
  if (!/^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/.test(plain)) return false;
  let sum = 0;
  for (let i = 1; i <= 7; i++) {
    const digit = plain.charCodeAt(i) - 48;
    if (i % 2 === 0) sum += digit;
    else sum += digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
  }
  const control = (10 - (sum % 10)) % 10;
  return plain.endsWith(String(control)) || plain.endsWith('JABCDEFGHI'.charAt(control));
}

/**
 * French NIR, 13 characters and a key of two digits: sex, year, month, department (2A and 2B for Corsica), and
 * key = 97 - number modulo 97, where 2A counts as 19 and 2B as 18 (INSEE, Code officiel; decret 82-103).
 */
export function isFrenchNir(value: string): boolean {
  const plain = value.replace(/[ .-]/g, '').toUpperCase();
  if (!/^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])\d{6}(?:\d\d)?$/.test(plain)) return false;
  if (plain.length !== 15) return plain.length === 13;
  const number = plain.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - (mod97(number) % 97) === Number(plain.slice(13));
}

/** French tax number (numero fiscal, SPI): 13 digits, 0 to 3 first, the last three the others modulo 511 (DGFiP). */
export function isFrenchTaxNumber(digits: string): boolean {
  return /^[0-3]\d{12}$/.test(digits) && Number(digits.slice(0, 10)) % 511 === Number(digits.slice(10));
}

/** Spanish social security number: province, serial, the remainder modulo 97 (Orden TAS, "NUSS/NAF"). */
export function isSpanishSocialSecurity(digits: string): boolean {
  if (digits.length !== 12) return false;
  const province = twoDigits(digits, 0);
  const serial = Number(digits.slice(2, 10));
  if (province < 1 || (province > 53 && province !== 66)) return false;
  const number = serial < 10_000_000 ? province * 10_000_000 + serial : Number(digits.slice(0, 10));
  return number % 97 === Number(digits.slice(10));
}

const oddFiscal = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const fiscalForm = /^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/;

/** Italian fiscal code of a person, 16 characters; letters may stand for digits (DM 23 dicembre 1976, n. 13813). */
export function isItalianFiscalCode(value: string): boolean {
  const plain = value.replace(/[ -]/g, '').toUpperCase();
  if (!fiscalForm.test(plain)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const number = alphanumericValue(plain.charAt(i));
    const place = number > 9 ? number - 10 : number;
    sum += i % 2 === 0 ? (oddFiscal[place] ?? 0) : place;
  }
  return plain.charCodeAt(15) - 65 === sum % 26;
}

/** Portuguese tax number: first digit by kind of holder, modulo 11 (Decreto-Lei 14/2013; weights 9 to 2). */
export function isPortugueseNif(digits: string): boolean {
  if (!/^(?:[1-35689]|45|7[0-24-57-9])\d{7,8}$/.test(digits) || digits.length !== 9) return false;
  const check = 11 - (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === digitAt(digits, 8);
}

/** Portuguese citizen card: eight digits, a check digit, two characters, a check digit by Luhn with A = 10 (IRN). */
export function isPortugueseCitizenCard(value: string): boolean {
  const plain = value.replace(/[ -]/g, '').toUpperCase();
  if (!/^\d{9}[A-Z0-9]{2}\d$/.test(plain)) return false;
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const number = alphanumericValue(plain.charAt(i)) * (i % 2 === 0 ? 2 : 1);
    sum += i % 2 === 0 && number > 9 ? number - 9 : number;
  }
  return sum % 10 === 0;
}

/** Portuguese social security number, eleven digits: primes from 29 down to 2, 9 minus the sum modulo 10. */
export function isPortugueseNiss(digits: string): boolean {
  if (!/^[12]\d{10}$/.test(digits)) return false;
  return 9 - (weightedSum(digits, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === digitAt(digits, 10);
}

/** Romanian CNP: sex and century, birth date, county, serial, check digit (Legea 105/1996; weights 279146358279). */
export function isRomanianCnp(digits: string): boolean {
  if (!/^[1-9]\d{12}$/.test(digits) || !isYymmdd(digits, 1)) return false;
  const county = twoDigits(digits, 7);
  if (county < 1 || county > 52) return false;
  const rest = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (rest === 10 ? 1 : rest) === digitAt(digits, 12);
}
