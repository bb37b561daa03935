import { folded, isWordUnit } from './characters';
import { type PackedWords, unpack } from './packed-words';
import { hashStart, hashWith } from './word-hash';
import {
  BEGINNING,
  isDense,
  keyBits,
  mixed,
  OPEN,
  slotBits,
  slotOfBeginning,
  slotOfRun,
  unpackedKey,
  type WordKey,
  wordKeys,
} from './word-key';

/** One thing to do when a word is met, by number. */
export type WordAction = number;

/** Longer runs of letters begin no word. */
export const longestWordRun = 32;

interface Entry extends WordKey {
  action: WordAction;
  /** The next longer one in the same slot. */
  next: Entry | undefined;
}

type Slots = (Entry | undefined)[];

/**
 * Finds which of many words begins at a place of a text, however many words there are. A word whose first run of letters
 * and digits is whole is found by the hash of that run, which the reader makes as it goes; a word that letters may follow
 * is found by its first three or four units. What stands there is then compared by its hash: no word is kept. Case does
 * not count; space, hyphen and underscore are the same.
 */
export class WordIndex {
  private readonly runs: Slots = new Array(1 << slotBits).fill(undefined);
  private readonly beginnings: Slots = new Array(1 << slotBits).fill(undefined);

  /** Adds a word of at least two units. A `*` at the end lets letters and digits follow. */
  add(word: string, action: WordAction): void {
    for (const key of wordKeys(word)) this.enter({ ...key, action, next: undefined });
  }

  /** Adds a list of words, as scripts/pack-words.ts packs them. */
  addPacked(words: PackedWords, action: WordAction): void {
    unpack(words, keyBits, (packed) => this.enter({ ...unpackedKey(packed), action, next: undefined }));
  }

  private enter(entry: Entry): void {
    const slots = entry.form & BEGINNING ? this.beginnings : this.runs;
    let before = slots[entry.slot];
    if (before === undefined || before.length > entry.length) {
      entry.next = before;
      slots[entry.slot] = entry;
      return;
    }
    while (before.next !== undefined && before.next.length <= entry.length) before = before.next;
    entry.next = before.next;
    before.next = entry;
  }

  /** Calls back with each action of each word that begins at `at`, where a run of that hash stands. */
  meetRun(text: string, at: number, hash: number, onWord: (action: WordAction) => void): void {
    let entry = this.runs[slotOfRun(hash)];
    if (entry === undefined) return;
    const check = mixed(hash);
    for (; entry?.length === 0; entry = entry.next) if (check >>> entry.unchecked === entry.check) onWord(entry.action);
    meetFrom(entry, text, at, onWord);
  }

  /** Calls back with each action of each open word that begins at `at`. */
  meetOpen(text: string, at: number, onWord: (action: WordAction) => void): void {
    if (at + 1 >= text.length) return;
    const a = folded(text.charCodeAt(at));
    const b = folded(text.charCodeAt(at + 1));
    const dense = isDense(a);
    const c = at + 2 < text.length && !dense ? folded(text.charCodeAt(at + 2)) : 0;
    meetFrom(this.beginnings[slotOfBeginning(a, b, c, 0)], text, at, onWord);
    if (dense || at + 3 >= text.length) return;
    meetFrom(this.beginnings[slotOfBeginning(a, b, c, folded(text.charCodeAt(at + 3)))], text, at, onWord);
  }
}

/** Tries the words of a slot from one on, which become longer and longer. */
function meetFrom(first: Entry | undefined, text: string, at: number, onWord: (action: WordAction) => void): void {
  let hash = hashStart;
  let read = at;
  for (let entry = first; entry !== undefined; entry = entry.next) {
    const end = at + entry.length;
    if (end > text.length) return;
    for (; read < end; read++) hash = hashWith(hash, folded(text.charCodeAt(read)));
    if (mixed(hash) >>> entry.unchecked !== entry.check) continue;
    if (entry.form & OPEN || end === text.length || !isWordUnit(text.charCodeAt(end))) onWord(entry.action);
  }
}
