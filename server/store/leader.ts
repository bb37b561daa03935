import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { rows } from './rows';
import type { Database } from './store';

/** What only one of several servers does at a time. Numbers that every Daylight server takes, and no other program. */
const jobs = {
  chain: 44_190_002,
  reconcile: 44_190_003,
  retention: 44_190_004,
  'forget-batches': 44_190_005,
  webhooks: 44_190_006,
  publish: 44_190_007,
  alerts: 44_190_008,
  'alert-mail': 44_190_009,
  'forget-cells': 44_190_010,
} as const;
export type Job = keyof typeof jobs;

const lockSchema = z.object({ mine: z.boolean() });

/** A database handle inside a transaction. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * Does a job in one transaction, unless another server is at it. The lock goes with the transaction, so a server that
 * dies gives it back.
 *
 * @param work must use the transaction alone: the embedded database has only one at a time
 * @returns what `work` returned; undefined when another server is at it
 */
export function asLeader<Result>(
  database: Database,
  job: Job,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result | undefined> {
  return database.transaction(async (transaction) => {
    const [lock] = await rows(transaction, sql`select pg_try_advisory_xact_lock(${jobs[job]}) as mine`, lockSchema);
    return lock?.mine ? work(transaction) : undefined;
  });
}
