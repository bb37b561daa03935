import { isDigit } from '../text/characters';
import type { Landmarks } from '../text/landmarks';
import type { RetoldText } from './retold-text';

/** Fewer letters one by one are initials, answers or a scale. */
const fewestSingles = 8;
/** What stands between two of them with its blanks: a space, or the sign of an address between two. */
const longestGap = 3;

/** Tells text whose letters and digits stand one by one: `a n n a @ f i r m a . d e`. */
export function tellSpacedLetters(text: string, { singles }: Landmarks, told: RetoldText): void {
  for (let k = 0; k + 1 < singles.length && !told.isFull; ) {
    const eighth = singles[k + fewestSingles - 1] ?? Number.POSITIVE_INFINITY;
    if (eighth - (singles[k] ?? 0) > fewestSingles * (longestGap + 1)) {
      k++;
      continue;
    }
    let last = k;
    while (last + 1 < singles.length && isGap(text, (singles[last] ?? 0) + 1, singles[last + 1] ?? 0)) last++;
    const [from, to] = withoutStrays(text, singles, k, last);
    if (to - from + 1 >= fewestSingles) {
      for (let i = from; i < to; i++) {
        const gapStart = (singles[i] ?? 0) + 1;
        const gapEnd = singles[i + 1] ?? 0;
        const between = text.slice(gapStart, gapEnd).trim();
        told.replace(gapStart, gapEnd, between === '' && gapEnd - gapStart > 1 ? ' ' : between);
      }
    }
    k = last + 1;
  }
  told.close();
}

/** Blanks, or one sign with a blank on both sides. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from > longestGap || text.charCodeAt(from) !== 32) return false;
  if (to - from === 1) return true;
  if (text.charCodeAt(to - 1) !== 32) return false;
  return to - from === 2 || ' @.-_+/'.includes(text.charAt(from + 1));
}

/** First and last of a run without the words of one letter that stand before and after a number: `is 4 5 3 9 ... 6 a`. */
function withoutStrays(text: string, singles: Int32Array, first: number, last: number): [number, number] {
  const isFigure = (k: number) => isDigit(text.charCodeAt(singles[k] ?? 0));
  const from = first;
  let to = last;
  while (last - to < 2 && !isFigure(to)) to--;
  return [from, isFigure(to) ? to : last];
}
