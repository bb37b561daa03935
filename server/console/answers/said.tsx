import type { ReactNode } from 'react';
import type { Expected, Refused } from '../shell/use-data';
import { type ConsoleWords, useWords } from '../speech';
import sentences from './words.json';

type Key = keyof (typeof sentences)['en'];
type AnswerWords = ConsoleWords<Key>;

function isKnown(key: string | undefined): key is Key {
  return key !== undefined && Object.hasOwn(sentences.en, key);
}

/**
 * What the server said in place of an answer, in the language of these words.
 *
 * @returns undefined for a code that this page does not know: it may be older than the server
 */
export function saidIn({ code, reason, values, expected }: Refused, words: AnswerWords): string | undefined {
  const key = [reason, code].find(isKnown);
  if (key === undefined) return undefined;
  const said = words.say(key, values);
  const more = expected && expectedIn(expected, words);
  return more === undefined ? said : `${said} (${more})`;
}

/** What was expected where something is wrong; undefined for a code that this page does not know. */
export function expectedIn({ code, values }: Expected, words: AnswerWords): string | undefined {
  const key = `expected_${code}`;
  return isKnown(key) ? words.say(key, values) : undefined;
}

/** The same on a page; in the server's own English where there is nothing else. */
export function Said({ of }: { of: Refused }): ReactNode {
  const words = useWords(sentences);
  return saidIn(of, words) ?? <span lang="en">{of.message}</span>;
}
