import type { Expectation } from './expectations';
import type { Policy } from './schema';

/** Where doors find the state in `storage.local`; only the background worker writes it. */
export const policyStateKey = 'policy';

/**
 * Raise it when the schema gets a key, and run `npm run managed-schema`: a state that an older version of the extension has
 * stored lacks the key (stored.test.ts).
 */
export const policyGeneration = 3;

/** A stored state as this version can read it; undefined until the worker has brought an older one up to date. */
export function readable(state: PolicyState | undefined): PolicyState | undefined {
  return state?.generation === policyGeneration ? state : undefined;
}

/** Something wrong with a policy document. Says where and what was expected, never the value. */
export interface PolicyProblem {
  /** Where, as `guard.rules[0].action`; empty for the whole document. */
  path: string;
  kind: 'invalid' | 'unknown-key' | 'unused-key';
  /** In English. */
  message: string;
  /** The same as a code, for surfaces that say it in the language of whoever looks. */
  expected?: Expectation;
}

/**
 * What is in force and why. `managed`: the document as the browser gave it. `last-good`: an older one, because the
 * newest is invalid or gone. `default`: no policy has ever arrived.
 */
export interface PolicyState {
  /** Which form of the schema `policy` has. */
  generation: number;
  policy: Policy;
  origin: 'managed' | 'last-good' | 'default';
  /** What is wrong with the newest document. */
  problems: PolicyProblem[];
  /** Version of the signed overlay that is in force on top of it. */
  overlayVersion?: number;
  /** Top-level keys of the document in force. */
  keys: string[];
  /** When the policy in force was taken over, milliseconds since the epoch. */
  sinceMs: number;
}
