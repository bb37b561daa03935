import { findTokens } from './token';
import type { Vault } from './vault';

/**
 * Notes placeholders without a value that stand in the text, so that none of them is ever given one: what a model made
 * up must not turn into a real value later. Returns a new vault, or the same one when there is nothing to note.
 */
export function reserve(text: string, vault: Vault): Vault {
  const taken = new Set(vault.taken);
  const before = taken.size;
  for (const token of findTokens(text)) {
    if (!Object.hasOwn(vault.entries, token.placeholder)) taken.add(token.placeholder);
  }
  return taken.size === before ? vault : { entries: vault.entries, taken: [...taken] };
}
