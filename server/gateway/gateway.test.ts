import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import {
  completion,
  eventStream,
  type ScriptedUpstream,
  startScriptedUpstream,
  tokenEvent,
} from '@/tests/server/scripted-upstream';
import { auditChain } from '../store/schema';
import { openStore, type Store } from '../store/store';

/** Looks like an AWS access key id and is none. */
const secret = ['AKIA', 'Z7QK4RWM2XPL6TBE'].join('');
const token = 'token-of-the-whole-company';

/** No second attempt, and no long wait. */
const quick = { retries: 0, firstByteTimeoutMs: 500, silenceTimeoutMs: 500 };

let store: Store;
let upstream: ScriptedUpstream;
let daylight: Listening;

beforeAll(async () => {
  store = await openStore({}, () => {});
});
afterAll(() => store.close());
beforeEach(async () => {
  upstream = await startScriptedUpstream();
  daylight = await serveDaylight({
    store,
    token,
    settings: JSON.stringify({
      lanes: { production: { upstreams: [{ name: 'scripted', url: upstream.url, key: { env: 'KEY' }, ...quick }] } },
    }),
    environment: { KEY: 'upstream-key' },
  });
});
afterEach(async () => {
  await daylight.close();
  await upstream.close();
});

function ask(body: unknown, init: RequestInit = {}): Promise<Response> {
  return fetch(`${daylight.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, Cookie: 'session=1' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
}

const hello = { model: 'scripted-1', messages: [{ role: 'user', content: 'Hello' }] };
const helloStream = { ...hello, stream: true };

async function errorOf(response: Response): Promise<Record<string, unknown>> {
  const { error } = await response.json();
  return error;
}

describe('the audit log', () => {
  it('has one record of every answered completion, with kinds and without values', async () => {
    const before = (await store.database.select().from(auditChain)).length;
    upstream.answer = (response) => {
      response.writeHead(200, eventStream).end(`${tokenEvent('Hello')}data: [DONE]\n\n`);
    };
    await (await ask(helloStream)).text();
    upstream.answer = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(completion('Hello'));
    };
    await (await ask(hello)).text();
    await ask({ ...hello, messages: [{ role: 'user', content: `The key is ${secret}` }] });
    await daylight.close();
    const links = (await store.database.select().from(auditChain).orderBy(auditChain.position)).slice(before);
    // The chain has them in the order in which they ended; a refusal ends at once.
    const records = links.map(({ record }) => record as { number: number }).sort((a, b) => a.number - b.number);
    expect(records).toEqual([
      expect.objectContaining({ action: 'run', by: 'token:machine', model: 'scripted-1', decision: 'allow' }),
      expect.objectContaining({ action: 'run', end: expect.objectContaining({ outcome: 'answered' }) }),
      expect.objectContaining({ action: 'refusal', decision: 'block', kinds: { AWS_ACCESS_KEY: 1 } }),
    ]);
    expect(JSON.stringify(links)).not.toMatch(new RegExp(`Hello|${secret}`));
  });
});

describe('streaming', () => {
  it('passes each token on before the upstream has the next one', async () => {
    const words = ['One', ' by', ' one', ' they', ' come'];
    let go = () => {};
    upstream.answer = async (response) => {
      response.writeHead(200, eventStream);
      for (const word of words) {
        const seen = new Promise<void>((resolve) => {
          go = resolve;
        });
        response.write(tokenEvent(word));
        // A gateway that collects would wait here for ever.
        await seen;
      }
      response.end('data: [DONE]\n\n');
    };
    const response = await ask(helloStream);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const received: string[] = [];
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      received.push(decoder.decode(chunk));
      go();
    }
    expect(received).toEqual([...words.map(tokenEvent), 'data: [DONE]\n\n']);
  });

  it('puts events together that come cut anywhere, also inside a character', async () => {
    const all = Buffer.from(`${tokenEvent('Grüße aus 東京 🌅')}${tokenEvent('!')}data: [DONE]\n\n`);
    upstream.answer = async (response) => {
      response.writeHead(200, eventStream);
      for (let at = 0; at < all.length; at += 7) {
        response.write(all.subarray(at, at + 7));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    };
    const response = await ask(helloStream);
    const chunks: Buffer[] = [];
    for await (const chunk of response.body ?? []) {
      chunks.push(Buffer.from(chunk));
      expect(chunks.at(-1)?.at(-1)).toBe(0x0a);
    }
    expect(Buffer.concat(chunks).toString()).toBe(all.toString());
  });

  it('tells the upstream at once when the person stops', async () => {
    let gone = () => {};
    const upstreamSawIt = new Promise<void>((resolve) => {
      gone = resolve;
    });
    upstream.answer = (response) => {
      response.on('close', () => gone());
      response.writeHead(200, eventStream).write(tokenEvent('Once upon'));
    };
    const stop = new AbortController();
    const response = await ask(helloStream, { signal: stop.signal });
    await response.body?.getReader().read();
    stop.abort();
    await upstreamSawIt;
    expect(daylight.logged).toEqual([]);
  });

  it('tells the upstream when the person stops before the first byte', async () => {
    let gone = () => {};
    let asked = () => {};
    const upstreamSawIt = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const upstreamWasAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    upstream.answer = (response) => {
      response.on('close', () => gone());
      asked();
    };
    const stop = new AbortController();
    const answer = ask(helloStream, { signal: stop.signal }).catch((error: Error) => error.name);
    await upstreamWasAsked;
    stop.abort();
    expect(await answer).toBe('AbortError');
    await upstreamSawIt;
    expect(daylight.logged).toEqual([]);
  });

  it('ends with an error event, and without half a token, when the upstream dies', async () => {
    upstream.answer = (response) => {
      response.writeHead(200, eventStream).write(`${tokenEvent('The answer is')}data: {"choices":[{"delta":{"con`);
      setTimeout(() => response.destroy(), 50);
    };
    const text = await (await ask(helloStream)).text();
    const [first, error, ...rest] = text.split('\n').filter(Boolean);
    expect(`${first}\n\n`).toBe(tokenEvent('The answer is'));
    expect(JSON.parse(error?.replace('data: ', '') ?? '')).toMatchObject({ error: { code: 'upstream_interrupted' } });
    expect(rest).toEqual([]);
    expect(daylight.logged.join()).toContain('upstream_interrupted');
  });

  it('takes no more from the upstream than the reader takes from it', async () => {
    let sentBytes = 0;
    const line = tokenEvent('so many words '.repeat(5_000));
    upstream.answer = (response) => {
      const lines = function* () {
        for (; sentBytes < 400 * 1024 * 1024; sentBytes += line.length) yield line;
      };
      Readable.from(lines()).pipe(response.writeHead(200, eventStream));
    };
    const { hostname, port } = new URL(daylight.url);
    const socket = connect(Number(port), hostname);
    const body = JSON.stringify(helloStream);
    socket.write(
      `POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    let before = -1;
    while (sentBytes !== before) {
      before = sentBytes;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    socket.destroy();
    // What the system's socket buffers on the way hold, and no more.
    expect(sentBytes).toBeLessThan(40 * 1024 * 1024);
  });
});

describe('what is passed on', () => {
  it('is the request, with the key of the upstream and nothing else of the caller', async () => {
    upstream.answer = (response) =>
      void response.writeHead(200, { 'Content-Type': 'application/json' }).end(completion('Hi'));
    const request = { ...hello, temperature: 0.2, max_tokens: 5, daylight: { useCase: 'general' } };
    const response = await ask(request);
    expect(await response.json()).toEqual(JSON.parse(completion('Hi')));
    const [received] = upstream.received;
    const { daylight: _ours, ...forwarded } = request;
    expect(JSON.parse(received?.body ?? '')).toEqual({ ...forwarded });
    expect(received?.path).toBe('/v1/chat/completions');
    expect(received?.headers.authorization).toBe('Bearer upstream-key');
    expect(received?.headers.cookie).toBeUndefined();
    expect(JSON.stringify(received?.headers)).not.toContain(token);
  });

  it('is the answer, without the headers of the upstream', async () => {
    upstream.answer = (response) =>
      void response
        .writeHead(200, {
          'Content-Type': 'application/json',
          'Set-Cookie': 'a=1',
          'X-Internal-Host': 'gpu-7',
          Server: 'x',
        })
        .end(completion('Hi'));
    const response = await ask(hello);
    expect(response.headers.get('x-daylight')).toBe('1');
    expect(response.headers.get('cache-control')).toBe('no-store');
    for (const name of ['set-cookie', 'x-internal-host', 'server']) expect(response.headers.get(name)).toBeNull();
  });

  it('is JSON where JSON came, also when a stream was asked for', async () => {
    upstream.answer = (response) =>
      void response.writeHead(200, { 'Content-Type': 'application/json' }).end(completion('Hi'));
    const response = await ask(helloStream);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(JSON.parse(completion('Hi')));
  });
});

describe('models', () => {
  beforeEach(() => {
    upstream.answer = (response, { path }) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      if (path === '/v1/models') {
        response.end(
          JSON.stringify({
            object: 'list',
            data: [{ id: 'big-1', owned_by: 'acme', note: 'inner' }, { id: 'small-1' }],
          }),
        );
      } else {
        response.end(completion('Hi'));
      }
    };
  });

  it('lists the default and those of the upstream', async () => {
    const response = await fetch(`${daylight.url}/v1/models`, { headers: { Authorization: `Bearer ${token}` } });
    expect(response.headers.get('x-daylight')).toBe('1');
    expect(await response.json()).toEqual({
      object: 'list',
      data: [
        { id: 'default', object: 'model', created: 0, owned_by: 'daylight' },
        { id: 'big-1', object: 'model', created: 0, owned_by: 'acme' },
        { id: 'small-1', object: 'model', created: 0, owned_by: 'upstream' },
      ],
    });
  });

  it.each([[{ ...hello, model: 'default' }], [{ messages: hello.messages }]])(
    'takes the first model of the upstream for the default',
    async (request) => {
      await ask(request);
      await ask(request);
      expect(upstream.received.map(({ path }) => path)).toEqual([
        '/v1/models',
        '/v1/chat/completions',
        '/v1/chat/completions',
      ]);
      expect(JSON.parse(upstream.received.at(-1)?.body ?? '')).toMatchObject({ model: 'big-1' });
    },
  );
});

describe('errors of the upstream', () => {
  it('become 429 with Retry-After', async () => {
    upstream.answer = (response) =>
      void response.writeHead(429, { 'Retry-After': '17' }).end('{"error":{"message":"slow down"}}');
    const response = await ask(helloStream);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('17');
    expect(await errorOf(response)).toMatchObject({ type: 'rate_limit_error', code: 'rate_limited' });
  });

  it.each([
    [400, '{"error":{"code":"context_length_exceeded"}}', 400, 'context_length_exceeded'],
    [400, '{"error":{"code":"content_filter"}}', 400, 'content_filter'],
    [400, '<html>no JSON</html>', 400, 'upstream_refused'],
    [401, '', 502, 'upstream_login'],
    [403, '', 502, 'upstream_login'],
    [404, '', 404, 'model_not_found'],
    [413, '', 413, 'request_too_large'],
    [446, '', 400, 'upstream_refused'],
    [302, '', 502, 'upstream_error'],
    [500, '', 502, 'upstream_error'],
    [503, '', 503, 'upstream_busy'],
    [504, '', 504, 'upstream_timeout'],
  ])('%i %s become %i %s', async (given, body, status, code) => {
    upstream.answer = (response) => void response.writeHead(given, { Location: 'http://127.0.0.1:1/' }).end(body);
    const response = await ask(hello);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-daylight')).toBe('1');
    expect(await errorOf(response)).toMatchObject({ code });
  });

  it('never show what the upstream said', async () => {
    const echo = `You sent ${secret}, which I will not take`;
    upstream.answer = (response) =>
      void response
        .writeHead(400, { 'X-Why': echo })
        .end(JSON.stringify({ error: { message: echo, code: echo, type: echo } }));
    const response = await ask(hello);
    const everything = (await response.text()) + JSON.stringify([...response.headers]) + daylight.logged.join();
    expect(response.status).toBe(400);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain('will not take');
  });

  it('say so when it cannot be reached', async () => {
    await upstream.close();
    const response = await ask(hello);
    expect(response.status).toBe(502);
    expect(await errorOf(response)).toMatchObject({ type: 'api_error', code: 'upstream_unreachable' });
    expect(daylight.logged.join()).toContain('"cause":"ECONNREFUSED"');
  });

  it('say so when it does not answer in time', async () => {
    upstream.answer = () => {};
    const response = await ask(hello);
    expect(response.status).toBe(504);
    expect(await errorOf(response)).toMatchObject({ code: 'upstream_timeout' });
  });

  it('say so when the answer breaks off', async () => {
    upstream.answer = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"choices":[');
      setTimeout(() => response.destroy(), 20);
    };
    const response = await ask(hello);
    expect(response.status).toBe(502);
    expect(await errorOf(response)).toMatchObject({ code: 'upstream_interrupted' });
  });

  it('say so when the answer is a web page', async () => {
    upstream.answer = (response) =>
      void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Sign in</h1>');
    const response = await ask(hello);
    expect(response.status).toBe(502);
    expect(await errorOf(response)).toMatchObject({ code: 'upstream_invalid' });
  });
});

describe('wrong requests', () => {
  it.each<[string, unknown, number, string]>([
    ['no JSON', '{"messages": [', 400, 'invalid_json'],
    ['no messages', { model: 'scripted-1' }, 400, 'invalid_request'],
    ['an empty list of messages', { messages: [] }, 400, 'invalid_request'],
    ['a message that is a number', { messages: [{ role: 'user', content: 7 }] }, 400, 'invalid_request'],
    ['an array', [], 400, 'invalid_request'],
  ])('%s', async (_name, body, status, code) => {
    const response = await ask(body);
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toMatchObject({ type: 'invalid_request_error', code });
    expect(upstream.received).toEqual([]);
  });

  it('a type that any page could send', async () => {
    const response = await ask(hello, { headers: { 'Content-Type': 'text/plain', Authorization: `Bearer ${token}` } });
    expect(response.status).toBe(415);
    expect(upstream.received).toEqual([]);
  });

  it('20 MB, with its length said or not', async () => {
    const big = JSON.stringify({ messages: [{ role: 'user', content: 'x'.repeat(20 * 1024 * 1024) }] });
    const said = await ask(big);
    expect(said.status).toBe(413);
    expect(await errorOf(said)).toMatchObject({ code: 'request_too_large' });
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < big.length; at += 65_536)
          controller.enqueue(new TextEncoder().encode(big.slice(at, at + 65_536)));
        controller.close();
      },
    });
    const unsaid = await ask(hello, { body: pieces, duplex: 'half' } as RequestInit);
    expect(unsaid.status).toBe(413);
    expect(upstream.received).toEqual([]);
  });

  it.each([
    ['none', {}, 'missing_token'],
    ['a wrong one', { Authorization: 'Bearer token-of-another-company' }, 'invalid_token'],
    ['a malformed one', { Authorization: 'Basic abc' }, 'missing_token'],
  ])('as token: %s', async (_name, headers, code) => {
    for (const path of ['/v1/chat/completions', '/v1/models']) {
      const response = await fetch(daylight.url + path, {
        method: path === '/v1/models' ? 'GET' : 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(path === '/v1/models' ? {} : { body: JSON.stringify(hello) }),
      });
      expect(response.status).toBe(401);
      expect(await errorOf(response)).toMatchObject({ type: 'authentication_error', code });
    }
    expect(upstream.received).toEqual([]);
  });
});

describe('secrets', () => {
  it.each<[string, object]>([
    ['a message', { messages: [{ role: 'user', content: `Why does ${secret} not work?` }] }],
    [
      'an earlier message',
      {
        messages: [
          { role: 'system', content: secret },
          { role: 'user', content: 'Hi' },
        ],
      },
    ],
    ['a text part', { messages: [{ role: 'user', content: [{ type: 'text', text: `my key is ${secret} ok` }] }] }],
    [
      'the arguments of a tool call',
      {
        messages: [
          { role: 'assistant', content: null, tool_calls: [{ function: { arguments: `{"key":"${secret}"}` } }] },
        ],
      },
    ],
    ['a field of another name', { messages: hello.messages, metadata: { note: secret } }],
    ['something that begins like an image', { messages: hello.messages, x: `data:image/png;base64,${secret} is it` }],
  ])('in %s are refused, named by kind and count, and shown nowhere', async (_name, body) => {
    const response = await ask({ model: 'scripted-1', ...body });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(JSON.parse(text)).toEqual({
      error: {
        type: 'invalid_request_error',
        code: 'sensitive_data',
        param: null,
        message: 'The text holds 1 AWS access key. Remove what is secret, or send it with placeholders.',
      },
    });
    const shown = text + JSON.stringify([...response.headers]) + daylight.logged.join();
    expect(shown).not.toContain(secret.slice(4, 14));
    expect(upstream.received).toEqual([]);
  });

  it('are passed as placeholders', async () => {
    upstream.answer = (response) =>
      void response.writeHead(200, { 'Content-Type': 'application/json' }).end(completion('Hi'));
    const content = 'Why does [AWS_KEY_1] of [EMAIL_1] not work?';
    const response = await ask({ ...hello, messages: [{ role: 'user', content }] });
    expect(response.status).toBe(200);
    expect(upstream.received[0]?.body).toContain(content);
  });
});
