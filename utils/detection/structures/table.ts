import type { Span } from '../rules/rule';

/** Rows and cells with their offsets, whatever the form was. */
export interface Table {
  start: number;
  end: number;
  /** Cells without blanks and quotes around them. Without `headings`, the row that names the columns is among them. */
  rows: readonly Span[][];
  /** Names of the columns where the form gives them apart from the rows, as the keys of JSON objects. */
  headings?: readonly string[];
}

/**
 * Tables as they are found, by their start, the longer one first; nothing for a pause. Each is judged and let go before
 * the next one is read: all rows of a large text at once would be many times its size.
 */
export type Tables = Generator<Table | undefined, void>;

/** Tables that are known only together, in the order in which they are to be judged. */
export function inOrder(tables: Table[]): Table[] {
  return tables.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Fewest rows that can be a table, the heading not counted. */
export const fewestRows = 2;
/** More columns than that are no table of people. */
export const mostColumns = 200;

/** After so many lines, tags or fields the search pauses, so that a caller can let the page breathe. */
export const placesPerStep = 2048;
