/** Check characters of ISO/IEC 7064:2003. */

/** MOD 97-10 over digits and letters (A = 10 ... Z = 35): the remainder, 1 for a valid string. */
export function mod97(characters: string): number {
  let remainder = 0;
  for (let i = 0; i < characters.length; i++) {
    const c = characters.charCodeAt(i);
    const value = c <= 57 ? c - 48 : (c & ~32) - 55;
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** MOD 11,10 over digits, the last one the check digit. */
export function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (let i = 0; i < digits.length - 1; i++) {
    const sum = (digits.charCodeAt(i) - 48 + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === digits.charCodeAt(digits.length - 1) - 48;
}

/** MOD 11-2 over digits, the last one the check character, X for 10. */
export function passesMod11And2(characters: string): boolean {
  let product = 0;
  for (let i = 0; i < characters.length - 1; i++) product = ((product + characters.charCodeAt(i) - 48) * 2) % 11;
  const check = (12 - product) % 11;
  return characters.charAt(characters.length - 1).toUpperCase() === (check === 10 ? 'X' : String(check));
}
