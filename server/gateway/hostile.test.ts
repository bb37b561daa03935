import { createServer, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Listening, listen, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import {
  completion,
  eventStream,
  type ScriptedUpstream,
  startScriptedUpstream,
  tokenEvent,
} from '@/tests/server/scripted-upstream';
import { createDatabase } from '@/tests/server/stores';
import { openStore, type Store } from '../store/store';

const json = { 'Content-Type': 'application/json' };
const hello = JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: 'Hello' }] });

let databaseUrl: string;
let store: Store;
let upstream: ScriptedUpstream;
let daylight: Listening;
beforeAll(async () => {
  databaseUrl = await createDatabase();
  store = await openStore({ databaseUrl }, () => {});
  upstream = await startScriptedUpstream();
});
afterAll(async () => {
  await upstream.close();
  await store.close();
});
afterEach(() => daylight.close());

const serve = (more: Partial<Parameters<typeof serveDaylight>[0]> = {}) =>
  serveDaylight({
    store,
    identify: byHeader,
    settings: JSON.stringify({ lanes: { production: { upstreams: [{ name: 'scripted', url: upstream.url }] } } }),
    ...more,
  });
const ask = () => fetch(`${daylight.url}/v1/chat/completions`, { method: 'POST', headers: json, body: hello });

/** All that a server says to what is written to it, until it closes. */
async function saidTo(write: (socket: ReturnType<typeof connect>) => void): Promise<string> {
  const { hostname, port } = new URL(daylight.url);
  const socket = connect(Number(port), hostname);
  write(socket);
  return text(socket);
}

describe('a request that comes drop by drop', () => {
  const times = { headTimeoutMs: 400, requestTimeoutMs: 800 };
  it('in its head is cut off and told why', async () => {
    daylight = await serve({ times });
    const said = await saidTo((socket) =>
      socket.write('POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nX-A: '),
    );
    expect(said).toMatch(/^HTTP\/1\.1 408 .*"code":"request_timeout"/s);
  });

  it('in its body is cut off and told why, and asks nobody', async () => {
    daylight = await serve({ times });
    const said = await saidTo((socket) => {
      socket.write(
        `POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${hello.length}\r\n\r\n`,
      );
      const drops = setInterval(() => socket.write(' '), 50);
      socket.on('close', () => clearInterval(drops));
    });
    expect(said).toMatch(/^HTTP\/1\.1 408 .*"code":"request_timeout"/s);
    expect(upstream.received).toEqual([]);
  });

  it('and what is no HTTP gets a status too', async () => {
    daylight = await serve();
    expect(await saidTo((socket) => socket.write('no http at all\r\n\r\n'))).toMatch(
      /^HTTP\/1\.1 400 .*"bad_request"/s,
    );
  });
});

describe('a database that goes away', () => {
  /** Cuts every connection to the database, and lets no new one in. */
  async function away(isAway: boolean): Promise<void> {
    const name = new URL(databaseUrl).pathname.slice(1);
    const client = new pg.Client({ connectionString: `${inject('postgres')}/postgres` });
    await client.connect();
    await client.query(`alter database ${name} with allow_connections ${!isAway}`);
    if (isAway) await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await client.end();
  }

  it('mid-stream stops no stream; then nobody is answered without a record, and the record is whole once it is back', async () => {
    daylight = await serve();
    let finish = () => {};
    upstream.answer = (response) => {
      response.writeHead(200, eventStream).write(tokenEvent('First'));
      finish = () => void response.end(`${tokenEvent(' and last')}data: [DONE]\n\n`);
    };
    const response = await ask();
    const reader = response.body?.getReader();
    await reader?.read();
    upstream.answer = (second) => void second.writeHead(200, json).end(completion('Hello'));
    await away(true);
    const refused = await ask();
    expect([refused.status, (await refused.json()).error.code]).toEqual([503, 'audit_unavailable']);
    expect(refused.headers.get('retry-after')).toBe('5');
    const ready = await fetch(`${daylight.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'not-ready', database: 'away' }]);
    expect((await fetch(`${daylight.url}/health`)).status).toBe(200);
    finish();
    let rest = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      rest += Buffer.from(part.value).toString();
    }
    expect(rest).toContain(' and last');
    await away(false);
    await daylight.close();
    const { rows } = await store.query({
      text: `select record -> 'end' ->> 'outcome' as outcome from audit_chain where record ->> 'id' = $1`,
      values: [response.headers.get('x-daylight-record')],
    });
    expect(rows).toEqual([{ outcome: 'answered' }]);
  });
});

describe('what machines ask', () => {
  it('numbers need their token, and name nobody', async () => {
    const metricsToken = 'token-of-the-metrics';
    daylight = await serve({ metricsToken });
    upstream.answer = (response) => void response.writeHead(200, json).end(completion('Hello'));
    await fetch(`${daylight.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { ...json, 'X-Test-Person': 'ann' },
      body: hello,
    });
    expect((await fetch(`${daylight.url}/metrics`)).status).toBe(401);
    const numbers = await fetch(`${daylight.url}/metrics`, { headers: { Authorization: `Bearer ${metricsToken}` } });
    const body = await numbers.text();
    expect(body).toMatch(
      /^daylight_requests_total\{operation="chat",use_case="general",lane="production",outcome="answered",code=""\} 1$/m,
    );
    expect(body).toMatch(/^daylight_time_to_first_byte_seconds_count\{use_case="general",upstream="scripted"\} 1$/m);
    expect(body).not.toContain('ann"');
  });

  it('are for nobody else where there is no token', async () => {
    daylight = await serve({ loopbackOnly: false });
    expect((await fetch(`${daylight.url}/metrics`)).status).toBe(404);
  });

  it('spans follow the conventions, continue the trace of the caller, and hold no word of what was said', async () => {
    const received: { headers: IncomingHttpHeaders; body: string }[] = [];
    const receiver = await listen(
      createServer(async (request, response) => {
        received.push({ headers: request.headers, body: await text(request) });
        // The first attempt finds a receiver that is too busy.
        response.writeHead(received.length === 1 ? 503 : 200).end('{}');
      }),
    );
    daylight = await serve({ traces: { endpoint: `${receiver.url}/v1/traces`, headers: { 'x-key': 'k' } } });
    upstream.answer = (response) => {
      const usage = { prompt_tokens: 5, completion_tokens: 7 };
      response.writeHead(200, json).end(JSON.stringify({ ...JSON.parse(completion('Secret word')), usage }));
    };
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await fetch(`${daylight.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { ...json, 'X-Test-Person': 'ann', traceparent: `00-${traceId}-b7ad6b7169203331-01` },
      body: hello,
    });
    await daylight.close();
    await daylight.flushTraces();
    await daylight.flushTraces();
    await receiver.close();
    expect(received.map(({ headers }) => headers['x-key'])).toEqual(['k', 'k']);
    expect(received[0]?.body).toBe(received[1]?.body);
    const { spans } = JSON.parse(received[1]?.body ?? '').resourceSpans[0].scopeSpans[0];
    const attributesOf = (span: { attributes: { key: string; value: Record<string, unknown> }[] }) =>
      Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
    expect(spans).toMatchObject([
      { traceId, parentSpanId: 'b7ad6b7169203331', name: 'POST /v1/chat/completions', kind: 2 },
      { traceId, parentSpanId: spans[0].spanId, name: 'chat m', kind: 3 },
    ]);
    expect(attributesOf(spans[1])).toMatchObject({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'scripted',
      'gen_ai.request.model': 'm',
      'gen_ai.response.model': 'scripted-1',
      'gen_ai.usage.input_tokens': '5',
      'gen_ai.usage.output_tokens': '7',
    });
    expect(received[1]?.body).not.toMatch(/Hello|Secret|ann/);
  });
});
