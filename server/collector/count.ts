import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cellId, firstCells, isoDay, periodStartMs } from '@/utils/telemetry/cells';
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
  cells: AddedCells;
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
        const isNew = await countTogether(database, group, now());
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
        // At once, and not when it is written: meanwhile the database writes what came before.
        waiting.push({ batch, cells: addUp(batch.events), done: { resolve, reject } });
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
function countTogether(database: Database, group: readonly Waiting[], nowMs: number): Promise<boolean[]> {
  const ids = group.flatMap(({ batch: { id } }) => (id === undefined ? [] : [id.toLowerCase()]));
  return database.transaction(async (transaction) => {
    const inserted =
      ids.length === 0 ? [] : await rows(transaction, insertIds(ids, isoDay(nowMs)), z.object({ id: z.string() }));
    const fresh = new Set(inserted.map(({ id }) => id));
    const isNew = group.map(({ batch: { id } }) => id === undefined || fresh.has(id.toLowerCase()));
    const counted = group.filter((_one, index) => isNew[index]);
    if (counted.length === 0) return isNew;
    const cells = inOrder(counted.map((one) => one.cells));
    if (cells.length > 0) {
      await transaction.execute(addCells(cells));
      await transaction.execute(markWeeks(cells));
    }
    const batches = counted.map(({ batch }) => batch);
    await transaction.execute(addReceived(batches, isoDay(nowMs)));
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

/** By what `cellId` says of a cell. */
type AddedCells = Map<string, AddedCell>;

function addUp(events: readonly TelemetryEvent[]): AddedCells {
  const sums: AddedCells = new Map();
  for (const event of events) {
    for (const cell of firstCells(event)) {
      const id = cellId(cell);
      const sum = sums.get(id);
      if (sum) sum.browsers += 1;
      else {
        const { list, period, start, measure, values } = cell;
        sums.set(id, { list, period, start, measure, key: values.join('|'), browsers: 1 });
      }
    }
  }
  return sums;
}

/** All together, in the same order each time, so that two servers never wait for each other crosswise. */
function inOrder(added: readonly AddedCells[]): AddedCell[] {
  const [first = new Map<string, AddedCell>(), ...others] = added;
  const sums = others.length === 0 ? first : new Map([...first].map(([id, cell]) => [id, { ...cell }]));
  for (const cells of others) {
    for (const [id, cell] of cells) {
      const sum = sums.get(id);
      if (sum) sum.browsers += cell.browsers;
      else sums.set(id, { ...cell });
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

// Lists as parameters: one for each value takes many times as long, and JSON half as long again.

function insertIds(ids: readonly string[], day: string): SQL {
  return sql`
    insert into ${countedBatches} (id, counted_on)
    select id, ${day}::date from unnest(${sql.param([...ids].sort())}::uuid[]) as id
    on conflict do nothing
    returning id::text`;
}

function addCells(cells: readonly AddedCell[]): SQL {
  const column = (name: keyof AddedCell) => sql.param(cells.map((cell) => cell[name]));
  return sql`
    insert into ${cellCounts} (list, period, start, measure, key, browsers)
    select * from unnest(
      ${column('list')}::text[], ${column('period')}::text[], ${column('start')}::text[]::date[],
      ${column('measure')}::text[], ${column('key')}::text[], ${column('browsers')}::integer[])
    on conflict (start, period, list, measure, key)
      do update set browsers = ${cellCounts}.browsers + excluded.browsers`;
}

function markWeeks(cells: readonly AddedCell[]): SQL {
  const weeks = [...new Set(cells.map(({ start }) => isoDay(periodStartMs('week', Date.parse(start)))))].sort();
  return sql`
    insert into ${cellWeeks} (start, changed)
    select start::date, true from unnest(${sql.param(weeks)}::text[]) as start
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
