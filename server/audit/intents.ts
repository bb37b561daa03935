import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { rows } from '../store/rows';
import { auditChain, auditIntents, auditWriters } from '../store/schema';
import type { Database, Store } from '../store/store';
import type { AuditOutcome, AuditRecord, IntentId } from './record';

/** A record as it is stored: pseudonyms in the place of persons. */
export type StoredRecord = Omit<AuditRecord, 'by' | 'about'> & { by: string; about?: string | undefined };

export interface NewIntent {
  id: IntentId;
  record: StoredRecord;
  /** The pseudonyms in it. */
  person?: string | undefined;
  about?: string | undefined;
  /** For what is done at once. */
  outcome?: AuditOutcome | undefined;
}

/** This process is not, or not any more, known as a writer. */
export class NoSuchWriter extends Error {
  constructor() {
    super('no_such_writer');
    this.name = 'NoSuchWriter';
  }
}

/** A writer of this process, for the whole of it. Numbers begin at 1. */
export async function addWriter(database: Database, id: string): Promise<void> {
  await database.insert(auditWriters).values({ id });
}

/**
 * Writes intents, all or none, in one statement: their numbers follow the last one of the writer, which holds its row
 * until then, so that there is never a hole or a number twice. Every request waits for it, so it is planned once for
 * each connection, and not each time.
 *
 * @returns the number of the first; the others follow
 * @throws {NoSuchWriter} when the writer was taken for gone
 */
export async function insertIntents(
  store: Pick<Store, 'query'>,
  writer: string,
  intents: readonly NewIntent[],
): Promise<number> {
  const given = intents.map((intent, at) => ({ ...intent, n: at + 1 }));
  const answer = await store.query({
    name: 'insert-intents',
    text: `
      with given as (
        select * from jsonb_to_recordset($1::jsonb)
          as g(id uuid, n bigint, record jsonb, person uuid, about uuid, outcome jsonb)
      ), writer as (
        update audit_writers set last_number = last_number + $2::bigint, seen_at = now()
        where id = $3::uuid and ended_at is null
        returning id, last_number - $2::bigint as before
      ), written as (
        insert into audit_intents (id, writer, number, record, person, about, outcome, settled_at)
        select g.id, w.id, w.before + g.n, g.record, g.person, g.about, g.outcome,
          case when g.outcome is not null then now() end
        from given g cross join writer w
      )
      select before from writer`,
    values: [JSON.stringify(given), intents.length, writer],
  });
  const [before] = beforeSchema.parse(answer.rows);
  if (before === undefined) throw new NoSuchWriter();
  return before.before + 1;
}

const beforeSchema = z.array(z.object({ before: z.coerce.number().pipe(z.int()) }));

/** Says that the writer lives, so that nobody takes its intents for left behind. */
export async function giveSign(database: Database, writer: string): Promise<void> {
  await database.execute(sql`update ${auditWriters} set seen_at = now() where id = ${writer} and ended_at is null`);
}

/** Says that the writer will write no more. */
export async function endWriter(database: Database, writer: string): Promise<void> {
  await database.execute(sql`update ${auditWriters} set ended_at = now() where id = ${writer} and ended_at is null`);
}

/** Says that all who have written so far will write no more. */
export async function endWriters(database: Database): Promise<void> {
  await database.execute(sql`update ${auditWriters} set ended_at = now() where ended_at is null`);
}

/** Which of these are neither waiting nor in the chain. */
export async function lostIntents(database: Database, ids: readonly IntentId[]): Promise<IntentId[]> {
  const lost = await rows(
    database,
    sql`
    select g.id from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as given(text)
    cross join lateral (select given.text::uuid as id) as g
    where not exists (select 1 from ${auditIntents} i where i.id = g.id)
      and not exists (select 1 from ${auditChain} c where c.id = g.id)`,
    z.object({ id: z.string() }),
  );
  return lost.map(({ id }) => id);
}

/**
 * Settles intents of a writer that it does not know of: it gave up on writing them, and they were written all the same.
 *
 * @param open all that the writer knows to be under way
 */
export async function settleUnknown(
  database: Database,
  writer: string,
  open: readonly IntentId[],
  outcome: AuditOutcome,
): Promise<number> {
  const settled = await rows(
    database,
    sql`
    update ${auditIntents} set outcome = ${JSON.stringify(outcome)}::jsonb, settled_at = now()
    where writer = ${writer} and outcome is null
      and id not in (select text::uuid from jsonb_array_elements_text(${JSON.stringify(open)}::jsonb) as o(text))
    returning id`,
    z.object({ id: z.string() }),
  );
  return settled.length;
}

/**
 * Writes how intents ended.
 *
 * @returns the ids of those that were still open.
 */
export async function settleIntents(
  database: Database,
  settled: readonly { id: IntentId; outcome: AuditOutcome }[],
): Promise<Set<IntentId>> {
  const found = await rows(
    database,
    sql`
    update ${auditIntents} as i set outcome = g.outcome, settled_at = now()
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as g(id uuid, outcome jsonb)
    where i.id = g.id and i.outcome is null
    returning i.id`,
    z.object({ id: z.string() }),
  );
  return new Set(found.map(({ id }) => id));
}
