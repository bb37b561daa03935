import { findTokens } from './token';

/**
 * What the placeholders of one conversation stand for. A plain object, so that it can be stored and sealed as it is.
 * It never leaves the device.
 */
export interface Vault {
  /** `[EMAIL_1]` -> the value as it was first written. */
  entries: Record<string, string>;
  /** Placeholders that someone, person or model, wrote out before they were given away: they never get a value. */
  taken?: readonly string[];
}

export function emptyVault(): Vault {
  return { entries: {} };
}

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
