import { isDigit } from './text/characters';

/** So many units of a token are looked at before its patterns. */
const longestHead = 4;

/** What a token begins with, as bits: which of its first units are letters, and which are digits. */
export function headOf(text: string, start: number): number {
  let bits = 0;
  for (let i = 0; i < longestHead; i++) {
    const c = text.charCodeAt(start + i);
    if (isDigit(c)) bits |= 1 << (longestHead + i);
    else if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) bits |= 1 << i;
  }
  return bits;
}

/** The bits that a token must have that begins like `AA00`: `A` stands for a letter, `0` for a digit, `.` for either. */
export function headBits(head: string): number {
  let bits = 0;
  for (let i = 0; i < longestHead; i++) {
    if (head.charAt(i) === 'A') bits |= 1 << i;
    else if (head.charAt(i) === '0') bits |= 1 << (longestHead + i);
  }
  return bits;
}
