import { EventEmitter } from 'node:events';
import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import { personEventHeads, personEvents } from '../store/governance-schema';
import type { Transaction } from '../store/leader';
import type { Database } from '../store/store';

/** What somebody's panel is told: ids, states and dates. Never a text. */
export interface PersonEvent {
  number: number;
  type: 'intake' | 'output';
  data: Record<string, string | number>;
}

/** Longer than anybody is away; whoever comes later asks for the state of things anyway. */
const keptMs = 30 * 86_400_000;
const maxRead = 200;

/** Tells panels that are connected to this server that there is something to read. Carries nothing itself. */
const rung = new EventEmitter().setMaxListeners(0);

/**
 * Puts an event into the table, within the change that it tells of. Numbers of a person have no hole and come in order:
 * the row that counts them is held until the transaction is over, so nobody reads past one that is still to come.
 */
export async function tell(
  transaction: Transaction,
  subject: string,
  { type, data }: Omit<PersonEvent, 'number'>,
  nowMs: number,
): Promise<void> {
  const [head] = await transaction
    .insert(personEventHeads)
    .values({ subject, last: 1 })
    .onConflictDoUpdate({ target: personEventHeads.subject, set: { last: sql`${personEventHeads.last} + 1` } })
    .returning();
  if (head === undefined) throw new Error('no head');
  await transaction.insert(personEvents).values({ subject, number: head.last, type, data, at: new Date(nowMs) });
}

/** After the transaction: whoever is connected here hears of it at once. */
export function ring(subject: string): void {
  rung.emit(subject);
}

export function onRing(subject: string, listener: () => void): () => void {
  rung.on(subject, listener);
  return () => rung.off(subject, listener);
}

/** Events after a number, in order. */
export async function eventsAfter(database: Database, subject: string, number: number): Promise<PersonEvent[]> {
  const found = await database
    .select()
    .from(personEvents)
    .where(and(eq(personEvents.subject, subject), gt(personEvents.number, number)))
    .orderBy(asc(personEvents.number))
    .limit(maxRead);
  return found.map(({ number, type, data }) => ({ number, type: type as PersonEvent['type'], data }));
}

/** The number of the last event; 0 before the first. */
export async function lastNumber(database: Database, subject: string): Promise<number> {
  const [head] = await database.select().from(personEventHeads).where(eq(personEventHeads.subject, subject));
  return head?.last ?? 0;
}

export async function forgetPersonEvents(database: Database, nowMs: number): Promise<void> {
  await database.delete(personEvents).where(lt(personEvents.at, new Date(nowMs - keptMs)));
}
