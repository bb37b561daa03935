import type { Candidate } from '../candidate';
import type { Span } from '../rules/rule';
import { isWordUnit } from '../text/characters';
import { lower, type Tokens, tokensAtOnce } from './tokens';

/** How sure a term of the company's list is: the company itself says so. */
const confidence = 0.9;

interface Term {
  /** As the administrator wrote it. */
  text: string;
  /** Hashes of its words. */
  hashes: readonly number[];
  /** Units before its first word: `#` of `#alpha`. */
  lead: number;
}

/** The company's terms, by the hash of their first word or two: 10,000 cost no more time than ten. */
export type TermIndex = ReadonlyMap<number, readonly Term[]>;

/** Many terms begin with the same word (`Project ...`), few with the same two. */
function hashOfTwo(first: number, second: number): number {
  return Math.imul(first ^ (second >>> 15), 0x01000193) ^ second;
}

/** Makes the index. A term without a letter or digit is left out; the policy's schema refuses it. */
export function termIndex(terms: readonly string[]): TermIndex {
  const index = new Map<number, Term[]>();
  for (const written of new Set(terms)) {
    const text = written.trim();
    const { count, hashes, starts } = tokensAtOnce(text);
    const first = hashes[0];
    if (count === 0 || first === undefined) continue;
    const term = { text, hashes: [...hashes.subarray(0, count)], lead: starts[0] ?? 0 };
    const place = count === 1 ? first : hashOfTwo(first, hashes[1] ?? 0);
    const same = index.get(place);
    if (same === undefined) index.set(place, [term]);
    else same.push(term);
  }
  // Of terms that begin alike the longest is tried first: `Project Alpha Two` before `Project Alpha`.
  for (const same of index.values()) same.sort((a, b) => b.text.length - a.text.length);
  return index;
}

/** Every place where a term stands as words of its own, whatever the case, spaces, hyphens and line breaks. */
export function findTerms(text: string, tokens: Tokens, index: TermIndex): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const first = tokens.hashes[i] ?? 0;
    const span =
      spanOf(text, tokens, i, index.get(hashOfTwo(first, tokens.hashes[i + 1] ?? 0))) ??
      spanOf(text, tokens, i, index.get(first));
    if (span !== undefined) found.push({ type: 'CUSTOM_TERM', ...span, confidence });
  }
  return found;
}

/** Where the first of the terms stands that begins with token `i`. */
function spanOf(text: string, tokens: Tokens, i: number, terms: readonly Term[] | undefined): Span | undefined {
  if (terms === undefined) return undefined;
  for (const term of terms) {
    if (!term.hashes.every((hash, k) => i + k < tokens.count && tokens.hashes[i + k] === hash)) continue;
    const start = (tokens.starts[i] ?? 0) - term.lead;
    const end = start < 0 ? undefined : endOfTerm(text, start, term.text);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

/** Space, line break, hyphen, underscore: between the words of a term they are the same. */
function isGap(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13) || c === 45 || c === 95;
}

/** At most so many units stand between two words of a term. */
const widestGap = 4;

/** Where the term ends when it stands at `start`; undefined when something else does. */
function endOfTerm(text: string, start: number, term: string): number | undefined {
  let at = start;
  for (let i = 0; i < term.length; ) {
    if (isGap(term.charCodeAt(i))) {
      while (i < term.length && isGap(term.charCodeAt(i))) i++;
      const from = at;
      while (at < text.length && at - from < widestGap && isGap(text.charCodeAt(at))) at++;
      if (at === from) return undefined;
      continue;
    }
    if (at >= text.length || lower(text.charCodeAt(at)) !== lower(term.charCodeAt(i))) return undefined;
    at++;
    i++;
  }
  // `C++` ends with a sign and has no border of its own there, but for a further sign of the same kind.
  const last = term.charCodeAt(term.length - 1);
  if (!isWordUnit(last) && at < text.length && text.charCodeAt(at) === last) return undefined;
  return at;
}
