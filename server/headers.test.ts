import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { openStore, type Store } from './store/store';

const token = 'a-token-of-enough-length';
let store: Store;
let guarded: Listening;
let local: Listening;
beforeAll(async () => {
  store = await openStore({}, () => {});
  guarded = await serveDaylight({ store, token, logsToken: token, password: 'a good password', loopbackOnly: false });
  local = await serveDaylight({ store });
}, 60_000);
afterAll(async () => {
  await guarded.close();
  await local.close();
  await store.close();
});

/** All that the server says to what is written to it, until it closes. */
async function saidTo(written: string): Promise<string> {
  const { hostname, port } = new URL(local.url);
  const socket = connect(Number(port), hostname);
  socket.write(written);
  return text(socket);
}

/** Pages, the API, what is refused, what is not there, what machines ask. */
const asked = [
  '/',
  '/posture',
  '/api/figures/lists',
  '/api/me',
  '/v1/models',
  '/v1/logs',
  '/health',
  '/ready',
  '/nothing',
];

describe('every answer', () => {
  it.each(asked)('to %s tells the browser what it may not do with it', async (path) => {
    for (const { url } of [guarded, local]) {
      const { headers } = await fetch(url + path);
      const policy = headers.get('content-security-policy');
      for (const directive of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(directive);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-type')).toMatch(/^(application\/json|text\/[a-z]+; ?charset=UTF-8)$/i);
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
    }
  });

  it('asks for https for a year, but not where nobody else can come', async () => {
    for (const path of asked) {
      const { headers } = await fetch(guarded.url + path);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect((await fetch(local.url + path)).headers.get('strict-transport-security')).toBeNull();
    }
  });
});

describe('a request whose end can be read in two ways', () => {
  const head = 'POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
  it.each([
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}'],
    ['chunks under another name', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a line break in a header', 'X-A: b\nX-C\r: d\r\n\r\n'],
  ])('by %s is refused, and the connection ends', async (_what, rest) => {
    expect(await saidTo(head + rest)).toMatch(/^HTTP\/1\.1 400 .*"code":"bad_request"/s);
  });
});

it('TRACE echoes nothing', async () => {
  const said = await saidTo('TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: echoed\r\nConnection: close\r\n\r\n');
  expect(said).toMatch(/^HTTP\/1\.1 404 /);
  expect(said).not.toContain('echoed');
});

it('headers of a proxy change nothing of who asks or from where', async () => {
  for (const name of [
    'X-Forwarded-Host',
    'X-Forwarded-For',
    'Forwarded',
    'X-Real-IP',
    'X-Forwarded-User',
    'X-User-ID',
  ]) {
    const headers = { [name]: name === 'Forwarded' ? 'for=127.0.0.1;host=localhost' : 'localhost' };
    expect((await fetch(`${guarded.url}/v1/models`, { headers })).status).toBe(401);
    expect((await fetch(`${guarded.url}/api/me`, { headers })).status).toBe(401);
  }
});

it('a request cannot change what every object is', async () => {
  const body =
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"daylight":{"__proto__":{"polluted":1}},' +
    '"messages":[{"role":"user","content":"Hello","__proto__":{"polluted":1}}]}';
  const response = await fetch(`${local.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  expect(await response.text()).not.toContain('polluted');
  expect('polluted' in {}).toBe(false);
});
