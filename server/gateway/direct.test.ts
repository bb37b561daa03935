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
import { type Issuer, startIssuer } from '@/tests/support/issuer';
import { createVerifier } from '../identity/verifier';
import { openStore, type Store } from '../store/store';

/** Looks like an AWS access key id and is none. */
const secret = ['AKIA', 'Z7QK4RWM2XPL6TBE'].join('');
const token = 'token-of-the-whole-company';

let store: Store;
let issuer: Issuer;
let upstream: ScriptedUpstream;
let local: Listening;
let open: Listening;

beforeAll(async () => {
  [store, issuer, upstream] = await Promise.all([openStore({}, () => {}), startIssuer(), startScriptedUpstream()]);
  const known = {
    issuer: issuer.url,
    audiences: [issuer.audience],
    mapping: { member: { roles: ['member'] } },
    subjectClaim: 'sub',
  };
  const people = { ...known, verifier: createVerifier(known), database: store.database, now: Date.now };
  const settings = JSON.stringify({
    lanes: {
      production: { upstreams: [{ name: 'scripted', url: upstream.url, key: { env: 'KEY' }, retries: 0 }] },
    },
  });
  const choices = { store, token, people, settings, environment: { KEY: 'upstream-key' } };
  local = await serveDaylight(choices);
  open = await serveDaylight({ ...choices, loopbackOnly: false });
}, 60_000);
afterAll(async () => {
  await local.close();
  await open.close();
  await upstream.close();
  await issuer.close();
  await store.close();
});
beforeEach(() => {
  upstream.answer = (response, { body }) => {
    const { stream, messages } = JSON.parse(body) as { stream?: boolean; messages: { content: string }[] };
    if (messages[0]?.content === 'Fail') return void response.writeHead(429, { 'Retry-After': '7' }).end();
    if (!stream)
      return void response.writeHead(200, { 'Content-Type': 'application/json' }).end(completion('Good day'));
    response.writeHead(200, eventStream).end(`${tokenEvent('Good ')}${tokenEvent('day')}data: [DONE]\n\n`);
  };
});

interface Given {
  path?: string;
  lines?: string[];
  to?: Listening;
}

/** Everything that is said to one request, as it is on the wire. */
async function saidTo(body: string, { path = '/v1/chat/completions', lines = [], to = open }: Given = {}) {
  const { hostname, port } = new URL(to.url);
  const head = [
    `POST ${path} HTTP/1.1`,
    ...(lines.some((line) => line.startsWith('Host:')) ? [] : [`Host: ${hostname}:${port}`]),
    'Content-Type: application/json',
    ...(lines.some((line) => line.startsWith('Authorization:')) ? [] : [`Authorization: Bearer ${token}`]),
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...lines,
  ];
  const socket = connect(Number(port), hostname);
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  const said = await text(socket);
  const end = said.indexOf('\r\n\r\n');
  const [status = '', ...headers] = said.slice(0, end).split('\r\n');
  return {
    status: Number(status.split(' ')[1]),
    // The framework writes names of headers small.
    isDirect: headers.some((line) => line.startsWith('X-Daylight:')),
    headers: headers
      .map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase()))
      .filter((line) => !/^(date|x-daylight-record|content-length|transfer-encoding):/.test(line))
      .sort(),
    hasRecord: headers.some((line) => /^x-daylight-record: [0-9a-f-]{36}$/i.test(line)),
    body: said.slice(end + 4).replace(/^[0-9a-f]+\r\n|\r\n[0-9a-f]*\r?\n?/gim, ''),
  };
}

const asking = (content: string, more: object = {}) =>
  JSON.stringify({ model: 'scripted-1', messages: [{ role: 'user', content }], ...more });

describe('what goes past the framework', () => {
  it.each([
    ['an answer', asking('Hello'), []],
    ['a stream', asking('Hello', { stream: true }), []],
    ['what holds a secret', asking(`The key is ${secret}`), []],
    ['what is no JSON', '{', []],
    ['what is no request', '{"messages": 3}', []],
    ['what the upstream refuses', asking('Fail'), []],
    ['a use case that is not there', asking('Hello'), ['X-Daylight-Use-Case: nothing-like-it']],
  ])('is answered as the framework would: %s', async (_what, body, lines) => {
    const [direct, framework] = [
      await saidTo(body, { lines }),
      // An address with a question in it is the same address, and not the plainest.
      await saidTo(body, { lines, path: '/v1/chat/completions?' }),
    ];
    expect([direct.isDirect, framework.isDirect]).toEqual([true, false]);
    expect({ ...direct, isDirect: false }).toEqual(framework);
  });

  it('is for members alone, as they are at this moment', async () => {
    const member = await issuer.sign({ sub: 'maria', roles: ['member'] });
    const other = await issuer.sign({ sub: 'karl', roles: [] });
    const late = await issuer.sign({ sub: 'maria', roles: ['member'], exp: 1 });
    for (const [bearer, status, isDirect] of [
      [member, 200, true],
      [other, 403, false],
      [late, 401, false],
      ['token-of-nobody-at-all', 401, false],
    ] as const) {
      const said = await saidTo(asking('Hello'), { lines: [`Authorization: Bearer ${bearer}`] });
      expect([said.status, said.isDirect]).toEqual([status, isDirect]);
    }
  });

  it('is for this machine alone, where the server is', async () => {
    const elsewhere = { lines: ['Host: attacker.test'] };
    expect(await saidTo(asking('Hello'), { ...elsewhere, to: local })).toMatchObject({ status: 403, isDirect: false });
    expect(await saidTo(asking('Hello'), { ...elsewhere, to: open })).toMatchObject({ status: 200, isDirect: true });
    expect(await saidTo(asking('Hello'), { to: local })).toMatchObject({ status: 200, isDirect: true });
  });

  it.each([
    ['a second Authorization', ['Authorization: Bearer token-of-nobody-at-all', `Authorization: Bearer ${token}`]],
    ['a second Content-Type', ['Content-Type: text/plain']],
    ['a compressed body', ['Content-Encoding: gzip']],
  ])('is nothing that could be read in two ways: %s', async (_what, lines) => {
    const said = await saidTo(asking('Hello'), { lines });
    expect(said.isDirect).toBe(false);
    expect([400, 401, 415]).toContain(said.status);
  });
});
