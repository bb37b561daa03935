import type { Context } from 'hono';
import type { Finding } from '@/utils/detection';
import type { Lane } from '@/utils/vocabulary';
import type { Audit } from '../audit/record';
import type { Catalogue } from '../governance/catalogue';
import { callerOf } from '../identity/caller';
import type { Log } from '../log';
import { createAnswering, estimatedTokens } from './answering';
import { checkData } from './data-classes';
import type { Answer, Engine, Json } from './engine';
import { examined, type Scan } from './examine';
import type { Limits } from './limits';
import type { Observe } from './observe';
import type { PromptLog } from './prompt-log';
import { Refused } from './refused';
import { type ChatRequest, type Incoming, messageText } from './request';
import type { GatewayRule } from './rules';
import { createRun, type Run, reasonOf } from './run';
import { messagesOn, type Terms, taskOf, termsOf } from './terms';

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
  log: Log;
  now: () => number;
}

const eventStreamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // Proxies in between must not collect the stream.
  'X-Accel-Buffering': 'no',
  // Known before the body is: the adapter then sends the headers at once.
  'Transfer-Encoding': 'chunked',
} as const;
/** Under which the answer stands in the audit log. */
const recordHeader = 'X-Daylight-Record';

export interface Chat {
  complete(c: Context, incoming: Incoming): Promise<Response>;
  embed(c: Context, incoming: Json & { model: string }): Promise<Response>;
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
    c: Context,
    operation: 'chat' | 'embeddings',
    model: string,
    onEnd: (id: string) => Promise<void>,
  ): Run {
    const traceparent = c.req.header('traceparent');
    return createRun({ ...parts, caller: callerOf(c), operation, model, traceparent, onEnd, later });
  }

  /** Everything before the upstream is asked. Whatever refuses it is recorded. */
  async function prepared<Request>(c: Context, run: Run, chars: number, build: (terms: Terms) => Request) {
    try {
      const terms = await termsOf(catalogue, c.req.header('x-daylight-use-case'), c.req.header('x-daylight-template'));
      run.terms = terms;
      const { useCase } = terms;
      const engine = parts.engineOf(useCase.lane);
      if (!engine) throw new Refused('lane_not_connected');
      const { kind, subject } = callerOf(c);
      const request = build(terms);
      run.promptTokens = estimatedTokens(chars);
      const [looked] = await Promise.all([
        examined(request, useCase.requestRules ?? rules.request, scan),
        limits.take(useCase, kind === 'person' ? subject : undefined, run.promptTokens).then((charge) => {
          run.charge = charge;
        }),
      ]);
      run.kinds = looked.kinds;
      checkData(terms.template, looked.found);
      return { useCase, engine, request, looked };
    } catch (error) {
      if (error instanceof Refused) {
        await run.charge?.settle(0);
        await run.refused(error);
      }
      throw error;
    }
  }

  /** Asks and records at the same time; when one fails, the other is given up. */
  async function recorded<Result>(
    c: Context,
    run: Run,
    isRedacted: boolean,
    ask: (signal: AbortSignal) => Promise<Result & { upstream: string; model: string }>,
    dispose: (result: Result) => void,
  ): Promise<{ id: string; result: Result & { upstream: string; model: string } }> {
    const person = c.req.raw.signal;
    const unrecorded = new AbortController();
    const intended = run.intend(isRedacted ? 'redact' : 'allow');
    intended.catch(() => unrecorded.abort());
    run.asked();
    let result: Result & { upstream: string; model: string };
    try {
      result = await ask(AbortSignal.any([person, unrecorded.signal]));
    } catch (error) {
      // Where there is no record, that is what is said, and not that the upstream was given up.
      await intended;
      run.ended(person.aborted ? 'cancelled' : 'failed', reasonOf(error));
      throw error;
    }
    run.heard();
    run.upstream = result.upstream;
    run.told.model = result.model;
    try {
      return { id: await intended, result };
    } catch (error) {
      dispose(result);
      throw error;
    }
  }

  return {
    async complete(c, incoming) {
      let keep: (id: string) => Promise<void> = async () => undefined;
      const run = begin(c, 'chat', incoming.model, (id) => keep(id));
      const chars = incoming.messages.reduce((sum, message) => sum + messageText(message).length, 0);
      const { useCase, engine, request, looked } = await prepared(c, run, chars, (terms) => requestOn(terms, incoming));
      const { vault, isRedacted } = looked;
      const startMs = parts.now();
      keep = (id) =>
        promptLog.keep({
          id,
          atMs: startMs,
          subject: callerOf(c).kind === 'person' ? callerOf(c).subject : undefined,
          useCase: useCase.id,
          template: run.terms?.template && `${run.terms.template.id}@${run.terms.template.version}`,
          model: run.told.model,
          mode: useCase.log.mode,
          days: useCase.log.days,
          messages: request.messages.map((message) => ({ role: message.role, text: messageText(message) })),
          found: looked.found,
          answer: run.told.text,
        });

      const { id, result } = await recorded<Answer>(
        c,
        run,
        isRedacted,
        (signal) => engine.complete(looked.request, signal, run.terms && taskOf(run.terms, incoming)),
        ({ said }) => {
          if ('stream' in said) void said.stream.return();
        },
      );
      c.header(recordHeader, id);
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
      return 'whole' in said
        ? wholeOf(c, run, () => answering.whole(said.whole))
        : streamOf(c, run, answering.events(said.stream), log);
    },

    async embed(c, incoming) {
      const run = begin(c, 'embeddings', incoming.model, async () => undefined);
      const chars = JSON.stringify(incoming.input).length;
      const { engine, looked } = await prepared(c, run, chars, () => incoming);
      const { id, result } = await recorded<{ whole: Json }>(
        c,
        run,
        looked.isRedacted,
        (signal) => engine.embed(looked.request, signal),
        () => undefined,
      );
      c.header(recordHeader, id);
      run.ended('answered');
      const { object, data, usage } = result.whole;
      return c.json({ object, data, model: result.model, usage }, 200, { 'Cache-Control': 'no-store' });
    },

    async close() {
      while (working.size > 0) await Promise.all(working);
      await promptLog.close();
    },
  };
}

/** The request as the engine gets it, without what is meant for Daylight. */
function requestOn(terms: Terms, incoming: Incoming): ChatRequest {
  const { daylight: _ours, ...rest } = incoming;
  const model = rest.model === 'default' ? (terms.useCase.model ?? 'default') : rest.model;
  return { ...rest, model, messages: messagesOn(terms, incoming) };
}

function wholeOf(c: Context, run: Run, judged: () => Json): Response {
  try {
    const answer = judged();
    run.ended('answered');
    return c.json(answer, 200, { 'Cache-Control': 'no-store' });
  } catch (error) {
    run.ended(error instanceof Refused ? 'refused' : 'failed', reasonOf(error));
    throw error;
  }
}

/** One piece is read when one is asked for, so the upstream is no further ahead than the reader. */
function streamOf(c: Context, run: Run, events: AsyncGenerator<string, void>, log: Log): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await events.next();
        if (!done) return controller.enqueue(encoder.encode(value));
        const { failure } = run.told;
        const isGone = c.req.raw.signal.aborted;
        if (failure !== undefined && !isGone)
          log(failure === 'sensitive_answer' ? 'sensitive_data_refused' : 'upstream_interrupted', 'gateway/stream');
        if (failure === undefined) run.ended('answered');
        else run.ended(isGone ? 'cancelled' : failure === 'sensitive_answer' ? 'refused' : 'failed', failure);
        controller.close();
      },
      async cancel() {
        run.ended('cancelled');
        await events.return();
      },
    },
    { highWaterMark: 0 },
  );
  return c.body(body, 200, eventStreamHeaders);
}
