import { and, gte, inArray, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { decisionTotals, runTotals } from '../store/governance-schema';
import type { Transaction } from '../store/leader';
import type { Database } from '../store/store';
import type { UseCase } from './use-case';

const dayMs = 86_400_000;

/** What came of a use case over some days, beside what the same work took before. */
export interface Outcomes {
  days: number;
  baseline: UseCase['baseline'];
  /** Minutes of the baseline less those that people said it took, over the runs of which they said so. */
  minutesSaved: number | undefined;
  /** So many runs that is known of. */
  timedRuns: number;
  /** Texts that went out with a release. */
  released: number;
  /** Mean rating, 1 to 5, and of how many. */
  satisfaction: number | undefined;
  ratings: number;
  cost: number;
  /**
   * What the tasks would have cost at the baseline, of which people said how long they took, less what all runs cost. A
   * run is no task: asking three times saves nothing twice.
   */
  costSaved: number | undefined;
  /** Mean time from submission to decision. */
  approvalDelayMs: number | undefined;
  /** Mean time from question to answer, with the approval where there is one. */
  responseMs: number | undefined;
  violations: number;
}

/** Outcomes of use cases by id, each from what is added up by day. */
export async function outcomesOfAll(
  database: Database,
  useCases: readonly UseCase[],
  days: number,
  nowMs: number,
): Promise<Map<string, Outcomes>> {
  if (useCases.length === 0) return new Map();
  const since = new Date(nowMs - days * dayMs).toISOString().slice(0, 10);
  const ids = useCases.map(({ id }) => id);
  const sum = (column: PgColumn) => sql`coalesce(sum(${column}), 0)`.mapWith(Number);
  const ran = await database
    .select({
      useCase: runTotals.useCase,
      runs: sum(runTotals.runs),
      violations: sum(runTotals.violations),
      ratings: sum(runTotals.ratings),
      ratingSum: sum(runTotals.ratingSum),
      timed: sum(runTotals.timed),
      minutes: sum(runTotals.minutes),
      tokens: sum(runTotals.tokens),
      durationMs: sum(runTotals.durationMs),
    })
    .from(runTotals)
    .where(and(inArray(runTotals.useCase, ids), gte(runTotals.day, since)))
    .groupBy(runTotals.useCase);
  const decided = await database
    .select({
      useCase: decisionTotals.useCase,
      decided: sum(decisionTotals.decided),
      released: sum(decisionTotals.released),
      delayMs: sum(decisionTotals.delayMs),
    })
    .from(decisionTotals)
    .where(and(inArray(decisionTotals.useCase, ids), gte(decisionTotals.day, since)))
    .groupBy(decisionTotals.useCase);
  return new Map(
    useCases.map((useCase) => {
      const { id } = useCase;
      const is = (row: { useCase: string }) => row.useCase === id;
      return [id, outcomesFrom(useCase, days, { ...nothing, ...ran.find(is), ...decided.find(is) })];
    }),
  );
}

const nothing = {
  ...{ runs: 0, violations: 0, ratings: 0, ratingSum: 0, timed: 0, minutes: 0, tokens: 0, durationMs: 0 },
  ...{ decided: 0, released: 0, delayMs: 0 },
};

function outcomesFrom({ baseline, costPerMillionTokens }: UseCase, days: number, of: typeof nothing): Outcomes {
  const { runs, ratings, ratingSum, timed, minutes, tokens, durationMs, decided, released, delayMs, violations } = of;
  const cost = (tokens / 1_000_000) * costPerMillionTokens;
  const approvalDelayMs = decided === 0 ? undefined : Math.round(delayMs / decided);
  const answerMs = runs === 0 ? undefined : Math.round(durationMs / runs);
  return {
    days,
    baseline,
    minutesSaved: baseline && timed > 0 ? baseline.minutesPerTask * timed - minutes : undefined,
    timedRuns: timed,
    released,
    satisfaction: ratings === 0 ? undefined : Math.round((ratingSum / ratings) * 100) / 100,
    ratings,
    cost,
    costSaved: baseline && timed > 0 ? baseline.costPerTask * timed - cost : undefined,
    approvalDelayMs,
    responseMs: answerMs === undefined ? undefined : answerMs + (approvalDelayMs ?? 0),
    violations,
  };
}

/** Counts a decision on a text, with how long it waited; `-1` takes a release back. */
export async function countDecision(
  transaction: Transaction,
  { useCase, submittedAt, decidedAt }: { useCase: string; submittedAt: Date | null; decidedAt: Date },
  { decided, released }: { decided: number; released: number },
): Promise<void> {
  // A clock that was put back makes no wait of less than nothing.
  const delayMs = decided * Math.max(0, decidedAt.getTime() - (submittedAt ?? decidedAt).getTime());
  const plus = (column: 'decided' | 'released' | 'delayMs', by: number) => sql`${decisionTotals[column]} + ${by}`;
  await transaction
    .insert(decisionTotals)
    .values({ useCase, day: decidedAt.toISOString().slice(0, 10), decided, released, delayMs })
    .onConflictDoUpdate({
      target: [decisionTotals.useCase, decisionTotals.day],
      set: {
        decided: plus('decided', decided),
        released: plus('released', released),
        delayMs: plus('delayMs', delayMs),
      },
    });
}
