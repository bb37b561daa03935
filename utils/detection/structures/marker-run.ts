import type { Line } from './marker-line';
import { markerPatterns } from './marker-patterns';
import { phraseAt, qualifierAt, qualifiersBefore } from './marker-phrases';

const mostPieces = 6;

export interface Run {
  start: number;
  end: number;
  /** No word of it marks by itself. */
  isWeak: boolean;
  /** It says how much: strictly, streng. */
  isQualified: boolean;
  pieces: number;
}

/** One marking and those that follow it: `Confidential - do not distribute`. */
export function runOfMarkings(text: string, line: Line, words: string, from: number): Run | undefined {
  const { joiner } = markerPatterns();
  const before = qualifiersBefore(words, from);
  const run: Run = { start: line.start + from - before, end: 0, isWeak: true, isQualified: before > 0, pieces: 0 };
  let isQualified = before > 0;
  for (let at = from; run.pieces < mostPieces; ) {
    let start = at;
    for (let units = qualifierAt(words, at); units > 0 && words.charAt(start + units) === ' '; ) {
      start += units + 1;
      units = qualifierAt(words, start);
    }
    let phrase = phraseAt(words, start);
    if (phrase === undefined) {
      // `Confidential and` may be the marking itself, and a sentence go on behind it.
      start = at;
      phrase = phraseAt(words, at);
    }
    if (phrase === undefined) break;
    if (start > at) isQualified = true;
    run.pieces++;
    run.end = line.start + start + phrase.length;
    if (isQualified) run.isQualified = true;
    if (!phrase.isWeak || isQualified) run.isWeak = false;
    isQualified = false;
    joiner.lastIndex = run.end;
    joiner.test(text);
    at = joiner.lastIndex - line.start;
  }
  return run.pieces === 0 ? undefined : run;
}
