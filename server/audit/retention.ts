import { randomUUID } from 'node:crypto';
import { and, eq, gt, gte, isNotNull, lt, lte, max, min, sql } from 'drizzle-orm';
import { eraseEverywhere, isNamed } from '../store/erasure';
import { asLeader } from '../store/leader';
import { auditChain, auditWriters } from '../store/schema';
import type { Database } from '../store/store';
import { extendChain } from './leader';
import { pseudonymOf } from './persons';
import { type Audit, type AuditActor, type AuditRecord, auditRecords } from './record';

interface Place {
  database: Database;
  audit: Audit;
  now: () => number;
}

const dayMs = 86_400_000;

/**
 * Deletes the records of the chain that are older than their retention, from its beginning on. Their hashes stay, so the
 * chain can be proved as before. The deletion is in the chain first: a record that is gone without one is a fault.
 *
 * @returns how many records were deleted; undefined when another server is at it
 */
export async function deleteExpired(
  { database, audit, now }: Place,
  retentionDays: number,
): Promise<number | undefined> {
  const expired = await lastExpired(database, now() - retentionDays * dayMs);
  if (!expired) return 0;
  const { upTo, records } = expired;
  const deletion: AuditRecord = {
    action: 'deletion',
    by: 'server',
    decision: 'allow',
    subject: auditRecords,
    reason: 'retention',
    details: { upTo, records },
    timeMs: now(),
  };
  await audit.append(deletion);
  if (!(await isChained(database, upTo))) return undefined;
  return asLeader(database, 'retention', async (transaction) => {
    const gone = await transaction
      .update(auditChain)
      .set({ record: null })
      .where(and(lte(auditChain.position, upTo), isNotNull(auditChain.record)))
      .returning({ position: auditChain.position });
    return gone.length;
  });
}

/** Whether the deletion is in the chain, after a while at the most: another server may be extending it just now. */
async function isChained(database: Database, upTo: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    await extendChain(database);
    const [recorded] = await database
      .select({ position: auditChain.position })
      .from(auditChain)
      .where(and(eq(auditChain.action, 'deletion'), sql`(record -> 'details' ->> 'upTo')::bigint = ${upTo}`))
      .limit(1);
    if (recorded) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Up to where records may go: everything before the first one that is younger, or that nobody has reconciled yet. */
async function lastExpired(
  database: Database,
  beforeMs: number,
): Promise<{ upTo: number; records: number } | undefined> {
  const [kept] = await database
    .select({ position: min(auditChain.position) })
    .from(auditChain)
    .where(gte(auditChain.timeMs, beforeMs));
  const [unproved] = await database
    .select({ position: min(auditChain.position) })
    .from(auditChain)
    .innerJoin(
      auditWriters,
      and(eq(auditWriters.id, auditChain.writer), gt(auditChain.number, auditWriters.provedNumber)),
    );
  const before = Math.min(kept?.position ?? Number.MAX_SAFE_INTEGER, unproved?.position ?? Number.MAX_SAFE_INTEGER);
  const [old] = await database
    .select({ upTo: max(auditChain.position), records: sql`count(*)`.mapWith(Number) })
    .from(auditChain)
    .where(and(isNotNull(auditChain.record), lt(auditChain.position, before)));
  return old?.upTo ? { upTo: old.upTo, records: old.records } : undefined;
}

/**
 * Erases a person: the row that leads from their pseudonym to them goes, and in the same transaction what every other
 * table has of them. What they did stays in the chain, as done by somebody; the erasure is recorded with the pseudonym
 * alone.
 *
 * @returns whether there was such a person
 * @throws {AuditUnavailable} and what the database throws; nothing is erased then
 */
export async function erasePerson({ database, audit, now }: Place, by: AuditActor, subject: string): Promise<boolean> {
  if (!(await isNamed(database, subject))) return false;
  // Whoever was erased from the log alone, by an older server, has none there any more.
  const pseudonym = (await pseudonymOf(database, subject)) ?? randomUUID();
  const record = { action: 'erasure', decision: 'allow', subject: 'person', details: { pseudonym } } as const;
  const id = await audit.intend({ ...record, by, timeMs: now() });
  try {
    await database.transaction((transaction) => eraseEverywhere(transaction, { subject, pseudonym, nowMs: now() }));
  } catch (error) {
    void audit.settle(id, { outcome: 'failed', reason: 'database_error', endMs: now() });
    throw error;
  }
  await audit.settle(id, { outcome: 'done', endMs: now() });
  return true;
}
