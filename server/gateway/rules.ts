import { z } from 'zod';
import type { Finding } from '@/utils/detection';
import { ruleSubjects } from '@/utils/policy';
import { type Action, entities, isEntityType, strongest } from '@/utils/vocabulary';

/** What the gateway does with a kind of finding. There is no dialog here, so nothing `warn`s. */
export const gatewayRuleSchema = z.strictObject({
  types: z.array(z.enum(ruleSubjects)).min(1),
  action: z.enum(['allow', 'audit', 'redact', 'block']),
  minConfidence: z.number().min(0).max(1).default(0.6),
  minCount: z.int().min(1).default(1),
});
export type GatewayRule = z.infer<typeof gatewayRuleSchema>;

/** Without a word of the company: what goes in with a secret is refused, and what comes out with one loses it. */
export const defaultRequestRules: readonly GatewayRule[] = [
  { types: ['secret'], action: 'block', minConfidence: 0.6, minCount: 1 },
];
export const defaultAnswerRules: readonly GatewayRule[] = [
  { types: ['secret'], action: 'redact', minConfidence: 0.6, minCount: 1 },
];

export interface Judgement {
  /** `allow`, `audit`, `redact` or `block`: the strongest of the rules that hold. */
  action: Action;
  /** The findings that led to it. */
  findings: Finding[];
}

/** What the rules say about the findings of a text. A rule holds from `minCount` findings on; the strongest wins. */
export function judge(findings: readonly Finding[], rules: readonly GatewayRule[]): Judgement {
  const held = rules.flatMap((rule) => {
    const hits = findings.filter((finding) => concerns(rule, finding));
    return hits.length >= rule.minCount ? [{ action: rule.action, hits }] : [];
  });
  const action = strongest(...held.map((one) => one.action));
  const hits = new Set(held.filter((one) => one.action === action).flatMap((one) => one.hits));
  return { action, findings: findings.filter((finding) => hits.has(finding)) };
}

function concerns({ types, minConfidence }: GatewayRule, { type, confidence }: Finding): boolean {
  if (confidence < minConfidence) return false;
  const subjects: readonly string[] = types;
  return subjects.includes(type) || (isEntityType(type) && subjects.includes(entities[type].family));
}

/** How many findings of each kind, over several texts. */
export function countKinds(counts: Record<string, number>, findings: readonly Finding[]): void {
  for (const { type } of findings) counts[type] = (counts[type] ?? 0) + 1;
}
