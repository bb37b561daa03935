import type { CompiledRules } from './compiled-rules';
import { reachAfter } from './context';
import type { Search } from './search';
import { isWordUnit } from './text/characters';
import { firstAtLeast, type Landmarks } from './text/landmarks';

/** Shorter runs are no tokens. */
const shortestToken = 14;

/**
 * Tries the rules of tokens without a mark of their own at the tokens near a word that they need. Yields after each
 * kind of word.
 */
export function* tryTokenRuns(search: Search, { byRun, reach }: CompiledRules): Generator<void, void> {
  const { text, landmarks } = search;
  let runs: { starts: number[]; ends: number[] } | undefined;
  for (const action of landmarks.met) {
    const [rules, words] = [byRun[action], landmarks.words[action]];
    if (rules === undefined || words === undefined) continue;
    runs ??= tokenRuns(text, landmarks);
    let next = 0;
    for (const word of words) {
      // A run that ends before the word is reached by it backwards, one that begins after it forwards.
      for (let k = Math.max(next, firstAtLeast(runs.ends, word - reachAfter)); k < runs.starts.length; k++) {
        const start = runs.starts[k] ?? 0;
        if (start > word + (reach[action] ?? 0)) break;
        for (const [rule, at] of rules) search.tryPattern(rule, at.run, start);
        next = k + 1;
      }
    }
    yield;
  }
}

/** Runs of letters, digits, `-` and `_` that are long enough for a token, from what is mixed or long in them. */
function tokenRuns(text: string, { mixedStarts, longStarts }: Landmarks): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let end = 0;
  for (let m = 0, l = 0; m < mixedStarts.length || l < longStarts.length; ) {
    const mixed = mixedStarts[m] ?? Number.POSITIVE_INFINITY;
    const long = longStarts[l] ?? Number.POSITIVE_INFINITY;
    if (mixed <= long) m++;
    if (long <= mixed) l++;
    let start = Math.min(mixed, long);
    if (start < end) continue;
    const least = end;
    end = start + 1;
    while (start > least && isTokenUnit(text.charCodeAt(start - 1))) start--;
    while (end < text.length && isTokenUnit(text.charCodeAt(end))) end++;
    if (end - start < shortestToken) continue;
    starts.push(start);
    ends.push(end);
  }
  return { starts, ends };
}

function isTokenUnit(c: number): boolean {
  return c === 45 || c === 95 || (c < 128 && isWordUnit(c));
}
