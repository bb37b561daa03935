import { and, eq, gte, isNotNull, sql } from 'drizzle-orm';
import { outputs, runTotals } from '../store/governance-schema';
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
  /** What the runs would have cost at the baseline, less what they did. */
  costSaved: number | undefined;
  /** Mean time from submission to decision. */
  approvalDelayMs: number | undefined;
  /** Mean time from question to answer, with the approval where there is one. */
  responseMs: number | undefined;
  violations: number;
}

export async function outcomesOf(database: Database, useCase: UseCase, days: number, nowMs: number): Promise<Outcomes> {
  const since = new Date(nowMs - days * dayMs);
  const number = (what: ReturnType<typeof sql>) => sql`coalesce(${what}, 0)`.mapWith(Number);
  const [ran] = await database
    .select({
      runs: number(sql`sum(${runTotals.runs})`),
      violations: number(sql`sum(${runTotals.violations})`),
      ratings: number(sql`sum(${runTotals.ratings})`),
      ratingSum: number(sql`sum(${runTotals.ratingSum})`),
      timed: number(sql`sum(${runTotals.timed})`),
      minutes: number(sql`sum(${runTotals.minutes})`),
      tokens: number(sql`sum(${runTotals.tokens})`),
      durationMs: number(sql`sum(${runTotals.durationMs})`),
    })
    .from(runTotals)
    .where(and(eq(runTotals.useCase, useCase.id), gte(runTotals.day, since.toISOString().slice(0, 10))));
  const [decided] = await database
    .select({
      count: sql`count(*)`.mapWith(Number),
      released: sql`count(*) filter (where ${outputs.state} = 'released')`.mapWith(Number),
      delayMs: number(sql`avg(extract(epoch from ${outputs.decidedAt} - ${outputs.submittedAt}) * 1000)`),
    })
    .from(outputs)
    .where(and(eq(outputs.useCase, useCase.id), gte(outputs.decidedAt, since), isNotNull(outputs.submittedAt)));
  const { runs = 0, violations = 0, ratings = 0, ratingSum = 0, timed = 0, minutes = 0, tokens = 0 } = ran ?? {};
  const { baseline, costPerMillionTokens } = useCase;
  const cost = (tokens / 1_000_000) * costPerMillionTokens;
  const approvalDelayMs = decided?.count ? Math.max(0, Math.round(decided.delayMs)) : undefined;
  const answerMs = runs === 0 ? undefined : Math.round((ran?.durationMs ?? 0) / runs);
  return {
    days,
    baseline,
    minutesSaved: baseline && timed > 0 ? baseline.minutesPerTask * timed - minutes : undefined,
    timedRuns: timed,
    released: decided?.released ?? 0,
    satisfaction: ratings === 0 ? undefined : Math.round((ratingSum / ratings) * 100) / 100,
    ratings,
    cost,
    costSaved: baseline && runs > 0 ? baseline.costPerTask * runs - cost : undefined,
    approvalDelayMs,
    responseMs: answerMs === undefined ? undefined : answerMs + (approvalDelayMs ?? 0),
    violations,
  };
}
