import { defineMessage, storageItem } from '@/utils/platform';
import { type UseCaseQuestion, useCaseQuestions } from '@/utils/vocabulary';
import type { SentRequest } from './intakes';
import { type Keepsake, keepsake } from './keepsake';

/** Where a request for a use case begins: at which tool, and with what kinds of data. Never with what was written. */
export interface RequestStart {
  /** Which tool, by `siteKey`. */
  siteKey: string;
  /** Kind -> how many of it. Words of the vocabulary alone; whoever shows them leaves out what is none. */
  counts: Record<string, number>;
  /** Answers as far as a trial in the panel gives them. Never from a page: `checkStart` takes none. */
  proposed?: Partial<Record<UseCaseQuestion, string>>;
}

/** What a person has answered so far. In the device zone until they pass it on themselves. */
export interface UseCaseRequest {
  /** The tool at which it began, by `siteKey`. */
  siteKey: string;
  answers: Record<UseCaseQuestion, string>;
  /** Set once it is with those who decide: nothing is written in it any more. */
  sent?: SentRequest;
}

/**
 * Checks form alone: a key of a tool, names of kinds, whole numbers. No text fits into it.
 * @throws TypeError that names what is wrong, never the value
 */
export function checkStart(request: unknown): RequestStart {
  const { siteKey, counts } = (typeof request === 'object' && request !== null ? request : {}) as Record<
    string,
    unknown
  >;
  if (typeof siteKey !== 'string' || !/^[a-z0-9][a-z0-9.-]{0,39}$/.test(siteKey))
    throw new TypeError('use-case/open: not a key of a tool');
  if (typeof counts !== 'object' || counts === null || Array.isArray(counts))
    throw new TypeError('use-case/open: no counts');
  for (const [kind, count] of Object.entries(counts)) {
    if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(kind)) throw new TypeError('use-case/open: not a kind');
    if (!Number.isSafeInteger(count) || count < 1) throw new TypeError('use-case/open: not a count');
  }
  return { siteKey, counts: { ...counts } };
}

/** Asks the background worker to open the form for a request. Sent on a person's press. */
export const openUseCaseRequest = defineMessage<RequestStart, { where: 'panel' | 'window' }>(
  'use-case/open',
  checkStart,
);

/** Waits in memory for the panel that opens. A later press takes the place of an earlier one that nobody has seen. */
export const waitingRequest = storageItem<RequestStart>('session', 'use-case/waiting');

/** The one request that waits, for the first panel that asks; undefined when another was first, or there is none. */
export function takeWaitingRequest(): Promise<RequestStart | undefined> {
  return navigator.locks.request('daylight-use-case', async () => {
    const waiting = await waitingRequest.load();
    if (waiting !== undefined) await waitingRequest.remove();
    return waiting;
  });
}

/** The request as far as it has been written, with the rules of the device zone. One for a person. */
export function requestDraft(): Keepsake<UseCaseRequest> {
  return keepsake<UseCaseRequest>('use-case-request');
}

const noAnswers = Object.fromEntries(useCaseQuestions.map((question) => [question, ''])) as UseCaseRequest['answers'];

/**
 * A request that begins, or goes on: what was answered stays, and what was found this time joins the sources of data.
 * After one that was sent, another begins.
 *
 * @param draft what was written before, if anything was
 * @param found what was found, in words; empty where nothing was
 * @param proposed what a trial gives
 */
export function begunRequest(
  draft: UseCaseRequest | undefined,
  siteKey: string,
  found: string,
  proposed: RequestStart['proposed'] = {},
): UseCaseRequest {
  const answers = { ...noAnswers, ...(draft?.sent === undefined ? draft?.answers : undefined) };
  const joined = (before: string, more: string) =>
    more === '' || before.includes(more) ? before : [before.trimEnd(), more].filter((part) => part !== '').join('\n');
  for (const question of useCaseQuestions) answers[question] = joined(answers[question], proposed[question] ?? '');
  return { siteKey, answers: { ...answers, data: joined(answers.data, found) } };
}

/**
 * A request that is open in two panels: each keeps what was answered in it, and takes the rest from the other.
 * One that was sent and one that is being written have nothing to do with each other.
 *
 * @param touched the questions that were answered in this panel since it read what was kept
 */
export function joinedRequest(
  own: UseCaseRequest,
  kept: UseCaseRequest | undefined,
  touched: ReadonlySet<UseCaseQuestion>,
): UseCaseRequest {
  if (kept === undefined || kept.sent !== undefined || own.sent !== undefined) return own;
  const answers = { ...kept.answers };
  for (const question of touched) answers[question] = own.answers[question];
  return { siteKey: own.siteKey, answers };
}

/** Mail programs of some systems cut a longer address off without a word (Windows hands over about 2,000 characters). */
const maxMailUnits = 1_900;

/** An e-mail that is begun: `isWhole` is false where the text did not fit, and only the address and subject are there. */
export interface BegunMail {
  href: string;
  isWhole: boolean;
}

/**
 * The address that opens an e-mail with this in it (RFC 6068); what the company’s own address says of subject and
 * copies stays. Undefined where the address is none of e-mail.
 */
export function mailWith(contactUrl: string, subject: string, body: string): BegunMail | undefined {
  if (!/^mailto:/i.test(contactUrl)) return undefined;
  const [address = '', query = ''] = contactUrl.slice('mailto:'.length).split('?', 2);
  const given = query.split('&').filter((field) => field !== '');
  const has = (name: string) => given.some((field) => field.toLowerCase().startsWith(`${name}=`));
  const kept = given.filter((field) => !/^body=/i.test(field));
  const named = has('subject') ? kept : [...kept, `subject=${encodeURIComponent(subject)}`];
  const lines = encodeURIComponent(body.replace(/\r?\n/g, '\r\n'));
  const short = `mailto:${address}?${named.join('&')}`;
  const whole = `${short}&body=${lines}`;
  return whole.length > maxMailUnits ? { href: short, isWhole: false } : { href: whole, isWhole: true };
}
