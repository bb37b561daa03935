import { wordsOfQuery } from '@/utils/assistant';

/** A row of the index, as the panel writes it: these texts have words between spaces only. */
export function wordsOf(conversation: string, turn: string, content: string): object {
  return { conversation, turn, words: wordsOfQuery(content) };
}
