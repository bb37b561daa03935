import type { Policy } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import type { Channel } from '@/utils/vocabulary';
import { applies, type Verdict } from './decide';

/** What a person can do about a held text. */
export type Way = 'assistant' | 'placeholders' | 'anyway' | 'cancel';

/**
 * The ways on that a verdict leaves, the better one first. Placeholders are offered only where they would take away
 * everything the verdict is about: a confidential marking or source code stays what it is.
 */
export function waysOn(verdict: Verdict, policy: Pick<Policy, 'guard' | 'assistant'>): Way[] {
  const kinds = verdict.why.flatMap((reason) => reason.types);
  const replaceable = kinds.every((kind) => kind !== 'CONFIDENTIAL_MARKER' && kind !== 'SOURCE_CODE');

  const ways: Way[] = [];
  if (policy.assistant.gatewayUrl !== undefined) ways.push('assistant');
  if (replaceable && verdict.action !== 'block') {
    if (verdict.first === 'placeholders') ways.unshift('placeholders');
    else ways.push('placeholders');
  }
  if (verdict.action === 'warn' && policy.guard.allowOverride) ways.push('anyway');
  ways.push('cancel');
  return ways;
}

/**
 * Whether a person may let something go that could not be judged: only where they could have done so after any verdict
 * that this policy can give here.
 */
export function mayGoUnchecked(site: Pick<Site, 'status'>, channel: Channel, policy: Pick<Policy, 'guard'>): boolean {
  const firm = policy.guard.rules.some(
    (rule) => (rule.action === 'redact' || rule.action === 'block') && applies(rule, site, channel),
  );
  return policy.guard.allowOverride && site.status !== 'prohibited' && !firm;
}
