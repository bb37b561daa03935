import { isDigit, kindOf, UPPER } from '../text/characters';
import { isNationalNumber, isNorthAmericanNumber } from '../validators/numbering-plan';
import { figures, type NumberLook, unitsBut, wordUnits } from './number-look';
import { isInFours } from './phone-number';
import type { Span, Surroundings } from './rule';

const pattern = (source: string) => new RegExp(`(?:${source})(?![\\p{Lu}\\p{Ll}\\d]|[-./]\\d)`, 'uy');

/**
 * National forms that hardly anything else has, as the countries' own directories write them: with a trunk zero and in
 * groups (France in pairs; Britain, Germany, Switzerland, the Nordics, Turkey, Japan, Korea, Australia ...).
 */
const withZero = pattern(
  [
    '0[1-9]([ .-])\\d\\d(?:\\1\\d\\d){3}',
    '0[1-9]\\d{0,3}([ .-])\\d{2,4}(?:\\2\\d{2,4}){1,3}',
    '0[1-9]\\d{0,2}-\\d{2,3}(?: \\d{2,3}){1,2}',
    '0[1-9]\\d{1,4}[ -]?/ ?\\d{4,8}(?:[ -]\\d{1,4})?',
    '0[1-9]\\d{0,3}/\\d{2,3}[ .]\\d{2}[ .]\\d{2}(?:[ .]\\d{2})?',
    '0(?:1[5-7]\\d{1,2}[ -]\\d{7,8}|(?:7\\d{3}|1[1-9]\\d{2})[ -]\\d{6}|6[ -]\\d{8}|(?:20|30|40|69|89)[ -]\\d{6,8})',
    '0(?:1[5-7]\\d|[4-9]\\d{2}) ?\\d{3} ?\\d{3,5}',
    '0(?:[1-9]\\d{1,2})-\\d{6,7}',
    // Germany's areas of five digits
    '0[2-9]\\d{3}[ -]\\d{5,7}',
  ].join('|'),
);
/** The area in brackets. */
const inBrackets = pattern('\\(0?[1-9]\\d{0,4}\\)[ -]?\\d{3,8}(?:[ -]\\d{2,5}){0,3}');
/** Without a zero: Italy's and Spain's mobiles, India, Brazil, China, Russia, North America. */
const withoutZero = pattern(
  [
    '3[2-9]\\d[ ./-]\\d{3}(?:[ .-]?\\d{3,4}|[ .-]\\d\\d[ .-]\\d\\d)',
    '[67]\\d\\d([ -])\\d{3}\\1\\d{3}',
    '[679]\\d\\d \\d\\d \\d\\d \\d\\d',
    '[49]\\d\\d \\d\\d \\d{3}',
    '[6-9]\\d{4}[ -]\\d{5}',
    '[1-9]\\d 9\\d{4}-\\d{4}',
    '1[3-9]\\d([ -])\\d{4}\\2\\d{4}',
    '8 ?[(-]?\\d{3}[)-]? ?\\d{3}[ -]\\d\\d[ -]\\d\\d',
    '1([-. ])\\(?\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}',
  ].join('|'),
);
const written = /^(?:\d{2}[./-]\d{2}[./-]\d{2}|\d{2}[.-]\d{2}[.-]\d{4})/;

const beforeBare = unitsBut(`${wordUnits}+#$`);
/** The area in brackets, a number in groups, or one in one piece. */
export const beginsBare: readonly NumberLook[] = [
  { digits: [1, 10], before: '(', after: ')' },
  { digits: [1, 9], before: beforeBare, after: ' ./-(', further: ` /-(${figures}` },
  { digits: [7, 10], zero: true, before: beforeBare },
];

/** A phone number that its national form alone gives away. */
export function findBare({ text, landmarks }: Surroundings, index: number): Span | undefined {
  const first = landmarks.digitStarts[index] ?? 0;
  const length = (landmarks.digitEnds[index] ?? 0) - first;
  const before = first > 0 ? text.charCodeAt(first - 1) : 32;
  const open = before === 40;
  if (!open && !startsNumber(text, first, before)) return undefined;
  if (open && /\d ?$/.test(text.slice(Math.max(0, first - 4), first - 1))) return undefined;
  const zero = text.charCodeAt(first) === 48;
  // Either the area alone is in brackets, or the whole number.
  const area = open ? matchAt(inBrackets, text, first - 1) : undefined;
  if (area === undefined && (zero ? length < 2 : length !== 3 && length !== 5 && length > 2)) return undefined;
  const start = area === undefined ? first : first - 1;
  const found = area ?? matchAt(zero ? withZero : withoutZero, text, first);
  if (found === undefined) return undefined;
  const digits = found.replace(/\D/g, '');
  if (digits.length < (zero || area !== undefined ? 9 : 8) || digits.length > 12 || /(\d)\1{6}/.test(digits))
    return undefined;
  const end = start + found.length;
  if (!zero && (countsThings(text, end) || /000$/.test(digits))) return undefined;
  // Lucky numbers and series go up.
  if (/^\d\d(?:.\d\d){4}$/.test(found) && isAscending(found)) return undefined;
  if (zero && written.test(found) && digits.length < 10) return undefined;
  if (/^\((?:19|20)\d\d\)/.test(found) || isInFours(found)) return undefined;
  const valid = /^1[-. ]/.test(found)
    ? isNorthAmericanNumber(digits.slice(1))
    : isNationalNumber(digits) || (digits.startsWith('8') && digits.length === 11);
  return valid ? { start, end } : undefined;
}

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}

/** Not the rest of another number, an amount, a fragment of an address. */
function startsNumber(text: string, first: number, before: number): boolean {
  if (before === 0x20ac || before === 0xa3) return false;
  // CHE-362.745.123
  if (before === 45 && kindOf(text.charCodeAt(first - 2)) === UPPER) return false;
  const joined = before === 46 || before === 45 || before === 47 || before === 44 || before === 32;
  return !joined || !isDigit(text.charCodeAt(first - 2));
}

/** `612 345 678 views`, `612 345 678 €`. */
function countsThings(text: string, end: number): boolean {
  return /^ ?(?:[$€£¥%]|EUR|USD|PLN|Kč|kr\b|(?!or |and |oder |und |ou |et |o |y |e |lub |if |when |bitte |please )\p{Ll}{2})/u.test(
    text.slice(end, end + 10),
  );
}

function isAscending(pairs: string): boolean {
  const numbers = (pairs.match(/\d\d/g) ?? []).map(Number);
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
}
