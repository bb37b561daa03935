import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { AskFailure } from './failure';
import { ask, type Question } from './gateway';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A real server on a free port; gives its base address. */
async function serve(answer: RequestListener): Promise<string> {
  server?.closeAllConnections();
  server?.close();
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/v1`;
}

function question(gatewayUrl: string, more: Partial<Question> = {}): Question {
  return {
    assistant: { gatewayUrl, token: 'secret-token', headers: { 'X-Team': 'marketing' }, model: 'm' },
    messages: [{ role: 'user', content: 'Hello' }],
    ...more,
  };
}

/** What was said, and the failure that ended it if one did. */
async function listen(asked: Question): Promise<{ text: string; failure?: string; retryAfterMs?: number | undefined }> {
  let text = '';
  try {
    for await (const delta of ask(asked))
      text += delta.kind === 'output' ? `<${delta.output.strength}>` : 'text' in delta ? delta.text : '';
    return { text };
  } catch (error) {
    if (!(error instanceof AskFailure)) throw error;
    return { text, failure: error.code, retryAfterMs: error.retryAfterMs };
  }
}

const delta = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

function events(response: ServerResponse, ...parts: (string | Uint8Array)[]) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  for (const part of parts) response.write(part);
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += String(piece);
  return body;
}

describe('what is sent', () => {
  it('is the model, the messages, the token and the headers of the policy, and nothing else', async () => {
    let seen: { url: string | undefined; headers: IncomingMessage['headers']; body: string } | undefined;
    const base = await serve(async (request, response) => {
      seen = { url: request.url, headers: request.headers, body: await bodyOf(request) };
      events(response, delta('ok'), 'data: [DONE]\n\n');
    });
    expect(await listen(question(`${base}/?api-version=2`))).toEqual({ text: 'ok' });
    expect(seen?.url).toBe('/v1/chat/completions?api-version=2');
    expect(seen?.headers.authorization).toBe('Bearer secret-token');
    expect(seen?.headers['x-team']).toBe('marketing');
    expect(JSON.parse(seen?.body ?? '')).toEqual({
      model: 'm',
      messages: [{ role: 'user', content: 'Hello' }],
      stream: true,
    });
  });

  it('is nothing when the policy gives no valid gateway or header', async () => {
    expect(await listen(question('not an address'))).toMatchObject({ failure: 'not-set-up' });
    const wrong = question('http://127.0.0.1:9/v1');
    wrong.assistant = { ...wrong.assistant, headers: { 'X-Team': 'line\nbreak' } };
    expect(await listen(wrong)).toMatchObject({ failure: 'not-set-up' });
  });
});

describe('answers', () => {
  const streams: [string, string][] = [
    ['[DONE] at the end', `${delta('Good ')}${delta('morning')}data: [DONE]\n\n`],
    ['no [DONE]', delta('Good ') + delta('morning')],
    ['no blank line at the end', (delta('Good ') + delta('morning')).trimEnd()],
    ['CRLF', (delta('Good ') + delta('morning')).replaceAll('\n', '\r\n')],
    ['lone CR', (delta('Good ') + delta('morning')).replaceAll('\n', '\r')],
    ['comments and other fields', `: hi\n\nid: 1\nretry: 5\n${delta('Good ')}: still here\n\n${delta('morning')}`],
    ['unknown chunks', `data: {"object":"x"}\n\n${delta('Good ')}data: 5\n\ndata: not json\n\n${delta('morning')}`],
    ['a usage chunk', `${delta('Good morning')}data: {"choices":[],"usage":{"total_tokens":3}}\n\n`],
    ['a null error', 'data: {"error":null,"choices":[{"delta":{"content":"Good morning"}}]}\n\n'],
    ['content in parts', 'data: {"choices":[{"delta":{"content":[{"type":"text","text":"Good morning"}]}}]}\n\n'],
    ['whole messages', 'data: {"choices":[{"message":{"content":"Good morning"}}]}\n\n'],
    [
      'a mark of somebody else',
      `${delta('Good morning')}data: {"daylight":{"output":{"id":"x","strength":"hold"}}}\n\n`,
    ],
    [
      'the whole message once more at its end',
      `${delta('Good ')}${delta('morning')}data: {"choices":[{"message":{"content":"Good morning"},"finish_reason":"stop"}]}\n\n`,
    ],
    [
      'an end that other vendors name otherwise',
      `${delta('Good morning')}data: {"choices":[{"delta":{},"finish_reason":"eos_token"}]}\n\n`,
    ],
    ['something after [DONE]', `${delta('Good morning')}data: [DONE]\n\n${delta('!')}`],
  ];
  it.each(streams)('are read from a stream with %s', async (_name, stream) => {
    const base = await serve((_request, response) => events(response, stream));
    expect(await listen(question(base))).toEqual({ text: 'Good morning' });
  });

  it('that are held come as a mark, without a text', async () => {
    const output = { id: '6f1c8f7e-0a50-4a0c-9b42-0d2f3a6f1b7c', strength: 'hold', state: 'waiting' };
    const chunk = { choices: [{ delta: { content: '' }, finish_reason: 'stop' }], daylight: { output } };
    const base = await serve((_request, response) =>
      events(response, `:\n\ndata: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`),
    );
    expect(await listen(question(base))).toEqual({ text: '<hold>' });
  });

  it('are the same however the network cuts the bytes', async () => {
    const bytes = Buffer.from(`: é\n\n${delta('Grüße 👋 ')}${delta('日本語')}data: [DONE]\n\n`);
    let cuts: number[] = [];
    const base = await serve(async (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      let at = 0;
      for (const cut of [...cuts, bytes.length]) {
        response.write(bytes.subarray(at, cut));
        at = cut;
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    const cutting = fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cutting, async (points) => {
        cuts = points.sort((a, b) => a - b);
        expect(await listen(question(base))).toEqual({ text: 'Grüße 👋 日本語' });
      }),
      { numRuns: 60 },
    );
  });

  it('are read from lines of JSON, wherever those are cut', async () => {
    const line = (content: string) => `${JSON.stringify({ choices: [{ delta: { content } }] })}\n`;
    for (const at of [1, 7, 30, 48]) {
      const text = line('Good ') + line('morning');
      const base = await serve((_request, response) => {
        response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
        response.write(text.slice(0, at), () => setTimeout(() => response.end(text.slice(at)), 5));
      });
      expect(await listen(question(base))).toEqual({ text: 'Good morning' });
    }
  });

  it('are read from JSON over many lines', async () => {
    const base = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content: 'Good morning' } }] }, undefined, 2));
    });
    expect(await listen(question(base))).toEqual({ text: 'Good morning' });
  });

  it.each([200, 201, 246])('are read from JSON with status %i', async (status) => {
    const base = await serve((_request, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content: 'Good morning' }, finish_reason: 'stop' }] }));
    });
    expect(await listen(question(base))).toEqual({ text: 'Good morning' });
  });
});

describe('failures', () => {
  const secret = 'AKIAIOSFODNN7EXAMPLE';
  const json = (status: number, error: object, headers: Record<string, string> = {}): RequestListener => {
    return (_request, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify({ error: { message: `You sent ${secret}`, ...error } }));
    };
  };
  const bare = (status: number, body: object): RequestListener => {
    return (_request, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
  };
  const list = (status: number, error: object) =>
    bare(status, [{ error: { message: `You sent ${secret}`, ...error } }]);
  const page = (status: number): RequestListener => {
    return (_request, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html' });
      response.end('<!doctype html><title>Sign in</title>');
    };
  };

  const cases: [string, RequestListener, string][] = [
    ['Daylight’s refusal', json(400, { code: 'sensitive_data' }), 'refused-sensitive'],
    ['Azure’s content filter', json(400, { code: 'content_filter' }), 'blocked-by-gateway'],
    ['Azure’s inner error', json(400, { innererror: { code: 'ResponsibleAIPolicyViolation' } }), 'blocked-by-gateway'],
    ['a 446', json(446, { type: 'hooks_failed' }), 'blocked-by-gateway'],
    ['a 403 with a guardrail', json(403, { type: 'guardrail_blocked' }), 'blocked-by-gateway'],
    [
      'an event stream inside a 400',
      (_request, response) => {
        response.writeHead(400, { 'Content-Type': 'text/event-stream' });
        response.end('data: {"error":{"type":"hooks_failed"}}\n\n');
      },
      'blocked-by-gateway',
    ],
    ['a wrong token', json(401, { code: 'invalid_token' }), 'unauthorised'],
    ['a plain 403', page(403), 'unauthorised'],
    [
      'a redirection',
      (_q, response) => response.writeHead(307, { Location: 'http://example.com' }).end(),
      'unauthorised',
    ],
    ['too long a conversation', json(400, { code: 'context_length_exceeded' }), 'too-long'],
    ['too large a request', page(413), 'too-long'],
    ['an unknown model', json(404, { code: 'model_not_found' }), 'model-unavailable'],
    ['an upstream that is away', json(502, { code: 'upstream_unreachable' }), 'model-unavailable'],
    ['an upstream that is slow', json(504, { code: 'upstream_timeout' }), 'timeout'],
    ['a proxy’s error page', page(502), 'model-unavailable'],
    ['a plain 500', page(500), 'gateway-failed'],
    ['a sign-in page instead of an answer', page(200), 'bad-answer'],
    ['an empty answer', (_request, response) => events(response, 'data: [DONE]\n\n'), 'bad-answer'],
    ['no content', (_request, response) => response.writeHead(204).end(), 'bad-answer'],
    ['an error in a 200', json(200, { code: 'rate_limit_exceeded' }), 'rate-limited'],
    ['a quota', json(429, { code: 'insufficient_quota' }), 'rate-limited'],
    ['Google’s list of one error', list(400, { status: 'RESOURCE_EXHAUSTED' }), 'rate-limited'],
    ['Google’s word for a wrong token', list(400, { status: 'UNAUTHENTICATED' }), 'unauthorised'],
    ['an error without a wrapping', bare(400, { object: 'error', type: 'context_window_exceeded' }), 'too-long'],
    ['an error without a wrapping in a 200', bare(200, { object: 'error', code: 503 }), 'model-unavailable'],
    [
      'a length in words alone',
      json(400, { message: 'This model’s maximum context length is 8192 tokens.' }),
      'too-long',
    ],
    ['words of one line alone', bare(400, { error: 'input is too long' }), 'too-long'],
  ];
  it.each(cases)('%s', async (_name, answer, failure) => {
    const outcome = await listen(question(await serve(answer)));
    expect(outcome).toMatchObject({ text: '', failure });
    expect(JSON.stringify(outcome)).not.toContain(secret);
  });

  it('says how long to wait', async () => {
    const seconds = await listen(question(await serve(json(429, {}, { 'Retry-After': '7' }))));
    expect(seconds).toMatchObject({ failure: 'rate-limited', retryAfterMs: 7000 });
    const date = new Date(Date.now() + 30_000).toUTCString();
    const dated = await listen(question(await serve(json(429, {}, { 'Retry-After': date }))));
    expect(dated.retryAfterMs).toBeGreaterThan(25_000);
    expect(dated.retryAfterMs).toBeLessThanOrEqual(30_000);
  });

  it.each([
    ['an error object', 'data: {"error":{"code":"upstream_interrupted"}}\n\n', 'interrupted'],
    ['an error event', 'event: error\ndata: {"type":"overloaded_error"}\n\n', 'model-unavailable'],
    ['an error without a word', 'data: {"error":"no"}\n\n', 'gateway-failed'],
    ['a content filter', 'data: {"choices":[{"delta":{},"finish_reason":"content_filter"}]}\n\n', 'blocked-by-gateway'],
    ['a length limit', 'data: {"choices":[{"delta":{},"finish_reason":"length"}]}\n\n', 'cut-short'],
    ['a limit by another name', 'data: {"choices":[{"delta":{},"finish_reason":"MAX_TOKENS"}]}\n\n', 'cut-short'],
    ['a filter by another name', 'data: {"choices":[{"delta":{},"finish_reason":"SAFETY"}]}\n\n', 'blocked-by-gateway'],
    ['an end in an error', 'data: {"choices":[{"delta":{},"finish_reason":"error"}]}\n\n', 'interrupted'],
    ['an error in the choice', 'data: {"choices":[{"delta":{},"error":{"code":429}}]}\n\n', 'rate-limited'],
    [
      'an error with a status',
      'data: {"error":{"code":502},"choices":[{"delta":{"content":""}}]}\n\n',
      'model-unavailable',
    ],
    [
      'an error without a wrapping',
      'data: {"object":"error","type":"BadRequestError","code":400}\n\n',
      'gateway-failed',
    ],
  ])('keep what came before %s', async (_name, end, failure) => {
    const base = await serve((_request, response) => events(response, delta('Good '), end));
    expect(await listen(question(base))).toMatchObject({ text: 'Good ', failure });
  });

  it('keep what came before the connection broke', async () => {
    const base = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(delta('Good '), () => setTimeout(() => response.destroy(), 50));
    });
    expect(await listen(question(base))).toMatchObject({ text: 'Good ', failure: 'interrupted' });
  });

  it('say that nobody is there', async () => {
    const base = await serve(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    expect(await listen(question(base))).toMatchObject({ text: '', failure: 'unreachable' });
  });

  it('end an endless silence, before and after the first word', async () => {
    const never = await serve(() => undefined);
    expect(await listen(question(never, { firstByteTimeoutMs: 60 }))).toMatchObject({ failure: 'timeout' });
    const stuck = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(delta('Good '));
    });
    expect(await listen(question(stuck, { silenceTimeoutMs: 80 }))).toMatchObject({
      text: 'Good ',
      failure: 'timeout',
    });
  });

  it('do not take a gateway that only sends comments for a silent one', async () => {
    const base = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      let beats = 0;
      const timer = setInterval(() => {
        beats += 1;
        response.write(': wait\n\n');
        if (beats < 8) return;
        clearInterval(timer);
        response.end(delta('late'));
      }, 40);
    });
    expect(await listen(question(base, { silenceTimeoutMs: 200 }))).toEqual({ text: 'late' });
  });

  it('stop at once when the person stops, and let the gateway know', async () => {
    let closed = false;
    const base = await serve((_request, response) => {
      response.on('close', () => {
        closed = true;
      });
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(delta('Good '));
    });
    const stop = new AbortController();
    const answer = ask(question(base, { signal: stop.signal }));
    expect((await answer.next()).value).toEqual({ kind: 'text', text: 'Good ' });
    stop.abort();
    await expect(answer.next()).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(() => closed).toBe(true);
    expect(await listen(question(base, { signal: AbortSignal.abort() }))).toMatchObject({ failure: 'cancelled' });
  });
});
