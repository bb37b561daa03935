import type { Finding } from '@/utils/detection';
import type { Verdict } from '@/utils/policy';

/** Findings from here on, but too weak for a question, are worth a note; weaker ones are only counted. */
const worthNoting = 0.5;

/** The findings of an audited text that may well be what would have been asked about, had they been surer. */
export function unsure(verdict: Verdict, findings: readonly Finding[]): Finding[] {
  const kinds = verdict.why.filter(({ rule }) => rule === 'uncertain').flatMap(({ types }) => types);
  return findings.filter(({ type, confidence }) => kinds.includes(type) && confidence >= worthNoting);
}
