import type english from '@/public/_locales/en/messages.json';

type Form = Intl.LDMLPluralRule;
type MessageKey = keyof typeof english;

/** A sentence with a number in it: one message for each plural form of the language (`rows_one`, `rows_other`). */
type CountedKey<Key extends string> = Key extends `${infer Base}_other` ? Base : never;
/** A sentence without a number. Without keys of its own: one of the extension. */
export type SentenceKey<Key extends string = MessageKey> = Exclude<Key, `${CountedKey<Key>}_${Form}`>;

type Values = Record<string, string>;

/**
 * What people read, in their language. The sentences of the extension stand in `public/_locales`, one file for each
 * language; other surfaces give the keys of their own.
 */
export interface Words<Key extends string = MessageKey> {
  /** BCP 47 tag of the language that the sentences are in. */
  language: string;
  direction: 'ltr' | 'rtl';
  say(key: SentenceKey<Key>, values?: Values): string;
  /** In the plural form that the count takes in this language; `{count}` stands for it. */
  count(key: CountedKey<Key>, count: number): string;
  /** "3, 7 and 12" */
  list(parts: readonly string[]): string;
  /** "2–41" */
  range(first: number, last: number): string;
  number(value: number): string;
  /** The name of a country by its code of two letters. */
  country(code: string): string;
}

/** Invisible marks around what is put into a sentence, so that a Latin name does not turn a line that runs leftwards. */
const isolate = (text: string) => `\u2068${text}\u2069`;

/**
 * Asks for nothing before it is used: a page that loads would wait for the browser to read its file of sentences.
 *
 * @param message the sentence of a key as it stands in the file of the language, empty where there is none
 */
export function createWords<Key extends string = MessageKey>(message: (key: string) => string): Words<Key> {
  const language = () => message('language');
  const direction = () => (message('direction') === 'rtl' ? 'rtl' : 'ltr');
  const fill = (sentence: string, values: Values) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return direction() === 'rtl' ? isolate(value) : value;
    });
  const number = (value: number) => new Intl.NumberFormat(language()).format(value);
  return {
    get language() {
      return language();
    },
    get direction() {
      return direction();
    },
    number,
    say: (key, values = {}) => fill(message(key), values),
    count(key, count) {
      const form = new Intl.PluralRules(language()).select(count);
      // A form for very large numbers alone, as French has, reads like the general one.
      return fill(message(`${key}_${form}`) || message(`${key}_other`), { count: number(count) });
    },
    list: (parts) => new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts),
    range: (first, last) =>
      first === last ? number(first) : new Intl.NumberFormat(language()).formatRange(first, last),
    country: (code) => new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code,
  };
}
