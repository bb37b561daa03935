import { useContext } from 'react';
import { LanguageContext } from '../speech';
import sentences from './means.json';

/** What each key of the policy decides, in the language of whoever looks at it. */
export function useMeans(): (path: string) => string {
  const spoken: Readonly<Record<string, string>> = sentences[useContext(LanguageContext)];
  const english: Readonly<Record<string, string>> = sentences.en;
  return (path) => spoken[path] ?? english[path] ?? '';
}
