import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { asLeader } from '../store/leader';
import { rows } from '../store/rows';
import { auditChain, auditHead, auditIntents } from '../store/schema';
import type { Database } from '../store/store';
import { linksAfter } from './chain';

/** How many links are added at once, at most. */
export const chainBatch = 1_000;

/** In PostgreSQL, `bigint` comes as text. */
const whole = z.coerce.number().pipe(z.int());
const headSchema = z.object({ position: whole, hash: z.string() });
const doneSchema = z.object({
  id: z.string(),
  writer: z.string(),
  number: whole,
  record: z.record(z.string(), z.unknown()),
  outcome: z.unknown(),
});
/** The head stands in each row; also in the only one, where nothing is done. */
const rowSchema = z.union([headSchema.extend(doneSchema.shape), headSchema.extend({ id: z.null() })]);

/**
 * Puts what is done into the chain, in the order in which it ended, and takes it out of the table of intents in the same
 * transaction: each record gets into the chain exactly once. Of several servers one does it at a time, and the others
 * leave it to that one.
 *
 * @returns how many links were added; undefined when another server is at it.
 */
export function extendChain(database: Database): Promise<number | undefined> {
  return asLeader(database, 'chain', async (transaction) => {
    const found = await rows(
      transaction,
      sql`
      select i.id, i.writer, i.number, i.record, i.outcome, h.position, h.hash
      from ${auditHead} h left join lateral (
        select * from ${auditIntents} where outcome is not null order by settled_at, writer, number limit ${chainBatch}
      ) i on true
      where h.one = 1 order by i.settled_at, i.writer, i.number`,
      rowSchema,
    );
    const [head] = found;
    if (!head) throw new Error('the head of the chain is missing');
    const done = found.flatMap((row) => (row.id === null ? [] : [row]));
    if (done.length === 0) return 0;

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
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
          as link(position bigint, record jsonb, "recordHash" text, hash text)
      ), chained as (
        insert into ${auditChain} (position, record, record_hash, hash)
        select position, record, "recordHash", hash from given
      ), ended as (
        delete from ${auditIntents} using given where ${auditIntents}.id = (given.record ->> 'id')::uuid
      )
      update ${auditHead} set position = ${last.position}, hash = ${last.hash} where one = 1`);
    return links.length;
  });
}
