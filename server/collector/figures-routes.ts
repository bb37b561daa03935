import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { allMeasures, cellListNames, cellLists, cellPeriods, isoDay, periodStartMs } from '@/utils/telemetry/cells';
import { answerBody, misfit } from '../answers';
import type { Log } from '../log';
import type { Database } from '../store/store';
import { contentTypes, exportAs, exportFormats } from './exports';
import { type Figures, readFigures, readReading, readReceived } from './figures';
import { publishWhenDue } from './publish';
import type { FiguresSettings } from './settings';

export interface FiguresParts {
  database: Database;
  settings: FiguresSettings;
  log: Log;
  now: () => number;
}

const dayMs = 86_400_000;
/** Of a list by day, three months; of weeks, two years. */
const mostDays = 750;
const day = z.iso.date('expected a day, such as 2026-11-23');
const spanSchema = z.object({ from: day.optional(), to: day.optional() });
const exportSchema = spanSchema.extend({
  format: z.enum(exportFormats, `expected one of ${exportFormats.join(', ')}`),
  list: z.enum(cellListNames, `expected one of ${cellListNames.join(', ')}`).optional(),
  period: z.enum(cellPeriods, `expected one of ${cellPeriods.join(', ')}`).default('week'),
});
const querySchema = spanSchema.extend({
  list: z.enum(cellListNames, `expected one of ${cellListNames.join(', ')}`),
  period: z.enum(cellPeriods, `expected one of ${cellPeriods.join(', ')}`).default('week'),
  measures: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(allMeasures, 'expected a measure of the list')).min(1))
    .optional(),
  top: z.coerce.number().pipe(z.int().min(1).max(1_000)).optional(),
});

/**
 * The published numbers, for the console and for whoever has its rights:
 * `GET /api/figures/export?format=csv` (of one list or all),
 * `GET /api/figures?list=site&period=week&from=2026-09-01&to=2026-11-23&measures=seen,warned&top=20`, `GET /api/figures/lists`, `GET /api/received`.
 */
export function figuresRoutes({ database, settings, log, now }: FiguresParts): Hono {
  const routes = new Hono();

  async function answer(c: Context, work: () => Promise<Response>): Promise<Response> {
    c.header('Cache-Control', 'no-store');
    try {
      // Without suppression nothing has to wait for the end of a time bucket.
      if (settings.minBrowsers === 1) await publishWhenDue(database, settings, now());
      return await work();
    } catch (error) {
      log('database_error', 'collector/figures', error);
      return c.json(answerBody(503, 'database_error'), 503);
    }
  }

  routes.get('/api/figures/lists', (c) =>
    answer(c, async () =>
      c.json({ lists: cellLists, periods: cellPeriods, ...(await readReading(database, settings)) }),
    ),
  );

  routes.get('/api/figures', async (c) => {
    const asked = querySchema.safeParse(c.req.query());
    if (!asked.success) return wrongQuery(c, asked.error);
    const { list, period, measures, top } = asked.data;
    const span = spanOf(asked.data, now(), period === 'day' ? 30 : 90);
    if (span === undefined) return wrongSpan(c);
    // The last day on which a period began that is over by now.
    const overFrom = isoDay(periodStartMs(period, now()) - dayMs);
    const query = { list, period, ...span, measures, top, overFrom };
    return answer(c, async () => c.json(await readFigures(database, settings, query)));
  });

  routes.get('/api/figures/export', async (c) => {
    const asked = exportSchema.safeParse(c.req.query());
    if (!asked.success) return wrongQuery(c, asked.error);
    const { format, list, period } = asked.data;
    const span = spanOf(asked.data, now(), period === 'day' ? 30 : 90);
    if (span === undefined) return wrongSpan(c);
    return answer(c, async () => {
      const lists: Figures[] = [];
      for (const one of list === undefined ? cellListNames : [list]) {
        lists.push(await readFigures(database, settings, { list: one, period, ...span }));
      }
      const name = `daylight-${list ?? 'figures'}-${span.from}-${span.to}`;
      const ending = { csv: 'csv', ndjson: 'ndjson', ocsf: 'ndjson', otlp: 'json', prometheus: 'txt' }[format];
      c.header('Content-Disposition', `attachment; filename="${name}.${ending}"`);
      return c.body(exportAs(format, lists, now()), 200, { 'Content-Type': contentTypes[format] });
    });
  });

  routes.get('/api/received', async (c) => {
    const asked = spanSchema.safeParse(c.req.query());
    if (!asked.success) return wrongQuery(c, asked.error);
    const span = spanOf(asked.data, now(), 30);
    if (span === undefined) return wrongSpan(c);
    return answer(c, async () => c.json(await readReceived(database, settings, { ...span, today: isoDay(now()) })));
  });
  return routes;
}

/** Undefined when it ends before it begins, or is too long. */
function spanOf(
  given: { from?: string | undefined; to?: string | undefined },
  nowMs: number,
  usualDays: number,
): { from: string; to: string } | undefined {
  const to = given.to ?? isoDay(nowMs);
  const from = given.from ?? isoDay(Date.parse(to) - (usualDays - 1) * dayMs);
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  return days >= 0 && days <= mostDays ? { from, to } : undefined;
}

function wrongQuery(c: Context, error: z.ZodError): Response {
  return c.json(answerBody(400, 'invalid_query', { ...misfit(error, 'the query'), reason: 'invalid_query' }), 400);
}

function wrongSpan(c: Context): Response {
  const values = { days: String(mostDays) };
  return c.json(answerBody(400, 'invalid_query', { place: 'from', reason: 'wrong_span', values }), 400);
}

/** The newest numbers for Prometheus. */
export async function figuresForPrometheus({ database, settings, now }: Omit<FiguresParts, 'log'>): Promise<string> {
  const to = isoDay(now());
  const lists: Figures[] = [];
  for (const list of cellListNames) {
    for (const period of cellPeriods) {
      const from = isoDay(now() - 14 * dayMs);
      lists.push(await readFigures(database, settings, { list, period, from, to }));
    }
  }
  return exportAs('prometheus', lists, now());
}
