import type { EntityType } from '@/utils/vocabulary';
import type { Evidence } from '../confidence';
import type { Context } from '../context';
import type { Landmarks } from '../text/landmarks';
import type { NumberLook } from './number-look';

export interface Span {
  start: number;
  end: number;
}

/** What a rule may look at beside its own match. */
export interface Surroundings {
  text: string;
  landmarks: Landmarks;
  /** Units from the nearest word of the contexts that reaches to the span; infinite when none does. */
  distance(contexts: readonly Context[], span: Span, side: 'before' | 'anywhere'): number;
}

/** Where a match of the rule begins. The scanner finds all landmarks of all rules in one pass. */
export type Landmark =
  /** At one of these words, or `lead` units before it. */
  | { words: readonly string[]; lead?: number; pattern: RegExp }
  /**
   * At a token that mixes digits and letters, of one of these lengths if given, or `lead` units before it. `head` is how
   * the token begins: `A` for a letter, `0` for a digit, `.` for either.
   */
  | { mixed: RegExp; lengths?: readonly number[]; head?: string; lead?: number }
  /**
   * At each run of letters, digits, `-` and `_` that is long enough for a token, in texts in which a word of `raisedBy`
   * stands.
   */
  | { run: RegExp }
  /**
   * Digits in groups of these sizes, as `3-2-4`, between which one or two of the separators stand, then `suffix`.
   * `prefix` ends with `$` and is looked for in the eight units before. `look` is what both ask for at the least.
   */
  | { groups: readonly string[]; separators?: string; prefix?: RegExp; suffix?: RegExp; look?: NumberLook }
  /** At a character; `find` gives the span around it. */
  | { character: string; find: (text: string, at: number) => Span | undefined }
  /**
   * At each run of digits that has one of the looks, near a word of `near` if given, by the index of the run: gives the
   * span to which it belongs.
   */
  | {
      number: (around: Surroundings, index: number) => Span | undefined;
      looks: readonly NumberLook[];
      near?: readonly Context[];
    };

/** One detector, as data. */
export interface Rule {
  type: EntityType;
  /** What it finds, in a word or two, unique among the rules. */
  name: string;
  at: Landmark;
  /** What the format alone deserves, 0 to 1. */
  confidence: number;
  /**
   * The validator: evidence for and against the value, or undefined when it is none. It gets what the group `value` of
   * the pattern matched, or all of it.
   */
  check?: (value: string, span: Span, around: Surroundings) => readonly Evidence[] | undefined;
  /** Where the value really begins and ends, where the pattern finds only its head or too much; undefined: none. */
  fit?: (text: string, span: Span) => Span | undefined;
  /** Words near that name this kind of value. */
  raisedBy?: readonly Context[];
  /** Words before it that name another kind of number. The nearer word counts. */
  loweredBy?: readonly Context[];
  /** Words before it after which things are shown, not given away. */
  quietedBy?: readonly Context[];
  /** Says nothing without a word of `raisedBy` near; `when-plain`: nothing about digits that are not in groups. */
  needsContext?: boolean | 'when-plain';
  /** Texts in which the rule finds what stands between « and », at a confidence that warns. */
  ok: readonly string[];
  /** Texts in which it finds nothing that would warn. */
  not: readonly string[];
}

export type RuleFamily = readonly Rule[];
