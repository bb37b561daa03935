import type { Evidence } from '../confidence';
import { IDEOGRAPH, isDigit, kindOf, OTHER } from '../text/characters';
import {
  internationalNumber,
  isNationalNumber,
  isNorthAmericanNumber,
  isPublicLine,
} from '../validators/numbering-plan';
import { figures, type NumberLook, unitsBut, wordUnits } from './number-look';
import type { Span, Surroundings } from './rule';

const mostGroups = 8;
const mostDigits = 15;
/** With the zeros before an international one. */
const longestNumber = mostDigits + 2;
/** A verb of dialling stands so near before its number, with a name between. */
const farthestDial = 40;
const plus = 43;
const opening = 40;

/** Whether `between` may stand inside one phone number. */
function joins(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 45 && c !== 46 && c !== 47 && c !== opening && c !== 41) return false;
  }
  return true;
}

/** Groups of digits that can be one number, from the group of that index on. */
function groupsFrom({ text, landmarks }: Surroundings, index: number): { ends: number[]; digits: string[] } {
  const { digitStarts, digitEnds } = landmarks;
  const ends: number[] = [];
  const digits: string[] = [];
  let all = '';
  for (let k = index; k < index + mostGroups && k < digitStarts.length; k++) {
    const start = digitStarts[k] ?? 0;
    const end = digitEnds[k] ?? 0;
    if (k > index && !joins(text, digitEnds[k - 1] ?? 0, start)) break;
    if (all.length + end - start > longestNumber) break;
    all += text.slice(start, end);
    ends.push(end);
    digits.push(all);
  }
  return { ends, digits };
}

/** Nothing separates a number from the words of scripts written without spaces. */
function isLetterOrDigit(c: number): boolean {
  const kind = kindOf(c);
  return kind !== OTHER && kind !== IDEOGRAPH;
}

function touchesWord(text: string, { start, end }: Span): boolean {
  return (
    (start > 0 && isLetterOrDigit(text.charCodeAt(start - 1))) ||
    (end < text.length && isLetterOrDigit(text.charCodeAt(end)))
  );
}

/** Links that hold a whole number: `wa.me/4917...`, `api.whatsapp.com/send?phone=4917...`. */
function isLinked(text: string, first: number): boolean {
  const before = text.charCodeAt(first - 1);
  if (before === 47) return text.startsWith('wa.me', first - 6);
  return before === 61 && /whatsapp\S{0,24}phone=$/.test(text.slice(Math.max(0, first - 44), first));
}

const extension =
  /,? ?(?:ext|extn|extension|x|durchwahl|dw|poste|interno|int|ramal|anexo|доб|wew|toestel|linha)\.?:? ?\d{1,6}(?!\d)/iuy;

/** The number together with its extension, where one follows. */
function withExtension(text: string, span: Span): Span {
  extension.lastIndex = span.end;
  const found = extension.exec(text);
  return found === null ? span : { start: span.start, end: span.end + found[0].length };
}

export const beginsInternational: readonly NumberLook[] = [
  { before: '+' },
  { digits: [2, longestNumber], zero: true },
  // wa.me/..., phone=...
  { before: '/=' },
];

/**
 * A number in international form: `+` or `00`, a calling code, and as many groups as make a valid number; where the
 * plan knows none, as many as can belong to it.
 */
export function findInternational(around: Surroundings, index: number): Span | undefined {
  const { text, landmarks } = around;
  const first = landmarks.digitStarts[index] ?? 0;
  const marked = first > 0 && text.charCodeAt(first - 1) === plus;
  const linked = !marked && isLinked(text, first);
  const zeros = !marked && text.charCodeAt(first) === 48 && text.charCodeAt(first + 1) === 48;
  if (!marked && !zeros && !linked) return undefined;
  const { ends, digits } = groupsFrom(around, index);
  const skipped = zeros && !linked ? 2 : 0;
  let longest: Span | undefined;
  for (let k = ends.length - 1; k >= 0; k--) {
    const span = { start: marked ? first - 1 : first, end: ends[k] ?? 0 };
    if (touchesWord(text, span)) continue;
    const kind = internationalNumber((digits[k] ?? '').slice(skipped));
    if (kind === 'valid') return withExtension(text, span);
    if (kind === 'possible' && (marked || linked)) longest ??= span;
  }
  return longest;
}

export function checkInternational(value: string): readonly Evidence[] | undefined {
  const digits = value.replace(/\D/g, '').replace(/^00/, '');
  const evidence: Evidence[] = internationalNumber(digits) === 'valid' ? ['known-plan'] : [];
  return isPublicLine(digits) ? [...evidence, 'public-line'] : evidence;
}

/** What may stand between the groups of one number. */
const joints = ' -./()';
const beforeNational = unitsBut(`${wordUnits}+.#$`);
/** Fewer than seven digits are not all of it: more follow. */
export const beginsNational: readonly NumberLook[] = [
  { digits: [7, longestNumber], before: beforeNational },
  { digits: [1, 6], before: beforeNational, after: joints, further: `${joints}${figures}` },
];

/** A number as written within a country: needs a word beside it, since orders and dates look the same. */
export function findNational(around: Surroundings, index: number): Span | undefined {
  const { text, landmarks } = around;
  const first = landmarks.digitStarts[index] ?? 0;
  const before = first > 0 ? text.charCodeAt(first - 1) : 32;
  const open = before === opening;
  // `+44 (0)20 ...` is one number.
  if (open && /\d ?$/.test(text.slice(Math.max(0, first - 4), first - 1))) return undefined;
  // What stands behind other digits is a part of their number.
  const last = index > 0 ? (landmarks.digitEnds[index - 1] ?? 0) : -1;
  const farEnough = text.charCodeAt(first) === 48 ? 2 : 4;
  if (!open && last >= 0 && first - last < farEnough && joins(text, last, first)) return undefined;
  const start = open ? first - 1 : first;
  const strong = open || text.charCodeAt(first) === 48;
  const northAmerican = isNorthAmericanShape(around, index);
  const labelled = isLabelled(around, start);
  const dialled = !labelled && isDialled(around, start);
  const isExpected = northAmerican || labelled || dialled || (strong && hasWordBefore(around, start));
  if (!isExpected && !maySign(text, start)) return undefined;
  const { ends, digits } = groupsFrom(around, index);
  let longest: Span | undefined;
  for (let k = ends.length - 1; k >= 0; k--) {
    const number = digits[k] ?? '';
    const span = { start, end: ends[k] ?? 0 };
    if (number.length < 7 || number.length > mostDigits - 2 || touchesWord(text, span)) continue;
    if (looksLikeDate(text.slice(first, span.end)) || isMoney(text, span)) continue;
    // A Brazilian postcode
    if (/^\d{5}-\d{3}$/.test(text.slice(first, span.end))) continue;
    if (open && text.indexOf(')', first) > span.end) continue;
    if (!isExpected && !isSigning(around, span)) continue;
    if (isNationalNumber(number)) return withExtension(text, span);
    if (!isExpected || (dialled && !strong)) continue;
    if ((strong || number.length >= 9) && number.length <= 12 && !isInFours(text.slice(first, span.end)))
      longest ??= span;
  }
  return longest;
}

function hasWordBefore(around: Surroundings, start: number): boolean {
  return around.distance(['phone', 'dial'], { start, end: start + 1 }, 'before') < Number.POSITIVE_INFINITY;
}

/**
 * Whether a word for phones is the label of what follows, as in `Tel. 612345987` or `my mobile number is 612345987`.
 * A number without a trunk zero needs that: `mobile traffic 1 234 567` counts sessions.
 */
function isLabelled(around: Surroundings, start: number): boolean {
  const distance = around.distance(['phone'], { start, end: start + 1 }, 'before');
  if (distance > 32) return false;
  const between = around.text.slice(start - distance, start);
  return /^\S+\s*(?:=\s*["']?)?$|[:.#"は：]\s*"?$|\s[-–]\s$|\s(?:is|ist|lautet|est|es|è|é|er|är|to|je|jest|on|at|under|unter|number|nummer|no|nr|me|al|au|på|op|pod)\s(?:(?:the|el|la|le|il|o|die|der|das|de|det|now|jetzt|nu|ora|ahora|maintenant)\s)?$/iu.test(
    between,
  );
}

/** `Call Laura Benton back on 4156884238`, `Llame a Laura al 91 415 80 62`, `ring mig på 40 12 32 80`. */
function isDialled(around: Surroundings, start: number): boolean {
  const distance = around.distance(['dial'], { start, end: start + 1 }, 'before');
  if (distance > farthestDial) return false;
  const between = around.text.slice(start - distance, start);
  return /^(?:\S+ (?:me|her|him|us|them),?\s|[^\d.;!?\n]*(?::\s?|\s(?:on|at|al|aux?|el|auf|unter|op|pod|na|på|til|nr|pelo|para)\s))$/u.test(
    between,
  );
}

/** Vouchers, parcels and cards are written in fours; no plan writes phone numbers so. */
export function isInFours(written: string): boolean {
  return /^\d{4}([ -])\d{4}\1\d{4}$/.test(written);
}

/** A name, a job and a firm stand between the end of a letter and the number that signs it. */
const signs =
  /(?:^|\n)[^\S\n]{0,3}[^\n\d:]{2,32}\n\s{0,3}\p{Lu}[^\n\d:@]{2,40}\n(?:[^\n\d:@]{2,60}\n){0,3}[^\S\n]{0,3}(?:\p{L}{1,2}[.:]? )?$/u;

/** Whether a number begins its line, behind at most `T: `. */
function maySign(text: string, start: number): boolean {
  return text.slice(Math.max(0, start - 6), start).includes('\n');
}

/** Whether a number stands alone in its line below the end of a letter and a name. */
function isSigning(around: Surroundings, { start, end }: Span): boolean {
  const { text } = around;
  if (!maySign(text, start) || !/^[^\S\n]{0,3}(?:\n|$)/.test(text.slice(end, end + 4))) return false;
  const distance = around.distance(['signOff'], { start, end: start + 1 }, 'before');
  if (distance > mostSigned || !signs.test(text.slice(start - distance, start))) return false;
  // `Venlig hilsen`: the word that is known may be the second.
  return /(?:^|\n)[^\d:.,\n]{0,20}$/.test(text.slice(Math.max(0, start - distance - 24), start - distance));
}

/** So far below the end of a letter stands the number that signs it. */
const mostSigned = 160;

/** The same with what its place says. */
export function checkPlacedNational(value: string, span: Span, around: Surroundings): readonly Evidence[] | undefined {
  const evidence = checkNational(value);
  return evidence !== undefined && isSigning(around, span) ? [...evidence, 'persons-place'] : evidence;
}

export function checkNational(value: string): readonly Evidence[] | undefined {
  const digits = value.replace(/\D/g, '');
  if (/^(\d)\1*$/.test(digits)) return undefined;
  const evidence: Evidence[] = isNationalNumber(digits) ? ['known-plan'] : [];
  if (isNorthAmericanNumber(digits)) evidence.push('grouped');
  return isPublicLine(digits) && isWrittenAsService(value) ? [...evidence, 'public-line'] : evidence;
}

/**
 * Whether the groups allow a number of a service: those are written with their code whole, `0800 ...`, `0 820 ...`, or in
 * pairs, `08 20 12 34 56`. `082 461 7354` and `08-486 24 59` have an area.
 */
function isWrittenAsService(value: string): boolean {
  const area = /^\(?0\d*/.exec(value)?.[0].replace('(', '').length ?? 0;
  if (area === 2) return /^\d\d(?:[ .-]?\d\d){4}$/.test(value);
  return area !== 3;
}

/** `(415) 555-2671`, `415-555-2671`, `415.555.2671`: written so, it is a phone number without a word beside it. */
function isNorthAmericanShape({ text, landmarks }: Surroundings, index: number): boolean {
  const { digitStarts, digitEnds } = landmarks;
  const start = digitStarts[index] ?? 0;
  if (digitEnds[index] !== start + 3 || digitEnds[index + 1] !== (digitStarts[index + 1] ?? 0) + 3) return false;
  if (digitEnds[index + 2] !== (digitStarts[index + 2] ?? 0) + 4) return false;
  const end = digitEnds[index + 2] ?? 0;
  if (end - start > 14) return false;
  const written = text.slice(Math.max(0, start - 1), end);
  return (
    /^(?:\(\d{3}\) ?\d{3}[-. ]\d{4}|\D?\d{3}([-.])\d{3}\1\d{4})$/.test(written) &&
    !(isDigit(text.charCodeAt(start - 2)) && /[-.]/.test(text.charAt(start - 1))) &&
    isNorthAmericanNumber(written.replace(/\D/g, ''))
  );
}

function looksLikeDate(written: string): boolean {
  return /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d\d|(?:19|20)\d\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d)\b/.test(
    written,
  );
}

function isMoney(text: string, { start, end }: Span): boolean {
  return (
    /[$€£¥]/.test(text.slice(Math.max(0, start - 2), start)) || /^ ?(?:[$€£¥%]|EUR|USD)/.test(text.slice(end, end + 4))
  );
}
