import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { openStore, type Store } from '../store/store';

const password = 'a good password';
let store: Store;
let daylight: Listening;
beforeAll(async () => {
  store = await openStore({}, () => {});
  daylight = await serveDaylight({ store, token: 'a-token-of-enough-length', password, loopbackOnly: false });
}, 60_000);
afterAll(async () => {
  await daylight.close();
  await store.close();
});

interface Said {
  status: number | undefined;
  retryAfter: string | undefined;
}

/** Asks from one of the addresses that this machine has. */
function ask(localAddress: string, given?: string, headers: Record<string, string> = {}): Promise<Said> {
  const { hostname, port } = new URL(daylight.url);
  const login = given && { Authorization: `Basic ${Buffer.from(`any:${given}`).toString('base64')}` };
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: '/api/me', localAddress, headers: { ...headers, ...login } }, (response) =>
      resolve({ status: response.resume().statusCode, retryAfter: response.headers['retry-after'] }),
    )
      .on('error', reject)
      .end();
  });
}

it('a page of another site cannot use the password that the browser keeps', async () => {
  const login = `Basic ${Buffer.from(`any:${password}`).toString('base64')}`;
  const post = (headers: Record<string, string>) =>
    fetch(`${daylight.url}/api/audit/erasures`, {
      method: 'POST',
      headers: { Authorization: login, ...headers },
      body: JSON.stringify({ person: 'maria' }),
    });
  for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.example' }, { Origin: 'null' }]) {
    const response = await post(headers);
    expect([response.status, (await response.json()).error.code]).toEqual([403, 'cross_site']);
  }
  for (const headers of [{}, { Origin: daylight.url }]) expect((await post(headers)).status).not.toBe(403);
});

it('ten wrong passwords within a minute are enough, whatever a header says of where they come from', async () => {
  // Asking without a password is what every browser does first.
  for (let i = 0; i < 15; i++) expect((await ask('127.0.0.1')).status).toBe(401);
  for (let i = 0; i < 10; i++) {
    expect((await ask('127.0.0.1', `wrong ${i}`, { 'X-Forwarded-For': `10.0.0.${i}` })).status).toBe(401);
  }
  const over = await ask('127.0.0.1', password, { 'X-Forwarded-For': '10.0.0.99' });
  expect(over.status).toBe(429);
  expect(Number(over.retryAfter)).toBeGreaterThan(0);
  expect(Number(over.retryAfter)).toBeLessThanOrEqual(60);
  // Nobody else is locked out.
  expect((await ask('127.0.0.2', password)).status).toBe(200);
  const failures = daylight.logged.filter((line) => line.includes('"place":"identity/password"'));
  expect(failures).toHaveLength(10);
  expect(daylight.logged.join('')).not.toMatch(/wrong \d|good password|d3Jvbmc/);
});
