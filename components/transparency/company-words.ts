import type { FingerprintState } from '@/utils/guard';
import type { Policy } from '@/utils/policy';
import { text } from './text';

export interface CompanyInWords {
  /** What the organisation has added to what Daylight knows; empty when nothing. */
  sentences: string[];
  /** Why its list of values is not in use; undefined when it is, or when there is none. */
  problem: string | undefined;
}

/** What the company wants found beside the rules, in plain words. Tells numbers, not the terms themselves. */
export function companyInWords(
  { terms, patterns, ownDomains, exactMatch }: Policy['detection'],
  fingerprints: FingerprintState | undefined,
): CompanyInWords {
  const words = text.company;
  const sentences: string[] = [];
  const added: string[] = [];
  if (terms.length > 0) added.push(words.terms(terms.length));
  if (patterns.length > 0) added.push(words.patterns(patterns.length));
  if (added.length > 0) sentences.push(words.added(added));
  if (exactMatch !== undefined && fingerprints?.state === 'ready') sentences.push(words.list(fingerprints.count));
  if (exactMatch !== undefined && fingerprints?.state === 'loading') sentences.push(words.listLoading);
  if (ownDomains.length > 0) sentences.push(words.ownDomains(ownDomains));
  const failed = exactMatch !== undefined && fingerprints?.state === 'failed';
  return { sentences, problem: failed ? words.failures[fingerprints.code] : undefined };
}
