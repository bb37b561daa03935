import { asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { asLeader } from '../store/leader';
import { auditChain, auditHead, auditIntents } from '../store/schema';
import type { Database } from '../store/store';
import { linksAfter } from './chain';

const maxBatch = 1_000;

/**
 * Puts what is done into the chain, in the order in which it ended, and takes it out of the table of intents in the same
 * transaction: each record gets into the chain exactly once. Of several servers one does it at a time, and the others
 * leave it to that one.
 *
 * @returns how many links were added; undefined when another server is at it.
 */
export function extendChain(database: Database): Promise<number | undefined> {
  return asLeader(database, 'chain', async (transaction) => {
    const done = await transaction
      .select()
      .from(auditIntents)
      .where(isNotNull(auditIntents.outcome))
      .orderBy(asc(auditIntents.settledAt), asc(auditIntents.writer), asc(auditIntents.number))
      .limit(maxBatch);
    if (done.length === 0) return 0;
    const [head] = await transaction.select().from(auditHead).where(eq(auditHead.one, 1)).for('update');
    if (!head) throw new Error('the head of the chain is missing');

    const records = done.map(({ id, writer, number, record, outcome }) => ({
      v: 1,
      id,
      writer,
      number,
      ...record,
      end: outcome,
    }));
    const links = linksAfter(head, records);
    const last = links.at(-1) ?? head;
    await transaction.execute(sql`
      insert into ${auditChain} (position, record, record_hash, hash)
      select position, record, "recordHash", hash
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
        as link(position bigint, record jsonb, "recordHash" text, hash text)`);
    await transaction.update(auditHead).set({ position: last.position, hash: last.hash }).where(eq(auditHead.one, 1));
    await transaction.delete(auditIntents).where(
      inArray(
        auditIntents.id,
        done.map(({ id }) => id),
      ),
    );
    return links.length;
  });
}
