import { gzipSync } from 'node:zlib';
import { entity, type Fragment } from '../fragment';
import type { Values } from './index';

/**
 * The same value so that a careless eye (or a filter) does not see it. The label covers the whole disguised run, for
 * encodings too: what is found inside encoded text is one finding over the encoded run.
 */

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function base32(data: Uint8Array): string {
  const bits = [...data].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = (bits.match(/.{1,5}/g) ?? []).map(
    (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)],
  );
  return signs.join('').padEnd(Math.ceil(signs.length / 8) * 8, '=');
}

const lookalikes: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у', i: 'і' };
const inserted = ['\u200b', '\u200c', '\u2060', '\u00ad', '\ufeff'];

function sprinkle(text: string, { random }: Values): string {
  const sign = random.pick(inserted);
  return [...text].map((letter) => (random.chance(0.25) ? letter + sign : letter)).join('');
}

/** Works on any value. */
export const anyDisguise: Record<string, (text: string, values: Values) => string> = {
  zeroWidth: (text, values) => text.slice(0, 1) + sprinkle(text.slice(1, -1), values) + text.slice(-1),
  fullWidth: (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  base64: (text) => Buffer.from(utf8(text)).toString('base64'),
  base64Twice: (text) => Buffer.from(Buffer.from(utf8(text)).toString('base64')).toString('base64'),
  gzipBase64: (text) => gzipSync(utf8(text)).toString('base64'),
  base32: (text) => base32(utf8(text)),
  hex: (text) => Buffer.from(utf8(text)).toString('hex'),
  percent: (text) => [...utf8(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  entities: (text) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join(''),
  jsonEscapes: (text) => [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  quotedPrintable: (text) =>
    text.replace(/[^A-Za-z0-9 ]/g, (sign) =>
      [...utf8(sign)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    ),
};

const spelled: Record<string, readonly string[]> = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  de: ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'],
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
};

/** Works on numbers. */
export const numberDisguise: Record<string, (text: string, values: Values) => string> = {
  arabicDigits: (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  everyDigitApart: (text, { random }) =>
    text
      .replace(/\D/g, '')
      .split('')
      .join(random.pick([' ', '.', '-'])),
  lineBreak: (text) => `${text.slice(0, Math.floor(text.length / 2))}\n${text.slice(Math.floor(text.length / 2))}`,
  noBreakSpaces: (text, { random }) => text.replace(/[ -]/g, random.pick(['\u00a0', '\u202f', '\u2009', ' – '])),
  spelled: (text, { language }) =>
    text
      .replace(/\D/g, '')
      .split('')
      .map((digit) => (spelled[language] ?? spelled.en)?.[Number(digit)])
      .join(' '),
};

/** Works on mail addresses. */
export const mailDisguise: Record<string, (text: string, values: Values) => string> = {
  atDot: (text) => text.replace('@', ' (at) ').replaceAll('.', ' (dot) '),
  atOnly: (text, { random }) =>
    text.replace('@', random.pick([' [at] ', ' at ', '(at)', ' AT '])).replace(/\.(?=[a-z]+$)/, ' dot '),
  lookalike: (text, { random }) => {
    const places = [...text].map((sign, index) => (sign in lookalikes ? index : -1)).filter((index) => index >= 0);
    const at = random.pick(places.length > 0 ? places : [0]);
    const sign = text[at] ?? '';
    return text.slice(0, at) + (lookalikes[sign] ?? sign) + text.slice(at + 1);
  },
};

/** An entity in disguise; `way` is a name of the tables above. */
export function disguised(values: Values, type: string, text: string, way: string): Fragment {
  const disguise = anyDisguise[way] ?? numberDisguise[way] ?? mailDisguise[way];
  if (disguise === undefined) throw new Error(`no such disguise: ${way}`);
  return entity(type, disguise(text, values));
}
