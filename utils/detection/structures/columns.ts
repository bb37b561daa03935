import { packedHeadings } from '../packed';
import { lazily } from '../rules/lazily';
import { letters } from '../rules/letters';
import { kindOf, LOWER, OTHER, UPPER } from '../text/characters';
import { hashOf, unpack } from '../text/packed-words';
import type { HeadingKind } from './column-words';

/** What is longer is a sentence. */
const longestHeading = 48;
const mostWords = 6;
/** A compound ends with its kind: `Kundentelefonnummer`, `携帯電話番号`. */
const shortestEnding = 6;
const shortestDenseEnding = 2;

/** Of the hashes in which headings are kept: one key in 1,700 that is none is taken for one. */
export const headingBits = 22;

let byHeading: Map<number, HeadingKind> | undefined;

/** Headings come again and again in the tables of one text. */
const known = new Map<string, HeadingKind | undefined>();
const mostKnown = 2000;

/** Kind of a column by its heading: the whole heading, or its last or first words (`Kunde E-Mail`, `Phone (work)`). */
export function kindOfHeading(heading: string): HeadingKind | undefined {
  if (heading.length > longestHeading || heading === '' || heading.includes('. ')) return undefined;
  const kind = known.get(heading);
  if (kind !== undefined || known.has(heading)) return kind;
  if (known.size >= mostKnown) known.clear();
  const read = readHeading(heading);
  known.set(heading, read);
  return read;
}

/** Called when a text has been read: no word of it is kept. */
export function forgetHeadings(): void {
  known.clear();
}

function readHeading(heading: string): HeadingKind | undefined {
  const words = wordsOf(heading);
  if (words.length === 0 || words.length > mostWords) return undefined;
  for (let skip = 0; skip < words.length; skip++) {
    const key = skip === 0 ? words.join('') : words.slice(skip).join('');
    const kind = skip > 0 && isShort(key) ? undefined : kindOfKey(key);
    if (kind !== undefined) return skip > 0 && isNameless(kind) && isThing(words) ? 'goods' : kind;
  }
  for (let take = words.length - 1; take > 0; take--) {
    const key = words.slice(0, take).join('');
    const kind = isShort(key) ? undefined : kindOfKey(key);
    if (kind !== undefined && !isNameless(kind) && kind !== 'customer' && kind !== 'person') return kind;
  }
  return kindOfEnding(words.at(-1) ?? '') ?? kindOfNumbered(words);
}

/** `US passport number`, `Reisepass-Nr.`: what is numbered says what the numbers are. */
function kindOfNumbered(words: readonly string[]): HeadingKind | undefined {
  const rest = words.filter((word) => !numberWords.has(word));
  if (rest.length === words.length || rest.length === 0) return undefined;
  for (let skip = 0; skip < rest.length; skip++) {
    const key = rest.slice(skip).join('');
    const kind = skip > 0 && isShort(key) ? undefined : kindOfKey(key);
    if (kind === 'personalId' || kind === 'bank' || kind === 'card' || kind === 'company') return kind;
  }
  return undefined;
}

const numberWords = new Set(
  'number,num,no,nr,nummer,numero,numer,numeris,cislo,szam,szama,numar,numarasi,broj,n,id,de,of,code,номер'.split(','),
);

const camelCase = /(\p{Ll})(\p{Lu})/gu;
const inBrackets = /\([^)]{0,40}\)/g;
// Signs of full width stand among the blocks of letters.
const betweenWords = lazily(() => String.raw`(?:[^${letters}\d]|[！-／：-＠［-｀｛-･])+`, '');

/** Words of a heading, folded: camel case cut, accents gone, `1` and `(work)` and `- Value` left out. */
function wordsOf(heading: string): string[] {
  const plain = heading.includes('(') ? heading.replace(inBrackets, ' ') : heading;
  if (!hasOtherLetters.test(plain)) return plainWords(plain);
  return folded(plain === plain.toLowerCase() ? plain : plain.replace(camelCase, '$1 $2'))
    .split(betweenWords())
    .filter(says);
}

/** The same for letters without accents, which most headings have: one more than a heading may have is enough. */
function plainWords(heading: string): string[] {
  const lower = heading.toLowerCase();
  const words: string[] = [];
  let from = 0;
  let before = OTHER;
  for (let i = 0; i <= heading.length && words.length <= mostWords; i++) {
    const kind = i < heading.length ? kindOf(heading.charCodeAt(i)) : OTHER;
    if (kind === OTHER || (kind === UPPER && before === LOWER)) {
      const word = lower.slice(from, i);
      if (says(word)) words.push(word);
      from = kind === OTHER ? i + 1 : i;
    }
    before = kind;
  }
  return words;
}

function says(word: string): boolean {
  return word !== '' && word !== 'value' && !(word.length < 3 && word >= '0' && word <= '99');
}

function folded(word: string): string {
  const lower = word.toLowerCase();
  if (!hasOtherLetters.test(lower)) return lower;
  return withoutMarks(lower.normalize('NFD')).replace(/[ßøłıæ]/g, (letter) => otherLetters[letter] ?? letter);
}

/** Without the marks over and under letters. Those of Latin have a block of their own, which is quicker to look for. */
function withoutMarks(decomposed: string): string {
  return decomposed.replace(beyondLatin.test(decomposed) ? anyMark : latinMark, '');
}

const beyondLatin = /[\u0370-\uffff]/;
const anyMark = /\p{M}+/gu;
const latinMark = /[\u0300-\u036f]+/g;
const hasOtherLetters = /[^ -~]/;
const otherLetters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i', æ: 'ae' };

/** How the headings of a list are looked up: folded, without the blanks. */
export const headingKeys = (list: string): string[] => folded(list).replaceAll(' ', '').split(',');

function headingsByHash(): Map<number, HeadingKind> {
  const map = new Map<number, HeadingKind>();
  for (const [kind, packed] of Object.entries(packedHeadings))
    unpack(packed, headingBits, (hash) => map.set(hash, kind as HeadingKind));
  return map;
}

function kindOfKey(key: string): HeadingKind | undefined {
  byHeading ??= headingsByHash();
  return byHeading.get(hashOf(key, headingBits));
}

const tellingShort = new Set(['tel', 'zip', 'plz', 'dob', 'ssn', 'cep', 'psc', 'nif', 'dni', 'cpf', 'bsn']);

/** A word that is told by itself alone, not as a part: `via`, `sn`, `ort`. */
function isShort(key: string): boolean {
  return key.length < 4 && !tellingShort.has(key) && !isDense(key);
}

function isDense(key: string): boolean {
  const c = key.charCodeAt(0);
  return c >= 0x1100 && c <= 0xd7a3 && !(c >= 0x1e00 && c < 0x3040);
}

/** `Product name`, `Campaign name`, `File name`: the name of a thing. */
function isNameless(kind: HeadingKind): boolean {
  return kind === 'name';
}

function isThing(words: readonly string[]): boolean {
  return words.slice(0, -1).some((word) => {
    const kind = kindOfKey(word);
    return kind === 'goods' || kind === 'figure' || kind === 'company' || kind === 'venue' || things.has(word);
  });
}

function kindOfEnding(word: string): HeadingKind | undefined {
  const shortest = isDense(word) ? shortestDenseEnding : shortestEnding;
  for (let skip = 1; skip <= word.length - shortest; skip++) {
    const kind = kindOfKey(word.slice(skip));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const things = new Set(
  'firma,firmen,societe,event,team,project,projekt,group,list,adset,asset,field,table,domain,class,method,image,folder,variable,function,column,host,test,pet,job,process,server'.split(
    ',',
  ),
);
