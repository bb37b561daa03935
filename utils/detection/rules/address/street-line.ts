import { DIGIT, isDigit, isWordUnit, kindOf, LOWER, OTHER, UPPER } from '../../text/characters';
import type { Span, Surroundings } from '../rule';
import { anyOf, capital, house, particle, spellings } from './pieces';

/** A street with its house number, or a box at the post office. */
export interface StreetLine extends Span {
  /** Written so that it can hardly be anything else. */
  sure: boolean;
}

interface Patterns {
  house: RegExp;
  /** After the house number. */
  english: RegExp;
  french: RegExp;
  /** From the street word to where the number begins. */
  wordFirst: RegExp;
  box: RegExp;
  ending: RegExp;
  loose: RegExp;
  unitBefore: RegExp;
}

let compiled: Patterns | undefined;

/** Made at the first address, not at import. */
function patterns(): Patterns {
  if (compiled !== undefined) return compiled;
  const name = `(?:(?:${particle}[ ]?){0,3}(?:[dlDL]')?(?:${capital}|\\d{1,2}(?:er|\\.)?(?= \\p{L}))|(?:de la|du|des|de l'|d'|de) ?\\p{Ll}{3,20})`;
  const names = `${name}(?:[ -](?:${particle} ){0,2}(?:[dlDL]')?(?:${capital}|(?:1[89]|20)\\d\\d(?=,? \\d))){0,5}`;
  const direction = '(?:[NSEW]\\.?|NE|NW|SE|SW|North|South|East|West)';
  const types = `(?:${anyOf('after')})(?![\\p{L}\\d])`;
  const bare =
    '(?:Broadway|Whitehall|Piccadilly|(?:The )?Strand|Cheapside|Bowery|Embarcadero|Haymarket|Pall Mall|Cornhill|High Holborn|Avenue (?:of the Americas|[A-Z]\\b))';
  const numbered = '(?:(?:[Ss]tate |[Cc]ounty |[Ff]arm )?(?:Route|Road|Rd|Hwy|Highway|Avenue|Ave)\\.? \\d{1,4})';
  const romanized = '(?:\\p{Lu}[\\p{L}-]{1,24}-(?:ro|gil|daero|dong|cho|chome|ku|machi))';
  const named = `(?:(?:${capital}|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)) (?:(?:of|the|de|la|del|and|&) )?){1,4}${types}\\.?(?: ${direction}(?![\\p{L}\\d])| \\d{1,2}(?![\\d\\p{L}]))?`;
  compiled = {
    house: new RegExp(`${house}(?: ?(?:bis|ter|quater)(?![\\p{L}]))?(?: 1/2)?,? `, 'uy'),
    english: new RegExp(`(?:${direction} )?(?:${named}|${bare}|${numbered}|${romanized})`, 'uy'),
    french: new RegExp(`(?:${anyOf('numberFirst')})(?: |(?<=\\.)) ?${names}`, 'uy'),
    wordFirst: new RegExp(
      `(?:${anyOf('before')})(?: |(?<=[./])) ?${names}(?:,? ?(?:[Nn][º°o]\\.? ?:?|[Nn]úm\\.?|[Nn]r\\.?|nro\\.?|№|#|[Kk]m\\.?|д\\.|дом|буд\\.) ?|,? )`,
      'uy',
    ),
    box: new RegExp(`(?:${anyOf('boxes')})(?: |(?<=\\.)|: ?)(?:n[º°o]\\.? ?)?`, 'uy'),
    ending: new RegExp(`[\\p{L}-]{2}(?:${anyOf('endings')})$`, 'u'),
    loose: new RegExp(`^(?:${anyOf('loose')}|${anyOf('endings')})$`, 'u'),
    unitBefore: new RegExp(
      `(?:^|[\\s,(:])(?<unit>(?:(?:${anyOf('units')})\\.? ?(?:[Nn]o\\.? ?|#)?[\\p{Lu}\\d][\\p{L}\\d/-]{0,5}|\\d{1,2}(?:st|nd|rd|th) [Ff]l(?:oor|\\.)?|Blk|Block|BLK|(?:${anyOf('units')})\\.?(?: ?[Nn]o\\.?)?(?= $))),? {0,2}\\n?$`,
      'u',
    ),
  };
  return compiled;
}

const houseAfterStreet = new RegExp(house, 'uy');

const bareNames =
  'broadway|whitehall|piccadilly|strand|cheapside|bowery|embarcadero|haymarket|mall|cornhill|holborn|americas|route|hwy';
let streetTypes: Set<string> | undefined;
const frenchInitials = new Set('rabpciqsvelmthfd');

/** Whether one of the next words says what kind of street it is: a quick look before the pattern. */
function hasStreetType(text: string, at: number): boolean {
  const initial = kindOf(text.charCodeAt(at));
  if (initial !== UPPER && initial !== DIGIT) return false;
  streetTypes ??= new Set([...spellings(['after']), ...bareNames.split('|')]);
  let from = at;
  const limit = Math.min(text.length, at + 64);
  for (let i = at; i <= limit; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 10;
    if (isWordUnit(c) || c === 39) continue;
    if (c === 45) return true;
    if (i > from) {
      const kind = kindOf(text.charCodeAt(from));
      if (kind === DIGIT && from > at + 6) return false;
      const word = text.slice(from, i);
      if (kind === UPPER ? streetTypes.has(word.toLowerCase()) : kind !== DIGIT && streetTypes.has(word)) return true;
      if (kind === LOWER && i - from > 3) return false;
    }
    if (c !== 32 && c !== 46 && c !== 38) return false;
    from = i + 1;
  }
  return false;
}

/** What `pattern` matches at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The street line to which the number belongs that begins at `start`. */
export function streetLineAt(around: Surroundings, start: number, end: number): StreetLine | undefined {
  const { text } = around;
  if (end - start > 5) return undefined;
  const before = start > 0 ? text.charCodeAt(start - 1) : 10;
  if (isWordUnit(before)) return undefined;
  // A sign that hangs on other digits: a date, a price, a version.
  if ((before === 46 || before === 47 || before === 45 || before === 44) && isDigit(text.charCodeAt(start - 2)))
    return undefined;
  const first = mayFollow(text, end) ? numberFirst(text, start, end) : undefined;
  return (
    first ??
    (mayPrecede(text, start)
      ? (wordFirst(around, start) ?? gluedWord(text, start) ?? namedBefore(text, start, end))
      : undefined)
  );
}

/** Cheap look at what stands behind a house number before a street: a letter, or `5th`. */
function mayFollow(text: string, end: number): boolean {
  for (let at = end; at < end + 6; at++) {
    const c = text.charCodeAt(at);
    if (c === 32 || c === 44) {
      const next = text.charCodeAt(at + 1);
      if (next === 32) continue;
      if (isDigit(next)) return hasOrdinal(text, at + 1);
      return kindOf(next) !== OTHER;
    }
    if (c !== 45 && c !== 47 && !isWordUnit(c)) return false;
  }
  return false;
}

function hasOrdinal(text: string, at: number): boolean {
  let end = at;
  while (end < at + 4 && isDigit(text.charCodeAt(end))) end++;
  return isWordUnit(text.charCodeAt(end)) || text.charCodeAt(end) === 47;
}

/** Cheap look at what stands before a house number after a street: a word, perhaps with a comma or dot. */
function mayPrecede(text: string, start: number): boolean {
  for (let at = start - 1; at > start - 4 && at >= 0; at--) {
    const c = text.charCodeAt(at);
    if (c === 32 || c === 44 || c === 46 || c === 58 || c === 35) continue;
    return !isDigit(c) && (isWordUnit(c) || c === 0xba || c === 0xb0 || c === 0x2116);
  }
  return false;
}

/** 14 Baker Street, 12 bis, rue de la Paix. */
function numberFirst(text: string, start: number, end: number): StreetLine | undefined {
  const after = text.charCodeAt(end);
  if (after !== 32 && after !== 44 && after !== 45 && after !== 47 && !isWordUnit(after)) return undefined;
  const before = start > 0 ? text.charAt(start - 1) : '\n';
  if (!/[\s,("':#>|\u2022*]/.test(before)) return undefined;
  const { house: houseNumber, french, english: englishStreet, unitBefore } = patterns();
  const number = matchAt(houseNumber, text, start);
  if (number === undefined) return undefined;
  const at = start + number[0].length;
  const found =
    (hasStreetType(text, at) ? matchAt(englishStreet, text, at) : undefined) ??
    (frenchInitials.has(text.charAt(at).toLowerCase()) ? matchAt(french, text, at) : undefined);
  if (found === undefined) return undefined;
  const unit = unitBefore.exec(text.slice(Math.max(0, start - 28), start))?.groups?.unit;
  const begin = unit === undefined ? start : text.lastIndexOf(unit, start);
  const stop = at + found[0].length;
  return { start: begin, end: stop, sure: isPlain(text, at, stop) };
}

const coreType =
  /(?:[Ss]treet|STREET|[Rr]oad|ROAD|[Aa]venue|AVENUE|[Ll]ane|LANE|[Bb]oulevard|Broadway|St|Rd|Ave|Blvd|Ln)\.?(?: [NSEW]{1,2}| \d{1,2})?$/;
const goesOn =
  /^(?:$|[,.;)\n\r"'<]| (?:in|near|and|with|is|since|next|at|on|to|from|for|or|off|by|until|last|please|because)(?!\p{L})| ?\()/u;

/** Whether a street type is one: `4 Seasons Court spa` and `5 Star Drive:` are titles, `7 Elm Court, ...` is a house. */
function isPlain(text: string, at: number, stop: number): boolean {
  const rest = text.slice(stop, stop + 12);
  if (/^ [\p{Lu}&]/u.test(rest)) return false;
  const street = text.slice(at, stop);
  return /^\p{Ll}/u.test(street) || coreType.test(street) || goesOn.test(rest);
}

/** Calle Mayor 15, ul. Długa 5, Postfach 1234. */
function wordFirst(around: Surroundings, start: number): StreetLine | undefined {
  const { text } = around;
  const before = text.charAt(start - 1);
  if (!/[\s.:º°#№o]/.test(before)) return undefined;
  let street: StreetLine | undefined;
  let place = start;
  // The nearest word may be a part of the name: Avenida Diagonal 468.
  for (let k = 0; k < 3; k++) {
    const distance = around.distance(['streetWord'], { start: place, end: place + 1 }, 'before');
    if (distance === Number.POSITIVE_INFINITY) break;
    place -= distance;
    if (start - place > 64 || text.slice(place, start).includes('\n')) break;
    street = fromWord(text, place, start) ?? street;
    place--;
  }
  return street;
}

function fromWord(text: string, at: number, start: number): StreetLine | undefined {
  const box = matchAt(patterns().box, text, at);
  if (box !== undefined && at + box[0].length === start) {
    const digits = /^\d{1,7}(?: \d{2}(?!\d)){0,3}/.exec(text.slice(start, start + 16));
    const post = /(?:p\. ?o\.|po|post office) $/i.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0;
    return { start: at - post, end: start + (digits?.[0].length ?? 1), sure: box[0].length > 4 };
  }
  const street = matchAt(patterns().wordFirst, text, at);
  if (street === undefined || at + street[0].length !== start) return undefined;
  const number = matchAt(houseAfterStreet, text, start);
  if (number === undefined) return undefined;
  const stop = start + number[0].length;
  const tenths = /[Kk]m\.? ?$/.test(street[0]) ? (/^[.,]\d/.exec(text.slice(stop, stop + 2))?.[0].length ?? 0) : 0;
  return { start: at, end: stop + tenths, sure: true };
}

/** The last two units of every word that stands or is glued before a number: a quick look before the pattern. */
let lastTwo: Set<string> | undefined;

/** Hauptstraße 5, Lange Nieuwstraat 12a, Karl Johans gate 5, Bağdat Cad. No: 12. */
function gluedWord(text: string, start: number): StreetLine | undefined {
  let wordEnd = start;
  const space = text.charCodeAt(start - 1);
  if (space !== 32 && space !== 58) return undefined;
  while (wordEnd > 0 && (text.charCodeAt(wordEnd - 1) === 32 || text.charCodeAt(wordEnd - 1) === 58)) wordEnd--;
  if (start - wordEnd > 2) return undefined;
  const sign = text.charCodeAt(wordEnd - 1);
  if (
    (sign === 46 || sign === 111 || sign === 114 || sign > 127) &&
    /(?:^|\s)(?:No|Nr|nr|д|дом)\.?$/.test(text.slice(Math.max(0, wordEnd - 4), wordEnd))
  ) {
    wordEnd = text.lastIndexOf(' ', wordEnd);
  }
  if (text.charCodeAt(wordEnd - 1) === 44) wordEnd--;
  let wordStart = wordStartBefore(text, wordEnd);
  const last = text.slice(wordStart, wordEnd);
  if (last.length < 2) return undefined;
  lastTwo ??= new Set(spellings(['endings', 'loose']).map((word) => word.slice(-2)));
  if (!lastTwo.has(last.slice(-2).toLowerCase())) return undefined;
  const { ending, loose } = patterns();
  const upper = isCapital(text, wordStart);
  if (loose.test(last)) {
    let words = 0;
    for (; words < (upper ? 1 : 2); words++) {
      const earlier = wordBefore(text, wordStart);
      if (earlier === undefined || !isCapital(text, earlier)) break;
      wordStart = earlier;
    }
    if (words === 0) return undefined;
  } else {
    if (!upper || !ending.test(last)) return undefined;
    const earlier = wordBefore(text, wordStart);
    if (
      earlier !== undefined &&
      /^(?:\p{Lu}\p{L}*(?:e|er|en|es|ra|la)|St\.?|Sint|Van|\d+e)\s/u.test(text.slice(earlier, wordStart))
    )
      wordStart = earlier;
  }
  const number = matchAt(houseAfterStreet, text, start);
  if (number === undefined) return undefined;
  const stop = start + number[0].length;
  // Hungarian and Czech numbers may end in a dot.
  return { start: wordStart, end: text.startsWith('.,', stop) ? stop + 1 : stop, sure: true };
}

function wordStartBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 40) {
    const c = text.charCodeAt(start - 1);
    if (!isWordUnit(c) && c !== 45 && c !== 46 && c !== 39) break;
    start--;
  }
  return start;
}

/** Start of the word before the one at `start`, on the same line with one space between. */
function wordBefore(text: string, start: number): number | undefined {
  if (text.charCodeAt(start - 1) !== 32) return undefined;
  const earlier = wordStartBefore(text, start - 1);
  return earlier < start - 1 ? earlier : undefined;
}

function isCapital(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === UPPER;
}

const codeAndPlaceNext =
  /[a-zA-Z]?(?:[-/]\d{1,4})?(?:, ?|[ \t]*\r?\n[ \t]*)(?:[A-Z]{1,3}-)?\d{4,6}(?:-\d{3}| ?[A-Z]{2})? \p{Lu}\p{Ll}/uy;

/** Any words with capitals and a number, when a postcode and a place follow: Hinter der Kirche 7, 29664 Walsrode. */
function namedBefore(text: string, start: number, end: number): StreetLine | undefined {
  if (end - start > 4 || matchAt(codeAndPlaceNext, text, end) === undefined) return undefined;
  const line = text.slice(Math.max(0, start - 48), start);
  const name = /(?:^|[\n,:;(>|"] {0,2}|\. )(?<name>\p{Lu}[\p{L}'’.-]{1,30}(?: [\p{L}'’.-]{1,24}){0,4}),? $/u.exec(line)
    ?.groups?.name;
  if (name === undefined) return undefined;
  const number = matchAt(houseAfterStreet, text, start);
  if (number === undefined) return undefined;
  return { start: start - line.length + line.lastIndexOf(name), end: start + number[0].length, sure: false };
}
