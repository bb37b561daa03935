import { DIGIT, folded, isDigit, isWordUnit, kindOf, LOWER, OTHER, UPPER } from '../../text/characters';
import { lazily, matchAt } from '../lazily';
import { capitals, letters, smallLetters } from '../letters';
import type { Span, Surroundings } from '../rule';
import { capital, house, particle } from './pieces';
import { wordList } from './word-list';

/** A street with its house number, or a box at the post office. */
export interface StreetLine extends Span {
  /** Written so that it can hardly be anything else. */
  sure: boolean;
}

const streetTypes = wordList(['after']);
const streetTypesAndNames = wordList(
  ['after'],
  'broadway whitehall piccadilly strand cheapside bowery embarcadero haymarket mall cornhill holborn americas route hwy'.split(
    ' ',
  ),
);
const wordsAfterNumber = wordList(['numberFirst']);
const wordsBeforeName = wordList(['before']);
const boxes = wordList(['boxes']);
const endings = wordList(['endings']);
const looseWords = wordList(['loose', 'endings']);
const units = wordList(['units']);

const direction = '(?:[NSEW]\\.?|NE|NW|SE|SW|North|South|East|West)';

const names = () => {
  const name = `(?:(?:()${particle} ?){0,3}(?:[dlDL]')?(?:${capital}|\\d{1,2}(?:er|\\.)?(?= [${letters}]))|(?:de la|du|des|de l'|d'|de) ?[${smallLetters}]{3,20})`;
  return `${name}(?:[ -](?:()${particle} ){0,2}(?:[dlDL]')?(?:${capital}|(?:1[89]|20)\\d\\d(?=,? \\d))){0,5}`;
};
const houseBefore = lazily(() => `${house}(?: ?(?:bis|ter|quater)(?![${letters}]))?(?: 1/2)?,? `);
/** What stands around the words of an English name of a street. */
const directed = lazily(() => `${direction} `);
const nameStep = lazily(() => `(?:${capital}|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)) (?:(?:of|the|de|la|del|and|&) )?`);
const afterType = lazily(() => `\\.?(?: ${direction}(?![${letters}\\d])| \\d{1,2}(?![\\d${letters}]))?`);
/** Streets without a type, roads by number, and Korean and Japanese streets in Latin letters. */
const untyped = lazily(
  () =>
    `Broadway|Whitehall|Piccadilly|(?:The )?Strand|Cheapside|Bowery|Embarcadero|Haymarket|Pall Mall|Cornhill|High Holborn|Avenue (?:of the Americas|[A-Z]\\b)|(?:(?:[Ss]tate |[Cc]ounty |[Ff]arm )?(?:Route|Road|Rd|Hwy|Highway|Avenue|Ave)\\.? \\d{1,4})|[${capitals}][${letters}-]{1,24}-(?:ro|gil|daero|dong|cho|chome|ku|machi)`,
);
const nameAfterWord = lazily(() => `(?: |(?<=\\.)) ?${names()}`);
/** From the end of the word to where the number begins. */
const nameBeforeNumber = lazily(
  () =>
    `(?: |(?<=[./])) ?${names()}(?:,? ?(?:[Nn][º°o]\\.? ?:?|[Nn]úm\\.?|[Nn]r\\.?|nro\\.?|№|#|[Kk]m\\.?|д\\.|дом|буд\\.) ?|,? )`,
);
const afterBox = lazily(() => '(?: |(?<=\\.)|: ?)(?:n[º°o]\\.? ?)?');
const afterUnit = lazily(
  () => `(?:\\.? ?(?:[Nn]o\\.? ?|#)?[${capitals}\\d][${letters}\\d/-]{0,5},? {0,2}\\n?|\\.?(?: ?[Nn]o\\.?)? )$`,
);
const floorOrBlock = lazily(() => '(?:\\d{1,2}(?:st|nd|rd|th) [Ff]l(?:oor|\\.)?|Blk|Block|BLK),? {0,2}\\n?$');
const houseAfterStreet = lazily(() => house);

const frenchInitials = new Set('rabpciqsvelmthfd');

/** Whether one of the next words says what kind of street it is: a quick look before the pattern. */
function hasStreetType(text: string, at: number): boolean {
  const initial = kindOf(text.charCodeAt(at));
  if (initial !== UPPER && initial !== DIGIT) return false;
  const types = streetTypesAndNames();
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
      if (kind === UPPER ? types.has(word.toLowerCase()) : kind !== DIGIT && types.has(word)) return true;
      if (kind === LOWER && i - from > 3) return false;
    }
    if (c !== 32 && c !== 46 && c !== 38) return false;
    from = i + 1;
  }
  return false;
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
  const first = mayFollow(text, end) ? numberFirst(text, start) : undefined;
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

const mayStandBefore = new Set(' \n\t\r\v\f,("\':#>|\u2022*');

/** 14 Baker Street, 12 bis, rue de la Paix. */
function numberFirst(text: string, start: number): StreetLine | undefined {
  const before = start > 0 ? text.charAt(start - 1) : '\n';
  if (!mayStandBefore.has(before)) return undefined;
  const number = matchAt(houseBefore(), text, start);
  if (number === undefined) return undefined;
  const at = start + number[0].length;
  const stop =
    (hasStreetType(text, at) ? englishStreetEnd(text, at) : undefined) ??
    (frenchInitials.has(text.charAt(at).toLowerCase()) ? frenchStreetEnd(text, at) : undefined);
  if (stop === undefined) return undefined;
  return { start: unitBefore(text, start) ?? start, end: stop, sure: isPlain(text, at, stop) };
}

/** Where the name of a street ends that begins at `at`: Baker Street, N 5th Ave, Broadway. */
function englishStreetEnd(text: string, at: number): number | undefined {
  const lead = matchAt(directed(), text, at)?.[0].length ?? 0;
  return (lead > 0 ? undirectedEnd(text, at + lead) : undefined) ?? undirectedEnd(text, at);
}

function undirectedEnd(text: string, at: number): number | undefined {
  const steps: number[] = [];
  for (let place = at; steps.length < 4; ) {
    const step = matchAt(nameStep(), text, place);
    if (step === undefined) break;
    place += step[0].length;
    steps.push(place);
  }
  for (const typeAt of steps.reverse()) {
    let end = typeAt;
    while (isWordUnit(text.charCodeAt(end))) end++;
    if (streetTypes().has(text.slice(typeAt, end).toLowerCase()))
      return end + (matchAt(afterType(), text, end)?.[0].length ?? 0);
  }
  const bare = matchAt(untyped(), text, at);
  return bare && at + bare[0].length;
}

/** rue de la Paix, bd Voltaire. */
function frenchStreetEnd(text: string, at: number): number | undefined {
  for (const length of wordsAfterNumber().lengthsAt(text, at)) {
    const name = matchAt(nameAfterWord(), text, at + length);
    if (name !== undefined) return at + length + name[0].length;
  }
  return undefined;
}

/** Where the flat or floor begins that stands before a house number. */
function unitBefore(text: string, start: number): number | undefined {
  const from = Math.max(0, start - 28);
  const lead = text.slice(from, start);
  for (let i = 0; i < lead.length; i++) {
    if (i > 0 && !' \n\t\r,(:'.includes(lead.charAt(i - 1))) continue;
    if (matchAt(floorOrBlock(), lead, i) !== undefined) return from + i;
    for (const length of units().lengthsAt(lead, i)) {
      if (matchAt(afterUnit(), lead, i + length) !== undefined) return from + i;
    }
  }
  return undefined;
}

const coreType =
  /(?:[Ss]treet|STREET|[Rr]oad|ROAD|[Aa]venue|AVENUE|[Ll]ane|LANE|[Bb]oulevard|Broadway|St|Rd|Ave|Blvd|Ln)\.?(?: [NSEW]{1,2}| \d{1,2})?$/;
const goesOn =
  /^(?:$|[,.;)\n\r"'<]| (?:in|near|and|with|is|since|next|at|on|to|from|for|or|off|by|until|last|please|because)(?![A-Za-zÀ-ɏ])| ?\()/;

/** Whether a street type is one: `4 Seasons Court spa` and `5 Star Drive:` are titles, `7 Elm Court, ...` is a house. */
function isPlain(text: string, at: number, stop: number): boolean {
  const rest = text.slice(stop, stop + 12);
  if (rest.startsWith(' ') && (rest.charAt(1) === '&' || isCapital(rest, 1))) return false;
  return (
    (kindOf(text.charCodeAt(at)) === LOWER && !isCapital(text, at)) ||
    coreType.test(text.slice(at, stop)) ||
    goesOn.test(rest)
  );
}

const mayStandBetween = new Set(' \n\t\r.:º°#№o');

/** Calle Mayor 15, ul. Długa 5, Postfach 1234. */
function wordFirst(around: Surroundings, start: number): StreetLine | undefined {
  const { text } = around;
  if (!mayStandBetween.has(text.charAt(start - 1))) return undefined;
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
  for (const length of boxes().lengthsAt(text, at)) {
    const rest = matchAt(afterBox(), text, at + length);
    if (rest === undefined || at + length + rest[0].length !== start) continue;
    const digits = /^\d{1,7}(?: \d{2}(?!\d)){0,3}/.exec(text.slice(start, start + 16));
    const post = /(?:p\. ?o\.|po|post office) $/i.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0;
    return { start: at - post, end: start + (digits?.[0].length ?? 1), sure: start - at > 4 };
  }
  for (const length of wordsBeforeName().lengthsAt(text, at)) {
    const rest = matchAt(nameBeforeNumber(), text, at + length);
    if (rest === undefined || at + length + rest[0].length !== start) continue;
    const stop = houseEnd(text, start);
    const tenths = /[Kk]m\.? ?$/.test(rest[0]) ? (/^[.,]\d/.exec(text.slice(stop, stop + 2))?.[0].length ?? 0) : 0;
    return { start: at, end: stop + tenths, sure: true };
  }
  return undefined;
}

/** Where a house number ends that begins with the digits at `start`. */
function houseEnd(text: string, start: number): number {
  return start + (matchAt(houseAfterStreet(), text, start)?.[0].length ?? 1);
}

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
  if (wordEnd - wordStart < 2 || !mayEndStreet(text.charCodeAt(wordEnd - 2), text.charCodeAt(wordEnd - 1)))
    return undefined;
  const last = text.slice(wordStart, wordEnd).toLowerCase();
  const upper = isCapital(text, wordStart);
  if (looseWords().has(last)) {
    let words = 0;
    for (; words < (upper ? 1 : 2); words++) {
      const earlier = wordBefore(text, wordStart);
      if (earlier === undefined || !isCapital(text, earlier)) break;
      wordStart = earlier;
    }
    if (words === 0) return undefined;
  } else {
    if (
      !upper ||
      !endings()
        .endingsOf(last)
        .some((length) => followsName(last, last.length - length))
    )
      return undefined;
    const earlier = wordBefore(text, wordStart);
    if (earlier !== undefined && forename().test(text.slice(earlier, wordStart))) wordStart = earlier;
  }
  const stop = houseEnd(text, start);
  // Hungarian and Czech numbers may end in a dot.
  return { start: wordStart, end: text.startsWith('.,', stop) ? stop + 1 : stop, sure: true };
}

/** Lange Nieuwstraat, Große Bleichen, St. Jakobs-Platz. */
const forename = lazily(() => `^(?:[${capitals}][${letters}]*(?:e|er|en|es|ra|la)|St\\.?|Sint|Van|\\d+e)\\s`, '');

/** Whether two units of a name stand before its ending. */
function followsName(word: string, ending: number): boolean {
  for (let k = ending - 2; k < ending; k++) {
    const c = word.charCodeAt(k);
    if (Number.isNaN(c) || isDigit(c) || (c !== 45 && !isWordUnit(c))) return false;
  }
  return true;
}

/** The last two units of every word that stands or is glued before a number: a quick look before all others. */
let lastTwo: Set<number> | undefined;

function mayEndStreet(a: number, b: number): boolean {
  lastTwo ??= looseWords().lastTwoUnits();
  return lastTwo.has(folded(a) * 0x10000 + folded(b));
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
  const c = text.charCodeAt(at);
  return kindOf(c) === UPPER || (c >= 0x100 && folded(c) !== c);
}

const codeAndPlaceNext = lazily(
  () =>
    `[a-zA-Z]?(?:[-/]\\d{1,4})?(?:, ?|[ \\t]*\\r?\\n[ \\t]*)(?:[A-Z]{1,3}-)?\\d{4,6}(?:-\\d{3}| ?[A-Z]{2})? [${capitals}][${smallLetters}]`,
);
const nameInLine = lazily(
  () => `(?:^|[\\n,:;(>|"] {0,2}|\\. )(?<name>[${capitals}][${letters}'’.-]{1,30}(?: [${letters}'’.-]{1,24}){0,4}),? $`,
  '',
);

/** Whether a line break or comma and then four digits follow the house number: a quick look before the pattern. */
function mayPrecedeCode(text: string, end: number): boolean {
  let digits = 0;
  let parted = false;
  for (let at = end; at < end + 24; at++) {
    const c = text.charCodeAt(at);
    if (c === 44 || c === 10) parted = true;
    else if (!parted && at > end + 7) return false;
    digits = isDigit(c) ? digits + 1 : 0;
    if (digits === 4) return parted;
  }
  return false;
}

/** Any words with capitals and a number, when a postcode and a place follow: Hinter der Kirche 7, 29664 Walsrode. */
function namedBefore(text: string, start: number, end: number): StreetLine | undefined {
  if (end - start > 4 || !mayPrecedeCode(text, end) || matchAt(codeAndPlaceNext(), text, end) === undefined)
    return undefined;
  const line = text.slice(Math.max(0, start - 48), start);
  const name = nameInLine().exec(line)?.groups?.name;
  if (name === undefined) return undefined;
  return { start: start - line.length + line.lastIndexOf(name), end: houseEnd(text, start), sure: false };
}
