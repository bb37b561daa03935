import { batchBody } from './batch-body';
import { trim } from './bounds';
import { type Delivery, type Destination, deliver, digestOf } from './delivery';
import { limits } from './limits';
import { longestWaitMs } from './ready';
import { backoffMs, longestRetryAfterMs } from './retry';
import type { Batch, OutboxDatabase, Pause } from './store';

export interface SendReport {
  sentEvents: number;
  refusedBatches: number;
  /** When to call again, milliseconds since the epoch; undefined when nothing waits. */
  nextAttemptMs?: number;
}

/**
 * Sends what is due, batch after batch, until nothing waits or one does not get through. The pause after that one holds
 * for the destination as a whole: a collector that is down is not asked once per batch.
 *
 * @param db For everything a crash may undo: then a batch goes out again under the same id and is counted once.
 * @param sealingDb Strict, for sealing.
 */
export async function sendDue(
  db: OutboxDatabase,
  sealingDb: OutboxDatabase,
  to: Destination,
  nowMs: number,
): Promise<SendReport> {
  await trim(db, nowMs, 'tried');
  const report = await sendUntilStopped(db, sealingDb, to, nowMs);
  await trim(db, nowMs, 'all');
  return report;
}

async function sendUntilStopped(
  db: OutboxDatabase,
  sealingDb: OutboxDatabase,
  to: Destination,
  nowMs: number,
): Promise<SendReport> {
  const report: SendReport = { sentEvents: 0, refusedBatches: 0 };
  let pause = await pauseFor(db, await digestOf(to));
  // A pause longer than any we make comes from a clock that has been set back.
  const leftMs = pause.untilMs - nowMs;
  if (leftMs > 0 && leftMs <= longestRetryAfterMs)
    return (await somethingWaits(db)) ? { ...report, nextAttemptMs: pause.untilMs } : report;

  for (;;) {
    const batch = await nextBatch(db, sealingDb, nowMs);
    if (batch === undefined) return report;
    const body = (await db.bodies.get(batch.id))?.body;
    if (body === undefined) throw new Error('outbox: a batch has no body');
    const delivery = await deliver(to, batch.id, body, nowMs);
    pause = pauseAfter(pause, delivery, nowMs);
    await record(db, batch, delivery, pause, nowMs);
    if (delivery.kind === 'accepted') {
      report.sentEvents += batch.eventCount;
      continue;
    }
    if (delivery.kind === 'refused') report.refusedBatches++;
    return (await somethingWaits(db)) ? { ...report, nextAttemptMs: pause.untilMs } : report;
  }
}

/** The pause in force; a new destination starts afresh, and what the old one refused waits again. */
async function pauseFor(db: OutboxDatabase, destination: string): Promise<Pause> {
  return db.transaction('rw', db.pauses, db.batches, async () => {
    const stored = await db.pauses.get('pause');
    if (stored?.destination === destination) return stored;
    const pause: Pause = { key: 'pause', destination, failures: 0, untilMs: 0 };
    await db.pauses.put(pause);
    await db.batches.where('state').equals('refused').modify({ state: 'waiting' });
    return pause;
  });
}

/**
 * A refusal pauses as well: it is seldom about one batch (a wrong token, a wrong address), and the events that have not
 * been sealed yet are safer waiting.
 */
function pauseAfter(before: Pause, delivery: Delivery, nowMs: number): Pause {
  if (delivery.kind === 'accepted') return { ...before, failures: 0, untilMs: 0 };
  const failures = before.failures + 1;
  const askedMs = delivery.kind === 'later' ? (delivery.retryAfterMs ?? 0) : 0;
  return { ...before, failures, untilMs: nowMs + Math.max(askedMs, backoffMs(failures, Math.random())) };
}

async function record(db: OutboxDatabase, batch: Batch, delivery: Delivery, pause: Pause, nowMs: number) {
  const done = delivery.kind === 'later' ? undefined : delivery.kind === 'accepted' ? 'sent' : 'refused';
  await db.transaction('rw', db.batches, db.pauses, async () => {
    await db.batches.update(batch.id, {
      attempts: batch.attempts + 1,
      ...(delivery.status === undefined ? {} : { answerStatus: delivery.status }),
      ...(done === undefined ? {} : { state: done, answeredMs: nowMs }),
    });
    await db.pauses.put(pause);
  });
}

/** A batch that was tried so often steps back behind what is new: one that never gets through must not hold up all. */
const patience = 3;

async function nextBatch(db: OutboxDatabase, sealingDb: OutboxDatabase, nowMs: number): Promise<Batch | undefined> {
  const waiting = await db.batches.where('state').equals('waiting').toArray();
  const [next] = waiting.sort((a, b) => a.attempts - b.attempts || a.sealedMs - b.sealedMs);
  if (next !== undefined && next.attempts < patience) return next;
  return (await seal(sealingDb, nowMs)) ?? next;
}

/** Moves the oldest events into a batch, all or nothing, and to the disk. */
async function seal(db: OutboxDatabase, nowMs: number): Promise<Batch | undefined> {
  return db.transaction('rw', db.events, db.batches, db.bodies, async () => {
    const rows = await db.events
      .orderBy('seq')
      .filter(({ readyMs }) => isReady(readyMs, nowMs))
      .limit(limits.batchEvents)
      .toArray();
    if (rows.length === 0) return undefined;
    const batch: Batch = {
      id: crypto.randomUUID(),
      eventCount: rows.length,
      sealedMs: nowMs,
      state: 'waiting',
      attempts: 0,
    };
    await db.bodies.add({ id: batch.id, body: batchBody(rows.map((row) => row.event)) });
    await db.batches.add(batch);
    await db.events.bulkDelete(rows.map((row) => row.seq));
    return batch;
  });
}

function isReady(readyMs: number | undefined, nowMs: number): boolean {
  return readyMs === undefined || readyMs <= nowMs || readyMs > nowMs + longestWaitMs;
}

async function somethingWaits(db: OutboxDatabase): Promise<boolean> {
  return (await db.events.count()) > 0 || (await db.batches.where('state').equals('waiting').count()) > 0;
}
