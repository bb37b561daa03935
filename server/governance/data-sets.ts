import { and, asc, desc, eq, gt, max } from 'drizzle-orm';
import { z } from 'zod';
import { templateId } from '@/utils/templates';
import { actorOf } from '../audit/record';
import type { Caller } from '../identity/caller';
import { dataSets } from '../store/governance-schema';
import type { Database } from '../store/store';
import { type Place, recorded } from './recorded';
import { GovernanceRefusal } from './refused';

export const dataSetSchema = z.strictObject({
  id: templateId,
  title: z.string().trim().min(1).max(120),
  /** What is in it, where it comes from, and what it is good for. */
  description: z.string().trim().min(1).max(4_000),
  text: z.string().min(1).max(1_000_000),
});

/** The newest version of each set, without its text; a page at a time, by id. Older ones are numbered from 1 on. */
export async function listDataSets(database: Database, { after, limit }: { after: string; limit: number }) {
  const { id, version, title, description, owner, at } = dataSets;
  const found = await database
    .selectDistinctOn([id], { id, version, title, description, owner, at })
    .from(dataSets)
    .where(gt(id, after))
    .orderBy(asc(id), desc(version))
    .limit(limit);
  return { dataSets: found, next: found.length === limit ? found.at(-1)?.id : undefined };
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
      const made = await transaction
        .insert(dataSets)
        .values({ ...asked, version, owner: by.subject, at: new Date(place.now()) })
        .onConflictDoNothing()
        .returning({ version: dataSets.version });
      // Somebody else has just made this version.
      if (made.length === 0) throw new GovernanceRefusal('changed_since');
      return { id, version };
    },
  );
}

/** One set in one version, with its text; undefined where there is none. */
export async function dataSetOf(database: Database, id: string, version: number) {
  const { title, description, owner, at, text } = dataSets;
  const [found] = await database
    .select({ id: dataSets.id, version: dataSets.version, title, description, owner, at, text })
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
