import { and, asc, eq, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { evaluate, type Template, templateSchema } from '@/utils/templates';
import { actorOf } from '../audit/record';
import { EngineFailure } from '../gateway/engine';
import { Refused } from '../gateway/refused';
import type { Trial } from '../gateway/trial';
import type { Caller } from '../identity/caller';
import { governedUseCases, templateStates } from '../store/governance-schema';
import type { Transaction } from '../store/leader';
import { promptTemplates } from '../store/schema';
import type { Database } from '../store/store';
import { fingerprintOf } from './fingerprint';
import { type Place, recorded } from './recorded';
import { GovernanceRefusal } from './refused';
import { onVersion } from './request';
import { type UseCase, versionedName } from './use-case';

export const draftSchema = z.strictObject({
  template: z.record(z.string(), z.unknown()),
  owner: z.string().min(1).max(500).optional(),
  reviewBy: z.iso.datetime({ offset: true }).optional(),
});
export const revisionSchema = z.strictObject({ revision: onVersion });
export const changeSchema = draftSchema.extend({ revision: onVersion });
export const evaluationSchema = z.strictObject({ model: z.string().min(1).max(200) });
export const rollbackSchema = z.strictObject({ version: onVersion, from: versionedName, to: versionedName });

type State = typeof templateStates.$inferSelect;
const evaluatedSchema = z.record(z.string(), z.object({ hash: z.string(), passed: z.boolean() }).loose());

/** Which template: its use case, id and version. */
export interface TemplateName {
  useCase: string;
  id: string;
  version: number;
}

const stateOf = ({ useCase, id, version }: TemplateName) =>
  and(eq(templateStates.useCase, useCase), eq(templateStates.id, id), eq(templateStates.version, version));
const textOf = ({ useCase, id, version }: TemplateName) =>
  and(eq(promptTemplates.useCase, useCase), eq(promptTemplates.id, id), eq(promptTemplates.version, version));

async function found(
  database: Pick<Database, 'select'>,
  name: TemplateName,
): Promise<{ template: Template; state: State | undefined }> {
  const [row] = await database.select().from(promptTemplates).where(textOf(name));
  if (row === undefined) throw new GovernanceRefusal('not_found');
  const [state] = await database.select().from(templateStates).where(stateOf(name));
  return { template: templateSchema.parse(row.definition), state };
}

/** What a promotion asks of a template, as it is now. */
export interface Standing {
  state: State['state'];
  fingerprint: string;
  /** Whether it passed its cases with this model, as it is. */
  isEvaluated: boolean;
}

/** @param versioned `id@version` @throws {GovernanceRefusal} `not_found` */
export async function standingOf(
  database: Pick<Database, 'select'>,
  useCase: string,
  versioned: string,
  model: string,
): Promise<Standing> {
  const { template, state } = await found(database, nameOf(useCase, versioned));
  const evaluated = evaluatedSchema.safeParse(state?.evaluated ?? {}).data?.[model];
  const fingerprint = fingerprintOf(template);
  return {
    state: state?.state ?? 'live',
    fingerprint,
    isEvaluated: evaluated?.passed === true && evaluated.hash === fingerprint,
  };
}

function nameOf(useCase: string, versioned: string): TemplateName {
  const [id = '', version = ''] = versioned.split('@');
  return { useCase, id, version: Number(version) };
}

/** Every version of every template of a use case, with what is known of it. */
export async function templatesOf(database: Database, useCase: string) {
  return database
    .select({
      id: promptTemplates.id,
      version: promptTemplates.version,
      template: promptTemplates.definition,
      state: templateStates.state,
      owner: templateStates.owner,
      author: templateStates.author,
      reviewBy: templateStates.reviewBy,
      evaluated: templateStates.evaluated,
      revision: templateStates.revision,
    })
    .from(promptTemplates)
    .leftJoin(
      templateStates,
      and(
        eq(templateStates.useCase, promptTemplates.useCase),
        eq(templateStates.id, promptTemplates.id),
        eq(templateStates.version, promptTemplates.version),
      ),
    )
    .where(eq(promptTemplates.useCase, useCase))
    .orderBy(asc(promptTemplates.id), asc(promptTemplates.version));
}

/** A new version, as a draft. Which number it has, the server says. */
export async function draftTemplate(
  place: Place,
  by: Caller,
  useCase: string,
  asked: z.infer<typeof draftSchema>,
): Promise<TemplateName> {
  const { id } = templateSchema.parse({ ...asked.template, version: 1 });
  return recorded(
    place,
    { action: 'policy-change', by: actorOf(by), useCase, subject: 'template-draft', details: { template: id } },
    async (transaction) => {
      const [last] = await transaction
        .select({ version: max(promptTemplates.version) })
        .from(promptTemplates)
        .where(and(eq(promptTemplates.useCase, useCase), eq(promptTemplates.id, id)));
      const version = (last?.version ?? 0) + 1;
      const definition = templateSchema.parse({ ...asked.template, version });
      const made = await transaction
        .insert(promptTemplates)
        .values({ useCase, id, version, definition })
        .onConflictDoNothing()
        .returning();
      if (made.length === 0) throw new GovernanceRefusal('changed_since');
      await transaction.insert(templateStates).values({
        ...{ useCase, id, version, state: 'draft', author: by.subject, owner: asked.owner ?? by.subject },
        reviewBy: asked.reviewBy === undefined ? undefined : new Date(asked.reviewBy),
        changedAt: new Date(place.now()),
      });
      return { useCase, id, version };
    },
  );
}

/** @throws {GovernanceRefusal} `template_fixed` for one that was live, `changed_since` */
export async function changeDraft(
  place: Place,
  by: Caller,
  name: TemplateName,
  asked: z.infer<typeof changeSchema>,
): Promise<void> {
  const definition = templateSchema.parse({ ...asked.template, id: name.id, version: name.version });
  await about(place, by, name, 'template-draft', async (transaction) => {
    // Who changed it last is its author: they do not make it live.
    await moved(transaction, place, name, asked.revision, ['draft'], {
      author: by.subject,
      evaluated: null,
      ...(asked.reviewBy === undefined ? {} : { reviewBy: new Date(asked.reviewBy) }),
      ...(asked.owner === undefined ? {} : { owner: asked.owner }),
    });
    await transaction.update(promptTemplates).set({ definition }).where(textOf(name));
  });
}

/** Takes a draft away. Whoever runs it at this moment ends with what they began with. */
export async function deleteDraft(place: Place, by: Caller, name: TemplateName, revision: number): Promise<void> {
  await about(place, by, name, 'template-deletion', async (transaction) => {
    await moved(transaction, place, name, revision, ['draft'], {});
    await transaction.delete(templateStates).where(stateOf(name));
    await transaction.delete(promptTemplates).where(textOf(name));
  });
}

/** @throws {GovernanceRefusal} `own_template`, `evaluation_missing`, `changed_since` */
export async function makeLive(place: Place, by: Caller, name: TemplateName, revision: number): Promise<void> {
  await about(place, by, name, 'template-live', async (transaction) => {
    const { template, state } = await found(transaction, name);
    if (state?.author === by.subject) throw new GovernanceRefusal('own_template');
    const all = Object.values(evaluatedSchema.safeParse(state?.evaluated ?? {}).data ?? {});
    if (!all.some(({ passed, hash }) => passed && hash === fingerprintOf(template))) {
      throw new GovernanceRefusal('evaluation_missing');
    }
    await moved(transaction, place, name, revision, ['draft'], { state: 'live' });
  });
}

/** From then on nobody is answered with it. */
export async function deprecate(place: Place, by: Caller, name: TemplateName): Promise<void> {
  await about(place, by, name, 'template-deprecated', (transaction) =>
    setState(transaction, place, by, name, 'deprecated'),
  );
}

async function setState(
  transaction: Transaction,
  place: Place,
  by: Caller,
  name: TemplateName,
  state: 'live' | 'deprecated',
): Promise<void> {
  const before = await found(transaction, name);
  if (before.state?.state === 'draft') throw new GovernanceRefusal('template_not_live');
  const now = new Date(place.now());
  await transaction
    .insert(templateStates)
    .values({ ...name, state, owner: by.subject, author: by.subject, changedAt: now })
    .onConflictDoUpdate({
      target: [templateStates.useCase, templateStates.id, templateStates.version],
      set: { state, changedAt: now, revision: sql`${templateStates.revision} + 1` },
    });
}

/**
 * Goes back to a version that was live before: the newer one is deprecated, and what production is pinned to goes along.
 *
 * @param pinned of the use case, which must not have changed since `version`
 */
export async function rollBack(
  place: Place,
  by: Caller,
  { id: useCase, pins }: UseCase,
  asked: z.infer<typeof rollbackSchema>,
): Promise<void> {
  const [from, to] = [nameOf(useCase, asked.from), nameOf(useCase, asked.to)];
  if (from.id !== to.id) throw new GovernanceRefusal('not_found');
  await about(place, by, to, 'template-rollback', async (transaction) => {
    await setState(transaction, place, by, to, 'live');
    if (pins && !(await standingOf(transaction, useCase, asked.to, pins.model)).isEvaluated) {
      throw new GovernanceRefusal('evaluation_missing');
    }
    await setState(transaction, place, by, from, 'deprecated');
    if (pins?.template !== asked.from) return;
    const [changed] = await transaction
      .update(governedUseCases)
      .set({
        version: sql`${governedUseCases.version} + 1`,
        terms: sql`${governedUseCases.terms} || ${JSON.stringify({ pins: { ...pins, template: asked.to } })}::jsonb`,
      })
      .where(and(eq(governedUseCases.useCase, useCase), eq(governedUseCases.version, asked.version)))
      .returning();
    if (changed === undefined) throw new GovernanceRefusal('changed_since');
  });
}

/**
 * Asks a model every case of a template, and keeps how it did. A template without cases passes nothing.
 *
 * @param ask gives the text of the answer
 */
export async function evaluateTemplate(
  place: Place,
  by: Caller,
  useCase: UseCase,
  name: TemplateName,
  model: string,
  ask: (trial: Trial) => Promise<string>,
) {
  const { template, state } = await found(place.database, name);
  const cases = [];
  for (const one of template.evaluation ?? []) {
    const answer = await ask({ useCase, template, model, inputs: one.inputs }).catch((error: unknown) => {
      if (error instanceof EngineFailure) throw new GovernanceRefusal('model_unavailable');
      // Inputs that do not fit are a mistake of the case.
      if (error instanceof Refused) return undefined;
      throw error;
    });
    cases.push(
      answer === undefined
        ? { name: one.name, passed: false, missed: ['inputs that fit the template'] }
        : evaluate(template, one, answer),
    );
  }
  const result = {
    hash: fingerprintOf(template),
    passed: cases.length > 0 && cases.every(({ passed }) => passed),
    cases: cases.map(({ name: title, passed, missed }) => ({ title, passed, missed })),
    atMs: place.now(),
  };
  await about(place, by, name, 'template-evaluation', async (transaction) => {
    const now = await found(transaction, name);
    if (fingerprintOf(now.template) !== result.hash) throw new GovernanceRefusal('changed_since');
    const evaluated = { ...(now.state?.evaluated ?? {}), [model]: result };
    await transaction
      .insert(templateStates)
      .values({
        ...{ ...name, state: state?.state ?? 'live', owner: by.subject, author: by.subject, evaluated },
        changedAt: new Date(place.now()),
      })
      .onConflictDoUpdate({
        target: [templateStates.useCase, templateStates.id, templateStates.version],
        set: { evaluated },
      });
  });
  return result;
}

function about<Result>(
  place: Place,
  by: Caller,
  { useCase, id, version }: TemplateName,
  subject: string,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return recorded(
    place,
    { action: 'policy-change', by: actorOf(by), useCase, template: { id, version }, subject },
    work,
  );
}

async function moved(
  transaction: Transaction,
  place: Pick<Place, 'now'>,
  name: TemplateName,
  revision: number,
  from: readonly State['state'][],
  change: Partial<State>,
): Promise<void> {
  const { state } = await found(transaction, name);
  if (state === undefined || !from.includes(state.state)) throw new GovernanceRefusal('template_fixed');
  const [row] = await transaction
    .update(templateStates)
    .set({ ...change, revision: sql`${templateStates.revision} + 1`, changedAt: new Date(place.now()) })
    .where(and(stateOf(name), eq(templateStates.revision, revision), eq(templateStates.state, state.state)))
    .returning();
  if (row === undefined) throw new GovernanceRefusal('changed_since');
}
