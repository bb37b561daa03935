import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createCounting } from '../../server/collector/count';
import type { Database } from '../../server/store/store';
import { cellId, firstCells } from '../../utils/telemetry/cells';
import type { TelemetryEvent } from '../../utils/telemetry/event';
import { toOtlp } from '../../utils/telemetry/otlp';

/** Requests that are under way at once. */
const atOnce = 24;

export interface Batch {
  id: string;
  body: Buffer;
  events: number;
}

/** As browsers send them. */
export function batchOf(events: readonly TelemetryEvent[]): Batch {
  return { id: randomUUID(), body: Buffer.from(JSON.stringify(toOtlp(events))), events: events.length };
}

/** Sends batches to a collector as fast as it takes them. @returns events per second */
export async function send(url: string, batches: Iterable<Batch>): Promise<number> {
  const queue = batches[Symbol.iterator]();
  let sent = 0;
  const started = performance.now();
  const worker = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const { id, body, events } = next.value;
      const response = await fetch(`${url}/v1/logs`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
        body: new Uint8Array(body),
      });
      const answer = await response.text();
      if (response.status !== 200 || answer !== '{}') throw new Error(`the collector answered ${response.status}`);
      sent += events;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return sent / ((performance.now() - started) / 1_000);
}

/** What is stored of events: one row for each cell that they are the first of. */
interface CellRow {
  list: string;
  period: string;
  start: string;
  measure: string;
  key: string;
  browsers: number;
}

/** The rows that come of events which are counted together. */
function rowsOf(events: readonly TelemetryEvent[]): CellRow[] {
  const rows = new Map<string, CellRow>();
  for (const event of events) {
    for (const cell of firstCells(event)) {
      const id = cellId(cell);
      const row = rows.get(id);
      if (row) row.browsers += 1;
      else {
        const { list, period, start, measure, values } = cell;
        rows.set(id, { list, period, start, measure, key: values.join('|'), browsers: 1 });
      }
    }
  }
  return [...rows.values()];
}

/**
 * Counts groups of events as the collector does, each with the id of its batch: while one is written, the next is there
 * already. @returns rows per second
 */
export async function storeRows(database: Database, groups: readonly (readonly TelemetryEvent[])[]): Promise<number> {
  const counting = createCounting({ database, now: Date.now });
  const rows = groups.reduce((sum, events) => sum + rowsOf(events).length, 0);
  const started = performance.now();
  let before: Promise<unknown> = Promise.resolve();
  for (const events of groups) {
    const counted = counting.count({ id: randomUUID(), events, rejected: 0 });
    await before;
    before = counted;
  }
  await before;
  return rows / ((performance.now() - started) / 1_000);
}

const columns = ['list', 'period', 'start', 'measure', 'key', 'browsers'] as const;
const rowsAtOnce = 1_000;

/**
 * The same rows into an empty table with the same key, by inserts of 1,000 rows each, a transaction for each group.
 * @returns rows per second
 */
export async function insertPlain(
  databaseUrl: string,
  groups: readonly (readonly TelemetryEvent[])[],
): Promise<number> {
  const prepared = groups.map(rowsOf);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let rows = 0;
    let ms = 0;
    for (const group of prepared) {
      await client.query(`create table plain_rows (list text, period text, start date, measure text, key text,
        browsers integer not null, primary key (start, period, list, measure, key))`);
      const started = performance.now();
      await client.query('begin');
      for (let at = 0; at < group.length; at += rowsAtOnce) await insert(client, group.slice(at, at + rowsAtOnce));
      await client.query('commit');
      ms += performance.now() - started;
      rows += group.length;
      await client.query('drop table plain_rows');
    }
    return rows / (ms / 1_000);
  } finally {
    await client.end();
  }
}

function insert(client: pg.Client, rows: readonly CellRow[]): Promise<unknown> {
  const values = rows.flatMap((row) => columns.map((name) => row[name]));
  const tuples = rows.map(
    (_row, index) => `(${columns.map((_name, column) => `$${index * columns.length + column + 1}`).join(',')})`,
  );
  return client.query(`insert into plain_rows (${columns.join(',')}) values ${tuples.join(',')}`, values);
}
