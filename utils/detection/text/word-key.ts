import { folded, kindOf, OTHER } from './characters';
import { hashStart, hashWith } from './word-hash';

/**
 * What a word of the index is known by. A word whose first run of letters and digits is whole is found by the hash of
 * that run; one that letters may follow is found by its first three or four units.
 */
export interface WordKey {
  /** Units of the word; 0 where it is nothing but a run, whose hash says enough. */
  length: number;
  /** OPEN and BEGINNING. */
  form: number;
  /** Where the index looks for it. */
  slot: number;
  /** The first bits of the mixed hash of all of it, and how many are left out. */
  check: number;
  unchecked: number;
}

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
export const mixed = (hash: number): number => Math.imul(hash, 0x9e3779b1);

/** Words of ideographs are short and nothing separates them: two units tell enough. */
export function isDense(first: number): boolean {
  return first >= 0x3040 && first <= 0xd7a3;
}

/** The word as the index compares it. Texts are read with `i` for the dotless letter, which is also used to disguise. */
function unitsOf(word: string): number[] {
  return Array.from({ length: word.length }, (_, i) =>
    folded(word.charCodeAt(i) === 0x131 ? 0x69 : word.charCodeAt(i)),
  );
}

const hashed = (units: readonly number[]): number => units.reduce(hashWith, hashStart);

/** Keys of a word of at least two units. Case does not count; a `*` at the end lets letters and digits follow. */
export function wordKeys(word: string): WordKey[] {
  const open = word.endsWith('*');
  const units = unitsOf(open ? word.slice(0, -1) : word);
  const end = units.findIndex((unit) => kindOf(unit) === OTHER);
  const run = end < 0 ? units : units.slice(0, end);
  const whole = { check: mixed(hashed(units)) >>> unchecked, unchecked };
  const [a = 0, b = 0, c = 0, d = 0] = units;
  const { length } = units;
  if (isDense(a)) return [{ length, form: BEGINNING | Number(open), slot: slotOfBeginning(a, b, 0, 0), ...whole }];
  const slot = slotOfRun(hashed(run));
  if (run.length < length) return [{ length, form: Number(open), slot, ...whole }];
  if (!open) return [{ length: 0, form: 0, slot, ...whole }];
  const form = BEGINNING | OPEN;
  return (length === 2 ? thirds : [c]).map((third) => ({
    length,
    form,
    slot: slotOfBeginning(a, b, third, d),
    ...whole,
  }));
}

/** What may follow an open word of two units. */
const thirds = Array.from(' :.=,;|/()[]<>#"\'\t\r\n0123456789abcdefghijklmnopqrstuvwxyz', (third) =>
  third.charCodeAt(0),
);

/** What is left out of the check of a word that is given as it is: small integers are quicker. */
const unchecked = 2;

const formBits = 2;
const lengthBits = 5;

/**
 * So many bits of the check are kept of a word in a packed list: of 512 words that begin like one of the list one is
 * taken for it, of others one in millions.
 */
const checkBits = 9;

/** Bits of a packed key. */
export const keyBits = lengthBits + formBits + slotBits + checkBits;

/** The key of a word as one number. Throws for a word that has more than one key, or is too long. */
export function packedKey(word: string): number {
  const [key, more] = wordKeys(word);
  if (key === undefined || more !== undefined || key.length >= 1 << lengthBits)
    throw new Error(`cannot be packed: ${word}`);
  const form = (key.length << formBits) | key.form;
  return (((form << slotBits) | key.slot) << checkBits) | (key.check >>> (32 - unchecked - checkBits));
}

/** The key that `packedKey` packed. */
export function unpackedKey(packed: number): WordKey {
  const form = packed >>> (checkBits + slotBits);
  return {
    length: form >>> formBits,
    form: form & (OPEN | BEGINNING),
    slot: (packed >>> checkBits) & (slots - 1),
    check: packed & ((1 << checkBits) - 1),
    unchecked: 32 - checkBits,
  };
}
