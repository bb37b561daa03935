import { and, eq } from 'drizzle-orm';
import { type FiguresQuery, readFigures } from '../../server/collector/figures';
import type { FiguresSettings } from '../../server/collector/settings';
import { publishedCells } from '../../server/store/schema';
import type { Database } from '../../server/store/store';
import { type CellListName, periodStartMs } from '../../utils/telemetry/cells';
import { median } from '../detection/work';

const dayMs = 86_400_000;
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

type ConsoleQuery = Pick<FiguresQuery, 'list' | 'period' | 'measures' | 'top'> & { page: string; days: number };

/** What the pages of the console ask, each as the page asks it at first. */
const consoleQueries: readonly ConsoleQuery[] = [
  { page: 'Posture', list: 'all', period: 'week', days: 84 },
  { page: 'Posture', list: 'site', period: 'week', days: 84, measures: ['seen', 'warned', 'anyway'], top: 10 },
  { page: 'Posture', list: 'status', period: 'week', days: 84 },
  { page: 'Posture', list: 'decide-time', period: 'week', days: 84 },
  { page: 'Posture', list: 'outcome', period: 'week', days: 84 },
  { page: 'Posture', list: 'fleet', period: 'day', days: 2 },
  { page: 'Findings', list: 'kind-site-action', period: 'week', days: 14, top: 20 },
  { page: 'Findings', list: 'kind', period: 'week', days: 14, top: 12 },
  { page: 'Findings', list: 'version', period: 'week', days: 14 },
  { page: 'Findings', list: 'channel', period: 'week', days: 14 },
  { page: 'Sites', list: 'site', period: 'week', days: 14, measures: ['seen'] },
  { page: 'Fleet', list: 'fleet', period: 'day', days: 42 },
  { page: 'Fleet', list: 'fleet-version', period: 'day', days: 8 },
  { page: 'Fleet', list: 'fleet-policy', period: 'day', days: 8 },
  { page: 'Fleet', list: 'fleet-team', period: 'day', days: 8 },
];

export interface QueryTime {
  page: string;
  list: CellListName;
  /** Numbers in the answer. */
  rows: number;
  ms: number;
}

/** Each query, and the lookup of one row by its primary key, in turn. @returns medians in ms */
export async function timeQueries(
  database: Database,
  settings: FiguresSettings,
  untilMs: number,
  rounds: number,
): Promise<{ lookupMs: number; queries: QueryTime[] }> {
  const [one] = await database.select().from(publishedCells).limit(1);
  if (one === undefined) throw new Error('nothing is published');
  const isOne = and(
    eq(publishedCells.list, one.list),
    eq(publishedCells.period, one.period),
    eq(publishedCells.start, one.start),
    eq(publishedCells.measure, one.measure),
    eq(publishedCells.key, one.key),
  );
  const lookup: number[] = [];
  const taken = consoleQueries.map((): number[] => []);
  const rows = consoleQueries.map(() => 0);
  const overFrom = isoDay(periodStartMs('week', untilMs) - dayMs);
  for (let round = -5; round < rounds; round += 1) {
    for (const [index, { page: _page, days, ...asked }] of consoleQueries.entries()) {
      let started = performance.now();
      await database.select().from(publishedCells).where(isOne);
      if (round >= 0) lookup.push(performance.now() - started);
      const span = { from: isoDay(untilMs - (days - 1) * dayMs), to: isoDay(untilMs) };
      started = performance.now();
      const { figures } = await readFigures(database, settings, { ...asked, ...span, overFrom });
      if (round >= 0) taken[index]?.push(performance.now() - started);
      rows[index] = figures.length;
    }
  }
  return {
    lookupMs: median(lookup),
    queries: consoleQueries.map(({ page, list }, index) => ({
      page,
      list,
      rows: rows[index] ?? 0,
      ms: median(taken[index] ?? []),
    })),
  };
}
