import { asc, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { isCatalogueId, siteFor } from '@/utils/sites';
import { siteStatuses } from '@/utils/vocabulary';
import { actorOf } from '../audit/record';
import type { Caller } from '../identity/caller';
import { siteReviews, siteSuggestions } from '../store/console-schema';
import { dataTerms, siteReviewStates } from '../store/console-words';
import type { Database } from '../store/store';
import { type Place, recorded } from './recorded';
import { GovernanceRefusal } from './refused';

/** Suggested hosts at most; more than that, and somebody plays. */
const mostSuggestions = 2_000;

/** A name that the whole internet knows: no address, no single word, no port, nothing of a page. */
const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .max(100)
  .regex(/^(?=.*[a-z])([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/);
const day = z.iso.date();

export const suggestionSchema = z.strictObject({ host: hostName });
export const siteReviewSchema = z.strictObject({
  state: z.enum(siteReviewStates),
  owner: z.string().trim().max(200),
  dataTerms: z.enum(dataTerms),
  decision: z.enum(siteStatuses).nullable(),
  reviewBy: day.nullable(),
  /** Of the review that was looked at; 0 where there was none. */
  version: z.int().min(0).max(2_000_000_000),
});

/**
 * Keeps that somebody would like to see a tool in the catalogue: the host, and how often. Not who.
 *
 * @returns the tool that it is already, where the catalogue has it
 */
export async function suggest(database: Database, host: string, nowMs: number): Promise<{ known: string | null }> {
  const there = siteFor(`https://${host}/`);
  if (there !== undefined) return { known: there.id };
  const today = new Date(nowMs).toISOString().slice(0, 10);
  await database.transaction(async (transaction) => {
    const isThere = await transaction.$count(siteSuggestions, eq(siteSuggestions.host, host));
    if (isThere === 0 && (await transaction.$count(siteSuggestions)) >= mostSuggestions) {
      throw new GovernanceRefusal('exists', { reason: 'suggestions_full' });
    }
    await transaction
      .insert(siteSuggestions)
      .values({ host, times: 1, firstOn: today, lastOn: today })
      .onConflictDoUpdate({
        target: siteSuggestions.host,
        set: { times: sql`${siteSuggestions.times} + 1`, lastOn: today },
      });
  });
  return { known: null };
}

export async function listSites(database: Database) {
  const reviews = await database.select().from(siteReviews).orderBy(asc(siteReviews.site));
  const suggestions = await database
    .select()
    .from(siteSuggestions)
    .orderBy(desc(siteSuggestions.times), desc(siteSuggestions.lastOn))
    .limit(500);
  return { reviews, suggestions };
}

/**
 * Writes down where the review of a tool is, and what was decided.
 *
 * @param site id of the catalogue, or a host that was suggested
 * @throws {GovernanceRefusal} `changed_since` when it is not what was looked at any more
 */
export async function reviewSite(
  place: Place,
  by: Caller,
  site: string,
  { version, ...review }: z.infer<typeof siteReviewSchema>,
): Promise<void> {
  const decided = review.state === 'decided';
  if (decided !== (review.decision !== null)) {
    throw new GovernanceRefusal('invalid_request', { reason: 'decision_misplaced' });
  }
  await recorded(place, { action: 'policy-change', by: actorOf(by), subject: 'site-review' }, async (transaction) => {
    const [before] = await transaction.select().from(siteReviews).where(eq(siteReviews.site, site)).for('update');
    const isSuggested = (await transaction.$count(siteSuggestions, eq(siteSuggestions.host, site))) > 0;
    if (before === undefined && !isCatalogueId(site) && !isSuggested) throw new GovernanceRefusal('not_found');
    if ((before?.version ?? 0) !== version) throw new GovernanceRefusal('changed_since');
    const today = new Date(place.now()).toISOString().slice(0, 10);
    const isSame = before !== undefined && before.decision === review.decision;
    const decidedOn = review.decision === null ? null : isSame ? before.decidedOn : today;
    const row = { ...review, decidedOn, version: version + 1 };
    await transaction
      .insert(siteReviews)
      .values({ site, ...row })
      .onConflictDoUpdate({ target: siteReviews.site, set: row });
  });
}
