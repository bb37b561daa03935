import { createContext, useContext, useMemo } from 'react';
import { createWords, type Words } from '@/utils/vocabulary';

/** Every language that the console speaks, by its own name. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
  ar: 'العربية',
} as const;
export type Language = keyof typeof languageNames;
export const languages = Object.keys(languageNames) as Language[];

export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr');

/** A `words.json`: the same sentences in every language. Forms of plurals differ. */
export type Sentences<Key extends string> = { en: Record<Key, string> } & Record<Language, Record<string, string>>;

/** What people read on a page, and how numbers and times are written in their language. */
export interface ConsoleWords<Key extends string> extends Words<Key> {
  /** Of nothing there is no share. */
  share(part: number, all: number): string;
  /** "3 Nov", of a day such as 2026-11-23 */
  day(day: string): string;
  /** "Mon, 23 November", of a day such as 2026-11-23 */
  longDay(day: string): string;
  /** "14:05" */
  clock(when: Date): string;
  /** "23 Nov 2026, 14:05" */
  dateTime(when: Date): string;
}

/** What the person chose, else what the browser asks for. */
export const LanguageContext = createContext<Language>('en');

export function wordsIn<Key extends string>(sentences: Sentences<Key>, language: Language): ConsoleWords<Key> {
  const spoken: Record<string, string> = sentences[language];
  const fixed: Record<string, string> = { language, direction: directionOf(language) };
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const utc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const shortDay = utc({ day: 'numeric', month: 'short' });
  const longDay = utc({ weekday: 'short', day: 'numeric', month: 'long' });
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    ...createWords<Key>((key) => fixed[key] ?? spoken[key] ?? ''),
    share: (part, all) => (all === 0 ? '–' : percent.format(part / all)),
    day: (day) => shortDay.format(new Date(day)),
    longDay: (day) => longDay.format(new Date(day)),
    clock: (when) => clock.format(when),
    dateTime: (when) => dateTime.format(when),
  };
}

/** The sentences of a page in the language of whoever looks at it. */
export function useWords<Key extends string>(sentences: Sentences<Key>): ConsoleWords<Key> {
  const language = useContext(LanguageContext);
  return useMemo(() => wordsIn(sentences, language), [sentences, language]);
}
