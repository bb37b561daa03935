import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '@/utils/detection';
import { actions, channels, entities, entityTypes, siteStatuses, structureTypes } from '@/utils/vocabulary';
import { builtInRules } from './built-in-rules';
import { decide, prohibitedSite, unreadableFiles } from './decide';
import { policySchema, type Rule, ruleSubjects } from './schema';

const groups = ['marketing', 'sales'] as const;
const kinds = [...entityTypes, ...structureTypes];
const familyOf: Record<string, string> = Object.fromEntries(
  entityTypes.map((type): [string, string] => [type, entities[type].family]),
);

const some = <Value>(values: readonly Value[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const confidences = fc.constantFrom(0, 0.2, 0.3, 0.5, 0.6, 0.85, 1);

const rules = fc.array(
  fc.record(
    {
      types: fc.subarray([...ruleSubjects], { minLength: 1, maxLength: 4 }),
      action: fc.constantFrom(...actions),
      minConfidence: confidences,
      minCount: fc.integer({ min: 1, max: 3 }),
      siteStatuses: some(siteStatuses),
      channels: some(channels),
      groups: some(groups),
    },
    { requiredKeys: ['types', 'action', 'minConfidence', 'minCount'] },
  ),
  { maxLength: 5 },
);
/** Few kinds, so that rules and findings meet. */
const findings = fc.array(
  fc.record({
    type: fc.constantFrom(...kinds),
    confidence: confidences,
    start: fc.nat(9),
    end: fc.integer({ min: 10, max: 19 }),
  }),
  { maxLength: 6 },
);

/**
 * The rules once more, told from the other end: kind by kind which rules speak for it, then rule by rule whether it has
 * enough, then the loudest. Says nothing of how `decide` goes about it.
 */
function told(
  found: readonly Finding[],
  own: readonly Rule[],
  place: { status: string; channel: string; group: string },
) {
  const isMeant = (rule: Rule, kind: string) => rule.types.some((type) => type === kind || type === familyOf[kind]);
  const ofGroup = own.filter((rule) => rule.groups === undefined || rule.groups.some((group) => group === place.group));
  const counts = new Map<Rule, number>();
  for (const { type, confidence } of found) {
    const named = ofGroup.filter((rule) => isMeant(rule, type));
    const speaking = named.length > 0 ? named : builtInRules.filter((rule) => isMeant(rule, type));
    for (const rule of speaking) if (confidence >= rule.minConfidence) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .filter(([rule, count]) => {
      const isHere = rule.siteStatuses === undefined || rule.siteStatuses.some((status) => status === place.status);
      const isThisWay = rule.channels === undefined || rule.channels.some((channel) => channel === place.channel);
      return isHere && isThisWay && count >= rule.minCount;
    })
    .map(([rule]) => rule);
}

it('whatever the policy: the strongest rule that holds wins, and the reasons are the rules that say so', () => {
  const site = fc.constantFrom(...siteStatuses);
  const inputs = [
    rules,
    findings,
    site,
    fc.constantFrom(...channels),
    fc.constantFrom('', ...groups),
    fc.nat(1),
  ] as const;
  fc.assert(
    fc.property(...inputs, (own, found, status, channel, group, unreadable) => {
      const policy = policySchema.parse({
        organisation: { group },
        guard: { rules: own.map((rule, at) => ({ id: `own-${at}`, ...rule })), unreadableFiles: 'redact' },
      });
      const verdict = decide(found as Finding[], { status }, channel, policy, unreadable);
      const holding = told(found as Finding[], policy.guard.rules, { status, channel, group });
      const loud = [...holding.map(({ action }) => action), ...(unreadable > 0 ? (['redact'] as const) : [])];
      const strongest = Math.max(0, ...loud.map((action) => actions.indexOf(action)));
      const expected = status === 'prohibited' ? 4 : status === 'approved' ? Math.min(strongest, 1) : strongest;
      expect(verdict.action).toBe(actions[expected]);
      const reasons = holding
        .filter(({ action }) => strongest > 0 && actions.indexOf(action) === strongest)
        .map(({ id }) => id);
      if (unreadable > 0 && strongest === actions.indexOf('redact')) reasons.push(unreadableFiles);
      if (status === 'prohibited') reasons.push(prohibitedSite);
      expect(verdict.why.map(({ rule }) => rule).sort()).toEqual(reasons.sort());
    }),
    { numRuns: 3_000 },
  );
});
