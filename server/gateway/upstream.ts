import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import { type Answer, type Engine, EngineFailure, type Json, type Model } from './engine';
import { createWire, type Reply } from './reply';
import type { UpstreamSettings } from './settings';
import { failureOfError, failureOfStatus } from './upstream-failure';

const maxAnswerBytes = 16 * 1024 * 1024;
/** Vectors of many texts are long. */
const maxEmbeddingBytes = 64 * 1024 * 1024;
const maxErrorBytes = 64 * 1024;
/** One event is one piece of an answer: whoever sends more without an end sends no events. */
const maxEventChars = 4 * 1024 * 1024;
/** Whoever sends more that is no chunk sends no answer. */
const maxJunkChars = 1024 * 1024;
const defaultModelTtlMs = 5 * 60_000;

/** Asks one OpenAI-compatible API. Follows no redirect: key and text go where the settings say, and nowhere else. */
export function createUpstream(settings: UpstreamSettings): Engine {
  const { url, key, keyHeader, firstByteTimeoutMs, silenceTimeoutMs } = settings;
  const wire = createWire(url, { headTimeoutMs: firstByteTimeoutMs, silenceTimeoutMs });
  const getHeaders: Record<string, string> = {
    Accept: 'text/event-stream, application/json',
    // A compressing upstream would hold tokens back until a block is full.
    'Accept-Encoding': 'identity',
    ...(key && (keyHeader ? { [keyHeader]: key } : { Authorization: `Bearer ${key}` })),
  };
  const postHeaders = { ...getHeaders, 'Content-Type': 'application/json' };
  let firstModel: { id: string; untilMs: number } | undefined;

  async function ask(path: string, body: object | undefined, signal: AbortSignal): Promise<Reply> {
    let reply: Reply;
    try {
      reply = body
        ? await wire.ask(path, postHeaders, JSON.stringify(body), signal)
        : await wire.ask(path, getHeaders, null, signal);
    } catch (error) {
      throw failureOfError(error, 'upstream_unreachable');
    }
    if (reply.status >= 200 && reply.status < 300) return reply;
    const isClientError = reply.status >= 400 && reply.status < 500;
    const stated = isClientError ? await readBytes(reply, maxErrorBytes).catch(() => undefined) : undefined;
    if (!isClientError) reply.drop();
    throw failureOfStatus(reply.status, reply.header('retry-after'), stated);
  }

  async function models(signal: AbortSignal): Promise<Model[]> {
    const list = modelListSchema.safeParse(await readJson(await ask('/models', undefined, signal), maxAnswerBytes));
    if (!list.success) throw new EngineFailure('upstream_invalid');
    return list.data.data.map(({ id, created, owned_by }) => ({ id, object: 'model', created, owned_by }));
  }

  async function resolve(name: string, signal: AbortSignal): Promise<string> {
    if (name !== 'default') return name;
    if (settings.model) return settings.model;
    if (!firstModel || firstModel.untilMs < Date.now()) {
      const [first] = await models(signal);
      if (!first) throw new EngineFailure('model_not_found');
      firstModel = { id: first.id, untilMs: Date.now() + defaultModelTtlMs };
    }
    return firstModel.id;
  }

  return {
    models,
    async complete(request, signal): Promise<Answer> {
      const model = await resolve(request.model, signal);
      const counting =
        settings.countsStreams && request.stream
          ? { stream_options: { ...request.stream_options, include_usage: true } }
          : {};
      const reply = await ask('/chat/completions', { ...request, ...counting, model }, signal);
      const from = { upstream: settings.name, model };
      let stream: AsyncGenerator<Json[], void>;
      if (/^text\/event-stream\b/i.test(reply.header('content-type') ?? '')) stream = chunksOf(reply);
      else {
        const bytes = await readBytes(reply, maxAnswerBytes);
        // Some servers do not say that what they send are events.
        if (!isEvents(bytes)) return { ...from, said: { whole: asAnswer(jsonIn(bytes), 'choices') } };
        stream = chunksOf(replyOf(bytes));
      }
      // An upstream that breaks before its first word can still be replaced by another one.
      const first = await stream.next();
      return { ...from, said: { stream: first.done ? stream : startingWith(first.value, stream) } };
    },
    async embed(request, signal) {
      const model = await resolve(typeof request.model === 'string' ? request.model : 'default', signal);
      const response = await ask('/embeddings', { ...request, model }, signal);
      return { upstream: settings.name, model, whole: asAnswer(await readJson(response, maxEmbeddingBytes), 'data') };
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

async function* startingWith<T>(first: T, rest: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return();
  }
}

/** The chunks of a streamed answer, those of one read together. Ends with the answer; throws when it breaks off. */
async function* chunksOf(reply: Pick<Reply, 'next' | 'drop' | 'destroy'>): AsyncGenerator<Json[], void> {
  let chunks: Json[] = [];
  let isDone = false;
  let isFinished = false;
  let isAlive = false;
  let chars = 0;
  let junkChars = 0;
  const parser = createParser({
    onEvent({ data }) {
      chars = 0;
      if (isDone) return;
      if (data.trim() === '[DONE]') {
        isDone = true;
        return;
      }
      const chunk = asObject(parsed(data));
      // What is no chunk cannot be judged, and is left out.
      if (chunk === undefined) {
        junkChars += data.length;
        return;
      }
      chunks.push(chunk);
      isFinished ||= hasFinished(chunk);
    },
    onComment() {
      isAlive = true;
    },
  });
  const decoder = new TextDecoder();
  let isOver = false;
  try {
    for (;;) {
      const pieces = await reply.next();
      if (pieces === undefined) break;
      for (const bytes of pieces) {
        const text = decoder.decode(bytes, { stream: true });
        chars += text.length;
        if (chars > maxEventChars || junkChars > maxJunkChars) throw new EngineFailure('upstream_invalid');
        parser.feed(text);
      }
      const together = chunks;
      chunks = [];
      if (together.length > 0 || isAlive) yield* judged(together);
      isAlive = false;
      if (isDone) break;
    }
    isOver = true;
    // Some servers close without the empty line that ends the last event.
    if (!isDone) parser.feed('\n\n');
    if (chunks.length > 0) yield* judged(chunks);
    if (!isDone && !isFinished) throw new EngineFailure('upstream_interrupted');
  } catch (error) {
    throw failureOfError(error, 'upstream_interrupted');
  } finally {
    if (isOver) reply.drop();
    else reply.destroy();
  }
}

/** @throws {EngineFailure} when one of the chunks is an error */
function* judged(chunks: Json[]): Generator<Json[]> {
  const bad = chunks.findIndex(({ error }) => error !== undefined && error !== null);
  if (bad < 0) {
    yield chunks;
    return;
  }
  if (bad > 0) yield chunks.slice(0, bad);
  throw failureOfStatus(undefined, undefined, Buffer.from(JSON.stringify(chunks[bad])));
}

function hasFinished({ choices }: Json): boolean {
  return Array.isArray(choices) && choices.some((choice) => typeof asObject(choice)?.finish_reason === 'string');
}

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws {EngineFailure} when it is not an answer; some gateways say errors with status 200 */
function asAnswer(value: unknown, list: 'choices' | 'data'): Json {
  const answer = asObject(value);
  if (answer?.error !== undefined && answer.error !== null) {
    throw failureOfStatus(undefined, undefined, Buffer.from(JSON.stringify(answer)));
  }
  if (answer === undefined || !Array.isArray(answer[list])) throw new EngineFailure('upstream_invalid');
  return answer;
}

async function readJson(reply: Reply, maxBytes: number): Promise<unknown> {
  return jsonIn(await readBytes(reply, maxBytes));
}

const utf8 = new TextDecoder();

function jsonIn(bytes: Uint8Array): unknown {
  const value = parsed(utf8.decode(bytes));
  if (value === undefined) throw new EngineFailure('upstream_invalid');
  return value;
}

/** Whether a body begins as server-sent events do, and JSON does not. */
function isEvents(bytes: Uint8Array): boolean {
  return bytes[0] !== openingBrace && /^\uFEFF?\s*(?:data|event|id|retry)?:/.test(utf8.decode(bytes.subarray(0, 64)));
}

const openingBrace = 0x7b;

/** What has come already, as if it came now. */
function replyOf(bytes: Uint8Array): Pick<Reply, 'next' | 'drop' | 'destroy'> {
  let left: Buffer[] | undefined = [Buffer.from(bytes)];
  return {
    async next() {
      const taken = left;
      left = undefined;
      return taken;
    },
    drop() {},
    destroy() {},
  };
}

/** @throws {EngineFailure} when the connection breaks or the body is larger than `maxBytes`. */
async function readBytes(reply: Reply, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const pieces = await reply.next();
      if (pieces === undefined) break;
      for (const piece of pieces) size += piece.byteLength;
      if (size > maxBytes) throw new EngineFailure('upstream_invalid');
      chunks.push(...pieces);
    }
  } catch (error) {
    reply.destroy();
    throw failureOfError(error, 'upstream_interrupted');
  }
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}
