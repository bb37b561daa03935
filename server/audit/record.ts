import { z } from 'zod';
import { actions } from '@/utils/vocabulary';
import type { Caller } from '../identity/caller';

/**
 * What is recorded. `run`: a model was asked. `refusal`: the gateway did not ask it. `alarm` and `acknowledgement`:
 * reconciliation found a hole, and somebody has seen to it.
 */
export const auditActions = [
  'run',
  'refusal',
  'sign-in',
  'sign-out',
  'submission',
  'approval',
  'rejection',
  'grant',
  'revocation',
  'policy-change',
  'search',
  'export',
  'deletion',
  'erasure',
  'alarm',
  'acknowledgement',
] as const;

/**
 * How it ended. `answered`: to its end. `cancelled`: the person went away. `failed`: with an error. `refused`: by rule.
 * `done`: an action without an answer. `interrupted`: the server ended before it could say, so the answer may have
 * reached the person in part or whole.
 */
export const auditOutcomes = ['answered', 'cancelled', 'failed', 'refused', 'done', 'interrupted'] as const;

/** Ids and versions are words of ours or of the upstream, never a sentence; what does not fit is left out. */
const word = z.string().regex(/^[\w][\w.:/@+-]{0,199}$/);
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
/** As in `Caller`. The subject of a person stands apart from the chain, see persons.ts; a machine's is its name. */
const actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), subject: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal('token'), subject: word }),
]);
/** Kinds of data (entity types and structures of the vocabulary) and how many of each. Never a value. */
const kinds = z.record(z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/), count);

/** What a deletion was of, when it was of records of the audit log itself; `details.upTo` is the last position. */
export const auditRecords = 'audit-records';

const auditRecordSchema = z.strictObject({
  action: z.enum(auditActions),
  /** Who did it: a person, whoever holds a machine's token, or the server itself. */
  by: z.union([actor, z.literal('server')]),
  /** Role in which it was done. */
  role: word.optional(),
  /** Subject of the person whom it concerns, where that is somebody else: of a grant, a search, an erasure. */
  about: z.string().min(1).max(500).optional(),
  useCase: word.optional(),
  lane: word.optional(),
  template: z.strictObject({ id: word, version: z.int().min(0) }).optional(),
  /** The model as it was asked for; the one that answered is part of the outcome. */
  model: word.optional(),
  /** What was in the input. */
  kinds: kinds.optional(),
  decision: z.enum(actions),
  /** Why, as a code such as `sensitive_data` or `budget_spent`. */
  reason: word.optional(),
  /** What was changed, exported or deleted: a code such as `policy`, and numbers or hashes about it. */
  subject: word.optional(),
  details: z.record(word, z.union([count, word])).optional(),
  policyVersion: count.optional(),
  /** When it began, ms since 1970, by the clock of this server. */
  timeMs: count,
});

/** An action that matters, as the rooms of the server hand it over. */
export type AuditRecord = z.infer<typeof auditRecordSchema>;
export type AuditActor = Exclude<AuditRecord['by'], 'server'>;

/** Who asks, as a record has it. */
export function actorOf({ kind, subject }: Pick<Caller, 'kind' | 'subject'>): AuditActor {
  return { kind, subject };
}

const auditOutcomeSchema = z.strictObject({
  outcome: z.enum(auditOutcomes),
  /** Code of the error or the refusal. */
  reason: word.optional(),
  /** Which upstream and which model version answered, as the upstream says. */
  upstream: word.optional(),
  model: word.optional(),
  inputTokens: count.optional(),
  outputTokens: count.optional(),
  /** What was in the answer. */
  kinds: kinds.optional(),
  endMs: count,
});
export type AuditOutcome = z.infer<typeof auditOutcomeSchema>;

/** Id of an intent, and later of its record in the chain: a random UUID. */
export type IntentId = string;

export interface Audit {
  /**
   * Records that something is about to be done. Once it resolves, the record outlives this process; before that,
   * nothing of an answer may go out.
   *
   * @throws {AuditUnavailable} when it cannot be recorded
   */
  intend(record: AuditRecord): Promise<IntentId>;
  /**
   * Records how it ended. Retries by itself while the database is away, and never rejects: an intent that nobody
   * settles becomes `interrupted`.
   */
  settle(id: IntentId, outcome: AuditOutcome): Promise<void>;
  /**
   * Records something that is done at once.
   *
   * @throws {AuditUnavailable}
   */
  append(record: AuditRecord): Promise<void>;
}

/** The audit log cannot be written, so what it should record must not happen. */
export class AuditUnavailable extends Error {
  constructor(cause: unknown) {
    super('audit_unavailable', { cause });
    this.name = 'AuditUnavailable';
  }
}

/** @throws {z.ZodError} for a record that is none: a mistake in the program, which must not be half recorded. */
export function checkedRecord(record: AuditRecord): AuditRecord {
  return auditRecordSchema.parse(record);
}

/** @throws {z.ZodError} */
export function checkedOutcome(outcome: AuditOutcome): AuditOutcome {
  return auditOutcomeSchema.parse(outcome);
}

/** A name that came from outside (a model), where it is a word that may stand in a record; else nothing. */
export function wordOf(name: string): string | undefined {
  return word.safeParse(name).success ? name : undefined;
}
