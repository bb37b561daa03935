import { lt } from 'drizzle-orm';
import type { GuardEvent } from '@/utils/telemetry/event';
import { countedBatches, guardEvents } from './schema';
import type { Database } from './store';

/**
 * How long the id of a counted batch is kept. A browser must have given up on a batch before that, or its repetition
 * would count again.
 */
export const dedupeWindowDays = 30;

/** PostgreSQL takes 65,535 parameters in a statement; an event has ten. */
const rowsPerInsert = 5_000;

/**
 * Writes the events of a batch and its id in one transaction. Of several calls with one id, also at the same time, one
 * writes and the others do nothing.
 *
 * @returns whether this call wrote the events.
 */
export function recordBatch(
  database: Database,
  batchId: string,
  events: readonly GuardEvent[],
  nowMs: number,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const isNew = await transaction
      .insert(countedBatches)
      .values({ id: batchId, countedOn: day(nowMs) })
      .onConflictDoNothing()
      .returning({ id: countedBatches.id });
    if (isNew.length === 0) return false;
    for (let from = 0; from < events.length; from += rowsPerInsert) {
      await transaction.insert(guardEvents).values(events.slice(from, from + rowsPerInsert).map(toRow));
    }
    return true;
  });
}

/** Deletes the ids of batches that are older than the dedupe window. */
export async function forgetBatches(database: Database, nowMs: number): Promise<void> {
  await database.delete(countedBatches).where(lt(countedBatches.countedOn, day(nowMs - dedupeWindowDays * 86_400_000)));
}

function toRow({ bucketStartMs, ...event }: GuardEvent): typeof guardEvents.$inferInsert {
  return { bucketStart: new Date(bucketStartMs), ...event };
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
