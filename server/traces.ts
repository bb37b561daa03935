import { randomBytes } from 'node:crypto';
import type { Observed } from './gateway/observe';
import type { Log } from './log';

export interface TracesPlace {
  /** Address of an OTLP/HTTP receiver for traces, with its path. */
  endpoint: string;
  headers: Readonly<Record<string, string>>;
  serviceName: string;
}

export interface Traces {
  observe(observed: Observed): void;
  /** Sends what is left, once. */
  close(): Promise<void>;
}

const flushMs = 5_000;
const maxBatch = 256;
/** While the receiver is away so many spans wait; further ones are dropped, the oldest first. */
const maxWaiting = 4_096;
const sendTimeoutMs = 10_000;
const spanKind = { server: 2, client: 3 } as const;
const statusError = 2;
const tryAgain = [429, 502, 503, 504];

/**
 * Spans of requests in OTLP/JSON (https://opentelemetry.io/docs/specs/otlp/), with the attributes of the conventions for
 * generative AI (https://opentelemetry.io/docs/specs/semconv/gen-ai/). No content, no person: names of ours, numbers.
 */
export function createTraces({ endpoint, headers, serviceName }: TracesPlace, log: Log): Traces {
  let waiting: object[] = [];
  let sending: Promise<void> | undefined;
  const timer = setInterval(() => void flush(), flushMs);
  timer.unref();

  function flush(): Promise<void> {
    sending ??= send().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  async function send(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, maxBatch);
      const isDone = await post(batch);
      if (!isDone) return;
      waiting = waiting.filter((span) => !batch.includes(span));
    }
  }

  /** @returns false when the same may be tried again later */
  async function post(spans: readonly object[]): Promise<boolean> {
    const resource = { attributes: attributes({ 'service.name': serviceName }) };
    const body = { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'daylight' }, spans }] }] };
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'manual',
        signal: AbortSignal.timeout(sendTimeoutMs),
      });
      await response.body?.cancel();
      if (!response.ok) log('traces_refused', 'traces/send');
      return !tryAgain.includes(response.status);
    } catch (error) {
      log('traces_unreachable', 'traces/send', error);
      return false;
    }
  }

  return {
    observe(observed) {
      waiting.push(...spansOf(observed));
      if (waiting.length > maxWaiting) waiting.splice(0, waiting.length - maxWaiting);
      if (waiting.length >= maxBatch) void flush();
    },
    async close() {
      clearInterval(timer);
      await sending;
      await flush();
    },
  };
}

/** The request as it came to us, and in it the question to the model. */
function spansOf(observed: Observed): object[] {
  const parent = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(observed.traceparent ?? '');
  const traceId = parent?.[1] ?? randomBytes(16).toString('hex');
  const spanId = randomBytes(8).toString('hex');
  const { operation, useCase, lane, outcome, code, requestModel, startMs, askedMs, endMs } = observed;
  const isError = outcome === 'failed';
  const status = isError ? { status: { code: statusError, message: code ?? '' } } : {};
  const route = operation === 'chat' ? '/v1/chat/completions' : '/v1/embeddings';
  const server = {
    traceId,
    spanId,
    ...(parent && { parentSpanId: parent[2] }),
    name: `POST ${route}`,
    kind: spanKind.server,
    startTimeUnixNano: nano(startMs),
    endTimeUnixNano: nano(endMs),
    attributes: attributes({
      'http.request.method': 'POST',
      'http.route': route,
      'daylight.use_case': useCase,
      'daylight.lane': lane,
      'daylight.outcome': outcome,
      'error.type': code,
    }),
    ...status,
  };
  if (askedMs === undefined) return [server];
  const client = {
    traceId,
    spanId: randomBytes(8).toString('hex'),
    parentSpanId: spanId,
    name: `${operation} ${requestModel}`,
    kind: spanKind.client,
    startTimeUnixNano: nano(askedMs),
    endTimeUnixNano: nano(endMs),
    attributes: attributes({
      'gen_ai.operation.name': operation,
      'gen_ai.provider.name': observed.upstream,
      'gen_ai.request.model': requestModel,
      'gen_ai.response.model': observed.responseModel,
      'gen_ai.response.finish_reasons': observed.finish === undefined ? undefined : [observed.finish],
      'gen_ai.usage.input_tokens': observed.inputTokens,
      'gen_ai.usage.output_tokens': observed.outputTokens,
      'error.type': isError ? code : undefined,
    }),
    ...status,
  };
  return [server, client];
}

type Value = string | number | readonly string[] | undefined;

function attributes(given: Readonly<Record<string, Value>>): object[] {
  return Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: anyValue(value) }],
  );
}

function anyValue(value: Exclude<Value, undefined>): object {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return { intValue: String(Math.round(value)) };
  return { arrayValue: { values: value.map((one) => ({ stringValue: one })) } };
}

/** Milliseconds since 1970 as nanoseconds, which no number holds exactly. */
function nano(ms: number): string {
  return `${Math.round(ms)}000000`;
}
