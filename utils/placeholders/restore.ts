import { findPlaceholders, settledLength, type Token } from './token';
import type { Vault } from './vault';

/** What a placeholder stands for; percent-encoded where the placeholder was, so that a link stays a link. */
export function valueBehind(token: Token, vault: Vault): string {
  const value = vault.entries[token.placeholder] ?? '';
  if (!token.encoded) return value;
  try {
    return encodeURIComponent(value);
  } catch {
    // Half a surrogate pair cannot be encoded.
    return value;
  }
}

/** The text with the real values. What the vault does not know stays as it is. */
export function restore(text: string, vault: Vault): string {
  const parts: string[] = [];
  let done = 0;
  for (const token of findPlaceholders(text, vault)) {
    parts.push(text.slice(done, token.start), valueBehind(token, vault));
    done = token.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

export interface Restorer {
  /** Takes the next piece of the text; gives what can be said for sure by now. */
  push(chunk: string): string;
  /** The text has ended: gives the rest. */
  flush(): string;
}

/**
 * Restores a text that arrives in pieces, cut anywhere: all pieces together give what `restore` gives for the whole.
 * Only what could be the start of a placeholder is held back, and never more than the longest one is long.
 */
export function createRestorer(vault: Vault): Restorer {
  let held = '';
  return {
    push(chunk) {
      held += chunk;
      const settled = settledLength(held, vault);
      const out = restore(held.slice(0, settled), vault);
      held = held.slice(settled);
      return out;
    },
    flush() {
      const out = restore(held, vault);
      held = '';
      return out;
    },
  };
}
