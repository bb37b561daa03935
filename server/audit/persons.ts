import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { auditPersons } from '../store/schema';
import type { Database } from '../store/store';

/** The random pseudonym under which a person stands in the chain; nothing when there is none, or it was erased. */
export async function pseudonymOf(database: Database, subject: string): Promise<string | undefined> {
  const [row] = await database
    .select({ pseudonym: auditPersons.pseudonym })
    .from(auditPersons)
    .where(eq(auditPersons.subject, subject));
  return row?.pseudonym;
}

/** The pseudonym of a person, made when they have none. Several servers may ask at once: all get the same. */
export async function giveOrMakePseudonym(database: Database, subject: string): Promise<string> {
  const there = await pseudonymOf(database, subject);
  if (there) return there;
  await database.insert(auditPersons).values({ subject, pseudonym: randomUUID() }).onConflictDoNothing();
  const made = await pseudonymOf(database, subject);
  if (!made) throw new Error('the person was erased while they were written');
  return made;
}

/** Who stands behind pseudonyms; who was erased is not among them. */
export async function subjectsOf(database: Database, pseudonyms: readonly string[]): Promise<Map<string, string>> {
  if (pseudonyms.length === 0) return new Map();
  const known = await database
    .select()
    .from(auditPersons)
    .where(inArray(auditPersons.pseudonym, [...pseudonyms]));
  return new Map(known.map(({ pseudonym, subject }) => [pseudonym, subject]));
}
