import type { Candidate } from './candidate';
import type { CompiledRules, NumberRule } from './compiled-rules';
import { DigitGroups } from './digit-groups';
import { MixedTokens } from './mixed-tokens';
import type { NumberLooks } from './number-looks';
import { ReachOfWords } from './reach-of-words';
import { Search } from './search';
import { type Landmarks, nowhere } from './text/landmarks';
import { tryTokenRuns } from './token-runs';

/** A value goes on behind its first digits, and a word may stand behind it. */
const longestValue = 24;
/**
 * After so many places looked at, the search pauses, so that a caller can let the page breathe. In the lines with which
 * a page warms up (warm-up.ts) each place may cost the compiling of a pattern.
 */
const placesPerStep = 2048;
const placesPerFirstStep = 2;
const longestFirstText = 512;

/**
 * A digit alone between digits alone, `1 2 3`: no number begins there. What is told digit by digit is found by its
 * retelling (disguise/).
 */
function isOneOfSeries({ digitStarts, digitEnds }: Landmarks, index: number): boolean {
  const start = digitStarts[index] ?? 0;
  return (
    digitEnds[index] === start + 1 &&
    digitEnds[index - 1] === start - 1 &&
    digitStarts[index - 1] === start - 2 &&
    digitStarts[index + 1] === start + 2 &&
    digitEnds[index + 1] === start + 3
  );
}

/** Asks the rules of numbers that may want the number of that index, where the words are that they need. */
class Numbers {
  private readonly search: Search;
  private readonly looks: NumberLooks;
  private readonly rules: readonly NumberRule[];
  private readonly reach: Int16Array;
  /** Where the words reach that a rule needs; found out when it is first asked for. */
  private readonly words: (ReachOfWords | undefined)[] = [];

  constructor(search: Search, { looks, byNumber, reach }: CompiledRules) {
    this.search = search;
    this.looks = looks;
    this.rules = byNumber;
    this.reach = reach;
  }

  /** Whether a word that the rule needs reaches there. */
  private isSpokenOf(index: number, near: readonly number[], start: number, end: number): boolean {
    this.words[index] ??= new ReachOfWords(this.search.landmarks.words, near, this.reach);
    return this.words[index].covers(start, end);
  }

  tryAt(index: number): void {
    const { search, rules } = this;
    const start = search.landmarks.digitStarts[index] ?? 0;
    const end = search.landmarks.digitEnds[index] ?? 0;
    const seen = this.looks.at(search.text, start, end);
    if (seen === 0) return;
    for (let i = 0; i < rules.length; i++) {
      const one = rules[i];
      if (one === undefined || (one.bits & seen) === 0) continue;
      if (one.near !== undefined && !this.isSpokenOf(i, one.near, start, end + longestValue)) continue;
      const span = one.at.number(search, index);
      if (span !== undefined) search.judge(one.rule, span);
    }
  }
}

/** Tries every rule at its landmarks. Yields now and then; returns candidates in no particular order. */
export function* findEntities(
  text: string,
  compiled: CompiledRules,
  landmarks: Landmarks,
): Generator<void, Candidate[]> {
  const search = new Search(text, compiled, landmarks);
  const perStep = text.length > longestFirstText ? placesPerStep : placesPerFirstStep;
  let places = 0;
  for (const action of landmarks.met) {
    const rules = compiled.byWord[action];
    if (rules === undefined) continue;
    for (const { rule, at } of rules) {
      if (rule.needsContext && !search.isSpokenOf(rule)) continue;
      const { pattern, lead = 0 } = at;
      for (const place of landmarks.words[action] ?? nowhere) {
        search.tryPattern(rule, pattern, place - lead);
        if (++places % perStep === 0) yield;
      }
    }
  }
  const tokens = new MixedTokens(search, compiled);
  for (let k = 0; k < landmarks.mixedStarts.length; k++) {
    tokens.tryAt(k);
    if (++places % perStep === 0) yield;
  }
  yield* tryTokenRuns(search, compiled);
  const numbers = new Numbers(search, compiled);
  const groups = new DigitGroups(search, compiled);
  for (let k = 0; k < landmarks.digitStarts.length; k++) {
    if (isOneOfSeries(landmarks, k)) continue;
    numbers.tryAt(k);
    groups.tryAt(k);
    if (++places % perStep === 0) yield;
  }
  for (const [character, rules] of compiled.byCharacter) {
    for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) {
      for (const [rule, at] of rules) {
        const span = at.find(text, i);
        if (span !== undefined) search.judge(rule, span);
      }
      if (++places % perStep === 0) yield;
    }
  }
  return search.found;
}
