import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Lane } from '@/utils/vocabulary';
import { useCases } from './schema';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What was decided about a use case since it was defined: laid over its definition. */
export const governedUseCases = pgTable('governed_use_cases', {
  useCase: text('use_case')
    .primaryKey()
    .references(() => useCases.id),
  /** Goes up with every change: who decides on an older one is told so. */
  version: integer().notNull().default(1),
  /** Goes up with every change of lane: evidence counts for one stay in a lane. */
  laneEpoch: integer('lane_epoch').notNull().default(0),
  laneSince: time('lane_since').notNull(),
  terms: jsonb().$type<Record<string, unknown>>().notNull(),
});

/** Promotions and returns, with what was known when they were decided. Rows are added, never changed. */
export const laneChanges = pgTable(
  'lane_changes',
  {
    id: uuid().primaryKey().defaultRandom(),
    useCase: text('use_case').notNull(),
    from: text('from_lane').$type<Lane>().notNull(),
    to: text('to_lane').$type<Lane>().notNull(),
    evidence: jsonb().$type<Record<string, unknown>>().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('lane_changes_use_case').on(table.useCase, table.at)],
);

/** A reviewer's word that exactly this text of a template and this model may be promoted. */
export const signOffs = pgTable(
  'sign_offs',
  {
    useCase: text('use_case').notNull(),
    laneEpoch: integer('lane_epoch').notNull(),
    template: text().notNull(),
    fingerprint: text().notNull(),
    model: text().notNull(),
    by: text().notNull(),
    at: time('at').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'sign_offs_pk',
      columns: [table.useCase, table.laneEpoch, table.template, table.fingerprint, table.model, table.by],
    }),
  ],
);

/** What is known of a template beside its text. A template without a row is live: it came with the settings. */
export const templateStates = pgTable(
  'template_states',
  {
    useCase: text('use_case').notNull(),
    id: text().notNull(),
    version: integer().notNull(),
    state: text().$type<'draft' | 'live' | 'deprecated'>().notNull(),
    owner: text().notNull(),
    author: text().notNull(),
    reviewBy: time('review_by'),
    /** How its evaluation went, and of which text: another text needs another evaluation. */
    evaluated: jsonb().$type<Record<string, unknown>>(),
    revision: integer().notNull().default(1),
    changedAt: time('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.useCase, table.id, table.version] })],
);

/** A request for a use case, on its way through review. */
export const intakes = pgTable(
  'intakes',
  {
    id: uuid().primaryKey().defaultRandom(),
    author: text().notNull(),
    title: text().notNull(),
    answers: jsonb().$type<Record<string, string>>().notNull(),
    state: text().$type<'in-review' | 'approved' | 'rejected' | 'withdrawn'>().notNull(),
    regulatedData: boolean('regulated_data').notNull().default(false),
    needsHumanReview: boolean('needs_human_review').notNull().default(false),
    prohibited: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    submittedAt: time('submitted_at').notNull(),
    decidedAt: time('decided_at'),
    /** The use case that came of it. */
    useCase: text('use_case'),
    isSample: boolean('is_sample').notNull().default(false),
  },
  (table) => [
    index('intakes_state').on(table.state, table.submittedAt),
    index('intakes_author').on(table.author, table.submittedAt),
    index('intakes_submitted').on(table.submittedAt),
  ],
);

/** What one of the four says of an intake. A row from the start, so that what is due can be seen. */
export const intakeReviews = pgTable(
  'intake_reviews',
  {
    intake: uuid()
      .notNull()
      .references(() => intakes.id, { onDelete: 'cascade' }),
    aspect: text().notNull(),
    verdict: text().$type<'approve' | 'reject'>(),
    note: text().notNull().default(''),
    by: text(),
    dueAt: time('due_at').notNull(),
    at: time('at'),
  },
  (table) => [primaryKey({ columns: [table.intake, table.aspect] })],
);

/** An answer that a person must approve. Its texts are sealed, as those of the prompt log are. */
export const outputs = pgTable(
  'outputs',
  {
    /** The same as in the audit log. */
    id: uuid().primaryKey(),
    author: text().notNull(),
    useCase: text('use_case').notNull(),
    template: text(),
    /** What stood before the question, as it was then: a draft changes under its name. */
    standingText: text('standing_text'),
    model: text(),
    /** What was in request and answer: kind -> how many. */
    kinds: jsonb().$type<Record<string, number>>().notNull(),
    strength: text().$type<'sign-off' | 'hold'>().notNull(),
    state: text().$type<'draft' | 'waiting' | 'released' | 'rejected' | 'withdrawn'>().notNull(),
    version: integer().notNull().default(1),
    keyId: text('key_id').notNull(),
    /** What the model wrote, or what the author made of it. */
    sealedText: text('sealed_text').notNull(),
    /** What was asked: the sources. */
    sealedSources: text('sealed_sources').notNull(),
    /** What may go out, once it is released. */
    sealedReleased: text('sealed_released'),
    sealedReason: text('sealed_reason'),
    delegatedTo: text('delegated_to'),
    decidedBy: text('decided_by'),
    createdAt: time('created_at').notNull(),
    submittedAt: time('submitted_at'),
    dueAt: time('due_at'),
    decidedAt: time('decided_at'),
    expiresAt: time('expires_at').notNull(),
  },
  (table) => [
    index('outputs_state').on(table.state, table.submittedAt),
    index('outputs_author').on(table.author, table.createdAt),
    index('outputs_use_case').on(table.useCase, table.state, table.decidedAt),
    index('outputs_expires_at').on(table.expiresAt),
  ],
);

/** How many events a person has had. The row is held until the transaction is over, so numbers come in order. */
export const personEventHeads = pgTable('person_event_heads', {
  subject: text().primaryKey(),
  last: bigint({ mode: 'number' }).notNull(),
});

/** What somebody's panel is told. Ids and states, never a text. */
export const personEvents = pgTable(
  'person_events',
  {
    subject: text().notNull(),
    number: bigint({ mode: 'number' }).notNull(),
    type: text().notNull(),
    data: jsonb().$type<Record<string, string | number>>().notNull(),
    at: time('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.number] }), index('person_events_at').on(table.at)],
);

/** Where the server tells other programs what happens. */
export const webhookEndpoints = pgTable('webhook_endpoints', {
  id: uuid().primaryKey().defaultRandom(),
  url: text().notNull(),
  types: jsonb().$type<string[]>().notNull(),
  keyId: text('key_id').notNull(),
  sealedSecret: text('sealed_secret').notNull(),
  active: boolean().notNull().default(true),
  createdAt: time('created_at').notNull(),
});

/** One event on its way to one endpoint; the log of webhooks. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid().primaryKey().defaultRandom(),
    endpoint: uuid()
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    /** The same in every attempt: the receiver knows by it what it has had. */
    messageId: text('message_id').notNull(),
    type: text().notNull(),
    body: text().notNull(),
    state: text().$type<'waiting' | 'delivered' | 'failed'>().notNull(),
    attempts: integer().notNull().default(0),
    lastStatus: integer('last_status'),
    createdAt: time('created_at').notNull(),
    nextAt: time('next_at').notNull(),
    deliveredAt: time('delivered_at'),
  },
  (table) => [
    index('webhook_deliveries_next').on(table.state, table.nextAt),
    index('webhook_deliveries_created').on(table.createdAt),
    uniqueIndex('webhook_deliveries_message').on(table.endpoint, table.messageId),
  ],
);

/** One row per run, for its rating; what pages show is added up beside it. */
export const runs = pgTable(
  'runs',
  {
    id: uuid().primaryKey(),
    useCase: text('use_case').notNull(),
    laneEpoch: integer('lane_epoch').notNull(),
    template: text().notNull(),
    /** Of the template as it was: what counts for one text counts for no other of the same name. */
    fingerprint: text().notNull(),
    model: text().notNull(),
    subject: text(),
    at: time('at').notNull(),
    rating: smallint(),
    minutes: integer(),
  },
  (table) => [index('runs_subject').on(table.subject, table.at), index('runs_at').on(table.at)],
);

/** Runs added up by day, as evidence and outcomes need them. */
export const runTotals = pgTable(
  'run_totals',
  {
    useCase: text('use_case').notNull(),
    day: text().notNull(),
    laneEpoch: integer('lane_epoch').notNull(),
    template: text().notNull(),
    fingerprint: text().notNull(),
    model: text().notNull(),
    runs: integer().notNull().default(0),
    violations: integer().notNull().default(0),
    ratings: integer().notNull().default(0),
    ratingSum: integer('rating_sum').notNull().default(0),
    timed: integer().notNull().default(0),
    minutes: integer().notNull().default(0),
    tokens: bigint({ mode: 'number' }).notNull().default(0),
    durationMs: bigint('duration_ms', { mode: 'number' }).notNull().default(0),
  },
  (table) => [
    primaryKey({
      name: 'run_totals_pk',
      columns: [table.useCase, table.day, table.laneEpoch, table.template, table.fingerprint, table.model],
    }),
  ],
);

/** The same added up over a stay in a lane: what the board shows of a use case is one row. */
export const stayTotals = pgTable(
  'stay_totals',
  {
    useCase: text('use_case').notNull(),
    laneEpoch: integer('lane_epoch').notNull(),
    runs: integer().notNull().default(0),
    violations: integer().notNull().default(0),
    ratings: integer().notNull().default(0),
    ratingSum: integer('rating_sum').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.useCase, table.laneEpoch] })],
);

/** Decisions on texts, added up by day. */
export const decisionTotals = pgTable(
  'decision_totals',
  {
    useCase: text('use_case').notNull(),
    day: text().notNull(),
    decided: integer().notNull().default(0),
    /** Without those that were taken back. */
    released: integer().notNull().default(0),
    delayMs: bigint('delay_ms', { mode: 'number' }).notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.useCase, table.day] })],
);

/** Sample data for experiments: versioned, owned, described. A version is never changed. */
export const dataSets = pgTable(
  'data_sets',
  {
    id: text().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    owner: text().notNull(),
    text: text().notNull(),
    at: time('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
);

/** What the worked example put in, so that it can be taken away whole. A row stays: what was removed does not come back. */
export const samples = pgTable(
  'samples',
  {
    kind: text().$type<'use-case' | 'intake' | 'data-set'>().notNull(),
    id: text().notNull(),
    addedAt: time('added_at').notNull(),
    removedAt: time('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
);
