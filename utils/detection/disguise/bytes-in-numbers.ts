import type { Landmarks } from '../text/landmarks';
import type { RetoldText } from './retold-text';

/** Fewer bytes hold no value. */
const fewest = 13;
/** A comma, a bracket and a blank between two. */
const longestGap = 3;
const bits = 8;

/** Tells text whose characters are written as numbers, decimal (`52 53 51`) or in bits (`00110100 00110101`). */
export function tellBytesInNumbers(text: string, { digitStarts, digitEnds }: Landmarks, told: RetoldText): void {
  for (let k = 0; k < digitStarts.length && !told.isFull; ) {
    const base = baseOf((digitEnds[k] ?? 0) - (digitStarts[k] ?? 0));
    let last = k - 1;
    let says = '';
    while (base !== undefined && last + 1 < digitStarts.length) {
      const start = digitStarts[last + 1] ?? 0;
      const end = digitEnds[last + 1] ?? 0;
      if (baseOf(end - start) !== base || (last >= k && !isGap(text, digitEnds[last] ?? 0, start))) break;
      const character = characterOf(text.slice(start, end), base);
      if (character === undefined) break;
      says += character;
      last++;
    }
    if (says.length >= fewest && looksLikeText(says)) told.replace(digitStarts[k] ?? 0, digitEnds[last] ?? 0, says);
    k = Math.max(k, last) + 1;
  }
  told.close();
}

function baseOf(digits: number): 2 | 10 | undefined {
  if (digits === bits) return 2;
  return digits === 2 || digits === 3 ? 10 : undefined;
}

function characterOf(digits: string, base: 2 | 10): string | undefined {
  if (base === 2 && /[^01]/.test(digits)) return undefined;
  const code = Number.parseInt(digits, base);
  return code >= 32 && code < 127 ? String.fromCharCode(code) : undefined;
}

function isGap(text: string, from: number, to: number): boolean {
  return to - from <= longestGap && /^[\s,;]+$/.test(text.slice(from, to));
}

/** Ages and prices can be characters too; they make no words and no long numbers. */
function looksLikeText(says: string): boolean {
  return /[a-z]{3}[a-z ]|\d{4}[ -]?\d{4}/i.test(says) && says.replace(/[\w .,:;@-]/g, '').length * 5 <= says.length;
}
