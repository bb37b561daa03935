import { readFileSync } from 'node:fs';
import { createWords, type Words } from '@/utils/vocabulary';

/** Every language that Daylight speaks. */
export const languages = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const;
export type Language = (typeof languages)[number];

type Messages = Record<string, { message: string }>;

export function messagesOf(language: Language): Messages {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Messages;
}

/** The words of a language as the browser would give them. */
export function wordsIn(language: Language): Words {
  const messages = messagesOf(language);
  return createWords((key) => messages[key]?.message ?? '');
}
