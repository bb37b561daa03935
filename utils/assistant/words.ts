import { findTokens } from '@/utils/placeholders';

/** Scripts that write no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const run = /[\p{L}\p{N}]+/gu;
/** No word that anybody looks for is longer. */
const longest = 40;

/** Without case, accents and forms of letters that read alike. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Text without placeholders: what they are called is not what anybody wrote. */
function withoutPlaceholders(text: string): string {
  let out = '';
  let done = 0;
  for (const { start, end } of findTokens(text)) {
    out += `${text.slice(done, start)} `;
    done = end;
  }
  return out + text.slice(done);
}

/**
 * A run of letters as words: itself, or each pair of neighbours where words are not set apart. A text is also found by
 * its last letter alone, as by every other that begins a pair.
 */
function* split(letters: string, isQuery: boolean): Generator<string> {
  if (!unspaced.test(letters)) return yield letters.slice(0, longest);
  const all = [...letters];
  if (!isQuery || all.length === 1) yield all.at(-1) ?? letters;
  for (let at = 0; at + 1 < all.length; at++) yield `${all[at]}${all[at + 1]}`;
}

function collect(text: string, isQuery: boolean): string[] {
  const words = new Set<string>();
  for (const [letters] of plain(withoutPlaceholders(text)).matchAll(run)) {
    for (const word of split(letters, isQuery)) words.add(word);
  }
  return [...words];
}

/** The words by which a text can be found, each once. */
export function wordsIn(text: string): string[] {
  return collect(text, false);
}

/** The words that a query asks for. The last one may be the beginning of a word. */
export function wordsOfQuery(query: string): string[] {
  return collect(query, true);
}

/** Characters around the first place where one of the words stands. */
const aroundCharacters = 60;

/** The place in a text where it speaks of the words, for a list of what was found. */
export function excerpt(text: string, words: readonly string[]): string {
  let at = 0;
  for (const match of text.matchAll(run)) {
    const here = plain(match[0]);
    if (!words.some((word) => here.includes(word))) continue;
    at = match.index;
    break;
  }
  const start = Math.max(0, at - aroundCharacters);
  const end = at + 2 * aroundCharacters;
  const part = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`;
}
