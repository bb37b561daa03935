import { limits } from './limits';
import type { Batch, OutboxDatabase } from './store';

/** Counts events that are given up. Call inside a transaction that includes `drops`. */
export async function addDropped(db: OutboxDatabase, count: number): Promise<void> {
  if (count === 0) return;
  const before = (await db.drops.get('dropped'))?.count ?? 0;
  await db.drops.put({ key: 'dropped', count: before + count });
}

/**
 * Gives up what is too old or too much: undelivered events (counted), and the copies of sent batches.
 *
 * @param what `tried` before sending: a batch that went out two weeks ago may have been counted, and its id be forgotten
 *   before it comes again. `all` after it: what was never tried is given its chance first, for the clock may be wrong.
 */
export async function trim(db: OutboxDatabase, nowMs: number, what: 'tried' | 'all'): Promise<void> {
  await db.transaction('rw', db.events, db.batches, db.bodies, db.drops, async () => {
    const tooOldMs = nowMs - limits.waitingMs;
    const oldEvents = what === 'tried' ? 0 : await db.events.where('event.bucketStartMs').below(tooOldMs).delete();

    const undelivered = newestFirst(await db.batches.where('state').anyOf('waiting', 'refused').toArray());
    let held = 0;
    const lost = undelivered.filter((batch) => {
      held += batch.eventCount;
      const isTooOld = batch.sealedMs < tooOldMs && (what === 'all' || batch.attempts > 0);
      return isTooOld || held > limits.waitingEvents;
    });

    const sent = newestFirst(await db.batches.where('state').equals('sent').toArray());
    const read = sent.filter(
      (batch, index) => index >= limits.sentBatches || (batch.answeredMs ?? 0) < nowMs - limits.sentMs,
    );

    const ids = [...lost, ...read].map((batch) => batch.id);
    await db.batches.bulkDelete(ids);
    await db.bodies.bulkDelete(ids);
    await addDropped(
      db,
      lost.reduce((sum, batch) => sum + batch.eventCount, oldEvents),
    );
  });
}

export function newestFirst(batches: Batch[]): Batch[] {
  return batches.sort((a, b) => b.sealedMs - a.sealedMs);
}
