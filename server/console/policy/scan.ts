import { companyDetection, type Finding, patternEngine, scan } from '@/utils/detection';
import { decide, type Policy, type Verdict } from '@/utils/policy';
import type { Channel, SiteStatus } from '@/utils/vocabulary';

/**
 * What is in a text, and what follows from it, as a browser with this policy has it. Without the list of fingerprints,
 * which only browsers load.
 */
export function scanWith(
  policy: Policy,
  text: string,
  status: SiteStatus,
  channel: Channel,
): { findings: Finding[]; verdict: Verdict } {
  const findings = scan(text, companyDetection(policy.detection, { compilePatterns: patternEngine }));
  return { findings, verdict: decide(findings, { status }, channel, policy) };
}
