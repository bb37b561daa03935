import { DIGIT, folded, IDEOGRAPH, kinds, LOWER, OTHER, UPPER } from './characters';
import { Offsets } from './offsets';
import { hashStart, hashWith } from './word-hash';
import { longestWordRun, type WordAction, type WordIndex, type WordListener } from './word-index';

/** So far from the ends of a token its words are looked at: what stands deeper in a long one is encoded, and chance. */
const outerUnits = 32;

/** Runs of letters and digits from this length on may be encoded text. */
const fewestEncoded = 12;

type List =
  | 'digitStarts'
  | 'digitEnds'
  | 'mixedStarts'
  | 'mixedEnds'
  | 'longStarts'
  | 'longEnds'
  | 'nameStarts'
  | 'singles';

/** No place at all. */
export const nowhere: Int32Array = /* @__PURE__ */ new Int32Array(0);

/**
 * The places of a text from which rules look further, found in one pass: runs of digits, tokens that mix digits and
 * letters, long tokens and single letters, and the words that some rule or context asks for. Offsets ascend in every
 * list. The lists are there when all of the text has been read.
 */
export class Landmarks implements WordListener {
  digitStarts: Int32Array = nowhere;
  digitEnds: Int32Array = nowhere;
  mixedStarts: Int32Array = nowhere;
  mixedEnds: Int32Array = nowhere;
  /** Tokens that are long enough for encoded text. */
  longStarts: Int32Array = nowhere;
  longEnds: Int32Array = nowhere;
  /** Words that begin with a capital, or are of a script without capitals and spaces enough to cut words. */
  nameStarts: Int32Array = nowhere;
  /** Letters and digits that stand alone. */
  singles: Int32Array = nowhere;
  /** Where the words of an action begin. */
  readonly words: (Int32Array | undefined)[];
  /** The actions of which there are any, in the order of their first words. */
  readonly met: number[] = [];
  /** How far the text has been read. */
  at = 0;
  private readonly text: string;
  private readonly index: WordIndex;
  private wordAt = 0;
  /** The words as they come: their actions, and where each begins. */
  private wordActions: Offsets;
  private wordPlaces: Offsets;
  /** By action, where its last word begins, and one. */
  private readonly lastWords: Int32Array;
  private readonly found: Readonly<Record<List, Offsets>>;

  constructor(text: string, index: WordIndex, actionCount: number) {
    this.text = text;
    this.index = index;
    this.words = new Array(actionCount).fill(undefined);
    this.lastWords = new Int32Array(actionCount);
    // As many as prose has, or more.
    const list = () => new Offsets(16 + (text.length >> 5));
    this.wordActions = list();
    this.wordPlaces = list();
    this.found = {
      digitStarts: list(),
      digitEnds: list(),
      mixedStarts: list(),
      mixedEnds: list(),
      longStarts: list(),
      longEnds: list(),
      nameStarts: list(),
      singles: list(),
    };
  }

  /** Called by the index with each word that begins where it was asked. */
  note(action: WordAction): void {
    const last = this.lastWords[action];
    // A word may be known as a whole and by its beginning.
    if (last === this.wordAt + 1) return;
    if (last === 0) this.met.push(action);
    this.lastWords[action] = this.wordAt + 1;
    this.wordActions.push(action);
    this.wordPlaces.push(this.wordAt);
  }

  /** Reads on to `limit`, or to the end of the token that stands there. */
  read(limit: number): void {
    const { text } = this;
    const { digitStarts, digitEnds, nameStarts } = this.found;
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
      if (kind >= UPPER || (c >= 0x100 && kind === LOWER)) nameStarts.push(i);
      let before = OTHER;
      let digits = false;
      let wordAt = -1;
      let wordsBefore = 0;
      let dense = false;
      let hash = hashStart;
      do {
        if (kind === DIGIT) {
          if (before !== DIGIT) digitStarts.push(i);
          digits = true;
        } else {
          if (before === DIGIT) digitEnds.push(i);
          if (before <= DIGIT || kind === IDEOGRAPH || (kind === UPPER && before === LOWER)) {
            if (wordAt >= 0) wordsBefore++;
            if (kind === IDEOGRAPH) dense = true;
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
        if (wordsBefore > 0) this.meetWords(start, wordAt, i, dense);
        this.meetWord(wordAt, i, hash);
        if (digits) {
          this.found.mixedStarts.push(start);
          this.found.mixedEnds.push(i);
        }
      }
      if (i - start === 1) this.found.singles.push(start);
      else if (i - start >= fewestEncoded) {
        this.found.longStarts.push(start);
        this.found.longEnds.push(i);
      }
    }
    this.at = i;
    if (i >= length) this.finish();
  }

  /** The text has been read. */
  private finish(): void {
    this.digitStarts = this.found.digitStarts.list();
    this.digitEnds = this.found.digitEnds.list();
    this.mixedStarts = this.found.mixedStarts.list();
    this.mixedEnds = this.found.mixedEnds.list();
    this.longStarts = this.found.longStarts.list();
    this.longEnds = this.found.longEnds.list();
    this.nameStarts = this.found.nameStarts.list();
    this.singles = this.found.singles.list();
    this.sortWords();
  }

  /** Puts the words of each action together, in the order in which they came. */
  private sortWords(): void {
    const [actions, places] = [this.wordActions.list(), this.wordPlaces.list()];
    this.wordActions = this.wordPlaces = new Offsets(0);
    const ends = new Int32Array(this.lastWords.length);
    for (let k = 0; k < actions.length; k++) {
      const action = actions[k] ?? 0;
      ends[action] = (ends[action] ?? 0) + 1;
    }
    const sorted = new Int32Array(actions.length);
    let end = 0;
    for (const action of this.met) {
      const start = end;
      end += ends[action] ?? 0;
      this.words[action] = sorted.subarray(start, end);
      ends[action] = start;
    }
    for (let k = 0; k < actions.length; k++) {
      const action = actions[k] ?? 0;
      const at = ends[action] ?? 0;
      sorted[at] = places[k] ?? 0;
      ends[action] = at + 1;
    }
  }

  /** The word that begins at `at` in a token that ends at `end`. */
  private meetWord(at: number, end: number, hash: number): void {
    this.wordAt = at;
    if (end - at <= longestWordRun) this.index.meetRun(this.text, at, hash, this);
    this.index.meetOpen(this.text, at, this);
  }

  /**
   * The words within a token before its last one, as in `dbPassword1Old`.
   *
   * @param dense it has ideographs: each begins a word, wherever it stands
   */
  private meetWords(start: number, last: number, end: number, dense: boolean): void {
    const { text } = this;
    let before = OTHER;
    for (let i = start; i < last; i++) {
      if (i === start + outerUnits && last - i > outerUnits && !dense) {
        i = last - outerUnits;
        before = kinds[text.charCodeAt(i - 1)] ?? OTHER;
      }
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
export function firstAtLeast(ascending: ArrayLike<number>, limit: number, near = -1): number {
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
