import { cellId, cellsOf } from './cells';
import type { TelemetryEvent } from './event';
import { limits } from './limits';
import type { OutboxDatabase } from './store';

/**
 * The tokens of the cells in which this browser has not been counted yet, and remembers that it is now. Call inside a
 * transaction that includes `firsts` and keeps the event, so that both happen or neither: a cell gets this browser once
 * at most, whatever ends the browser in between.
 *
 * Remembered by number and not by time: a clock that jumps must not make it forget.
 */
export async function takeFirsts(db: OutboxDatabase, event: TelemetryEvent): Promise<string[]> {
  const cells = cellsOf(event).map(({ token, cell }) => ({ token, id: cellId(cell) }));
  const known = await db.firsts
    .where('id')
    .anyOf(cells.map(({ id }) => id))
    .toArray();
  const knownIds = new Set(known.map(({ id }) => id));
  const fresh = cells.filter(({ id }) => !knownIds.has(id));
  if (fresh.length === 0) return [];
  const newest = await db.firsts.bulkAdd(fresh.map(({ id }) => ({ id })));
  await db.firsts
    .where('seq')
    .belowOrEqual(newest - limits.firsts)
    .delete();
  return fresh.map(({ token }) => token);
}
