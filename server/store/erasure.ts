import { and, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { policyVersions, siteReviews } from './console-schema';
import {
  dataSets,
  governedUseCases,
  intakeReviews,
  intakes,
  laneChanges,
  outputs,
  personEventHeads,
  personEvents,
  runs,
  signOffs,
  templateStates,
} from './governance-schema';
import type { Transaction } from './leader';
import { rows } from './rows';
import { auditPersons, consoleSessions, grants, promptLog, useCases } from './schema';
import type { Database } from './store';

/** Rows that are the person's alone: nobody else decides or counts by them. */
const own: readonly PgColumn[] = [
  promptLog.subject,
  runs.subject,
  personEvents.subject,
  personEventHeads.subject,
  consoleSessions.subject,
  auditPersons.subject,
];

/** Who decided, owned or asked: the row stays, as that of somebody unknown. */
const kept: readonly PgColumn[] = [
  outputs.author,
  outputs.delegatedTo,
  outputs.decidedBy,
  intakes.author,
  intakeReviews.by,
  laneChanges.by,
  signOffs.by,
  templateStates.owner,
  templateStates.author,
  dataSets.owner,
  grants.subject,
  grants.by,
  siteReviews.owner,
  policyVersions.by,
];

/** Owners of use cases, within what was defined and what was agreed later. */
const owned: readonly PgColumn[] = [useCases.definition, governedUseCases.terms];

const isOwner = (column: PgColumn, subject: string) => sql`${column} ->> 'owner' = ${subject}`;

/** Whether any table names a person. */
export async function isNamed(database: Pick<Database, 'execute'>, subject: string): Promise<boolean> {
  const has = (column: PgColumn, condition: SQL) => sql`exists (select 1 from ${column.table} where ${condition})`;
  const anywhere = sql.join(
    [
      ...[...own, ...kept].map((column) => has(column, sql`${column} = ${subject}`)),
      ...owned.map((column) => has(column, isOwner(column, subject))),
    ],
    sql` or `,
  );
  const [found] = await rows(database, sql`select ${anywhere} as named`, z.object({ named: z.boolean() }));
  return found?.named ?? false;
}

interface Erasure {
  subject: string;
  /** What stands in the place of the subject: the pseudonym of the audit log, which leads to nobody after this. */
  pseudonym: string;
  nowMs: number;
}

/** Takes a person out of every table: what they wrote, and who they were. All of it or nothing, with the transaction. */
export async function eraseEverywhere(transaction: Transaction, erasure: Erasure): Promise<void> {
  const { subject, pseudonym } = erasure;
  await eraseTexts(transaction, erasure);
  await endAccess(transaction, erasure);
  for (const column of kept) {
    const name = sql.identifier(column.name);
    await transaction.execute(sql`update ${column.table} set ${name} = ${pseudonym} where ${column} = ${subject}`);
  }
  for (const column of owned) {
    const name = sql.identifier(column.name);
    await transaction.execute(
      sql`update ${column.table} set ${name} = ${column} || jsonb_build_object('owner', ${pseudonym}::text)
        where ${isOwner(column, subject)}`,
    );
  }
  for (const column of own) {
    await transaction.execute(sql`delete from ${column.table} where ${column} = ${subject}`);
  }
}

/** What they wrote or had written goes; what waited is withdrawn. What was decided, and when, stays to be counted. */
async function eraseTexts(transaction: Transaction, { subject, nowMs }: Erasure): Promise<void> {
  const now = new Date(nowMs);
  const isOwnOutput = eq(outputs.author, subject);
  // Nobody but the author has seen a draft.
  await transaction.delete(outputs).where(and(isOwnOutput, eq(outputs.state, 'draft')));
  await transaction
    .update(outputs)
    .set({ state: 'withdrawn', decidedAt: now })
    .where(and(isOwnOutput, eq(outputs.state, 'waiting')));
  await transaction
    .update(outputs)
    .set({
      sealedText: '',
      sealedSources: '',
      sealedReleased: null,
      sealedReason: null,
      version: sql`${outputs.version} + 1`,
    })
    .where(isOwnOutput);
  // What they said of the texts of others; what was given to them goes back to all.
  await transaction.update(outputs).set({ sealedReason: null }).where(eq(outputs.decidedBy, subject));
  await transaction
    .update(outputs)
    .set({ delegatedTo: null, version: sql`${outputs.version} + 1` })
    .where(and(eq(outputs.delegatedTo, subject), eq(outputs.state, 'waiting')));

  const isOwnIntake = eq(intakes.author, subject);
  const ownIntakes = transaction.select({ id: intakes.id }).from(intakes).where(isOwnIntake);
  await transaction
    .update(intakeReviews)
    .set({ note: '' })
    .where(or(eq(intakeReviews.by, subject), inArray(intakeReviews.intake, ownIntakes)));
  const isOpen = or(eq(intakes.state, 'in-review'), and(eq(intakes.state, 'approved'), isNull(intakes.useCase)));
  await transaction.update(intakes).set({ state: 'withdrawn', decidedAt: now }).where(and(isOwnIntake, isOpen));
  await transaction
    .update(intakes)
    .set({ title: '', answers: {}, version: sql`${intakes.version} + 1` })
    .where(isOwnIntake);

  await transaction.update(laneChanges).set({ reason: '' }).where(eq(laneChanges.by, subject));
}

/** Whoever is erased has no role any more that somebody gave them. */
async function endAccess(transaction: Transaction, { subject, nowMs }: Erasure): Promise<void> {
  const now = new Date(nowMs);
  const isOpen = or(isNull(grants.until), gt(grants.until, now));
  await transaction
    .update(grants)
    .set({ until: now })
    .where(and(eq(grants.subject, subject), isOpen));
}
