import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Template } from '@/utils/templates';
import { gather } from '../audit/gather';
import type { Caller } from '../identity/caller';
import type { Log } from '../log';
import { runs, runTotals, stayTotals } from '../store/governance-schema';
import type { Transaction } from '../store/leader';
import type { Database } from '../store/store';
import { fingerprintOf } from './fingerprint';
import { GovernanceRefusal } from './refused';

/** One request, as far as evidence and outcomes count it. */
export interface Ran {
  /** Of the record in the audit log; none where the gateway refused to ask. */
  id: string | undefined;
  subject: string | undefined;
  useCase: string;
  laneEpoch: number;
  /** Nothing for free chat. */
  template: Template | undefined;
  model: string;
  isViolation: boolean;
  tokens: number;
  durationMs: number;
  atMs: number;
}

export const ratingSchema = z.strictObject({
  /** Null takes it back. */
  rating: z.int().min(1).max(5).nullable(),
  /** How long the task took with it. */
  minutes: z.int().min(0).max(10_000).optional(),
});

const maxBatch = 200;
/** Nobody waits for it to be counted. */
const collectMs = 250;
const dayMs = 86_400_000;
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

export interface Ledger {
  /** Counts a run. Never rejects; what the database does not take is missing from the evidence, and never in it twice. */
  add(ran: Ran): Promise<void>;
}

/** Runs of people one by one, for their ratings, and all added up by day. Both in one transaction. */
export function createLedger(database: Database, log: Log): Ledger {
  const write = gather<Ran>(
    async (batch) => {
      await database.transaction(async (transaction) => {
        const single = batch.flatMap(({ id, subject, useCase, laneEpoch, template, model, isViolation, atMs }) =>
          id === undefined || subject === undefined || isViolation
            ? []
            : [{ id, subject, useCase, laneEpoch, ...textOf(template), model, at: new Date(atMs) }],
        );
        if (single.length > 0) await transaction.insert(runs).values(single).onConflictDoNothing();
        // In one order everywhere, so that two servers do not wait for one another.
        for (const one of added(batch)) await addUp(transaction, one);
      });
    },
    maxBatch,
    { collectMs },
  );
  return {
    add: (ran) => write(ran).catch((error: unknown) => log('database_error', 'governance/ledger', error)),
  };
}

/** Which text was run: by its name, and by what it was. */
export function textOf(template: Template | undefined): { template: string; fingerprint: string } {
  if (template === undefined) return { template: '', fingerprint: '' };
  return { template: `${template.id}@${template.version}`, fingerprint: fingerprintOf(template) };
}

type Count = 'runs' | 'violations' | 'ratings' | 'ratingSum' | 'timed' | 'minutes' | 'tokens' | 'durationMs';
type Total = typeof runTotals.$inferInsert;
type WholeTotal = typeof runTotals.$inferSelect;

function added(batch: readonly Ran[]): Total[] {
  const totals = new Map<string, WholeTotal>();
  let day = { number: Number.NaN, date: '' };
  for (const { useCase, laneEpoch, template, model, isViolation, tokens, durationMs, atMs } of batch) {
    if (Math.floor(atMs / dayMs) !== day.number)
      day = { number: Math.floor(atMs / dayMs), date: dayOf(new Date(atMs)) };
    const text = textOf(template);
    const key = `${useCase}\n${day.date}\n${laneEpoch}\n${text.template}\n${text.fingerprint}\n${model}`;
    const total = totals.get(key) ?? {
      ...{ useCase, day: day.date, laneEpoch, ...text, model },
      ...{ runs: 0, violations: 0, ratings: 0, ratingSum: 0, timed: 0, minutes: 0, tokens: 0, durationMs: 0 },
    };
    if (isViolation) total.violations += 1;
    else total.runs += 1;
    total.tokens += tokens;
    total.durationMs += Math.max(0, Math.round(durationMs));
    totals.set(key, total);
  }
  return [...totals.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

/** Adds to the day and to the stay. */
export async function addUp(transaction: Transaction, total: Total): Promise<void> {
  const plus = (column: Count) => sql`${runTotals[column]} + ${total[column] ?? 0}`;
  await transaction
    .insert(runTotals)
    .values(total)
    .onConflictDoUpdate({
      target: [
        ...[runTotals.useCase, runTotals.day, runTotals.laneEpoch],
        ...[runTotals.template, runTotals.fingerprint, runTotals.model],
      ],
      set: {
        runs: plus('runs'),
        violations: plus('violations'),
        ratings: plus('ratings'),
        ratingSum: plus('ratingSum'),
        timed: plus('timed'),
        minutes: plus('minutes'),
        tokens: plus('tokens'),
        durationMs: plus('durationMs'),
      },
    });
  const { useCase, laneEpoch, runs: ran = 0, violations = 0, ratings = 0, ratingSum = 0 } = total;
  const more = (column: 'runs' | 'violations' | 'ratings' | 'ratingSum', by: number) =>
    sql`${stayTotals[column]} + ${by}`;
  await transaction
    .insert(stayTotals)
    .values({ useCase, laneEpoch, runs: ran, violations, ratings, ratingSum })
    .onConflictDoUpdate({
      target: [stayTotals.useCase, stayTotals.laneEpoch],
      set: {
        runs: more('runs', ran),
        violations: more('violations', violations),
        ratings: more('ratings', ratings),
        ratingSum: more('ratingSum', ratingSum),
      },
    });
}

/**
 * A person rates a run of their own; a later rating takes the place of an earlier one.
 *
 * @throws {GovernanceRefusal} `not_found` for a run of somebody else
 */
export async function rateRun(
  { database }: { database: Database },
  by: Caller,
  id: string,
  { rating, minutes }: z.infer<typeof ratingSchema>,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const own = and(eq(runs.id, id), eq(runs.subject, by.subject));
    // Of two ratings at once, the second one finds what the first one left.
    const [run] = await transaction.select().from(runs).where(own).for('update');
    if (run === undefined) throw new GovernanceRefusal('not_found');
    const after = { rating, minutes: rating === null ? null : (minutes ?? run.minutes) };
    await transaction.update(runs).set(after).where(own);
    const { useCase, laneEpoch, template, fingerprint, model, at } = run;
    const there = (value: number | null) => (value === null ? 0 : 1);
    await addUp(transaction, {
      ...{ useCase, day: dayOf(at), laneEpoch, template, fingerprint, model },
      ratings: there(after.rating) - there(run.rating),
      ratingSum: (after.rating ?? 0) - (run.rating ?? 0),
      timed: there(after.minutes) - there(run.minutes),
      minutes: (after.minutes ?? 0) - (run.minutes ?? 0),
    });
  });
}

/**
 * What counts for a promotion: this template as it is now and this model, in this stay in the lane; violations of all of
 * the use case.
 */
export interface Evidence {
  runs: number;
  ratings: number;
  /** Mean, with two digits; nothing where nobody has rated. */
  rating: number | undefined;
  violations: number;
}

export async function evidenceOf(
  database: Pick<Database, 'select'>,
  useCase: string,
  laneEpoch: number,
  { template, fingerprint, model }: Pick<WholeTotal, 'template' | 'fingerprint' | 'model'>,
): Promise<Evidence> {
  const isIt = sql`${runTotals.template} = ${template} and ${runTotals.fingerprint} = ${fingerprint}
    and ${runTotals.model} = ${model}`;
  const number = (what: ReturnType<typeof sql>) => sql`coalesce(${what}, 0)`.mapWith(Number);
  const [found] = await database
    .select({
      runs: number(sql`sum(${runTotals.runs}) filter (where ${isIt})`),
      ratings: number(sql`sum(${runTotals.ratings}) filter (where ${isIt})`),
      ratingSum: number(sql`sum(${runTotals.ratingSum}) filter (where ${isIt})`),
      violations: number(sql`sum(${runTotals.violations})`),
    })
    .from(runTotals)
    .where(and(eq(runTotals.useCase, useCase), eq(runTotals.laneEpoch, laneEpoch)));
  const { runs: count = 0, ratings = 0, ratingSum = 0, violations = 0 } = found ?? {};
  return {
    runs: count,
    ratings,
    rating: ratings === 0 ? undefined : Math.round((ratingSum / ratings) * 100) / 100,
    violations,
  };
}
