import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { isoDay, periodStartMs } from '@/utils/telemetry/cells';
import { decisionTotals, governedUseCases, runTotals } from '../store/governance-schema';
import { rows } from '../store/rows';
import { useCases } from '../store/schema';
import type { Database } from '../store/store';

const weekMs = 7 * 86_400_000;

/** What came of all use cases in one week, the good and the bad side by side. */
export interface AdoptionWeek {
  /** The Monday, UTC. */
  week: string;
  answers: number;
  released: number;
  /** Minutes of the baseline less those that people said it took; of the runs that both are known of. */
  minutesSaved: number;
  timedRuns: number;
  ratings: number;
  ratingSum: number;
  decided: number;
  approvalDelayMs: number;
  violations: number;
}

/** A use case as it was defined, with what was agreed since. */
const inForce = sql`(${useCases.definition} || coalesce(${governedUseCases.terms}, '{}'::jsonb))`;

const count = z.coerce.number();
const ranSchema = z.object({
  ...{ week: z.string(), answers: count, violations: count, ratings: count, ratingSum: count },
  ...{ timedRuns: count, minutesSaved: count },
});
const decidedSchema = z.object({ week: z.string(), decided: count, released: count, delayMs: count });

/** The last weeks, the one under way at the end; each from what is added up by day. */
export async function adoptionByWeek(database: Database, weeks: number, nowMs: number): Promise<AdoptionWeek[]> {
  const newestMs = periodStartMs('week', nowMs);
  const starts = Array.from({ length: weeks }, (_, index) => isoDay(newestMs - (weeks - 1 - index) * weekMs));
  const since = starts[0] ?? isoDay(newestMs);
  const baseline = sql`(${inForce} -> 'baseline' ->> 'minutesPerTask')::numeric`;
  const ran = await rows(
    database,
    sql`
      select date_trunc('week', day::date)::date::text as week, sum(runs) as answers, sum(violations) as violations,
        sum(ratings) as ratings, sum(rating_sum) as "ratingSum",
        coalesce(sum(timed) filter (where ${baseline} is not null), 0) as "timedRuns",
        coalesce(sum(timed * ${baseline} - minutes) filter (where ${baseline} is not null), 0) as "minutesSaved"
      from ${runTotals} left join ${useCases} on ${useCases.id} = ${runTotals.useCase}
      left join ${governedUseCases} on ${governedUseCases.useCase} = ${useCases.id}
      where day >= ${since} group by 1`,
    ranSchema,
  );
  const decided = await rows(
    database,
    sql`
      select date_trunc('week', day::date)::date::text as week, sum(decided) as decided, sum(released) as released,
        sum(delay_ms) as "delayMs"
      from ${decisionTotals} where day >= ${since} group by 1`,
    decidedSchema,
  );
  return starts.map((week) => {
    const did = ran.find((one) => one.week === week);
    const approvals = decided.find((one) => one.week === week);
    return {
      week,
      answers: did?.answers ?? 0,
      released: approvals?.released ?? 0,
      minutesSaved: did?.minutesSaved ?? 0,
      timedRuns: did?.timedRuns ?? 0,
      ratings: did?.ratings ?? 0,
      ratingSum: did?.ratingSum ?? 0,
      decided: approvals?.decided ?? 0,
      approvalDelayMs: approvals?.delayMs ?? 0,
      violations: did?.violations ?? 0,
    };
  });
}

/** The kinds of data that the work of any use case is about, as their agreements name them. */
export async function workKindsOfAll(database: Database): Promise<string[]> {
  const found = await rows(
    database,
    sql`
      select distinct kind
      from ${useCases} left join ${governedUseCases} on ${governedUseCases.useCase} = ${useCases.id}
      cross join jsonb_array_elements_text(coalesce(${inForce} -> 'workKinds', '[]'::jsonb)) as kind
      order by 1`,
    z.object({ kind: z.string() }),
  );
  return found.map(({ kind }) => kind);
}
