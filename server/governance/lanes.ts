import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { templateSchema } from '@/utils/templates';
import { actorOf } from '../audit/record';
import type { Caller } from '../identity/caller';
import {
  governedUseCases,
  laneChanges,
  runTotals,
  signOffs,
  stayTotals,
  templateStates,
} from '../store/governance-schema';
import type { Transaction } from '../store/leader';
import { useCases } from '../store/schema';
import type { Database } from '../store/store';
import { type Evidence, evidenceOf, textOf } from './ledger';
import { type Place, recorded } from './recorded';
import { GovernanceRefusal } from './refused';
import { onVersion } from './request';
import { type Standing, standingOf, templatesOf } from './templates';
import { baselineSchema, type Criteria, criteriaSchema, type UseCase, useCaseSchema, versionedName } from './use-case';
import { announce } from './webhooks';

/** So many templates and models of one stay are looked at, also those that were changed since. */
const maxUsed = 50;
const model = z.string().min(1).max(200);
const reason = z.string().trim().min(1).max(4_000);
const bounds = useCaseSchema.shape.experiment.unwrap().omit({ since: true });
const { approval, workKinds, costPerMillionTokens, active, brandVoice, disclaimer } = useCaseSchema.shape;
export const agreementSchema = z.strictObject({
  version: onVersion,
  criteria: criteriaSchema.optional(),
  baseline: baselineSchema.optional(),
  approval: approval.unwrap().optional(),
  experiment: bounds.optional(),
  workKinds: workKinds.unwrap().optional(),
  costPerMillionTokens: costPerMillionTokens.unwrap().optional(),
  /** An experiment opens with its bounds, not before. */
  active: active.unwrap().optional(),
  brandVoice: brandVoice.unwrap().optional(),
  disclaimer: disclaimer.unwrap().optional(),
});
export const promotionSchema = z.strictObject({
  version: onVersion,
  to: z.enum(['production', 'oversight']),
  template: versionedName,
  model,
  reason,
});
export const signOffSchema = z.strictObject({ version: onVersion, template: versionedName, model });
export const returnSchema = z.strictObject({ version: onVersion, reason, experiment: bounds });

/** A use case with what was decided about it. */
export interface Governed {
  useCase: UseCase;
  version: number;
  laneEpoch: number;
  laneSince: Date | undefined;
}

/** One of the criteria, and whether it holds. */
export interface Check {
  criterion: 'runs' | 'ratings' | 'rating' | 'violations' | 'live' | 'evaluation' | 'sign-off' | 'time';
  wanted: number | string;
  is: number | string;
  holds: boolean;
}

/** @throws {GovernanceRefusal} `not_found` */
export async function governedOf(database: Pick<Database, 'select'>, id: string): Promise<Governed> {
  const [row] = await database
    .select({ definition: useCases.definition, governed: governedUseCases })
    .from(useCases)
    .leftJoin(governedUseCases, eq(governedUseCases.useCase, useCases.id))
    .where(eq(useCases.id, id));
  if (row === undefined) throw new GovernanceRefusal('not_found');
  return {
    useCase: useCaseSchema.parse({ ...row.definition, ...row.governed?.terms }),
    version: row.governed?.version ?? 1,
    laneEpoch: row.governed?.laneEpoch ?? 0,
    laneSince: row.governed?.laneSince,
  };
}

/**
 * Agrees on what holds for a use case. New criteria begin anew: what was before they were agreed is no evidence.
 *
 * @throws {GovernanceRefusal} `approval_needed`, `baseline_fixed`, `bounds_missing`, `wrong_lane`, `changed_since`
 */
export async function agree(
  place: Place,
  by: Caller,
  id: string,
  asked: z.infer<typeof agreementSchema>,
): Promise<void> {
  const { version, ...terms } = asked;
  await recorded(
    place,
    { action: 'policy-change', by: actorOf(by), useCase: id, subject: 'use-case', details: keysOf(terms) },
    async (transaction) => {
      const { useCase } = await governedOf(transaction, id);
      const needed = useCase.class.regulatedData || useCase.class.needsHumanReview || useCase.lane === 'oversight';
      if (terms.approval === 'none' && needed) throw new GovernanceRefusal('approval_needed');
      if (terms.baseline && useCase.lane !== 'experiment') throw new GovernanceRefusal('baseline_fixed');
      if (terms.criteria && useCase.lane !== 'experiment') throw new GovernanceRefusal('wrong_lane');
      mustBeAhead(terms.criteria?.until, 'criteria_must_be_ahead', place);
      mustBeAhead(terms.experiment?.until, 'must_be_ahead', place);
      const isNewVoice = terms.brandVoice !== undefined && terms.brandVoice !== useCase.brandVoice;
      const isNewEnd = terms.disclaimer !== undefined && terms.disclaimer !== useCase.disclaimer;
      // What was promoted and evaluated was so with the voice that it had.
      if ((isNewVoice || isNewEnd) && useCase.lane !== 'experiment' && useCase.pins) {
        throw new GovernanceRefusal('wrong_lane');
      }
      if (terms.active && useCase.lane === 'experiment' && !(terms.experiment ?? useCase.experiment)) {
        throw new GovernanceRefusal('bounds_missing');
      }
      if (isNewVoice) {
        await transaction.update(templateStates).set({ evaluated: null }).where(eq(templateStates.useCase, id));
      }
      // Other bounds are no new budget: what was used of it is used.
      const since = useCase.experiment?.since;
      const kept = terms.experiment && since ? { ...terms, experiment: { ...terms.experiment, since } } : terms;
      await change(transaction, place, id, version, kept, terms.criteria !== undefined || isNewVoice);
    },
  );
}

function mustBeAhead(
  until: string | undefined,
  reason: 'must_be_ahead' | 'criteria_must_be_ahead',
  { now }: Pick<Place, 'now'>,
): void {
  if (until !== undefined && Date.parse(until) <= now()) {
    throw new GovernanceRefusal('invalid_request', { reason });
  }
}

function keysOf(terms: object): Record<string, number> {
  return Object.fromEntries(Object.entries(terms).flatMap(([key, value]) => (value === undefined ? [] : [[key, 1]])));
}

/** Lays terms over the definition, on the version that was looked at. */
async function change(
  transaction: Transaction,
  place: Pick<Place, 'now'>,
  id: string,
  version: number,
  terms: Record<string, unknown>,
  isNewStay: boolean,
): Promise<void> {
  const now = new Date(place.now());
  await transaction.insert(governedUseCases).values({ useCase: id, laneSince: now, terms: {} }).onConflictDoNothing();
  const [row] = await transaction
    .update(governedUseCases)
    .set({
      version: sql`${governedUseCases.version} + 1`,
      terms: sql`${governedUseCases.terms} || ${JSON.stringify(terms)}::jsonb`,
      ...(isNewStay ? { laneEpoch: sql`${governedUseCases.laneEpoch} + 1`, laneSince: now } : {}),
    })
    .where(and(eq(governedUseCases.useCase, id), eq(governedUseCases.version, version)))
    .returning();
  if (row === undefined) throw new GovernanceRefusal('changed_since');
}

/** A reviewer says that exactly this is ready, in this stay in the lane. The owner’s own word does not count. */
export async function signOff(
  place: Place,
  by: Caller,
  id: string,
  asked: z.infer<typeof signOffSchema>,
): Promise<void> {
  const { template, version } = asked;
  await recorded(
    place,
    { action: 'approval', by: actorOf(by), role: 'reviewer', useCase: id, subject: 'sign-off', details: { template } },
    async (transaction) => {
      const { useCase, laneEpoch, version: now } = await governedOf(transaction, id);
      if (now !== version) throw new GovernanceRefusal('changed_since');
      if (useCase.owner === by.subject) throw new GovernanceRefusal('own_promotion');
      const { fingerprint } = await standingOf(transaction, id, template, asked.model);
      const signed = { useCase: id, laneEpoch, template, fingerprint, model: asked.model };
      await transaction
        .insert(signOffs)
        .values({ ...signed, by: by.subject, at: new Date(place.now()) })
        .onConflictDoNothing();
    },
  );
}

/** Each criterion, and whether it holds for a template and a model: computed, never said by anybody. */
function checksOf(
  { minRuns, minRatings, minRating, maxViolations, signOff: needsSignOff, until }: Criteria,
  evidence: Evidence,
  { state, isEvaluated, signers, nowMs }: Omit<Standing, 'fingerprint'> & { signers: number; nowMs: number },
): Check[] {
  const { runs, ratings, rating = 0, violations } = evidence;
  return [
    { criterion: 'runs', wanted: minRuns, is: runs, holds: runs >= minRuns },
    { criterion: 'ratings', wanted: minRatings, is: ratings, holds: ratings >= minRatings },
    { criterion: 'rating', wanted: minRating, is: rating, holds: rating >= minRating },
    { criterion: 'violations', wanted: maxViolations, is: violations, holds: violations <= maxViolations },
    { criterion: 'live', wanted: 'live', is: state, holds: state === 'live' },
    { criterion: 'evaluation', wanted: 'passed', is: isEvaluated ? 'passed' : 'missing', holds: isEvaluated },
    { criterion: 'sign-off', wanted: needsSignOff ? 1 : 0, is: signers, holds: !needsSignOff || signers > 0 },
    { criterion: 'time', wanted: until, is: new Date(nowMs).toISOString(), holds: Date.parse(until) > nowMs },
  ];
}

async function checksFor(
  transaction: Pick<Database, 'select'>,
  place: Pick<Place, 'now'>,
  { useCase, laneEpoch }: Governed,
  { template, model: name }: { template: string; model: string },
  notBy: string | undefined,
): Promise<Check[]> {
  if (useCase.criteria === undefined) return [];
  const standing = await standingOf(transaction, useCase.id, template, name);
  const { fingerprint } = standing;
  const evidence = await evidenceOf(transaction, useCase.id, laneEpoch, { template, fingerprint, model: name });
  const signed = await transaction
    .select({ by: signOffs.by })
    .from(signOffs)
    .where(
      and(
        eq(signOffs.useCase, useCase.id),
        eq(signOffs.laneEpoch, laneEpoch),
        eq(signOffs.template, template),
        eq(signOffs.fingerprint, fingerprint),
        eq(signOffs.model, name),
      ),
    );
  const signers = signed.filter(({ by }) => by !== notBy).length;
  return checksOf(useCase.criteria, evidence, { ...standing, signers, nowMs: place.now() });
}

/**
 * Takes a use case out of the experiment, pinned to a template and a model, if what was agreed holds.
 *
 * @throws {GovernanceRefusal} `wrong_lane`, `criteria_missing`, `criteria_expired`, `criteria_not_met`, `clock_wrong`,
 * `approval_needed`, `changed_since`
 */
export async function promote(
  place: Place,
  by: Caller,
  id: string,
  asked: z.infer<typeof promotionSchema>,
): Promise<Check[]> {
  const { to, template, model: name, version } = asked;
  return recorded(
    place,
    { action: 'policy-change', by: actorOf(by), useCase: id, lane: to, subject: 'promotion', details: { template } },
    async (transaction) => {
      const governed = await governedOf(transaction, id);
      const { useCase, laneSince } = governed;
      if (governed.version !== version) throw new GovernanceRefusal('changed_since');
      if (useCase.lane !== 'experiment') throw new GovernanceRefusal('wrong_lane');
      if (useCase.criteria === undefined) throw new GovernanceRefusal('criteria_missing');
      if (laneSince !== undefined && laneSince.getTime() > place.now()) throw new GovernanceRefusal('clock_wrong');
      if (to === 'oversight' && useCase.approval === 'none') throw new GovernanceRefusal('approval_needed');
      const checks = await checksFor(transaction, place, governed, { template, model: name }, by.subject);
      const failed = checks.filter(({ holds }) => !holds);
      if (failed.some(({ criterion }) => criterion === 'live')) throw new GovernanceRefusal('template_not_live');
      if (failed.some(({ criterion }) => criterion === 'time')) throw new GovernanceRefusal('criteria_expired');
      if (failed.length > 0) throw new GovernanceRefusal('criteria_not_met', { more: inWords(failed) });
      await move(
        transaction,
        place,
        by,
        governed,
        { to, reason: asked.reason, evidence: { template, model: name, checks } },
        {
          lane: to,
          pins: { template, model: name },
        },
      );
      return checks;
    },
  );
}

/** "runs: 3 instead of 20; ...": for clients alone, the console shows them in a table. */
function inWords(failed: readonly Check[]): string {
  const each = failed.map(({ criterion, wanted, is }) => `${criterion}: ${is} instead of ${wanted}`);
  return `${each.join('; ')}.`;
}

/** Takes a use case back into the experiment, bounded anew, and says why. */
export async function takeBack(
  place: Place,
  by: Caller,
  id: string,
  asked: z.infer<typeof returnSchema>,
): Promise<void> {
  await recorded(
    place,
    { action: 'policy-change', by: actorOf(by), useCase: id, lane: 'experiment', subject: 'return' },
    async (transaction) => {
      const governed = await governedOf(transaction, id);
      const { useCase } = governed;
      if (governed.version !== asked.version) throw new GovernanceRefusal('changed_since');
      if (useCase.lane === 'experiment') throw new GovernanceRefusal('wrong_lane');
      mustBeAhead(asked.experiment.until, 'must_be_ahead', place);
      const { pins } = useCase;
      // Whoever names none takes nothing away: what it was bound to before, it is bound to again.
      const named = asked.experiment.dataSets;
      const dataSets = named.length > 0 ? named : (useCase.experiment?.dataSets ?? []);
      const evidence = pins ? await evidenceOfPins(transaction, governed, pins) : {};
      await move(
        transaction,
        place,
        by,
        governed,
        { to: 'experiment', reason: asked.reason, evidence: { ...pins, ...evidence } },
        {
          lane: 'experiment',
          experiment: { ...asked.experiment, dataSets, since: new Date(place.now()).toISOString() },
        },
      );
    },
  );
}

/** What came of it in production. */
async function evidenceOfPins(
  transaction: Pick<Database, 'select'>,
  { useCase: { id }, laneEpoch }: Governed,
  { template, model: name }: NonNullable<UseCase['pins']>,
): Promise<Evidence> {
  const { fingerprint } = await standingOf(transaction, id, template, name);
  return evidenceOf(transaction, id, laneEpoch, { template, fingerprint, model: name });
}

async function move(
  transaction: Transaction,
  place: Pick<Place, 'now'>,
  by: Caller,
  { useCase, version }: Governed,
  { to, reason: why, evidence }: { to: UseCase['lane']; reason: string; evidence: Record<string, unknown> },
  terms: Record<string, unknown>,
): Promise<void> {
  await change(transaction, place, useCase.id, version, terms, true);
  await transaction.update(useCases).set({ lane: to }).where(eq(useCases.id, useCase.id));
  const nowMs = place.now();
  await transaction.insert(laneChanges).values({
    ...{ useCase: useCase.id, from: useCase.lane, to, evidence, reason: why, by: by.subject },
    at: new Date(nowMs),
  });
  await announce(transaction, 'lane.changed', { useCase: useCase.id, from: useCase.lane, to }, nowMs);
}

/** A use case with its history, and for each template and model that was used how far the criteria hold. */
export async function laneOf(place: Place, id: string) {
  const { database } = place;
  const governed = await governedOf(database, id);
  const { useCase, version, laneEpoch, laneSince } = governed;
  const used = await database
    .selectDistinct({ template: runTotals.template, fingerprint: runTotals.fingerprint, model: runTotals.model })
    .from(runTotals)
    .where(and(eq(runTotals.useCase, id), eq(runTotals.laneEpoch, laneEpoch)))
    .limit(maxUsed);
  // Of what ran, the texts that are still there as they ran.
  const texts = new Set(
    (await templatesOf(database, id)).map(({ template }) => {
      const { template: name, fingerprint } = textOf(templateSchema.parse(template));
      return `${name} ${fingerprint}`;
    }),
  );
  const candidates: { template: string; model: string; checks: Check[] }[] = [];
  for (const { template, fingerprint, model: name } of used) {
    // Without a model it was refused, and nothing ran.
    if (name === '' || !texts.has(`${template} ${fingerprint}`)) continue;
    const checks = await checksFor(database, place, governed, { template, model: name }, undefined);
    candidates.push({ template, model: name, checks });
  }
  const changes = await database
    .select()
    .from(laneChanges)
    .where(eq(laneChanges.useCase, id))
    .orderBy(desc(laneChanges.at))
    .limit(100);
  return { useCase, version, laneEpoch, laneSince, candidates, changes };
}

/** What the board shows of use cases of a lane, the first ones after `after`: with what came of their stay in it. */
export async function boardOf(
  database: Database,
  { lane, after, limit }: { lane: UseCase['lane'] | undefined; after: string; limit: number },
) {
  // The page first, and then what belongs to it: nothing is looked up for use cases that are not shown.
  const page = database
    .select({ id: useCases.id, definition: useCases.definition })
    .from(useCases)
    .where(and(gt(useCases.id, after), lane === undefined ? undefined : eq(useCases.lane, lane)))
    .orderBy(asc(useCases.id))
    .limit(limit)
    .as('page');
  const found = await database
    .select({ definition: page.definition, governed: governedUseCases, standing: stayTotals })
    .from(page)
    .leftJoin(governedUseCases, eq(governedUseCases.useCase, page.id))
    .leftJoin(
      stayTotals,
      and(eq(stayTotals.useCase, page.id), eq(stayTotals.laneEpoch, sql`coalesce(${governedUseCases.laneEpoch}, 0)`)),
    )
    .orderBy(asc(page.id));
  return found.map(({ definition, governed, standing }) => ({
    useCase: useCaseSchema.parse({ ...definition, ...governed?.terms }),
    standing: standing ?? undefined,
  }));
}
