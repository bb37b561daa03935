import { isDigit, isWordUnit } from '../text/characters';
import type { View } from '../text/clean-view';
import { regularForm } from '../text/regular-characters';
import { TextWriter } from '../text/text-writer';

/** What stands at a place: how many units the escape sequence has, and what it means. */
interface Meaning {
  length: number;
  text: string;
}

const ampersand = 38;
const percent = 37;
const equals = 61;
const backslash = 92;

/** Escapes in escapes in escapes are read; deeper ones are not. */
const deepest = 3;
/** Units read between two pauses. */
const unitsPerStep = 1 << 17;

/**
 * The text with its escape sequences read: HTML character references, percent-encoding (RFC 3986), quoted-printable
 * (RFC 2045 section 6.7), and the escapes of JSON, JavaScript, Python, CSS and Markdown. Each reading maps into the one
 * before; a text without such sequences comes back as it is.
 */
export function* unescaping(text: string): Generator<void, View[]> {
  const views: View[] = [];
  let now = text;
  for (let depth = 0; depth < deepest; depth++) {
    const view = yield* readOnce(now);
    if (view === undefined) break;
    views.push(view);
    now = view.text;
  }
  return views;
}

function* readOnce(text: string): Generator<void, View | undefined> {
  const out = new TextWriter(text);
  const signs = ['&', '%', '=', '\\'].map((sign) => ({ sign, at: text.indexOf(sign) })).filter(({ at }) => at >= 0);
  let quotedPrintable: boolean | undefined;
  const isQuotedPrintable = () => {
    quotedPrintable ??= signsOfQuotedPrintable.test(text);
    return quotedPrintable;
  };
  let changed = false;
  let pause = unitsPerStep;
  while (signs.length > 0) {
    let next = signs[0];
    for (const sign of signs) if (next === undefined || sign.at < next.at) next = sign;
    if (next === undefined) break;
    const { at } = next;
    const meaning = meaningAt(text, at, isQuotedPrintable);
    if (meaning !== undefined) {
      out.put(at, at + meaning.length, meaning.text);
      changed = true;
    }
    const after = at + (meaning?.length ?? 1);
    for (let k = signs.length - 1; k >= 0; k--) {
      const sign = signs[k];
      if (sign === undefined || sign.at >= after) continue;
      // Where signs follow one another, as in encoded text, there is nothing to search.
      sign.at = text.charAt(after) === sign.sign ? after : text.indexOf(sign.sign, after);
      if (sign.at < 0) signs.splice(k, 1);
    }
    if (after > pause) {
      pause = after + unitsPerStep;
      yield;
    }
  }
  return changed ? out.done() : undefined;
}

function meaningAt(text: string, at: number, isQuotedPrintable: () => boolean): Meaning | undefined {
  switch (text.charCodeAt(at)) {
    case ampersand:
      return characterReference(text, at);
    case percent:
      return percentEncoded(text, at);
    case equals:
      return quotedPrintableAt(text, at, isQuotedPrintable);
    default:
      return backslashed(text, at);
  }
}

/** Names of the references that values are written with; the Latin letters follow from their marks. */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  numsp: ' ',
  commat: '@',
  period: '.',
  num: '#',
  sol: '/',
  bsol: '\\',
  colon: ':',
  semi: ';',
  comma: ',',
  equals: '=',
  plus: '+',
  lowbar: '_',
  UnderBar: '_',
  percnt: '%',
  dollar: '$',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  minus: '-',
  lpar: '(',
  rpar: ')',
  Tab: '\t',
  NewLine: '\n',
  shy: '',
  zwj: '',
  zwnj: '',
  ZeroWidthSpace: '',
  NoBreak: '',
  lrm: '',
  rlm: '',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  lstrok: 'ł',
  Lstrok: 'Ł',
};
const markNames: Record<string, string> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
  ogon: '\u0328',
  dot: '\u0307',
};

const reference = /&(?:#(?:[xX](?<hex>[0-9a-fA-F]{1,6})|(?<decimal>\d{1,7}));?|(?<name>[A-Za-z]{2,14});)/y;

function characterReference(text: string, at: number): Meaning | undefined {
  const next = text.charCodeAt(at + 1);
  if (next !== 35 && !isWordUnit(next)) return undefined;
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (match === null) return undefined;
  const { hex, decimal, name } = match.groups ?? {};
  const meant =
    name === undefined ? codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : nameMeans(name);
  return meant === undefined ? undefined : { length: match[0].length, text: meant };
}

function nameMeans(name: string): string | undefined {
  const known = Object.hasOwn(named, name) ? named[name] : undefined;
  if (known !== undefined) return known;
  const mark = Object.hasOwn(markNames, name.slice(1)) ? markNames[name.slice(1)] : undefined;
  if (mark === undefined) return undefined;
  const letter = (name.charAt(0) + mark).normalize('NFC');
  return letter.length === 1 ? letter : undefined;
}

/** The character of a number, as it stands in the clean text; undefined for what no text has. */
function codePoint(number: number): string | undefined {
  if (number > 0x10ffff || (number >= 0xd800 && number < 0xe000)) return undefined;
  return regularForm(number);
}

function hexAt(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (isDigit(c)) return c - 48;
  if (c >= 97 && c <= 102) return c - 87;
  return c >= 65 && c <= 70 ? c - 55 : -1;
}

/** The byte that two hexadecimal digits write, or -1. */
function byteAt(text: string, at: number): number {
  const high = hexAt(text, at);
  const low = high < 0 ? -1 : hexAt(text, at + 1);
  return low < 0 ? -1 : high * 16 + low;
}

/** The character that bytes after signs write, as `%C3%BC` or `=C3=BC`; undefined when they are no UTF-8 text. */
function utf8After(text: string, at: number, sign: number): Meaning | undefined {
  const first = byteAt(text, at + 1);
  if (first < 0x80) {
    if (first < 32 && first !== 9 && first !== 10 && first !== 13) return undefined;
    return first === 0x7f ? undefined : { length: 3, text: String.fromCharCode(first) };
  }
  const more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
  if (more === 0 || first >= 0xf5) return undefined;
  let number = first & (0x3f >> more);
  for (let k = 1; k <= more; k++) {
    const byte = text.charCodeAt(at + 3 * k) === sign ? byteAt(text, at + 3 * k + 1) : -1;
    if (byte < 0x80 || byte > 0xbf) return undefined;
    number = number * 64 + (byte & 0x3f);
  }
  const meant = codePoint(number);
  return meant === undefined ? undefined : { length: 3 * (more + 1), text: meant };
}

function percentEncoded(text: string, at: number): Meaning | undefined {
  if (text.charAt(at + 1) === 'u') {
    const number = byteAt(text, at + 2) < 0 ? -1 : byteAt(text, at + 2) * 256 + byteAt(text, at + 4);
    return number < 0 || byteAt(text, at + 4) < 0 ? undefined : meaningOf(6, number);
  }
  const meaning = utf8After(text, at, percent);
  // In `https://user:p%40ss@host` the sign belongs to the password.
  return meaning?.text === '@' && hasSignAhead(text, at + 3) ? undefined : meaning;
}

const mostUserInfo = 64;

function hasSignAhead(text: string, from: number): boolean {
  for (let i = from; i < from + mostUserInfo && i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 64) return true;
    if (c <= 32 || c === 47 || c === 34 || c === 39) return false;
  }
  return false;
}

function meaningOf(length: number, number: number): Meaning | undefined {
  const meant = codePoint(number);
  return meant === undefined ? undefined : { length, text: meant };
}

/** What plain texts do not have: an escaped equals sign, or two bytes of one letter. */
const signsOfQuotedPrintable = /=3D|=[C-F][0-9A-F]=[89AB][0-9A-F]|quoted-printable|[^\s=]{1}=20\r?\n/;
const hostAfter = /[A-Za-z0-9-]{1,63}(?:\.|=2E)[A-Za-z]{2}/y;

/**
 * `=40` may be the end of `width=40`: where nothing else in the text is quoted-printable, only runs and signs of
 * addresses are read.
 */
function quotedPrintableAt(text: string, at: number, isQuotedPrintable: () => boolean): Meaning | undefined {
  const next = text.charCodeAt(at + 1);
  if (next === 10 || next === 13) {
    const before = text.charCodeAt(at - 1);
    if (!isWordUnit(before) && before !== 64 && before !== 46 && before !== 45) return undefined;
    const length = next === 13 && text.charCodeAt(at + 2) === 10 ? 3 : 2;
    if (endsBase64(text, at)) return undefined;
    const after = text.charCodeAt(at + length);
    return isWordUnit(after) || after === 64 || isQuotedPrintable() ? { length, text: '' } : undefined;
  }
  if (!isCapitalHex(next) || !isCapitalHex(text.charCodeAt(at + 2))) return undefined;
  const meaning = utf8After(text, at, equals);
  if (meaning === undefined || meaning.length > 3) return meaning;
  if (inRun(text, at) || isChained(text, at) || isQuotedPrintable()) return meaning;
  if (meaning.text === '@' && at > 0 && isWordUnit(text.charCodeAt(at - 1))) {
    hostAfter.lastIndex = at + 3;
    return hostAfter.test(text) ? meaning : undefined;
  }
  return undefined;
}

/** Longest line of quoted-printable text, RFC 2045 section 6.7. */
const longestLine = 76;
/** A key up to its padding, in a line that is shorter than soft breaks leave it. */
const paddedKey = /(?:^|[^\w+/-])[\w+/-]{20,70}$/;

/** Whether the equals sign is the padding of a key, or ends a line that no soft break ends. */
function endsBase64(text: string, at: number): boolean {
  const looked = text.slice(Math.max(0, at - longestLine), at);
  const line = looked.slice(Math.max(looked.lastIndexOf('\n'), looked.lastIndexOf('\r')) + 1);
  if (line.length >= longestLine) return true;
  return line.length < 70 && paddedKey.test(line);
}

function isCapitalHex(c: number): boolean {
  return isDigit(c) || (c >= 65 && c <= 70);
}

function inRun(text: string, at: number): boolean {
  const isOne = (i: number) => text.charCodeAt(i) === equals && byteAt(text, i + 1) >= 32;
  return isOne(at + 3) || (at >= 3 && isOne(at - 3));
}

/** Blanks, dots and signs that addresses and numbers have, escaped twice or more in one word: `anna=2Eklein=40gmx=2Ede`. */
const chained = /=(?:2[0-9A-F]|3[A-F]|40|5F)(?=[A-Za-z0-9._%+@-]{1,40}=(?:2[0-9A-F]|3[A-F]|40|5F)[A-Za-z0-9])/y;
const chainedBefore = /=(?:2[0-9A-F]|3[A-F]|40|5F)[A-Za-z0-9._%+@-]{1,40}$/;

function isChained(text: string, at: number): boolean {
  return (
    isWordUnit(text.charCodeAt(at - 1)) &&
    isWordUnit(text.charCodeAt(at + 3)) &&
    (matchAt(chained, text, at) !== null || chainedBefore.test(text.slice(Math.max(0, at - 44), at)))
  );
}

const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
/** What JSON, JavaScript and Markdown write a backslash before. */
const escapable = new Set('"\'`/@.,:;+-_*#()[]{}<>!~&|$=');
const braced = /\\u\{([0-9a-fA-F]{1,6})\}/y;
const octal = /\\([0-3][0-7]{2})(?![0-9])/y;
/** https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point, for ASCII */
const css = /\\0{0,4}([2-7][0-9a-fA-F])(?: |(?<=\\0{2,4}..))/y;

function backslashed(text: string, at: number): Meaning | undefined {
  const letter = text.charAt(at + 1);
  const control = Object.hasOwn(controls, letter) ? controls[letter] : undefined;
  if (control !== undefined) return { length: 2, text: control };
  if (letter === '\\') return isEscapedEscape(text, at) ? { length: 2, text: letter } : undefined;
  if (escapable.has(letter)) return { length: 2, text: letter };
  if (letter === 'x') {
    const byte = byteAt(text, at + 2);
    return byte < 0 ? undefined : meaningOf(4, byte);
  }
  if (letter === 'u' || letter === 'U') return unicodeEscape(text, at, letter === 'U' ? 8 : 4);
  const match = matchAt(octal, text, at);
  if (match !== null) {
    const byte = Number.parseInt(match[1] ?? '', 8);
    return byte >= 32 && byte < 127 ? { length: match[0].length, text: String.fromCharCode(byte) } : undefined;
  }
  const inStyle = matchAt(css, text, at);
  if (inStyle === null) return undefined;
  return { length: inStyle[0].length, text: String.fromCharCode(Number.parseInt(inStyle[1] ?? '', 16)) };
}

const escapeBehind = /\\\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|["'/\\]|(?<=[^\s"'`=(]..)[nrt])/y;

/** Two backslashes begin the name of a network share as well, as in `\\nas01\sales`. */
function isEscapedEscape(text: string, at: number): boolean {
  return matchAt(escapeBehind, text, at) !== null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function unicodeEscape(text: string, at: number, digits: number): Meaning | undefined {
  const inBraces = matchAt(braced, text, at);
  if (inBraces !== null) return meaningOf(inBraces[0].length, Number.parseInt(inBraces[1] ?? '', 16));
  let number = 0;
  for (let k = 0; k < digits; k++) {
    const digit = hexAt(text, at + 2 + k);
    if (digit < 0) return undefined;
    number = number * 16 + digit;
  }
  if (number >= 0xd800 && number < 0xdc00 && text.charCodeAt(at + 6) === backslash) {
    const low = byteAt(text, at + 8) * 256 + byteAt(text, at + 10);
    if (low >= 0xdc00 && low < 0xe000) return meaningOf(12, ((number - 0xd800) << 10) + (low - 0xdc00) + 0x10000);
  }
  return meaningOf(2 + digits, number);
}

/** For the proof that they are linear. */
export const escapePatterns = {
  reference,
  hostAfter,
  braced,
  octal,
  css,
  escapeBehind,
  paddedKey,
  chained,
  chainedBefore,
};
