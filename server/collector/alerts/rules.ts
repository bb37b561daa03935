import { asc, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isCatalogueId, otherSiteId } from '@/utils/sites';
import { allMeasures, type CellListName, cellList, cellPeriods } from '@/utils/telemetry/cells';
import { findingKinds } from '@/utils/telemetry/event';
import { actorOf } from '../../audit/record';
import { type Place, recorded } from '../../governance/recorded';
import { GovernanceRefusal } from '../../governance/refused';
import type { Caller } from '../../identity/caller';
import { alertRules, alerts } from '../../store/console-schema';
import { alertKinds } from '../../store/console-words';
import type { Database } from '../../store/store';

/** What can be watched: lists with at most one dimension, so that a rule is one sentence. */
const watchedLists = ['all', 'site', 'kind', 'team', 'fleet'] as const satisfies readonly CellListName[];
/** So many rules, each over so many cells, are judged within a second. */
const mostRules = 100;

export const alertRuleSchema = z
  .strictObject({
    kind: z.enum(alertKinds),
    list: z.enum(watchedLists),
    /** Empty for each of the list. */
    key: z.string().max(100).default(''),
    /** Of `override-rate` it is always `anyway`. */
    measure: z.enum(allMeasures).default('warned'),
    period: z.enum(cellPeriods).default('week'),
    percent: z.int().min(1).max(10_000),
    byMail: z.boolean().default(false),
  })
  .transform((rule) => (rule.kind === 'override-rate' ? { ...rule, measure: 'anyway' as const } : rule))
  .refine(({ list, measure }) => cellList(list).measures.some((one) => one === measure), {
    error: 'expected a measure of the list',
    path: ['measure'],
  })
  .refine(({ kind, percent }) => kind === 'spike' || percent <= 100, {
    error: 'expected 100 at most',
    path: ['percent'],
  });
type AlertRule = z.infer<typeof alertRuleSchema>;

export type KeptRule = typeof alertRules.$inferSelect;
export type RaisedAlert = typeof alerts.$inferSelect;

/** @throws {GovernanceRefusal} for a value that no event can have */
export async function addRule(place: Place, by: Caller, rule: AlertRule, teams: readonly string[]): Promise<string> {
  if (rule.key !== '' && !isKnown(rule, teams)) throw new GovernanceRefusal('invalid_request');
  return recorded(place, { action: 'policy-change', by: actorOf(by), subject: 'alert-rule' }, async (transaction) => {
    if ((await transaction.$count(alertRules)) >= mostRules) throw new GovernanceRefusal('too_many');
    const id = crypto.randomUUID();
    await transaction.insert(alertRules).values({ id, ...rule, createdAt: new Date(place.now()) });
    return id;
  });
}

function isKnown({ list, key }: Pick<AlertRule, 'list' | 'key'>, teams: readonly string[]): boolean {
  if (list === 'site') return isCatalogueId(key) || key === otherSiteId;
  if (list === 'kind') return findingKinds.some((kind) => kind === key);
  return list === 'team' && teams.includes(key);
}

/** What it has raised stays. */
export async function removeRule(place: Place, by: Caller, id: string): Promise<void> {
  await recorded(place, { action: 'policy-change', by: actorOf(by), subject: 'alert-rule' }, async (transaction) => {
    const gone = await transaction.delete(alertRules).where(eq(alertRules.id, id)).returning();
    if (gone.length === 0) throw new GovernanceRefusal('not_found');
  });
}

export function listRules(database: Pick<Database, 'select'>): Promise<KeptRule[]> {
  return database.select().from(alertRules).orderBy(asc(alertRules.createdAt));
}

/** The newest first. */
export function listAlerts(database: Database, limit: number): Promise<RaisedAlert[]> {
  return database.select().from(alerts).orderBy(desc(alerts.raisedAt), desc(alerts.start)).limit(limit);
}
