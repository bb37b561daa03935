import { columnWords, type HeadingKind } from './column-words';

/** What is longer is a sentence. */
const longestHeading = 48;
const mostWords = 6;
/** A compound ends with its kind: `Kundentelefonnummer`, `携帯電話番号`. */
const shortestEnding = 6;
const shortestDenseEnding = 2;

let byHeading: Map<string, HeadingKind> | undefined;

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
  byHeading ??= headingsByKey();
  for (let skip = 0; skip < words.length; skip++) {
    const key = words.slice(skip).join('');
    const kind = skip > 0 && isShort(key) ? undefined : byHeading.get(key);
    if (kind !== undefined) return skip > 0 && isNameless(kind) && isThing(words) ? 'goods' : kind;
  }
  for (let take = words.length - 1; take > 0; take--) {
    const key = words.slice(0, take).join('');
    const kind = isShort(key) ? undefined : byHeading.get(key);
    if (kind !== undefined && !isNameless(kind) && kind !== 'customer' && kind !== 'person') return kind;
  }
  return kindOfEnding(words.at(-1) ?? '', byHeading);
}

const camelCase = /(\p{Ll})(\p{Lu})/gu;
const inBrackets = /\([^)]{0,40}\)/g;
const betweenWords = /[^\p{L}\p{N}]+/u;

/** Words of a heading, folded: camel case cut, accents gone, `1` and `(work)` and `- Value` left out. */
function wordsOf(heading: string): string[] {
  const plain = heading.includes('(') ? heading.replace(inBrackets, ' ') : heading;
  return folded(plain.replace(camelCase, '$1 $2'))
    .split(betweenWords)
    .filter((word) => word !== '' && word !== 'value' && !(word.length < 3 && word >= '0' && word <= '99'));
}

function folded(word: string): string {
  const lower = word.toLowerCase();
  if (!hasOtherLetters.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłıæ]/g, (letter) => otherLetters[letter] ?? letter);
}

const hasOtherLetters = /[^ -~]/;
const otherLetters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i', æ: 'ae' };

function headingsByKey(): Map<string, HeadingKind> {
  const map = new Map<string, HeadingKind>();
  for (const words of columnWords) {
    for (const [kind, list] of Object.entries(words)) {
      for (const word of folded(list).split(',')) {
        const key = word.replaceAll(' ', '');
        if (!map.has(key)) map.set(key, kind as HeadingKind);
      }
    }
  }
  return map;
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
    const kind = byHeading?.get(word);
    return kind === 'goods' || kind === 'figure' || kind === 'company' || kind === 'venue' || things.has(word);
  });
}

function kindOfEnding(word: string, map: ReadonlyMap<string, HeadingKind>): HeadingKind | undefined {
  const shortest = isDense(word) ? shortestDenseEnding : shortestEnding;
  for (let skip = 1; skip <= word.length - shortest; skip++) {
    const kind = map.get(word.slice(skip));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const things = new Set(
  'firma,firmen,societe,event,team,project,projekt,group,list,adset,asset,field,table,domain,class,method,image,folder,variable,function,column,host,test,pet,job,process,server'.split(
    ',',
  ),
);
