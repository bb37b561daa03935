import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { requireChromium } from '../../scripts/browser';
import { publishWhenDue } from '../../server/collector/publish';
import { figuresSettings } from '../../server/collector/settings';
import { openStore, type Store } from '../../server/store/store';
import { startPostgres } from '../../tests/support/postgres';
import { startServer } from '../../tests/support/server';
import { policySchema } from '../../utils/policy';
import { median } from '../detection/work';
import { type Line, lineTable, milliseconds, times } from '../lines';
import { sentBy, teams } from './fleet';
import { type Batch, batchOf, insertPlain, send, storeRows } from './ingest';
import { type QueryTime, timeQueries } from './queries';

const usage = `Usage: npm run bench -- collector [--browsers 100000] [--days 30] [--rounds 5] [--json]

The server as a process of its own on a real PostgreSQL, with what is committed on the disk:
  - how fast events are stored, as the rows that come of them, beside plain inserts of many of the same rows by the same
    PostgreSQL, in turn; and how many a second come over HTTP
  - a made-up fleet that reports for so many days: how long it loads, how the server's memory goes, that the console shows it
  - what the console asks, beside a lookup by primary key, and again with what 100 million events leave

Ratios are of one run; single times depend on the machine.
`;

const target = { ingest: 0.7, query: 5, growth: 1.25, memory: 1.25 };

const differentBrowsers = 2_000;

/** `npm run bench -- collector` */
export async function collector(args: string[]): Promise<number> {
  const { values: options } = parseArgs({
    args,
    options: {
      browsers: { type: 'string', default: '100000' },
      days: { type: 'string', default: '30' },
      rounds: { type: 'string', default: '5' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [browsers, days, rounds] = [Number(options.browsers), Number(options.days), Number(options.rounds)];
  // Older events are not taken.
  const isRight = [browsers, days, rounds].every((one) => Number.isInteger(one) && one >= 1) && days <= 30;
  if (options.help || !isRight) {
    process.stdout.write(usage);
    return options.help ? 0 : 2;
  }
  const directory = await mkdtemp(join(tmpdir(), 'daylight-bench-collector-'));
  const policy = join(directory, 'policy.json');
  const telemetry = { seats: browsers, teams, minBrowsers: 5 };
  await writeFile(policy, JSON.stringify({ telemetry }));
  // Beside the other: PostgreSQL runs as another user, who cannot look into it.
  const postgres = await startPostgres(`${directory}-postgres`);
  const server = await startServer({ DATABASE_URL: postgres.url, DAYLIGHT_POLICY: policy });
  const store = await openStore({ databaseUrl: postgres.url }, () => {});
  const lines: Line[] = [];
  try {
    process.stderr.write('ingest ...\n');
    lines.push(...(await compareIngest(server.url, postgres.url, store, rounds, days)));
    for (const table of ['cell_counts', 'cell_weeks', 'counted_batches', 'received', 'publication']) {
      await store.database.execute(sql.raw(`truncate ${table}`));
    }
    process.stderr.write('fleet ...\n');
    lines.push(...(await loadFleet(server, browsers, days)));
    const settings = figuresSettings(policySchema.parse({ telemetry }));
    process.stderr.write('queries ...\n');
    lines.push(...(await compareQueries(store, settings)));
    lines.push(...(await lookAtConsole(server.url)));
  } finally {
    await store.close();
    await server.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
  process.stdout.write(options.json ? `${JSON.stringify(lines)}\n` : `${lineTable(lines)}\n`);
  return lines.some(({ holds }) => holds === false) ? 1 : 0;
}

async function compareIngest(
  url: string,
  databaseUrl: string,
  { database }: Store,
  rounds: number,
  days: number,
): Promise<Line[]> {
  const sizes = [500, 50, 3];
  const rates = new Map<number, number[]>(sizes.map((size) => [size, []]));
  const shares: number[] = [];
  const plain: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    // Each round has browsers that the server has not seen, so that they are first in their cells.
    const fresh = (count: number, from: number) =>
      Array.from({ length: count }, (_, index) => sentBy(from + (round + 1) * 1_000 + index, days, Date.now())).flat();
    const groups = [0, 1, 2, 3].map((group) => fresh(100, 1_000_000 + group * 100));
    const sides = [() => storeRows(database, groups), () => insertPlain(databaseUrl, groups)] as const;
    // In turn, so that neither is always the second.
    const isFirst = round % 2 === 0;
    const one = await sides[isFirst ? 0 : 1]();
    const other = await sides[isFirst ? 1 : 0]();
    const [stored, inserted] = isFirst ? [one, other] : [other, one];
    // The first round warms up.
    if (round >= 0) {
      shares.push(stored / inserted);
      plain.push(inserted);
    }
    const events = fresh(200, 1_000_500);
    for (const size of sizes) {
      const some = size < 50 ? events.slice(0, 6_000) : events;
      const batches: Batch[] = [];
      for (let at = 0; at < some.length; at += size) batches.push(batchOf(some.slice(at, at + size)));
      const rate = await send(url, batches);
      if (round >= 0) rates.get(size)?.push(rate);
    }
  }
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const share = median(shares);
  return [
    { where: 'storing', what: 'plain inserts of 1,000 rows each', value: `${whole(median(plain))} rows a second` },
    {
      where: 'storing',
      what: 'events counted, as the rows that come of them, beside plain inserts of the same rows',
      value: `${Math.round(share * 100)} %`,
      target: `at least ${target.ingest * 100} %`,
      holds: share >= target.ingest,
    },
    ...sizes.map(
      (size): Line => ({
        where: 'over HTTP',
        what: `batches of ${size} events, one server process`,
        value: `${whole(median(rates.get(size) ?? []))} events a second`,
      }),
    ),
  ];
}

async function loadFleet(server: { url: string; pid: number }, browsers: number, days: number): Promise<Line[]> {
  const untilMs = Date.now();
  let events = 0;
  let done = 0;
  const memory: number[] = [];
  const timer = setInterval(() => {
    memory.push(residentMb(server.pid));
    if (memory.length % 30 === 0) process.stderr.write(`${done} browsers, ${memory.at(-1)} MB\n`);
  }, 1_000);
  function* batches(): Generator<Batch> {
    // Making what a browser sends takes longer than counting it: so many different ones, and the others do as they do.
    const made: Batch[] = [];
    for (let browser = 0; browser < browsers; browser += 1) {
      const like = browser % differentBrowsers;
      made[like] ??= batchOf(sentBy(like, days, untilMs));
      const batch: Batch = { ...(made[like] as Batch), id: randomUUID() };
      events += batch.events;
      done += 1;
      yield batch;
    }
  }
  const started = performance.now();
  await send(server.url, batches());
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1_000;
  // The first tenth is still warming up.
  const tenth = Math.max(1, Math.floor(memory.length / 10));
  const [early, late] = [median(memory.slice(tenth, 3 * tenth)), median(memory.slice(-2 * tenth))];
  return [
    {
      where: 'fleet',
      what: `${browsers.toLocaleString('en')} browsers over ${days} days, ${events.toLocaleString('en')} events`,
      value: `loaded in ${(seconds / 60).toFixed(1)} min`,
      target: 'minutes',
      holds: seconds < 3_600,
    },
    {
      where: 'fleet',
      what: 'memory of the server at the end, beside that after a tenth',
      value: `${times(late / early)} (${Math.round(late)} MB)`,
      target: `at most ${target.memory}x`,
      holds: late / early <= target.memory,
    },
  ];
}

/** Resident memory of a process in MB; of Linux alone. */
function residentMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kb) / 1_024);
}

async function compareQueries(store: Store, settings: ReturnType<typeof figuresSettings>): Promise<Line[]> {
  const { database } = store;
  const publish = async () => {
    await database.execute(sql`truncate publication`);
    const started = performance.now();
    await publishWhenDue(database, settings, Date.now());
    const seconds = (performance.now() - started) / 1_000;
    await database.execute(sql`analyze published_cells`);
    return seconds;
  };
  const seconds = await publish();
  const first = await timeQueries(database, settings, Date.now(), 40);
  // The same cells with as many browsers in them as 100 million events leave.
  await database.execute(sql`update cell_counts set browsers = browsers * 20`);
  await database.execute(sql`update cell_weeks set changed = true`);
  await publish();
  const later = await timeQueries(database, settings, Date.now(), 40);
  const lines: Line[] = later.queries.map((query, index): Line => {
    const ratio = query.ms / later.lookupMs;
    const grown = query.ms / later.lookupMs / ((first.queries[index] as QueryTime).ms / first.lookupMs);
    return {
      where: query.page,
      what: `${query.list}, ${query.rows} numbers, beside a lookup by primary key`,
      value: `${times(ratio)} (${milliseconds(query.ms)}); with 20 times the events ${times(grown)}`,
      target: `at most ${target.query}x`,
      holds: ratio <= target.query,
    };
  });
  return [
    { where: 'publishing', what: 'all weeks at once', value: `${seconds.toFixed(1)} s` },
    { where: 'lookup by primary key', what: 'one row', value: milliseconds(later.lookupMs) },
    ...lines,
  ];
}

/** Whether a person sees it, and after how long. */
async function lookAtConsole(url: string): Promise<Line[]> {
  const browser = await chromium.launch({ executablePath: requireChromium().executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const lines: Line[] = [];
    for (const [path, sign] of [
      ['posture', '.figure .big'],
      ['findings', 'table tbody tr'],
      ['fleet', '.figure .big'],
    ] as const) {
      const started = performance.now();
      await page.goto(`${url}/${path}`);
      await page.locator(sign).first().waitFor({ timeout: 30_000 });
      const value = `numbers after ${milliseconds(performance.now() - started)}`;
      lines.push({ where: 'console', what: `page ${path}`, value, target: 'shows', holds: true });
    }
    return lines;
  } finally {
    await browser.close();
  }
}
