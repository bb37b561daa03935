import { DIGIT, isDigit, kinds, OTHER } from '../text/characters';
import { paymentCard } from '../validators/payment-card';
import type { RetoldText } from './retold-text';

/** A number is looked for so far behind the word that speaks of it. */
const reach = 120;
/** Digits in pieces are followed so far. */
const longestNumber = 640;
/** Between two pieces: quotes, operators, brackets, a picture, a tag or two. */
const longestGap = 96;
const fewestDigits = 13;
const mostDigits = 19;
/** So many words are looked behind; a text of nothing else is a list of cards, and found as such. */
const mostWords = 400;

export const pieceMarks = {
  /** A tag or a comment, as a whole. */
  tag: /<!--[^<>]{0,80}-->|<\/?[a-z][^<>\n]{0,80}>/iy,
  /** Digits with letters in between that are taken for them. */
  lookAlikes: /[0-9OoIlBSZ]{1,19}(?![\p{L}\p{N}])/uy,
};
const digitFor: Record<string, string> = { O: '0', o: '0', I: '1', l: '1', B: '8', S: '5', Z: '2' };
const mostLookAlikes = 4;

interface Pieces {
  start: number;
  end: number;
  digits: string;
  /** Letters that were taken for digits. */
  letters: number;
}

/**
 * Tells the numbers of payment cards that are broken into pieces, whatever signs stand between them, written with
 * letters that look like digits, or backwards. A row of numbers can be that by chance, so it must stand behind a word
 * that speaks of a card, and prove itself by its check digit and its issuer.
 *
 * @param places where words begin that speak of cards
 */
export function tellNumbersInPieces(text: string, places: Int32Array, told: RetoldText): void {
  let done = 0;
  for (let k = 0; k < Math.min(places.length, mostWords) && !told.isFull; k++) {
    const from = Math.max(done, places[k] ?? 0);
    const pieces = piecesFrom(text, from);
    if (pieces === undefined) continue;
    const number = numberOf(pieces);
    if (number === undefined || number === text.slice(pieces.start, pieces.end)) continue;
    told.replace(pieces.start, pieces.end, number);
    done = pieces.end;
  }
  told.close();
}

function numberOf({ digits, letters }: Pieces): string | undefined {
  if (digits.length < fewestDigits || digits.length > mostDigits || letters > mostLookAlikes) return undefined;
  if (paymentCard(digits) === 'card') return digits;
  const backwards = [...digits].reverse().join('');
  return letters === 0 && paymentCard(backwards) === 'card' ? backwards : undefined;
}

/** The first digits behind a place, and all that follow with nothing but signs between them. */
function piecesFrom(text: string, from: number): Pieces | undefined {
  let at = from;
  const lastStart = Math.min(text.length, from + reach);
  while (at < lastStart && !(isDigit(text.charCodeAt(at)) && kindBefore(text, at) === OTHER)) at++;
  if (at >= lastStart) return undefined;
  const pieces: Pieces = { start: at, end: at, digits: '', letters: 0 };
  const lastEnd = Math.min(text.length, at + longestNumber);
  while (at < lastEnd && at - pieces.end <= longestGap) {
    const kind = kinds[text.charCodeAt(at)] ?? OTHER;
    if (kind === OTHER) {
      at = afterTag(text, at) ?? at + 1;
      continue;
    }
    const { lookAlikes } = pieceMarks;
    lookAlikes.lastIndex = at;
    const piece = lookAlikes.exec(text)?.[0];
    if (piece === undefined || (kind !== DIGIT && !/\d/.test(piece))) break;
    pieces.digits += piece.replace(/\D/g, (letter) => digitFor[letter] ?? '');
    pieces.letters += piece.replace(/\d/g, '').length;
    if (pieces.digits.length > mostDigits) break;
    at += piece.length;
    pieces.end = at;
  }
  return pieces;
}

const kindBefore = (text: string, at: number) => (at === 0 ? OTHER : (kinds[text.charCodeAt(at - 1)] ?? OTHER));

function afterTag(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== 60) return undefined;
  const { tag } = pieceMarks;
  tag.lastIndex = at;
  const found = tag.exec(text)?.[0];
  return found === undefined ? undefined : at + found.length;
}
