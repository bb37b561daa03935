import type { UseCaseRequest } from '@/utils/assistant';
import { kindInWords } from '@/utils/guard';
import { type SitesPolicy, siteOfKey } from '@/utils/sites';
import {
  isEntityType,
  isStructureType,
  type SentenceKey,
  type UseCaseQuestion,
  useCaseQuestions,
  type Words,
} from '@/utils/vocabulary';

/** Each question, and what may help to answer it. */
export const questionKeys: Record<UseCaseQuestion, { asks: SentenceKey; hint?: SentenceKey }> = {
  outcome: { asks: 'requestOutcome', hint: 'requestOutcomeHint' },
  data: { asks: 'requestData', hint: 'requestHint' },
  risk: { asks: 'requestRisk', hint: 'requestRiskHint' },
  fallback: { asks: 'requestFallback' },
  owner: { asks: 'requestOwner' },
};

/** The tool of a key as people know it. */
export function toolName(key: string, sites: SitesPolicy, words: Words): string {
  return siteOfKey(key, sites)?.name ?? words.say('thisTool');
}

/** "40 e-mail addresses and a customer table (stopped on the way to ChatGPT)"; empty where nothing was found. */
export function foundInRequest(counts: Record<string, number>, site: string, words: Words): string {
  const kinds = Object.entries(counts).flatMap(([kind, count]) =>
    isEntityType(kind) || isStructureType(kind) ? [kindInWords(kind, count, words)] : [],
  );
  return kinds.length === 0 ? '' : words.say('requestDataFound', { what: words.list(kinds), site });
}

/** What leaves when the person passes the request on, to the letter. */
export function letterOf({ answers }: Pick<UseCaseRequest, 'answers'>, subject: string, words: Words): string {
  const answered = useCaseQuestions.map(
    (question) =>
      `${words.say(questionKeys[question].asks)}\n${answers[question].trim() || words.say('requestNoAnswer')}`,
  );
  return [subject, ...answered].join('\n\n');
}
