import { type UseCaseQuestion, useCaseQuestions } from '@/utils/vocabulary';
import { AskFailure, failureOfStatus } from './failure';
import { fetchGateway, type Gateway } from './gateway';
import { objectIn } from './output-mark';

const states = ['in-review', 'approved', 'rejected', 'withdrawn'] as const;

/** A request for a use case that is with those who decide, as the server says. */
export interface SentRequest {
  id: string;
  title: string;
  answers: Record<UseCaseQuestion, string>;
  state: (typeof states)[number];
  /** ISO times. */
  submittedAt: string;
  /** Until when the last of the reviewers is to speak. */
  dueAt: string;
  /** Why it was rejected; empty while it is not. */
  reason: string;
}

/** What the server takes at most, in characters. */
const maxTitleChars = 120;
export const maxRequestAnswerChars = 10_000;

const timeoutMs = 15_000;
/** Beside the base address of the interface: `/v1` and `/api` are neighbours. */
const resource = '../api/intakes';

/**
 * The requests that this person has sent, the newest first.
 *
 * @returns nothing where requests cannot be sent there: another gateway, or one that does not know who asks
 * @throws {AskFailure} `signed-out`, or the gateway does not answer at the moment
 */
export async function loadSentRequests(gateway: Gateway): Promise<readonly SentRequest[] | undefined> {
  const response = await asked(gateway, { query: new URLSearchParams({ mine: '', limit: '20' }) });
  if (!response.ok) {
    response.body?.cancel().catch(() => undefined);
    if (response.status >= 500 || response.status === 429) throw new AskFailure('unreachable');
    return undefined;
  }
  const { intakes } = objectIn(await response.json().catch(() => undefined)) ?? {};
  return Array.isArray(intakes) ? intakes.flatMap((one) => sentIn(one) ?? []) : undefined;
}

/**
 * Sends a request to those who decide. One that arrived already, though its answer got lost on the way back, is not
 * sent again.
 *
 * @param title cut to what the server takes
 * @param answers none empty, none longer than `maxRequestAnswerChars`
 * @throws {AskFailure} nothing is known to have been sent then
 */
export async function sendRequest(
  gateway: Gateway,
  title: string,
  answers: Record<UseCaseQuestion, string>,
): Promise<SentRequest> {
  const fitting = fittingTitle(title);
  const earlier = await loadSentRequests(gateway);
  const there = earlier?.find(
    (one) =>
      one.state === 'in-review' &&
      one.title === fitting &&
      useCaseQuestions.every((question) => one.answers[question] === answers[question].trim()),
  );
  if (there !== undefined) return there;
  const response = await asked(gateway, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: fitting, answers }),
  });
  const body = objectIn(await response.json().catch(() => undefined));
  if (!response.ok) throw new AskFailure(failureOfStatus(response.status, body?.error));
  const sent = sentIn(body);
  if (sent === undefined) throw new AskFailure('bad-answer');
  return sent;
}

/** Whole characters only: half of one is no text. */
function fittingTitle(title: string): string {
  let fitting = '';
  for (const character of title.trim()) {
    if (fitting.length + character.length > maxTitleChars) break;
    fitting += character;
  }
  return fitting.trimEnd();
}

async function asked(gateway: Gateway, init: Parameters<typeof fetchGateway>[2]): Promise<Response> {
  try {
    return await fetchGateway(gateway, resource, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    throw error instanceof AskFailure ? error : new AskFailure('unreachable');
  }
}

/** Undefined for what is no request of this form. */
function sentIn(value: unknown): SentRequest | undefined {
  const { id, title, answers, state, submittedAt, reviews } = objectIn(value) ?? {};
  const known = states.find((one) => one === state);
  const given = objectIn(answers);
  if (known === undefined || given === undefined || !Array.isArray(reviews)) return undefined;
  if (typeof id !== 'string' || typeof title !== 'string' || !isTime(submittedAt)) return undefined;
  const views = reviews.map((review) => objectIn(review) ?? {});
  const due = views.map(({ dueAt }) => dueAt).filter(isTime);
  const dueAt = due.sort().at(-1);
  if (dueAt === undefined) return undefined;
  const note = views.find(({ verdict }) => verdict === 'reject')?.note;
  return {
    ...{ id, title, state: known, submittedAt, dueAt },
    answers: Object.fromEntries(
      useCaseQuestions.map((question) => [question, typeof given[question] === 'string' ? given[question] : '']),
    ) as Record<UseCaseQuestion, string>,
    reason: typeof note === 'string' ? note : '',
  };
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
