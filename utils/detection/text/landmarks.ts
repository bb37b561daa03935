import { DIGIT, folded, IDEOGRAPH, kinds, LOWER, OTHER, UPPER } from './characters';
import { hashStart, hashWith, longestWordRun, type WordAction, type WordIndex } from './word-index';

/** Runs of letters and digits from this length on may be encoded text. */
const fewestEncoded = 12;

/**
 * The places of a text from which rules look further, found in one pass: runs of digits, tokens that mix digits and
 * letters, long tokens and single letters, and the words that some rule or context asks for. Offsets ascend in every
 * list.
 */
export class Landmarks {
  readonly digitStarts: number[] = [];
  readonly digitEnds: number[] = [];
  readonly mixedStarts: number[] = [];
  readonly mixedEnds: number[] = [];
  /** Tokens that are long enough for encoded text. */
  readonly longStarts: number[] = [];
  readonly longEnds: number[] = [];
  /** Words that begin with a capital, or are of a script without capitals and spaces enough to cut words. */
  readonly nameStarts: number[] = [];
  /** Letters and digits that stand alone. */
  readonly singles: number[] = [];
  /** Where the words of an action begin. */
  readonly words: (number[] | undefined)[];
  /** How far the text has been read. */
  at = 0;
  private readonly text: string;
  private readonly index: WordIndex;
  private wordAt = 0;

  constructor(text: string, index: WordIndex, actionCount: number) {
    this.text = text;
    this.index = index;
    this.words = new Array(actionCount).fill(undefined);
  }

  private readonly note = (action: WordAction): void => {
    const places = this.words[action];
    if (places === undefined) this.words[action] = [this.wordAt];
    // A word may be known as a whole and by its beginning.
    else if (places[places.length - 1] !== this.wordAt) places.push(this.wordAt);
  };

  /** Reads on to `limit`, or to the end of the token that stands there. */
  read(limit: number): void {
    const { text, digitStarts, digitEnds } = this;
    const length = text.length;
    let i = this.at;
    while (i < limit) {
      let c = text.charCodeAt(i);
      let kind = kinds[c] ?? OTHER;
      if (kind === OTHER) {
        i++;
        continue;
      }
      const start = i;
      if (kind >= UPPER || (c >= 0x100 && kind === LOWER)) this.nameStarts.push(i);
      let before = OTHER;
      let digits = false;
      let wordAt = -1;
      let wordsBefore = 0;
      let hash = hashStart;
      do {
        if (kind === DIGIT) {
          if (before !== DIGIT) digitStarts.push(i);
          digits = true;
        } else {
          if (before === DIGIT) digitEnds.push(i);
          if (before <= DIGIT || kind === IDEOGRAPH || (kind === UPPER && before === LOWER)) {
            if (wordAt >= 0) wordsBefore++;
            wordAt = i;
            hash = hashStart;
          }
        }
        hash = hashWith(hash, kind === LOWER ? c : folded(c));
        before = kind;
        i++;
        c = i < length ? text.charCodeAt(i) : 32;
        kind = kinds[c] ?? OTHER;
      } while (kind !== OTHER);
      if (before === DIGIT) digitEnds.push(i);
      if (wordAt >= 0) {
        if (wordsBefore > 0) this.meetWords(start, wordAt, i);
        this.meetWord(wordAt, i, hash);
        if (digits) {
          this.mixedStarts.push(start);
          this.mixedEnds.push(i);
        }
      }
      if (i - start === 1) this.singles.push(start);
      else if (i - start >= fewestEncoded) {
        this.longStarts.push(start);
        this.longEnds.push(i);
      }
    }
    this.at = i;
  }

  /** The word that begins at `at` in a token that ends at `end`. */
  private meetWord(at: number, end: number, hash: number): void {
    this.wordAt = at;
    if (end - at <= longestWordRun) this.index.meetRun(this.text, at, hash, this.note);
    this.index.meetOpen(this.text, at, this.note);
  }

  /** The words within a token before its last one, as in `dbPassword1Old`. */
  private meetWords(start: number, last: number, end: number): void {
    const { text } = this;
    let before = OTHER;
    for (let i = start; i < last; i++) {
      const kind = kinds[text.charCodeAt(i)] ?? OTHER;
      if (kind > DIGIT && (before <= DIGIT || kind === IDEOGRAPH || (kind === UPPER && before === LOWER))) {
        let hash = hashStart;
        if (end - i <= longestWordRun) for (let k = i; k < end; k++) hash = hashWith(hash, folded(text.charCodeAt(k)));
        this.meetWord(i, end, hash);
      }
      before = kind;
    }
  }
}

/**
 * Index of the first number of an ascending list that is at least `limit`.
 *
 * @param near where it may be: the neighbourhood is looked at first
 */
export function firstAtLeast(ascending: readonly number[], limit: number, near = -1): number {
  let low = 0;
  let high = ascending.length;
  if (near >= 0 && near <= high) {
    if (near === 0 || (ascending[near - 1] ?? 0) < limit) {
      for (let k = near; k <= near + 2; k++) if (k >= high || (ascending[k] ?? 0) >= limit) return Math.min(k, high);
      low = near;
    } else high = near;
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
