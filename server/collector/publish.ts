import { and, eq, gt, gte, isNotNull, lt, or, sql } from 'drizzle-orm';
import { isoDay } from '@/utils/telemetry/cells';
import { alerts } from '../store/console-schema';
import { asLeader, type Transaction } from '../store/leader';
import { cellCounts, cellWeeks, publication, publishedCells, publishedPeriods } from '../store/schema';
import type { Database } from '../store/store';
import type { CountedCell } from './cell-rows';
import { discreteLaplace } from './noise';
import { idOf } from './relations';
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
  const endedMs = Math.floor(nowMs / bucketMs) * bucketMs;
  const through = settings.minBrowsers === 1 ? nowMs : endedMs;
  const [last] = await database.select({ through: publication.through }).from(publication);
  const isOver = last === undefined || last.through.getTime() < endedMs;
  if (!isOver && settings.minBrowsers > 1) return false;
  if (isOver && (await somethingIsHidden(database, settings))) await unlinkRows(database);
  const done = await asLeader(database, 'publish', async (transaction) => {
    await holdStricter(transaction, settings);
    const changed = eq(cellWeeks.changed, true);
    const weeks = await transaction
      .select({ start: cellWeeks.start })
      .from(cellWeeks)
      .where(
        settings.epsilonThousandths === undefined
          ? changed
          : or(changed, gte(cellWeeks.start, isoDay(nowMs - mostLateMs))),
      )
      .for('update');
    for (const { start } of weeks) await publishWeek(transaction, start, settings, { nowMs, isOver });
    const row = { one: 1, through: new Date(through) };
    await transaction.insert(publication).values(row).onConflictDoUpdate({ target: publication.one, set: row });
    return true;
  });
  return done ?? false;
}

/** Whether there are numbers that not everybody may see: now, or in a week that has changed and is of a stricter policy. */
async function somethingIsHidden(database: Database, { minBrowsers }: FiguresSettings): Promise<boolean> {
  if (minBrowsers > 1) return true;
  const [one] = await database
    .select({ start: publishedPeriods.start })
    .from(publishedPeriods)
    .innerJoin(cellWeeks, and(gte(publishedPeriods.start, cellWeeks.start), eq(cellWeeks.changed, true)))
    .where(and(gt(publishedPeriods.minBrowsers, 1), sql`${publishedPeriods.start} < ${cellWeeks.start} + 7`))
    .limit(1);
  return one !== undefined;
}

/**
 * A stricter policy holds for older numbers as well. What was published without noise is published again; of what has
 * noise, and of alerts, the numbers go that are too small now: noise is never drawn again.
 */
async function holdStricter(transaction: Transaction, { minBrowsers }: FiguresSettings): Promise<void> {
  await transaction.execute(sql`
    update ${cellWeeks} set changed = true
    where not changed and exists (
      select from ${publishedPeriods} as published
      where published.start >= ${cellWeeks}.start and published.start < ${cellWeeks}.start + 7
        and published.epsilon_thousandths is null and published.min_browsers < ${minBrowsers})`);
  const laxer = await transaction
    .update(publishedPeriods)
    .set({ minBrowsers })
    .where(and(isNotNull(publishedPeriods.epsilonThousandths), lt(publishedPeriods.minBrowsers, minBrowsers)))
    .returning({ period: publishedPeriods.period, start: publishedPeriods.start });
  for (const { period, start } of laxer) {
    await transaction
      .delete(publishedCells)
      .where(
        and(
          eq(publishedCells.period, period),
          eq(publishedCells.start, start),
          lt(publishedCells.browsers, minBrowsers),
        ),
      );
  }
  await transaction.update(alerts).set({ found: null }).where(lt(alerts.found, minBrowsers));
  await transaction.update(alerts).set({ against: null }).where(lt(alerts.against, minBrowsers));
}

/**
 * Under which k a week is published that was published under another one. It never becomes laxer: people were told the
 * stricter one when it was counted. And it becomes stricter by multiples alone: whoever has the same number rounded down
 * by 5, by 6 and by 7 can compute it.
 *
 * @param before 0: never published
 */
function nextMinBrowsers(before: number, wanted: number): number {
  if (before === 0) return wanted;
  return wanted <= before ? before : Math.ceil(wanted / before) * before;
}

interface Moment {
  nowMs: number;
  /** Whether a time bucket has ended since numbers were last published. */
  isOver: boolean;
}

async function publishWeek(
  transaction: Transaction,
  monday: string,
  settings: FiguresSettings,
  { nowMs, isOver }: Moment,
): Promise<void> {
  const next = isoDay(Date.parse(monday) + 7 * dayMs);
  const published = await transaction
    .select()
    .from(publishedPeriods)
    .where(and(gte(publishedPeriods.start, monday), lt(publishedPeriods.start, next)));
  const before = published.reduce((most, { minBrowsers }) => Math.max(most, minBrowsers), 0);
  const minBrowsers = nextMinBrowsers(before, settings.minBrowsers);
  if (minBrowsers > 1 && !isOver) return;
  const counted: CountedCell[] = await transaction
    .select()
    .from(cellCounts)
    .where(and(gte(cellCounts.start, monday), lt(cellCounts.start, next)));
  // Each period is published in the way in which it was published first, with noise or without.
  const { epsilonThousandths } = settings;
  const withNoise = new Set<string>();
  for (const one of published) if (one.epsilonThousandths !== null) withNoise.add(nameOf(one));
  const withoutNoise = new Set(published.map(nameOf).filter((name) => !withNoise.has(name)));
  const plain = periodsOf(counted).filter((one) =>
    epsilonThousandths === undefined ? !withNoise.has(nameOf(one)) : withoutNoise.has(nameOf(one)),
  );
  await replacePlain(transaction, plain, counted, { minBrowsers, statuses: settings.statuses });
  if (epsilonThousandths !== undefined) {
    const fresh = periodsOf(counted).filter((one) => !withNoise.has(nameOf(one)) && !withoutNoise.has(nameOf(one)));
    await addNoisy(transaction, fresh, counted, { minBrowsers, epsilonThousandths }, nowMs);
  }
  await transaction.update(cellWeeks).set({ changed: false }).where(eq(cellWeeks.start, monday));
}

type Period = Pick<CountedCell, 'period' | 'start'>;
const nameOf = ({ period, start }: Period) => `${period} ${start}`;

/** @param counted all cells of the week: what is shown of one period depends on the others */
async function replacePlain(
  transaction: Transaction,
  periods: readonly Period[],
  counted: readonly CountedCell[],
  { minBrowsers, statuses }: Pick<FiguresSettings, 'minBrowsers' | 'statuses'>,
): Promise<void> {
  if (periods.length === 0) return;
  const names = new Set(periods.map(nameOf));
  const shownBefore = new Map<string, number | null>();
  for (const { period, start } of periods) {
    const gone = await transaction
      .delete(publishedCells)
      .where(and(eq(publishedCells.period, period), eq(publishedCells.start, start)))
      .returning();
    for (const cell of gone) shownBefore.set(idOf(cell), cell.browsers);
    // Also where nothing is shown: it has to be known how strict the policy was.
    const row = { period, start, minBrowsers, epsilonThousandths: null };
    await transaction
      .insert(publishedPeriods)
      .values(row)
      .onConflictDoUpdate({ target: [publishedPeriods.period, publishedPeriods.start], set: row });
  }
  const cells = suppress(counted, minBrowsers, { before: shownBefore, statuses }).filter((cell) =>
    names.has(nameOf(cell)),
  );
  await insertCells(transaction, cells);
}

/** Each period once and for good: noise that is drawn again can be averaged out. */
async function addNoisy(
  transaction: Transaction,
  periods: readonly Period[],
  counted: readonly CountedCell[],
  { minBrowsers, epsilonThousandths }: { minBrowsers: number; epsilonThousandths: number },
  nowMs: number,
): Promise<void> {
  for (const { period, start } of periods) {
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

function periodsOf(cells: readonly CountedCell[]): Period[] {
  return [...new Map(cells.map(({ period, start }) => [nameOf({ period, start }), { period, start }])).values()];
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
