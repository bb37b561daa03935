import { liveQuery } from 'dexie';
import { addDropped, newestFirst } from './bounds';
import type { Destination } from './delivery';
import type { GuardEvent, Heartbeat, TelemetryEvent } from './event';
import { takeFirsts } from './firsts';
import { limits } from './limits';
import { type SendReport, sendDue } from './sending';
import { type Batch, OutboxDatabase } from './store';

/** Everything in the outbox but the bytes, for the person's own eyes. Newest first. */
export interface OutboxContents {
  /** Not yet sealed. */
  events: TelemetryEvent[];
  /** Sealed, and waiting or refused. */
  pendingBatches: Batch[];
  sentBatches: Batch[];
  /** From times without a collector. They are never sent. */
  localEvents: GuardEvent[];
  /** Events given up at the bounds. */
  droppedCount: number;
}

export interface Outbox {
  /**
   * Keeps an event until it is sent, with the cells that it is this browser's first of. For a browser whose policy names
   * a collector.
   *
   * @param readyMs not to be sent before, milliseconds since the epoch; at once without it
   * @param report number of the report that it is made of: one that comes again is not kept again. Stays on the device
   */
  append(event: GuardEvent, readyMs?: number, report?: string): Promise<void>;
  /** The same for a heartbeat, when it says something that this browser has not said in its period. */
  appendHeartbeat(event: Heartbeat, readyMs?: number): Promise<void>;
  /** Keeps an event for the options page alone. For a browser whose policy names no collector. */
  appendLocal(event: GuardEvent, report?: string): Promise<void>;
  /**
   * Sends what is due. A batch is sealed on disk before its first attempt and keeps its id and bytes through all of
   * them, so the collector can count it once however often it arrives. Calls at the same time, from any part of the
   * extension, run one after another. Rejects only when the database fails; nothing is lost then.
   */
  send(to: Destination, nowMs: number): Promise<SendReport>;
  /** What is not delivered: events not yet sealed, and batches that wait or were refused. Newest first. */
  pending(): Promise<{ events: TelemetryEvent[]; batches: Batch[] }>;
  /** Events given up at the bounds since the outbox was made. */
  droppedCount(): Promise<number>;
  /** Newest first; up to 200 of the last 30 days. */
  sentBatches(): Promise<Batch[]>;
  /** The request body of a batch, exactly as it was or will be sent; undefined when it is no longer kept. */
  bodyOf(batchId: string): Promise<string | undefined>;
  /** Calls back at once and at every change, from whichever part of the extension. Returns how to stop. */
  watch(onChange: (contents: OutboxContents) => void): () => void;
  close(): void;
}

/** Opens the outbox of this browser. The database is made at its first use, not here. */
export function createOutbox(): Outbox {
  const open: Partial<Record<'relaxed' | 'strict', OutboxDatabase>> = {};
  const database = (durability: 'relaxed' | 'strict') => {
    open[durability] ??= new OutboxDatabase(durability);
    return open[durability];
  };
  const db = () => database('relaxed');

  async function pending() {
    const [events, batches] = await Promise.all([
      db().events.reverse().toArray(),
      db().batches.where('state').anyOf('waiting', 'refused').toArray(),
    ]);
    return { events: events.map((row) => row.event), batches: newestFirst(batches) };
  }

  async function sentBatches() {
    return newestFirst(await db().batches.where('state').equals('sent').toArray());
  }

  async function contents(): Promise<OutboxContents> {
    const [undelivered, sent, local, dropped] = await Promise.all([
      pending(),
      sentBatches(),
      db().localEvents.reverse().toArray(),
      db().drops.get('dropped'),
    ]);
    return {
      events: undelivered.events,
      pendingBatches: undelivered.batches,
      sentBatches: sent,
      localEvents: local.map((row) => row.event),
      droppedCount: dropped?.count ?? 0,
    };
  }

  /** Call inside a transaction that keeps the event: it is kept once, or not at all and may come again. */
  async function isKept(db: OutboxDatabase, report: string | undefined): Promise<boolean> {
    if (report === undefined) return false;
    if ((await db.reports.where('number').equals(report).count()) > 0) return true;
    const newest = await db.reports.add({ number: report });
    await deleteOver(db.reports, newest, limits.reports);
    return false;
  }

  interface Given {
    readyMs: number | undefined;
    report?: string | undefined;
    isWorthIt?: (first: string[]) => boolean;
  }

  /**
   * Strict, so that what is said to be kept outlives an end of the browser without notice: Chromium holds what was written
   * relaxed in memory for seconds, and loses it then. Nobody waits for it but the worker.
   */
  async function keep(event: TelemetryEvent, { readyMs, report, isWorthIt = () => true }: Given) {
    const db = database('strict');
    await db.transaction('rw', db.events, db.drops, db.firsts, db.reports, async () => {
      if (await isKept(db, report)) return;
      const first = await takeFirsts(db, event);
      if (!isWorthIt(first)) return;
      const seq = await db.events.add({ event: { ...event, first }, ...(readyMs !== undefined && { readyMs }) });
      await addDropped(db, await deleteOver(db.events, seq, limits.waitingEvents));
    });
  }

  return {
    append: (event, readyMs, report) => keep(event, { readyMs, report }),
    appendHeartbeat: (event, readyMs) => keep(event, { readyMs, isWorthIt: (first) => first.length > 0 }),
    droppedCount: async () => (await db().drops.get('dropped'))?.count ?? 0,
    async appendLocal(event, report) {
      await db().transaction('rw', db().localEvents, db().reports, async () => {
        if (await isKept(db(), report)) return;
        const seq = await db().localEvents.add({ event });
        await deleteOver(db().localEvents, seq, limits.localEvents);
      });
    },
    send: (to, nowMs) => navigator.locks.request('daylight-outbox', () => sendDue(db(), database('strict'), to, nowMs)),
    pending,
    sentBatches,
    bodyOf: async (batchId) => (await db().bodies.get(batchId))?.body,
    watch(onChange) {
      const subscription = liveQuery(contents).subscribe({ next: onChange });
      return () => subscription.unsubscribe();
    },
    close() {
      for (const opened of Object.values(open)) opened.close();
    },
  };
}

/** Deletes the oldest rows, so that at most `most` stay; how many went. Numbers only grow, so nothing is counted. */
async function deleteOver(
  table: OutboxDatabase['events'] | OutboxDatabase['localEvents'] | OutboxDatabase['reports'],
  newestSeq: number,
  most: number,
): Promise<number> {
  return table
    .where('seq')
    .belowOrEqual(newestSeq - most)
    .delete();
}
