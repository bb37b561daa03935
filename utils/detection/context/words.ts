/**
 * A list of words, separated by commas. A word ends where it is written to end, unless a `*` lets letters follow; case
 * does not count, and space, hyphen and underscore are the same.
 */
export const words = (list: string): string[] => list.trim().split(/\s*,\s*/);
