import type { Finding } from '@/utils/detection';
import { builtInRules, type Policy, type Rule } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import {
  type Action,
  type Channel,
  type EntityType,
  entities,
  isEntityType,
  type StructureType,
  strongest,
} from '@/utils/vocabulary';

/** One kind of thing that can be found. */
export type Kind = EntityType | StructureType;

export interface Verdict {
  action: Action;
  /** The rules that led to the action, each with the kinds it held for. Empty when nothing was found. */
  why: { rule: string; types: Kind[] }[];
  /** The way on that is offered first. */
  first: 'assistant' | 'placeholders';
}

/** Stands in `why` where the tool itself is the reason, whatever the text. */
export const prohibitedSite = 'prohibited-site';

function names(rule: Rule, kind: Kind): boolean {
  const subjects: readonly string[] = rule.types;
  return subjects.includes(kind) || (isEntityType(kind) && subjects.includes(entities[kind].family));
}

/** Whether a rule speaks about this site and channel at all. */
export function applies(rule: Rule, site: Pick<Site, 'status'>, channel: Channel): boolean {
  return (rule.siteStatuses?.includes(site.status) ?? true) && (rule.channels?.includes(channel) ?? true);
}

/**
 * What the policy says about findings on their way to a site. Pure.
 *
 * A kind that a rule of the company names follows only the company's rules, every other kind the built-in ones. A rule
 * holds when at least `minCount` findings of its kinds are at least `minConfidence` sure; the strongest action of the
 * rules that hold wins. On top of that, an approved site never goes above `audit`, and a prohibited one always blocks.
 */
export function decide(
  findings: readonly Finding[],
  site: Pick<Site, 'status'>,
  channel: Channel,
  policy: Pick<Policy, 'guard'>,
): Verdict {
  const first = site.status === 'tolerated' ? 'placeholders' : 'assistant';
  const own = policy.guard.rules;
  const governed = (kind: Kind) => own.some((rule) => names(rule, kind));

  const held: { rule: Rule; types: Kind[] }[] = [];
  const weigh = (rule: Rule, concerns: (kind: Kind) => boolean) => {
    if (!applies(rule, site, channel)) return;
    const hits = findings.filter((f) => f.confidence >= rule.minConfidence && names(rule, f.type) && concerns(f.type));
    if (hits.length > 0 && hits.length >= rule.minCount)
      held.push({ rule, types: [...new Set(hits.map((f) => f.type))] });
  };
  for (const rule of own) weigh(rule, () => true);
  for (const rule of builtInRules) weigh(rule, (kind) => !governed(kind));

  const action = strongest(...held.map(({ rule }) => rule.action));
  const why =
    action === 'allow'
      ? []
      : held.filter(({ rule }) => rule.action === action).map(({ rule, types }) => ({ rule: rule.id, types }));

  if (site.status === 'prohibited')
    return { action: 'block', why: [{ rule: prohibitedSite, types: [] }, ...why], first };
  if (site.status === 'approved' && action !== 'allow') return { action: 'audit', why, first };
  return { action, why, first };
}
