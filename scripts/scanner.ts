import { createHash } from 'node:crypto';
import {
  companyDetection,
  exactQuestions,
  type Finding,
  type Fingerprints,
  hashKey,
  patternEngine,
  readFingerprints,
  scan,
  withExactMatches,
} from '@/utils/detection';
import type { Policy } from '@/utils/policy';

/** What is in a text, by the rules and by what the policy adds. */
export type Scanner = (text: string) => Promise<Finding[]>;

/**
 * The scanner as a browser with this policy has it. The fingerprint file is loaded from where the policy says, as in
 * a browser; where it cannot be had, that is said and the rest goes on.
 */
export async function scannerFor({ detection }: Policy, warn: (words: string) => void): Promise<Scanner> {
  const { exactMatch } = detection;
  const fingerprints = exactMatch === undefined ? undefined : await loadFingerprints(exactMatch, warn);
  const exact = fingerprints?.index;
  const company = companyDetection(detection, { compilePatterns: patternEngine, fingerprints: exact });
  return async (text) => {
    const findings = scan(text, company);
    if (exact === undefined || fingerprints === undefined) return findings;
    return withExactMatches(findings, (await exactQuestions(text, exact)).filter(fingerprints.has));
  };
}

type ExactMatch = NonNullable<Policy['detection']['exactMatch']>;

async function loadFingerprints(
  { url, sha256, key }: ExactMatch,
  warn: (words: string) => void,
): Promise<Fingerprints | undefined> {
  try {
    const bytes = await bytesAt(url);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      warn('detection.exactMatch: the file at this address is another one (SHA-256). Its values are not recognised.');
      return undefined;
    }
    return readFingerprints(bytes, hashKey(Buffer.from(key, 'hex')));
  } catch (error) {
    const code = error instanceof Error ? error.message : 'unreachable';
    warn(`detection.exactMatch: the file cannot be used (${code}). Its values are not recognised.`);
    return undefined;
  }
}

async function bytesAt(url: string): Promise<Uint8Array> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
  return new Uint8Array(await reply.arrayBuffer());
}
