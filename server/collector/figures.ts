import { and, asc, between, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
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

const hourMs = 3_600_000;

/** How the numbers are to be read; where periods were published in several ways, so that it is true of all of them. */
export interface Reading {
  /** Below this a number is not shown. */
  minBrowsers: number;
  /** Numbers are rounded down to a multiple of this, or of less; 1: exact but for the noise. */
  steps: number;
  /** Null: no noise is added. */
  noise: Noise | null;
  /** When the numbers were last brought up to date, ISO 8601; null: never. */
  publishedThrough: string | null;
  /** When they will be again, ISO 8601; null: at once, or nobody knows yet. */
  publishedNext: string | null;
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
  const wanted = { list, period, from, to, measures: [...(query.measures ?? measures)] };
  const statements = statementsOf(database);
  const [found] =
    query.top === undefined
      ? await statements.all.execute(wanted)
      : await statements.largest.execute({
          ...wanted,
          by: wanted.measures[0],
          top: query.top,
          overFrom: query.overFrom ?? to,
        });
  return {
    ...(await asReading(database, settings, found?.through ?? null, waysSchema.parse(found?.ways ?? none))),
    list,
    period,
    from,
    to,
    dimensions,
    measures,
    figures: (found?.cells ?? []).map(([start, measure, key, browsers]) => ({
      start,
      measure,
      values: valuesIn(dimensions, key),
      browsers,
    })),
  };
}

/** A cell on its way from the database: start, measure, key, browsers. */
type CellTuple = [string, Measure, string, number | null];

/** Prepared, so that a page does not wait for a plan each time; one row, so that it does not wait for each cell. */
function prepare(database: Database) {
  const given = sql.placeholder;
  const answer = (cells: SQL) => ({
    through: sql<string | null>`(select through from ${publication})`.mapWith(String),
    ways: sql<unknown>`(${waysIn(given('period'), given('from'), given('to'))})`,
    cells: sql<CellTuple[] | null>`(select json_agg(json_build_array(start, measure, key, browsers)
      order by start, measure, key) from (${cells}) as cell)`,
  });
  const one = sql`(values (1)) as one`;
  const all = sql`
    select start, measure, key, browsers from ${publishedCells}
    where list = ${given('list')} and period = ${given('period')}
      and start between ${given('from')}::date and ${given('to')}::date and measure = any(${given('measures')}::text[])`;
  const newest = (until: SQL) => sql`(
    select start from ${publishedCells} where list = ${given('list')} and period = ${given('period')}
      and start between ${given('from')}::date and ${until}::date order by start desc limit 1)`;
  // A few rows of an index, and then each cell by its key: however long the list is, it takes as long as what is shown.
  const largest = sql`
    select starts.start, wanted.measure, keys.key, cell.browsers
    from (
      select key from ${publishedCells}
      where list = ${given('list')} and period = ${given('period')} and measure = ${given('by')}
        and start = coalesce(${newest(sql`${given('overFrom')}`)}, ${newest(sql`${given('to')}`)})
      order by browsers desc nulls last limit ${given('top')}
    ) as keys
    cross join (
      select start from ${publishedPeriods}
      where period = ${given('period')} and start between ${given('from')}::date and ${given('to')}::date
    ) as starts
    cross join unnest(${given('measures')}::text[]) as wanted(measure)
    cross join lateral (
      select browsers from ${publishedCells} as one
      where one.list = ${given('list')} and one.period = ${given('period')} and one.start = starts.start
        and one.measure = wanted.measure and one.key = keys.key limit 1
    ) as cell`;
  return {
    all: database.select(answer(all)).from(one).prepare('figures_all'),
    largest: database.select(answer(largest)).from(one).prepare('figures_largest'),
  };
}

const prepared = new WeakMap<Database, ReturnType<typeof prepare>>();

function statementsOf(database: Database): ReturnType<typeof prepare> {
  const known = prepared.get(database);
  if (known !== undefined) return known;
  const made = prepare(database);
  prepared.set(database, made);
  return made;
}

function valuesIn(dimensions: readonly Dimension[], key: string): Figure['values'] {
  const values = key.split('|');
  return Object.fromEntries(dimensions.map((dimension, index) => [dimension, values[index] ?? '']));
}

/** In which ways the periods of a span were published: the strictest minBrowsers, the smallest epsilon, any without noise. */
const waysSchema = z.tuple([z.number().nullable(), z.number().nullable(), z.boolean().nullable()]);
type Ways = z.infer<typeof waysSchema>;
const none: Ways = [null, null, null];

function waysIn(period: unknown, from: unknown, to: unknown): SQL {
  return sql`select json_build_array(max(min_browsers), min(epsilon_thousandths), bool_or(epsilon_thousandths is null))
    from ${publishedPeriods} where period = ${period} and start between ${from}::date and ${to}::date`;
}

/**
 * What has to be said beside every number.
 *
 * @param span first and last day on which the periods began that are shown; without it as the policy is now
 */
export async function readReading(
  database: Pick<Database, 'select'>,
  settings: FiguresSettings,
  span?: { period: CellPeriod; from: string; to: string },
): Promise<Reading> {
  const [last] = await database
    .select({
      through: publication.through,
      ways: span ? sql<unknown>`(${waysIn(span.period, span.from, span.to)})` : sql<unknown>`null`,
    })
    .from(publication);
  return asReading(database, settings, last?.through ?? null, waysSchema.parse(last?.ways ?? none));
}

async function asReading(
  database: Pick<Database, 'select'>,
  { minBrowsers, epsilonThousandths, seats, bucketHours }: FiguresSettings,
  through: Date | string | null,
  [strictest, smallestEpsilon, hasPlain]: Ways,
): Promise<Reading> {
  const most = Math.max(minBrowsers, strictest ?? 0);
  const epsilon = smallestEpsilon ?? (hasPlain === true ? undefined : epsilonThousandths);
  return {
    minBrowsers: most,
    steps: hasPlain === true || epsilon === undefined ? most : 1,
    noise: epsilon === undefined ? null : await readNoise(database, epsilon),
    publishedThrough: through === null ? null : new Date(through).toISOString(),
    publishedNext:
      through === null || minBrowsers === 1
        ? null
        : new Date(new Date(through).getTime() + bucketHours * hourMs).toISOString(),
    seats: seats ?? null,
  };
}

async function readNoise(database: Pick<Database, 'select'>, epsilonThousandths: number): Promise<Noise> {
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
 * Batches, events and rejected records by day of arrival, so that somebody sees that the collector works. A browser may
 * send any number of them, so they are no numbers of browsers and hide nobody: what is shown is their size alone, k times
 * a power of two, of days on which at least k browsers were seen, and without today: what grows while one looks says when
 * somebody did something. With noise nothing, for no noise of a known size would do.
 */
export async function readReceived(
  database: Database,
  { minBrowsers: wanted, epsilonThousandths }: FiguresSettings,
  query: { from: string; to: string; today: string },
): Promise<Received> {
  const ofDay = and(eq(publishedPeriods.period, 'day'), eq(publishedPeriods.start, received.day));
  const ofSeen = and(
    ...[eq(publishedCells.list, 'all'), eq(publishedCells.measure, 'seen'), eq(publishedCells.period, 'day')],
    eq(publishedCells.start, received.day),
  );
  const found = await database
    .select({
      counted: received,
      strictest: publishedPeriods.minBrowsers,
      epsilon: publishedPeriods.epsilonThousandths,
      seen: publishedCells.browsers,
    })
    .from(received)
    .leftJoin(publishedPeriods, ofDay)
    .leftJoin(publishedCells, ofSeen)
    .where(between(received.day, query.from, query.to))
    .orderBy(asc(received.day));
  return {
    days: found.flatMap(({ counted: { day, batches, events, rejected }, strictest, epsilon, seen }) => {
      const minBrowsers = Math.max(wanted, strictest ?? 0);
      const isNoisy = epsilon !== null || epsilonThousandths !== undefined;
      if (minBrowsers > 1 && (day >= query.today || seen === null || isNoisy)) return [];
      const size = (amount: number) => sizeOf(amount, minBrowsers);
      return [{ day, batches: size(batches), events: size(events), rejected: size(rejected) }];
    }),
  };
}

/** The largest of k, 2k, 4k, 8k ... that is not over the amount, or 0; with k of 1 the amount itself. */
function sizeOf(amount: number, k: number): number {
  if (k <= 1) return amount;
  return amount < k ? 0 : k * 2 ** Math.floor(Math.log2(amount / k));
}
