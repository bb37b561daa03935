import { Dexie, type EntityTable } from 'dexie';
import type { GuardEvent, TelemetryEvent } from './event';

/** An event on its own, in the order it came. */
interface StoredEvent {
  seq: number;
  event: TelemetryEvent;
  /** Not to be sent before, milliseconds since the epoch; at once without it. */
  readyMs?: number;
}

interface StoredLocalEvent {
  seq: number;
  event: GuardEvent;
}

/** A report of a decision that is kept already, by the number under which it came. */
interface KeptReport {
  seq: number;
  number: string;
}

/** A cell in which this browser has been counted. */
interface First {
  seq: number;
  id: string;
}

/** Events sealed together. From then on id and bytes never change, so that every attempt sends the same. */
export interface Batch {
  /** Random; travels as `Idempotency-Key`, by which the collector counts the batch once. */
  id: string;
  eventCount: number;
  sealedMs: number;
  /** `refused`: the collector said no for good. It is tried again only when the policy names another destination. */
  state: 'waiting' | 'sent' | 'refused';
  attempts: number;
  /** HTTP status of the last answer, if one came. */
  answerStatus?: number;
  /** When the batch was sent or refused. */
  answeredMs?: number;
}

/** The request body of a batch, exactly as it is sent (as UTF-8). Apart, because lists do not need it. */
interface BatchBody {
  id: string;
  body: string;
}

/** How long to leave the destination alone. Kept on disk, so that a killed worker goes on where it was. */
export interface Pause {
  key: 'pause';
  /** Digest of address and headers: another destination is not made to wait. */
  destination: string;
  /** Attempts in a row that did not get through. */
  failures: number;
  untilMs: number;
}

/** Events given up at the bounds, since the database was made. */
export interface Dropped {
  key: 'dropped';
  count: number;
}

export class OutboxDatabase extends Dexie {
  declare readonly events: EntityTable<StoredEvent, 'seq'>;
  declare readonly localEvents: EntityTable<StoredLocalEvent, 'seq'>;
  declare readonly firsts: EntityTable<First, 'seq'>;
  declare readonly reports: EntityTable<KeptReport, 'seq'>;
  declare readonly batches: EntityTable<Batch, 'id'>;
  declare readonly bodies: EntityTable<BatchBody, 'id'>;
  /** One row each. */
  declare readonly pauses: EntityTable<Pause, 'key'>;
  declare readonly drops: EntityTable<Dropped, 'key'>;

  /**
   * @param durability `relaxed` may lose the last seconds when browser or system end without notice; `strict` waits for the
   *   disk.
   */
  constructor(durability: 'relaxed' | 'strict') {
    super('daylight-outbox', { chromeTransactionDurability: durability });
    this.version(1).stores({
      events: '++seq, event.bucketStartMs',
      localEvents: '++seq',
      batches: 'id, state',
      bodies: 'id',
      pauses: 'key',
      drops: 'key',
    });
    this.version(2).stores({ firsts: '++seq, &id' });
    this.version(3).stores({ reports: '++seq, &number' });
  }
}
