import { boolean, date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { GuardEvent } from '@/utils/telemetry/event';
import type { Role } from '@/utils/vocabulary';

/**
 * One row per guard event. There is no id on purpose: a number in order of arrival would say which events came
 * together, and nothing ever needs to address a single event.
 */
export const guardEvents = pgTable(
  'guard_events',
  {
    bucketStart: timestamp('bucket_start', { withTimezone: true, mode: 'date' }).notNull(),
    site: text().notNull(),
    siteStatus: text('site_status').$type<GuardEvent['siteStatus']>().notNull(),
    channel: text().$type<GuardEvent['channel']>().notNull(),
    /** Kind -> count bucket, as in the event. A jsonb, so that "by kind" is one `jsonb_object_keys`. */
    kinds: jsonb().$type<GuardEvent['kinds']>().notNull(),
    action: text().$type<GuardEvent['action']>().notNull(),
    outcome: text().$type<GuardEvent['outcome']>().notNull(),
    decideTime: text('decide_time').$type<GuardEvent['decideTime']>().notNull(),
    /** The person said that nothing in it was sensitive. */
    falseAlarm: boolean('false_alarm').notNull().default(false),
    extensionVersion: text('extension_version').notNull(),
    policyVersion: integer('policy_version').notNull(),
  },
  (table) => [index('guard_events_bucket_start').on(table.bucketStart)],
);

/**
 * Ids of batches that are already counted, so that a repeated one is not counted again. Nothing leads from here to
 * events, and of the time only the day is kept. Rows leave after `dedupeWindowDays`.
 */
export const countedBatches = pgTable(
  'counted_batches',
  {
    id: uuid().primaryKey(),
    countedOn: date('counted_on', { mode: 'string' }).notNull(),
  },
  (table) => [index('counted_batches_counted_on').on(table.countedOn)],
);

/**
 * A role that an admin gave somebody, beside those that the issuer says. Rows stay when their time is over: who had
 * access when is asked later.
 */
export const grants = pgTable(
  'grants',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** As in `Caller.subject`. */
    subject: text().notNull(),
    role: text().$type<Role>().notNull(),
    from: timestamp('valid_from', { withTimezone: true, mode: 'date' }).notNull(),
    /** From here on the grant counts no longer. Empty: until it is ended. */
    until: timestamp('valid_until', { withTimezone: true, mode: 'date' }),
    /** Subject of the admin. */
    by: text('given_by').notNull(),
  },
  (table) => [index('grants_subject').on(table.subject)],
);

/** Who is signed in to the console. The browser has a random key, and here is no more of it than its hash. */
export const consoleSessions = pgTable(
  'console_sessions',
  {
    /** SHA-256 of the key in the cookie, base64url. */
    keyHash: text('key_hash').primaryKey(),
    subject: text().notNull(),
    /** What the issuer's claims came to at sign-in; grants are looked up with each request. */
    roles: jsonb().$type<Role[]>().notNull(),
    /** Whether one of the claims made the person a member; false where only the default did. */
    isNamedMember: boolean('is_named_member').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [index('console_sessions_expires_at').on(table.expiresAt)],
);
