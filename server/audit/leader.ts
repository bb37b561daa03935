import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { asLeader, type Transaction } from '../store/leader';
import { rows } from '../store/rows';
import { auditChain, auditHead, auditIntents } from '../store/schema';
import type { Database } from '../store/store';
import { type Head, linksAfter } from './chain';
import type { AuditOutcome, IntentId } from './record';

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

const deletedSchema = z.object({ one: z.number() });

/** A record whose end is known, as its writer has it in memory. */
export interface Ended {
  id: IntentId;
  writer: string;
  number: number;
  record: object;
  outcome: AuditOutcome;
}

/**
 * Puts what is done into the chain, in the order in which it ended, and takes it out of the table of intents in the same
 * transaction: each record gets into the chain exactly once. Of several servers one does it at a time, and the others
 * leave it to that one.
 *
 * @returns how many links were added; undefined when another server is at it.
 */
export function extendChain(database: Database): Promise<number | undefined> {
  return asLeader(database, 'chain', async (transaction) => {
    const { head, done } = await waiting(transaction);
    await add(transaction, head, done);
    return done.length;
  });
}

/**
 * The same for what has just ended: how it did is written with its link, instead of first into the table of intents and
 * from there into the chain. What waits there has ended before, and goes first.
 *
 * @returns false when nothing was done: another server is at it, one of them is not open any more, or many wait
 */
export async function chainEnded(database: Database, ended: readonly Ended[]): Promise<boolean> {
  try {
    const isDone = await asLeader(database, 'chain', async (transaction) => {
      const { head, done } = await waiting(transaction);
      const ids = JSON.stringify(ended.map(({ id }) => id));
      const open = await rows(
        transaction,
        sql`
        delete from ${auditIntents} using jsonb_array_elements_text(${ids}::jsonb) as given(text)
        where id = given.text::uuid and outcome is null returning 1 as one`,
        deletedSchema,
      );
      if (open.length !== ended.length || done.length === chainBatch) throw new NotNow();
      await add(transaction, head, [...done, ...ended]);
      return true;
    });
    return isDone ?? false;
  } catch (error) {
    if (error instanceof NotNow) return false;
    throw error;
  }
}

/** Takes the transaction back. */
class NotNow extends Error {}

/** What is done and not in the chain yet, in the order in which it ended; and where the chain ends. */
async function waiting(transaction: Transaction) {
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
  return { head, done: found.flatMap((row) => (row.id === null ? [] : [row])) };
}

/** Adds links for these, and takes those out of the table of intents that are there. */
async function add(
  transaction: Transaction,
  head: Head,
  ended: readonly (Omit<Ended, 'outcome'> & { outcome: unknown })[],
): Promise<void> {
  if (ended.length === 0) return;
  const records = ended.map(({ id, writer, number, record, outcome }) => ({
    v: 1,
    id,
    writer,
    number,
    ...record,
    end: outcome,
  }));
  const links = linksAfter(head, records);
  const last = links.at(-1) ?? head;
  const given = links.map(
    ({ position, recordText, recordHash, hash }) =>
      `{"position":${position},"record":${recordText},"recordHash":"${recordHash}","hash":"${hash}"}`,
  );
  await transaction.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${`[${given.join(',')}]`}::jsonb)
        as link(position bigint, record jsonb, "recordHash" text, hash text)
    ), chained as (
      insert into ${auditChain} (position, record, record_hash, hash)
      select position, record, "recordHash", hash from given
    ), ended as (
      delete from ${auditIntents} using given where ${auditIntents}.id = (given.record ->> 'id')::uuid
    )
    update ${auditHead} set position = ${last.position}, hash = ${last.hash} where one = 1`);
}
