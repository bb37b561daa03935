import { type PlaceKind, placeKind } from '../../places';
import { lazily, matchAt } from '../lazily';
import { capitals, letters, smallLetters } from '../letters';
import type { Span } from '../rule';
import { capital } from './pieces';
import { cityAndCode, codeAlone, codeAndCity, firstDigit, locality, sureTailEnd } from './postcodes';
import { wordList } from './word-list';

/** What stands around a street line, or makes an address without one. */
export interface Tail {
  end: number;
  postcode: boolean;
  place: boolean;
}

const hardBreak = /[ \t]*(?:,[ \t]*\r?\n|,|;|\r?\n|[ \t][-|·•/][ \t]|[ \t]?\()[ \t]*/uy;
const mostPieces = 8;
const mostLines = 4;

const units = wordList(['units']);
const afterUnit = lazily(
  () => `\\.?[ :]?(?:[Nn][o°º]\\.? ?)?[${capitals}\\d][${letters}\\d/-]{0,5}(?![${letters}\\d])`,
);
/** Floors and parts of houses that begin with their number or sign, or have none. */
const otherUnit = lazily(
  () =>
    `#[\\d-]{1,7}|\\d{1,2}(?:st|nd|rd|th) [Ff]l(?:oor|\\.)?|\\d{1,2}\\.?[ºª°o]\\.?(?: ?(?:[A-Z](?![${letters}])|izq|dcha|izda|der|esq|dto|Izq|Dcha|Esq|Dto|Dt)\\.?)?|(?:\\d{1,2}|st|kl)\\.(?:() ?(?:OG|Stock|Etage|sal|etg|tv|th|mf)\\.?){1,2}(?: ?(?:tv|th|mf)\\.?)?|\\d{1,2}(?:er|e|ème) étage|[Kk]m\\.? ?\\d{1,4}(?:[.,]\\d{1,3})?|s/n|r/c(?: ?(?:esq|dto)\\.?)?|(?:bajo|ático|principal|rdc|RDC|parter|ground floor|Ground Floor|basement|Basement|begane grond)(?![${letters}])|D: ?\\d+|hs(?![${letters}])|[IVX]{1,4}(?![${letters}])|Wohnung ?\\d+`,
);

/** Where a flat, floor or part of a house ends that begins at `at`. */
function unitEnd(text: string, at: number): number | undefined {
  for (const length of units().lengthsAt(text, at)) {
    const rest = matchAt(afterUnit(), text, at + length);
    if (rest !== undefined) return at + length + rest[0].length;
  }
  const other = matchAt(otherUnit(), text, at);
  return other && at + other[0].length;
}

/** Words in the lines after an address that are no part of it. */
const notPlaces =
  /^(?:tel|tél|phone|telefon|telephone|mobile|mobil|cell|fax|e-?mail|mail|web|www|order|kunde|customer|client|name|dob|date|born|geb|iban|bic|handy|attn|from|to|ship|bill|invoice|notes?|thanks?|thank|kind|best|regards|mit|cordialement|saludos|please|bitte|we|you|i|it|he|she|my|our|your|and|with|opening|open|vat|ust|hrb)\b/i;

/** Reads on after a street line: units, places, postcode, region, country, over commas and up to four lines. */
export function tailOf(text: string, from: number): Tail {
  const tail: Tail = { end: from, postcode: false, place: false };
  let at = from;
  let unknown = 0;
  let lines = 1;
  for (let k = 0; k < mostPieces; k++) {
    const gap = matchAt(hardBreak, text, at)?.[0];
    if (gap === undefined && text.charCodeAt(at) !== 32) break;
    if (gap?.includes('\n') && ++lines > mostLines) break;
    const next = at + (gap?.length ?? 1);
    const part = tail.postcode ? undefined : unitEnd(text, next);
    if (part !== undefined) {
      at = part;
      tail.end = at;
      continue;
    }
    const code = tail.postcode ? undefined : postcodeAt(text, next, gap !== undefined);
    if (code !== undefined) {
      at = code.end;
      tail.end = at;
      tail.postcode = true;
      tail.place ||= code.place;
      continue;
    }
    const named = placeAt(text, next);
    if (named !== undefined && (named.kind !== 'country' || gap !== undefined || tail.place)) {
      at = named.end;
      tail.end = at;
      tail.place = true;
      if (text.charCodeAt(at) === 41) tail.end = ++at;
      continue;
    }
    const digits =
      !tail.postcode && (tail.place || unknown > 0) && (firstDigit(text, next) ?? at + 99) - next <= 11
        ? matchAt(codeAlone(), text, next)
        : undefined;
    if (digits !== undefined) {
      at = next + digits[0].length;
      tail.end = at;
      tail.postcode = true;
      continue;
    }
    if (gap === undefined || unknown === 2 || tail.postcode) break;
    const words = matchAt(locality(), text, next)?.[0];
    if (words === undefined || notPlaces.test(words)) break;
    at = next + words.length;
    unknown++;
  }
  return tail;
}

/** A postcode with or without its place. After a mere space only what cannot be anything else. */
export function postcodeAt(text: string, at: number, afterBreak: boolean): Tail | undefined {
  const digit = firstDigit(text, at);
  if (digit === undefined) return undefined;
  const sure = sureTailEnd(text, at, digit);
  if (sure !== undefined) return { end: sure, postcode: true, place: true };
  return codeFirstAt(text, at, afterBreak) ?? (digit > at ? cityFirstAt(text, at, afterBreak) : undefined);
}

/** 10115 Berlin, D-10115 Berlin, 1012 AB Amsterdam. */
export function codeFirstAt(text: string, at: number, afterBreak: boolean): Tail | undefined {
  const digit = firstDigit(text, at);
  if (digit === undefined || digit - at > 5) return undefined;
  const codeFirst = matchAt(codeAndCity(), text, at);
  const cityWords = codeFirst?.groups?.city;
  if (codeFirst !== undefined && cityWords !== undefined) {
    const cityStart = at + codeFirst[0].indexOf(cityWords);
    const known = placeAt(text, cityStart);
    if (known !== undefined)
      return { end: Math.max(known.end, districtEnd(text, known.end)), postcode: true, place: true };
    if (afterBreak && !notPlaces.test(cityWords)) {
      const end = cityStart + ownWords(cityWords).length;
      return { end: districtEnd(text, end), postcode: true, place: false };
    }
    return undefined;
  }
  return undefined;
}

/** Auckland 1010, Mumbai 400058, Tokyo 150-0041. */
function cityFirstAt(text: string, at: number, afterBreak: boolean): Tail | undefined {
  const cityFirst = matchAt(cityAndCode(), text, at);
  const name = cityFirst?.groups?.city;
  if (cityFirst !== undefined && name !== undefined) {
    const known = placeKind(name) !== undefined;
    if (known || (afterBreak && !notPlaces.test(name) && /\d{4,}$/.test(cityFirst[0])))
      return { end: at + cityFirst[0].length, postcode: true, place: known };
  }
  return undefined;
}

/** `Praha 2`, `Paris Cedex 08`, `Milano (MI)`, `Milano MI`, `Dublin 4`. */
const district = lazily(
  () =>
    ` \\d{1,2}(?!\\d|[.,]\\d)| Cedex(?: \\d{1,2})?| CEDEX(?: \\d{1,2})?| \\([A-Z]{2}\\)| [A-ZØ]{1,2}(?=[,\\n\\r]|$)|[/-][${capitals}][${letters}]{2,20}(?:-[${letters}]{2,20})?`,
);

function districtEnd(text: string, at: number): number {
  return at + (matchAt(district(), text, at)?.[0].length ?? 0);
}

/** Of the words after a postcode, those of the place: what stands behind it may begin with a capital too. */
function ownWords(words: string): string {
  const cut = words.search(/ (?:Tel|Phone|Telefon|Tél|Fax|Mobil|Email|E-Mail|Handy|Germany|Deutschland)\b/);
  return cut < 0 ? words : words.slice(0, cut);
}

const placeWord = lazily(() => `${capital}|'s-${capital}|[${smallLetters}]{1,5}(?=[ -][${capitals}])`);

/** The longest name of a place that begins at `at`. */
export function placeAt(text: string, at: number): (Span & { kind: PlaceKind }) | undefined {
  const ends: number[] = [];
  let end = at;
  for (let k = 0; k < 5; k++) {
    const word = matchAt(placeWord(), text, end);
    if (word === undefined) break;
    end += word[0].length;
    ends.push(text.charCodeAt(end - 1) === 46 ? end - 1 : end);
    if (text.charCodeAt(end) !== 32) break;
    end++;
  }
  for (let k = ends.length - 1; k >= 0; k--) {
    const stop = ends[k] ?? 0;
    const name = text.slice(at, stop);
    const kind = placeKind(name) ?? placeKind(`${name}.`);
    if (kind !== undefined && (name.length > 3 || name === name.toUpperCase() || kind === 'city'))
      return { start: at, end: stop, kind };
  }
  return undefined;
}

const streetWords = wordList(
  ['after'],
  'cottage house court lodge farm colony nagar layout society apartment apartments residency enclave estate extension cross main vihar bazaar chowk tower towers mansion mansions'.split(
    ' ',
  ),
);
const numbered = lazily(
  () =>
    `^(?:${capital}[^\\n]{0,40} \\d{1,5}[a-zA-Z]?(?:[-/][\\dA-Z]{1,4}){0,4}|\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4})* ${capital}[^\\n]{0,40}|[A-Z][- ]?\\d{1,4}[A-Z]?)$`,
  '',
);
const unitInPiece = lazily(() => `\\.? ?(?:[Nn]o\\.? ?|#)?[\\dA-Z][${letters}\\d/-]{0,5}.{0,20}$`);

/** Whether what stands in a line or between commas says that it belongs to an address. */
function isAddressed(piece: string): boolean {
  if (numbered().test(piece)) return true;
  for (const length of units().lengthsAt(piece, 0)) {
    if (matchAt(unitInPiece(), piece, length) !== undefined) return true;
  }
  const lower = piece.toLowerCase();
  const bare = lower.replace(/ (?:west|east|north|south)$/, '');
  const ending = streetWords().endingsOf(bare)[0];
  if (ending !== undefined && bare.length - ending <= 40) return true;
  // Hauptstraße 5 Whg. 12
  const beforeNumber = lower.replace(/\.? ?\d{0,4}$/, '');
  return units()
    .endingsOf(beforeNumber)
    .some((length) => numbered().test(piece.slice(0, beforeNumber.length - length).replace(/ $/, '')));
}

const wordsBeforeName = wordList(['before']);
const nameOfStreet = lazily(
  () =>
    `\\.? ?(?:() ?(?:d[eu]s?|del|della|dei|d[oa]s?|la|las|los|le|les|el|i|y)(?= )){0,2} ?(?:d['’]|l['’])?[${capitals}][${letters} .'’-]{1,30}$`,
);
/** `sin número`, `senza numero civico`. */
const withoutNumber = /(?:^|[ ,])(?:s ?\/ ?n\.?º?|s\.n\.c?\.?|snc)$/i;

/** A street that has no number, `Plaza Nueva s/n`, `Lieu-dit Le Bourg`; what only says so belongs to it. */
function isUnnumbered(piece: string): 'street' | 'part' | undefined {
  const said = withoutNumber.exec(piece);
  const street = said === null ? piece : piece.slice(0, said.index);
  if (said !== null && street === '') return 'part';
  if (said !== null && nameOfPlace().test(street)) return 'street';
  return wordsBeforeName()
    .lengthsAt(street, 0)
    .some((length) => matchAt(nameOfStreet(), street, length) !== undefined)
    ? 'street'
    : undefined;
}

/** What stands in a line after its last comma, sentence or small word of place. */
const lastPiece = lazily(
  () =>
    `^(?:.*(?:[,\\n;:!?(]|[.!?] (?=[${capitals}][${smallLetters}]{3})|(?<![${letters}])(?:at|in|to|en|på|em|i|à|w|v|te) (?=[${capitals}\\d])))?[ \\t]*(?<piece>[^,\\n;:!?(]{2,58})$`,
  '',
);
const nameOfPlace = lazily(() => `^[${capitals}][${letters}\\u0300-\\u036f .'-]{1,30}$`, '');

/** Where an address begins whose postcode or place stands at `from`: looks back over commas and lines. */
export function headOf(text: string, from: number): { start: number; street: boolean } {
  let start = from;
  let at = from;
  let street = false;
  let unknown = 0;
  for (let k = 0; k < 6 && unknown < 3; k++) {
    const gap = /[ \t]*(?:,[ \t]*\r?\n|,|\r?\n|[ \t]-)[ \t]*$/.exec(text.slice(Math.max(0, at - 6), at))?.[0];
    if (gap === undefined) break;
    const end = at - gap.length;
    const line = text.slice(Math.max(0, end - 60), end);
    const piece = lastPiece().exec(line)?.groups?.piece?.trimStart();
    if (piece === undefined || /[@€$£%=<>{}]/.test(piece)) break;
    at = end - piece.length;
    const unnumbered = isUnnumbered(piece);
    if (unnumbered !== undefined) {
      street ||= unnumbered === 'street';
      start = at;
      unknown = 0;
    } else if (isAddressed(piece)) {
      street ||= /\d/.test(piece) || /Cottage|House|Farm|Lodge|Lane|Road|Street/.test(piece);
      start = at;
      unknown = 0;
    } else if (placeKind(piece) !== undefined) {
      start = at;
      unknown = 0;
    } else if (nameOfPlace().test(piece) && piece.split(' ').length <= 4) unknown++;
    else break;
  }
  return { start, street };
}
