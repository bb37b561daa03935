import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { type Issuer, startIssuer } from '@/tests/support/issuer';
import { createVisitor, type Visitor } from '@/tests/support/visitor';
import { grants } from '../store/schema';
import { openStore, type Store } from '../store/store';
import { createVerifier } from './verifier';

const publicUrl = 'http://localhost:9';
const clientId = 'daylight-console';
let issuer: Issuer;
let store: Store;
let daylight: Listening;
let visitor: Visitor;
let nowMs = Date.now();

beforeAll(async () => {
  const client = { client_id: clientId, token_endpoint_auth_method: 'none' as const };
  [issuer, store] = await Promise.all([
    startIssuer({
      accounts: {
        sam: { name: 'Sam', groups: ['soc'] },
        ada: { name: 'Ada', groups: ['admins'] },
        max: { name: 'Max' },
      },
      clients: [
        {
          ...client,
          redirect_uris: [`${publicUrl}/sign-in/done`],
          post_logout_redirect_uris: [`${publicUrl}/signed-out`],
        },
      ],
    }),
    openStore({}, () => {}),
  ]);
}, 60_000);
afterAll(async () => {
  await issuer.close();
  await store.close();
});
function serve(publicUrl: string): Promise<Listening> {
  const mapping = { security: { groups: ['soc'] }, admin: { groups: ['admins'] } };
  const settings = { issuer: issuer.url, audiences: [issuer.audience], mapping, subjectClaim: 'sub' };
  return serveDaylight({
    store,
    token: 'machine-token-of-the-company',
    password: 'a password that nobody asks for',
    people: { ...settings, verifier: createVerifier(settings), database: store.database, now: () => nowMs },
    identity: { ...settings, clientId, publicUrl },
    now: () => nowMs,
  });
}
beforeEach(async () => {
  nowMs = Date.now();
  visitor = createVisitor(`${publicUrl}/sign-in/done`);
  daylight = await serve(publicUrl);
});
afterEach(async () => {
  issuer.setDown(false);
  await daylight.close();
});

/** A browser at the console: keeps cookies, follows no redirect. */
function createBrowser() {
  const cookies = new Map<string, string>();
  const attributes: string[] = [];
  async function ask(path: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(daylight.url + path, {
      ...init,
      headers: { ...init.headers, cookie },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      attributes.push(line);
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }
  /** Goes through the issuer; gives the answer of the console. */
  async function signIn(person: string) {
    visitor.person = person;
    const began = await ask('/sign-in');
    expect(began.status).toBe(302);
    const back = new URL(await visitor.visit(began.headers.get('location') ?? '', true));
    return ask(`${back.pathname}${back.search}`);
  }
  return { ask, signIn, cookies, attributes };
}

const ours = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

describe('the console with an issuer', () => {
  it('shows nothing before somebody has signed in, and then what their roles may see', async () => {
    const browser = createBrowser();
    expect((await browser.ask('/')).headers.get('location')).toBe('/sign-in');
    for (const path of ['/api/figures/lists', '/api/me', '/api/audit/records', '/api/grants']) {
      const response = await browser.ask(path);
      expect([response.status, await codeOf(response)]).toEqual([401, 'signed_out']);
    }
    // The password of before opens nothing any more.
    const password = `Basic ${Buffer.from('x:a password that nobody asks for').toString('base64')}`;
    expect((await browser.ask('/api/figures/lists', { headers: { authorization: password } })).status).toBe(401);

    const done = await browser.signIn('sam');
    expect([done.status, done.headers.get('location')]).toEqual([302, '/']);
    expect(await (await browser.ask('/api/me')).json()).toEqual({
      kind: 'person',
      subject: 'sam',
      roles: ['member', 'security'],
    });
    expect((await browser.ask('/api/figures/lists')).status).toBe(200);
    expect((await browser.ask('/api/audit/records')).status).toBe(200);
    const refused = await browser.ask('/api/grants');
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'role_missing']);
  });

  it('says so to somebody without a role for it', async () => {
    const browser = createBrowser();
    await browser.signIn('max');
    const page = await browser.ask('/');
    expect(page.status).toBe(403);
    expect(await page.text()).toContain('Your account may not see the console');
    expect((await browser.ask('/api/figures/lists')).status).toBe(403);
  });

  it('gives the page a key that no script and no other site can use, and keeps only its hash', async () => {
    const browser = createBrowser();
    await browser.signIn('sam');
    const key = browser.cookies.get('daylight-session') ?? '';
    expect(key.length).toBeGreaterThan(40);
    for (const line of browser.attributes) expect(line).toMatch(/HttpOnly; SameSite=Lax/);
    expect(JSON.stringify(await store.database.query.consoleSessions.findMany())).not.toContain(key);
    expect(daylight.logged.join('')).not.toContain(key);

    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}]) {
      const response = await browser.ask('/sign-out', { method: 'POST', headers });
      expect([response.status, await codeOf(response)]).toEqual([403, 'cross_site']);
      const change = await browser.ask('/api/audit/acknowledgements', { method: 'POST', headers });
      expect([change.status, await codeOf(change)]).toEqual([403, 'cross_site']);
    }
    expect((await browser.ask('/api/me')).status).toBe(200);
  });

  it('takes an answer of the issuer only in the browser that asked, once', async () => {
    visitor.person = 'sam';
    const [victim, thief] = [createBrowser(), createBrowser()];
    const began = await thief.ask('/sign-in');
    const back = new URL(await visitor.visit(began.headers.get('location') ?? '', true));
    const path = `${back.pathname}${back.search}`;
    expect((await victim.ask(path)).status).toBe(400);
    await victim.ask('/sign-in');
    expect((await victim.ask(path)).status).toBe(400);
    expect(victim.cookies.has('daylight-session')).toBe(false);
    expect((await thief.ask(path)).status).toBe(302);
    expect((await thief.ask(path)).status).toBe(400);
  });

  it('ends a session when it is over, or when the person signs out, also for a copy of the key', async () => {
    const browser = createBrowser();
    await browser.signIn('sam');
    const copy = new Map(browser.cookies);
    const out = await browser.ask('/sign-out', { method: 'POST', headers: ours });
    const { location } = (await out.json()) as { location: string };
    expect(location).toContain(`${issuer.url}/session/end`);
    for (const [name, value] of copy) browser.cookies.set(name, value);
    expect((await browser.ask('/api/me')).status).toBe(401);

    await browser.signIn('sam');
    nowMs += 3_599_000;
    expect((await browser.ask('/api/me')).status).toBe(200);
    nowMs += 1_000;
    expect((await browser.ask('/api/me')).status).toBe(401);
  });

  it('begins a new session with each sign-in, and signs a person out everywhere', async () => {
    const [first, second] = [createBrowser(), createBrowser()];
    await first.signIn('sam');
    const before = first.cookies.get('daylight-session') ?? '';
    await first.signIn('sam');
    expect(first.cookies.get('daylight-session')).not.toBe(before);
    const old = createBrowser();
    old.cookies.set('daylight-session', before);
    expect((await old.ask('/api/me')).status).toBe(401);

    await second.signIn('sam');
    const out = await first.ask('/sign-out', { method: 'POST', headers: ours });
    expect(out.headers.get('clear-site-data')).toBe('"cache"');
    expect((await second.ask('/api/me')).status).toBe(401);
  });

  it('lets an admin end the sessions of somebody, with a record', async () => {
    const [admin, sam] = [createBrowser(), createBrowser()];
    await admin.signIn('ada');
    visitor.forget();
    await sam.signIn('sam');
    const end = (who: ReturnType<typeof createBrowser>, body: object) =>
      who.ask('/api/sessions/end', { method: 'POST', headers: ours, body: JSON.stringify(body) });
    expect((await end(sam, { subject: 'ada' })).status).toBe(403);
    expect((await end(admin, { name: 'sam' })).status).toBe(400);
    expect(await (await end(admin, { subject: 'sam' })).json()).toEqual({ ended: 1 });
    expect((await sam.ask('/api/me')).status).toBe(401);
    expect((await admin.ask('/api/me')).status).toBe(200);

    visitor.forget();
    await sam.signIn('sam');
    const records = async (action: string) => (await sam.ask(`/api/audit/records?action=${action}&limit=500`)).text();
    await expect.poll(() => records('sign-out')).toContain('"role":"admin"');
    // What sam may not do is recorded too, once a minute.
    await end(sam, { subject: 'ada' });
    await expect.poll(() => records('refusal')).toContain('"reason":"role_missing"');
    expect((await records('refusal')).split('"subject":"api/sessions/end"')).toHaveLength(2);
  });

  it('has cookies that hold for its own host alone, over https', async () => {
    const secure = await serve('https://ai.northwind.example');
    const { headers } = await fetch(`${secure.url}/sign-in`, { redirect: 'manual' });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-daylight-sign-in=/);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
    await secure.close();
  });

  it('says so when the issuer cannot be reached', async () => {
    issuer.setDown(true);
    const response = await createBrowser().ask('/sign-in');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('cannot be reached');
  });
});

describe('grants by an admin', () => {
  it('give a role for a time, which shows at once; each change is in the audit log', async () => {
    const [admin, sam] = [createBrowser(), createBrowser()];
    await admin.signIn('ada');
    visitor.forget();
    await sam.signIn('sam');
    const give = (body: object) =>
      admin.ask('/api/grants', { method: 'POST', headers: ours, body: JSON.stringify(body) });
    const until = new Date(nowMs + 60_000).toISOString();
    expect((await give({ subject: 'sam', role: 'boss', until })).status).toBe(400);
    expect((await give({ subject: 'sam', role: 'admin', until: 'tomorrow' })).status).toBe(400);
    const given = await give({ subject: 'sam', role: 'admin', until });
    expect(given.status).toBe(201);
    expect((await sam.ask('/api/grants')).status).toBe(200);
    nowMs += 60_000;
    const over = await sam.ask('/api/grants');
    expect([over.status, await codeOf(over)]).toEqual([403, 'grant_expired']);

    const { id } = (await (await give({ subject: 'sam', role: 'lead', until: null })).json()) as { id: string };
    const end = () => admin.ask(`/api/grants/${id}/end`, { method: 'POST', headers: ours });
    expect((await end()).status).toBe(200);
    expect((await end()).status).toBe(404);
    expect(await (await sam.ask('/api/me')).json()).toMatchObject({ roles: ['member', 'security'] });
    expect(await store.database.select().from(grants)).toHaveLength(2);

    // The chain is extended in batches, a moment after what is recorded.
    const records = async () => (await sam.ask('/api/audit/records?limit=50')).text();
    for (const action of ['sign-in', 'grant', 'revocation'])
      await expect.poll(records).toContain(`"action":"${action}"`);
  });
});
