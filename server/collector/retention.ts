import { and, isNull, lt } from 'drizzle-orm';
import { isoDay, periodStartMs } from '@/utils/telemetry/cells';
import { alerts } from '../store/console-schema';
import { cellCounts, cellWeeks, publishedCells, publishedPeriods, received } from '../store/schema';
import type { Database } from '../store/store';

const dayMs = 86_400_000;

/**
 * Deletes numbers that are older, what is published of them and alerts about them: whole weeks. With noise it stays known
 * that a period was published, and with which epsilon: what was spent stays spent.
 *
 * @param days at least 62, so that nothing of a deleted week can still come in
 */
export async function forgetCells(database: Database, days: number, nowMs: number): Promise<void> {
  const before = isoDay(periodStartMs('week', nowMs - days * dayMs));
  await database.delete(cellCounts).where(lt(cellCounts.start, before));
  await database.delete(cellWeeks).where(lt(cellWeeks.start, before));
  await database.delete(publishedCells).where(lt(publishedCells.start, before));
  await database
    .delete(publishedPeriods)
    .where(and(lt(publishedPeriods.start, before), isNull(publishedPeriods.epsilonThousandths)));
  await database.delete(received).where(lt(received.day, before));
  await database.delete(alerts).where(lt(alerts.start, before));
}
