import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { auditIntents, auditWriters } from '../store/schema';
import type { Database } from '../store/store';
import type { AuditOutcome, AuditRecord, IntentId } from './record';

/** A record as it is stored: pseudonyms in the place of persons. */
type StoredRecord = Omit<AuditRecord, 'by' | 'about'> & { by: string; about?: string | undefined };

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
 * until then, so that there is never a hole or a number twice.
 *
 * @throws {NoSuchWriter} when the writer was taken for gone
 */
export async function insertIntents(database: Database, writer: string, intents: readonly NewIntent[]): Promise<void> {
  const written = await rows(
    database,
    sql`
    with given as (
      select g.*, row_number() over () as n
      from jsonb_to_recordset(${JSON.stringify(intents)}::jsonb)
        as g(id uuid, record jsonb, person uuid, about uuid, outcome jsonb)
    ), writer as (
      update ${auditWriters} set last_number = last_number + ${intents.length}, seen_at = now()
      where id = ${writer} and ended_at is null
      returning id, last_number - ${intents.length} as before
    )
    insert into ${auditIntents} (id, writer, number, record, person, about, outcome, settled_at)
    select g.id, w.id, w.before + g.n, g.record, g.person, g.about, g.outcome,
      case when g.outcome is not null then now() end
    from given g cross join writer w
    returning id`,
    z.object({ id: z.string() }),
  );
  if (written.length !== intents.length) throw new NoSuchWriter();
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

/** The rows of a statement that Drizzle has no words for; the drivers differ only in what stands around them. */
export async function rows<Row>(
  database: Pick<Database, 'execute'>,
  statement: SQL,
  row: z.ZodType<Row>,
): Promise<Row[]> {
  return z.object({ rows: z.array(row) }).parse(await database.execute(statement)).rows;
}
