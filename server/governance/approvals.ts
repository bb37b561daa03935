import { and, asc, desc, eq, getTableColumns, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { actorOf } from '../audit/record';
import type { Caller } from '../identity/caller';
import { outputs } from '../store/governance-schema';
import { countDecision } from './outcomes';
import { changed, keysOf, type OutputPlace, type OutputRow, openedFor, outputRow, sealedFor, told } from './outputs';
import { ring } from './person-events';
import { recorded } from './recorded';
import { codeOf, GovernanceRefusal, type RefusalCode } from './refused';
import { onVersion } from './request';
import { announce } from './webhooks';

const reason = z.string().trim().min(1).max(4_000);
export const decisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), version: onVersion }),
  z.strictObject({ decision: z.literal('edit'), version: onVersion, text: z.string().min(1).max(1_000_000) }),
  z.strictObject({ decision: z.literal('reject'), version: onVersion, reason }),
]);
type Decision = z.infer<typeof decisionSchema>;

export const bulkSchema = z.strictObject({
  decision: z.enum(['approve', 'reject']),
  reason: reason.optional(),
  outputs: z
    .array(z.strictObject({ id: z.uuid(), version: onVersion }))
    .min(1)
    .max(200),
});
export const withdrawalSchema = z.strictObject({ version: onVersion, reason });
export const delegationSchema = z.strictObject({ version: onVersion, to: z.string().min(1).max(500).nullable() });

/** An entry of the queue: everything but the texts. */
export interface Queued {
  id: string;
  author: string;
  useCase: string;
  template: string | null;
  model: string | null;
  kinds: Record<string, number>;
  strength: OutputRow['strength'];
  state: OutputRow['state'];
  version: number;
  delegatedTo: string | null;
  decidedBy: string | null;
  submittedAt: Date | null;
  dueAt: Date | null;
  decidedAt: Date | null;
  /** Whether the one who asks wrote it, and so may not decide on it. */
  isOwn: boolean;
  isLate: boolean;
}

type Unread = 'sealedText' | 'sealedSources' | 'sealedReleased' | 'standingText';
/** Where a page of the queue ends: when that one was submitted, and which one it was. */
const cursor = /^(\d{4}-\d\d-\d\dT[\d:.]{8,16}Z)_([0-9a-f-]{36})$/;

/**
 * What waits (the oldest first), or what was decided (the newest first), a page at a time.
 *
 * @param after `next` of the page before
 */
export async function queueOf(
  { database, now }: OutputPlace,
  by: Caller,
  { state, after, limit }: { state: Exclude<OutputRow['state'], 'draft'>; after?: string | undefined; limit: number },
): Promise<{ approvals: Queued[]; next: string | undefined }> {
  const isWaiting = state === 'waiting';
  const inOrder = isWaiting ? asc : desc;
  const {
    sealedText: _text,
    sealedSources: _sources,
    sealedReleased: _released,
    standingText: _standing,
    ...shown
  } = getTableColumns(outputs);
  const found = await database
    .select(shown)
    .from(outputs)
    .where(and(eq(outputs.state, state), isNotNull(outputs.submittedAt), behind(after, isWaiting)))
    .orderBy(inOrder(outputs.submittedAt), inOrder(outputs.id))
    .limit(limit);
  const last = found.length === limit ? found.at(-1) : undefined;
  return {
    approvals: found.map((row) => queued(row, by, now())),
    next: last?.submittedAt ? `${last.submittedAt.toISOString()}_${last.id}` : undefined,
  };
}

function behind(after: string | undefined, isWaiting: boolean): SQL | undefined {
  if (after === undefined) return undefined;
  const [, at, id] = cursor.exec(after) ?? [];
  if (at === undefined || Number.isNaN(Date.parse(at)) || !z.uuid().safeParse(id).success) {
    throw new GovernanceRefusal('invalid_request');
  }
  const place = sql`(${at}::timestamptz, ${id}::uuid)`;
  const here = sql`(${outputs.submittedAt}, ${outputs.id})`;
  return isWaiting ? sql`${here} > ${place}` : sql`${here} < ${place}`;
}

function queued(row: Omit<OutputRow, Unread>, by: Caller, nowMs: number): Queued {
  const { id, author, useCase, template, model, kinds, strength, state, version, delegatedTo, decidedBy } = row;
  const { submittedAt, dueAt, decidedAt } = row;
  return {
    ...{ id, author, useCase, template, model, kinds, strength, state, version, delegatedTo, decidedBy },
    ...{ submittedAt, dueAt, decidedAt },
    isOwn: author === by.subject,
    isLate: dueAt !== null && (decidedAt?.getTime() ?? nowMs) > dueAt.getTime(),
  };
}

/**
 * All that a reviewer decides on. The text of an output is shown to everybody who reviews, but for the one who wrote it.
 *
 * @throws {GovernanceRefusal} `not_found`, `own_output`, `erased`
 */
export async function openForReview(place: OutputPlace, by: Caller, id: string) {
  const row = await outputRow(place, id);
  if (row.author === by.subject) throw new GovernanceRefusal('own_output');
  // A draft that nobody has submitted is its author's.
  if (row.state === 'draft') throw new GovernanceRefusal('not_found');
  if (row.sealedText === '') throw new GovernanceRefusal('erased');
  const [before] = await place.database
    .select({
      useCase: outputs.useCase,
      template: outputs.template,
      standingText: outputs.standingText,
      model: outputs.model,
    })
    .from(outputs)
    .where(and(eq(outputs.useCase, row.useCase), eq(outputs.state, 'released'), ne(outputs.id, id)))
    .orderBy(desc(outputs.decidedAt))
    .limit(1);
  const { standingText } = row;
  return { ...queued(row, by, place.now()), ...openedFor(row, keysOf(place)), standingText, lastApproved: before };
}

/**
 * Releases a text, as it is or edited, or rejects it.
 *
 * @throws {GovernanceRefusal} `own_output`, `delegated`, `already_decided`, `changed_since`, `reason_quotes_text`
 */
export async function decide(place: OutputPlace, by: Caller, id: string, asked: Decision): Promise<Queued> {
  const keys = keysOf(place);
  const before = await decidable(place, by, id, ['waiting']);
  const { text } = openedFor(before, keys);
  if (asked.decision === 'reject') mayTell(before, asked.reason, text);
  const isRelease = asked.decision !== 'reject';
  const released = asked.decision === 'edit' ? asked.text : isRelease ? text : undefined;
  const nowMs = place.now();
  const row = await recorded(
    place,
    {
      action: isRelease ? 'approval' : 'rejection',
      by: actorOf(by),
      role: 'reviewer',
      about: before.author,
      useCase: before.useCase,
      subject: 'output',
      details: { output: id, decision: asked.decision, version: asked.version },
    },
    async (transaction) => {
      const decided = await changed(transaction, before, asked.version, ['waiting'], {
        state: isRelease ? 'released' : 'rejected',
        decidedBy: by.subject,
        decidedAt: new Date(nowMs),
        ...sealedFor(before, keys, { released, reason: asked.decision === 'reject' ? asked.reason : undefined }),
      });
      await countDecision(
        transaction,
        { ...before, decidedAt: new Date(nowMs) },
        { decided: 1, released: isRelease ? 1 : 0 },
      );
      await told(transaction, decided, nowMs);
      await announce(
        transaction,
        'approval.decided',
        { output: id, useCase: before.useCase, decision: asked.decision, state: decided.state },
        nowMs,
      );
      return decided;
    },
  );
  ring(before.author);
  return queued(row, by, nowMs);
}

/** One decision for several texts; each is decided, and may be refused, for itself. */
export async function decideInBulk(
  place: OutputPlace,
  by: Caller,
  asked: z.infer<typeof bulkSchema>,
): Promise<{ id: string; state?: OutputRow['state']; refused?: RefusalCode }[]> {
  if (asked.decision === 'reject' && asked.reason === undefined) throw new GovernanceRefusal('reason_missing');
  const done: { id: string; state?: OutputRow['state']; refused?: RefusalCode }[] = [];
  for (const { id, version } of asked.outputs) {
    const decision: Decision =
      asked.decision === 'approve'
        ? { decision: 'approve', version }
        : { decision: 'reject', version, reason: asked.reason ?? '' };
    try {
      const { state } = await decide(place, by, id, decision);
      done.push({ id, state });
    } catch (error) {
      const refused = codeOf(error);
      if (refused === undefined || refused === 'database_unavailable' || refused === 'audit_unavailable') throw error;
      done.push({ id, refused });
    }
  }
  return done;
}

/**
 * Gives a text to another reviewer, or back to all. Whoever it is given to must be a reviewer when they decide; where
 * they cannot, any other reviewer takes it over, which is recorded like every delegation.
 */
export async function delegate(
  place: OutputPlace,
  by: Caller,
  id: string,
  { version, to }: z.infer<typeof delegationSchema>,
): Promise<Queued> {
  const before = await reviewable(place, by, id, ['waiting']);
  const isHeldBack = before.delegatedTo !== null && before.delegatedTo !== by.subject;
  // Given on over somebody's head it would be nobody's decision: take it over first.
  if (isHeldBack && to !== by.subject) throw new GovernanceRefusal('delegated');
  if (to === before.author) throw new GovernanceRefusal('own_output');
  const row = await recorded(
    place,
    {
      action: 'grant',
      by: actorOf(by),
      role: 'reviewer',
      about: to ?? undefined,
      useCase: before.useCase,
      subject: 'output-delegation',
      details: { output: id },
    },
    (transaction) => changed(transaction, before, version, ['waiting'], { delegatedTo: to }),
  );
  return queued(row, by, place.now());
}

/** Takes a release back: the author gets the text no more, and is told why. */
export async function withdraw(
  place: OutputPlace,
  by: Caller,
  id: string,
  asked: z.infer<typeof withdrawalSchema>,
): Promise<Queued> {
  const keys = keysOf(place);
  const before = await decidable(place, by, id, ['released']);
  const nowMs = place.now();
  const row = await recorded(
    place,
    {
      action: 'revocation',
      by: actorOf(by),
      role: 'reviewer',
      about: before.author,
      useCase: before.useCase,
      subject: 'output',
      details: { output: id, version: asked.version },
    },
    async (transaction) => {
      const taken = await changed(transaction, before, asked.version, ['released'], {
        state: 'withdrawn',
        decidedBy: by.subject,
        decidedAt: new Date(nowMs),
        ...sealedFor(before, keys, { reason: asked.reason }),
      });
      const { decidedAt } = before;
      if (decidedAt) await countDecision(transaction, { ...before, decidedAt }, { decided: 0, released: -1 });
      await told(transaction, taken, nowMs);
      await announce(transaction, 'approval.withdrawn', { output: id, useCase: before.useCase }, nowMs);
      return taken;
    },
  );
  ring(before.author);
  return queued(row, by, nowMs);
}

/** An output in one of these states, for somebody who did not write it. */
async function reviewable(
  place: OutputPlace,
  by: Caller,
  id: string,
  states: readonly OutputRow['state'][],
): Promise<OutputRow> {
  const row = await outputRow(place, id);
  if (row.author === by.subject) throw new GovernanceRefusal('own_output');
  if (!states.includes(row.state)) throw new GovernanceRefusal(row.state === 'draft' ? 'not_found' : 'already_decided');
  return row;
}

async function decidable(...asked: Parameters<typeof reviewable>): Promise<OutputRow> {
  const [, by] = asked;
  const row = await reviewable(...asked);
  if (row.delegatedTo !== null && row.delegatedTo !== by.subject && row.state === 'waiting') {
    throw new GovernanceRefusal('delegated');
  }
  return row;
}

/** So long a passage of a held text may not stand in what its author is told. */
const quoteUnits = 24;

/** A reason reaches the author; of a text that they have not seen it may not be a part. */
function mayTell({ strength }: OutputRow, said: string, text: string): void {
  if (strength !== 'hold') return;
  const plain = (one: string) => one.toLowerCase().replace(/\s+/g, ' ').trim();
  const [held, told] = [plain(text), plain(said)];
  if (held.length <= quoteUnits ? told.includes(held) && held !== '' : hasQuote(held, told)) {
    throw new GovernanceRefusal('reason_quotes_text');
  }
}

function hasQuote(held: string, told: string): boolean {
  for (let at = 0; at + quoteUnits <= told.length; at++) {
    if (held.includes(told.slice(at, at + quoteUnits))) return true;
  }
  return false;
}
