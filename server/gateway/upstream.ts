import { z } from 'zod';
import type { Log } from '../log';
import { type Engine, EngineFailure, eventStreamHeaders, type Model } from './engine';
import type { GatewayErrorCode } from './errors';
import { wholeLines } from './whole-lines';

export interface UpstreamPlace {
  /** Base address without a slash at the end. */
  url: string;
  key?: string | undefined;
  /** How long the first byte may take. */
  timeoutMs: number;
  /** What `default` means; the upstream's first model without it. */
  model?: string | undefined;
  log: Log;
}

const maxAnswerBytes = 16 * 1024 * 1024;
const maxErrorBytes = 64 * 1024;
const defaultModelTtlMs = 5 * 60_000;

/** Forwards to any OpenAI-compatible API. */
export function createUpstream({ url, key, timeoutMs, model, log }: UpstreamPlace): Engine {
  let firstModel: { id: string; untilMs: number } | undefined;

  async function ask(path: string, body: object | undefined, signal: AbortSignal): Promise<Response> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), timeoutMs);
    try {
      const response = await fetch(`${url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          Accept: 'text/event-stream, application/json',
          // A compressing upstream would hold tokens back until a block is full.
          'Accept-Encoding': 'identity',
          ...(body ? { 'Content-Type': 'application/json' } : {}),
          ...(key ? { Authorization: `Bearer ${key}` } : {}),
        },
        body: body ? JSON.stringify(body) : null,
        // The key and the text go where the configuration says and nowhere else.
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout.signal]),
      });
      if (response.ok) return response;
      throw await failureOf(response);
    } catch (error) {
      if (error instanceof EngineFailure) throw error;
      throw new EngineFailure(timeout.signal.aborted ? 'upstream_timeout' : 'upstream_unreachable', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  async function models(signal: AbortSignal): Promise<Model[]> {
    const list = modelListSchema.safeParse(await readJson(await ask('/models', undefined, signal)));
    if (!list.success) throw new EngineFailure('upstream_invalid');
    return list.data.data.map(({ id, created, owned_by }) => ({ id, object: 'model', created, owned_by }));
  }

  async function resolve(name: string, signal: AbortSignal): Promise<string> {
    if (name !== 'default') return name;
    if (model) return model;
    if (!firstModel || firstModel.untilMs < Date.now()) {
      const [first] = await models(signal);
      if (!first) throw new EngineFailure('model_not_found');
      firstModel = { id: first.id, untilMs: Date.now() + defaultModelTtlMs };
    }
    return firstModel.id;
  }

  return {
    models,
    async complete({ daylight: _ours, ...request }, signal, broken) {
      const body = { ...request, model: await resolve(request.model, signal) };
      const response = await ask('/chat/completions', body, signal);
      const type = response.headers.get('content-type') ?? '';
      if (response.body && /^text\/event-stream\b/i.test(type)) {
        const lines = wholeLines(response.body, (error) => {
          if (signal.aborted) return undefined;
          log('upstream_interrupted', 'gateway/stream', error);
          broken('upstream_interrupted');
          return 'upstream_interrupted';
        });
        return new Response(lines, { headers: eventStreamHeaders });
      }
      // The bytes go on as they came, once it is sure that they are JSON and complete.
      const answer = await readBytes(response, maxAnswerBytes);
      parseJson(answer);
      return new Response(answer, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
    },
  };
}

const modelListSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      created: z.number().catch(0),
      owned_by: z.string().catch('upstream'),
    }),
  ),
});

/** Codes of an upstream's error that help the person; nothing else of the body is used. */
const knownCodes: ReadonlyMap<string, GatewayErrorCode> = new Map([
  ['context_length_exceeded', 'context_length_exceeded'],
  ['content_filter', 'content_filter'],
  ['content_policy_violation', 'content_filter'],
  ['model_not_found', 'model_not_found'],
]);
const errorCodeSchema = z.object({ error: z.object({ code: z.string() }) });

async function failureOf(response: Response): Promise<EngineFailure> {
  const retryAfter = response.headers.get('retry-after') ?? undefined;
  const { status } = response;
  const clientError = status >= 400 && status < 500;
  const stated = clientError ? await statedCode(response) : undefined;
  if (!clientError) void response.body?.cancel();
  return new EngineFailure(stated ?? codeOfStatus(status), {
    retryAfter: isRetryAfter(retryAfter) ? retryAfter : undefined,
  });
}

function codeOfStatus(status: number): GatewayErrorCode {
  switch (status) {
    case 401:
    case 402:
    case 403:
    case 407:
      return 'upstream_login';
    case 404:
      return 'model_not_found';
    case 408:
    case 504:
      return 'upstream_timeout';
    case 413:
      return 'request_too_large';
    case 429:
      return 'rate_limited';
    case 503:
    case 529:
      return 'upstream_busy';
    default:
      return status >= 400 && status < 500 ? 'upstream_refused' : 'upstream_error';
  }
}

async function statedCode(response: Response): Promise<GatewayErrorCode | undefined> {
  try {
    const parsed = errorCodeSchema.safeParse(parseJson(await readBytes(response, maxErrorBytes)));
    return parsed.success ? knownCodes.get(parsed.data.error.code) : undefined;
  } catch (error) {
    if (error instanceof EngineFailure) return undefined;
    throw error;
  }
}

function isRetryAfter(value: string | undefined): boolean {
  return value !== undefined && (/^\d{1,6}$/.test(value) || !Number.isNaN(Date.parse(value)));
}

async function readJson(response: Response): Promise<unknown> {
  return parseJson(await readBytes(response, maxAnswerBytes));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new EngineFailure('upstream_invalid');
  }
}

/** @throws {EngineFailure} when the connection breaks or the body is larger than `maxBytes`. */
async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new EngineFailure('upstream_invalid');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof EngineFailure) throw error;
    throw new EngineFailure('upstream_interrupted', { cause: error });
  }
  return new Uint8Array(Buffer.concat(chunks));
}
