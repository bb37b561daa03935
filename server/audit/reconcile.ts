import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { asLeader, type Transaction } from '../store/leader';
import { rows } from '../store/rows';
import { auditChain, auditIntents, auditWriters } from '../store/schema';
import type { Database } from '../store/store';
import type { Head } from './chain';
import { headOf, linksOf, pageOf } from './links';
import type { AuditOutcome } from './record';
import { type Fault, proveChain } from './verify';

/** What reconciliation found. */
export interface Reconciled {
  /** Intents of servers that are gone, now settled as `interrupted`. */
  interrupted: number;
  /** Records that a writer numbered and that are nowhere. */
  missing: number;
  /** The first broken link of those that came since the last time. */
  broken?: { position: number; fault: Fault } | undefined;
  /** Up to here the chain was proved. */
  proved: Head;
}

interface Place {
  database: Database;
  now: () => number;
  /** After how long without a sign of life a server counts as gone. */
  leaseMs: number;
  /** Up to here the chain was proved the last time. */
  proved: Head;
}

/**
 * Shows that everything that was announced is in the chain, or will be. Intents of servers that are gone are settled as
 * `interrupted`; then the numbers of each writer must be without a hole, and the links since the last time must hold.
 *
 * @returns undefined when another server is at it
 */
export async function reconcile({ database, now, leaseMs, proved }: Place): Promise<Reconciled | undefined> {
  const counted = await asLeader(database, 'reconcile', async (transaction) => {
    await endGone(transaction, leaseMs);
    const interrupted = await interruptOpen(transaction, now());
    return { interrupted, missing: await countMissing(transaction) };
  });
  if (!counted) return undefined;
  return { ...counted, ...(await proveSince(database, proved)) };
}

/** By the clock of the database, which is one for all servers. */
async function endGone(transaction: Transaction, leaseMs: number): Promise<void> {
  await transaction.execute(sql`
    update ${auditWriters} set ended_at = now()
    where ended_at is null and seen_at < now() - make_interval(secs => ${leaseMs / 1_000})`);
}

async function interruptOpen(transaction: Transaction, endMs: number): Promise<number> {
  const outcome: AuditOutcome = { outcome: 'interrupted', endMs };
  const settled = await rows(
    transaction,
    sql`
    update ${auditIntents} as i set outcome = ${JSON.stringify(outcome)}::jsonb, settled_at = now()
    from ${auditWriters} as w
    where i.writer = w.id and w.ended_at is not null and i.outcome is null
    returning i.id`,
    z.object({ id: z.string() }),
  );
  return settled.length;
}

/** In PostgreSQL, counts come as text. */
const whole = z.coerce.number().pipe(z.int());

/** How many numbers have been given out and are neither in the chain nor waiting. Each hole is counted once. */
async function countMissing(transaction: Transaction): Promise<number> {
  const writers = await rows(
    transaction,
    sql`
    select w.id, w.last_number as last, w.proved_number as proved, w.missing as known,
      (select count(*) from ${auditChain} c where c.writer = w.id and c.number > w.proved_number) as chained,
      (select count(*) from ${auditIntents} i where i.writer = w.id and i.number > w.proved_number) as waiting,
      (select min(i.number) from ${auditIntents} i where i.writer = w.id) as next
    from ${auditWriters} w where w.last_number > w.proved_number`,
    z.object({
      id: z.string(),
      last: whole,
      proved: whole,
      known: whole,
      chained: whole,
      waiting: whole,
      next: whole.nullable(),
    }),
  );
  let missing = 0;
  for (const { id, last, proved, known, chained, waiting, next } of writers) {
    const holes = last - proved - chained - waiting;
    missing += holes - known;
    if (next === null) {
      await transaction.update(auditWriters).set({ provedNumber: last, missing: 0 }).where(eq(auditWriters.id, id));
    } else if (holes > 0) {
      await transaction.update(auditWriters).set({ missing: holes }).where(eq(auditWriters.id, id));
    } else {
      await transaction
        .update(auditWriters)
        .set({ provedNumber: next - 1 })
        .where(eq(auditWriters.id, id));
    }
  }
  return missing;
}

/** The link that was the last one must still be what it was, and what came after it must follow. */
async function proveSince(database: Database, proved: Head): Promise<Pick<Reconciled, 'broken' | 'proved'>> {
  const head = await headOf(database);
  const [last] = await pageOf(database, { after: proved.position - 1, upTo: proved.position }, 1);
  if (proved.position > 0 && last?.hash !== proved.hash) {
    return { broken: { position: proved.position, fault: last ? 'checkpoint' : 'end' }, proved };
  }
  const proof = await proveChain(linksOf(database, { after: proved.position, upTo: head.position }), {
    from: proved,
    head,
  });
  return proof.holds ? { proved: proof.head } : { broken: proof, proved };
}
