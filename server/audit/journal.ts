import { randomUUID } from 'node:crypto';
import type { Log } from '../log';
import type { Store } from '../store/store';
import { gather } from './gather';
import {
  addWriter,
  endWriter,
  giveSign,
  insertIntents,
  lostIntents,
  type NewIntent,
  NoSuchWriter,
  type StoredRecord,
  settleIntents,
  settleUnknown,
} from './intents';
import { chainBatch, chainEnded, extendChain } from './leader';
import { giveOrMakePseudonym } from './persons';
import {
  type Audit,
  type AuditOutcome,
  type AuditRecord,
  AuditUnavailable,
  checkedOutcome,
  checkedRecord,
  type IntentId,
} from './record';

const maxBatch = 500;
/** How long the database may take to record an intent before the request is refused. */
const intendTimeoutMs = 5_000;
const retryMs = 1_000;
/** How often the database is told that this process lives; the lease of reconciliation is several times that. */
const signEveryMs = 10_000;
/** Of many intents at once each waits a little for others, while the upstream is asked: one flush to the disk for all. */
const crowdMs = 2;
/** While the one is written to the disk, the other is made: with one alone this process had nothing to do meanwhile. */
const batchesAtOnce = 2;
/** Nobody waits for the end of a run to be written: what ends within this time is written together. */
const settleEveryMs = 100;
/** How often what is done goes into the chain, when something is. */
const chainEveryMs = 250;
/** What other servers leave to us, because we lead, is looked for this often. */
const lookEveryMs = 2_000;
/** Pseudonyms are looked up once. One that another server has erased since fails the insert, and is looked up anew. */
const maxPersons = 10_000;

export interface AuditParts {
  store: Pick<Store, 'database' | 'query'>;
  log: Log;
  now: () => number;
}

export interface Journal extends Audit {
  /** Records that something is wrong with the log itself, and says so in the server's log. */
  raise(reason: string, details: AuditRecord['details']): void;
  /** Writes what is left, waits until it is in the chain, and stops. */
  close(): Promise<void>;
}

/** The audit log of one server process. */
export function createJournal({ store, log, now }: AuditParts): Journal {
  const { database } = store;
  let writer = newWriter();
  const pseudonyms = new Map<string, string>();

  async function pseudonym(subject: string): Promise<string> {
    const known = pseudonyms.get(subject);
    if (known) return known;
    const made = await giveOrMakePseudonym(database, subject);
    if (pseudonyms.size >= maxPersons) pseudonyms.clear();
    pseudonyms.set(subject, made);
    return made;
  }

  async function stored({ by, about, ...rest }: AuditRecord): Promise<Omit<NewIntent, 'id' | 'outcome'>> {
    const concerned = about ? await pseudonym(about) : undefined;
    if (by === 'server') return { record: { ...rest, by, about: concerned }, about: concerned };
    if (by.kind === 'token')
      return { record: { ...rest, by: `token:${by.subject}`, about: concerned }, about: concerned };
    const person = await pseudonym(by.subject);
    return { record: { ...rest, by: person, about: concerned }, person, about: concerned };
  }

  interface Written {
    id: IntentId;
    writer: string;
    number: number;
    record: StoredRecord;
  }

  interface Waiting {
    id: IntentId;
    record: AuditRecord;
    outcome?: AuditOutcome;
  }

  async function write(waiting: readonly Waiting[], by: Writer): Promise<void> {
    const intents: NewIntent[] = [];
    for (const { id, record, outcome } of waiting) intents.push({ id, outcome, ...(await stored(record)) });
    by.isThere ??= addWriter(database, by.id);
    await by.isThere;
    const first = await insertIntents(store, by.id, intents);
    for (const [at, { id, record }] of intents.entries()) {
      if (open.has(id)) open.set(id, { id, writer: by.id, number: first + at, record });
    }
  }

  /** Everything of this process that is under way; with what was written of it, once it was. */
  const open = new Map<IntentId, Written | undefined>();

  const writeBatch = gather<Waiting>(
    async (waiting) => {
      const by = writer;
      try {
        await write(waiting, by);
      } catch (error) {
        const isErased = isForeignKeyViolation(error);
        if (isErased) pseudonyms.clear();
        // Whether this process is a writer is found out anew; of several batches the first one does it.
        else if (writer === by) writer = newWriter();
        if (!isErased && !(error instanceof NoSuchWriter)) throw error;
        await write(waiting, writer);
      }
    },
    maxBatch,
    { crowdMs, atOnce: batchesAtOnce, giveUpMs: intendTimeoutMs },
  );

  async function record(waiting: Waiting): Promise<void> {
    try {
      await writeBatch(waiting);
    } catch (error) {
      log('audit_unavailable', 'audit/intend', error);
      throw new AuditUnavailable(error);
    }
  }

  const settleBatch = gather<{ id: IntentId; outcome: AuditOutcome }>(
    async (settled) => {
      const ended = settled.flatMap(({ id, outcome }) => {
        const written = open.get(id);
        return written ? [{ ...written, outcome }] : [];
      });
      // Mostly nobody else is at the chain, and what has ended gets into it at once.
      if (ended.length === settled.length && (await chainEnded(database, ended))) return;
      const stillOpen = await settleIntents(database, settled);
      chainIn(chainEveryMs);
      if (stillOpen.size === settled.length) return;
      const others = settled.filter(({ id }) => !stillOpen.has(id)).map(({ id }) => id);
      const lost = await lostIntents(database, others);
      if (lost.length < others.length) log('audit_settled_late', 'audit/settle');
      if (lost.length > 0) raise('intent_lost', { count: lost.length });
    },
    maxBatch,
    { collectMs: settleEveryMs },
  );

  let closing = false;
  let chaining: Promise<void> | undefined;
  let next: NodeJS.Timeout | undefined;
  let nextMs = Number.POSITIVE_INFINITY;

  /** Sees to the chain in a while, or sooner if that was planned already. */
  function chainIn(delayMs: number): void {
    const atMs = performance.now() + delayMs;
    if (closing || chaining || atMs >= nextMs) return;
    clearTimeout(next);
    nextMs = atMs;
    next = setTimeout(chain, delayMs);
    next.unref();
  }

  function chain(): Promise<void> {
    clearTimeout(next);
    nextMs = Number.POSITIVE_INFINITY;
    chaining ??= chainAll().finally(() => {
      chaining = undefined;
      chainIn(lookEveryMs);
    });
    return chaining;
  }

  async function chainAll(): Promise<void> {
    try {
      while ((await extendChain(database)) === chainBatch) {}
    } catch (error) {
      log('audit_chain_stopped', 'audit/chain', error);
    }
  }
  chainIn(0);

  const settling = new Set<Promise<void>>();

  async function settleUntilDone(id: IntentId, outcome: AuditOutcome): Promise<void> {
    for (;;) {
      try {
        await settleBatch({ id, outcome });
        return;
      } catch (error) {
        log('audit_unavailable', 'audit/settle', error);
        if (closing) return;
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
  }

  /** An alarm is a line of the log at once, and a record as soon as it can be written. */
  function raise(reason: string, details: AuditRecord['details']): void {
    log('audit_alarm', 'audit/alarm');
    const alarm: AuditRecord = { action: 'alarm', by: 'server', decision: 'warn', reason, details, timeMs: now() };
    const written = appended(alarm)
      .catch((error: unknown) => log('audit_unavailable', 'audit/alarm', error))
      .finally(() => settling.delete(written));
    settling.add(written);
  }

  async function appended(given: AuditRecord): Promise<void> {
    const outcome: AuditOutcome = { outcome: given.action === 'refusal' ? 'refused' : 'done', endMs: now() };
    await record({ id: randomUUID(), record: checkedRecord(given), outcome });
    chainIn(chainEveryMs);
  }

  async function giveSignAndTidy(): Promise<void> {
    const by = writer;
    if (!by.isThere) return;
    try {
      await giveSign(database, by.id);
      const outcome: AuditOutcome = { outcome: 'failed', reason: 'audit_unavailable', endMs: now() };
      if (await settleUnknown(database, by.id, [...open.keys()], outcome)) chainIn(chainEveryMs);
    } catch (error) {
      log('audit_unavailable', 'audit/sign', error);
    }
  }
  const signs = setInterval(giveSignAndTidy, signEveryMs);
  signs.unref();

  return {
    async intend(given) {
      const id = randomUUID();
      open.set(id, undefined);
      try {
        await record({ id, record: checkedRecord(given) });
        return id;
      } catch (error) {
        open.delete(id);
        throw error;
      }
    },

    async settle(id, given) {
      const settled = settleUntilDone(id, checkedOutcome(given));
      settling.add(settled);
      await settled;
      settling.delete(settled);
      open.delete(id);
    },

    append: appended,
    raise,

    async close() {
      closing = true;
      await Promise.all(settling);
      // Once more, for what came while the chain was being extended.
      await chaining;
      await chain();
      clearInterval(signs);
      if (writer.isThere) await endWriter(database, writer.id).catch(() => {});
    },
  };
}

/** Under which this process numbers what it records. */
interface Writer {
  id: string;
  /** Once it is known to the database. */
  isThere: Promise<void> | undefined;
}

function newWriter(): Writer {
  return { id: randomUUID(), isThere: undefined };
}

/** Somebody was erased whose pseudonym this process still had. */
function isForeignKeyViolation(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && error.code === '23503') return true;
  return 'cause' in error && isForeignKeyViolation(error.cause);
}
