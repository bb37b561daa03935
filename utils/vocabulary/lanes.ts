/**
 * How far a use case has come. `experiment`: tried out, with keys and data of its own; `production`: released;
 * `oversight`: released, and what it writes is approved by a person before it reaches anybody.
 */
export const lanes = ['experiment', 'production', 'oversight'] as const;
export type Lane = (typeof lanes)[number];
