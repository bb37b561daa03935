import { isMonthAndDay, twoDigits } from '../calendar-date';
import { passesLuhn } from '../luhn';

/**
 * US social security number, nine digits: area, group and serial as the SSA assigns them
 * (https://www.ssa.gov/employer/randomization.html), without the numbers that were printed in advertisements
 * (https://www.ssa.gov/history/ssn/misused.html) or are typed for show.
 */
export function isUsSsn(digits: string): boolean {
  const area = digits.slice(0, 3);
  if (area === '000' || area === '666' || area >= '900') return false;
  if (digits.slice(3, 5) === '00' || digits.slice(5) === '0000') return false;
  return !shownSsn.has(digits) && new Set(digits).size > 1;
}

const shownSsn = new Set(['078051120', '219099999', '457555462', '123456789']);

/** US individual taxpayer number: 9, and a middle group of the ranges that the IRS uses (IRS Publication 1915). */
export function isUsItin(digits: string): boolean {
  const group = twoDigits(digits, 3);
  return (
    digits.length === 9 &&
    digits.startsWith('9') &&
    group >= 50 &&
    group !== 89 &&
    group !== 93 &&
    !(group > 65 && group < 70)
  );
}

/** US employer identification number: a prefix that the IRS assigns (https://www.irs.gov, "How EINs are assigned"). */
export function isUsEin(digits: string): boolean {
  return digits.length === 9 && !/^(?:0[0789]|1[789]|28|29|49|69|70|78|79|89|9[67])/.test(digits);
}

/** Canadian social insurance number: Luhn, and a first digit that persons get (Service Canada: not 0, not 8). */
export function isCaSin(digits: string): boolean {
  return digits.length === 9 && /^[1-79]/.test(digits) && passesLuhn(digits) && new Set(digits).size > 1;
}

const curpAlphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** Mexican CURP, 18 characters with a check digit (Instructivo normativo para la asignacion de la CURP, DOF 2021). */
export function isMxCurp(value: string): boolean {
  const plain = value.toUpperCase();
  if (!/^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d$/.test(plain)) return false;
  if (!isMonthAndDay(twoDigits(plain, 6), twoDigits(plain, 8))) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += curpAlphabet.indexOf(plain.charAt(i)) * (18 - i);
  return (10 - (sum % 10)) % 10 === Number(plain.charAt(17));
}

const rfcAlphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/**
 * Mexican RFC of a person (13) or company (12 characters): name, date, homonym and check character (SAT, Anexo 19 RMF).
 *
 * @returns whether the check character holds, or undefined when the format is another
 */
export function mxRfc(value: string): boolean | undefined {
  const plain = value.toUpperCase();
  const match = /^([A-ZÑ&]{3,4})(\d{6})[A-Z0-9]{2}[0-9A]$/.exec(plain);
  const date = match?.[2];
  if (date === undefined || !isMonthAndDay(twoDigits(date, 2), twoDigits(date, 4))) return undefined;
  const padded = plain.padStart(13, ' ');
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += rfcAlphabet.indexOf(padded.charAt(i)) * (13 - i);
  const check = (11 - (sum % 11)) % 11;
  return padded.charAt(12) === (check === 10 ? 'A' : String(check));
}

/**
 * Numbers of US driver licences: what one state or another issues (AAMVA Card Design Standard, annex with the state
 * formats): a letter or two and digits, or digits only.
 */
export function isUsDriverLicense(value: string): boolean {
  const plain = value.replace(/[ .*-]/g, '').toUpperCase();
  return usLicense.test(plain) && !/^[A-Z]*0+$/.test(plain);
}

const usLicense =
  /^(?:\d{7,10}|\d{12}|[A-Z]\d{6,9}|[A-Z]\d{11,14}|[A-Z]{2}\d{6,7}|[A-Z]{3}\d{6}|\d{3}[A-Z]{2}\d{4}|\d{2}[A-Z]{3}\d{5,6}|[A-Z]{3,7}[A-Z0-9*]{5,9}|[A-Z]\d{5,6}[A-Z]|[A-Z]\d{3}[A-Z]{2}\d{3,4}|\d{7}[A-Z]|\d{9}[A-Z])$/;
