import { isMonthAndDay } from '../calendar-date';
import { weightedSum } from '../weighted-digits';

/** UK national insurance number: two letters that HMRC uses, six digits, A to D (HMRC manual NIM39110). */
export function isUkNino(value: string): boolean {
  const plain = value.replace(/[ .-]/g, '').toUpperCase();
  return /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(plain) && !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(plain);
}

/** UK unique taxpayer reference: ten digits, the first checks the others (HMRC, modulus 11 of the UTR). */
export function isUkUtr(digits: string): boolean {
  if (digits.length !== 10) return false;
  const sum = weightedSum(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]);
  return digits.charAt(0) === '21987654321'.charAt(sum % 11);
}

/** UK driver number, 16 characters: surname, birth date with the sex in its month, initials (DVLA, INF45). */
export function isUkDriverNumber(value: string): boolean {
  const plain = value.replace(/ /g, '').toUpperCase();
  if (!/^[A-Z]{1,5}9{0,4}\d{6}[A-Z][A-Z9]\d[A-Z]{2}$/.test(plain) || plain.length !== 16) return false;
  const month = Number(plain.slice(6, 8));
  return isMonthAndDay(month > 50 ? month - 50 : month, Number(plain.slice(8, 10)));
}

const ppsLetters = 'WABCDEFGHIJKLMNOPQRSTUV';

/** Irish PPS number: seven digits, a check letter, since 2013 a second letter (Department of Social Protection). */
export function isIePps(value: string): boolean {
  const plain = value.replace(/[ -]/g, '').toUpperCase();
  if (!/^\d{7}[A-W][A-IW]?$/.test(plain)) return false;
  const second = plain.charAt(8);
  const extra = second === '' || second === 'W' ? 0 : (second.charCodeAt(0) - 64) * 9;
  const sum = weightedSum(plain, [8, 7, 6, 5, 4, 3, 2]) + extra;
  return plain.charAt(7) === ppsLetters.charAt(sum % 23);
}
