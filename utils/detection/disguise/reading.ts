import type { Span } from '../rules/rule';
import { cleaning } from '../text/clean-view';
import { unescaping } from './escapes';

/** A text as the rules read it: characters cleaned, escape sequences read. */
export interface Reading {
  text: string;
  /** First unit in the text as given of what stands at an offset here. */
  start(offset: number): number;
  /** The unit in the text as given after what stands before an offset here. */
  end(offset: number): number;
  /** What is shown from right to left by an override. */
  reversed: readonly Span[];
}

/** Reads a text, in steps. */
export function* reading(text: string): Generator<void, Reading> {
  const clean = yield* cleaning(text);
  const unescaped = yield* unescaping(clean.text);
  const maps = [...unescaped.map(({ map }) => map).reverse(), clean.map];
  return {
    text: unescaped.at(-1)?.text ?? clean.text,
    start: (offset) => maps.reduce((at, map) => map?.start(at) ?? at, offset),
    end: (offset) => maps.reduce((at, map) => map?.end(at) ?? at, offset),
    // The places are those of the clean text: an escape sequence before them would have moved them.
    reversed: unescaped.length === 0 ? clean.reversed : [],
  };
}
