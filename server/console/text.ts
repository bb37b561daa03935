import type { Action, Outcome } from '@/utils/vocabulary';
import type { Period } from '../store/periods';

/** Every sentence of the console. */

const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const shortDay = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

export const formatNumber = (value: number) => number.format(value);
/** Of nothing there is no share. */
export const formatShare = (part: number, all: number) => (all === 0 ? '–' : percent.format(part / all));
/** @param day as 2026-11-23 */
export const formatDay = (day: string) => shortDay.format(new Date(day));
export const formatLongDay = (day: string) => longDay.format(new Date(day));

const times = (count: number) => (count === 1 ? 'once' : `${formatNumber(count)} times`);

export const actionNames: Record<Action, string> = {
  allow: 'Allowed',
  audit: 'Only counted',
  warn: 'Warned',
  redact: 'Placeholders required',
  block: 'Blocked',
};

export const outcomeNames: Record<Outcome, string> = {
  'moved-to-assistant': 'Asked the approved assistant instead',
  'sent-redacted': 'Sent with placeholders',
  'sent-anyway': 'Sent as it was, with a reason',
  'sent-audited': 'Sent; nothing to warn about',
  cancelled: 'Cancelled',
  blocked: 'Not sent, because it is not allowed',
};

export const text = {
  product: 'Daylight',
  title: 'What happens at the door of AI tools',
  period: 'Period',
  lastDays: (days: Period) => `${days} days`,
  range: (from: string, to: string) => `${formatDay(from)} – ${formatDay(to)}`,
  loading: 'Loading the numbers …',
  updated: (when: Date) => `Updated ${clock.format(when)}`,
  refresh: 'Refresh',
  signedInAs: (subject: string, roles: readonly string[]) => `${subject} (${roles.join(', ')})`,
  signOut: 'Sign out',
  notSignedOut: 'You are not signed out yet: the server does not answer. Try again.',
  stale: (when: Date) =>
    `The server does not answer. These numbers are from ${clock.format(when)}; it is asked again soon.`,
  failed: 'The server does not answer. It is asked again in half a minute.',

  warned: 'warnings',
  warnedMeans: 'somebody was stopped before sensitive data left',
  better: 'took the better path',
  betterMeans: (count: number) => `the approved assistant was asked or placeholders were sent, ${times(count)}`,
  anyway: 'sent it anyway',
  anywayMeans: (count: number) => `the text went out as it was, with a reason, ${times(count)}`,
  events: 'events in all',
  eventsMean: 'warnings, and what was only counted',

  byDay: 'By day',
  byDayMeans: 'Events per day (UTC), by what Daylight did',
  asTable: 'Show as a table',
  day: 'Day',
  all: 'All',
  bySite: 'By site',
  site: 'Site',
  strongMeans: 'The strong part of a bar: with a warning.',
  byKind: 'By kind of data',
  byKindMeans: 'An event with several kinds counts for each of them.',
  kind: 'Kind',
  byAction: 'What Daylight did',
  action: 'Action',
  byOutcome: 'Which way people went',
  outcome: 'Way',
  eventsColumn: 'Events',
  warnedColumn: 'Warned',
  betterColumn: 'Better path',
  otherSite: 'Other tools',
  showAll: (count: number) => `Show all ${formatNumber(count)}`,

  honest: 'What these numbers are',
  honestLines: [
    'They count events, not people: one person may be behind many of them, and nothing here can tell.',
    'An event says which site, what kinds of data, roughly how many, what Daylight did and which way was taken. It holds no person, browser, address, page or text. Its time is the start of a time bucket of the policy.',
    'Small numbers are shown as they are. In a small team, one event may still point to somebody who is known to have been there; hiding cells below a minimum comes with a later version.',
  ],

  emptyTitle: 'No events yet',
  emptyPeriod: (days: Period) => `Nothing was reported in the last ${days} days.`,
  emptyWhat:
    'When somebody with Daylight is about to give an AI tool sensitive data, the decision shows up here: how often people were warned, on which sites, for what kinds of data, and which way they went.',
  emptyWhen:
    'Browsers send their events by themselves, usually within a few minutes. They do so when the policy names this server:',
  emptyLonger: 'A longer period may have some.',
} as const;
