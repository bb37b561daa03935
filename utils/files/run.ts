import type { Source } from './origin';

/** A stretch of read text, and where it stands in its source. Synthetic text (a tab between cells) has no source. */
export interface Run {
  text: string;
  source?: Source;
  /** Offsets in the source's text, UTF-16 units. Where the lengths differ, the run is replaced as a whole. */
  from: number;
  to: number;
  /** Writes the run anew from its new text, where it is more than text in the source. */
  compose?: (text: string) => string;
  /** The same value in another form that stands in the source, such as the digits behind a formatted number. */
  raw?: string;
}

/** Text that stands in no source. */
export function synthetic(text: string): Run {
  return { text, from: 0, to: 0 };
}

export function ofRuns(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}
