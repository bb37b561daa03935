import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { engines } from '@/tests/server/stores';
import { sampleEvent } from '@/tests/support/sample-event';
import { cellsOf } from '@/utils/telemetry/cells';
import type { GuardEvent, Heartbeat, TelemetryEvent } from '@/utils/telemetry/event';
import { toOtlp } from '@/utils/telemetry/otlp';
import { rows } from '../store/rows';
import type { Store } from '../store/store';
import type { Figures, Received } from './figures';
import { publishWhenDue } from './publish';
import { type FiguresSettings, figuresSettings } from './settings';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A Wednesday. */
const start = Date.UTC(2026, 10, 18, 10, 30);

const event = (change: Partial<GuardEvent> = {}) =>
  sampleEvent({
    bucketStartMs: Date.UTC(2026, 10, 18, 6),
    site: 'claude',
    kinds: { EMAIL_ADDRESS: '21-100' },
    ...change,
  });
const beat: Heartbeat = {
  bucketStartMs: Date.UTC(2026, 10, 18),
  mode: 'managed',
  dropped: 'none',
  extensionVersion: '0.1.0',
  policyVersion: 1,
};
/** As the outbox of a browser marks it that has sent nothing like it yet. */
const first = <Event extends TelemetryEvent>(one: Event): Event => ({
  ...one,
  first: cellsOf(one).map(({ token }) => token),
});

describe.each(engines)('published numbers on %s', (_engine, open) => {
  let store: Store;
  let daylight: Listening;
  let now = start;
  let settings: FiguresSettings;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    now = start;
    await store.database.execute(
      sql`truncate cell_counts, cell_weeks, published_cells, published_periods, publication, received, counted_batches`,
    );
  });

  async function serve(change: Partial<FiguresSettings> = {}): Promise<void> {
    settings = { ...figuresSettings(), minBrowsers: 5, ...change };
    daylight = await serveDaylight({ store, now: () => now, figures: settings });
  }
  async function send(...events: TelemetryEvent[]): Promise<unknown> {
    const response = await fetch(`${daylight.url}/v1/logs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(toOtlp(events)),
    });
    expect(response.status).toBe(200);
    return response.json();
  }
  async function ask<Answer = Figures>(query: string): Promise<Answer> {
    const response = await fetch(`${daylight.url}/api/${query}`);
    expect(response.status).toBe(200);
    return response.json() as Promise<Answer>;
  }
  const publish = () => publishWhenDue(store.database, settings, now);
  const sites = async () =>
    (await ask('figures?list=site&period=week&from=2026-11-16&to=2026-11-16')).figures
      .filter(({ measure }) => measure === 'warned')
      .map(({ values, browsers }) => [values.site, browsers]);

  it('counts a browser once in a cell, however much it sends', async () => {
    await serve({ minBrowsers: 1 });
    const one = event();
    await send(first(one), { ...one, first: [] }, one);
    await send(first(event({ site: 'chatgpt' })), first(beat));
    expect(await sites()).toEqual([
      ['chatgpt', 1],
      ['claude', 1],
    ]);
    const fleet = await ask('figures?list=fleet-version&period=day&from=2026-11-18&to=2026-11-18');
    expect(fleet.figures).toEqual([
      {
        start: '2026-11-18',
        measure: 'running',
        values: { extensionVersion: '0.1.0' },
        browsers: 1,
      },
    ]);
    expect((await ask<Received>('received')).days).toEqual([{ day: '2026-11-18', batches: 2, events: 4, rejected: 0 }]);
    await daylight.close();
  });

  it('shows nothing below k and steps of k above, in API and view, and only when a time bucket is over', async () => {
    await serve({ seats: 40 });
    await publish();
    for (let n = 0; n < 12; n += 1) await send(first(event()));
    for (let n = 0; n < 2; n += 1) await send(first(event({ site: 'chatgpt', kinds: { AWS_ACCESS_KEY: '1' } })));
    expect(await publish()).toBe(false);
    expect(await sites()).toEqual([]);
    now += 6 * hourMs;
    expect(await publish()).toBe(true);
    expect(await sites()).toEqual([['claude', 10]]);
    const answer = await ask('figures?list=site&period=week&from=2026-11-16&to=2026-11-16');
    expect(answer).toMatchObject({
      minBrowsers: 5,
      steps: 5,
      noise: null,
      seats: 40,
      publishedThrough: '2026-11-18T12:00:00.000Z',
      publishedNext: '2026-11-18T18:00:00.000Z',
    });
    const view = await rows(
      store.database,
      sql`select list, "values"::text as "values", browsers, withheld from figures`,
      z.object({ list: z.string(), values: z.string(), browsers: z.number().nullable(), withheld: z.boolean() }),
    );
    expect(view.length).toBeGreaterThan(10);
    expect(JSON.stringify(view)).not.toMatch(/chatgpt|AWS_ACCESS_KEY/);
    for (const { browsers, withheld } of view)
      expect(withheld ? browsers : (browsers ?? 1) % 5).toBe(withheld ? null : 0);
    expect((await ask<Received>('received')).days).toEqual([]);
    await daylight.close();
  });

  it('keeps no trace in the database of which cells, and which batch, came together', async () => {
    await serve();
    for (let n = 0; n < 6; n += 1) await send(first(event({ site: n % 2 === 0 ? 'chatgpt' : 'gemini' })), first(beat));
    // One person, who is alone in all of these.
    await send(first(event({ site: 'kimi', kinds: { AWS_ACCESS_KEY: '1' }, outcome: 'sent-anyway', channel: 'file' })));
    const asWritten = async () => {
      const cells = await rows(
        store.database,
        sql`select xmin::text as by, list, key, browsers, measure, period from cell_counts order by ctid`,
        z.object({ by: z.string(), list: z.string(), key: z.string(), browsers: z.number(), measure: z.string() }),
      );
      const ids = await rows(
        store.database,
        sql`select xmin::text as by from counted_batches`,
        z.object({ by: z.string() }),
      );
      const batches = new Set(ids.map(({ by }) => by));
      const kimi = cells.findIndex(({ key, list }) => list === 'site' && key === 'kimi');
      const key = cells.findIndex(({ key, list }) => list === 'kind' && key === 'AWS_ACCESS_KEY');
      return {
        order: cells.map(({ list, key, measure }) => [list, key, measure].join(' ')).join(),
        writers: new Set(cells.map(({ by }) => by)).size,
        isOneWriter: cells[kimi]?.by === cells[key]?.by && cells.filter(({ by }) => by === cells[kimi]?.by).length,
        ofBatches: cells.filter(({ by }) => batches.has(by)).length,
        sum: cells.reduce((sum, { browsers }) => sum + browsers, 0),
        count: cells.length,
      };
    };
    const before = await asWritten();
    // The attack works, on what has come in since numbers were last published.
    expect(before.writers).toBeGreaterThan(2);
    expect(before.isOneWriter).toBeLessThan(before.count);
    expect(before.ofBatches).toBe(before.count);
    now += 6 * hourMs;
    await publish();
    const after = await asWritten();
    expect(after).toMatchObject({ writers: 1, ofBatches: 0, sum: before.sum, count: before.count });
    expect(after.order).not.toBe(before.order);
    await daylight.close();
  });

  it('gives the largest of a list, by the newest week that is over, and single measures', async () => {
    await serve({ minBrowsers: 1 });
    const sites = ['claude', 'chatgpt', 'gemini'];
    for (const [index, site] of sites.entries()) {
      for (let n = 0; n <= index; n += 1) await send(first(event({ site })));
    }
    // Of the week after, in which the order is another one.
    now += 5 * dayMs;
    for (let n = 0; n < 9; n += 1) await send(first(event({ site: 'claude', bucketStartMs: Date.UTC(2026, 10, 23) })));
    const { figures } = await ask('figures?list=site&period=week&measures=seen,warned&top=2');
    expect([...new Set(figures.map(({ values }) => values.site))].sort()).toEqual(['chatgpt', 'gemini']);
    expect([...new Set(figures.map(({ measure }) => measure))].sort()).toEqual(['seen', 'warned']);
    const wrong = await fetch(`${daylight.url}/api/figures?list=site&measures=seen,maria`);
    expect(wrong.status).toBe(400);
    await daylight.close();
  });

  it('suppresses older numbers as well when the policy becomes stricter', async () => {
    await serve();
    for (let n = 0; n < 7; n += 1) await send(first(event()));
    now += 6 * hourMs;
    await publish();
    expect(await sites()).toEqual([['claude', 5]]);
    settings = { ...settings, minBrowsers: 10 };
    now += 6 * hourMs;
    await publish();
    expect(await sites()).toEqual([]);
    await daylight.close();
  });

  it('adds noise once, when a period is over, and says how much', async () => {
    await serve({ epsilonThousandths: 500, minBrowsers: 5 });
    for (let n = 0; n < 60; n += 1) await send(first(event()));
    now += dayMs;
    await publish();
    const days = 'figures?list=site&period=day&from=2026-11-18&to=2026-11-18';
    expect((await ask(days)).figures).toEqual([]);
    now = Date.UTC(2026, 10, 20, 1);
    await publish();
    const once = await ask(days);
    expect(once.noise).toEqual({ epsilon: 0.5, error95: 6, cumulativeEpsilon: 0.5 });
    expect(once.figures.length).toBeGreaterThan(2);
    // P(|noise| > 40) is 2e-9 for each.
    for (const { browsers } of once.figures) expect(Math.abs((browsers ?? 0) - 60)).toBeLessThan(41);
    await send(first(event()));
    now += dayMs;
    await publish();
    expect((await ask(days)).figures).toEqual(once.figures);
    await daylight.close();
  });

  it('never makes older numbers laxer, and stricter only by multiples, so that changes of k tell nothing', async () => {
    await serve();
    for (let n = 0; n < 19; n += 1) await send(first(event()));
    const seen: unknown[] = [];
    // From 5 down to what shows everything, and up in single steps: 19 is the only number that fits 15, 18 and 14.
    for (const minBrowsers of [5, 1, 4, 6, 7]) {
      settings = { ...settings, minBrowsers };
      now += 6 * hourMs;
      await publish();
      seen.push(await sites());
    }
    expect(seen).toEqual([[['claude', 15]], [['claude', 15]], [['claude', 15]], [['claude', 10]], [['claude', 10]]]);
    await daylight.close();
  });

  it('says beside older numbers how strict the policy was', async () => {
    await serve({ minBrowsers: 10 });
    for (let n = 0; n < 12; n += 1) await send(first(event()));
    now += 6 * hourMs;
    await publish();
    await daylight.close();
    await serve({ minBrowsers: 5 });
    now += 6 * hourMs;
    await publish();
    const older = await ask('figures?list=site&period=week&from=2026-11-16&to=2026-11-16');
    expect(older).toMatchObject({ minBrowsers: 10, steps: 10 });
    const newer = await ask('figures?list=site&period=week&from=2026-11-23&to=2026-11-23');
    expect(newer).toMatchObject({ minBrowsers: 5, steps: 5 });
    await daylight.close();
  });

  it('publishes a period in one way for good: noise on, off and on again tells no second number, and stays spent', async () => {
    await serve({ epsilonThousandths: 500 });
    for (let n = 0; n < 60; n += 1) await send(first(event()));
    now = Date.UTC(2026, 10, 25, 1);
    await publish();
    const weeks = 'figures?list=site&period=week&from=2026-11-16&to=2026-11-16';
    const once = await ask(weeks);
    expect(once.noise?.cumulativeEpsilon).toBe(1);
    expect(once.figures.length).toBeGreaterThan(2);
    for (const epsilonThousandths of [undefined, 500, undefined]) {
      settings = { ...settings, epsilonThousandths };
      await send(first(event({ site: 'gemini' })));
      now += 6 * hourMs;
      await publish();
      const again = await ask(weeks);
      expect(again.figures).toEqual(once.figures);
      expect(again.noise).toMatchObject({ epsilon: 0.5, cumulativeEpsilon: 1 });
    }
    // What was published without noise goes on without it, and says so.
    await send(...Array.from({ length: 7 }, () => first(event({ bucketStartMs: Date.UTC(2026, 10, 24) }))));
    now += 6 * hourMs;
    await publish();
    settings = { ...settings, epsilonThousandths: 500 };
    await send(...Array.from({ length: 7 }, () => first(event({ bucketStartMs: Date.UTC(2026, 10, 24) }))));
    now += 6 * hourMs;
    await publish();
    const plain = await ask('figures?list=site&period=day&from=2026-11-24&to=2026-11-24&measures=seen');
    expect(plain).toMatchObject({ steps: 5, noise: null });
    expect(plain.figures.map(({ browsers }) => browsers)).toEqual([10]);
    await daylight.close();
  });

  it('takes back noisy numbers, and numbers in alerts, that a stricter policy does not show', async () => {
    await serve({ epsilonThousandths: 3_000 });
    for (let n = 0; n < 60; n += 1) await send(first(event()));
    for (let n = 0; n < 12; n += 1) await send(first(event({ site: 'gemini' })));
    now = Date.UTC(2026, 10, 25, 1);
    await publish();
    await store.database.execute(sql`
      insert into alerts (rule, kind, list, measure, period, percent, key, start, found, against, raised_at, mail, next_at)
      values (gen_random_uuid(), 'drop', 'site', 'seen', 'week', 50, 'gemini', '2026-11-16', 10, 60, now(), 'none', now())`);
    expect(await sites()).toHaveLength(2);
    settings = { ...settings, minBrowsers: 30 };
    now += 6 * hourMs;
    await publish();
    expect((await sites()).map(([site]) => site)).toEqual(['claude']);
    const alerts = await rows(
      store.database,
      sql`delete from alerts returning found, against`,
      z.object({ found: z.number().nullable(), against: z.number().nullable() }),
    );
    expect(alerts).toEqual([{ found: null, against: 60 }]);
    await daylight.close();
  });

  it('shows of the amount that came in no more than its size, of days with k browsers, and with noise nothing', async () => {
    await serve();
    await publish();
    const arrived = async () => (await ask<Received>('received?from=2026-11-16&to=2026-11-24')).days;
    // Wednesday: one person, all day long. Thursday: six, and one of them has much to do.
    for (let n = 0; n < 30; n += 1) await send(n === 0 ? first(event()) : event());
    now += dayMs;
    const thursday = { bucketStartMs: Date.UTC(2026, 10, 19, 6) };
    for (let n = 0; n < 6; n += 1) await send(first(event(thursday)));
    await send(...Array.from({ length: 31 }, () => event(thursday)));
    now += dayMs;
    await publish();
    expect(await arrived()).toEqual([{ day: '2026-11-19', batches: 5, events: 20, rejected: 0 }]);
    await daylight.close();
    await serve({ epsilonThousandths: 500 });
    expect(await arrived()).toEqual([]);
    await daylight.close();
  });

  it('counts nothing twice when several write at the same time', async () => {
    await serve({ minBrowsers: 1 });
    const other = await serveDaylight({ store, now: () => now, figures: settings });
    const body = JSON.stringify(toOtlp([first(event()), first(beat)]));
    const ids = Array.from({ length: 20 }, () => randomUUID());
    await Promise.all(
      [...ids, ...ids, ...ids].map((id, index) =>
        fetch(`${index % 2 === 0 ? daylight.url : other.url}/v1/logs`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
          body,
        }),
      ),
    );
    expect(await sites()).toEqual([['claude', 20]]);
    await other.close();
    await daylight.close();
  });

  it('keeps no team, site or time that it cannot know, and counts nothing under another name', async () => {
    await serve({ minBrowsers: 1, teams: ['Sales'] });
    await send(
      first(event({ team: 'Maria Lopez' })),
      first(event({ team: 'Sales' })),
      first(event({ site: 'maria-lopez' })),
    );
    const answer = await send(
      first(event({ bucketStartMs: Date.UTC(2027, 0, 1) })),
      first(event({ bucketStartMs: 0 })),
    );
    expect(answer).toMatchObject({ partialSuccess: { rejectedLogRecords: '2' } });
    expect(await sites()).toEqual([['claude', 2]]);
    const teams = await ask('figures?list=team&period=week&from=2026-11-16&to=2026-11-16');
    expect(new Set(teams.figures.map(({ values }) => values.team))).toEqual(new Set(['Sales']));
    const stored = await rows(store.database, sql`select key from cell_counts`, z.object({ key: z.string() }));
    expect(JSON.stringify(stored)).not.toMatch(/maria/i);
    await daylight.close();
  });

  it.each([
    ['figures?list=person', /list/],
    ['figures?list=site&period=hour', /period/],
    ['figures?list=site&from=yesterday', /from/],
    ['figures?list=site&from=2026-11-18&to=2026-11-01', /begin before it ends/],
    ['received?from=2000-01-01', /750 days/],
  ])('answers %s with what is wrong', async (query, wanted) => {
    await serve();
    const response = await fetch(`${daylight.url}/api/${query}`);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toMatch(wanted);
    await daylight.close();
  });

  it.each([
    ['csv', /^list,period,start,measure,/, /\r\nsite,week,2026-11-16,warned,.*claude.*,10,false\r\n/],
    ['ndjson', /^\{"list":"all"/, /"values":\{"site":"claude"\},"browsers":10,"minBrowsers":5,"steps":5\}/],
    ['ocsf', /^\{"class_uid":2006,/, /"count":10,.*"title":"Browsers: site warned claude"/],
    ['otlp', /^\{"resourceMetrics":\[/, /"key":"daylight.site","value":\{"stringValue":"claude"\}.*"asInt":"10"/],
    [
      'prometheus',
      /^# HELP daylight_browsers /,
      /\ndaylight_browsers\{list="site",period="week",measure="warned",site="claude"\} 10\n/,
    ],
  ])('exports what is published as %s, and nothing else', async (format, beginning, wanted) => {
    await serve();
    for (let n = 0; n < 12; n += 1) await send(first(event()));
    await send(first(event({ site: 'chatgpt', kinds: { AWS_ACCESS_KEY: '1' } })));
    now += 6 * hourMs;
    await publish();
    const response = await fetch(`${daylight.url}/api/figures/export?format=${format}&from=2026-11-16&to=2026-11-22`);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toMatch(beginning);
    expect(text).toMatch(wanted);
    expect(text).not.toMatch(/chatgpt|AWS_ACCESS_KEY/);
    const scraped = await fetch(`${daylight.url}/metrics/figures`);
    expect(await scraped.text()).toMatch(/period="day",measure="warned",site="claude"\} 10/);
    await daylight.close();
  });

  it('tells which lists there are', async () => {
    await serve();
    const { lists } = await ask<{ lists: Record<string, { dimensions: string[] }> }>('figures/lists');
    expect(lists.site?.dimensions).toEqual(['site']);
    await daylight.close();
  });
});
