import type { Span } from '../rules/rule';
import { isDigit, isWordUnit } from '../text/characters';
import { looksLikeFamily } from './family-endings';
import { foldedWord } from './fold';
import {
  FAMILY,
  GIVEN,
  INTRODUCTION,
  nameLexicon,
  ORDINARY,
  PARTICLE,
  PLACE,
  PLAIN,
  SIGN_OFF,
  THING,
  TITLE,
  VERB,
} from './lexicon';
import { emptyWord, readWord } from './read-word';

function signsOf(word: string): number {
  const read = emptyWord();
  readWord(word, 0, nameLexicon(), read);
  return read.signs;
}

/** Whether it begins with a given name of the lists. Case does not count. */
export function knownName(name: string): boolean {
  const [first = ''] = name.split(' ');
  const signs = signsOf(first);
  return (signs & GIVEN) !== 0 && (signs & (ORDINARY | PLAIN)) === 0;
}

/** Whether a word is a given or family name of the lists, or has the look of one. Case does not count. */
export function mayBeName(word: string): boolean {
  return (signsOf(word) & (GIVEN | FAMILY)) !== 0 || looksLikeFamily(word, foldedWord(word));
}

/** Whether a given name comes first and a family name last. Case does not count. */
export function knownFullName(name: string): boolean {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  return (
    words.length > 1 && knownName(name) && ((signsOf(last) & FAMILY) !== 0 || looksLikeFamily(last, foldedWord(last)))
  );
}

/** Whether it begins with a word that is no name in a greeting. */
export function plainWord(name: string): boolean {
  const signs = signsOf(name.split(' ')[0] ?? '');
  return (
    (signs & (PLAIN | THING | TITLE | PLACE | ORDINARY | INTRODUCTION)) !== 0 &&
    ((signs & GIVEN) === 0 || (signs & PLAIN) !== 0)
  );
}

const ends = PLAIN | THING | TITLE | INTRODUCTION | VERB | SIGN_OFF;

/** The span without the words behind the name that are none: `Smith Marketing`, `Schmidt Bescheid`. */
export function cutName(text: string, span: Span): Span | undefined {
  const words = text.slice(span.start, span.end).split(' ');
  let length = 0;
  let family = false;
  let particle = false;
  for (const [k, word] of words.entries()) {
    const signs = signsOf(word);
    const known = (signs & (GIVEN | FAMILY)) !== 0 || looksLikeFamily(word, foldedWord(word));
    if (k > 0 && (signs & ends) !== 0 && !known && (signs & PARTICLE) === 0) break;
    if (k === 0 && (signs & (PLAIN | SIGN_OFF)) !== 0 && !known) return undefined;
    if (k > 0 && family && !particle && !known && (signs & PARTICLE) === 0 && !word.endsWith('.')) break;
    particle = (signs & PARTICLE) !== 0;
    if ((signs & (FAMILY | GIVEN)) === FAMILY || (k > 0 && known)) family = true;
    length += (k > 0 ? 1 : 0) + word.length;
  }
  const name = text.slice(span.start, span.start + length);
  const end = span.start + (endsSentence(name) ? length - 1 : length);
  return end > span.start ? { start: span.start, end } : undefined;
}

/** Whether the dot at the end is none of an initial. */
function endsSentence(name: string): boolean {
  const isLetter = (c: number) => isWordUnit(c) && !isDigit(c);
  const last = name.length - 1;
  return name.endsWith('.') && isLetter(name.charCodeAt(last - 1)) && isLetter(name.charCodeAt(last - 2));
}
