import { canLeadTo, type DecidingPolicy, type Policy, unreadableFiles, type Verdict } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import type { Channel } from '@/utils/vocabulary';

/** What a person can do about a held text. */
export type Way = 'assistant' | 'placeholders' | 'anyway' | 'cancel';

/** Of what is held, how much can be had with placeholders; with `some`, the other files stay out. */
export type Copies = 'all' | 'some' | 'none';

/** What of it can be done with what is held. */
export interface Possible {
  /** There is a text that the assistant can take. */
  text: boolean;
  /** How much of it can be had with placeholders: of files, only some formats allow that. The others stay out. */
  copies: Copies;
}

/**
 * The ways on that a verdict leaves, the better one first. Placeholders are offered only where they would take away
 * everything the verdict is about: a confidential marking or source code stays what it is, and nobody knows what is in
 * a file that could not be read, so such files stay out.
 */
export function waysOn(
  verdict: Verdict,
  policy: Pick<Policy, 'guard' | 'assistant'>,
  possible: Possible = { text: true, copies: 'all' },
): Way[] {
  const kinds = verdict.why.flatMap((reason) => reason.types);
  const replaceable =
    possible.copies !== 'none' &&
    kinds.every((kind) => kind !== 'CONFIDENTIAL_MARKER' && kind !== 'SOURCE_CODE') &&
    // What nobody could read stays out where something else is left.
    (possible.copies === 'some' || verdict.why.every(({ rule }) => rule !== unreadableFiles));

  const ways: Way[] = [];
  if (policy.assistant.gatewayUrl !== undefined && possible.text) ways.push('assistant');
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
export function mayGoUnchecked(site: Pick<Site, 'status'>, channel: Channel, policy: DecidingPolicy): boolean {
  const firm = canLeadTo(['redact', 'block'], site, channel, policy);
  return policy.guard.allowOverride && site.status !== 'prohibited' && !firm;
}
