import { lt } from 'drizzle-orm';
import { countedBatches } from './schema';
import type { Database } from './store';

/**
 * How long the id of a counted batch is kept. A browser must have given up on a batch before that, or its repetition
 * would count again.
 */
export const dedupeWindowDays = 30;

/** Deletes the ids of batches that are older than the dedupe window. */
export async function forgetBatches(database: Database, nowMs: number): Promise<void> {
  await database.delete(countedBatches).where(lt(countedBatches.countedOn, day(nowMs - dedupeWindowDays * 86_400_000)));
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
