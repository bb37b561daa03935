import { and, eq, gt, lte } from 'drizzle-orm';
import { consoleSessions } from './schema';
import type { Database } from './store';

export type ConsoleSession = typeof consoleSessions.$inferSelect;

export async function openSession(database: Database, session: ConsoleSession): Promise<void> {
  await database.insert(consoleSessions).values(session);
}

/** A session that is not over yet. */
export async function findSession(
  database: Database,
  keyHash: string,
  nowMs: number,
): Promise<ConsoleSession | undefined> {
  const [found] = await database
    .select()
    .from(consoleSessions)
    .where(and(eq(consoleSessions.keyHash, keyHash), gt(consoleSessions.expiresAt, new Date(nowMs))));
  return found;
}

/** @returns the session that was ended; undefined where there was none */
export async function endSession(database: Database, keyHash: string): Promise<ConsoleSession | undefined> {
  const [ended] = await database.delete(consoleSessions).where(eq(consoleSessions.keyHash, keyHash)).returning();
  return ended;
}

/** Ends all sessions of a person. @returns how many there were */
export async function endSessionsOf(database: Database, subject: string): Promise<number> {
  const ended = await database
    .delete(consoleSessions)
    .where(eq(consoleSessions.subject, subject))
    .returning({ subject: consoleSessions.subject });
  return ended.length;
}

/** Deletes sessions that are over. */
export async function forgetSessions(database: Database, nowMs: number): Promise<void> {
  await database.delete(consoleSessions).where(lte(consoleSessions.expiresAt, new Date(nowMs)));
}
