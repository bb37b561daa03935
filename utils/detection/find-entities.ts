import type { Candidate } from './candidate';
import type { CompiledRules, Shape } from './compiled-rules';
import { confidenceOf, type Evidence, worthMentioning } from './confidence';
import { type Context, longReach, reachAfter, reachBefore } from './context';
import type { Rule, Span, Surroundings } from './rules/rule';
import { IDEOGRAPH, isDigit, isWordUnit, kindOf, OTHER } from './text/characters';
import { firstAtLeast, type Landmarks } from './text/landmarks';

const far = Number.POSITIVE_INFINITY;

/** A word of the rule with another behind it that only says number: `BSN-nummer`, `CPR nummer`. */
const compound = /^[\p{L}.]+(?:[-_]\p{L}{3}| num)$/iu;

/** A prefix of digit groups is looked for in so many units before them. */
const longestPrefix = 8;

/** After so many places looked at, the search pauses, so that a caller can let the page breathe. */
const placesPerStep = 2048;

/** Tries every rule at its landmarks. Yields now and then; returns candidates in no particular order. */
export function* findEntities(
  text: string,
  compiled: CompiledRules,
  landmarks: Landmarks,
): Generator<void, Candidate[]> {
  const search = new Search(text, compiled, landmarks);
  let places = 0;
  for (const [action, rule, at] of compiled.byWord) {
    const found = landmarks.words[action];
    if (found === undefined || (rule.needsContext && !search.isSpokenOf(rule))) continue;
    const lead = at.lead ?? 0;
    for (const place of found) {
      search.tryPattern(rule, at.pattern, place - lead);
      if (++places % placesPerStep === 0) yield;
    }
  }
  const { mixedStarts, mixedEnds } = landmarks;
  for (let k = 0; k < mixedStarts.length; k++) {
    const start = mixedStarts[k] ?? 0;
    for (const [rule, at] of compiled.byMixed) search.tryPattern(rule, at.mixed, start - (at.lead ?? 0));
    const ofLength = compiled.byMixedOfLength[(mixedEnds[k] ?? 0) - start];
    if (ofLength !== undefined) {
      for (const [rule, at] of ofLength) search.tryPattern(rule, at.mixed, start - (at.lead ?? 0));
    }
    if (++places % placesPerStep === 0) yield;
  }
  const spokenOf = compiled.byRun.filter(([action]) => landmarks.words[action] !== undefined);
  if (spokenOf.length > 0) {
    for (const start of tokenRuns(text, landmarks)) {
      for (const [, rule, at] of spokenOf) search.tryPattern(rule, at.run, start);
      if (++places % placesPerStep === 0) yield;
    }
  }
  for (let k = 0; k < landmarks.digitStarts.length; k++) {
    for (const [rule, at] of compiled.byNumber) {
      const span = at.everyNumber(search, k);
      if (span !== undefined) search.judge(rule, span);
    }
    search.tryShapes(k);
    if (++places % placesPerStep === 0) yield;
  }
  for (const [rule, at] of compiled.byCharacter) {
    for (let i = text.indexOf(at.character); i >= 0; i = text.indexOf(at.character, i + 1)) {
      const span = at.find(text, i);
      if (span !== undefined) search.judge(rule, span);
      if (++places % placesPerStep === 0) yield;
    }
  }
  return search.found;
}

class Search implements Surroundings {
  readonly text: string;
  readonly landmarks: Landmarks;
  readonly found: Candidate[] = [];
  private readonly compiled: CompiledRules;
  /** Where the last look into the places of each word action ended: the next one is mostly near. */
  private readonly lastLooked: Int32Array;
  /** Rules of each shape that can say something in this text, filled as shapes are met. */
  private readonly awake = new Map<Shape, readonly Rule[]>();

  constructor(text: string, compiled: CompiledRules, landmarks: Landmarks) {
    this.text = text;
    this.compiled = compiled;
    this.lastLooked = new Int32Array(compiled.actionCount);
    this.landmarks = landmarks;
  }

  distance(contexts: readonly Context[], { start, end }: Span, side: 'before' | 'anywhere'): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (const context of contexts) {
      const action = this.compiled.contextActions[context];
      const places = this.landmarks.words[action];
      if (places === undefined || places.length === 0) continue;
      const next = firstAtLeast(places, start, this.lastLooked[action]);
      this.lastLooked[action] = next;
      const before = start - (places[next - 1] ?? Number.NEGATIVE_INFINITY);
      if (before <= (longReach[context] ?? reachBefore)) nearest = Math.min(nearest, before);
      if (side === 'before') continue;
      const after = (places[firstAtLeast(places, end, next)] ?? Number.POSITIVE_INFINITY) - end;
      if (after <= reachAfter) nearest = Math.min(nearest, after);
    }
    return nearest;
  }

  /** Whether a word for the rule stands anywhere. */
  isSpokenOf({ raisedBy = [] }: Rule): boolean {
    return raisedBy.some((context) => this.landmarks.words[this.compiled.contextActions[context]]?.length);
  }

  /** Tries a sticky pattern at a place. */
  tryPattern(rule: Rule, pattern: RegExp, at: number): void {
    if (at < 0) return;
    pattern.lastIndex = at;
    const match = pattern.exec(this.text);
    if (match === null) return;
    const value = match.groups?.value;
    if (value === undefined) this.judge(rule, { start: at, end: at + match[0].length });
    else {
      // The value stands at the end of the match but for what a lookahead or a closing separator takes.
      const start = at + match[0].lastIndexOf(value);
      this.judge(rule, { start, end: start + value.length });
    }
  }

  /** Follows the sizes of the digit groups from number `index` on, and judges each rule whose shape is complete. */
  tryShapes(index: number): void {
    const { text, landmarks } = this;
    const { digitStarts, digitEnds } = landmarks;
    const start = digitStarts[index] ?? 0;
    let node: Shape | undefined = this.compiled.shapes;
    for (let k = index; k < digitStarts.length; k++) {
      const from = digitStarts[k] ?? 0;
      const to = digitEnds[k] ?? 0;
      if (k > index && !isGap(text, digitEnds[k - 1] ?? 0, from)) return;
      node = node.next[to - from];
      if (node === undefined) return;
      if (node.rules.length > 0) {
        const grouped = k > index;
        const begins = beginsNumber(text, start, grouped);
        const ends = endsNumber(text, to, grouped);
        for (const rule of this.awakeAt(node)) this.tryGroups(rule, start, to, { grouped, begins, ends });
      }
    }
  }

  /** The rules of a shape, without those that need a word which stands nowhere in the text. */
  private awakeAt(shape: Shape): readonly Rule[] {
    let rules = this.awake.get(shape);
    if (rules === undefined) {
      rules = shape.rules.filter((rule) => rule.needsContext !== true || rule.raisedBy?.some(this.isThere));
      this.awake.set(shape, rules);
    }
    return rules;
  }

  private readonly isThere = (context: Context): boolean =>
    (this.landmarks.words[this.compiled.contextActions[context]]?.length ?? 0) > 0;

  /** The digits have the sizes of the rule: looks at what stands between, before and after them. */
  private tryGroups(
    rule: Rule,
    start: number,
    end: number,
    { grouped, begins, ends }: { grouped: boolean; begins: boolean; ends: boolean },
  ): void {
    if (!('groups' in rule.at)) return;
    const { text } = this;
    const { separators = ' -.', prefix, suffix } = rule.at;
    if ((prefix === undefined && !begins) || (suffix === undefined && !ends)) return;
    if (!hasOnly(text, start, end, separators)) return;
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
    this.judge(rule, { start: first, end: whole });
  }

  /** Whether the word at `other` only goes on the word at `own`. */
  private isCompound(own: number, other: number): boolean {
    return own >= 0 && compound.test(this.text.slice(own, other + 3));
  }

  /** Asks the rule's own validator and the words around, and keeps what is worth mentioning. */
  judge(rule: Rule, matched: Span): void {
    const span = rule.fit === undefined ? matched : rule.fit(this.text, matched);
    if (span === undefined) return;
    // Words first where there must be one: looking for them is cheaper than most validators.
    let raised = far;
    const needsContext = rule.needsContext === 'when-plain' ? isPlain(this.text, span) : rule.needsContext === true;
    if (needsContext) {
      raised = this.distance(rule.raisedBy ?? [], span, 'anywhere');
      if (raised === far) return;
    }
    const checked = rule.check === undefined ? [] : rule.check(this.text.slice(span.start, span.end), span, this);
    if (checked === undefined) return;
    const evidence: Evidence[] = [...checked];
    if (!needsContext && rule.raisedBy !== undefined) raised = this.distance(rule.raisedBy, span, 'anywhere');
    if (raised < far) evidence.push('context-word');
    if (rule.loweredBy !== undefined) {
      const lowered = this.distance(rule.loweredBy, span, 'before');
      if (lowered < raised && !(raised < far && this.isCompound(span.start - raised, span.start - lowered)))
        evidence.push('opposing-word');
    }
    if (rule.quietedBy !== undefined && this.distance(rule.quietedBy, span, 'before') < far)
      evidence.push('public-place');
    const confidence = confidenceOf(rule.confidence, evidence);
    if (confidence >= worthMentioning)
      this.found.push({ type: rule.type, start: span.start, end: span.end, confidence });
  }
}

/** Shorter runs are no tokens. */
const shortestToken = 14;

/** Where runs of letters, digits, `-` and `_` begin that are long enough for a token, from what is mixed or long in them. */
function* tokenRuns(text: string, { mixedStarts, longStarts }: Landmarks): Generator<number> {
  let end = 0;
  for (let m = 0, l = 0; m < mixedStarts.length || l < longStarts.length; ) {
    const mixed = mixedStarts[m] ?? far;
    const long = longStarts[l] ?? far;
    if (mixed <= long) m++;
    if (long <= mixed) l++;
    let start = Math.min(mixed, long);
    if (start < end) continue;
    const least = end;
    end = start + 1;
    while (start > least && isTokenUnit(text.charCodeAt(start - 1))) start--;
    while (end < text.length && isTokenUnit(text.charCodeAt(end))) end++;
    if (end - start >= shortestToken) yield start;
  }
}

function isTokenUnit(c: number): boolean {
  return c === 45 || c === 95 || (c < 128 && isWordUnit(c));
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

/** Whether a number begins here: no letter touches it, and no further digits hang on it by a dash or dot. */
function beginsNumber(text: string, start: number, grouped: boolean): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (clingsToNumbers(before)) return false;
  if (!isTight(before) || start < 2) return true;
  const further = text.charCodeAt(start - 2);
  return !isDigit(further) && (grouped || before !== 45 || !isWordUnit(further));
}

/** Whether a number ends here, by the same signs. */
function endsNumber(text: string, end: number, grouped: boolean): boolean {
  if (end >= text.length) return true;
  const after = text.charCodeAt(end);
  if (clingsToNumbers(after)) return false;
  if (!isTight(after) || end + 1 >= text.length) return true;
  const further = text.charCodeAt(end + 1);
  return !isDigit(further) && (grouped || after !== 45 || !isWordUnit(further));
}

/** Digits with nothing between them. */
function isPlain(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** A letter that touches a number is a part of it, but in scripts that are written without spaces. */
function clingsToNumbers(c: number): boolean {
  const kind = kindOf(c);
  return kind !== OTHER && kind !== IDEOGRAPH;
}

function isTight(c: number): boolean {
  return c === 45 || c === 46 || c === 47;
}
