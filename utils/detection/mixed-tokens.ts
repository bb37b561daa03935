import type { CompiledRules, MixedRule } from './compiled-rules';
import { ReachOfWords } from './reach-of-words';
import type { Search } from './search';
import { headOf } from './token-head';

/** A value may begin before its token and end behind it. */
const slack = 16;

/** Tries the rules of tokens that mix digits and letters. */
export class MixedTokens {
  private readonly search: Search;
  private readonly compiled: CompiledRules;
  /** Words that some of the rules need: most tokens stand beside none. */
  private readonly words: ReachOfWords;

  constructor(search: Search, compiled: CompiledRules) {
    this.search = search;
    this.compiled = compiled;
    this.words = new ReachOfWords(search.landmarks.words, compiled.neededByMixed, compiled.reach);
  }

  /** Tries those that may want the token of that index. */
  tryAt(index: number): void {
    const { text, landmarks } = this.search;
    const start = landmarks.mixedStarts[index] ?? 0;
    const end = landmarks.mixedEnds[index] ?? 0;
    const head = headOf(text, start);
    const spoken = this.words.covers(start - slack, end + slack);
    this.tryAll(this.compiled.byMixed, start, head, spoken);
    const ofLength = this.compiled.byMixedOfLength[end - start];
    if (ofLength !== undefined) this.tryAll(ofLength, start, head, spoken);
  }

  private tryAll(rules: readonly MixedRule[], start: number, head: number, spoken: boolean): void {
    for (const one of rules) {
      if ((head & one.head) !== one.head || (one.asks && !spoken)) continue;
      this.search.tryPattern(one.rule, one.at.mixed, start - (one.at.lead ?? 0));
    }
  }
}
