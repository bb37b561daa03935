import { mod97, passesMod11And10 } from './iso-7064';

/**
 * US social security number, nine digits: area, group and serial as the SSA assigns them
 * (https://www.ssa.gov/employer/randomization.html), without the numbers that were printed in advertisements
 * (https://www.ssa.gov/history/ssn/misused.html).
 */
export function isUsSsn(digits: string): boolean {
  const area = digits.slice(0, 3);
  if (area === '000' || area === '666' || area >= '900') return false;
  if (digits.slice(3, 5) === '00' || digits.slice(5) === '0000') return false;
  return digits !== '078051120' && digits !== '219099999' && digits !== '457555462' && new Set(digits).size > 1;
}

/**
 * German tax identification number: eleven digits, not beginning with 0, among the first ten exactly one digit twice
 * or three times (never three in a row) and the others at most once; check digit ISO 7064 MOD 11,10
 * (Bundeszentralamt fuer Steuern, "Aufbau der Identifikationsnummer").
 */
export function isGermanTaxId(digits: string): boolean {
  if (digits.length !== 11 || digits.startsWith('0')) return false;
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 10; i++) {
    const digit = digits.charCodeAt(i) - 48;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  const repeated = counts.filter((count) => count > 1);
  if (repeated.length !== 1 || (repeated[0] ?? 0) > 3) return false;
  if (/(\d)\1\1/.test(digits.slice(0, 10))) return false;
  return passesMod11And10(digits);
}

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
