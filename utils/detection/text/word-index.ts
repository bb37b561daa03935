import { folded, isWordUnit, kindOf, OTHER } from './characters';

/** One thing to do when a word is met, by number. */
export type WordAction = number;

interface Entry {
  /** Folded. */
  word: string;
  /** Units of the word. */
  length: number;
  /** Whether letters may follow: `telefon*` also means `Telefonnummer`. */
  open: boolean;
  /** Hash of its first run of letters and digits, for words that are found by it. */
  hash: number;
  actions: WordAction[];
}

/** Longer runs of letters begin no word. */
export const longestWordRun = 32;

const slots = 1 << 15;
const prefixSlots = 1 << 14;

/** Hash of a run of letters and digits, unit by unit. */
export const hashStart = 0x811c9dc5 | 0;
export function hashWith(hash: number, foldedUnit: number): number {
  return Math.imul(hash ^ foldedUnit, 0x01000193);
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

/** The fourth unit is 0 for words that are known by three or fewer. */
function prefixSlotOf(a: number, b: number, c: number, d: number): number {
  const mixed = Math.imul(a * 961 + b * 31 + c + d * 29791, 0x9e3779b1);
  return (mixed >>> 16) & (prefixSlots - 1);
}

/** What may follow an open word of two units. */
const thirds = Array.from(' :.=,;|/()[]<>#"\'\t\r\n0123456789abcdefghijklmnopqrstuvwxyz', (third) =>
  third.charCodeAt(0),
);

/** Words of ideographs are short and nothing separates them: two units tell enough. */
function isDense(first: number): boolean {
  return first >= 0x3040 && first <= 0xd7a3;
}

/**
 * Finds which of many words begins at a place of a text, however many words there are. A word whose first run of letters
 * and digits is whole is found by the hash of that run, which the reader makes as it goes; a word that letters may follow
 * is found by its first three or four units. Case does not count; space, hyphen and underscore are the same.
 */
export class WordIndex {
  private readonly byRun: Entry[] = [];
  /** Per slot the number of its last entry and one, and per entry that of the one before it. */
  private readonly runHeads = new Int32Array(slots);
  private readonly runNext: number[] = [];
  private readonly byPrefix: Entry[] = [];
  private readonly prefixHeads = new Int32Array(prefixSlots);
  private readonly prefixNext: number[] = [];
  private readonly known = new Map<string, Entry>();

  /** Adds a word of at least two units. A `*` at the end lets letters and digits follow. */
  add(spelled: string, action: WordAction): void {
    // Texts are read with `i` for the dotless letter, which is also used to disguise.
    const word = spelled.replaceAll('ı', 'i');
    const known = this.known.get(word);
    if (known !== undefined) {
      if (!known.actions.includes(action)) known.actions.push(action);
      return;
    }
    const open = word.endsWith('*');
    const length = word.length - (open ? 1 : 0);
    let hash = hashStart;
    let run = 0;
    for (; run < length; run++) {
      const unit = folded(word.charCodeAt(run));
      if (kindOf(unit) === OTHER) break;
      hash = hashWith(hash, unit);
    }
    const entry = { word: foldedText(word.slice(0, length)), length, open, hash, actions: [action] };
    this.known.set(word, entry);
    const first = folded(word.charCodeAt(0));
    if (isDense(first) || (open && run === length)) this.addPrefix(entry, first);
    else {
      this.byRun.push(entry);
      const slot = slotOf(hash);
      this.runNext.push(this.runHeads[slot] ?? 0);
      this.runHeads[slot] = this.byRun.length;
    }
  }

  private addPrefix(entry: Entry, first: number): void {
    const second = entry.word.charCodeAt(1);
    const all = isDense(first) ? [0] : entry.length === 2 ? thirds : [entry.word.charCodeAt(2)];
    for (const third of all) {
      const fourth = !isDense(first) && entry.length > 3 ? entry.word.charCodeAt(3) : 0;
      const slot = prefixSlotOf(first, second, third, fourth);
      this.byPrefix.push(entry);
      this.prefixNext.push(this.prefixHeads[slot] ?? 0);
      this.prefixHeads[slot] = this.byPrefix.length;
    }
  }

  /** Calls back with each action of each word that begins at `at`, where a run of that hash stands. */
  meetRun(text: string, at: number, hash: number, onWord: (action: WordAction) => void): void {
    for (let k = this.runHeads[slotOf(hash)] ?? 0; k > 0; k = this.runNext[k - 1] ?? 0) {
      const entry = this.byRun[k - 1];
      if (entry !== undefined && entry.hash === hash && stands(entry, text, at)) {
        for (const action of entry.actions) onWord(action);
      }
    }
  }

  /** Calls back with each action of each open word that begins at `at`. */
  meetOpen(text: string, at: number, onWord: (action: WordAction) => void): void {
    if (at + 1 >= text.length) return;
    const a = folded(text.charCodeAt(at));
    const b = folded(text.charCodeAt(at + 1));
    const dense = isDense(a);
    const c = at + 2 < text.length && !dense ? folded(text.charCodeAt(at + 2)) : 0;
    this.meetChain(text, at, prefixSlotOf(a, b, c, 0), onWord);
    if (dense || at + 3 >= text.length) return;
    this.meetChain(text, at, prefixSlotOf(a, b, c, folded(text.charCodeAt(at + 3))), onWord);
  }

  private meetChain(text: string, at: number, slot: number, onWord: (action: WordAction) => void): void {
    for (let k = this.prefixHeads[slot] ?? 0; k > 0; k = this.prefixNext[k - 1] ?? 0) {
      const entry = this.byPrefix[k - 1];
      if (entry !== undefined && stands(entry, text, at)) for (const action of entry.actions) onWord(action);
    }
  }
}

function foldedText(word: string): string {
  return String.fromCharCode(...Array.from({ length: word.length }, (_, i) => folded(word.charCodeAt(i))));
}

function stands({ word, length, open }: Entry, text: string, at: number): boolean {
  const end = at + length;
  if (end > text.length) return false;
  for (let i = 0; i < length; i++) {
    if (folded(text.charCodeAt(at + i)) !== word.charCodeAt(i)) return false;
  }
  return open || end === text.length || !isWordUnit(text.charCodeAt(end));
}
