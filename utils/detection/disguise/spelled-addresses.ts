import { lazily } from '../rules/lazily';
import { letters } from '../rules/letters';
import { isWordUnit } from '../text/characters';
import type { RetoldText } from './retold-text';

/** The sign of an address as it is said, and the dot. */
export const atWords: readonly string[] = ['at', 'ät', 'aet', 'arobase', 'arroba', 'chiocciola', 'klammeraffe', 'a'];
const dotWord = '(?:dot|punkt|point|punto|ponto|punt|kropka|\\.)';

const blank = '[ \\t]{0,2}(?:\\r?\\n[> ]{0,3})?';
/** `(dot)`, `[.]`, ` dot `, ` . `. */
const dotForm = new RegExp(
  `${blank}[([{<*_]{1,2} ?${dotWord} ?[)\\]}>*_]{1,2}${blank}|[ \\t]{1,3}${dotWord}[ \\t]{1,3}`,
  'iy',
);
const label = new RegExp(`[${letters}\\d](?:[${letters}\\d-]{0,62}[${letters}\\d])?`, 'y');
/** `(at)`, `[@]`, ` AT `, ` @ `. Read from the blank or bracket before the word. */
const atForm = new RegExp(
  `${blank}[([{<*_]{1,2} ?(?:at|ät|aet|a|@|arobase|arroba|chiocciola|klammeraffe) ?[)\\]}>*_]{1,2}${blank}|[ \\t]{1,3}(?:AT|at|ät|Ät|aet|arobase|arroba|chiocciola|Klammeraffe)[ \\t]{1,3}|[ \\t]{0,3}@${blank}`,
  'y',
);

/** Domains that most people have an address in. Behind an address in pieces, a word must be no end of a sentence. */
const topLevel =
  /^(?:com|net|org|info|biz|eu|io|co|edu|gov|dev|app|ai|de|at|ch|fr|es|it|nl|be|pl|se|no|dk|fi|pt|br|mx|au|nz|in|jp|sg|uk|us|ca|ie|cz|hu|ro|gr|tr|ru|ua|kr|cn|tw|hk|za|ar|cl|lu|li|sk|si|hr|bg|lt|lv|ee|shop|online|email|cloud|tech|agency|team)$/i;

/** What says, right before it, that an address follows: `mail anna at`, `write to anna at`; not `mail, as you signed up at`. */
const speaksOfMail = lazily(
  () =>
    String.raw`(?:e-?mail|\bmail|courriel|correo|posta|kontakt|contact|write|schreib[${letters}]{0,3}|écri[${letters}]{0,5}|reach|erreich[${letters}]{0,3}|adress[${letters}]{0,3}|\bcc)(?:() (?:is|to|me|us|via|ist|lautet|an|à|est|es|a|è|address|adresse)){0,2} ?[:=-]? ?$`,
  'i',
);
/** Words that stand before `at` in any sentence. */
const noMailbox = /^(?:us|me|him|her|them|it|up|you|out|in|on|here|now|today|online|back|only|page|form|team)$/i;

interface Piece {
  start: number;
  end: number;
  means: string;
}

/**
 * Tells e-mail addresses that are written for people: `name (at) firma (dot) de`, `name @ firma . de`,
 * `name@firma[.]de`.
 *
 * @param atPlaces where words of `atWords` begin
 */
export function tellSpelledAddresses(text: string, atPlaces: Int32Array, told: RetoldText): void {
  let done = 0;
  let word = 0;
  let sign = text.indexOf('@');
  while (!told.isFull) {
    // A word is a sign only behind a bracket or blank.
    while (word < atPlaces.length && !opens(text.charCodeAt((atPlaces[word] ?? 0) - 1))) word++;
    if (word === atPlaces.length && sign < 0) break;
    const place = atPlaces[word] ?? Number.POSITIVE_INFINITY;
    const at = sign >= 0 && sign < place ? sign : place;
    if (at === place) word++;
    else sign = text.indexOf('@', sign + 1);
    if (at < done) continue;
    const pieces = addressAround(text, at, done);
    for (const { start, end, means } of pieces) told.replace(start, end, means);
    done = pieces.at(-1)?.end ?? done;
  }
  told.close();
}

/** `(`, `[`, `{`, `<`, `*`, `_` or a blank: what may stand before a sign or dot that is said. */
function opens(c: number): boolean {
  return c === 32 || c === 40 || c === 91 || c === 123 || c === 60 || c === 42 || c === 95;
}

/** What may stand behind it, beside a blank. */
function closes(c: number): boolean {
  return c === 32 || c === 41 || c === 93 || c === 125 || c === 62 || c === 42 || c === 95;
}

const longestHost = 400;

/** Whether the `@` at a place is all of its address that could be said otherwise: no word for a dot touches it. */
function isPlainSign(text: string, at: number, floor: number): boolean {
  if (!isWordUnit(text.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(at + 1))) return false;
  const limit = at + longestHost;
  let end = at + 1;
  while (end < limit && isLocal(text.charCodeAt(end))) if (text.charCodeAt(end++) === 95) return false;
  const behind = text.charCodeAt(end);
  if (end === limit || opens(behind) || behind === 9 || behind === 10 || behind === 13) return false;
  const least = Math.max(floor, at - mostLocal);
  let start = at;
  while (start > least && isLocal(text.charCodeAt(start - 1))) if (text.charCodeAt(--start) === 95) return false;
  return start > least && !closes(text.charCodeAt(start - 1));
}

function addressAround(text: string, at: number, floor: number): Piece[] {
  const sign = text.charCodeAt(at) === 64;
  if (sign && isPlainSign(text, at, floor)) return [];
  // A word needs a bracket or blank before it, a sign anything that no address has.
  let start = at;
  while (start > floor && at - start < 5 && opens(text.charCodeAt(start - 1))) start--;
  while (start < at && text.charCodeAt(start) === 95 && isWordUnit(text.charCodeAt(start - 1)) && sign) start++;
  if (!sign && start === at) return [];
  // `a` is an address sign in brackets alone, and a word of many languages.
  if (!sign && text.charCodeAt(at - 1) === 32 && !isWordUnit(text.charCodeAt(at + 1))) return [];
  const first = text.charCodeAt(start - 1);
  if (start === floor || !(isWordUnit(first) || first === 46)) return [];
  const form = matchAt(atForm, text, start);
  if (form === undefined || start + form.length <= at) return [];
  const domain = domainFrom(text, start + form.length);
  if (domain === undefined) return [];
  const local = localBefore(text, start, floor);
  if (local === undefined) return [];
  const plain = form === '@';
  const bracketed = /[([{<*]/.test(form);
  const pieces = [...local.pieces, { start, end: start + form.length, means: '@' }, ...domain.pieces];
  if (plain && pieces.length === 1) return [];
  if (bracketed || (plain && domain.pieces.some(({ start: s, end: e }) => /[([{<*]/.test(text.slice(s, e)))))
    return pieces;
  if (!topLevel.test(domain.last)) return [];
  const name =
    isName(text, local.start, start) || ((sign || form.includes('AT')) && text.slice(local.start, start).includes('-'));
  // `@` and a line break, `anna . schmidt @ firma . de`, `anna.schmidt at firma dot de`.
  if (plain || (/^@\s*\n/.test(form) && sign)) return plain && domain.pieces.length > 0 && !name ? [] : pieces;
  if (/ät|aet|arobase|arroba|chiocciola|klammeraffe/i.test(form)) return pieces;
  if (name && (sign || domain.pieces.length > 0 || form.trim() !== 'at')) return pieces;
  const before = text.slice(Math.max(0, local.start - 40), local.start);
  return speaksOfMail().test(before) && !noMailbox.test(text.slice(local.start, start)) ? pieces : [];
}

/** Whether a local part is that of an address and not a word of the sentence. */
function isName(text: string, start: number, end: number): boolean {
  return /[._\d]|\bdot\b/i.test(text.slice(start, end));
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const mostLabels = 6;
const lastLabel = lazily(() => `^[${letters}]{2,24}$`, '');

/** Labels with dots between them, as they are said, from `from` on. */
function domainFrom(text: string, from: number): { pieces: Piece[]; last: string } | undefined {
  const pieces: Piece[] = [];
  let at = from;
  let last = '';
  for (let count = 0; count < mostLabels; count++) {
    const name = matchAt(label, text, at);
    if (name === undefined) break;
    last = name;
    at += name.length;
    if (text.charCodeAt(at) === 46 && isWordUnit(text.charCodeAt(at + 1))) {
      at++;
      continue;
    }
    const dot = matchAt(dotForm, text, at);
    const next = dot === undefined ? undefined : matchAt(label, text, at + dot.length);
    if (dot === undefined || next === undefined || (!/[([{<*_]/.test(dot) && !isLabel(next, dot))) {
      return count > 0 && lastLabel().test(last) ? { pieces, last } : undefined;
    }
    pieces.push({ start: at, end: at + dot.length, means: '.' });
    at += dot.length;
  }
  return undefined;
}

/** After a bare word for the dot stands the rest of a host name, no other word. */
function isLabel(next: string, dot: string): boolean {
  return topLevel.test(next) || !/ \. /.test(dot);
}

const mostLocal = 64;
const dotBefore = lazily(
  () =>
    String.raw`[${letters}\d](?<dot> {0,2}[([{<*_]{1,2} ?(?:dot|punkt|point|punto|ponto|\.) ?[)\]}>*_]{1,2} {0,2}| {1,2}(?:dot|punkt|punto|\.) {1,2})$`,
  'i',
);

/** The local part that ends at `end`, with the dots that are said in it. */
function localBefore(text: string, end: number, floor: number): { pieces: Piece[]; start: number } | undefined {
  const pieces: Piece[] = [];
  let start = end;
  const least = Math.max(floor, end - mostLocal);
  for (;;) {
    while (start > least && isLocal(text.charCodeAt(start - 1))) start--;
    const head = text.slice(Math.max(least, start - 16), start);
    const dot = dotBefore().exec(head)?.groups?.dot;
    if (dot === undefined) break;
    pieces.unshift({ start: start - dot.length, end: start, means: '.' });
    start -= dot.length;
  }
  return start < end ? { pieces, start } : undefined;
}

function isLocal(c: number): boolean {
  return isWordUnit(c) || c === 46 || c === 95 || c === 37 || c === 43 || c === 45;
}

/** For the proof that they are linear. */
export const addressPatterns = { dotForm, label, atForm };
