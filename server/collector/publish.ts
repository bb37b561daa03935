import { and, eq, gte, lt, sql } from 'drizzle-orm';
import { isoDay } from '@/utils/telemetry/cells';
import { asLeader, type Transaction } from '../store/leader';
import { cellCounts, cellWeeks, publication, publishedCells, publishedPeriods } from '../store/schema';
import type { Database } from '../store/store';
import type { CountedCell } from './cell-rows';
import { discreteLaplace } from './noise';
import type { FiguresSettings } from './settings';
import { type ShownCell, suppress } from './suppress';
import { unlinkRows } from './unlink';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** How long after its end a period is published where that can be done only once. */
const lateMs = dayMs;
/** Older events are not taken, so older weeks have nothing new (with the days of a week, and those until it is published). */
const mostLateMs = 60 * dayMs;

/**
 * Publishes what has come in, when a time bucket has ended since the last time: in between, a number that changes would
 * say when somebody did something. Where everything is shown anyway (minBrowsers 1) there is nothing to wait for.
 *
 * @returns whether this call published
 */
export async function publishWhenDue(database: Database, settings: FiguresSettings, nowMs: number): Promise<boolean> {
  const bucketMs = settings.bucketHours * hourMs;
  const through = settings.minBrowsers === 1 ? nowMs : Math.floor(nowMs / bucketMs) * bucketMs;
  const [last] = await database.select({ through: publication.through }).from(publication);
  if (last !== undefined && last.through.getTime() >= through && settings.minBrowsers > 1) return false;
  if (settings.minBrowsers > 1) await unlinkRows(database);
  const done = await asLeader(database, 'publish', async (transaction) => {
    await markOtherwisePublished(transaction, settings);
    const weeks = await transaction
      .select({ start: cellWeeks.start })
      .from(cellWeeks)
      .where(
        settings.epsilonThousandths === undefined
          ? eq(cellWeeks.changed, true)
          : gte(cellWeeks.start, isoDay(nowMs - mostLateMs)),
      )
      .for('update');
    for (const { start } of weeks) await publishWeek(transaction, start, settings, nowMs);
    const row = { one: 1, through: new Date(through) };
    await transaction.insert(publication).values(row).onConflictDoUpdate({ target: publication.one, set: row });
    return true;
  });
  return done ?? false;
}

/** What was published with another minBrowsers is published again: a stricter policy holds for older numbers as well. */
async function markOtherwisePublished(transaction: Transaction, { minBrowsers }: FiguresSettings): Promise<void> {
  await transaction.execute(sql`
    update ${cellWeeks} set changed = true
    where not changed and exists (
      select from ${publishedPeriods} as published
      where published.start >= ${cellWeeks}.start and published.start < ${cellWeeks}.start + 7
        and published.epsilon_thousandths is null and published.min_browsers <> ${minBrowsers})`);
}

async function publishWeek(
  transaction: Transaction,
  monday: string,
  settings: FiguresSettings,
  nowMs: number,
): Promise<void> {
  const startMs = Date.parse(monday);
  const next = isoDay(startMs + 7 * dayMs);
  const counted: CountedCell[] = await transaction
    .select()
    .from(cellCounts)
    .where(and(gte(cellCounts.start, monday), lt(cellCounts.start, next)));
  const { minBrowsers, epsilonThousandths } = settings;
  if (epsilonThousandths === undefined)
    await replaceWeek(transaction, monday, next, suppress(counted, minBrowsers), settings);
  else await addNoisy(transaction, counted, { minBrowsers, epsilonThousandths }, nowMs);
  await transaction.update(cellWeeks).set({ changed: false }).where(eq(cellWeeks.start, monday));
}

async function replaceWeek(
  transaction: Transaction,
  monday: string,
  next: string,
  cells: readonly ShownCell[],
  { minBrowsers }: FiguresSettings,
): Promise<void> {
  await transaction
    .delete(publishedCells)
    .where(and(gte(publishedCells.start, monday), lt(publishedCells.start, next)));
  await insertCells(transaction, cells);
  for (const { period, start } of periodsOf(cells)) {
    const row = { period, start, minBrowsers, epsilonThousandths: null };
    await transaction
      .insert(publishedPeriods)
      .values(row)
      .onConflictDoUpdate({ target: [publishedPeriods.period, publishedPeriods.start], set: row });
  }
}

/** Each period once and for good: noise that is drawn again can be averaged out. */
async function addNoisy(
  transaction: Transaction,
  counted: readonly CountedCell[],
  { minBrowsers, epsilonThousandths }: { minBrowsers: number; epsilonThousandths: number },
  nowMs: number,
): Promise<void> {
  for (const { period, start } of periodsOf(counted)) {
    const endMs = Date.parse(start) + (period === 'day' ? 1 : 7) * dayMs;
    if (nowMs < endMs + lateMs) continue;
    const isNew = await transaction
      .insert(publishedPeriods)
      .values({ period, start, minBrowsers, epsilonThousandths })
      .onConflictDoNothing()
      .returning({ start: publishedPeriods.start });
    if (isNew.length === 0) continue;
    const cells = counted
      .filter((cell) => cell.period === period && cell.start === start)
      .map((cell) => ({ ...cell, shown: cell.browsers + discreteLaplace(epsilonThousandths) }))
      .filter(({ shown }) => shown >= minBrowsers);
    await insertCells(transaction, cells);
  }
}

function periodsOf(cells: readonly CountedCell[]): Pick<CountedCell, 'period' | 'start'>[] {
  return [...new Map(cells.map(({ period, start }) => [`${period} ${start}`, { period, start }])).values()];
}

async function insertCells(transaction: Transaction, cells: readonly ShownCell[]): Promise<void> {
  if (cells.length === 0) return;
  const given = cells.map(({ list, period, start, measure, key, shown }) => ({
    list,
    period,
    start,
    measure,
    key,
    shown,
  }));
  await transaction.execute(sql`
    insert into ${publishedCells} (list, period, start, measure, key, browsers)
    select list, period, start, measure, key, shown
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as cell(list text, period text, start date, measure text, key text, shown integer)`);
}
