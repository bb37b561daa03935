import { and, desc, eq, inArray } from 'drizzle-orm';
import { publishedCells, publishedPeriods } from '../store/schema';
import type { Database } from '../store/store';

/**
 * The same kind of work at public tools, in browsers: somebody was warned about data of this kind there (`warned`), sent
 * it anyway (`anyway`, an override), or took the better path (`better`).
 *
 * A number that is null has too few browsers to be shown, or is withheld.
 */
export interface SameWork {
  /** First day of the newest week that is published. */
  week: string | undefined;
  kinds: { kind: string; warned: number | null; anyway: number | null; better: number | null }[];
}

const measures = ['warned', 'anyway', 'better'] as const;

/** What is published of these kinds of data: the same cells that every page shows, nothing beside them. */
export async function sameWorkOf(database: Database, kinds: readonly string[]): Promise<SameWork> {
  if (kinds.length === 0) return { week: undefined, kinds: [] };
  const { list, period, start, measure, key, browsers } = publishedCells;
  const { start: began } = publishedPeriods;
  const [newest] = await database
    .select({ start: began })
    .from(publishedPeriods)
    .where(eq(publishedPeriods.period, 'week'))
    .orderBy(desc(began))
    .limit(1);
  const found = newest
    ? await database
        .select({ measure, key, browsers })
        .from(publishedCells)
        .where(
          and(
            ...[eq(list, 'kind'), eq(period, 'week'), eq(start, newest.start)],
            ...[inArray(measure, [...measures]), inArray(key, [...kinds])],
          ),
        )
    : [];
  const numberOf = (kind: string, wanted: (typeof measures)[number]) =>
    found.find((cell) => cell.key === kind && cell.measure === wanted)?.browsers ?? null;
  return {
    week: newest?.start,
    kinds: kinds.map((kind) => ({
      kind,
      warned: numberOf(kind, 'warned'),
      anyway: numberOf(kind, 'anyway'),
      better: numberOf(kind, 'better'),
    })),
  };
}
