/**
 * Check digits, written from the standards for the corpora. The detector has its own code for the same rules: if both
 * shared a mistake, no test would see it.
 */

const digitsOf = (body: string): number[] => [...body].map(Number);

/** Sum of digit times weight. */
export function weighted(body: string, weights: readonly number[]): number {
  return digitsOf(body).reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);
}

/** ISO/IEC 7812-1 annex B: the digit that goes behind. */
export function luhn(body: string): string {
  const sum = digitsOf(body)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = index % 2 === 0 ? digit * 2 : digit;
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}

const dihedral = (a: number, b: number): number => {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + (b - 5)) % 5) + 5;
  return b < 5 ? ((a - 5 - b + 5) % 5) + 5 : (a - b + 5) % 5;
};
const inverse = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9];
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Verhoeff, 1969 (Aadhaar): multiplication in the dihedral group of the pentagon. */
export function verhoeff(body: string): string {
  const permuted = (digit: number, times: number): number =>
    times === 0 ? digit : permuted(permutation[digit] ?? 0, times - 1);
  const sum = digitsOf(body)
    .reverse()
    .reduce((total, digit, index) => dihedral(total, permuted(digit, (index + 1) % 8)), 0);
  return String(inverse[sum] ?? 0);
}

/** ISO/IEC 7064 MOD 11,10 (German tax id, Croatian OIB). */
export function mod1110(body: string): string {
  let product = 10;
  for (const digit of digitsOf(body)) {
    const sum = (digit + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** The remainder of a decimal number of any length. */
export function remainder(number: string, divisor: number): number {
  return digitsOf(number).reduce((rest, digit) => (rest * 10 + digit) % divisor, 0);
}

/** ISO 13616: the two digits of an IBAN. */
export function ibanDigits(country: string, account: string): string {
  const numeric = [...`${account}${country}00`].map((sign) => String(Number.parseInt(sign, 36))).join('');
  return String(98 - remainder(numeric, 97)).padStart(2, '0');
}
