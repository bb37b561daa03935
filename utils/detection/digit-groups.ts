import type { CompiledRules, GroupRule, Shape } from './compiled-rules';
import type { NumberLooks } from './number-looks';
import { ReachOfWords } from './reach-of-words';
import type { Search } from './search';
import { isDigit } from './text/characters';
import { beginsNumber, endsNumber } from './text/number-edges';

/** A prefix of digit groups is looked for in so many units before them. */
const longestPrefix = 8;

/** Digits that have the sizes of some rule's groups, and how they are set off. */
interface Groups {
  start: number;
  end: number;
  /** More than one group. */
  grouped: boolean;
  begins: boolean;
  ends: boolean;
}

/** Finds the digit groups of rules. */
export class DigitGroups {
  private readonly search: Search;
  private readonly shapes: Shape;
  private readonly looks: NumberLooks;
  /** Words that some rule of digit groups needs: most numbers stand beside none. */
  private readonly words: ReachOfWords;

  constructor(search: Search, compiled: CompiledRules) {
    this.search = search;
    this.shapes = compiled.shapes;
    this.looks = compiled.groupLooks;
    this.words = new ReachOfWords(search.landmarks.words, compiled.neededByGroups, compiled.reach);
  }

  /** Follows the sizes of the digit groups from number `index` on, and judges each rule whose shape is complete. */
  tryAt(index: number): void {
    const { text, landmarks } = this.search;
    const { digitStarts, digitEnds } = landmarks;
    const start = digitStarts[index] ?? 0;
    // What hangs on a letter or on other digits begins no number, however it is grouped.
    const mayBegin = beginsNumber(text, start, true);
    let node: Shape | undefined = this.shapes;
    for (let k = index; k < digitStarts.length; k++) {
      const from = digitStarts[k] ?? 0;
      const to = digitEnds[k] ?? 0;
      if (k > index && !isGap(text, digitEnds[k - 1] ?? 0, from)) return;
      node = node.next[to - from];
      if (node === undefined || !(mayBegin || node.prefixed)) return;
      if (node.rules.length + node.asking.length + node.askingWhenPlain.length > 0) {
        const grouped = k > index;
        const ends = endsNumber(text, to, grouped);
        if (!ends && !node.suffixed) continue;
        const begins = mayBegin && beginsNumber(text, start, grouped);
        if (begins || node.prefixed) this.tryAll(node, { start, end: to, grouped, begins, ends });
      }
    }
  }

  private tryAll({ rules, asking, askingWhenPlain }: Shape, groups: Groups): void {
    const seen = this.looks.at(this.search.text, groups.start, groups.end);
    for (const one of rules) if ((one.bits & seen) !== 0) this.try(one, groups);
    const spoken = asking.length + askingWhenPlain.length > 0 && this.isSpokenAt(groups);
    if (spoken) for (const one of asking) if ((one.bits & seen) !== 0) this.try(one, groups);
    if (spoken || groups.grouped) for (const one of askingWhenPlain) if ((one.bits & seen) !== 0) this.try(one, groups);
  }

  private isSpokenAt({ start, end }: Groups): boolean {
    // A prefix may stand before the digits, a suffix behind them.
    return this.words.covers(start - longestPrefix, end + longestPrefix);
  }

  /** The digits have the sizes of the rule: looks at what stands between, before and after them. */
  private try({ rule, at: { separators = ' -.', prefix, suffix } }: GroupRule, groups: Groups): void {
    const { start, end, grouped, begins, ends } = groups;
    if ((prefix === undefined && !begins) || (suffix === undefined && !ends)) return;
    const { text } = this.search;
    if (grouped && !hasOnly(text, start, end, separators)) return;
    let first = start;
    if (prefix !== undefined) {
      const match = prefix.exec(text.slice(Math.max(0, start - longestPrefix), start));
      if (match === null) return;
      first -= match[0].length;
      if (!beginsNumber(text, first, grouped)) return;
    }
    let whole = end;
    if (suffix !== undefined) {
      suffix.lastIndex = end;
      if (!suffix.test(text)) return;
      whole = suffix.lastIndex;
      if (!endsNumber(text, whole, grouped)) return;
    }
    this.search.judge(rule, { start: first, end: whole });
  }
}

/** One to three separators between two groups of one number, as in `4539 - 5787`. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 45 && c !== 46 && c !== 47) return false;
  }
  return true;
}

function hasOnly(text: string, from: number, to: number, separators: string): boolean {
  for (let i = from; i < to; i++) {
    if (!isDigit(text.charCodeAt(i)) && !separators.includes(text.charAt(i))) return false;
  }
  return true;
}
