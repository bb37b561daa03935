import type { Candidate } from '../candidate';
import type { FingerprintIndex } from './exact/fingerprint-file';
import type { ExactQuestion } from './exact/questions';
import { exactQuestions } from './exact/questions';
import type { PatternEngine } from './patterns';
import { findTerms, type TermIndex, termIndex } from './terms';
import { tokensOf } from './tokens';

/** What the company wants found beside the rules, made ready once for a policy. */
export interface CompanyDetection {
  terms: TermIndex;
  patterns: PatternEngine | undefined;
  /** Lower case. Addresses at them, and at what lies below them, are no finding. */
  ownDomains: ReadonlySet<string>;
  exact: FingerprintIndex | undefined;
}

/** What a company decides about it, as the policy's section `detection` has it. */
export interface CompanyDecisions {
  terms: readonly string[];
  ownDomains: readonly string[];
  patterns: readonly string[];
  /** Named by the policy; its index comes apart. */
  exactMatch?: unknown;
}

/** What the decisions need, where it is there. */
export interface CompanyParts {
  /** Asked only where there are patterns. */
  compilePatterns?: ((patterns: readonly string[]) => PatternEngine) | undefined;
  /** Used only where the decisions name a file. */
  fingerprints?: FingerprintIndex | undefined;
}

/** Makes ready what a company decides; undefined when that is nothing, so that a scan without it pays nothing. */
export function companyDetection(decisions: CompanyDecisions, parts: CompanyParts = {}): CompanyDetection | undefined {
  const { terms, ownDomains, exactMatch } = decisions;
  const patterns = decisions.patterns.length > 0 ? parts.compilePatterns?.(decisions.patterns) : undefined;
  const exact = exactMatch === undefined ? undefined : parts.fingerprints;
  if (terms.length === 0 && ownDomains.length === 0 && patterns === undefined && exact === undefined) return undefined;
  const domains = new Set(ownDomains.map((domain) => domain.toLowerCase()));
  return { terms: termIndex(terms), patterns, ownDomains: domains, exact };
}

/** Terms and patterns of the company in a text, in no particular order, perhaps overlapping. */
export function* companyFindings(text: string, company: CompanyDetection): Generator<void, Candidate[]> {
  const found: Candidate[] = [];
  if (company.terms.size > 0) for (const one of findTerms(text, yield* tokensOf(text), company.terms)) found.push(one);
  if (company.patterns !== undefined) for (const one of yield* company.patterns.find(text)) found.push(one);
  return found;
}

/** What in a text may be one of the company's own values, by place and keyed hash. */
export function* questionsOf(text: string, index: FingerprintIndex): Generator<void, ExactQuestion[]> {
  return yield* exactQuestions(text, yield* tokensOf(text), index);
}

/** Whether an e-mail address belongs to the company itself. */
export function isOwnAddress(text: string, { type, start, end }: Candidate, company: CompanyDetection): boolean {
  if (type !== 'EMAIL_ADDRESS' || company.ownDomains.size === 0) return false;
  const address = text.slice(start, end).toLowerCase();
  let domain = address.slice(address.lastIndexOf('@') + 1);
  for (;;) {
    if (company.ownDomains.has(domain)) return true;
    const dot = domain.indexOf('.');
    if (dot < 0) return false;
    domain = domain.slice(dot + 1);
  }
}
