import { and, asc, between, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type CellListName, type CellPeriod, cellList, type Dimension, type Measure } from '@/utils/telemetry/cells';
import { publication, publishedCells, publishedPeriods, received } from '../store/schema';
import type { Database } from '../store/store';
import { errorOf95 } from './noise';
import type { FiguresSettings } from './settings';

/** One published number. */
interface Figure {
  /** First day of the period, as 2026-11-23. */
  start: string;
  measure: Measure;
  /** A value for each dimension of the list. */
  values: Partial<Record<Dimension, string>>;
  /**
   * Browsers. Null: withheld, so that no other number can be computed from this one. A cell that is not in the answer
   * has fewer than `minBrowsers`, perhaps none.
   */
  browsers: number | null;
}

/** How the numbers are to be read. */
export interface Reading {
  /** Below this a number is not shown. */
  minBrowsers: number;
  /** Numbers are rounded down to a multiple of this; 1: exact but for the noise. */
  steps: number;
  /** Null: no noise is added. */
  noise: Noise | null;
  /** When the numbers were last brought up to date, ISO 8601; null: never. */
  publishedThrough: string | null;
  /** How many browsers should report; null: the policy does not say. */
  seats: number | null;
}

interface Noise {
  epsilon: number;
  /** Nineteen of twenty numbers are at most this far from the true one. */
  error95: number;
  /** Sum of the epsilons of the periods that were published, for one cell of days and of weeks together. */
  cumulativeEpsilon: number;
}

export interface Figures extends Reading {
  list: CellListName;
  period: CellPeriod;
  from: string;
  to: string;
  dimensions: readonly Dimension[];
  measures: readonly Measure[];
  figures: Figure[];
}

export interface FiguresQuery {
  list: CellListName;
  period: CellPeriod;
  /** First and last day on which a period may begin, as 2026-11-23. */
  from: string;
  to: string;
  /** These measures alone; all of the list without it. */
  measures?: readonly Measure[] | undefined;
  /** Only the so many largest combinations of values, by the first measure, in the newest period that is over. */
  top?: number | undefined;
  /** Day on which the newest period must have begun to be over; for `top`. */
  overFrom?: string | undefined;
}

/** Published numbers of one list, oldest period first. Reads what is published and nothing else. */
export async function readFigures(
  database: Database,
  settings: FiguresSettings,
  query: FiguresQuery,
): Promise<Figures> {
  const { list, period, from, to } = query;
  const { dimensions, measures } = cellList(list);
  const [reading, found] = await Promise.all([readReading(database, settings), readCells(database, query)]);
  return {
    ...reading,
    list,
    period,
    from,
    to,
    dimensions,
    measures,
    figures: found.map(({ start, measure, key, browsers }) => ({
      start,
      measure,
      values: valuesIn(dimensions, key),
      browsers,
    })),
  };
}

function readCells(database: Database, query: FiguresQuery) {
  const { list, period, from, to } = query;
  return database
    .select({
      start: publishedCells.start,
      measure: publishedCells.measure,
      key: publishedCells.key,
      browsers: publishedCells.browsers,
    })
    .from(publishedCells)
    .where(
      and(
        eq(publishedCells.list, list),
        eq(publishedCells.period, period),
        between(publishedCells.start, from, to),
        query.measures && inArray(publishedCells.measure, [...query.measures]),
        query.top === undefined ? undefined : sql`${publishedCells.key} in (${largest(query, query.top)})`,
      ),
    )
    .orderBy(asc(publishedCells.start), asc(publishedCells.measure), asc(publishedCells.key));
}

/** Keys of the largest cells of a list. A few rows of an index, however many cells there are. */
function largest({ list, period, from, to, measures, overFrom = to }: FiguresQuery, top: number): SQL {
  const [measure] = measures ?? cellList(list).measures;
  const newest = (until: string) => sql`(
    select max(newest.start) from ${publishedCells} as newest
    where newest.list = ${list} and newest.period = ${period} and newest.start between ${from} and ${until})`;
  return sql`
    select largest.key from ${publishedCells} as largest
    where largest.list = ${list} and largest.period = ${period} and largest.measure = ${measure}
      and largest.start = coalesce(${newest(overFrom)}, ${newest(to)})
    order by largest.browsers desc nulls last limit ${top}`;
}

function valuesIn(dimensions: readonly Dimension[], key: string): Figure['values'] {
  const values = key.split('|');
  return Object.fromEntries(dimensions.map((dimension, index) => [dimension, values[index] ?? '']));
}

/** What has to be said beside every number. */
export async function readReading(database: Database, settings: FiguresSettings): Promise<Reading> {
  const [last] = await database.select({ through: publication.through }).from(publication);
  const { minBrowsers, epsilonThousandths, seats } = settings;
  return {
    minBrowsers,
    steps: epsilonThousandths === undefined ? minBrowsers : 1,
    noise: epsilonThousandths === undefined ? null : await readNoise(database, epsilonThousandths),
    publishedThrough: last?.through.toISOString() ?? null,
    seats: seats ?? null,
  };
}

async function readNoise(database: Database, epsilonThousandths: number): Promise<Noise> {
  const [spent] = await database
    .select({ thousandths: sql`coalesce(sum(${publishedPeriods.epsilonThousandths}), 0)`.mapWith(Number) })
    .from(publishedPeriods)
    .where(inArray(publishedPeriods.period, ['day', 'week']));
  return {
    epsilon: epsilonThousandths / 1_000,
    error95: errorOf95(epsilonThousandths),
    cumulativeEpsilon: (spent?.thousandths ?? 0) / 1_000,
  };
}

/** What came in, so that nobody has to believe that nothing is lost. */
export interface Received {
  days: { day: string; batches: number; events: number; rejected: number }[];
}

/**
 * Batches, events and rejected records by day of arrival. In steps like every other number, and without today: what
 * grows while one looks says when somebody did something.
 */
export async function readReceived(
  database: Database,
  { minBrowsers }: FiguresSettings,
  query: { from: string; to: string; today: string },
): Promise<Received> {
  const found = await database
    .select()
    .from(received)
    .where(between(received.day, query.from, query.to))
    .orderBy(asc(received.day));
  const inSteps = (amount: number) => Math.floor(amount / minBrowsers) * minBrowsers;
  return {
    days: found
      .filter(({ day }) => minBrowsers === 1 || day < query.today)
      .map(({ day, batches, events, rejected }) => ({
        day,
        batches: inSteps(batches),
        events: inSteps(events),
        rejected: inSteps(rejected),
      })),
  };
}
