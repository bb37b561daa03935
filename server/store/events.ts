import { lt, type SQL, sql } from 'drizzle-orm';
import type { GuardEvent } from '@/utils/telemetry/event';
import { countedBatches, guardEvents } from './schema';
import type { Database } from './store';

/**
 * How long the id of a counted batch is kept. A browser must have given up on a batch before that, or its repetition
 * would count again.
 */
export const dedupeWindowDays = 30;

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
    await transaction.execute(insertOf(events));
    return true;
  });
}

/** Deletes the ids of batches that are older than the dedupe window. */
export async function forgetBatches(database: Database, nowMs: number): Promise<void> {
  await database.delete(countedBatches).where(lt(countedBatches.countedOn, day(nowMs - dedupeWindowDays * 86_400_000)));
}

/** One statement with one parameter for any number of events: a parameter per value takes many times as long. */
export function insertOf(events: readonly GuardEvent[]): SQL {
  const rows = events.map(({ bucketStartMs, ...event }) => ({ bucketStart: new Date(bucketStartMs), ...event }));
  return sql`
    insert into ${guardEvents} (
      bucket_start, site, site_status, channel, kinds, action, outcome, decide_time, false_alarm, extension_version,
      policy_version
    )
    select
      "bucketStart", site, "siteStatus", channel, kinds, action, outcome, "decideTime",
      coalesce("falseAlarm", false), "extensionVersion", "policyVersion"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as event(
      "bucketStart" timestamptz, site text, "siteStatus" text, channel text, kinds jsonb, action text, outcome text,
      "decideTime" text, "falseAlarm" boolean, "extensionVersion" text, "policyVersion" integer
    )`;
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
