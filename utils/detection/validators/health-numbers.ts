import { passesLuhn } from './luhn';
import { alphanumericValue, digitAt, isTypedForShow, weightedSum } from './weighted-digits';

/** NHS number of England, Wales and the Isle of Man (CHI in Scotland): ten digits, modulo 11 (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (digits.length !== 10 || isTypedForShow(digits)) return false;
  return (11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digitAt(digits, 9);
}

const mbi = /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d\d$/;

/** US Medicare beneficiary identifier, eleven characters by place (CMS, "Understanding the MBI format"). */
export function isMedicareBeneficiary(value: string): boolean {
  const plain = value.replace(/[ -]/g, '').toUpperCase();
  // The number of the sample card that CMS prints.
  return mbi.test(plain) && !plain.startsWith('1EG4TE5MK7');
}

/** US national provider identifier: Luhn with the issuer 80840 before it (45 CFR 162.406). */
export function isNpi(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && !isTypedForShow(digits) && passesLuhn(`80840${digits}`);
}

/** US DEA registration: kind of practitioner, initial, six digits, a check digit (DEA Diversion Control Division). */
export function isDeaNumber(value: string): boolean {
  const plain = value.toUpperCase();
  if (!/^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/.test(plain)) return false;
  const digits = plain.slice(2);
  return !isTypedForShow(digits) && weightedSum(digits, [1, 2, 1, 2, 1, 2]) % 10 === digitAt(digits, 6);
}

/** New Zealand NHI number, with a check digit (modulo 11) or, since 2019, a check letter (HISO 10046). */
export function isNhiNumber(value: string): boolean {
  const plain = value.toUpperCase();
  if (!/^[A-HJ-NP-Z]{3}\d\d(?:\d\d|[A-HJ-NP-Z]{2})$/.test(plain)) return false;
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += placeIn24(plain.charAt(i)) * (7 - i);
  const last = placeIn24(plain.charAt(6));
  if (/\d$/.test(plain)) return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === last;
  // The standard's editions count the letter by 24 and by 23; both are in use.
  return 24 - (sum % 24) === last || 23 - (sum % 23) === last;
}

/** A letter's number from 1 on in the alphabet without I and O; a digit's own value. */
function placeIn24(character: string): number {
  const value = alphanumericValue(character);
  if (value < 10) return value;
  return value - 9 - (character > 'I' ? 1 : 0) - (character > 'O' ? 1 : 0);
}

/** Card of Swiss health insurance: 80756, an insurer and a serial, Luhn over all twenty digits (VVK-EDI; ISO/IEC 7812-1). */
export function isSwissInsuranceCard(digits: string): boolean {
  return /^80756\d{15}$/.test(digits) && passesLuhn(digits);
}
