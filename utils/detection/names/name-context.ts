import { lazily } from '../rules/lazily';
import { letters } from '../rules/letters';
import { isDigit, isWordUnit } from '../text/characters';
import { foldedUnits } from './fold';
import { INTRODUCTION, type Lexicon, SIGN_OFF, TITLE, VERB } from './lexicon';
import { finished, hashStart, hashWith } from './word-hash';

const longestGap = 3;
const longestWord = 20;
const space = 32;
const newline = 10;

function signsBetween(text: string, start: number, end: number, lexicon: Lexicon): number {
  let hash = hashStart;
  for (let i = start; i < end; i++) {
    const units = foldedUnits(text.charCodeAt(i));
    for (let k = 0; k < units.length; k++) hash = hashWith(hash, units.charCodeAt(k));
  }
  return lexicon.signsOf(finished(hash));
}

/** What is known of the word before `at`, on the same line and at most three marks away. */
export function signsBefore(text: string, at: number, lexicon: Lexicon): number {
  let end = at;
  while (end > 0 && at - end < longestGap && isGapUnit(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < longestWord && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start < end ? signsBetween(text, start, end, lexicon) : 0;
}

/** What is known of the word behind `at`, over a space or a comma. */
function signsBehind(text: string, at: number, lexicon: Lexicon): number {
  let start = at;
  while (start < text.length && start - at < longestGap && isGapUnit(text.charCodeAt(start))) start++;
  let end = start;
  while (end < text.length && end - start < longestWord && isWordUnit(text.charCodeAt(end))) end++;
  return start < end ? signsBetween(text, start, end, lexicon) : 0;
}

function isGapUnit(c: number): boolean {
  return c === space || c === 44 || c === 58 || c === 40 || c === 34 || c === 39 || c === 46 || c === 9 || c === 42;
}

/** An age, or an e-mail address, right behind a name. */
const ageOrAddress = lazily(
  () =>
    String.raw`^(?: \(\d{1,3}\)|, \d{1,3}(?:,| ?(?:years|yrs|jahre|ans|años|anni|anos|jaar|lat|let|år|v|лет|года?)\b)|[ ,;|\t]{0,2}[<([]?[${letters}\d._%+-]{2,40}@)`,
  'i',
);

/** Whether something beside the name says that it is a person's. */
export function isPersonsPlace(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const before = signsBefore(text, start, lexicon);
  if ((before & (INTRODUCTION | TITLE)) !== 0) return true;
  const behind = end < text.length ? text.charCodeAt(end) : newline;
  if ((before & SIGN_OFF) !== 0 && (behind === newline || behind === 13)) return true;
  if ((behind === space || behind === 44) && (signsBehind(text, end, lexicon) & VERB) !== 0) return true;
  if (behind === space || behind === 44 || behind === 59 || behind === 124 || behind === 9) {
    const beside = text.slice(end, end + 48);
    if ((/^,? [(\d]/.test(beside) || beside.includes('@')) && ageOrAddress().test(beside)) return true;
  }
  return standsUnderSignOff(text, start, end, lexicon);
}

/** Whether the name stands alone on a line under the words that end a letter. */
function standsUnderSignOff(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  let after = end;
  while (after < text.length && after - end < 4 && (text.charCodeAt(after) === space || text.charCodeAt(after) === 13))
    after++;
  if (after < text.length && text.charCodeAt(after) !== newline) return false;
  let i = start;
  let lines = 0;
  while (i > 0 && start - i < 12) {
    const c = text.charCodeAt(i - 1);
    if (c === newline) lines++;
    else if (c !== space && c !== 13 && c !== 44 && c !== 33 && c !== 46 && c !== 45 && c !== 9) break;
    i--;
  }
  if (lines < 1 || lines > 3 || isDigit(text.charCodeAt(i - 1))) return false;
  return (signsBefore(text, i, lexicon) & SIGN_OFF) !== 0;
}
