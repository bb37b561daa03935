import { folded, isWordUnit } from './characters';

/** One thing to do when a word is met, by number. */
export type WordAction = number;

interface Entry {
  /** Folded units of the word. */
  units: readonly number[];
  /** Whether letters may follow: `telefon*` also means `Telefonnummer`. */
  open: boolean;
  actions: WordAction[];
}

const slots = 1 << 14;

function slotOf(a: number, b: number, c: number): number {
  return ((a * 961 + b * 31 + c) ^ (a >>> 5)) & (slots - 1);
}

/** A word of two units is found under the separator that follows it, and under 0 at the end of the text. */
const afterTwo = [...Array.from(' :.=,;|/()[]<>#"\'\t\r\n', (separator) => separator.charCodeAt(0)), 0];

/** Words of ideographs are short and nothing separates them: two units tell enough. */
function isDense(first: number): boolean {
  return first >= 0x3040 && first <= 0xd7a3;
}

/**
 * Finds which of many words begins at a place of a text: one look at three units for almost every place, however many
 * words there are. Case does not count; space, hyphen and underscore are the same.
 */
export class WordIndex {
  private readonly buckets: (Entry[] | undefined)[] = new Array(slots).fill(undefined);
  private readonly known = new Map<string, Entry>();

  /** Adds a word of at least two units. A `*` at the end lets letters and digits follow. */
  add(word: string, action: WordAction): void {
    const known = this.known.get(word);
    if (known !== undefined) {
      if (!known.actions.includes(action)) known.actions.push(action);
      return;
    }
    const open = word.endsWith('*');
    const units = Array.from({ length: word.length - (open ? 1 : 0) }, (_, i) => folded(word.charCodeAt(i)));
    const [a = 0, b = 0, c] = units;
    const entry = { units, open, actions: [action] };
    this.known.set(word, entry);
    const thirds = isDense(a) ? [0] : c === undefined ? afterTwo : [c];
    for (const third of thirds) {
      const slot = slotOf(a, b, third);
      const bucket = this.buckets[slot];
      if (bucket === undefined) this.buckets[slot] = [entry];
      else bucket.push(entry);
    }
  }

  /** Calls back with each action of each word that begins at `at`. */
  meet(text: string, at: number, onWord: (action: WordAction) => void): void {
    if (at + 1 >= text.length) return;
    const a = folded(text.charCodeAt(at));
    const b = folded(text.charCodeAt(at + 1));
    const c = at + 2 < text.length && !isDense(a) ? folded(text.charCodeAt(at + 2)) : 0;
    const bucket = this.buckets[slotOf(a, b, c)];
    if (bucket === undefined) return;
    for (const entry of bucket) {
      if (stands(entry, text, at)) for (const action of entry.actions) onWord(action);
    }
  }
}

function stands(entry: Entry, text: string, at: number): boolean {
  const { units } = entry;
  const end = at + units.length;
  if (end > text.length) return false;
  for (let i = 0; i < units.length; i++) {
    if (folded(text.charCodeAt(at + i)) !== units[i]) return false;
  }
  return entry.open || end === text.length || !isWordUnit(text.charCodeAt(end));
}
