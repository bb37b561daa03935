import type { Candidate } from './candidate';
import type { CompiledRules } from './compiled-rules';
import { confidenceOf, type Evidence, worthMentioning } from './confidence';
import { type Context, reachAfter } from './context';
import { lazily } from './rules/lazily';
import { letters } from './rules/letters';
import type { Rule, Span, Surroundings } from './rules/rule';
import { isDigit } from './text/characters';
import { firstAtLeast, type Landmarks } from './text/landmarks';

const far = Number.POSITIVE_INFINITY;

/** A word of the rule with another behind it that only goes on: `BSN-nummer`, `CPR nummer`, `numéro fiscal de référence`. */
const compound = lazily(
  () => `^[${letters}.]+(?:[-_][${letters}]{3}| num|[ _][${letters}]{3,9}[ _]de[ _][${letters}]{3})$`,
  'i',
);

/** One text that is searched: what rules may look at, and what they have found. */
export class Search implements Surroundings {
  readonly text: string;
  readonly landmarks: Landmarks;
  readonly found: Candidate[] = [];
  private readonly compiled: CompiledRules;
  /** Where the last look into the places of each word action ended: the next one is mostly near. */
  private readonly lastLooked: Int32Array;

  constructor(text: string, compiled: CompiledRules, landmarks: Landmarks) {
    this.text = text;
    this.compiled = compiled;
    this.lastLooked = new Int32Array(compiled.actionCount);
    this.landmarks = landmarks;
  }

  distance(contexts: readonly Context[], { start, end }: Span, side: 'before' | 'anywhere'): number {
    const { contextActions, reach } = this.compiled;
    let nearest = far;
    for (let i = 0; i < contexts.length; i++) {
      const action = contextActions[contexts[i] as Context];
      const places = this.landmarks.words[action];
      if (places === undefined) continue;
      const next = firstAtLeast(places, start, this.lastLooked[action]);
      this.lastLooked[action] = next;
      if (next > 0) {
        const before = start - (places[next - 1] ?? 0);
        if (before < nearest && before <= (reach[action] ?? 0)) nearest = before;
      }
      if (side === 'before') continue;
      const after = (places[firstAtLeast(places, end, next)] ?? far) - end;
      if (after < nearest && after <= reachAfter) nearest = after;
    }
    return nearest;
  }

  /** Whether a word for the rule stands anywhere. */
  isSpokenOf({ raisedBy = [] }: Rule): boolean {
    return raisedBy.some((context) => this.landmarks.words[this.compiled.contextActions[context]] !== undefined);
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

  /** Whether the word at `other` only goes on the word at `own`. */
  private isCompound(own: number, other: number): boolean {
    return own >= 0 && compound().test(this.text.slice(own, other + 3));
  }

  /** Whether a word of the context stands before. The form of a company has a capital: `se`, `as`, `ao` are words. */
  private isQuieted(context: Context, span: Span): boolean {
    const distance = this.distance([context], span, 'before');
    if (distance === far) return false;
    const at = span.start - distance;
    return context !== 'companyForm' || !/^[a-z]{2}[^a-z.]/.test(this.text.slice(at, at + 3));
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
    if (rule.quietedBy?.some((context) => this.isQuieted(context, span))) evidence.push('public-place');
    const confidence = confidenceOf(rule.confidence, evidence);
    if (confidence >= worthMentioning)
      this.found.push({ type: rule.type, start: span.start, end: span.end, confidence });
  }
}

/** Digits with nothing between them. */
function isPlain(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}
