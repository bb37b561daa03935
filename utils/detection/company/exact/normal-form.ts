import { lower, type Tokens, tokensAtOnce } from '../tokens';

/** A value has at most so many words. */
export const mostWords = 12;
/** A number is written in at most so many groups. */
export const mostGroups = 6;
/** Between two words of a value stand at most so many units: `; `, ` - `. */
export const widestGap = 3;

/** `mail` is looked for at an @, `digits` and `coded` at words with a digit, `words` at words without. */
type ValueKind = 'mail' | 'digits' | 'coded' | 'words';

/** A value in the one spelling that is hashed: lower case, one space between words, none inside a number. */
export interface NormalForm {
  kind: ValueKind;
  form: string;
  /** Words; groups of a number do not count. */
  words: number;
  /** Hash of the first word. */
  firstWord: number;
}

/** The words `from` to `to` (not included) of a text in normal form. */
export function formOf(text: string, tokens: Tokens, from: number, to: number): string {
  let form = '';
  for (let i = from; i < to; i++) {
    if (i > from && !(tokens.digits[i] === 1 && tokens.digits[i - 1] === 1)) form += ' ';
    const end = tokens.ends[i] ?? 0;
    for (let at = tokens.starts[i] ?? 0; at < end; at++) form += String.fromCharCode(lower(text.charCodeAt(at)));
  }
  return form;
}

/** Normal form of an address at which mail arrives. */
export function mailForm(address: string): string {
  return address.toLowerCase();
}

/** A value of the company's list in normal form; undefined when it has no word or too many. */
export function normalForm(value: string): NormalForm | undefined {
  const text = value.normalize('NFKC').trim();
  const tokens = tokensAtOnce(text);
  const { count } = tokens;
  if (count === 0 || count > mostWords) return undefined;
  const firstWord = tokens.hashes[0] ?? 0;
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return { kind: 'mail', form: mailForm(text), words: count, firstWord };
  const form = formOf(text, tokens, 0, count);
  const digitsOnly = tokens.digits.subarray(0, count).every((digits) => digits === 1);
  if (digitsOnly && count > mostGroups) return undefined;
  const kind = digitsOnly ? 'digits' : (tokens.digits[0] ?? 0) > 0 ? 'coded' : 'words';
  return { kind, form, words: digitsOnly ? 1 : count, firstWord };
}
