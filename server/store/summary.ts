import { and, count, gte, lt, sql } from 'drizzle-orm';
import type { Action, EntityType, Outcome, StructureType } from '@/utils/vocabulary';
import type { Period } from './periods';
import { guardEvents } from './schema';
import type { Database } from './store';

/** Events are not people: one person may be behind many of them. */
interface Counts {
  events: number;
  /** Somebody was shown a warning (actions warn, redact and block). */
  warned: number;
  /** Warned, and went on in the assistant or with placeholders. */
  better: number;
  /** Warned, and sent as it was. */
  anyway: number;
}

export interface Summary {
  days: Period;
  /** First and last day of the period, UTC, as 2026-11-23. */
  from: string;
  to: string;
  all: Counts;
  /** Every day of the period, in order, also those without events. */
  byDay: { day: string; actions: Partial<Record<Action, number>> }[];
  /** Most warnings first. */
  bySite: ({ site: string } & Counts)[];
  /** Most events first. An event with several kinds counts for each. */
  byKind: ({ kind: EntityType | StructureType } & Counts)[];
  byAction: Partial<Record<Action, number>>;
  byOutcome: Partial<Record<Outcome, number>>;
}

const isWarned = sql`${guardEvents.action} in ('warn', 'redact', 'block')`;
const counts = {
  events: count(),
  warned: sql`count(*) filter (where ${isWarned})`.mapWith(Number),
  better:
    sql`count(*) filter (where ${isWarned} and ${guardEvents.outcome} in ('moved-to-assistant', 'sent-redacted'))`.mapWith(
      Number,
    ),
  anyway: sql`count(*) filter (where ${isWarned} and ${guardEvents.outcome} = 'sent-anyway')`.mapWith(Number),
};

const dayMs = 86_400_000;

/** The events of the last `days` days, today included. Days are UTC. */
export async function summarise(database: Database, days: Period, nowMs: number): Promise<Summary> {
  const today = Math.floor(nowMs / dayMs) * dayMs;
  const from = today - (days - 1) * dayMs;
  // The end, because of browsers whose clock is ahead: those events show when their day comes.
  const inPeriod = and(
    gte(guardEvents.bucketStart, new Date(from)),
    lt(guardEvents.bucketStart, new Date(today + dayMs)),
  );

  const day = sql<string>`to_char(${guardEvents.bucketStart} at time zone 'UTC', 'YYYY-MM-DD')`;
  const kind = sql<EntityType | StructureType>`kind`;
  const [dayRows, siteRows, kindRows] = await Promise.all([
    database
      .select({ day, action: guardEvents.action, outcome: guardEvents.outcome, ...counts })
      .from(guardEvents)
      .where(inPeriod)
      .groupBy(sql`1, 2, 3`),
    database
      .select({ site: guardEvents.site, ...counts })
      .from(guardEvents)
      .where(inPeriod)
      .groupBy(guardEvents.site),
    database
      .select({ kind, ...counts })
      .from(guardEvents)
      .crossJoin(sql`jsonb_object_keys(${guardEvents.kinds}) as kind`)
      .where(inPeriod)
      .groupBy(kind),
  ]);

  const byDay = new Map<string, Partial<Record<Action, number>>>();
  for (let ms = from; ms <= today; ms += dayMs) byDay.set(isoDay(ms), {});
  const all: Counts = { events: 0, warned: 0, better: 0, anyway: 0 };
  const byAction: Summary['byAction'] = {};
  const byOutcome: Summary['byOutcome'] = {};
  for (const row of dayRows) {
    const actionsOfDay = byDay.get(row.day);
    if (actionsOfDay) actionsOfDay[row.action] = (actionsOfDay[row.action] ?? 0) + row.events;
    byAction[row.action] = (byAction[row.action] ?? 0) + row.events;
    byOutcome[row.outcome] = (byOutcome[row.outcome] ?? 0) + row.events;
    for (const key of ['events', 'warned', 'better', 'anyway'] as const) all[key] += row[key];
  }
  return {
    days,
    from: isoDay(from),
    to: isoDay(today),
    all,
    byDay: [...byDay].map(([day, actions]) => ({ day, actions })),
    bySite: siteRows.sort((a, b) => b.warned - a.warned || b.events - a.events || a.site.localeCompare(b.site)),
    byKind: kindRows.sort((a, b) => b.events - a.events || a.kind.localeCompare(b.kind)),
    byAction,
    byOutcome,
  };
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
