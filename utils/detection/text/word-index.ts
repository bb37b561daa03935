import { folded, isDigit, isWordUnit } from './characters';
import { type PackedWords, unpack } from './packed-words';
import { hashStart, hashWith } from './word-hash';
import {
  BEGINNING,
  eachKey,
  isDense,
  keyBits,
  mixed,
  type OnKey,
  OPEN,
  slotBits,
  slotOfBeginning,
  slotOfRun,
  unitInWord,
  unpackKey,
} from './word-key';

/** One thing to do when a word is met, by number. */
export type WordAction = number;

/** Is told of each word that is met. */
export interface WordListener {
  note(action: WordAction): void;
}

/** Longer runs of letters begin no word. */
export const longestWordRun = 32;

/** A word that is given as it is has all but so few bits of its hash checked. */
const mostUnchecked = 8;

/** Room for so many at first. */
const fewestWords = 1 << 12;

/**
 * Finds which of many words begins at a place of a text, however many words there are. A word whose first run of letters
 * and digits is whole is found by the hash of that run, which the reader makes as it goes; a word that letters may follow
 * is found by its first three or four units. What stands there is then compared by its hash: no word is kept. Case does
 * not count; space, hyphen and underscore are the same.
 */
export class WordIndex {
  // By word. Of a fixed width: they stay in memory as long as the page.
  private lengths = new Uint16Array(fewestWords);
  private open = new Uint8Array(fewestWords);
  private checks = new Int32Array(fewestWords);
  private unchecked = new Uint8Array(fewestWords);
  private actions = new Uint16Array(fewestWords);
  private count = 0;
  /** Per slot the number of its shortest word and one, and per word that of the next longer one there. */
  private readonly runs = new Uint16Array(1 << slotBits);
  private readonly beginnings = new Uint16Array(1 << slotBits);
  private next = new Uint16Array(fewestWords);

  /** Adds a word of at least two units. A `*` at the end lets letters and digits follow. */
  add(word: string, action: WordAction): void {
    this.action = action;
    eachKey(word, this.enter);
  }

  /** Adds a list of words, as scripts/pack-words.ts packs them. */
  addPacked(words: PackedWords, action: WordAction): void {
    this.action = action;
    unpack(words, keyBits, (packed) => unpackKey(packed, this.enter));
  }

  /** Of the word that is added now. */
  private action: WordAction = 0;

  private readonly enter: OnKey = (length, form, slot, check, unchecked) => {
    if (this.count === this.lengths.length) this.grow();
    const { lengths, next } = this;
    const word = this.count++;
    this.open[word] = form & OPEN;
    this.checks[word] = check;
    this.unchecked[word] = unchecked;
    this.actions[word] = this.action;
    lengths[word] = length;
    const own = this.count;
    const heads = form & BEGINNING ? this.beginnings : this.runs;
    let after = heads[slot] ?? 0;
    let before = 0;
    for (; after > 0 && (lengths[after - 1] ?? 0) <= length; after = next[after - 1] ?? 0) before = after;
    next[word] = after;
    if (before === 0) heads[slot] = own;
    else next[before - 1] = own;
  };

  private grow(): void {
    const words = this.count + (this.count >> 1);
    const larger = <Numbers extends { set(from: Numbers): void }>(to: Numbers, from: Numbers): Numbers => {
      to.set(from);
      return to;
    };
    this.lengths = larger(new Uint16Array(words), this.lengths);
    this.open = larger(new Uint8Array(words), this.open);
    this.checks = larger(new Int32Array(words), this.checks);
    this.unchecked = larger(new Uint8Array(words), this.unchecked);
    this.actions = larger(new Uint16Array(words), this.actions);
    this.next = larger(new Uint16Array(words), this.next);
  }

  /** Tells each action of each word that begins at `at`, where a run of that hash stands. */
  meetRun(text: string, at: number, hash: number, listener: WordListener): void {
    let word = this.runs[slotOfRun(hash)] ?? 0;
    if (word === 0) return;
    const check = mixed(hash);
    for (; word > 0 && this.lengths[word - 1] === 0; word = this.next[word - 1] ?? 0)
      if (check >>> (this.unchecked[word - 1] ?? 0) === this.checks[word - 1])
        listener.note(this.actions[word - 1] ?? 0);
    if (word > 0) this.meetFrom(word, text, at, listener);
  }

  /** Tells each action of each open word that begins at `at`. */
  meetOpen(text: string, at: number, listener: WordListener): void {
    if (at + 1 >= text.length) return;
    const a = folded(text.charCodeAt(at));
    const b = folded(text.charCodeAt(at + 1));
    const dense = isDense(a);
    const c = at + 2 < text.length && !dense ? folded(text.charCodeAt(at + 2)) : 0;
    const byThree = this.beginnings[slotOfBeginning(a, b, c, 0)] ?? 0;
    if (byThree > 0) this.meetFrom(byThree, text, at, listener);
    if (dense || at + 3 >= text.length) return;
    const byFour = this.beginnings[slotOfBeginning(a, b, c, folded(text.charCodeAt(at + 3)))] ?? 0;
    if (byFour > 0) this.meetFrom(byFour, text, at, listener);
  }

  /** Tries the words of a slot from one on, which become longer and longer. */
  private meetFrom(first: number, text: string, at: number, listener: WordListener): void {
    let hash = hashStart;
    let read = at;
    for (let word = first; word > 0; word = this.next[word - 1] ?? 0) {
      const end = at + (this.lengths[word - 1] ?? 0);
      if (end > text.length) return;
      for (; read < end; read++) {
        const unit = unitInWord(text.charCodeAt(read));
        if (unit === 0) return;
        hash = hashWith(hash, unit);
      }
      if (mixed(hash) >>> (this.unchecked[word - 1] ?? 0) !== this.checks[word - 1]) continue;
      // A packed word is known by few bits: where a number follows a sign, it is chance. `id=4829` is not `id card`.
      if ((this.unchecked[word - 1] ?? 0) > mostUnchecked && hasNumber(text, at, end)) continue;
      if (this.open[word - 1] !== 0 || end === text.length || !isWordUnit(text.charCodeAt(end)))
        listener.note(this.actions[word - 1] ?? 0);
    }
  }
}

/** Whether a digit begins a run within a span. */
function hasNumber(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++)
    if (isDigit(text.charCodeAt(i)) && !isWordUnit(text.charCodeAt(i - 1))) return true;
  return false;
}
