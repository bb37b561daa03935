import { and, asc, desc, eq, max } from 'drizzle-orm';
import { z } from 'zod';
import { templateId } from '@/utils/templates';
import { actorOf } from '../audit/record';
import type { Caller } from '../identity/caller';
import { dataSets } from '../store/governance-schema';
import type { Database } from '../store/store';
import { type Place, recorded } from './recorded';

export const dataSetSchema = z.strictObject({
  id: templateId,
  title: z.string().trim().min(1).max(120),
  /** What is in it, where it comes from, and what it is good for. */
  description: z.string().trim().min(1).max(4_000),
  text: z.string().min(1).max(1_000_000),
});

/** All of them in all versions, without their texts. */
export function listDataSets(database: Database) {
  const { id, version, title, description, owner, at } = dataSets;
  return database
    .select({ id, version, title, description, owner, at })
    .from(dataSets)
    .orderBy(asc(id), desc(version))
    .limit(1_000);
}

/** A new version of a set, or the first one of a new set. What is there never changes. */
export async function addDataSet(
  place: Place,
  by: Caller,
  asked: z.infer<typeof dataSetSchema>,
): Promise<{ id: string; version: number }> {
  const { id } = asked;
  return recorded(
    place,
    { action: 'policy-change', by: actorOf(by), subject: 'data-set', details: { dataSet: id } },
    async (transaction) => {
      const [last] = await transaction
        .select({ version: max(dataSets.version) })
        .from(dataSets)
        .where(eq(dataSets.id, id));
      const version = (last?.version ?? 0) + 1;
      await transaction.insert(dataSets).values({ ...asked, version, owner: by.subject, at: new Date(place.now()) });
      return { id, version };
    },
  );
}

/** One set in one version, with its text; undefined where there is none. */
export async function dataSetOf(database: Database, id: string, version: number) {
  const { title, description, text } = dataSets;
  const [found] = await database
    .select({ id: dataSets.id, version: dataSets.version, title, description, text })
    .from(dataSets)
    .where(and(eq(dataSets.id, id), eq(dataSets.version, version)));
  return found;
}

/** Texts of sets by `id@version`, in this order; nothing for one that is not there. */
export async function sampleTexts(database: Database, names: readonly string[]): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for (const name of names) {
    const [id = '', version = ''] = name.split('@');
    texts.push((await dataSetOf(database, id, Number(version)))?.text);
  }
  return texts;
}
