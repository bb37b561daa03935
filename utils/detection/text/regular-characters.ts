/**
 * What stands for a character in the text as the rules read it: other spaces, dashes and digits as their ASCII sisters,
 * letters of ornament as the letter meant, nothing for what nobody sees. Values copied from documents and spreadsheets
 * are full of them, and so are values that someone means to hide.
 */

/** How a unit is looked at. */
export const PLAIN = 0;
export const REMOVED = 1;
/** Another unit stands for it: `regularUnit`. */
export const REPLACED = 2;
/** First half of a surrogate pair. */
export const PAIR = 3;
/** U+0300 to U+036F and other marks that sit on the letter before. */
export const MARK = 4;
/** A digit in a ring, or raised, or lowered: alone it numbers a list or a footnote. */
export const ORNAMENT = 5;
/** Greek or Cyrillic, drawn like a Latin letter. */
export const LOOK_ALIKE = 6;
/** Full stop of ideographs: a dot when it stands inside a host name. */
export const FULL_STOP = 7;
/** Makes what follows read from right to left. */
export const OVERRIDE = 8;
/** Its NFKC form has other characters: ligatures, letters in rings. */
export const COMPATIBLE = 9;

/** Zero of each row of ten decimal digits in the Basic Multilingual Plane: Unicode 16, general category Nd. */
const zeros =
  '660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0';

/** Nobody sees them: format and control characters, joiners, variation selectors, fillers. */
const unseen =
  '0-8 e-1f 7f-84 86-9f ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202d 2060-206f 3164 fe00-fe0f feff ffa0 fff9-fffb';
/** U+2028 and U+2029 are line breaks; the rest are spaces. */
const spaces = 'a0 1680 2000-200a 202f 205f 2800 3000';
const lineBreaks = '85 2028-2029';
const dashes = '2010-2015 2043 2212 fe58 fe63';
const marks = '300-34e 350-36f 483-489 1ab0-1aff 1dc0-1dff 20d0-20ff fe20-fe2f';
const ornaments = 'b2-b3 b9 2070 2074-2079 2080-2089 2460-249b 24ea-24ff 2776-2793';
const compatible = '249c-24e9 2102-2134 212a fb00-fb06';

/** Letters that look alike, by the Latin letter; after Unicode Technical Standard 39, the closest ones only. */
const lookAlikes =
  'aаα bв cс dԁ eе gɡ hһ iіιı jј kкκ lӏ mм nν oоο pрρ qԛ sѕ tт uυ vѵ wԝ xхχ yуγ ' +
  'AАΑ BВΒ CС EЕΕ HНΗ IІΙӀ JЈ KКΚ MМΜ NΝ OОΟ PРΡ QԚ SЅ TТΤ WԜ XХΧ YҮΥУ ZΖ';

interface Tables {
  classes: Uint8Array;
  units: Map<number, number>;
  cyrillic: Map<number, number>;
}

let tables: Tables | undefined;

function regularTables(): Tables {
  if (tables !== undefined) return tables;
  const classes = new Uint8Array(0x10000);
  const units = new Map<number, number>();
  const cyrillic = new Map<number, number>();
  const each = (list: string, use: (from: number, to: number) => void) => {
    for (const range of list.split(' ')) {
      const [from = '', to = from] = range.split('-');
      use(Number.parseInt(from, 16), Number.parseInt(to, 16));
    }
  };
  const mark = (list: string, kind: number) => each(list, (from, to) => classes.fill(kind, from, to + 1));
  const become = (list: string, unit: number) =>
    each(list, (from, to) => {
      classes.fill(REPLACED, from, to + 1);
      for (let c = from; c <= to; c++) units.set(c, unit);
    });
  mark(unseen, REMOVED);
  mark(marks, MARK);
  mark(ornaments, ORNAMENT);
  mark(compatible, COMPATIBLE);
  mark('202e', OVERRIDE);
  mark('3002 ff61', FULL_STOP);
  mark('d800-dbff', PAIR);
  become(spaces, 32);
  become(lineBreaks, 10);
  become(dashes, 45);
  become('2024 fe52 ff0e', 46);
  become('fe6b', 64);
  each(zeros, (zero) => {
    classes.fill(REPLACED, zero, zero + 10);
    for (let digit = 0; digit < 10; digit++) units.set(zero + digit, 48 + digit);
  });
  classes.fill(REPLACED, 0xff01, 0xff5f);
  for (let c = 0xff01; c < 0xff5f; c++) units.set(c, c - 0xff01 + 33);
  for (const [latin = '', ...others] of lookAlikes.split(' ').map((group) => [...group])) {
    for (const other of others) {
      classes[other.charCodeAt(0)] = LOOK_ALIKE;
      units.set(other.charCodeAt(0), latin.charCodeAt(0));
      if (other >= '\u0400' && !cyrillic.has(latin.charCodeAt(0)))
        cyrillic.set(latin.charCodeAt(0), other.charCodeAt(0));
    }
  }
  tables = { classes, units, cyrillic };
  return tables;
}

/** The class of every unit. */
export function unitClasses(): Uint8Array {
  return regularTables().classes;
}

/** The unit that stands for one of the classes REPLACED and LOOK_ALIKE. */
export function regularUnit(c: number): number {
  return regularTables().units.get(c) ?? c;
}

/** The Cyrillic letter that a Latin one may be taken for, or undefined. */
export function cyrillicOf(latin: number): number | undefined {
  return regularTables().cyrillic.get(latin);
}

/** A tag character as the ASCII character that it hides (Unicode chapter 23.9), or undefined. */
export function hiddenInTag(codePoint: number): number | undefined {
  return codePoint >= 0xe0020 && codePoint <= 0xe007e ? codePoint - 0xe0000 : undefined;
}

const astralDigit = /^\p{Nd}$/u;

/**
 * What stands for a character beyond the Basic Multilingual Plane, or for an ornament: the letter or digit meant, '' for
 * what nobody sees, undefined when it stays.
 */
export function plainForm(codePoint: number): string | undefined {
  if (codePoint >= 0xe0000 && codePoint <= 0xe01ef) return '';
  // Digits in black rings have no compatibility form.
  if (codePoint >= 0x2776 && codePoint <= 0x2793) return String(((codePoint - 0x2776) % 10) + 1);
  const character = String.fromCodePoint(codePoint);
  const form = character.normalize('NFKC');
  if (form !== character) {
    // A mathematical alpha is a Greek letter, which may be drawn like a Latin one.
    return form.length === 1 ? form : /^[ -~]+$/.test(form) ? form : undefined;
  }
  if (!astralDigit.test(character)) return undefined;
  let zero = codePoint;
  while (codePoint - zero < 10 && astralDigit.test(String.fromCodePoint(zero - 1))) zero--;
  return String((codePoint - zero) % 10);
}

/** What stands for a character that an escape sequence names. */
export function regularForm(codePoint: number): string {
  if (codePoint > 0xffff) {
    const hidden = hiddenInTag(codePoint);
    return hidden === undefined
      ? (plainForm(codePoint) ?? String.fromCodePoint(codePoint))
      : String.fromCharCode(hidden);
  }
  const kind = unitClasses()[codePoint];
  if (kind === REMOVED || kind === OVERRIDE) return '';
  return String.fromCharCode(kind === REPLACED ? regularUnit(codePoint) : codePoint);
}
