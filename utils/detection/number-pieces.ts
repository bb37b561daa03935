import { ibanOf } from './validators/iban';
import { mod97 } from './validators/iso-7064';
import { cardLengths } from './validators/payment-card';

/**
 * What has to be known of the digits at an end of a text to tell whether they and others are one number: how many they
 * are and what they add to its check digits. None of the digits is in it.
 */
export interface NumberPiece {
  digits: number;
  /** Luhn's sum modulo 10, where the last digit counts once; and where it counts double. */
  once: number;
  twice: number;
  /** Modulo 97; only where an IBAN may have begun before, because with it a short piece could be guessed. */
  remainder?: number;
  /** How long a payment card is that begins so; none where that is no beginning of one. */
  cards: number[];
  /** Where it is the beginning of an IBAN: how many digits the account has, and country and check digits modulo 97. */
  iban?: { account: number; head: number };
}

/** The digits at both ends of a text, each with its place in it. */
export interface NumberEnds {
  begin: NumberPiece & { start: number; end: number };
  last: NumberPiece & { start: number; end: number };
  /** All of its digits are one row. */
  single: boolean;
}

/** Four digits say which network it is of; fewer fit too many. */
const leastOfCard = 4;
const mostDigits = 34;

function luhnSum(digits: string, doublesLast: boolean): number {
  let sum = 0;
  for (let i = digits.length - 1, doubled = doublesLast; i >= 0; i--, doubled = !doubled) {
    const digit = (digits.charCodeAt(i) - 48) * (doubled ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10;
}

function pieceOf(digits: string, before: string): NumberPiece {
  const country = /(?<![A-Za-z])[A-Za-z]{2}$/.exec(before)?.[0] ?? '';
  const iban = ibanOf(country, digits.slice(0, 2));
  const own = iban === undefined ? digits : digits.slice(2);
  return {
    digits: own.length,
    once: luhnSum(own, false),
    twice: luhnSum(own, true),
    remainder: mod97(own),
    cards: iban === undefined && digits.length >= leastOfCard ? cardLengths(digits) : [],
    ...(iban !== undefined && { iban }),
  };
}

/** Reads the digits at the ends of a text. Undefined where it has none, or a row too long for any number. */
export function numberEnds(text: string): NumberEnds | undefined {
  const rows = [...text.matchAll(/\d(?:[ .\-\u00a0]?\d)*/g)];
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const at = (row: RegExpExecArray) => {
    const digits = row[0].replace(/\D/g, '');
    if (digits.length > mostDigits) return undefined;
    const end = row.index + row[0].length;
    return { ...pieceOf(digits, text.slice(Math.max(0, row.index - 3), row.index)), start: row.index, end };
  };
  const [begin, ending] = [at(first), at(last)];
  return begin && ending && { begin, last: ending, single: rows.length === 1 };
}

/** Two pieces, one behind the other. */
export function joinedPieces(a: NumberPiece, b: NumberPiece): NumberPiece {
  const isEven = b.digits % 2 === 0;
  return {
    digits: a.digits + b.digits,
    once: ((isEven ? a.once : a.twice) + b.once) % 10,
    twice: ((isEven ? a.twice : a.once) + b.twice) % 10,
    ...remainderOf(a, b),
    cards: a.cards,
    ...(a.iban !== undefined && { iban: a.iban }),
  };
}

function remainderOf(a: NumberPiece, b: NumberPiece): Pick<NumberPiece, 'remainder'> {
  if (a.remainder === undefined || b.remainder === undefined) return {};
  let shifted = a.remainder;
  for (let i = 0; i < b.digits; i++) shifted = (shifted * 10) % 97;
  return { remainder: (shifted + b.remainder) % 97 };
}

/** A piece as it may be kept: with its remainder only where it goes on with an IBAN, or begins one. */
export function keptPiece(
  { digits, once, twice, remainder, cards, iban }: NumberPiece,
  goesOnWithIban: boolean,
): NumberPiece {
  const kept = { digits, once, twice, cards, ...(iban !== undefined && { iban }) };
  return remainder !== undefined && (goesOnWithIban || iban !== undefined) ? { ...kept, remainder } : kept;
}

/** What a piece is the whole of, by its own check digits (ISO/IEC 7812-1; ISO 13616-1). */
export function wholeOf({
  digits,
  once,
  remainder,
  cards,
  iban,
}: NumberPiece): 'CREDIT_CARD' | 'IBAN_CODE' | undefined {
  // Country and check digits stand behind the account when it is checked.
  if (iban !== undefined) {
    const isWhole = digits === iban.account && remainder !== undefined;
    return isWhole && (remainder * 1_000_000 + iban.head) % 97 === 1 ? 'IBAN_CODE' : undefined;
  }
  return cards.includes(digits) && once === 0 ? 'CREDIT_CARD' : undefined;
}
