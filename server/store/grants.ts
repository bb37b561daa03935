import { and, eq, gt, isNull, or } from 'drizzle-orm';
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

/** @returns the grant with its id */
export async function giveGrant(database: Database, grant: NewGrant): Promise<Grant | undefined> {
  const [given] = await database.insert(grants).values(grant).returning();
  return given;
}

/** Ends a grant now. @returns it, or undefined where there is none with this id that is not over yet */
export async function endGrant(database: Database, id: string, nowMs: number): Promise<Grant | undefined> {
  const now = new Date(nowMs);
  const [ended] = await database
    .update(grants)
    .set({ until: now })
    .where(and(eq(grants.id, id), or(isNull(grants.until), gt(grants.until, now))))
    .returning();
  return ended;
}
