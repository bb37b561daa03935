import { useEffect, useState } from 'react';
import { directionOf, type Language, languages } from '../speech';

export const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];

const languageKey = 'daylight:language';
const lookKey = 'daylight:look';

/** Storage may be forbidden; then a choice lasts as long as the page. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It is in force until the page is closed.
  }
}

/** The first language of the browser that the console speaks: `pt-BR, de-AT, en` is German. */
export function firstSpoken(wanted: readonly string[]): Language {
  const bare = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  return bare.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'en';
}

/** Language and look: the person's choice, kept in this browser; without one, what browser and system say. */
export function usePreferences() {
  const [language, setLanguage] = useState<Language>(
    () => languages.find((known) => known === stored(languageKey)) ?? firstSpoken(navigator.languages),
  );
  const [look, setLook] = useState<Look>(() => looks.find((known) => known === stored(lookKey)) ?? 'system');
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  useEffect(() => {
    if (look === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = look;
  }, [look]);
  return {
    language,
    look,
    chooseLanguage(chosen: Language) {
      store(languageKey, chosen);
      setLanguage(chosen);
    },
    chooseLook(chosen: Look) {
      store(lookKey, chosen);
      setLook(chosen);
    },
  };
}
