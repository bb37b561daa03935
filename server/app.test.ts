import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { openStore, type Store } from './store/store';

let store: Store;
let daylight: Listening;
beforeAll(async () => {
  store = await openStore({}, () => {});
});
afterAll(() => store.close());
afterEach(() => daylight.close());

/** `fetch` does not let a test choose the Host header. */
function statusFor(host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(daylight.url);
    request({ hostname, port, path, headers: { Host: host } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

const paths = ['/', '/api/figures/lists', '/v1/models', '/health'];

describe('a server on this machine that asks for no password', () => {
  it('answers only under a name of this machine', async () => {
    daylight = await serveDaylight({ store });
    for (const path of paths.slice(1)) {
      for (const host of ['127.0.0.1', 'localhost:8787', '[::1]:8787']) expect(await statusFor(host, path)).toBe(200);
      for (const host of ['evil.example', 'localhost.evil.example:80', '127.0.0.1.evil.example']) {
        expect(await statusFor(host, path)).toBe(403);
      }
    }
  });

  it('lets no page of another origin read or send', async () => {
    daylight = await serveDaylight({ store });
    for (const path of paths) {
      const response = await fetch(daylight.url + path, { headers: { Origin: 'https://evil.example' } });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
    const preflight = await fetch(`${daylight.url}/v1/logs`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example' },
    });
    expect(preflight.status).toBe(404);
  });
});

describe('a server with a password', () => {
  it('asks for it at the console and its numbers, under any name', async () => {
    daylight = await serveDaylight({
      store,
      token: 'a-token-of-enough-length',
      password: 'a password: ä',
      loopbackOnly: false,
    });
    const login = (password: string) => ({
      headers: { Authorization: `Basic ${Buffer.from(`anyone:${password}`).toString('base64')}` },
    });
    for (const path of ['/', '/assets/index.js', '/api/figures/lists', '/api/other']) {
      const closed = await fetch(daylight.url + path);
      expect(closed.status).toBe(401);
      expect(closed.headers.get('www-authenticate')).toMatch(/^Basic realm="Daylight"/);
      expect((await fetch(daylight.url + path, login('a password: a'))).status).toBe(401);
    }
    expect((await fetch(`${daylight.url}/api/figures/lists`, login('a password: ä'))).status).toBe(200);
    expect(await statusFor('ai.example.com', '/health')).toBe(200);
    expect(await statusFor('ai.example.com', '/v1/models')).toBe(401);
  });
});

describe('the console page', () => {
  it('says which command builds it', async () => {
    daylight = await serveDaylight({ store });
    const response = await fetch(daylight.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });

  it('is served with its files, and may load and run nothing else', async () => {
    const build = await mkdtemp(join(tmpdir(), 'daylight-console-'));
    await mkdir(join(build, 'assets'));
    await writeFile(join(build, 'index.html'), '<!doctype html><title>Daylight</title>');
    await writeFile(join(build, 'assets', 'index-1.js'), '');
    await writeFile(join(build, 'secret.txt'), 'not an asset');
    daylight = await serveDaylight({ store, build });
    const page = await fetch(`${daylight.url}/?days=7`);
    expect(await page.text()).toContain('<title>Daylight</title>');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    // What the page's widgets write into it by themselves is known by a word that is new each time.
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(policy.replace(`'nonce-${nonce}'`, 'NONCE')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' NONCE; img-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    const file = await fetch(`${daylight.url}/assets/index-1.js`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(file.headers.get('cache-control')).toContain('immutable');
    for (const path of [
      '/secret.txt',
      '/.git/config',
      '/assets/',
      '/assets/..%2f..%2f.git%2fconfig',
      '/assets/..%2fsecret.txt',
      '/assets/none.js',
    ]) {
      expect((await fetch(daylight.url + path)).status).toBe(404);
    }
    await rm(build, { recursive: true });
  });
});

describe('what goes wrong inside', () => {
  it('is answered and logged without a word of what was asked', async () => {
    daylight = await serveDaylight({
      store,
      engine: () => ({
        models: () => Promise.reject(new Error('maria@example.org')),
        complete: () => Promise.reject(new Error('maria@example.org')),
        embed: () => Promise.reject(new Error('maria@example.org')),
      }),
    });
    const response = await fetch(`${daylight.url}/v1/models?user=maria`);
    expect(response.status).toBe(500);
    const [line = ''] = daylight.logged;
    expect(JSON.parse(line)).toEqual({
      time: expect.any(String),
      code: 'internal_error',
      place: 'GET /v1/models',
      cause: 'Error',
    });
    expect((await response.text()) + line).not.toContain('maria');
  });

  it('is not what happens on an unknown path', async () => {
    daylight = await serveDaylight({ store });
    const response = await fetch(`${daylight.url}/maria@example.org`);
    expect(response.status).toBe(404);
    expect((await response.text()) + daylight.logged.join()).not.toContain('maria');
  });
});
