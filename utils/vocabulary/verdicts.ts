/** In order of strength. */
export const actions = ['allow', 'audit', 'warn', 'redact', 'block'] as const;
export type Action = (typeof actions)[number];

/** The strongest of the actions given; `allow` when there is none. */
export function strongest(...given: Action[]): Action {
  return given.reduce((a, b) => (actions.indexOf(b) > actions.indexOf(a) ? b : a), 'allow' as Action);
}

/** Which way a person went. */
export const outcomes = [
  'sent-audited',
  'sent-anyway',
  'sent-redacted',
  'moved-to-assistant',
  'cancelled',
  'blocked',
] as const;
export type Outcome = (typeof outcomes)[number];
