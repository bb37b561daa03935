import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Role } from '@/utils/vocabulary';
import { grants } from './schema';
import type { Database } from './store';

export type Grant = typeof grants.$inferSelect;

export interface NewGrant {
  subject: string;
  role: Role;
  from: Date;
  until: Date | null;
  /** Subject of the admin who gives it. */
  by: string;
}

/** All grants that somebody ever had, also those that are over or still to come. */
export function grantsOf(database: Database, subject: string): Promise<Grant[]> {
  return database.select().from(grants).where(eq(grants.subject, subject));
}

/** Everybody's, newest first. */
export function allGrants(database: Database, limit: number): Promise<Grant[]> {
  return database.select().from(grants).orderBy(desc(grants.from)).limit(limit);
}

/** @returns the grant with its id */
export async function giveGrant(database: Database, grant: NewGrant): Promise<Grant | undefined> {
  const [given] = await database.insert(grants).values(grant).returning();
  return given;
}

/** A grant that is not over. */
export async function openGrant(database: Database, id: string, nowMs: number): Promise<Grant | undefined> {
  const isOpen = or(isNull(grants.until), gt(grants.until, new Date(nowMs)));
  const [found] = await database
    .select()
    .from(grants)
    .where(and(eq(grants.id, id), isOpen));
  return found;
}

/** Ends a grant now. */
export async function endGrant(database: Database, id: string, nowMs: number): Promise<void> {
  await database
    .update(grants)
    .set({ until: new Date(nowMs) })
    .where(eq(grants.id, id));
}
