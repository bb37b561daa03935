import { DIGIT, IDEOGRAPH, kindOf, LOWER, OTHER, UPPER } from './characters';
import type { WordAction, WordIndex } from './word-index';

/**
 * The places of a text from which rules look further, found in one pass: runs of digits, tokens that mix digits and
 * letters, and the words that some rule or context asks for. Offsets ascend in every list.
 */
export class Landmarks {
  readonly digitStarts: number[] = [];
  readonly digitEnds: number[] = [];
  readonly mixedStarts: number[] = [];
  readonly mixedEnds: number[] = [];
  /** Where the words of an action begin. */
  readonly words: number[][];
  /** How far the text has been read. */
  at = 0;
  private readonly text: string;
  private readonly index: WordIndex;
  private wordAt = 0;

  constructor(text: string, index: WordIndex, actionCount: number) {
    this.text = text;
    this.index = index;
    this.words = Array.from({ length: actionCount }, () => []);
  }

  private readonly note = (action: WordAction): void => {
    this.words[action]?.push(this.wordAt);
  };

  private meet(at: number): void {
    this.wordAt = at;
    this.index.meet(this.text, at, this.note);
  }

  /** Reads on to `limit`, or to the end of the token that stands there. */
  read(limit: number): void {
    const { text, digitStarts, digitEnds } = this;
    const length = text.length;
    let i = this.at;
    while (i < limit) {
      let kind = kindOf(text.charCodeAt(i));
      if (kind === OTHER) {
        i++;
        continue;
      }
      const start = i;
      let before = OTHER;
      let digits = false;
      let letters = false;
      do {
        if (kind === DIGIT) {
          if (before !== DIGIT) digitStarts.push(i);
          digits = true;
        } else {
          if (before === DIGIT) digitEnds.push(i);
          letters = true;
          if (before <= DIGIT || kind === IDEOGRAPH || (kind === UPPER && before === LOWER)) this.meet(i);
        }
        before = kind;
        i++;
        kind = i < length ? kindOf(text.charCodeAt(i)) : OTHER;
      } while (kind !== OTHER);
      if (before === DIGIT) digitEnds.push(i);
      if (digits && letters) {
        this.mixedStarts.push(start);
        this.mixedEnds.push(i);
      }
    }
    this.at = i;
  }
}

/** Index of the first number of an ascending list that is at least `limit`. */
export function firstAtLeast(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
