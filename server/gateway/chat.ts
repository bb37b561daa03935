import type { Finding } from '@/utils/detection';
import type { Lane } from '@/utils/vocabulary';
import type { Audit, AuditOutcome } from '../audit/record';
import type { Catalogue } from '../governance/catalogue';
import type { Ran } from '../governance/ledger';
import type { Written } from '../governance/outputs';
import type { UseCase } from '../governance/use-case';
import type { Log } from '../log';
import type { Pieces } from '../pieces';
import { createAnswering, estimatedTokens } from './answering';
import { draftAnswer, draftEvents, heldAnswer, heldEvents, refusalOf, withoutTools } from './approving';
import { checkBounds, isOnSamples, ofPeople } from './bounds';
import { checkData } from './data-classes';
import type { Answer, Engine, Json } from './engine';
import type { GatewayErrorCode } from './errors';
import { examined, type Scan } from './examine';
import type { Exchange, Said } from './exchange';
import type { Limits } from './limits';
import type { Observe } from './observe';
import type { PromptLog } from './prompt-log';
import { Refused } from './refused';
import { type ChatRequest, type Incoming, type Message, messageText } from './request';
import type { GatewayRule } from './rules';
import { createRun, type Run, reasonOf } from './run';
import { messagesOn, standingTextOf, type Terms, taskOf, termsOf } from './terms';

export interface ChatParts {
  /** Nothing where the lane is not connected. */
  engineOf: (lane: Lane) => Engine | undefined;
  catalogue: Catalogue;
  /** What holds where the use case says nothing. */
  rules: { request: readonly GatewayRule[]; answer: readonly GatewayRule[] };
  scan: Scan;
  /** For answers as they come: short texts, at once. */
  scanNow: (text: string) => Finding[];
  limits: Limits;
  promptLog: PromptLog;
  audit: Audit;
  observe: Observe;
  governance: Approving;
  log: Log;
  now: () => number;
}

/** What governance does for the gateway. */
export interface Approving {
  /** Whether texts can be kept for approval. */
  canKeep: boolean;
  keep(written: Written): Promise<void>;
  /** Texts of sample data sets, in this order; nothing for one that is not there. */
  samples(names: readonly string[]): Promise<(string | undefined)[]>;
  /** Counts a run or a violation. Never rejects. */
  ran(ran: Ran): Promise<void>;
  /** Tells whoever wants to know. Never rejects. */
  overBudget(useCase: string): Promise<void>;
}

/** A company has some dozens. */
const maxCleanModels = 1_000;

export interface Chat {
  complete(exchange: Exchange, incoming: Incoming): Promise<Said>;
  embed(exchange: Exchange, incoming: Json & { model: string }): Promise<Said>;
  /** Waits until everything is recorded that has been answered. */
  close(): Promise<void>;
}

/** Asks the engine of the use case's lane: on its terms, within its limits, scanned both ways, recorded. */
export function createChat(parts: ChatParts): Chat {
  const { catalogue, rules, limits, scan, scanNow, promptLog, log } = parts;
  const working = new Set<Promise<void>>();
  const later = (work: Promise<void>) => {
    const done = work.catch((error: unknown) => log('internal_error', 'gateway/run', error));
    working.add(done);
    void done.then(() => working.delete(done));
  };

  function begin(
    exchange: Exchange,
    operation: 'chat' | 'embeddings',
    onEnd: (id: string, outcome: AuditOutcome['outcome'], reason: string | undefined) => Promise<void>,
  ): Run {
    const traceparent = exchange.header('traceparent');
    return createRun({ ...parts, caller: exchange.caller, operation, traceparent, onEnd, later });
  }

  /** Everything before the upstream is asked. Whatever refuses it is recorded. */
  async function prepared<Request extends { model: string }>(
    exchange: Exchange,
    run: Run,
    { model, charsOf }: { model: string; charsOf: (request: Request) => number },
    build: (terms: Terms) => Promise<Request>,
  ) {
    // The name of a model is written by the caller, like everything else: recorded once it has been looked at.
    if (model === 'default') run.model = model;
    try {
      const terms = await termsOf(
        catalogue,
        exchange.header('x-daylight-use-case'),
        exchange.header('x-daylight-template'),
      );
      run.terms = terms;
      const { useCase } = terms;
      const engine = parts.engineOf(useCase.lane);
      if (!engine) throw new Refused('lane_not_connected');
      const { kind, subject } = exchange.caller;
      const { canKeep } = parts.governance;
      checkBounds(terms, { model, isPerson: kind === 'person', canKeep, nowMs: parts.now() });
      const request = await build(terms);
      run.promptTokens = estimatedTokens(charsOf(request));
      const [looked, taken] = await Promise.allSettled([
        looking(request, terms),
        limits.take(useCase, kind === 'person' ? subject : undefined, run.promptTokens),
      ]);
      if (taken.status === 'fulfilled') run.charge = taken.value;
      if (looked.status === 'rejected') throw looked.reason;
      run.kinds = looked.value.kinds;
      // As it may go on; one that stands for `default` is the server's business.
      if (model !== 'default') run.model = looked.value.request.model;
      if (taken.status === 'rejected') throw taken.reason;
      checkData(terms.template, looked.value.found);
      return { useCase, engine, request, looked: looked.value };
    } catch (error) {
      await run.charge?.settle(0);
      if (error instanceof Refused) {
        await run.refused(error);
        if (isViolation(error.code)) count(exchange, run, undefined, true);
        if (error.code === 'budget_spent' && run.terms) later(parts.governance.overBudget(run.terms.useCase.id));
      }
      throw error;
    }
  }

  /** Names of models in which nothing was found: they come with each request, and need not be scanned each time. */
  const cleanModels = new Set<string>();

  /** The rules of the use case; where it works on sample data, nothing of people beside. */
  async function looking<Request extends { model: string }>(request: Request, terms: Terms) {
    const { model } = request;
    const scanned: Scan = async (text) => (text === model && cleanModels.has(text) ? [] : scan(text));
    const looked = await lookingBy(scanned, request, terms);
    if (looked.found.get(model)?.length === 0 && cleanModels.size < maxCleanModels) cleanModels.add(model);
    return looked;
  }

  async function lookingBy<Request>(scan: Scan, request: Request, terms: Terms) {
    if (isOnSamples(terms)) {
      await examined(request, ofPeople, scan).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        throw new Refused('sample_data_only', { kinds: error.kinds });
      });
    }
    return examined(request, terms.useCase.requestRules ?? rules.request, scan);
  }

  /** For evidence and outcomes. */
  function count(exchange: Exchange, run: Run, id: string | undefined, isViolation: boolean): void {
    const { terms, told } = run;
    if (terms === undefined) return;
    const { kind, subject } = exchange.caller;
    const outputTokens = told.outputTokens ?? estimatedTokens(told.text.length);
    later(
      parts.governance.ran({
        id,
        subject: kind === 'person' ? subject : undefined,
        useCase: terms.useCase.id,
        laneEpoch: terms.laneEpoch,
        template: terms.template,
        model: run.askedModel ?? '',
        isViolation,
        tokens: run.upstream === undefined ? 0 : (told.inputTokens ?? run.promptTokens) + outputTokens,
        durationMs: parts.now() - run.startMs,
        atMs: run.startMs,
      }),
    );
  }

  /** Asks and records at the same time; when one fails, the other is given up. */
  async function recorded<Result>(
    exchange: Exchange,
    run: Run,
    isRedacted: boolean,
    ask: (signal: AbortSignal) => Promise<Result & { upstream: string; model: string }>,
    dispose: (result: Result) => void,
  ): Promise<{ id: string; result: Result & { upstream: string; model: string } }> {
    const { signal, giveUp } = exchange;
    const intended = run.intend(isRedacted ? 'redact' : 'allow');
    intended.catch(() => {
      giveUp();
      run.ended('failed', 'audit_unavailable');
    });
    run.asked();
    let result: Result & { upstream: string; model: string };
    try {
      result = await ask(signal);
    } catch (error) {
      // Where there is no record, that is what is said, and not that the upstream was given up.
      await intended;
      run.ended(signal.aborted ? 'cancelled' : 'failed', reasonOf(error));
      throw error;
    }
    run.heard();
    run.upstream = result.upstream;
    run.told.model = result.model;
    run.askedModel = result.model;
    try {
      return { id: await intended, result };
    } catch (error) {
      dispose(result);
      throw error;
    }
  }

  /** The gateway itself puts sample data in, so that nobody can bring other data by that name. @throws {Refused} */
  async function samplesFor({ daylight }: Incoming, { experiment, lane }: UseCase): Promise<Message[]> {
    const names = daylight?.samples ?? [];
    const isOffered = (name: string) => lane === 'experiment' && (experiment?.dataSets.includes(name) ?? false);
    if (!names.every(isOffered)) throw new Refused('unknown_data_set');
    const texts = names.length === 0 ? [] : await parts.governance.samples(names);
    return texts.map((text) => {
      if (text === undefined) throw new Refused('unknown_data_set');
      return { role: 'user', content: text };
    });
  }

  return {
    async complete(exchange, incoming) {
      let keep: (id: string) => Promise<void> = async () => undefined;
      const run = begin(exchange, 'chat', (id, outcome, reason) => {
        if (outcome === 'answered' || reason === 'sensitive_answer') count(exchange, run, id, outcome !== 'answered');
        return keep(id);
      });
      let samples: Message[] = [];
      // Of what is asked, not of what was sent: what a template says and what stands in its place are asked too.
      const charsOf = ({ messages }: ChatRequest) =>
        [...messages, ...samples].reduce((sum, message) => sum + messageText(message).length, 0);
      const prompt = { model: incoming.model, charsOf };
      const { useCase, engine, request, looked } = await prepared(exchange, run, prompt, async (terms) => {
        samples = await samplesFor(incoming, terms.useCase);
        return requestOn(terms, incoming);
      });
      const { vault, isRedacted } = looked;
      const caller = exchange.caller;
      const template = run.terms?.template && `${run.terms.template.id}@${run.terms.template.version}`;
      const messages = request.messages.map((message) => ({ role: message.role, text: messageText(message) }));
      keep = (id) =>
        promptLog.keep({
          id,
          atMs: run.startMs,
          subject: caller.kind === 'person' ? caller.subject : undefined,
          useCase: useCase.id,
          template,
          model: run.told.model,
          mode: useCase.log.mode,
          days: useCase.log.days,
          messages,
          found: looked.found,
          // People read their own log: what is held is in the one place where it is held.
          answer: useCase.approval === 'hold' ? '' : run.told.text,
        });
      const asked = {
        ...(useCase.approval === 'hold' ? withoutTools(looked.request) : looked.request),
        messages: [...looked.request.messages, ...samples],
      };

      const { id, result } = await recorded<Answer>(
        exchange,
        run,
        isRedacted,
        (signal) => engine.complete(asked, signal, run.terms && taskOf(run.terms, incoming)),
        ({ said }) => {
          if ('stream' in said) void said.stream.return();
        },
      );
      exchange.record = id;
      const answering = createAnswering(
        {
          scan: scanNow,
          rules: useCase.answerRules ?? rules.answer,
          vault,
          disclaimer: useCase.disclaimer,
          wantsUsage: incoming.stream_options?.include_usage === true,
        },
        run.told,
      );
      const { said } = result;
      const { approval } = useCase;
      if (approval === 'none') {
        return 'whole' in said
          ? wholeOf(run, async () => answering.whole(said.whole))
          : streamOf(exchange, run, answering.events(said.stream), log);
      }
      const kept = async (): Promise<Written> => {
        const written: Written = {
          ...{ id, author: caller.subject, useCase: useCase.id, template, model: run.askedModel },
          standingText: run.terms && standingTextOf(run.terms),
          kinds: added(looked.kinds, run.told.kinds),
          strength: approval,
          text: run.told.given,
          messages: [...messages, ...samples.map((sample) => ({ role: sample.role, text: messageText(sample) }))],
          days: useCase.log.days,
        };
        await parts.governance.keep(written).catch((error: unknown) => {
          log('database_error', 'gateway/approval', error);
          throw new Refused('approval_unavailable');
        });
        return written;
      };
      const failed = (code: GatewayErrorCode) => {
        run.told.failure = code;
      };
      if (approval === 'sign-off') {
        return 'whole' in said
          ? wholeOf(run, async () => draftAnswer(answering.whole(said.whole), await kept()))
          : streamOf(exchange, run, draftEvents(answering.events(said.stream), kept, failed), log);
      }
      const held = async () => {
        if ('whole' in said) answering.whole(said.whole);
        else await answering.readWhole(said.stream);
        return kept();
      };
      return incoming.stream
        ? streamOf(exchange, run, heldEvents(held(), failed, refusalOf), log)
        : wholeOf(run, async () => heldAnswer(await held()));
    },

    async embed(exchange, incoming) {
      const run = begin(exchange, 'embeddings', async () => undefined);
      const charsOf = () => JSON.stringify(incoming.input).length;
      const { engine, looked } = await prepared(
        exchange,
        run,
        { model: incoming.model, charsOf },
        async () => incoming,
      );
      const { id, result } = await recorded<{ whole: Json }>(
        exchange,
        run,
        looked.isRedacted,
        (signal) => engine.embed(looked.request, signal),
        () => undefined,
      );
      exchange.record = id;
      run.ended('answered');
      const { object, data, usage } = result.whole;
      return { json: { object, data, model: result.model, usage } };
    },

    async close() {
      while (working.size > 0) await Promise.all(working);
      await promptLog.close();
    },
  };
}

/** What somebody could get out of a model, or tried to put in, that must not go through here. */
function isViolation(code: GatewayErrorCode): boolean {
  return code === 'sensitive_data' || code === 'sample_data_only';
}

function added(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [kind, count] of Object.entries(b)) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}

/** The request as the engine gets it, without what is meant for Daylight. */
function requestOn(terms: Terms, incoming: Incoming): ChatRequest {
  const { daylight: _ours, ...rest } = incoming;
  const { pins, lane, model: usual } = terms.useCase;
  const ours = (lane === 'experiment' ? undefined : pins?.model) ?? usual ?? 'default';
  const model = rest.model === 'default' ? ours : rest.model;
  return { ...rest, model, messages: messagesOn(terms, incoming) };
}

async function wholeOf(run: Run, judged: () => Promise<Json>): Promise<Said> {
  try {
    const answer = await judged();
    run.ended('answered');
    return { json: answer };
  } catch (error) {
    run.ended(error instanceof Refused ? 'refused' : 'failed', reasonOf(error));
    throw error;
  }
}

/** One piece is read when one is asked for, so the upstream is no further ahead than the reader. */
function streamOf(exchange: Exchange, run: Run, events: AsyncGenerator<string, void>, log: Log): Said {
  const person = exchange.signal;
  const pieces: Pieces = {
    async next() {
      const { done, value } = await events.next();
      if (!done) return value;
      const { failure } = run.told;
      const isGone = person.aborted;
      if (failure !== undefined && !isGone)
        log(failure === 'sensitive_answer' ? 'sensitive_data_refused' : 'upstream_interrupted', 'gateway/stream');
      if (failure === undefined) run.ended('answered');
      else run.ended(isGone ? 'cancelled' : failure === 'sensitive_answer' ? 'refused' : 'failed', failure);
      return undefined;
    },
    cancel() {
      run.ended('cancelled');
      void events.return();
    },
  };
  return { pieces };
}
