import { folded, kindOf, OTHER } from './characters';
import { hashStart, hashWith } from './word-hash';

/** Letters and digits may follow: `telefon*` also means `Telefonnummer`. */
export const OPEN = 1;
/** Found by its first units. */
export const BEGINNING = 2;

export const slotBits = 14;
const slots = 1 << slotBits;

/** Where a run of letters and digits with this hash is looked for. */
export const slotOfRun = (hash: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

/** Where a word with these first units is looked for; the fourth is 0 for one that is known by three or fewer. */
export function slotOfBeginning(a: number, b: number, c: number, d: number): number {
  return Math.imul(a * 961 + b * 31 + c + d * 29791, 0x9e3779b1) >>> (32 - slotBits);
}

/** Spreads a hash over all bits: its first ones go into a key. */
export const mixed = (hash: number): number => Math.imul(hash, 0xc2b2ae35);

/** Words of ideographs are short and nothing separates them: two units tell enough. */
export function isDense(first: number): boolean {
  return first >= 0x3040 && first <= 0xd7a3;
}

/**
 * Called with what a word is known by.
 *
 * @param length units of the word; 0 where it is nothing but a run, whose hash says enough
 * @param form OPEN and BEGINNING
 * @param slot where the index looks for it
 * @param check its mixed hash, but for the last bits
 * @param unchecked how many these are
 */
export type OnKey = (length: number, form: number, slot: number, check: number, unchecked: number) => void;

/** What is left out of the check of a word that is given as it is: small integers are quicker. */
const unchecked = 2;

/** What words have beside letters and digits. */
const signs = ' ./#\u00b0\'\u2019"&:-|_$^';

const commonUnits = 0x430;

const inWords = /* @__PURE__ */ (() => {
  const table = new Uint16Array(commonUnits);
  for (let c = 0; c < commonUnits; c++)
    if (kindOf(c) !== OTHER || signs.includes(String.fromCharCode(c))) table[c] = folded(c);
  return table;
})();

/**
 * A unit as words of the index have it, in lower case; 0 for what stands in none of them, so that behind it no longer
 * word needs to be looked for.
 */
export function unitInWord(c: number): number {
  if (c < commonUnits) return inWords[c] ?? 0;
  return kindOf(c) !== OTHER || signs.includes(String.fromCharCode(c)) ? c : 0;
}

/** What may follow an open word of two units. */
const thirds = ' :.=,;|/()[]<>#"\'\t\r\n0123456789abcdefghijklmnopqrstuvwxyz';

/** Texts are read with `i` for the dotless letter, which is also used to disguise. */
function unitAt(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  return unit === 0x131 ? 0x69 : folded(unit);
}

/**
 * Calls back with the keys of a word of at least two units. Case does not count; a `*` at the end leaves it open. Throws
 * for a word with a sign that no other word has: it would not be found (`signs`).
 */
export function eachKey(word: string, onKey: OnKey): void {
  const open = word.endsWith('*');
  const length = open ? word.length - 1 : word.length;
  let hash = hashStart;
  let run = 0;
  let ofRun = hash;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(word, i);
    if (unitInWord(unit) === 0) throw new Error(`a sign that the words of the index do not have: ${word}`);
    hash = hashWith(hash, unit);
    if (run === i && kindOf(unit) !== OTHER) {
      run++;
      ofRun = hash;
    }
  }
  const check = mixed(hash) >>> unchecked;
  const a = unitAt(word, 0);
  const b = unitAt(word, 1);
  const dense = isDense(a);
  if (!dense && (!open || run < length))
    onKey(run < length ? length : 0, open ? OPEN : 0, slotOfRun(ofRun), check, unchecked);
  else {
    const form = BEGINNING | (open ? OPEN : 0);
    const d = !dense && length > 3 ? unitAt(word, 3) : 0;
    if (length === 2 && !dense)
      for (let i = 0; i < thirds.length; i++)
        onKey(length, form, slotOfBeginning(a, b, thirds.charCodeAt(i), d), check, unchecked);
    else onKey(length, form, slotOfBeginning(a, b, dense ? 0 : unitAt(word, 2), d), check, unchecked);
  }
}

const formBits = 2;
const lengthBits = 5;

/**
 * So many bits of the check are kept of a word in a packed list: of 1,000 words that begin like one of the list one is
 * taken for it, of others one in millions.
 */
const checkBits = 10;

/** Bits of a packed key. */
export const keyBits = lengthBits + formBits + slotBits + checkBits;

/** The key of a word as one number. Throws for a word that has several, or is too long. */
export function packedKey(word: string): number {
  const keys: number[] = [];
  eachKey(word, (length, form, slot, check) => {
    const first = (((length << formBits) | form) << slotBits) | slot;
    if (length < 1 << lengthBits) keys.push((first << checkBits) | (check >>> (32 - unchecked - checkBits)));
  });
  const [key] = keys;
  if (key === undefined || keys.length > 1) throw new Error(`cannot be packed: ${word}`);
  return key;
}

/** Calls back with the key that `packedKey` packed. */
export function unpackKey(packed: number, onKey: OnKey): void {
  const form = packed >>> (checkBits + slotBits);
  const slot = (packed >>> checkBits) & (slots - 1);
  onKey(form >>> formBits, form & (OPEN | BEGINNING), slot, packed & ((1 << checkBits) - 1), 32 - checkBits);
}
