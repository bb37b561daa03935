import { and, desc, eq, lt, lte, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { actorOf } from '../audit/record';
import type { LogKeys } from '../gateway/log-keys';
import type { Caller } from '../identity/caller';
import { outputs } from '../store/governance-schema';
import type { Transaction } from '../store/leader';
import { ring, tell } from './person-events';
import { type Place, recorded } from './recorded';
import { GovernanceRefusal } from './refused';
import { announce } from './webhooks';

export type OutputRow = typeof outputs.$inferSelect;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

export interface OutputPlace extends Place {
  /** Without keys no text can be kept for approval. */
  keys: LogKeys | undefined;
  /** How long reviewers have. */
  approvalHours: number;
}

/** What the gateway hands over when an answer is complete. */
export interface Written {
  /** Of the record in the audit log. */
  id: string;
  author: string;
  useCase: string;
  template: string | undefined;
  /** What stood before the question: voice and template. */
  standingText?: string | undefined;
  model: string | undefined;
  kinds: Record<string, number>;
  strength: 'sign-off' | 'hold';
  text: string;
  messages: readonly { role: string; text: string }[];
  /** For how long the use case keeps texts. */
  days: number;
}

const sourcesSchema = z.array(z.object({ role: z.string(), text: z.string() }));
export type Sources = z.infer<typeof sourcesSchema>;

/** @throws {GovernanceRefusal} before anything is asked of a model whose answer could not be kept */
export function keysOf({ keys }: Pick<OutputPlace, 'keys'>): LogKeys {
  if (keys === undefined) throw new GovernanceRefusal('approval_unavailable');
  return keys;
}

/** Moved to another row, person or column it does not open. */
const about = (id: string, author: string, part: 'text' | 'sources' | 'released' | 'reason') =>
  `output ${id} ${author} ${part}`;

/** An answer as the table has it: its texts sealed. */
export function sealedRow(
  { now, approvalHours }: Pick<OutputPlace, 'now' | 'approvalHours'>,
  keys: LogKeys,
  { id, author, useCase, template, standingText, model, kinds, strength, text, messages, days }: Written,
): OutputRow {
  const nowMs = now();
  const isWaiting = strength === 'hold';
  return {
    ...{ id, author, useCase, template: template ?? null, model: model ?? null, kinds, strength },
    standingText: standingText ?? null,
    ...{ state: isWaiting ? 'waiting' : 'draft', version: 1 },
    keyId: keys.keyId,
    sealedText: keys.seal(text, about(id, author, 'text')),
    sealedSources: keys.seal(JSON.stringify(messages), about(id, author, 'sources')),
    ...{ sealedReleased: null, sealedReason: null, delegatedTo: null, decidedBy: null, decidedAt: null },
    createdAt: new Date(nowMs),
    submittedAt: isWaiting ? new Date(nowMs) : null,
    dueAt: isWaiting ? new Date(nowMs + approvalHours * hourMs) : null,
    expiresAt: new Date(nowMs + days * dayMs),
  };
}

/** Keeps an answer for approval. A held one waits at once; of the other the author says when it may be looked at. */
export async function keepOutput(place: OutputPlace, written: Written): Promise<void> {
  const row = sealedRow(place, keysOf(place), written);
  const { id, author, useCase, state } = row;
  const nowMs = row.createdAt.getTime();
  const isWaiting = state === 'waiting';
  await place.database.transaction(async (transaction) => {
    await transaction.insert(outputs).values(row);
    if (isWaiting) await told(transaction, { id, author, state, useCase }, nowMs);
    if (isWaiting) await announce(transaction, 'approval.waiting', { output: id, useCase }, nowMs);
  });
  if (isWaiting) ring(author);
}

export async function outputRow({ database }: Pick<Place, 'database'>, id: string): Promise<OutputRow> {
  const [row] = await database.select().from(outputs).where(eq(outputs.id, id));
  if (row === undefined) throw new GovernanceRefusal('not_found');
  return row;
}

/** What an author may know of one of their own. */
export interface OwnOutput {
  id: string;
  useCase: string;
  template: string | null;
  strength: OutputRow['strength'];
  state: OutputRow['state'];
  version: number;
  createdAt: Date;
  dueAt: Date | null;
  decidedAt: Date | null;
  /** Only of what is released, and of a draft that the author was shown anyway. */
  text?: string | undefined;
  reason?: string | undefined;
}

/**
 * As its author may see it. A held text is in none of it: neither while it waits, nor when it was rejected or taken back.
 */
export function ownView(row: OutputRow, keys: LogKeys | undefined): OwnOutput {
  const { id, useCase, template, strength, state, version, createdAt, dueAt, decidedAt, author, keyId } = row;
  const text =
    state === 'released'
      ? row.sealedReleased && keys?.open(row.sealedReleased, keyId, about(id, author, 'released'))
      : strength === 'sign-off' && state !== 'withdrawn'
        ? keys?.open(row.sealedText, keyId, about(id, author, 'text'))
        : undefined;
  const reason = row.sealedReason && keys?.open(row.sealedReason, keyId, about(id, author, 'reason'));
  return {
    ...{ id, useCase, template, strength, state, version, createdAt, dueAt, decidedAt },
    text: text || undefined,
    reason: reason || undefined,
  };
}

export async function ownOutputs(
  place: OutputPlace,
  author: string,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<OwnOutput[]> {
  const rows = await place.database
    .select()
    .from(outputs)
    .where(and(eq(outputs.author, author), before === undefined ? undefined : lt(outputs.createdAt, new Date(before))))
    .orderBy(desc(outputs.createdAt))
    .limit(limit);
  // Without texts: they are asked for one by one.
  return rows.map((row) => ({ ...ownView(row, undefined) }));
}

/**
 * The author says that a draft is ready, as it is now.
 *
 * @throws {GovernanceRefusal} `not_found` for one of somebody else, `changed_since`, `already_decided`
 */
export async function submitOutput(
  place: OutputPlace,
  by: Caller,
  id: string,
  { version, text }: { version: number; text: string },
): Promise<OwnOutput> {
  const keys = keysOf(place);
  const before = await outputRow(place, id);
  if (before.author !== by.subject) throw new GovernanceRefusal('not_found');
  // What is held cannot be written over by somebody who has never seen it.
  if (before.strength !== 'sign-off') throw new GovernanceRefusal('already_decided');
  const nowMs = place.now();
  const row = await recorded(
    place,
    { action: 'submission', by: actorOf(by), useCase: before.useCase, subject: 'output', details: { output: id } },
    async (transaction) => {
      const changedRow = await changed(transaction, before, version, ['draft', 'rejected', 'waiting'], {
        state: 'waiting',
        keyId: keys.keyId,
        sealedText: keys.seal(text, about(id, before.author, 'text')),
        // Sealed anew, so that one key opens all of a row.
        sealedSources: resealed(before, keys),
        sealedReason: null,
        delegatedTo: null,
        decidedBy: null,
        decidedAt: null,
        submittedAt: new Date(nowMs),
        dueAt: new Date(nowMs + place.approvalHours * hourMs),
      });
      await told(transaction, changedRow, nowMs);
      await announce(transaction, 'approval.waiting', { output: id, useCase: before.useCase }, nowMs);
      return changedRow;
    },
  );
  ring(by.subject);
  return ownView(row, keys);
}

function resealed(row: OutputRow, keys: LogKeys): string {
  const place = about(row.id, row.author, 'sources');
  return keys.seal(keys.open(row.sealedSources, row.keyId, place) ?? '[]', place);
}

/** The author takes back what waits. */
export async function withdrawOwn(place: OutputPlace, by: Caller, id: string, version: number): Promise<void> {
  const before = await outputRow(place, id);
  if (before.author !== by.subject) throw new GovernanceRefusal('not_found');
  const nowMs = place.now();
  await recorded(
    place,
    { action: 'deletion', by: actorOf(by), useCase: before.useCase, subject: 'output', details: { output: id } },
    async (transaction) => {
      const row = await changed(transaction, before, version, ['draft', 'waiting'], {
        state: 'withdrawn',
        decidedAt: new Date(nowMs),
      });
      await told(transaction, row, nowMs);
    },
  );
  ring(by.subject);
}

/** The texts of an output, for a reviewer. */
export function openedFor(row: OutputRow, keys: LogKeys): { text: string; sources: Sources; released?: string } {
  const { id, author, keyId } = row;
  const text = keys.open(row.sealedText, keyId, about(id, author, 'text'));
  const sources = keys.open(row.sealedSources, keyId, about(id, author, 'sources'));
  if (text === undefined || sources === undefined) throw new GovernanceRefusal('approval_unavailable');
  const released = row.sealedReleased && keys.open(row.sealedReleased, keyId, about(id, author, 'released'));
  return { text, sources: sourcesSchema.parse(JSON.parse(sources)), ...(released ? { released } : {}) };
}

/** The columns of what may go out, and of what the author is told. */
export function sealedFor(
  { id, author, keyId }: OutputRow,
  keys: LogKeys,
  { released, reason }: { released?: string | undefined; reason?: string | undefined },
): Pick<OutputRow, 'sealedReleased' | 'sealedReason'> {
  // A row has one key: after a change of keys, what was sealed by the older one is decided with that.
  const seal = (text: string, part: 'released' | 'reason') => keys.sealWith(keyId, text, about(id, author, part));
  return {
    sealedReleased: released === undefined ? null : seal(released, 'released'),
    sealedReason: reason === undefined ? null : seal(reason, 'reason'),
  };
}

/**
 * Changes an output as it was when it was looked at: of two who decide at once, one does.
 *
 * @throws {GovernanceRefusal} `already_decided` or `changed_since`
 */
export async function changed(
  transaction: Transaction,
  { id }: Pick<OutputRow, 'id'>,
  version: number,
  from: readonly OutputRow['state'][],
  change: Partial<OutputRow>,
): Promise<OutputRow> {
  const [row] = await transaction
    .update(outputs)
    .set({ ...change, version: sql`${outputs.version} + 1` })
    .where(and(eq(outputs.id, id), eq(outputs.version, version), or(...from.map((state) => eq(outputs.state, state)))))
    .returning();
  if (row) return row;
  const [now] = await transaction.select().from(outputs).where(eq(outputs.id, id));
  if (now === undefined) throw new GovernanceRefusal('not_found');
  throw new GovernanceRefusal(from.includes(now.state) ? 'changed_since' : 'already_decided');
}

export function told(
  transaction: Transaction,
  { id, author, state, useCase }: Pick<OutputRow, 'id' | 'author' | 'state' | 'useCase'>,
  nowMs: number,
): Promise<void> {
  return tell(transaction, author, { type: 'output', data: { id, state, useCase } }, nowMs);
}

/** Deletes what has had its time, released or not. @returns how many */
export async function forgetOutputs(place: Place): Promise<number> {
  const isOver = lte(outputs.expiresAt, new Date(place.now()));
  const [old] = await place.database
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(outputs)
    .where(isOver);
  if (!old?.count) return 0;
  const nowMs = place.now();
  await recorded(
    place,
    { action: 'deletion', by: 'server', subject: 'outputs', reason: 'retention', details: { count: old.count } },
    async (transaction) => {
      await transaction.delete(outputs).where(lte(outputs.expiresAt, new Date(nowMs)));
      await announce(transaction, 'retention.deleted', { what: 'outputs', count: old.count }, nowMs);
    },
  );
  return old.count;
}
