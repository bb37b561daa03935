import { entities, isEntityType } from '@/utils/vocabulary';
import type { GatewayRule } from './rules';

/**
 * How much of an unfinished text must wait. `word`: the word that is not over, and what looks like a part of something
 * longer; enough for secrets. `passage`: the last 200 characters too, for names, addresses and numbers with spaces.
 * `all`: nothing goes before the end, for rules that count or that look at the whole. `none`: no rule acts.
 */
export type Hold = 'none' | 'word' | 'passage' | 'all';

/** What the rules of answers need. */
export function holdOf(rules: readonly GatewayRule[]): Hold {
  const acting = rules.filter(({ action }) => action === 'redact' || action === 'block');
  if (acting.length === 0) return 'none';
  if (acting.some(({ types, minCount }) => minCount > 1 || types.some(isStructure))) return 'all';
  return acting.every(({ types }) => types.every(isSecret)) ? 'word' : 'passage';
}

type Subject = GatewayRule['types'][number];
const families = new Set<string>(Object.values(entities).map(({ family }) => family));
const isStructure = (subject: Subject) => !families.has(subject) && !isEntityType(subject);
const isSecret = (subject: Subject) =>
  subject === 'secret' || (isEntityType(subject) && entities[subject].family === 'secret');

/** A run of odd words is held for so long, and no longer. */
const longestRun = 240;
const passageUnits = 200;

/**
 * Where what must wait begins.
 *
 * @param before what was let go last, for what stands in front of an unfinished word
 * @param pending what has not been let go
 * @returns so many units of `pending` may go
 */
export function heldFrom(hold: Hold, before: string, pending: string): number {
  if (hold === 'none') return pending.length;
  if (hold === 'all') return 0;
  const text = before + pending;
  let from = wordStart(text);
  if (isPlain(text, from)) from = text.length;
  else from = runStart(text, from);
  from = Math.min(from, openBlock(text));
  if (hold === 'passage') from = Math.min(from, passageStart(text));
  return Math.max(0, Math.min(pending.length, from - before.length));
}

const space = /\s/;
/** Where the word at the end begins; the length where the text ends with a space, or in a script without spaces. */
function wordStart(text: string): number {
  let at = text.length;
  while (at > 0) {
    const code = text.charCodeAt(at - 1);
    if (code >= 0x2e80 || space.test(text.charAt(at - 1))) break;
    at--;
  }
  return at;
}

/** An ordinary word as people write it, with what may stand around it. What starts like this is no secret yet. */
const plainWord = /^[(*#–—-]{0,3}(?:I|\p{Lu}\p{Ll}{1,12}|\p{Ll}{0,12})[.,;:!?)*]{0,3}$/u;
/** What stands between words, and what the gateway or the panel has put in the place of a value. */
const mark = /^[^\p{L}\p{N}]{1,3}$/u;
const placeholder = /^\[[A-Z][A-Z0-9_]*_\d+\][.,;:!?)*|]{0,3}$/;
const shortNumber = /^\d{1,3}[.,;:!?)]{0,2}$/;
/** Words that a password or a key may follow, in any language that has one of them in it. */
export const credentialWord =
  /pass|pwd|pin\b|key|token|secret|credential|login|api|jwt|kennw|zugang|geheim|schl[üu]ssel|parol|passphrase|senha|chave|contrase|clave|secreto|mot de|cl[eé]\b|jeton|segret|chiave|hasł|klucz|heslo|l[öo]sen|nyckel|adgang|n[øo]gle|salas|avain|wachtw|sleutel|jelsz|kulcs|[şs]ifre|anahtar|code|kod/i;

/** Whether the unfinished word may go on at once. */
function isPlain(text: string, from: number): boolean {
  const word = text.slice(from);
  if (word === '') return true;
  if (mark.test(word) || placeholder.test(word)) return true;
  const before = text.slice(Math.max(0, from - 80), from);
  // A value follows a label: it waits until it is whole.
  if (/[:=]["'`*\s]*$/.test(before) || credentialWord.test(before.slice(-60))) return false;
  return plainWord.test(word) || (shortNumber.test(word) && /\p{Ll}{2}[,;]?\s$/u.test(before));
}

/** A word that could be a piece of something written in pieces: `4111 1111`, `A K I A`. */
function isOdd(word: string): boolean {
  if (word === '' || mark.test(word) || placeholder.test(word)) return false;
  return !/^["'(*]*\p{L}[\p{Ll}'’-]+["')*]*[.,;:!?]*$/u.test(word) && !/^[aAIàÀyoeuiOE]$/.test(word);
}

/** Where the run of odd words that ends at `from` begins. */
function runStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && text.length - start < longestRun) {
    let end = start;
    while (end > 0 && /[ \t\n]/.test(text.charAt(end - 1))) end--;
    const before = wordStart(text.slice(Math.max(0, end - longestRun), end)) + Math.max(0, end - longestRun);
    const word = text.slice(before, end);
    if (!isOdd(word) || word.length > 40) break;
    start = before;
  }
  return start;
}

/** Where a key block begins that has no end yet. */
function openBlock(text: string): number {
  const begin = text.lastIndexOf('-----BEGIN');
  return begin >= 0 && !/-----END[^-]{0,60}-----/.test(text.slice(begin)) ? begin : text.length;
}

/** The beginning of the word that stands `passageUnits` before the end. */
function passageStart(text: string): number {
  const at = Math.max(0, text.length - passageUnits);
  const next = text.slice(0, at).search(/\S+$/);
  return at === 0 ? 0 : next < 0 ? at : next;
}
