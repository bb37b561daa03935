import type { FailureCode } from '@/utils/assistant';
import type { SentenceKey } from '@/utils/vocabulary';
import { say } from './language';

const failureWords: Record<FailureCode, { sentence: SentenceKey; next?: SentenceKey }> = {
  'not-set-up': { sentence: 'failedNotSetUp', next: 'failedNotSetUpNext' },
  unreachable: { sentence: 'failedUnreachable', next: 'failedUnreachableNext' },
  unauthorised: { sentence: 'failedUnauthorised', next: 'failedUnauthorisedNext' },
  'signed-out': { sentence: 'failedSignedOut', next: 'failedSignedOutNext' },
  'sign-in-unreachable': { sentence: 'failedSignInUnreachable', next: 'failedSignInUnreachableNext' },
  'access-ended': { sentence: 'failedAccessEnded', next: 'failedAccessEndedNext' },
  'no-access': { sentence: 'failedNoAccess', next: 'failedNoAccessNext' },
  'clocks-differ': { sentence: 'failedClocks', next: 'failedClocksNext' },
  'refused-sensitive': { sentence: 'failedSensitive', next: 'failedSensitiveNext' },
  'blocked-by-gateway': { sentence: 'failedBlocked', next: 'failedBlockedNext' },
  'rate-limited': { sentence: 'failedRateLimited', next: 'failedRateLimitedNext' },
  timeout: { sentence: 'failedTimeout', next: 'failedTimeoutNext' },
  'too-long': { sentence: 'failedTooLong', next: 'failedTooLongNext' },
  'model-unavailable': { sentence: 'failedModel', next: 'failedLaterNext' },
  'gateway-failed': { sentence: 'failedGateway', next: 'failedLaterNext' },
  'bad-answer': { sentence: 'failedBadAnswer', next: 'failedBadAnswerNext' },
  interrupted: { sentence: 'failedInterrupted', next: 'failedInterruptedNext' },
  'cut-short': { sentence: 'failedCutShort', next: 'failedCutShortNext' },
  cancelled: { sentence: 'failedCancelled' },
  'template-gone': { sentence: 'failedTemplateGone', next: 'failedTemplateGoneNext' },
  'inputs-refused': { sentence: 'failedInputs', next: 'failedInputsNext' },
  'data-refused': { sentence: 'failedData', next: 'failedDataNext' },
  'use-case-over': { sentence: 'failedUseCaseOver', next: 'failedUseCaseOverNext' },
  'template-needed': { sentence: 'failedTemplateNeeded', next: 'failedTemplateNeededNext' },
  'lane-off': { sentence: 'failedLaneOff', next: 'failedLaneOffNext' },
  'budget-spent': { sentence: 'failedBudget', next: 'failedBudgetNext' },
  'answer-refused': { sentence: 'failedAnswerRefused', next: 'failedAnswerRefusedNext' },
  'approval-off': { sentence: 'failedApprovalOff', next: 'failedApprovalOffNext' },
  'model-refused': { sentence: 'failedModelRefused', next: 'failedModelRefusedNext' },
};

/** Why there is no whole answer, and what can be done. */
export function failure(code: FailureCode): { sentence: string; next: string } {
  const { sentence, next } = failureWords[code];
  return { sentence: say(sentence), next: next === undefined ? '' : say(next) };
}
