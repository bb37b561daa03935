import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CellListName, CellPeriod, Measure } from '@/utils/telemetry/cells';
import type { Template } from '@/utils/templates';
import type { Lane, Role } from '@/utils/vocabulary';
import type { LogMode, UseCase } from '../governance/use-case';

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

/** What stands for one cell of the fixed list (`utils/telemetry/cells.ts`), in two tables. */
const cell = () => ({
  list: text().$type<CellListName>().notNull(),
  period: text().$type<CellPeriod>().notNull(),
  /** First day of the period. */
  start: date({ mode: 'string' }).notNull(),
  measure: text().$type<Measure>().notNull(),
  /** The values of the list's dimensions, in their order, with `|` between. */
  key: text().notNull(),
});

/**
 * In how many browsers: all that is kept of events. Nothing leads from one cell to another, to a batch or to a time. Not
 * to be shown: numbers here may be small. What may be shown is in `published_cells`.
 */
export const cellCounts = pgTable('cell_counts', { ...cell(), browsers: integer().notNull() }, (table) => [
  primaryKey({ columns: [table.start, table.period, table.list, table.measure, table.key] }),
]);

/** Weeks with numbers that are newer than what is published of them. */
export const cellWeeks = pgTable('cell_weeks', {
  /** The Monday. */
  start: date({ mode: 'string' }).primaryKey(),
  changed: boolean().notNull(),
});

/** What is shown, exported and alerted on: suppressed, in steps or with noise. Everything else reads only this. */
export const publishedCells = pgTable(
  'published_cells',
  {
    ...cell(),
    /** Empty: withheld, because it would let another be computed. */
    browsers: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.list, table.period, table.start, table.measure, table.key] }),
    // For the largest of a list, however long it is.
    index('published_cells_largest').on(
      table.list,
      table.period,
      table.start,
      table.measure,
      table.browsers.desc().nullsLast(),
    ),
  ],
);

/** How each period was published. */
export const publishedPeriods = pgTable(
  'published_periods',
  {
    period: text().$type<CellPeriod>().notNull(),
    start: date({ mode: 'string' }).notNull(),
    /** Fewer browsers than this are not shown. */
    minBrowsers: integer('min_browsers').notNull(),
    /** Thousandths; with noise a period is published once. Empty: no noise. */
    epsilonThousandths: integer('epsilon_thousandths'),
  },
  (table) => [primaryKey({ columns: [table.period, table.start] })],
);

/** Up to when what has come in is published, in one row. */
export const publication = pgTable('publication', {
  one: integer().primaryKey(),
  through: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
});

/** How much came in on a day (events without heartbeats), for whoever wants to know that nothing is lost. Not of whom, not of what. */
export const received = pgTable('received', {
  day: date({ mode: 'string' }).primaryKey(),
  batches: integer().notNull(),
  events: integer().notNull(),
  rejected: integer().notNull(),
});

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

/**
 * Who stands behind a pseudonym of the audit log. The chain has the pseudonym only; without this row nobody can say any
 * more whose it was, and the chain is as provable as before.
 */
export const auditPersons = pgTable('audit_persons', {
  pseudonym: uuid().primaryKey(),
  /** As in `Caller.subject`. */
  subject: text().notNull().unique('audit_persons_subject'),
});

/**
 * One row per server process that writes to the audit log. It gives its records numbers without a hole, so that a missing
 * one is noticed.
 */
export const auditWriters = pgTable('audit_writers', {
  id: uuid().primaryKey(),
  lastNumber: bigint('last_number', { mode: 'number' }).notNull().default(0),
  /** Up to here every number has been seen in the chain. */
  provedNumber: bigint('proved_number', { mode: 'number' }).notNull().default(0),
  /** How many numbers after that one are known to be missing. */
  missing: bigint({ mode: 'number' }).notNull().default(0),
  seenAt: timestamp('seen_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  /** Set once the process is gone, or is taken for gone. */
  endedAt: timestamp('ended_at', { withTimezone: true, mode: 'date' }),
});

/**
 * What is about to be done, and what is done and not yet in the chain. A row is written before anything of an answer
 * goes out, and leaves in the transaction that puts it into the chain.
 */
export const auditIntents = pgTable(
  'audit_intents',
  {
    id: uuid().primaryKey(),
    writer: uuid().notNull(),
    number: bigint({ mode: 'number' }).notNull(),
    /** The pseudonyms of the record once more: one that was erased must not be written again. */
    person: uuid().references(() => auditPersons.pseudonym, { onDelete: 'set null' }),
    about: uuid().references(() => auditPersons.pseudonym, { onDelete: 'set null' }),
    record: jsonb().$type<Record<string, unknown>>().notNull(),
    /** How it ended. Nothing while it is under way. */
    outcome: jsonb(),
    settledAt: timestamp('settled_at', { withTimezone: true, mode: 'date' }),
  },
  (table) => [
    unique('audit_intents_number').on(table.writer, table.number),
    index('audit_intents_settled').on(table.settledAt).where(sql`${table.outcome} is not null`),
  ],
);

/**
 * The audit log. Rows are added and never changed, but for `record`, which may become null; triggers of the migration
 * hold that. The columns to search by are generated from the record, so that they cannot say anything else.
 */
export const auditChain = pgTable(
  'audit_chain',
  {
    position: bigint({ mode: 'number' }).primaryKey(),
    record: jsonb(),
    recordHash: text('record_hash').notNull(),
    hash: text().notNull(),
    id: uuid().generatedAlwaysAs(sql`((record ->> 'id')::uuid)`),
    writer: uuid().generatedAlwaysAs(sql`((record ->> 'writer')::uuid)`),
    number: bigint({ mode: 'number' }).generatedAlwaysAs(sql`((record ->> 'number')::bigint)`),
    action: text().generatedAlwaysAs(sql`(record ->> 'action')`),
    timeMs: bigint('time_ms', { mode: 'number' }).generatedAlwaysAs(sql`((record ->> 'timeMs')::bigint)`),
    person: text().generatedAlwaysAs(sql`(record ->> 'by')`),
    about: text().generatedAlwaysAs(sql`(record ->> 'about')`),
    useCase: text('use_case').generatedAlwaysAs(sql`(record ->> 'useCase')`),
  },
  (table) => [
    uniqueIndex('audit_chain_id').on(table.id),
    uniqueIndex('audit_chain_number').on(table.writer, table.number),
    index('audit_chain_time').on(table.timeMs),
    index('audit_chain_person').on(table.person, table.timeMs),
    index('audit_chain_about').on(table.about).where(sql`about is not null`),
    index('audit_chain_use_case').on(table.useCase, table.timeMs),
    index('audit_chain_rare').on(table.position).where(sql`action in ('alarm', 'acknowledgement', 'deletion')`),
  ],
);

/** The last link of the chain, in one row. */
export const auditHead = pgTable('audit_head', {
  one: integer().primaryKey(),
  position: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
});

/** What AI is used for, and on what terms. */
export const useCases = pgTable(
  'use_cases',
  {
    id: text().primaryKey(),
    definition: jsonb().$type<UseCase>().notNull(),
    /** In which it is now: as defined, or as it was moved to since. */
    lane: text().$type<Lane>().notNull().default('production'),
  },
  (table) => [index('use_cases_lane').on(table.lane, table.id)],
);

/** Typed prompts. A version is never changed once it is there. */
export const promptTemplates = pgTable(
  'prompt_templates',
  {
    useCase: text('use_case')
      .notNull()
      .references(() => useCases.id),
    id: text().notNull(),
    version: integer().notNull(),
    definition: jsonb().$type<Template>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.useCase, table.id, table.version] })],
);

/** What was said, as the use case wants it kept. Rows leave when their time is over. */
export const promptLog = pgTable(
  'prompt_log',
  {
    /** The same as in the audit log. */
    id: uuid().primaryKey(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    /** As in `Caller.subject`; empty for whoever holds a token that people share. */
    subject: text(),
    useCase: text('use_case').notNull(),
    template: text(),
    model: text(),
    mode: text().$type<LogMode>().notNull(),
    /** Which key; nothing of the key itself. */
    keyId: text('key_id').notNull(),
    /** AES-256-GCM, base64. Empty in mode `hash`. */
    sealed: text(),
    /** HMAC-SHA-256 of prompt and answer, base64. */
    promptHash: text('prompt_hash').notNull(),
    answerHash: text('answer_hash').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [
    index('prompt_log_subject').on(table.subject, table.at),
    index('prompt_log_expires_at').on(table.expiresAt),
  ],
);

/** What was used up of limits and budgets, as `rate-limiter-flexible` keeps it. Keys hold no name of a person. */
export const usedLimits = pgTable('used_limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  /** Milliseconds since 1970. */
  expire: bigint({ mode: 'number' }),
});
