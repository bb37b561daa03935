import type { SentRequest } from '@/utils/assistant';
import type { Words } from '@/utils/vocabulary';
import { Notice } from '../ui/notice';
import css from './intake.module.css';
import { letterOf } from './letter';

interface SentProps {
  request: SentRequest;
  words: Words;
}

/** Where a request is that was sent. */
export function SentNotice({ request, isKnown, words }: SentProps & { isKnown: boolean }) {
  const tones = { 'in-review': 'info', approved: 'good', rejected: 'warn', withdrawn: 'warn' } as const;
  return (
    <Notice tone={tones[request.state]} role="status" title={stateOf(request, words)}>
      <p>{words.say('requestSent', { date: dateOf(request.submittedAt, words) })}</p>
      {isKnown ? null : <p>{words.say('requestStateUnknown')}</p>}
    </Notice>
  );
}

/** What was sent before, to be read again. */
export function SentOnes({ requests, words }: { requests: readonly SentRequest[]; words: Words }) {
  if (requests.length === 0) return null;
  return (
    <section className={css.passOn} aria-labelledby="requests-sent">
      <h2 id="requests-sent">{words.say('requestSentOnes')}</h2>
      {requests.map((request) => (
        <details key={request.id}>
          <summary>
            <bdi>{request.title}</bdi> · {dateOf(request.submittedAt, words)} · {stateOf(request, words)}
          </summary>
          <p className={css.letter} dir="auto">
            {letterOf(request, request.title, words)}
          </p>
        </details>
      ))}
    </section>
  );
}

function stateOf({ state, dueAt, reason }: SentRequest, words: Words): string {
  if (state === 'in-review') return words.say('requestInReview', { date: dateOf(dueAt, words) });
  if (state === 'rejected') return words.say('requestRejected', { reason });
  return words.say(state === 'approved' ? 'requestApproved' : 'requestWithdrawn');
}

function dateOf(iso: string, words: Words): string {
  return new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' }).format(new Date(iso));
}
