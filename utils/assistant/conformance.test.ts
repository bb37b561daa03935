import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskFailure } from './failure';
import { ask, type Question } from './gateway';

/**
 * The client beside every gateway: what a stream says must not depend on how it is written or where the network cuts
 * it. The streams are generated from a turn, so that it is known what they say.
 */

interface Heard {
  text: string;
  reasoning: string;
  failure: string | undefined;
}

const question: Question = {
  assistant: { gatewayUrl: 'http://127.0.0.1:9/v1', token: undefined, headers: {}, model: 'm' },
  messages: [{ role: 'user', content: 'Hello' }],
};

async function listen(asked: Question = question): Promise<Heard> {
  const heard: Heard = { text: '', reasoning: '', failure: undefined };
  try {
    for await (const delta of ask(asked)) if ('text' in delta) heard[delta.kind] += delta.text;
  } catch (error) {
    if (!(error instanceof AskFailure)) throw error;
    heard.failure = error.code;
  }
  return heard;
}

/** A real response whose body comes in these pieces. Only the wire is missing; the last test has one. */
function respond(pieces: readonly Uint8Array[], contentType: string | null, status = 200) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const headers = contentType === null ? undefined : { 'Content-Type': contentType };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, ...(headers && { headers }) })));
}

beforeEach(() => vi.useRealTimers());
afterEach(() => vi.unstubAllGlobals());

/** What is said, and how it ends. */
interface Told {
  deltas: readonly { kind: keyof Pick<Heard, 'text' | 'reasoning'>; text: string }[];
  ending: 'done' | 'none' | 'length' | 'filter' | 'error' | 'error event';
}

const failureOf: Record<Told['ending'], string | undefined> = {
  done: undefined,
  none: undefined,
  length: 'cut-short',
  filter: 'blocked-by-gateway',
  error: 'model-unavailable',
  'error event': 'model-unavailable',
};

/** How a gateway may write the same. */
interface Style {
  lineEnd: '\n' | '\r\n' | '\r';
  space: boolean;
  /** What stands between events: comments, other fields, chunks that nobody knows. */
  between: readonly string[];
  byteOrderMark: boolean;
  /** Content as a list of parts. */
  parts: boolean;
  reasoningKey: 'reasoning_content' | 'reasoning' | 'thinking' | 'reasoning_details';
  /** JSON over several `data:` lines. */
  pretty: boolean;
  lastBlankLine: boolean;
}

const telling = fc.record<Told>({
  deltas: fc.array(
    fc.record({
      kind: fc.constantFrom('text', 'text', 'reasoning' as const),
      text: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
        fc.constantFrom('[EMAIL_1]', '日本語', '👩‍👩‍👧', '\n\n', 'data: [DONE]', '\u2028', '</think>', '"}', 'é'),
      ),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  ending: fc.constantFrom('done', 'none', 'length', 'filter', 'error', 'error event'),
}) as fc.Arbitrary<Told>;

const styles: fc.Arbitrary<Style> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  space: fc.boolean(),
  between: fc.array(
    fc.constantFrom(
      ': keep-alive',
      ': OPENROUTER PROCESSING',
      'id: 7',
      'retry: 3000',
      'data: {"object":"ping"}',
      'data: {"choices":[]}',
      'data: {"choices":[{"delta":{"role":"assistant","content":null}}]}',
      'data: {"choices":[],"usage":{"total_tokens":3}}',
      'data: not json',
      'data: 5',
      'data: {"error":null,"choices":[{"delta":{}}]}',
    ),
    { maxLength: 4 },
  ),
  byteOrderMark: fc.boolean(),
  parts: fc.boolean(),
  reasoningKey: fc.constantFrom('reasoning_content', 'reasoning', 'thinking', 'reasoning_details'),
  pretty: fc.boolean(),
  lastBlankLine: fc.boolean(),
});

function write({ deltas, ending }: Told, style: Style): Uint8Array {
  const events: string[][] = [];
  const data = (json: unknown) =>
    JSON.stringify(json, undefined, style.pretty ? 1 : undefined)
      .split('\n')
      .map((line) => `data:${style.space ? ' ' : ''}${line}`);
  deltas.forEach(({ kind, text }, index) => {
    const aside = style.between[index % (style.between.length || 1)];
    if (aside !== undefined) events.push([aside]);
    const content = style.parts ? [{ type: 'text', text }] : text;
    const thought = style.reasoningKey === 'reasoning_details' ? [{ type: 'reasoning.text', text }] : text;
    const delta = kind === 'text' ? { content } : { [style.reasoningKey]: thought };
    events.push(
      data({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: null }] }),
    );
  });
  const finish = { length: 'length', filter: 'content_filter' }[ending as string];
  if (finish !== undefined) events.push(data({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }));
  if (ending === 'error') events.push(data({ error: { code: 'overloaded', message: 'AKIA secret' } }));
  if (ending === 'error event') events.push(['event: error', ...data({ type: 'overloaded_error' })]);
  if (ending === 'done') events.push(['data: [DONE]']);
  const text = events.map((lines) => lines.join(style.lineEnd)).join(style.lineEnd.repeat(2));
  return new TextEncoder().encode(
    (style.byteOrderMark ? '\ufeff' : '') + text + (style.lastBlankLine ? style.lineEnd.repeat(2) : ''),
  );
}

/** Models that think aloud begin with it: only then is `<think>` a mark. */
const saidBy = ({ deltas, ending }: Told): Heard => ({
  text: deltas.map(({ kind, text }) => (kind === 'text' ? text : '')).join(''),
  reasoning: deltas.map(({ kind, text }) => (kind === 'reasoning' ? text : '')).join(''),
  failure: failureOf[ending],
});

function cut(bytes: Uint8Array, points: readonly number[]): Uint8Array[] {
  const at = [0, ...points.map((point) => point % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.slice(at[index], end));
}

const points = fc.array(fc.nat({ max: 100_000 }), { maxLength: 24 });

describe('a stream', () => {
  it('says the same however it is written, and wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(telling, styles, points, async (told, style, where) => {
        respond(cut(write(told, style), where), 'text/event-stream; charset=utf-8');
        expect(await listen()).toEqual(saidBy(told));
      }),
      { numRuns: 600 },
    );
  });

  it('says the same letter by letter', async () => {
    await fc.assert(
      fc.asyncProperty(telling, styles, async (told, style) => {
        respond(
          [...write(told, style)].map((byte) => Uint8Array.of(byte)),
          'text/event-stream',
        );
        expect(await listen()).toEqual(saidBy(told));
      }),
      { numRuns: 60 },
    );
  });

  it.each([null, 'application/json', 'text/plain', 'application/octet-stream'])(
    'is known as one, whatever it is called: %s',
    async (contentType) => {
      await fc.assert(
        fc.asyncProperty(telling, styles, points, async (told, style, where) => {
          respond(cut(write(told, style), where), contentType);
          expect(await listen()).toEqual(saidBy(told));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('tells thoughts in the answer apart, wherever they are cut', async () => {
    const plain = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => !/[<>]/.test(text));
    await fc.assert(
      fc.asyncProperty(
        plain,
        plain,
        styles,
        points,
        fc.nat({ max: 6 }),
        fc.constantFrom('think', 'thinking', 'thought'),
        async (thought, answer, style, where, size, name) => {
          const whole = `<${name}>${thought}</${name}>${answer}`;
          const pieces = whole.match(new RegExp(`[\\s\\S]{1,${size + 1}}`, 'g')) ?? [];
          const deltas = pieces.map((text) => ({ kind: 'text' as const, text }));
          respond(cut(write({ deltas, ending: 'done' }, style), where), 'text/event-stream');
          expect(await listen()).toEqual({ text: answer.trimStart(), reasoning: thought, failure: undefined });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of any bytes at all ends, with an answer or a failure that is known', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        points,
        fc.constantFrom('text/event-stream', 'application/json', null),
        fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
        async (bytes, where, contentType, status) => {
          respond(cut(bytes, where), contentType, status);
          const { text, reasoning, failure } = await listen();
          expect(text + reasoning !== '' || failure !== undefined).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an answer in one piece', () => {
  it.each(['application/json', 'text/event-stream', 'text/html', null])('is read as %s', async (contentType) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), points, async (text, where) => {
        const body = JSON.stringify({ choices: [{ message: { content: `x${text}` }, finish_reason: 'stop' }] });
        respond(cut(new TextEncoder().encode(body), where), contentType);
        expect(await listen()).toEqual({ text: `x${text}`, reasoning: '', failure: undefined });
      }),
      { numRuns: 60 },
    );
  });

  it('may be a page of a proxy: that is no answer, with any status', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Sign in</title><p>data: {"choices":[]}</p>');
    for (const contentType of ['text/html', 'text/event-stream', 'application/json', null]) {
      respond([page], contentType);
      expect(await listen()).toEqual({ text: '', reasoning: '', failure: 'bad-answer' });
    }
  });
});

describe('on a real wire', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('a stream says the same', async () => {
    let pieces: Uint8Array[] = [];
    const started = createServer(async (request, response) => {
      request.resume();
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      for (const piece of pieces) {
        response.write(piece);
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const gatewayUrl = `http://127.0.0.1:${(started.address() as AddressInfo).port}/v1`;
    await fc.assert(
      fc.asyncProperty(telling, styles, points, async (told, style, where) => {
        pieces = cut(write(told, style), where).filter(({ length }) => length > 0);
        expect(await listen({ ...question, assistant: { ...question.assistant, gatewayUrl } })).toEqual(saidBy(told));
      }),
      { numRuns: 60 },
    );
  });
});
