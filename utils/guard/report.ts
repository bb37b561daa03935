import { defineMessage } from '@/utils/platform';
import type { Kind } from '@/utils/policy';
import {
  type Action,
  actions,
  type Channel,
  channels,
  type Outcome,
  outcomes,
  type SiteStatus,
  siteStatuses,
} from '@/utils/vocabulary';

/** What the background worker learns of one decision: closed lists and counts, nothing of the text. */
export interface GuardReport {
  /** Id of the catalogue, or `other`. */
  site: string;
  siteStatus: SiteStatus;
  channel: Channel;
  counts: Partial<Record<Kind, number>>;
  action: Action;
  outcome: Outcome;
  /** How long the person took, milliseconds; 0 when nobody was asked. */
  decideMs: number;
  /** The person said that nothing in it was sensitive, whichever way they then chose. */
  falseAlarm?: true | undefined;
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('report: not an object');
  return value as Record<string, unknown>;
}

function oneOf<Word extends string>(list: readonly Word[], value: unknown, key: string): Word {
  const word = list.find((entry) => entry === value);
  if (word === undefined) throw new TypeError(`report: unknown ${key}`);
  return word;
}

function countOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    throw new TypeError('report: not a count');
  return value;
}

const keys = ['site', 'siteStatus', 'channel', 'counts', 'action', 'outcome', 'decideMs', 'falseAlarm'];

/**
 * Takes a report as it came from a page's process, or throws a TypeError that names the key, never the value. Kinds are
 * only checked for their form: the list of them would be code that every AI page pays for, and `guardEvent` lets none
 * through that is not on it.
 */
export function checkReport(request: unknown): GuardReport {
  const given = record(request);
  if (Object.keys(given).some((key) => !keys.includes(key))) throw new TypeError('report: unknown key');
  const { site, decideMs } = given;
  if (typeof site !== 'string' || !/^[a-z0-9][a-z0-9-]{0,39}$/.test(site)) throw new TypeError('report: unknown site');
  if (typeof decideMs !== 'number' || !Number.isFinite(decideMs) || decideMs < 0)
    throw new TypeError('report: decideMs is not a time');
  if (given.falseAlarm !== undefined && given.falseAlarm !== true) throw new TypeError('report: not a false alarm');
  const counts: GuardReport['counts'] = {};
  for (const [kind, count] of Object.entries(record(given.counts))) {
    if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(kind)) throw new TypeError('report: not a kind');
    counts[kind as Kind] = countOf(count);
  }
  return {
    site,
    siteStatus: oneOf(siteStatuses, given.siteStatus, 'siteStatus'),
    channel: oneOf(channels, given.channel, 'channel'),
    counts,
    action: oneOf(actions, given.action, 'action'),
    outcome: oneOf(outcomes, given.outcome, 'outcome'),
    decideMs,
    ...(given.falseAlarm === true && { falseAlarm: true }),
  };
}

/** A report under a random number of its own, by which the worker keeps it once however often it comes. */
export interface NumberedReport {
  number: string;
  report: GuardReport;
}

function checkNumbered(request: unknown): NumberedReport {
  const { number, report } = record(request);
  if (typeof number !== 'string' || !/^[0-9a-f]{32}$/.test(number)) throw new TypeError('report: not a number');
  return { number, report: checkReport(report) };
}

/**
 * Tells the background worker how a decision ended. Only the answer says that it is kept: a worker that is stopped before
 * it has answered looks to the browser like one that had nothing to say, and no error comes of it.
 */
export const reportOutcome = defineMessage<NumberedReport, 'kept'>('guard/outcome', checkNumbered);

/** About a minute in all: a worker starts anew within a second, a disk that is full may have room again. */
const waitsMs = [0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000] as const;

/** Reports until it is kept, or the page is gone or has no extension any more; nothing else may suffer from it. */
export async function sendReport(report: GuardReport): Promise<void> {
  const number = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  for (const waitMs of waitsMs) {
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    try {
      if ((await reportOutcome.send({ number, report })) === 'kept') return;
    } catch {
      // The worker was being stopped, or the extension was updated under this page.
    }
  }
}
