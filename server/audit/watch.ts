import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Log } from '../log';
import { rows } from '../store/rows';
import { auditChain, auditIntents } from '../store/schema';
import type { Database, Store } from '../store/store';
import { emptyHead, type Head } from './chain';
import type { Journal } from './journal';
import { headOf } from './links';
import { reconcile } from './reconcile';

/** Several signs of life (journal.ts) may be late before a server counts as gone. */
const leaseMs = 60_000;
const dayMs = 86_400_000;

interface Watched {
  store: Store;
  journal: Journal;
  metrics: { auditStands(health: AuditHealth): void };
  log: Log;
  now: () => number;
}

/** How the log stands, for the console and for whoever watches the server. */
export interface AuditHealth {
  /** Alarms that nobody has acknowledged. */
  alarms: number;
  /** Records that are done and not yet in the chain, and for how long the oldest of them. */
  waiting: number;
  waitingMs: number;
  head: Head;
}

/**
 * Looks after the log: reconciles, and raises an alarm for what does not add up. All links are proved once a day, the
 * new ones each time.
 *
 * @returns looks once; for a job that comes again and again
 */
export function createWatch({ store, journal, metrics, log, now }: Watched): () => Promise<void> {
  let proved = emptyHead;
  let provedAllMs = 0;
  let told = '';
  return async () => {
    if (now() - provedAllMs > dayMs) {
      proved = emptyHead;
      provedAllMs = now();
    }
    metrics.auditStands(await healthOf(store));
    const found = await reconcile({ database: store.database, now, leaseMs, proved });
    if (!found) return;
    proved = found.proved;
    if (found.interrupted > 0) log('audit_interrupted', 'audit/reconcile');
    if (found.missing > 0) journal.raise('record_missing', { count: found.missing });
    if (!found.broken) return;
    const { position, fault } = found.broken;
    if (told === `${position} ${fault}`) return;
    told = `${position} ${fault}`;
    journal.raise('chain_broken', { position, fault });
  };
}

const whole = z.coerce.number().pipe(z.int());

/** An alarm that nobody has acknowledged. */
export interface OpenAlarm {
  position: number;
  timeMs: number;
  /**
   * `record_missing`: something was announced and is nowhere. `intent_lost`: it was gone when it was to be completed.
   * `chain_broken`: a link does not hold.
   */
  reason: string;
  /** How many records are missing, or where the chain breaks and why. */
  details: Record<string, string | number>;
}

const maxAlarms = 100;
const alarmSchema = z.object({
  timeMs: whole,
  reason: z.string().catch('unknown'),
  details: z.record(z.string(), z.union([z.string(), z.number()])).catch({}),
});

/** Alarms since the last acknowledgement, the newest first. Throws what the driver throws. */
export async function openAlarms(database: Database): Promise<OpenAlarm[]> {
  const found = await rows(
    database,
    sql`
    select position, record from ${auditChain} where action = 'alarm' and position > coalesce(
      (select max(position) from ${auditChain} where action = 'acknowledgement'), 0)
    order by position desc limit ${maxAlarms}`,
    z.object({ position: whole, record: alarmSchema }),
  );
  return found.map(({ position, record }) => ({ position, ...record }));
}

/** How the log stands now. Throws what the driver throws. */
export async function healthOf({ database }: Pick<Store, 'database'>): Promise<AuditHealth> {
  const [counts] = await rows(
    database,
    sql`
    select
      (select count(*) from ${auditChain} where action = 'alarm' and position > coalesce(
        (select max(position) from ${auditChain} where action = 'acknowledgement'), 0)) as alarms,
      count(*) as waiting,
      coalesce(floor(extract(epoch from now() - min(settled_at)) * 1000), 0) as "waitingMs"
    from ${auditIntents} where outcome is not null`,
    z.object({ alarms: whole, waiting: whole, waitingMs: whole }),
  );
  return { alarms: 0, waiting: 0, waitingMs: 0, ...counts, head: await headOf(database) };
}
