import type { Policy } from '@/utils/policy';
import type { Verdict } from './decide';

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
