import type { Evidence } from '../../confidence';
import { mayEndPlace } from '../../places';
import { IDEOGRAPH, isDigit, isWordUnit, kindOf, UPPER } from '../../text/characters';
import { lazily, matchAt } from '../lazily';
import { capitals, letters } from '../letters';
import { capitalUnits, figures, type NumberLook, unitsBut, wordUnits } from '../number-look';
import type { RuleFamily, Span, Surroundings } from '../rule';
import { asianAddressAt } from './asian';
import { british, canadian, irish } from './postcodes';
import { streetLineAt } from './street-line';
import { codeFirstAt, headOf, placeAt, postcodeAt, tailOf } from './whole-address';

interface Address extends Span {
  evidence: readonly Evidence[];
}

/** What has been found in a scan so far: a number inside an address is not looked at again. */
interface Found {
  end: number;
  last: Address | undefined;
  /** Up to here a script of East Asia has been searched for nothing. */
  barren: number;
}

const foundIn = new WeakMap<Surroundings, Found>();

const blanks = ' \t\n\v\f\r…';
const beforeCode = unitsBut(`${wordUnits}字.:/%$#+=`);
/** The digits of an address stand beside its street or its place, inside a lettered postcode, or in a dense script. */
const mayBeInAddress: readonly NumberLook[] = [
  { digits: [1, 8], before: '字…' },
  { digits: [1, 8], after: '字' },
  { digits: [1, 8], before: ' ', beyond: '字' },
  { digits: [1, 8], before: capitalUnits, beyond: unitsBut(`${capitalUnits.toLowerCase()}ä`) },
  // 14 Baker Street, 12-14, rue de la Paix
  { digits: [1, 5], before: `${blanks},("':#>|*`, after: ' ,', further: ` ${figures}${wordUnits}字` },
  { digits: [1, 5], before: `${blanks},("':#>|*`, after: `-/${wordUnits}` },
  // Hauptstraße 5, ul. Długa 5, Calle Mayor, 15, Postfach: 1234
  { digits: [1, 5], before: ' .:#', beyond: ` ,.:#${wordUnits}字…` },
  // 10115 Berlin, 110 00 Praha, 31-147 Kraków
  { digits: [4, 6], before: beforeCode, after: ' ', further: unitsBut(capitalUnits.toLowerCase()) + figures },
  { digits: [3, 3], before: beforeCode, after: ' ', further: figures },
  { digits: [2, 4], before: beforeCode, after: '-', further: figures },
  // NY 10001, Mumbai 400058, Tokyo 150-0041
  { digits: [3, 6], before: ' -', beyond: `${wordUnits}字.,)-` },
];

/** The address to which the number of that index belongs, as far as it can be read around it. */
function findAddress(around: Surroundings, index: number): Span | undefined {
  const { landmarks } = around;
  const start = landmarks.digitStarts[index] ?? 0;
  const end = landmarks.digitEnds[index] ?? 0;
  if (isOfOtherKind(around.text, start, end)) return undefined;
  const found = foundIn.get(around);
  if (found !== undefined && start < found.end) return undefined;
  const address = addressAt(around, start, end);
  if (address === undefined || (found !== undefined && address.start < found.end)) return undefined;
  foundIn.set(around, { end: address.end, last: address, barren: 0 });
  return address;
}

/** Dates, times, prices and shares: digits that hang on others by a sign, or beside the sign of a currency or share. */
function isOfOtherKind(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end);
  if (isValueSign(after)) return true;
  const before = start > 0 ? text.charCodeAt(start - 1) : 10;
  if (isValueSign(before) || before === 43 || before === 61) return true;
  if (kindOf(after) === IDEOGRAPH) return false;
  const hangs = before === 46 || before === 47 || before === 58 || before === 45;
  if (hangs && isDigit(text.charCodeAt(start - 2))) return true;
  if ((after !== 46 && after !== 58) || !isDigit(text.charCodeAt(end + 1))) return false;
  // `km 4.5` of a road.
  const unit = text.charCodeAt(start - 2);
  return after === 58 || (unit !== 46 && (unit !== 109 || (text.charCodeAt(start - 3) | 32) !== 107));
}

/** `%`, `$`, `€` and `£`. */
function isValueSign(c: number): boolean {
  return c === 37 || c === 36 || c === 0x20ac || c === 0xa3;
}

function addressAt(around: Surroundings, start: number, end: number): Address | undefined {
  const { text } = around;
  const before = start > 0 ? text.charCodeAt(start - 1) : 10;
  const after = end < text.length ? text.charCodeAt(end) : 10;
  if (kindOf(before) === IDEOGRAPH || kindOf(after) === IDEOGRAPH || before === 0x3012 || isKoreanGap(text, start)) {
    const known = foundIn.get(around);
    if (known !== undefined && start < known.barren) return undefined;
    const asian = asianAddressAt(text, start, end);
    if (asian === undefined) foundIn.set(around, { end: known?.end ?? 0, last: known?.last, barren: end + 6 });
    return asian && { ...asian, evidence: asian.whole ? ['street-line', 'postcode'] : ['street-line'] };
  }
  if (isWordUnit(before)) return letteredPostcode(text, start);
  const street = streetLineAt(around, start, end);
  if (street !== undefined) {
    const tail = tailOf(text, street.end);
    const evidence: Evidence[] = [];
    if (street.sure || tail.postcode || tail.place) evidence.push('street-line');
    if (tail.postcode) evidence.push('postcode');
    if (tail.place) evidence.push('known-place');
    return evidence.length === 0 ? undefined : { start: street.start, end: tail.end, evidence };
  }
  return unitFirst(text, start, end) ?? postcodeFirst(text, start, end);
}

const unitWord =
  /(?:^|[\s,(:])(?:[Aa]pt|[Ff]lat|[Uu]nit|[Aa]partment|[Ss]uite|[Hh]ouse|[Vv]illa|[Rr]oom)\.? (?:[Nn]o\.? ?)?$/;
const streetName =
  /(?<![A-Za-zÀ-ɏ])(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Place|Square|Terrace|Crescent|Quay|Park|Hill|Row|Mews|Way|Grove|Gardens?)(?![A-Za-zÀ-ɏ])/;

/** Apt 12, The Maltings, Pearse Street, Dublin 2: a house with a name has no number. */
function unitFirst(text: string, start: number, end: number): Address | undefined {
  if (end - start > 4 || (text.charCodeAt(end) !== 44 && text.charCodeAt(end + 1) !== 44)) return undefined;
  const lead = unitWord.exec(text.slice(Math.max(0, start - 14), start))?.[0].replace(/^[\s,(:]/, '').length;
  if (lead === undefined) return undefined;
  const tail = tailOf(text, text.charCodeAt(end) === 44 ? end : end + 1);
  if (!tail.place || !streetName.test(text.slice(end, tail.end))) return undefined;
  const evidence: Evidence[] = ['street-line', 'known-place'];
  if (tail.postcode) evidence.push('postcode');
  return { start: start - lead, end: tail.end, evidence };
}

function isKoreanGap(text: string, start: number): boolean {
  const c = text.charCodeAt(start - 2);
  return text.charCodeAt(start - 1) === 32 && c >= 0xac00 && c <= 0xd7a3;
}

const lettered = lazily(() => `${british}|${canadian}|${irish}`);

/** NW1 6XE, K1A 0B1, D02 X285, with what stands before. */
function letteredPostcode(text: string, digit: number): Address | undefined {
  let at = digit;
  while (at > 0 && digit - at < 3 && isWordUnit(text.charCodeAt(at - 1))) at--;
  const c = text.charCodeAt(at);
  if (c < 65 || c > 90 || (at > 0 && isWordUnit(text.charCodeAt(at - 1)))) return undefined;
  const code = matchAt(lettered(), text, at);
  if (code === undefined) return undefined;
  const end = at + code[0].length;
  const spaced = code[0].includes(' ');
  const place = placeBefore(text, at);
  if (!spaced && place === undefined) return undefined;
  return withHead(text, place ?? at - wordsBefore(text, at), end, place !== undefined);
}

/** Length of the words with capitals right before, on the same line. */
function wordsBefore(text: string, at: number): number {
  return capitalsBefore().exec(text.slice(Math.max(0, at - 40), at))?.[0].length ?? 0;
}

const capitalsBefore = lazily(() => `(?:^|(?<=[\\n,] ?))(?:()[${capitals}][${letters}'’.-]{1,24} ){1,3}$`, '');
const placeInLine = lazily(
  () =>
    `(?:^|[^${letters}])((?:()[${capitals}][${letters}'’.-]{1,24}[ -]){0,3}[${capitals}][${letters}'’.-]{0,24}),?(?: {1,2}| - |-)$`,
  '',
);

/** Where the place begins that stands right before a postcode. */
function placeBefore(text: string, at: number): number | undefined {
  const line = text.slice(Math.max(0, at - 40), at);
  const words = placeInLine().exec(line)?.[1];
  if (words === undefined) return undefined;
  const from = at - line.length + line.lastIndexOf(words);
  for (let start = from; start < at - 1; ) {
    const named = placeAt(text, start);
    if (named !== undefined && text.slice(named.end, at).replace(/[ ,-]/g, '').length < 4) return start;
    const space = text.indexOf(' ', start);
    if (space < 0 || space >= at - 1) break;
    start = space + 1;
  }
  return undefined;
}

function withHead(text: string, from: number, to: number, place: boolean): Address {
  const head = headOf(text, from);
  const tail = tailOf(text, to);
  const evidence: Evidence[] = ['postcode'];
  if (place || tail.place) evidence.push('known-place');
  if (head.street) evidence.push('street-line');
  const end = tail.place ? tail.end : to;
  return { start: head.start, end, evidence };
}

/** 10115 Berlin, D-10115 Berlin, 1012 AB Amsterdam, New York, NY 10001, Mumbai 400058. */
function postcodeFirst(text: string, start: number, end: number): Address | undefined {
  const length = end - start;
  if (length < 2 || length > 6) return undefined;
  const before = start > 0 ? text.charAt(start - 1) : '\n';
  if ('.:/%$€£#+='.includes(before) || (before === '-' && isDigit(text.charCodeAt(start - 2)))) return undefined;
  const next = end < text.length ? text.charCodeAt(end) : 10;
  if (isCodeForm(text, start, end) && followedByPlace(text, end)) {
    const lead =
      before === '-'
        ? (/(?:^|[^A-Za-zÀ-ɏ])([A-Z]{1,3}-)$/.exec(text.slice(Math.max(0, start - 5), start))?.[1]?.length ?? 0)
        : 0;
    if (before === '-' && lead === 0) return undefined;
    const code = codeFirstAt(text, start - lead, true);
    if (code?.place === false && /[,\n] {0,2}$/.test(text.slice(Math.max(0, start - lead - 3), start - lead))) {
      // A place that nobody knows, behind a street that has no number.
      const found = withHead(text, start - lead, code.end, false);
      if (found.evidence.includes('street-line')) return { ...found, end: Math.max(found.end, code.end) };
    }
    if (code?.place === true) {
      const found = withHead(text, start - lead, code.end, true);
      // `2026 Paris` is a year and a city, until a street says otherwise.
      const year = lead === 0 && length === 4 && /^(?:19[5-9]|20[0-4])/.test(text.slice(start, end));
      return year && found.start === start ? { ...found, evidence: ['known-place'] } : found;
    }
  }
  const goesOn = length === 3 && isDigit(text.charCodeAt(end + 1));
  const japanese = goesOn && /^-\d{4}(?!\d)/.test(text.slice(end, end + 6));
  const indian = goesOn && /^ \d{3}(?!\d)/.test(text.slice(end, end + 5));
  if ((length < 4 && !japanese && !indian) || isWordUnit(next)) return undefined;
  const lead = text.charCodeAt(start - 2);
  if ((!isWordUnit(lead) || isDigit(lead)) && !'.,)-'.includes(text.charAt(start - 2))) return undefined;
  if (!isAfterPlace(text, start)) return undefined;
  const place = placeBefore(text, start);
  if (place === undefined) return undefined;
  const code = postcodeAt(text, place, false);
  if (code === undefined || code.end < end) return undefined;
  return withHead(text, place, code.end, true);
}

/** Whether the word before is the last one of a place that is known. */
function isAfterPlace(text: string, start: number): boolean {
  let end = start;
  while (end > start - 3 && !isWordUnit(text.charCodeAt(end - 1))) end--;
  let from = end;
  while (from > 0 && end - from < 26 && (isWordUnit(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 46))
    from--;
  return kindOf(text.charCodeAt(from)) === UPPER && mayEndPlace(text.slice(from, end));
}

/** Four to six digits, or the beginnings of `110 00`, `31-147` and `1250-146`. */
function isCodeForm(text: string, start: number, end: number): boolean {
  const length = end - start;
  const next = text.charCodeAt(end);
  if (length >= 4 && next === 32) return true;
  if (!isDigit(text.charCodeAt(end + 1)) || !isDigit(text.charCodeAt(end + 2))) return false;
  return (length === 3 && next === 32) || ((length === 2 || length === 4) && next === 45);
}

function followedByPlace(text: string, end: number): boolean {
  for (let k = end + 1; k < end + 9; k++) {
    const kind = kindOf(text.charCodeAt(k));
    if (kind === 3) return true;
    if (kind === 2 || kind === IDEOGRAPH) return false;
  }
  return false;
}

/** What the words around say: that somebody lives there, or that everybody may come. The nearer word counts. */
function checkAddress(_: string, span: Span, around: Surroundings): readonly Evidence[] | undefined {
  const address = foundIn.get(around)?.last;
  if (address === undefined || address.start !== span.start) return undefined;
  const home = around.distance(['residence'], span, 'before');
  const open = around.distance(['venue', 'press'], span, 'anywhere');
  if (home < Number.POSITIVE_INFINITY && home <= open) return [...address.evidence, 'context-word'];
  return open < Number.POSITIVE_INFINITY ? [...address.evidence, 'public-place'] : address.evidence;
}

export const address: RuleFamily = [
  {
    type: 'LOCATION',
    name: 'street address',
    at: { number: findAddress, looks: mayBeInAddress },
    confidence: 0.3,
    check: checkAddress,
    ok: [
      'Ship it to «14 Baker Street, London NW1 6XE», please.',
      'She lives at «1204 Maple Ave Apt 4B, Springfield, IL 62704».',
      '«Hauptstraße 5, 10115 Berlin»',
      'Wohnhaft in «Karl-Liebknecht-Str. 12a, D-04107 Leipzig»',
      '«12 bis rue de la Paix, 75002 Paris»',
      '«Calle Mayor 15, 2º izq, 28013 Madrid»',
      '«Via Garibaldi 12, 20121 Milano (MI)»',
      '«Keizersgracht 123-2, 1015 CJ Amsterdam»',
      '«ul. Długa 5/12, 31-147 Kraków»',
      '«Storgatan 5 lgh 1101, 111 22 Stockholm»',
      '«Karl Johans gate 5, 0154 Oslo»',
      '«Rua Augusta, 1500, São Paulo - SP, 01304-001»',
      'Adresse\n«Mannerheimintie 12 A 4\n00100 Helsinki»',
      '«〒100-0005 東京都千代田区丸の内1丁目9番1号»',
      '«北京市朝阳区建国路88号»',
      '«서울특별시 강남구 테헤란로 152»',
      '«12 Rose Lane, Marylebone, London W1U 6TT»',
      '«Camino Viejo s/n, 18151 Ogíjares»',
      'Vive en «Plaza Nueva, s/n, 41001 Sevilla».',
      '«Lieu-dit Le Bourg, 24250 Domme»',
    ],
    not: [
      'The 5 best ways to win in 2026',
      'Visit us at our store: Hauptstraße 5, 10115 Berlin',
      'In 2026 Paris will see 12 new shops',
      'Windows 11 and Oktober 12',
      '10115 Berlin',
      'Join us in Berlin on 12 May',
    ],
  },
];
