import { and, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import {
  dataSets,
  decisionTotals,
  governedUseCases,
  intakeReviews,
  intakes,
  laneChanges,
  outputs,
  personEvents,
  runs,
  runTotals,
  samples,
  signOffs,
  stayTotals,
  templateStates,
} from '../../store/governance-schema';
import type { Transaction } from '../../store/leader';
import { promptLog, promptTemplates, useCases, usedLimits } from '../../store/schema';
import type { Database } from '../../store/store';
import { aspects } from '../intakes';
import { addUp, textOf } from '../ledger';
import { countDecision } from '../outcomes';
import { keysOf, type OutputPlace, sealedFor, sealedRow } from '../outputs';
import { recorded } from '../recorded';
import { heldReply, people, type SampleUseCase, sampleDataSets, sampleIntakes, sampleUseCases } from './content';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** So many replies were released over the month, and the last one waits. */
const released = 24;

export type SampleState = 'none' | 'there' | 'removed';

/** Whether the worked example is there, was there, or never was. */
export async function sampleState(database: Pick<Database, 'select'>): Promise<SampleState> {
  const marks = await database.select({ removedAt: samples.removedAt }).from(samples);
  if (marks.length === 0) return 'none';
  return marks.some(({ removedAt }) => removedAt === null) ? 'there' : 'removed';
}

/**
 * Puts the worked example in, once: what was removed stays away.
 *
 * @param model that answers here, by its name
 * @returns whether it was put in
 * @throws {GovernanceRefusal} `approval_unavailable` without keys
 */
export async function addSample(place: OutputPlace, model: string): Promise<boolean> {
  const keys = keysOf(place);
  const nowMs = place.now();
  const before = new Date(nowMs - 31 * dayMs);
  return place.database.transaction(async (transaction) => {
    // Of two servers that start at once, one puts it in.
    await transaction.execute(sql`lock table ${samples} in share row exclusive mode`);
    if ((await sampleState(transaction)) !== 'none') return false;
    const mark = (kind: (typeof samples.$inferInsert)['kind'], id: string) =>
      transaction
        .insert(samples)
        .values({ kind, id, addedAt: new Date(nowMs) })
        .onConflictDoNothing();
    for (const one of sampleUseCases(nowMs, model)) {
      await mark('use-case', one.useCase.id);
      await addUseCase(transaction, one, nowMs, before);
    }
    for (const set of sampleDataSets) {
      await mark('data-set', set.id);
      await transaction.insert(dataSets).values({ ...set, owner: people.lead, at: before });
    }
    for (const { title, answers, state, verdicts } of sampleIntakes) {
      const submittedAt = new Date(nowMs - 2 * dayMs);
      const [made] = await transaction
        .insert(intakes)
        .values({
          ...{ author: people.author, title, answers, state, submittedAt, isSample: true },
          version: Object.keys(verdicts).length + 1,
          decidedAt: state === 'approved' ? new Date(nowMs - dayMs) : null,
        })
        .returning();
      if (made === undefined) throw new Error('no row');
      await mark('intake', made.id);
      await transaction.insert(intakeReviews).values(
        aspects.map((aspect) => ({
          ...{ intake: made.id, aspect, dueAt: new Date(nowMs + 3 * dayMs) },
          ...(verdicts[aspect] && { ...verdicts[aspect], verdict: 'approve' as const, at: new Date(nowMs - dayMs) }),
        })),
      );
    }
    for (let number = 0; number <= released; number++) {
      const isHeld = number === released;
      const atMs = isHeld ? nowMs - 2 * hourMs : nowMs - 29 * dayMs + number * 28 * hourMs;
      const row = sealedRow({ ...place, now: () => atMs }, keys, {
        ...{
          id: crypto.randomUUID(),
          author: people.author,
          useCase: 'sample-reply',
          template: 'sample-reply@1',
          model,
        },
        ...{ kinds: {}, strength: 'hold', text: heldReply.answer, days: 90 },
        messages: [{ role: 'user', text: heldReply.question }],
      });
      // Half an hour to two and a half, as people have time.
      const decidedAt = new Date(atMs + (30 + ((number * 37) % 120)) * 60_000);
      if (!isHeld) await countDecision(transaction, { ...row, decidedAt }, { decided: 1, released: 1 });
      await transaction.insert(outputs).values(
        isHeld
          ? row
          : {
              ...{ ...row, state: 'released', decidedBy: people.reviewer, decidedAt, version: 2 },
              ...sealedFor(row, keys, { released: heldReply.answer }),
            },
      );
    }
    return true;
  });
}

async function addUseCase(
  transaction: Transaction,
  { useCase, templates, ran, model, perDay, days }: SampleUseCase,
  nowMs: number,
  before: Date,
): Promise<void> {
  const { id, lane, pins } = useCase;
  await transaction.insert(useCases).values({ id, definition: useCase, lane });
  await transaction.insert(governedUseCases).values({ useCase: id, laneSince: before, laneEpoch: 1, terms: {} });
  for (const { template, state } of templates) {
    const key = { useCase: id, id: template.id, version: template.version };
    await transaction.insert(promptTemplates).values({ ...key, definition: template });
    await transaction.insert(templateStates).values({
      ...{ ...key, state, owner: people.lead, author: people.author, changedAt: before },
      reviewBy: new Date(nowMs + 60 * dayMs),
    });
  }
  if (lane !== 'experiment') {
    await transaction.insert(laneChanges).values({
      ...{ useCase: id, from: 'experiment', to: lane, by: people.lead, at: before },
      evidence: { ...pins, isSample: true },
      reason: 'Worked example: it was promoted before the month that you see.',
    });
  }
  const text = templates.find(({ template }) => `${template.id}@${template.version}` === ran)?.template;
  for (let ago = 1, worked = 0; worked < days; ago++) {
    const at = new Date(nowMs - ago * dayMs);
    // Nobody works on Sundays; on some days more is done than on others.
    if (at.getUTCDay() === 0) continue;
    worked += 1;
    const more = lane === 'experiment' ? 0 : ago % 3;
    await addUp(transaction, {
      ...{ useCase: id, day: at.toISOString().slice(0, 10), laneEpoch: 1, ...textOf(text) },
      ...{ ...perDay, model, runs: perDay.runs + more },
      durationMs: (perDay.runs + more) * 2_400,
      violations: lane === 'production' && ago === 11 ? 1 : 0,
    });
  }
}

/**
 * Takes the worked example away with all that was done with it: runs, texts, templates, and the use cases that came of
 * its intakes. The audit log keeps that there was one.
 *
 * @returns whether there was one
 */
export async function removeSample(place: OutputPlace, by: Parameters<typeof recorded>[1]['by']): Promise<boolean> {
  if ((await sampleState(place.database)) !== 'there') return false;
  await recorded(place, { action: 'deletion', by, subject: 'sample' }, async (transaction) => {
    const marked = await transaction.select().from(samples).where(isNull(samples.removedAt));
    const ids = (wanted: string) => marked.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    const launched = await transaction
      .select({ id: intakes.useCase })
      .from(intakes)
      .where(and(inArray(intakes.id, ids('intake')), isNotNull(intakes.useCase)));
    const gone = [...ids('use-case'), ...launched.flatMap(({ id }) => (id === null ? [] : [id]))];
    const about = or(
      inArray(sql`${personEvents.data} ->> 'useCase'`, gone),
      inArray(sql`${personEvents.data} ->> 'id'`, ids('intake')),
    );
    await transaction.delete(personEvents).where(about);
    // `experiment-tokens:ID`, `own-tokens:ID:PERSON`: what was counted off a budget.
    await transaction.delete(usedLimits).where(inArray(sql`split_part(${usedLimits.key}, ':', 2)`, gone));
    await transaction.delete(promptLog).where(inArray(promptLog.useCase, gone));
    await transaction.delete(outputs).where(inArray(outputs.useCase, gone));
    await transaction.delete(runs).where(inArray(runs.useCase, gone));
    await transaction.delete(stayTotals).where(inArray(stayTotals.useCase, gone));
    await transaction.delete(decisionTotals).where(inArray(decisionTotals.useCase, gone));
    await transaction.delete(runTotals).where(inArray(runTotals.useCase, gone));
    await transaction.delete(signOffs).where(inArray(signOffs.useCase, gone));
    await transaction.delete(laneChanges).where(inArray(laneChanges.useCase, gone));
    await transaction.delete(templateStates).where(inArray(templateStates.useCase, gone));
    await transaction.delete(promptTemplates).where(inArray(promptTemplates.useCase, gone));
    await transaction.delete(governedUseCases).where(inArray(governedUseCases.useCase, gone));
    await transaction.delete(useCases).where(inArray(useCases.id, gone));
    await transaction.delete(intakes).where(inArray(intakes.id, ids('intake')));
    await transaction.delete(dataSets).where(inArray(dataSets.id, ids('data-set')));
    await transaction
      .update(samples)
      .set({ removedAt: new Date(place.now()) })
      .where(isNull(samples.removedAt));
  });
  return true;
}
