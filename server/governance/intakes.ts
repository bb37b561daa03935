import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { templateId } from '@/utils/templates';
import { type Role, useCaseQuestions } from '@/utils/vocabulary';
import { actorOf } from '../audit/record';
import type { Caller } from '../identity/caller';
import { governedUseCases, intakeReviews, intakes } from '../store/governance-schema';
import type { Transaction } from '../store/leader';
import { useCases } from '../store/schema';
import { ring, tell } from './person-events';
import { type Place, recorded } from './recorded';
import { GovernanceRefusal } from './refused';
import { onVersion } from './request';
import { type UseCase, useCaseSchema, versionedName } from './use-case';
import { announce } from './webhooks';

/** What each of the four looks at. */
export const aspects = ['value', 'sensitivity', 'effort', 'governance'] as const;
export type Aspect = (typeof aspects)[number];
/** Who speaks to it. */
export const roleOf: Record<Aspect, Role> = {
  value: 'lead',
  sensitivity: 'security',
  effort: 'admin',
  governance: 'reviewer',
};

const dayMs = 86_400_000;
const answer = z.string().trim().min(1).max(10_000);
export const intakeSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  answers: z.strictObject(Object.fromEntries(useCaseQuestions.map((question) => [question, answer]))),
});

export const verdictSchema = z.strictObject({
  version: onVersion,
  aspect: z.enum(aspects),
  verdict: z.enum(['approve', 'reject']),
  note: z.string().trim().max(4_000).default(''),
  /** What it was found to be; what somebody has found before stays found. */
  regulatedData: z.boolean().default(false),
  needsHumanReview: z.boolean().default(false),
  prohibited: z.boolean().default(false),
});
type Verdict = z.infer<typeof verdictSchema>;

/** What the use case is called that comes of it, and how far its experiment may go. */
export const launchSchema = z.strictObject({
  version: onVersion,
  id: templateId,
  until: z.iso.datetime({ offset: true }),
  tokens: z.int().min(1).max(2_000_000_000),
  dataSets: z.array(versionedName).min(1).max(50),
  workKinds: useCaseSchema.shape.workKinds,
});
type Launch = z.infer<typeof launchSchema>;

type Row = typeof intakes.$inferSelect;
export const intakeStates = ['in-review', 'approved', 'rejected', 'withdrawn'] as const satisfies Row['state'][];
export interface Intake extends Omit<Row, 'isSample'> {
  reviews: (Omit<typeof intakeReviews.$inferSelect, 'intake'> & { isLate: boolean; waitedMs: number })[];
}

/** @param reviewDays how long each of the four has */
export async function submitIntake(
  place: Place,
  by: Caller,
  asked: z.infer<typeof intakeSchema>,
  reviewDays: number,
): Promise<Intake> {
  const nowMs = place.now();
  const row = await recorded(
    place,
    { action: 'submission', by: actorOf(by), subject: 'intake', details: { chars: JSON.stringify(asked).length } },
    async (transaction) => {
      const [made] = await transaction
        .insert(intakes)
        .values({
          author: by.subject,
          title: asked.title,
          answers: asked.answers,
          state: 'in-review',
          submittedAt: new Date(nowMs),
        })
        .returning();
      if (made === undefined) throw new Error('no row');
      const dueAt = new Date(nowMs + reviewDays * dayMs);
      await transaction.insert(intakeReviews).values(aspects.map((aspect) => ({ intake: made.id, aspect, dueAt })));
      await told(transaction, made, nowMs);
      await announce(transaction, 'intake.submitted', { intake: made.id, dueAt: dueAt.toISOString() }, nowMs);
      return made;
    },
  );
  ring(by.subject);
  const [intake] = await withReviews(place, [row]);
  if (intake === undefined) throw new GovernanceRefusal('not_found');
  return intake;
}

/** Somebody's own ones, or everybody's for the four; the newest first. */
export async function listIntakes(
  place: Place,
  author: string | undefined,
  { state, before, limit }: { state?: Row['state'] | undefined; before?: string | undefined; limit: number },
): Promise<Intake[]> {
  const rows = await place.database
    .select()
    .from(intakes)
    .where(
      and(
        author === undefined ? undefined : eq(intakes.author, author),
        state === undefined ? undefined : eq(intakes.state, state),
        before === undefined ? undefined : lt(intakes.submittedAt, new Date(before)),
      ),
    )
    .orderBy(desc(intakes.submittedAt))
    .limit(limit);
  return withReviews(place, rows);
}

async function withReviews({ database, now }: Pick<Place, 'database' | 'now'>, rows: Row[]): Promise<Intake[]> {
  if (rows.length === 0) return [];
  const reviews = await database
    .select()
    .from(intakeReviews)
    .where(
      inArray(
        intakeReviews.intake,
        rows.map(({ id }) => id),
      ),
    );
  return rows.map(({ isSample: _isSample, ...row }) => ({
    ...row,
    reviews: aspects.flatMap((aspect) =>
      reviews
        .filter((review) => review.intake === row.id && review.aspect === aspect)
        .map(({ intake: _intake, ...review }) => {
          const untilMs = (review.at ?? row.decidedAt)?.getTime() ?? now();
          return {
            ...review,
            isLate: untilMs > review.dueAt.getTime(),
            // A clock that was put back makes no wait of less than nothing.
            waitedMs: Math.max(0, untilMs - row.submittedAt.getTime()),
          };
        }),
    ),
  }));
}

export async function intakeOf({ database }: Pick<Place, 'database'>, id: string): Promise<Row> {
  const [row] = await database.select().from(intakes).where(eq(intakes.id, id));
  if (row === undefined) throw new GovernanceRefusal('not_found');
  return row;
}

/**
 * One of the four speaks. With the fourth approval it is approved; one rejection rejects it.
 *
 * @throws {GovernanceRefusal} `own_intake`, `role_missing`, `already_decided`, `changed_since`, `prohibited`, `one_person`
 */
export async function reviewIntake(place: Place, by: Caller, id: string, asked: Verdict): Promise<void> {
  if (!by.roles.includes(roleOf[asked.aspect])) throw new GovernanceRefusal('role_missing');
  const before = await intakeOf(place, id);
  if (before.author === by.subject) throw new GovernanceRefusal('own_intake');
  if (before.state !== 'in-review') throw new GovernanceRefusal('already_decided');
  if (before.version !== asked.version) throw new GovernanceRefusal('changed_since');
  if (asked.verdict === 'reject' && asked.note === '') throw new GovernanceRefusal('reason_missing');
  const nowMs = place.now();
  const { aspect, verdict, note } = asked;
  await recorded(
    place,
    {
      action: verdict === 'approve' ? 'approval' : 'rejection',
      by: actorOf(by),
      role: roleOf[aspect],
      about: before.author,
      subject: 'intake-review',
      details: { intake: id, aspect },
    },
    async (transaction) => {
      const prohibited = before.prohibited || asked.prohibited;
      if (prohibited && verdict === 'approve') throw new GovernanceRefusal('prohibited');
      const intake = await changed(transaction, id, asked.version, {
        regulatedData: before.regulatedData || asked.regulatedData,
        needsHumanReview: before.needsHumanReview || asked.needsHumanReview,
        prohibited,
      });
      await transaction
        .update(intakeReviews)
        .set({ verdict, note, by: by.subject, at: new Date(nowMs) })
        .where(and(eq(intakeReviews.intake, id), eq(intakeReviews.aspect, aspect)));
      const reviews = await transaction.select().from(intakeReviews).where(eq(intakeReviews.intake, id));
      const state = reviews.some((one) => one.verdict === 'reject')
        ? 'rejected'
        : reviews.every((one) => one.verdict === 'approve')
          ? 'approved'
          : 'in-review';
      // Who holds all four roles is still one person.
      if (state === 'approved' && new Set(reviews.map((one) => one.by)).size === 1) {
        throw new GovernanceRefusal('one_person');
      }
      if (state !== 'in-review') {
        await transaction
          .update(intakes)
          .set({ state, decidedAt: new Date(nowMs) })
          .where(eq(intakes.id, id));
      }
      await told(transaction, { ...intake, state }, nowMs);
      await announce(transaction, 'review.given', { intake: id, aspect, verdict, state }, nowMs);
    },
  );
  ring(before.author);
}

/** The author takes it back, as long as nothing is decided. */
export async function withdrawIntake(place: Place, by: Caller, id: string, version: number): Promise<void> {
  const before = await intakeOf(place, id);
  if (before.author !== by.subject) throw new GovernanceRefusal('not_found');
  const nowMs = place.now();
  await recorded(
    place,
    { action: 'deletion', by: actorOf(by), subject: 'intake', details: { intake: id } },
    async (transaction) => {
      const intake = await changed(transaction, id, version, { state: 'withdrawn', decidedAt: new Date(nowMs) });
      await told(transaction, intake, nowMs);
    },
  );
  ring(before.author);
}

/**
 * An approved intake becomes a use case in the experiment lane: bounded, and with the approval that its class asks for.
 *
 * @throws {GovernanceRefusal} `exists`, `already_decided` when it was launched before
 */
export async function launchIntake(place: Place, by: Caller, id: string, asked: Launch): Promise<UseCase> {
  const before = await intakeOf(place, id);
  const nowMs = place.now();
  if (Date.parse(asked.until) <= nowMs) throw new GovernanceRefusal('invalid_request', { reason: 'must_be_ahead' });
  const useCase = useCaseSchema.parse({
    id: asked.id,
    name: before.title,
    // Not cut within a sign: what is left of one cannot be stored.
    description: before.answers.outcome?.slice(0, 1_000).replace(/\p{Surrogate}$/u, ''),
    lane: 'experiment',
    freeChat: false,
    owner: before.author,
    approval: before.needsHumanReview || before.regulatedData ? 'hold' : 'sign-off',
    class: { regulatedData: before.regulatedData, needsHumanReview: before.needsHumanReview },
    experiment: { until: asked.until, tokens: asked.tokens, dataSets: asked.dataSets },
    workKinds: asked.workKinds,
  });
  await recorded(
    place,
    {
      action: 'policy-change',
      by: actorOf(by),
      about: before.author,
      useCase: asked.id,
      subject: 'use-case',
      details: { intake: id },
    },
    async (transaction) => {
      const [intake] = await transaction
        .update(intakes)
        .set({ useCase: asked.id, version: sql`${intakes.version} + 1` })
        .where(
          and(
            eq(intakes.id, id),
            eq(intakes.version, asked.version),
            eq(intakes.state, 'approved'),
            sql`${intakes.useCase} is null`,
          ),
        )
        .returning();
      if (intake === undefined) throw new GovernanceRefusal('changed_since');
      const made = await transaction
        .insert(useCases)
        .values({ id: asked.id, definition: useCase, lane: useCase.lane })
        .onConflictDoNothing()
        .returning();
      if (made.length === 0) throw new GovernanceRefusal('exists');
      await transaction.insert(governedUseCases).values({ useCase: asked.id, laneSince: new Date(nowMs), terms: {} });
      await told(transaction, intake, nowMs);
      await announce(transaction, 'intake.launched', { intake: id, useCase: asked.id }, nowMs);
    },
  );
  ring(before.author);
  return useCase;
}

/** Changes an intake that is still under review, as it was when it was looked at. */
async function changed(transaction: Transaction, id: string, version: number, change: Partial<Row>): Promise<Row> {
  const [row] = await transaction
    .update(intakes)
    .set({ ...change, version: sql`${intakes.version} + 1` })
    .where(and(eq(intakes.id, id), eq(intakes.version, version), eq(intakes.state, 'in-review')))
    .returning();
  if (row) return row;
  const [now] = await transaction.select().from(intakes).where(eq(intakes.id, id));
  if (now === undefined) throw new GovernanceRefusal('not_found');
  throw new GovernanceRefusal(now.state === 'in-review' ? 'changed_since' : 'already_decided');
}

function told(transaction: Transaction, { id, author, state }: Row, nowMs: number): Promise<void> {
  return tell(transaction, author, { type: 'intake', data: { id, state } }, nowMs);
}
