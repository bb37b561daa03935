import type { Finding } from '@/utils/detection';
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
import { builtInRules, companyRules } from './built-in-rules';
import type { Policy, Rule } from './schema';

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
/** Stands in `why` where a file could not be read. */
export const unreadableFiles = 'unreadable-files';

/** The part of a policy that decides. */
export type DecidingPolicy = Pick<Policy, 'guard' | 'organisation'>;

/** One reason for an action. */
interface Reason {
  rule: string;
  action: Action;
  types: Kind[];
}

function names(rule: Rule, kind: Kind): boolean {
  const subjects: readonly string[] = rule.types;
  return subjects.includes(kind) || (isEntityType(kind) && subjects.includes(entities[kind].family));
}

function applies(rule: Rule, site: Pick<Site, 'status'>, channel: Channel): boolean {
  return (rule.siteStatuses?.includes(site.status) ?? true) && (rule.channels?.includes(channel) ?? true);
}

/** Whether a rule of the company can lead to one of these actions on this site and channel. */
export function canLeadTo(
  wanted: readonly Action[],
  site: Pick<Site, 'status'>,
  channel: Channel,
  policy: DecidingPolicy,
): boolean {
  return companyRules(policy).some((rule) => wanted.includes(rule.action) && applies(rule, site, channel));
}

/**
 * What the policy says about findings on their way to a site. Pure.
 *
 * A kind that a rule of the company names follows only the company's rules, every other kind the built-in ones; rules
 * for other groups of people count for nothing. A rule holds when at least `minCount` findings of its kinds are at
 * least `minConfidence` sure; files that could not be read are a reason of their own. The strongest action wins. On top
 * of that, an approved site never goes above `audit`, and a prohibited one always blocks.
 *
 * @param unreadable How many files came along whose text is not known.
 */
export function decide(
  findings: readonly Finding[],
  site: Pick<Site, 'status'>,
  channel: Channel,
  policy: DecidingPolicy,
  unreadable = 0,
): Verdict {
  const first = site.status === 'tolerated' ? 'placeholders' : 'assistant';
  const own = companyRules(policy);
  const governed = (kind: Kind) => own.some((rule) => names(rule, kind));

  const held: Reason[] = [];
  const weigh = (rule: Rule, concerns: (kind: Kind) => boolean) => {
    if (!applies(rule, site, channel)) return;
    const hits = findings.filter((f) => f.confidence >= rule.minConfidence && names(rule, f.type) && concerns(f.type));
    if (hits.length > 0 && hits.length >= rule.minCount)
      held.push({ rule: rule.id, action: rule.action, types: [...new Set(hits.map((f) => f.type))] });
  };
  for (const rule of own) weigh(rule, () => true);
  for (const rule of builtInRules) weigh(rule, (kind) => !governed(kind));
  if (unreadable > 0) held.push({ rule: unreadableFiles, action: policy.guard.unreadableFiles, types: [] });

  const action = strongest(...held.map((reason) => reason.action));
  const why =
    action === 'allow'
      ? []
      : held.filter((reason) => reason.action === action).map(({ rule, types }) => ({ rule, types }));

  if (site.status === 'prohibited')
    return { action: 'block', why: [{ rule: prohibitedSite, types: [] }, ...why], first };
  if (site.status === 'approved' && action !== 'allow') return { action: 'audit', why, first };
  return { action, why, first };
}
