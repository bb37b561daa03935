import type { NumberPiece } from '@/utils/detection';
import type { Kind } from '@/utils/policy';

/**
 * What is left of a text that was given to a tool, for the other pages of that tool and for this one when it is loaded
 * anew: kinds, keyed hashes, and what the digits at its ends add to check digits. No value is in it.
 */
export interface Trace {
  found: { kind: Kind; confidence: number; hash: string }[];
  /** Digits at its beginning and end; missing where it has none. */
  ends?: { begin: NumberPiece; last: NumberPiece; single: boolean };
}

/** What other pages of a tool have given it, as long as the policy says. */
export interface Elsewhere {
  /** 16 bytes, of the browser until it ends. */
  key: readonly number[];
  /** The oldest first. */
  traces: readonly Trace[];
}
