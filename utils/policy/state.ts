import type { Policy } from './schema';

/** Something wrong with a policy document. Says where and what was expected, never the value. */
export interface PolicyProblem {
  /** Where, as `guard.rules[0].action`; empty for the whole document. */
  path: string;
  kind: 'invalid' | 'unknown-key';
  message: string;
}

/**
 * What is in force and why. `managed`: the document as the browser gave it. `last-good`: an older one, because the
 * newest is invalid or has not arrived. `default`: no policy at all.
 */
export interface PolicyState {
  policy: Policy;
  origin: 'managed' | 'last-good' | 'default';
  /** What is wrong with the newest document. */
  problems: PolicyProblem[];
  /** When the policy in force was taken over, milliseconds since the epoch. */
  sinceMs: number;
}
