import type { Vault } from './vault';

/** A placeholder as it stands in a text, in any of the spellings below. */
export interface Token {
  /** First UTF-16 unit. */
  start: number;
  /** The unit after the last one. */
  end: number;
  /** As in the vault: `[EMAIL_1]`. */
  placeholder: string;
  /** It stands percent-encoded (`%5BEMAIL_1%5D`), as in the address of a link. */
  encoded: boolean;
}

/**
 * What models make of `[EMAIL_1]`: lower case, Markdown escapes (`\[EMAIL\_1\]`, also doubled as inside JSON), percent
 * encoding in a link. Spaces are not tolerated: "[Email 1]" is an ordinary heading. A backslash belongs to the token
 * only when both brackets have one: in `C:\Users\[PERSON_1]` it is part of the text.
 * Linear: no part can match where its neighbour could.
 */
const label = '([A-Z][A-Z0-9]*(?:(?:\\\\{0,2}_|%5F)[A-Z0-9]+)*)';
const token = new RegExp(`\\\\{1,2}\\[${label}\\\\{1,2}\\]|\\[${label}\\]|%5B${label}%5D`, 'gi');

/** The longest spelling of one character of a placeholder: `%5B`, `\\_`. */
const longestSpelling = 3;

/** The end of a text that could be the beginning of a token. Looked for in a short tail only. */
const beginning = /(?:\\{1,2}|%5?|(?:\\{0,2}\[|%5B)[A-Z0-9_\\%]*)$/i;

function canonical(written: string): string {
  return `[${written.replace(/\\/g, '').replace(/%5F/gi, '_').toUpperCase()}]`;
}

/** Everything in the text that is written like a placeholder with a number, whether a vault knows it or not. */
export function findTokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(token)) {
    const placeholder = canonical(match[1] ?? match[2] ?? match[3] ?? '');
    if (!/_\d+\]$/.test(placeholder)) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      placeholder,
      encoded: match[3] !== undefined,
    });
  }
  return found;
}

/** The placeholders in a text that the vault has a value for. */
export function findPlaceholders(text: string, vault: Vault): Token[] {
  return findTokens(text).filter((found) => Object.hasOwn(vault.entries, found.placeholder));
}

/** Length of the longest spelling of any placeholder in the vault. */
function longestToken(vault: Vault): number {
  let longest = 0;
  for (const placeholder in vault.entries) longest = Math.max(longest, placeholder.length);
  return longest * longestSpelling;
}

/**
 * Where a text that is still being written must be cut, so that no placeholder is cut in two: everything from there on
 * could be the start of a token. Never more than the longest spelling of a placeholder before the end.
 */
export function settledLength(text: string, vault: Vault): number {
  const longest = longestToken(vault);
  if (longest === 0) return text.length;
  let from = Math.max(0, text.length - longest);
  // Twice the length also shows the start of a token that ends inside the tail.
  const windowStart = Math.max(0, text.length - 2 * longest);
  for (const found of findTokens(text.slice(windowStart))) from = Math.max(from, windowStart + found.end);
  const tail = text.slice(from);
  const match = beginning.exec(tail);
  return match === null ? text.length : from + match.index;
}
