import { isMonthAndDay, isYymmdd, twoDigits } from '../calendar-date';
import { passesMod11And2 } from '../iso-7064';
import { passesVerhoeff } from '../verhoeff';
import { alphanumericValue, digitAt, isTypedForShow, weightedSum } from '../weighted-digits';

/** Indian Aadhaar: twelve digits from 2 on, Verhoeff; palindromes are for tests (UIDAI). */
export function isIndianAadhaar(digits: string): boolean {
  return (
    /^[2-9]\d{11}$/.test(digits) &&
    passesVerhoeff(digits) &&
    digits !== [...digits].reverse().join('') &&
    !isTypedForShow(digits)
  );
}

/** Indian PAN: three letters, the kind of holder, a letter, four digits, a letter (Income Tax Rules, rule 114). */
export function isIndianPan(value: string): boolean {
  return (
    /^[A-Z]{3}[ABCEFGHJLPT][A-Z]\d{4}[A-Z]$/i.test(value) && !/0000/.test(value) && !/^ABCDE|^[A-Z]{5}1234/i.test(value)
  );
}

const base36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Indian GSTIN: state, PAN, serial, Z, check character over base 36 (CGST Rules, rule 10). */
export function isIndianGstin(value: string): boolean {
  const plain = value.toUpperCase();
  if (!/^(?:[0-2]\d|3[0-8]|9[79])[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/.test(plain)) return false;
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const number = alphanumericValue(plain.charAt(i)) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(number / 36) + (number % 36);
  }
  return plain.charAt(14) === base36.charAt((36 - (sum % 36)) % 36);
}

/** Chinese resident identity number: region, birth date, serial, ISO 7064 MOD 11-2 (GB 11643-1999). */
export function isChineseResidentId(value: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{9}[\dX]$/i.test(value)) return false;
  return isMonthAndDay(twoDigits(value, 10), twoDigits(value, 12)) && passesMod11And2(value);
}

/** Hong Kong identity card: one or two letters, six digits, check character modulo 11 (Immigration Department). */
export function isHongKongId(value: string): boolean {
  const plain = value.replace(/[() -]/g, '').toUpperCase();
  if (!/^[A-Z]{1,2}\d{6}[0-9A]$/.test(plain)) return false;
  const letters = plain.slice(0, -7);
  const first = letters.length === 2 ? alphanumericValue(letters.charAt(0)) : 36;
  const second = alphanumericValue(letters.slice(-1));
  const sum = first * 9 + second * 8 + weightedSum(plain.slice(letters.length), [7, 6, 5, 4, 3, 2]);
  return (sum + alphanumericValue(plain.slice(-1))) % 11 === 0;
}

const taiwanLetters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** Taiwanese identity number and resident certificate: a letter and nine digits, modulo 10 (Ministry of the Interior). */
export function isTaiwanId(value: string): boolean {
  const plain = value.toUpperCase();
  if (!/^[A-Z][1289]\d{8}$/.test(plain)) return false;
  const letter = taiwanLetters.indexOf(plain.charAt(0)) + 10;
  const sum = Math.floor(letter / 10) + (letter % 10) * 9 + weightedSum(plain.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1]);
  return sum % 10 === 0;
}

/** Japanese individual number: eleven digits and a check digit modulo 11 (Ordinance 85 of 2014, article 5). */
export function isJapaneseMyNumber(digits: string): boolean {
  if (digits.length !== 12 || isTypedForShow(digits)) return false;
  const rest = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === digitAt(digits, 11);
}

/**
 * Korean resident (or foreigner) registration number: birth date, sex and century, serial (Resident Registration Act).
 *
 * @returns whether the check digit holds, which numbers since October 2020 need not; undefined when it is none
 */
export function koreanResident(digits: string): boolean | undefined {
  if (digits.length !== 13 || !isYymmdd(digits) || digitAt(digits, 6) === 9) return undefined;
  const sum = weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
  const foreign = digitAt(digits, 6) >= 5 && digitAt(digits, 6) <= 8;
  return ((foreign ? 13 : 11) - (sum % 11)) % 10 === digitAt(digits, 12);
}

const nricCitizens = 'JZIHGFEDCBA';
const nricForeigners = 'XWUTRQPNMLK';
const nricSince2022 = 'KLJNPQRTUWX';

/** Singapore NRIC and FIN: century letter, seven digits, check letter (ICA; weights 2 7 6 5 4 3 2). */
export function isSingaporeNric(value: string): boolean {
  const plain = value.toUpperCase();
  if (!/^[STFGM]\d{7}[A-Z]$/.test(plain) || /^.(?:0{7}|1234567)/.test(plain)) return false;
  const first = plain.charAt(0);
  const offset = first === 'T' || first === 'G' ? 4 : first === 'M' ? 3 : 0;
  const rest = (weightedSum(plain.slice(1), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
  const letters = first === 'M' ? nricSince2022 : first === 'S' || first === 'T' ? nricCitizens : nricForeigners;
  return plain.charAt(8) === letters.charAt(first === 'M' ? 10 - rest : rest);
}

/** Malaysian MyKad: birth date, place of birth, serial (JPN; place codes 01 to 16, 21 to 59, 60 to 93). */
export function isMalaysianId(digits: string): boolean {
  if (digits.length !== 12 || !isYymmdd(digits)) return false;
  const place = twoDigits(digits, 6);
  return place > 0 && place <= 93 && !(place > 16 && place < 21);
}

/** Thai identity number: twelve digits and a check digit, weights 13 to 2 modulo 11 (DOPA). */
export function isThaiId(digits: string): boolean {
  if (!/^[1-8]\d{12}$/.test(digits)) return false;
  return (11 - (weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(digits, 12);
}

/** Indonesian NIK: region, birth date (day + 40 for women), serial (UU 24/2013). */
export function isIndonesianNik(digits: string): boolean {
  if (!/^(?:1[1-9]|21|[37][1-6]|5[1-3]|6[1-5]|[89][1-7])\d{14}$/.test(digits)) return false;
  const day = twoDigits(digits, 6);
  return isMonthAndDay(twoDigits(digits, 8), day > 40 ? day - 40 : day) && !digits.endsWith('0000');
}

/** Vietnamese citizen card: province, sex and century, year, serial (Thong tu 59/2021/TT-BCA). */
export function isVietnameseCccd(digits: string): boolean {
  return /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/.test(digits);
}

/** Pakistani CNIC: region from 1 to 8, serial, sex (NADRA). */
export function isPakistaniCnic(digits: string): boolean {
  return /^[1-8]\d{11}[1-9]$/.test(digits) && !isTypedForShow(digits);
}
