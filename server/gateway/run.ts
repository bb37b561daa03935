import { type Audit, type AuditOutcome, type AuditRecord, actorOf, wordOf } from '../audit/record';
import type { Caller } from '../identity/caller';
import type { Log } from '../log';
import { emptyTold, estimatedTokens, type Told } from './answering';
import { EngineFailure } from './engine';
import type { Charge } from './limits';
import type { Observe, Observed } from './observe';
import { Refused } from './refused';
import type { Terms } from './terms';

/** One request from the moment it is understood: what is recorded of it, and that each record is written once. */
export interface Run {
  readonly told: Told;
  readonly startMs: number;
  /** What the scanner found in the request. */
  kinds: Record<string, number>;
  charge: Charge | undefined;
  promptTokens: number;
  upstream: string | undefined;
  terms: Terms | undefined;
  /** The model that the caller named, once it is known to be no place for anything else. */
  model: string | undefined;
  /** The model that was asked for, by its name there. */
  askedModel: string | undefined;
  /** Told when the upstream is asked, and when its first byte is there. */
  asked(): void;
  heard(): void;
  /** The gateway does not ask: a record of its own. @throws {AuditUnavailable} */
  refused(error: Refused): Promise<void>;
  /** Before anything of an answer goes on. @throws {AuditUnavailable} */
  intend(decision: 'allow' | 'redact'): Promise<string>;
  /** How it ended. What comes after the first call is ignored. */
  ended(outcome: AuditOutcome['outcome'], reason?: string): void;
}

export interface RunParts {
  audit: Audit;
  observe: Observe;
  log: Log;
  now: () => number;
  caller: Caller;
  operation: Observed['operation'];
  traceparent: string | undefined;
  /** Called once, when the run has ended after its intent was recorded. */
  onEnd: (id: string, outcome: AuditOutcome['outcome'], reason: string | undefined) => Promise<void>;
  /** Takes what goes on after the answer, so that a server that stops can wait for it. */
  later: (work: Promise<void>) => void;
}

/** A refusal that says nothing but "not now" has no record: whoever hammers would fill the log. */
const unrecorded: readonly string[] = ['limit_reached', 'invalid_request'];

export function createRun({ audit, observe, log, now, caller, operation, traceparent, onEnd, later }: RunParts): Run {
  const startMs = now();
  const told = emptyTold();
  let askedMs: number | undefined;
  let firstByteMs: number | undefined;
  let id: string | undefined;
  let isOver = false;

  const record = (): Pick<AuditRecord, 'by' | 'useCase' | 'lane' | 'template' | 'model' | 'kinds' | 'timeMs'> => ({
    by: actorOf(caller),
    useCase: run.terms?.useCase.id,
    lane: run.terms?.useCase.lane,
    template: run.terms?.template && { id: run.terms.template.id, version: run.terms.template.version },
    model: run.model && wordOf(run.model),
    kinds: run.kinds,
    timeMs: startMs,
  });

  function seen(outcome: string, code: string | undefined): void {
    observe({
      operation,
      useCase: run.terms?.useCase.id ?? 'unknown',
      lane: run.terms?.useCase.lane ?? 'unknown',
      requestModel: (run.model && wordOf(run.model)) ?? 'other',
      responseModel: told.model && wordOf(told.model),
      upstream: run.upstream,
      outcome,
      code,
      finish: told.finish,
      startMs,
      askedMs,
      firstByteMs,
      endMs: now(),
      inputTokens: told.inputTokens ?? (firstByteMs === undefined ? undefined : run.promptTokens),
      outputTokens: told.outputTokens ?? (firstByteMs === undefined ? undefined : estimatedTokens(told.text.length)),
      requestKinds: run.kinds,
      answerKinds: told.kinds,
      traceparent,
    });
  }

  const run: Run = {
    told,
    startMs,
    kinds: {},
    charge: undefined,
    promptTokens: 0,
    upstream: undefined,
    terms: undefined,
    model: undefined,
    askedModel: undefined,
    asked() {
      askedMs = now();
    },
    heard() {
      firstByteMs ??= now();
    },
    async refused(error) {
      isOver = true;
      seen('refused', error.code);
      if (error.code === 'sensitive_data') log('sensitive_data_refused', 'gateway/scan');
      if (unrecorded.includes(error.code)) return;
      await audit.append({
        ...record(),
        kinds: error.kinds ? { ...error.kinds } : run.kinds,
        action: 'refusal',
        decision: 'block',
        reason: error.code,
      });
    },
    async intend(decision) {
      id = await audit.intend({ ...record(), action: 'run', decision });
      return id;
    },
    ended(outcome, reason) {
      if (isOver) return;
      isOver = true;
      seen(outcome, reason);
      const inputTokens = told.inputTokens ?? run.promptTokens;
      const outputTokens = told.outputTokens ?? estimatedTokens(told.text.length);
      const took = run.upstream === undefined ? 0 : inputTokens + outputTokens;
      const work: Promise<void>[] = [];
      if (run.charge) {
        work.push(run.charge.settle(took).catch((error: unknown) => log('database_error', 'gateway/limits', error)));
      }
      if (id !== undefined) {
        const end: AuditOutcome = {
          outcome,
          reason,
          upstream: run.upstream,
          model: told.model && wordOf(told.model),
          inputTokens,
          outputTokens,
          kinds: told.kinds,
          endMs: now(),
        };
        work.push(audit.settle(id, end), onEnd(id, outcome, reason));
      }
      later(Promise.all(work).then(() => undefined));
    },
  };
  return run;
}

/** What the record says of an error that ended a run. */
export function reasonOf(error: unknown): string {
  return error instanceof EngineFailure || error instanceof Refused ? error.code : 'internal_error';
}
