import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Cell, cellId, firstCells, isoDay, periodStartMs } from '@/utils/telemetry/cells';
import { isHeartbeat, type TelemetryEvent } from '@/utils/telemetry/event';
import { rows } from '../store/rows';
import { cellCounts, cellWeeks, countedBatches, received } from '../store/schema';
import type { Database } from '../store/store';

/** One batch as it came in. */
interface ArrivedBatch {
  /** Its `Idempotency-Key`. Without one it is counted each time it comes. */
  id?: string | undefined;
  events: readonly TelemetryEvent[];
  /** Records that were no events. */
  rejected: number;
}

export interface Counting {
  /**
   * Adds the events of a batch to the cells that they are the first of, and keeps nothing else of them. Batches that
   * come while others are being written are written together.
   *
   * @returns whether this call counted the batch; false when its id was counted before. Rejects when the database does
   *   not take it, and then nothing of it is counted.
   */
  count(batch: ArrivedBatch): Promise<boolean>;
}

interface Waiting {
  batch: ArrivedBatch;
  done: { resolve(isNew: boolean): void; reject(error: unknown): void };
}

/** How many events one transaction takes, so that it stays short. */
const mostEvents = 50_000;

/** Counts batches in a database that other servers may count in as well. */
export function createCounting({ database, now }: { database: Database; now: () => number }): Counting {
  const waiting: Waiting[] = [];
  let isWriting = false;

  async function write(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const group = take(waiting);
      try {
        const isNew = await countTogether(
          database,
          group.map(({ batch }) => batch),
          now(),
        );
        for (const [index, { done }] of group.entries()) done.resolve(isNew[index] ?? false);
      } catch (error) {
        for (const { done } of group) done.reject(error);
      }
    }
    isWriting = false;
  }

  return {
    count: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, done: { resolve, reject } });
        void write();
      }),
  };
}

/** The next ones, each id once: the second of two equal ones waits until the first is written. */
function take(waiting: Waiting[]): Waiting[] {
  const group: Waiting[] = [];
  const later: Waiting[] = [];
  const ids = new Set<string>();
  let events = 0;
  for (const one of waiting.splice(0)) {
    const id = one.batch.id?.toLowerCase();
    if (events >= mostEvents || (id !== undefined && ids.has(id))) later.push(one);
    else {
      group.push(one);
      events += one.batch.events.length;
      if (id !== undefined) ids.add(id);
    }
  }
  waiting.push(...later);
  return group;
}

/** All in one transaction: ids and numbers, or neither. */
function countTogether(database: Database, batches: readonly ArrivedBatch[], nowMs: number): Promise<boolean[]> {
  const ids = batches.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()]));
  return database.transaction(async (transaction) => {
    const inserted =
      ids.length === 0 ? [] : await rows(transaction, insertIds(ids, isoDay(nowMs)), z.object({ id: z.string() }));
    const fresh = new Set(inserted.map(({ id }) => id));
    const isNew = batches.map(({ id }) => id === undefined || fresh.has(id.toLowerCase()));
    const counted = batches.filter((_batch, index) => isNew[index]);
    if (counted.length === 0) return isNew;
    const cells = addUp(counted);
    if (cells.length > 0) {
      await transaction.execute(addCells(cells));
      await transaction.execute(markWeeks(cells));
    }
    await transaction.execute(addReceived(counted, isoDay(nowMs)));
    return isNew;
  });
}

interface AddedCell {
  list: string;
  period: string;
  start: string;
  measure: string;
  key: string;
  browsers: number;
}

/** In the order of the primary key, so that two servers never wait for each other crosswise. */
function addUp(batches: readonly ArrivedBatch[]): AddedCell[] {
  const sums = new Map<string, { cell: Cell; browsers: number }>();
  for (const { events } of batches) {
    for (const event of events) {
      for (const cell of firstCells(event)) {
        const id = cellId(cell);
        const sum = sums.get(id);
        if (sum) sum.browsers += 1;
        else sums.set(id, { cell, browsers: 1 });
      }
    }
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { cell, browsers }]) => {
      const { list, period, start, measure, values } = cell;
      return { list, period, start, measure, key: values.join('|'), browsers };
    });
}

// One parameter for any number of rows: a parameter per value takes many times as long.

function insertIds(ids: readonly string[], day: string): SQL {
  return sql`
    insert into ${countedBatches} (id, counted_on)
    select id::uuid, ${day}::date from jsonb_array_elements_text(${JSON.stringify([...ids].sort())}::jsonb) as id
    on conflict do nothing
    returning id::text`;
}

function addCells(cells: readonly AddedCell[]): SQL {
  return sql`
    insert into ${cellCounts} (list, period, start, measure, key, browsers)
    select list, period, start, measure, key, browsers
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
      as cell(list text, period text, start date, measure text, key text, browsers integer)
    on conflict (start, period, list, measure, key)
      do update set browsers = ${cellCounts}.browsers + excluded.browsers`;
}

function markWeeks(cells: readonly AddedCell[]): SQL {
  const weeks = [...new Set(cells.map(({ start }) => isoDay(periodStartMs('week', Date.parse(start)))))].sort();
  return sql`
    insert into ${cellWeeks} (start, changed)
    select start::date, true from jsonb_array_elements_text(${JSON.stringify(weeks)}::jsonb) as start
    on conflict (start) do update set changed = true`;
}

function addReceived(batches: readonly ArrivedBatch[], day: string): SQL {
  const events = batches.reduce((sum, batch) => sum + batch.events.filter((event) => !isHeartbeat(event)).length, 0);
  const rejected = batches.reduce((sum, batch) => sum + batch.rejected, 0);
  return sql`
    insert into ${received} (day, batches, events, rejected)
    values (${day}::date, ${batches.length}, ${events}, ${rejected})
    on conflict (day) do update set
      batches = ${received}.batches + excluded.batches,
      events = ${received}.events + excluded.events,
      rejected = ${received}.rejected + excluded.rejected`;
}
