import type { CompiledRules, MixedRule } from './compiled-rules';
import { ReachOfWords } from './reach-of-words';
import type { Search } from './search';
import { isDigit } from './text/characters';

/** So many units of a token are looked at before its patterns. */
const longestHead = 4;
/** A value may begin before its token and end behind it. */
const slack = 16;

/** What a token begins with, as bits: which of its first units are letters, and which are digits. */
function headOf(text: string, start: number): number {
  let bits = 0;
  for (let i = 0; i < longestHead; i++) {
    const c = text.charCodeAt(start + i);
    if (isDigit(c)) bits |= 1 << (longestHead + i);
    else if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) bits |= 1 << i;
  }
  return bits;
}

/** The bits that a token must have that begins like `AA00`: `A` stands for a letter, `0` for a digit, `.` for either. */
export function headBits(head: string): number {
  let bits = 0;
  for (let i = 0; i < longestHead; i++) {
    if (head.charAt(i) === 'A') bits |= 1 << i;
    else if (head.charAt(i) === '0') bits |= 1 << (longestHead + i);
  }
  return bits;
}

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
