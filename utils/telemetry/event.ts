import { z } from 'zod';
import { actions, channels, entityTypes, outcomes, siteStatuses, structureTypes } from '@/utils/vocabulary';

/** How many of a kind were found, coarse enough to say nothing about a single document. */
export const countBuckets = ['1', '2-5', '6-20', '21-100', '101+'] as const;
export type CountBucket = (typeof countBuckets)[number];

/** How long a person thought before choosing. */
export const decideTimeBuckets = ['none', '<2s', '2-10s', '10-60s', '>60s'] as const;
export type DecideTimeBucket = (typeof decideTimeBuckets)[number];

/** One of these per kind: an entity or structure type of the vocabulary. */
export const findingKinds = [...entityTypes, ...structureTypes] as const;

/** What is in force in a browser, in the words of the policy's own state. */
export const guardModes = ['managed', 'last-good', 'default'] as const;
export type GuardMode = (typeof guardModes)[number];

/** How many events a browser has had to give up because they could not be delivered. */
const droppedBuckets = ['none', '1-10', '11-100', '101+'] as const;
export type DroppedBucket = (typeof droppedBuckets)[number];

const hourMs = 3_600_000;
/** 1 January 2500: in nanoseconds still a 64-bit integer. */
export const lastBucketStartMs = Date.UTC(2500, 0, 1);

const bucketStartMs = z.int().nonnegative().max(lastBucketStartMs).multipleOf(hourMs);
const extensionVersion = z.string().regex(/^\d{1,5}(\.\d{1,5}){0,3}$/);
const policyVersion = z.int().nonnegative().max(1_000_000_000);
/** A team that the policy lists; the collector keeps no other. */
const team = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} &._-]{0,39}$/u);
/** The cells for which this is the browser's first event in the period, as `tokenOf` writes them. */
const first = z
  .array(z.string().regex(/^(day|week)\/[a-z-]{1,30}\/[a-z-]{1,20}(\/[A-Z0-9_]{1,60})?$/))
  .max(5_000)
  .optional();

/**
 * All that security may know of one decision. Closed enumerations and coarse counts; there is no field in which a
 * person, browser, page or text could stand. `site` is an id of the shipped catalogue or `other`.
 */
export const guardEventSchema = z.strictObject({
  /** Start of the time bucket the decision fell into, milliseconds since the epoch. Whole hours: nothing finer exists. */
  bucketStartMs,
  site: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  siteStatus: z.enum(siteStatuses),
  channel: z.enum(channels),
  kinds: z.partialRecord(z.enum(findingKinds), z.enum(countBuckets)),
  action: z.enum(actions),
  outcome: z.enum(outcomes),
  decideTime: z.enum(decideTimeBuckets),
  /** The person said that nothing in it was sensitive. Only there when they did. */
  falseAlarm: z.literal(true).optional(),
  extensionVersion,
  policyVersion,
  team: team.optional(),
  first,
});

export type GuardEvent = z.infer<typeof guardEventSchema>;

/** Once a day: a browser with Daylight in it runs, and this is in force in it. Nothing of its use. */
export const heartbeatSchema = z.strictObject({
  /** Start of the day, UTC. */
  bucketStartMs,
  mode: z.enum(guardModes),
  dropped: z.enum(droppedBuckets),
  extensionVersion,
  policyVersion,
  team: team.optional(),
  first,
});

export type Heartbeat = z.infer<typeof heartbeatSchema>;

/** What the outbox takes. */
export type TelemetryEvent = GuardEvent | Heartbeat;

export function isHeartbeat(event: TelemetryEvent): event is Heartbeat {
  return 'mode' in event;
}
