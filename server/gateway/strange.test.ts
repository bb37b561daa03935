import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import {
  completion,
  eventStream,
  type ScriptedUpstream,
  startScriptedUpstream,
  tokenEvent,
} from '@/tests/server/scripted-upstream';
import { auditChain, auditIntents } from '../store/schema';
import { openStore, type Store } from '../store/store';

// What a stranger sends who tries one thing after the other: each gets a status, a code and a sentence.

const token = 'token-of-the-whole-company';
/** Looks like an AWS access key id and is none. */
const secret = ['AKIA', 'Z7QK4RWM2XPL6TBE'].join('');
const hello = { model: 'scripted-1', messages: [{ role: 'user', content: 'Hello' }] };
const nested = (levels: number) => `{"messages":[],"x":${'['.repeat(levels)}${']'.repeat(levels)}}`;

let store: Store;
let upstream: ScriptedUpstream;
let daylight: Listening;
beforeAll(async () => {
  store = await openStore({}, () => {});
  upstream = await startScriptedUpstream();
  daylight = await serveDaylight({
    store,
    token,
    settings: JSON.stringify({
      lanes: { production: { upstreams: [{ name: 'scripted', url: upstream.url, retries: 0 }] } },
    }),
  });
});
afterAll(async () => {
  await daylight.close();
  await upstream.close();
  await store.close();
});
beforeEach(() => {
  upstream.received = [];
  upstream.answer = (response) =>
    void response.writeHead(200, { 'Content-Type': 'application/json' }).end(completion('Hello'));
});

/** All that the server says to what is written to it, until it closes. */
async function saidTo(written: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(daylight.url);
  const socket = connect(Number(port), hostname);
  socket.write(written);
  return text(socket);
}

/** A request byte by byte as it is given. */
function requestOf(body: string | Buffer, more: Record<string, string> = {}, path = '/v1/chat/completions'): Buffer {
  const bytes = Buffer.from(body as string);
  const headers = {
    Host: 'localhost',
    'Content-Type': 'application/json',
    Authorization: `Bearer ${token}`,
    'Content-Length': String(bytes.length),
    Connection: 'close',
    ...more,
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${head.join('')}\r\n`, 'latin1'), bytes]);
}

/** [status, code, sentence] */
function answered(said: string): [number, unknown, unknown] {
  const [head = '', body = ''] = said.split('\r\n\r\n');
  const json = /\{.*\}/s.exec(body)?.[0] ?? '{}';
  const { error } = JSON.parse(json) as { error?: { code?: unknown; message?: unknown } };
  return [Number(head.split(' ')[1]), error?.code, error?.message];
}

describe('a body', () => {
  it.each<[string, string | Buffer, Record<string, string>, number, string, RegExp]>([
    ['that is compressed', 'x', { 'Content-Encoding': 'gzip' }, 415, 'unsupported_media_type', /not compressed/],
    [
      'in Latin-1',
      Buffer.from('{"messages":[{"role":"user","content":"é"}]}', 'latin1'),
      {},
      400,
      'invalid_json',
      /UTF-8/,
    ],
    ['in UTF-16', Buffer.from(JSON.stringify(hello), 'utf16le'), {}, 400, 'invalid_json', /not JSON/],
    ['that is empty', '', {}, 400, 'invalid_json', /not JSON/],
    ['that is null', 'null', {}, 400, 'invalid_request', /see the body/],
    ['with messages of null', '{"messages":null}', {}, 400, 'invalid_request', /see messages/],
    ['with a message of null', '{"messages":[null]}', {}, 400, 'invalid_request', /see messages\.0/],
    ['with a model of null', '{"model":null,"messages":[]}', {}, 400, 'invalid_request', /see model/],
    ['that is nested without end', nested(100_000), {}, 400, 'invalid_request', /nested too deep/],
    ['that is nested a little too deep', nested(101), {}, 400, 'invalid_request', /nested too deep/],
    [
      'of more parts than anybody needs',
      `{"messages":[${'1,'.repeat(200_001)}1]}`,
      {},
      400,
      'invalid_request',
      /parts/,
    ],
    ['with a number without end', '{"messages":[],"seed":1e999}', {}, 400, 'invalid_request', /too large/],
    ['with a number that is none', '{"messages":[],"seed":NaN}', {}, 400, 'invalid_json', /not JSON/],
  ])('%s', async (_what, body, headers, status, code, sentence) => {
    const said = answered(await saidTo(requestOf(body, headers)));
    expect(said).toEqual([status, code, expect.stringMatching(sentence)]);
    expect(upstream.received).toEqual([]);
  });

  it('of tokens as numbers is refused with what is expected: they cannot be scanned', async () => {
    for (const input of [[1, 2, 3], [[1], [2]], null]) {
      const said = answered(await saidTo(requestOf(JSON.stringify({ input }), {}, '/v1/embeddings')));
      expect(said).toEqual([400, 'invalid_request', expect.stringMatching(/an embedding: see input, expected a text/)]);
    }
  });

  it('with one name twice goes on as it was judged', async () => {
    const twice = `{"model":"scripted-1","messages":[{"role":"user","content":"${secret}"}],"messages":[{"role":"user","content":"Hello"}]}`;
    expect(answered(await saidTo(requestOf(twice)))[0]).toBe(200);
    expect(upstream.received[0]?.body).not.toContain(secret);
  });

  it('that breaks off in a chunk asks nobody, and is no fault of the server', async () => {
    const { hostname, port } = new URL(daylight.url);
    for (const end of ['5\r\n{"mes', 'zz\r\n{}\r\n']) {
      const socket = connect(Number(port), hostname);
      const head = requestOf('', { 'Transfer-Encoding': 'chunked' })
        .toString()
        .replace(/Content-Length: 0\r\n/, '');
      socket.write(`${head}${end}`);
      await new Promise((resolve) => setImmediate(resolve));
      socket.end();
      await text(socket);
    }
    await saidTo(requestOf(JSON.stringify(hello)));
    expect(daylight.logged.join()).not.toContain('internal_error');
    expect(upstream.received).toHaveLength(1);
  });

  it('that breaks off in the middle asks nobody', async () => {
    const { hostname, port } = new URL(daylight.url);
    const socket = connect(Number(port), hostname);
    socket.end(requestOf(JSON.stringify(hello), { 'Content-Length': '500' }));
    expect(answered(await text(socket))).toEqual([400, 'bad_request', expect.any(String)]);
    expect(upstream.received).toEqual([]);
    expect(daylight.logged.join()).not.toContain('internal_error');
  });

  it('of many short texts lets others have their turn', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ role: 'user', content: `Message number ${i}, please` }));
    let turns = 0;
    let isOver = false;
    const done = saidTo(requestOf(JSON.stringify({ ...hello, messages: many }))).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      // A connection that rested may just be closed by the server.
      await fetch(`${daylight.url}/health`).catch(() => undefined);
      turns += upstream.received.length === 0 ? 1 : 0;
    }
    expect(answered(await done)[0]).toBe(200);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('a secret', () => {
  it.each<[string, object]>([
    ['the name of a field', { ...hello, metadata: { [secret]: 'x' } }],
    ['the name of the model', { ...hello, model: secret }],
    ['a role', { messages: [{ role: secret, content: 'x' }] }],
  ])('as %s is refused, and is in no record', async (_what, body) => {
    const said = answered(await saidTo(requestOf(JSON.stringify(body))));
    expect(said).toEqual([400, 'sensitive_data', expect.not.stringContaining(secret)]);
    const kept = [
      // A record goes from one to the other at any time.
      ...(await store.database.select().from(auditIntents)),
      ...(await store.database.select().from(auditChain)),
    ];
    expect(JSON.stringify(kept)).toContain('sensitive_data');
    expect(JSON.stringify(kept) + daylight.logged.join()).not.toContain(secret.slice(4));
    expect(upstream.received).toEqual([]);
  });

  it('written with escapes is read as what it means', async () => {
    const escaped = `{"messages":[{"role":"user","content":"\\u0041${secret.slice(1)} is it"}]}`;
    expect(answered(await saidTo(requestOf(escaped)))).toEqual([400, 'sensitive_data', expect.any(String)]);
  });
});

describe('on the wire', () => {
  it.each<[string, string, number, string]>([
    ['no host', 'GET /v1/models HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'bad_request'],
    ['no address', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400, 'bad_request'],
    ['a tunnel', 'CONNECT acme.io:443 HTTP/1.1\r\nHost: acme.io:443\r\n\r\n', 405, 'method_not_allowed'],
    [
      'an expectation',
      'POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nExpect: more\r\nContent-Length: 0\r\n\r\n',
      417,
      'expectation_failed',
    ],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'bad_request'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00', 400, 'bad_request'],
    [
      'a head of 70 kB',
      `GET /v1/models HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(70_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
  ])('%s', async (_what, written, status, code) => {
    expect(answered(await saidTo(written))).toEqual([status, code, expect.stringMatching(/^[A-Z].*\.$/)]);
  });

  it.each([
    ['GET', '/v1/chat/completions', 'POST'],
    ['PUT', '/v1/embeddings', 'POST'],
    ['POST', '/v1/models', 'GET'],
  ])('%s on %s says which method it takes', async (method, path, takes) => {
    const response = await fetch(daylight.url + path, { method, headers: { Authorization: `Bearer ${token}` } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, takes]);
    expect((await response.json()).error).toMatchObject({ code: 'method_not_allowed', message: expect.any(String) });
  });

  it('another part of such an interface is said not to be there', async () => {
    for (const path of ['/v1/completions', '/v1/responses', '/v1/chat/completions/']) {
      const said = answered(await saidTo(requestOf(JSON.stringify(hello), {}, path)));
      expect(said).toEqual([404, 'not_found', expect.stringMatching(/chat\/completions, embeddings and models/)]);
    }
  });
});

describe('an upstream', () => {
  it.each<[string, string]>([
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 3\r\n\r\nhello'],
    ['no HTTP', 'hello there\r\n\r\n'],
    ['a head without end', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`],
  ])('that answers with %s was reached, and is not understood', async (_what, written) => {
    upstream.answer = (response) => void response.socket?.end(written);
    const said = answered(await saidTo(requestOf(JSON.stringify(hello))));
    expect(said).toEqual([502, 'upstream_invalid', expect.any(String)]);
  });

  it('that calls a tool has its `content: null` passed on', async () => {
    const call = { id: 'call_1', type: 'function', function: { name: 'find', arguments: '{"a":1}' } };
    const message = { role: 'assistant', content: null, tool_calls: [call] };
    const whole = { object: 'chat.completion', choices: [{ index: 0, message, finish_reason: 'tool_calls' }] };
    upstream.answer = (response) =>
      void response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(whole));
    const said = await saidTo(requestOf(JSON.stringify(hello)));
    expect(said).toContain('"content":null');
    expect(said).toContain('"arguments":"{\\"a\\":1}"');
  });

  /** What the upstream says is a completion with this choice, and these numbers. */
  const says = (choice: object, usage?: object, type = 'application/json') => {
    const whole = JSON.stringify({ object: 'chat.completion', choices: [{ index: 0, ...choice }], usage });
    upstream.answer = (response) => void response.writeHead(200, { 'Content-Type': type }).end(whole);
  };

  it('that counts tokens as nobody can has its answer passed on, and recorded to its end', async () => {
    for (const usage of [
      { prompt_tokens: 1.5, completion_tokens: -3 },
      { prompt_tokens: 1e300 },
      { prompt_tokens: '7' },
    ]) {
      says({ message: { role: 'assistant', content: 'Yes.' }, finish_reason: 'stop' }, usage);
      expect(await saidTo(requestOf(JSON.stringify(hello)))).toContain('"content":"Yes."');
    }
    await expect.poll(() => store.database.select().from(auditIntents)).toEqual([]);
  });

  it('that answers in parts, or calls a function in the older way, loses nothing but secrets', async () => {
    const parts = [{ type: 'text', text: 'One, ' }, { type: 'other' }, { type: 'text', text: `two ${secret}.` }];
    says({ message: { role: 'assistant', content: parts }, finish_reason: 'stop' });
    const inParts = await saidTo(requestOf(JSON.stringify(hello)));
    expect(inParts).toContain('"content":"One, two [AWS_KEY_1].');
    expect(inParts).not.toContain(secret);

    const call = { name: 'find', arguments: `{"key":"${secret}"}` };
    says({ message: { role: 'assistant', content: null, function_call: call }, finish_reason: 'function_call' });
    const called = await saidTo(requestOf(JSON.stringify(hello)));
    expect(called).toContain('"function_call":{"name":"find","arguments":"{\\"key\\":\\"[AWS_KEY_1]\\"}"}');
    expect(called).not.toContain(secret);

    const events = ['{"name":"find","arguments":""}', '{"arguments":"{\\"a\\""}', '{"arguments":":1}"}'].map(
      (delta) => `data: {"choices":[{"index":0,"delta":{"function_call":${delta}}}]}\n\n`,
    );
    const end = 'data: {"choices":[{"index":0,"delta":{},"finish_reason":"function_call"}]}\n\ndata: [DONE]\n\n';
    upstream.answer = (response) => void response.writeHead(200, eventStream).end(events.join('') + end);
    const streamed = await saidTo(requestOf(JSON.stringify({ ...hello, stream: true })));
    const pieces = [...streamed.matchAll(/"arguments":("(?:[^"\\]|\\.)*")/g)].map(([, one = '""']) => JSON.parse(one));
    expect(pieces.join('')).toBe('{"a":1}');
  });

  it('that does not say that it sends events is understood all the same', async () => {
    for (const type of [undefined, 'text/plain', 'application/json']) {
      const events = `: one\n\n${tokenEvent('Hel')}${tokenEvent('lo')}data: [DONE]\n\n`;
      upstream.answer = (response) => void response.writeHead(200, type ? { 'Content-Type': type } : {}).end(events);
      const said = await saidTo(requestOf(JSON.stringify({ ...hello, stream: true })));
      expect(said).toContain('"content":"Hel"');
      expect(said).toContain('"content":"lo"');
      expect(said).toContain('data: [DONE]');
    }
  });
});

it('a model can be asked for by its name, also with slashes', async () => {
  upstream.answer = (response) =>
    void response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ object: 'list', data: [{ id: 'acme/writer-1', object: 'model' }] }));
  const model = (name: string) =>
    fetch(`${daylight.url}/v1/models/${name}`, { headers: { Authorization: `Bearer ${token}` } });
  expect(await (await model('acme/writer-1')).json()).toMatchObject({ id: 'acme/writer-1', object: 'model' });
  expect(await (await model('default')).json()).toMatchObject({ id: 'default', owned_by: 'daylight' });
  const missing = await model('nothing');
  expect([missing.status, (await missing.json()).error.code]).toEqual([404, 'model_not_found']);
});
