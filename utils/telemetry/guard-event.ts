import { isCatalogueId, otherSiteId } from '@/utils/sites';
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
import {
  type CountBucket,
  type DecideTimeBucket,
  type DroppedBucket,
  findingKinds,
  type GuardEvent,
  type GuardMode,
  guardModes,
  type Heartbeat,
  lastBucketStartMs,
} from './event';

/** What is known of one decision inside the extension, before it is made coarse. */
export interface DecisionReport {
  /** Id of the catalogue; anything else becomes `other`. */
  site: string;
  siteStatus: SiteStatus;
  channel: Channel;
  counts: Partial<Record<(typeof findingKinds)[number], number>>;
  action: Action;
  outcome: Outcome;
  /** How long the person took, milliseconds; 0 when nobody was asked. */
  decideMs: number;
  /** The person said that nothing in it was sensitive. */
  falseAlarm?: true | undefined;
}

export interface EventContext {
  extensionVersion: string;
  policyVersion: number;
  /** Length of the time bucket in hours. */
  bucketHours: 1 | 6 | 24;
  /** Teams that the policy lists, and the group of people that it is for. */
  teams?: { listed: readonly string[]; own: string } | undefined;
  /** When the decision fell, milliseconds since the epoch. */
  nowMs: number;
}

/**
 * Makes the event of one decision. It is put together from closed lists and coarse counts alone: what is not a word of
 * the vocabulary, of the catalogue or a number cannot get into it, whatever the report holds.
 *
 * @throws TypeError naming the field (never the value) when an enumeration has a word it does not know.
 */
export function guardEvent(report: DecisionReport, context: EventContext): GuardEvent {
  return {
    bucketStartMs: bucketStart(context.nowMs, context.bucketHours),
    site: isCatalogueId(report.site) ? report.site : otherSiteId,
    siteStatus: wordOf(siteStatuses, report.siteStatus, 'siteStatus'),
    channel: wordOf(channels, report.channel, 'channel'),
    kinds: kindsOf(report.counts),
    action: wordOf(actions, report.action, 'action'),
    outcome: wordOf(outcomes, report.outcome, 'outcome'),
    decideTime: decideTimeBucket(report.decideMs),
    ...(report.falseAlarm === true && { falseAlarm: true }),
    extensionVersion: versionOf(context.extensionVersion),
    policyVersion: policyVersionOf(context.policyVersion),
    ...teamOf(context),
  };
}

/** Makes the sign that a browser with Daylight runs, and what is in force in it; of a day, and nothing of its use. */
export function heartbeat(
  state: { mode: GuardMode; droppedCount: number },
  context: Omit<EventContext, 'bucketHours'>,
): Heartbeat {
  return {
    bucketStartMs: bucketStart(context.nowMs, 24),
    mode: wordOf(guardModes, state.mode, 'mode'),
    dropped: droppedBucket(state.droppedCount),
    extensionVersion: versionOf(context.extensionVersion),
    policyVersion: policyVersionOf(context.policyVersion),
    ...teamOf(context),
  };
}

/** Of the list, or none: what a policy calls the group of its people may be anything. */
function teamOf({ teams }: Pick<EventContext, 'teams'>): { team?: string } {
  const team = teams?.listed.find((listed) => listed === teams.own);
  return team === undefined ? {} : { team };
}

function droppedBucket(count: number): DroppedBucket {
  if (!(count >= 1)) return 'none';
  if (count <= 10) return '1-10';
  return count <= 100 ? '11-100' : '101+';
}

/**
 * Buckets are counted from the epoch, so 6 and 24 hour buckets begin at midnight UTC everywhere. A clock outside of what
 * the schema allows gives the first bucket of all.
 */
function bucketStart(nowMs: number, bucketHours: number): number {
  const bucketMs = bucketHours * 3_600_000;
  return nowMs > 0 && nowMs <= lastBucketStartMs ? Math.floor(nowMs / bucketMs) * bucketMs : 0;
}

function kindsOf(counts: DecisionReport['counts']): GuardEvent['kinds'] {
  const kinds: GuardEvent['kinds'] = {};
  for (const kind of findingKinds) {
    const bucket = Object.hasOwn(counts, kind) ? countBucket(counts[kind] ?? 0) : undefined;
    if (bucket !== undefined) kinds[kind] = bucket;
  }
  return kinds;
}

/** Undefined for what is no count. */
function countBucket(count: number): CountBucket | undefined {
  if (!(count >= 1)) return undefined;
  if (count < 2) return '1';
  if (count <= 5) return '2-5';
  if (count <= 20) return '6-20';
  return count <= 100 ? '21-100' : '101+';
}

function decideTimeBucket(decideMs: number): DecideTimeBucket {
  if (!(decideMs > 0)) return 'none';
  if (decideMs < 2_000) return '<2s';
  if (decideMs < 10_000) return '2-10s';
  return decideMs < 60_000 ? '10-60s' : '>60s';
}

function wordOf<Word extends string>(words: readonly Word[], given: string, field: string): Word {
  const word = words.find((known) => known === given);
  if (word === undefined) throw new TypeError(`guard event: unknown ${field}`);
  return word;
}

function versionOf(version: string): string {
  return /^\d{1,5}(\.\d{1,5}){0,3}$/.test(version) ? version : '0';
}

function policyVersionOf(version: number): number {
  return Number.isInteger(version) && version > 0 && version <= 1_000_000_000 ? version : 0;
}
