import type { Audit, AuditOutcome, AuditRecord } from '../audit/record';
import type { Log } from '../log';
import type { Transaction } from '../store/leader';
import type { Database } from '../store/store';
import { codeOf } from './refused';

/** What every part of governance works with. */
export interface Place {
  database: Database;
  audit: Audit;
  log: Log;
  now: () => number;
}

/**
 * Does one thing in one transaction, with its record: the intent is written before, and how it ended after. A decision
 * that lost against another one stands in the log as refused, and changed nothing.
 *
 * @param work must use the transaction alone: the embedded database has only one at a time
 * @throws {AuditUnavailable} and whatever `work` throws
 */
export async function recorded<Result>(
  { database, audit, now }: Place,
  record: Omit<AuditRecord, 'decision' | 'timeMs'>,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const id = await audit.intend({ ...record, decision: 'allow', timeMs: now() });
  const settle = (outcome: AuditOutcome['outcome'], reason?: string) =>
    void audit.settle(id, { outcome, reason, endMs: now() });
  try {
    const result = await database.transaction(work);
    settle('done');
    return result;
  } catch (error) {
    const code = codeOf(error);
    settle(code === undefined || code === 'database_unavailable' ? 'failed' : 'refused', code ?? 'internal_error');
    throw error;
  }
}
