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
