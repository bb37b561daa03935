import { boolean, date, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { CellListName, CellPeriod, Measure } from '@/utils/telemetry/cells';
import type { SiteStatus } from '@/utils/vocabulary';
import type { AlertKind, DataTerms, SiteReviewState } from './console-words';

/** What an alert rule is about; stands in the alerts that it raised too, so that they can be read without it. */
const watched = () => ({
  kind: text().$type<AlertKind>().notNull(),
  list: text().$type<CellListName>().notNull(),
  measure: text().$type<Measure>().notNull(),
  period: text().$type<CellPeriod>().notNull(),
  percent: integer().notNull(),
});

/** Rules over published numbers. They name no person: where mail goes is a matter of the server's settings. */
export const alertRules = pgTable('alert_rules', {
  id: uuid().primaryKey().defaultRandom(),
  ...watched(),
  /** Value of the list's dimension; empty for each of them. */
  key: text().notNull(),
  byMail: boolean('by_mail').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
});

/** What a rule has found: once for a period and a cell. Only published numbers stand here. */
export const alerts = pgTable(
  'alerts',
  {
    id: uuid().primaryKey().defaultRandom(),
    rule: uuid().notNull(),
    ...watched(),
    key: text().notNull(),
    /** First day of the period. */
    start: date({ mode: 'string' }).notNull(),
    /** As published; empty: not shown. */
    found: integer(),
    /** The number that it is held against. */
    against: integer(),
    raisedAt: timestamp('raised_at', { withTimezone: true, mode: 'date' }).notNull(),
    mail: text().$type<'none' | 'waiting' | 'sent' | 'failed'>().notNull(),
    attempts: integer().notNull().default(0),
    nextAt: timestamp('next_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [
    unique('alerts_once').on(table.rule, table.start, table.key),
    index('alerts_mail').on(table.mail, table.nextAt),
    index('alerts_raised_at').on(table.raisedAt),
  ],
);

/** What the company has decided about an AI tool. A policy file is made of it; by itself it changes no browser. */
export const siteReviews = pgTable('site_reviews', {
  /** Id of the catalogue, or the host that somebody suggested. */
  site: text().primaryKey(),
  state: text().$type<SiteReviewState>().notNull(),
  /** Who answers for it: a subject, a team or a name. */
  owner: text().notNull(),
  dataTerms: text('data_terms').$type<DataTerms>().notNull(),
  decision: text().$type<SiteStatus>(),
  decidedOn: date('decided_on', { mode: 'string' }),
  /** When it is looked at again. */
  reviewBy: date('review_by', { mode: 'string' }),
  version: integer().notNull(),
});

/** Tools that people would like to see in the catalogue. A host and how often, and not by whom. */
export const siteSuggestions = pgTable('site_suggestions', {
  host: text().primaryKey(),
  times: integer().notNull(),
  firstOn: date('first_on', { mode: 'string' }).notNull(),
  lastOn: date('last_on', { mode: 'string' }).notNull(),
});

/** Policy documents that were kept in the console, the newest with the highest number. */
export const policyVersions = pgTable('policy_versions', {
  number: integer().primaryKey(),
  /** YAML, as it was written. */
  document: text().notNull(),
  note: text().notNull(),
  /** Subject of who kept it. */
  by: text().notNull(),
  keptAt: timestamp('kept_at', { withTimezone: true, mode: 'date' }).notNull(),
});
