import { createRestorer, type Vault } from '@/utils/placeholders';

export interface Speaker {
  /** Takes the next piece of an answer; gives the sentences that are finished by now. */
  push(chunk: string): string[];
  /** The answer has ended: gives the rest. */
  flush(): string[];
}

/** The end of a sentence or line: a mark that ends one, followed by space, or a line break. */
const sentenceEnd = /[.!?…]["'”’)\]*_`]*\s|[。！？]|\n/g;

/** What Markdown writes for the eye. */
function spoken(sentence: string): string {
  return sentence
    .replace(/^\s*(?:#{1,6}|[-*+>]|\|)\s?/, '')
    .replace(/[*_`~|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts a growing answer into sentences for a screen reader, with the real values in them. */
export function createSpeaker(vault: Vault): Speaker {
  const restorer = createRestorer(vault);
  let rest = '';
  const say = (sentences: string[]) => sentences.map(spoken).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  return {
    push(chunk) {
      rest += restorer.push(chunk);
      const finished: string[] = [];
      let done = 0;
      for (const match of rest.matchAll(sentenceEnd)) {
        const end = match.index + match[0].length;
        finished.push(rest.slice(done, end));
        done = end;
      }
      rest = rest.slice(done);
      return say(finished);
    },
    flush() {
      const last = rest + restorer.flush();
      rest = '';
      return say([last]);
    },
  };
}
