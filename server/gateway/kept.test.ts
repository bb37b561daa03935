import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import { type ScriptedUpstream, startScriptedUpstream } from '@/tests/server/scripted-upstream';
import { engines } from '@/tests/server/stores';
import { createJournal } from '../audit/journal';
import { webhookDeliveries, webhookEndpoints } from '../store/governance-schema';
import { auditChain, promptLog } from '../store/schema';
import type { Store } from '../store/store';
import { readLogKeys } from './log-keys';
import { forgetPrompts } from './prompt-log';

const json = { 'Content-Type': 'application/json' };
/** Looks like an AWS access key id and is none. */
const secret = ['AKIA', 'Z7QK4RWM2XPL6TBE'].join('');
/** By each answer of the scripted upstream, as it says. */
const tookTokens = 70;
const key = randomBytes(32).toString('base64');
const dayMs = 86_400_000;

const modes = ['off', 'hash', 'redacted', 'full'].map((mode) => ({
  id: mode,
  name: mode,
  freeChat: true,
  log: { mode, days: 7 },
}));
const limited = [
  { id: 'few', name: 'Few', freeChat: true, limits: { requestsPerMinute: 2 } },
  { id: 'each', name: 'Each', freeChat: true, limits: { requestsPerMinutePerPerson: 1 } },
  { id: 'dear', name: 'Dear', freeChat: true, limits: { tokensPerDay: 100 } },
  { id: 'both', name: 'Both', freeChat: true, limits: { requestsPerMinute: 1, tokensPerDay: 1_000 } },
  { id: 'own-dear', name: 'Dear to each', freeChat: true, limits: { tokensPerDayPerPerson: 100 } },
];

describe.each(engines)('on %s', (engine, open) => {
  let store: Store;
  let upstream: ScriptedUpstream;
  let daylight: Listening;

  const serve = () =>
    serveDaylight({
      store,
      identify: byHeader,
      logKeys: key,
      settings: JSON.stringify({
        lanes: { production: { upstreams: [{ name: 'scripted', url: upstream.url, model: 'scripted-1' }] } },
        useCases: [...modes, ...limited],
      }),
    });
  beforeAll(async () => {
    store = await open();
    upstream = await startScriptedUpstream();
  });
  afterAll(async () => {
    await upstream.close();
    await store.close();
  });
  beforeEach(async () => {
    await store.database.execute(sql`delete from prompt_log`);
    await store.database.execute(sql`delete from used_limits`);
    upstream.answer = (response) => {
      const message = { role: 'assistant', content: 'Call Maria Lopez at +34 612 345 678.' };
      const usage = { prompt_tokens: 40, completion_tokens: 30 };
      response
        .writeHead(200, json)
        .end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }], usage }));
    };
    daylight = await serve();
  });
  afterEach(() => daylight.close());

  function ask(
    useCase: string,
    person?: string,
    content: unknown = 'Who is maria.lopez@shop.acme.io?',
  ): Promise<Response> {
    return fetch(`${daylight.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { ...json, 'X-Daylight-Use-Case': useCase, ...(person && { 'X-Test-Person': person }) },
      body: JSON.stringify({ messages: [{ role: 'user', content }] }),
    });
  }
  const own = (person: string | undefined, query = '') =>
    fetch(`${daylight.url}/api/me/log${query}`, { headers: person ? { 'X-Test-Person': person } : {} });
  /** Tokens that are counted, of whatever use case. */
  async function spent(): Promise<number> {
    const { rows } = await store.query({ text: "select points from used_limits where key like '%tokens:%'" });
    return rows.reduce<number>((sum, row) => sum + Number((row as { points: number }).points), 0);
  }
  const codeOf = async (response: Response) => [response.status, (await response.json()).error?.code];

  describe('limits', () => {
    it('hold for a use case, with the time to wait', async () => {
      for (const person of ['ann', 'ben']) expect((await ask('few', person)).status).toBe(200);
      const third = await ask('few', 'cleo');
      expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(await codeOf(third)).toEqual([429, 'limit_reached']);
      expect((await ask('full', 'cleo')).status).toBe(200);
    });

    it('hold for each person on their own, and not for a token that people share', async () => {
      expect((await ask('each', 'ann')).status).toBe(200);
      expect((await ask('each', 'ben')).status).toBe(200);
      expect(await codeOf(await ask('each', 'ann'))).toEqual([429, 'limit_reached']);
      for (let i = 0; i < 3; i++) expect((await ask('each')).status).toBe(200);
    });

    it('of tokens count what the upstream says it took, and outlive a restart', async () => {
      expect((await ask('dear', 'ann')).status).toBe(200);
      expect((await ask('dear', 'ben')).status).toBe(200);
      await daylight.close();
      daylight = await serve();
      const third = await ask('dear', 'cleo');
      expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(80_000);
      expect(await codeOf(third)).toEqual([429, 'budget_spent']);
    });

    it('take nothing off the budget for what is refused', async () => {
      const spentBefore = await spent();
      // Over the limit of requests, with a secret, and more than there is.
      expect((await ask('both', 'ann', 'Hello')).status).toBe(200);
      for (let i = 0; i < 3; i++) expect(await codeOf(await ask('both', 'ann'))).toEqual([429, 'limit_reached']);
      expect(await codeOf(await ask('dear', 'ann', `The key is ${secret}`))).toEqual([400, 'sensitive_data']);
      expect(await codeOf(await ask('dear', 'ann', 'word '.repeat(1_000)))).toEqual([429, 'budget_spent']);
      expect((await ask('dear', 'ann', 'Hello')).status).toBe(200);
      await daylight.close();
      expect(await spent()).toBe(spentBefore + 2 * tookTokens);
      daylight = await serve();
    });

    it('of tokens hold for each person on their own, and name nobody', async () => {
      for (let i = 0; i < 2; i++) expect((await ask('own-dear', 'ann')).status).toBe(200);
      await daylight.close();
      daylight = await serve();
      expect(await codeOf(await ask('own-dear', 'ann'))).toEqual([429, 'budget_spent']);
      expect((await ask('own-dear', 'ben')).status).toBe(200);
      const { rows } = await store.query({ text: 'select * from used_limits' });
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toMatch(/ann|ben/);
    });

    // Two servers cannot open one embedded database.
    const onShared = engine === 'PostgreSQL' ? it : () => undefined;
    onShared('are one for all servers on one PostgreSQL', async () => {
      const second = await serve();
      const urls = [daylight.url, second.url, daylight.url, second.url];
      const answers = await Promise.all(
        urls.map((url) =>
          fetch(`${url}/v1/chat/completions`, {
            method: 'POST',
            headers: { ...json, 'X-Daylight-Use-Case': 'few' },
            body: JSON.stringify({ messages: [{ role: 'user', content: 'Hello' }] }),
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
      await second.close();
    });
  });

  describe('the log', () => {
    it('keeps as much as the use case says, and nothing of it can be read without the key', async () => {
      for (const { id } of modes) await (await ask(id, 'ann')).text();
      await daylight.close();
      const rows = await store.database.select().from(promptLog).orderBy(promptLog.mode);
      expect(rows.map(({ mode, sealed }) => [mode, sealed !== null])).toEqual([
        ['full', true],
        ['hash', false],
        ['redacted', true],
      ]);
      expect(new Set(rows.map(({ promptHash }) => promptHash)).size).toBe(1);
      const stored =
        JSON.stringify(rows) + rows.map(({ sealed }) => Buffer.from(sealed ?? '', 'base64').toString('latin1'));
      expect(stored).not.toMatch(/maria|Maria|345 678/);
      daylight = await serve();
      const { entries } = await (await own('ann')).json();
      const byMode = Object.fromEntries(entries.map((entry: { mode: string }) => [entry.mode, entry]));
      expect(byMode.full).toMatchObject({
        useCase: 'full',
        messages: [{ role: 'user', text: 'Who is maria.lopez@shop.acme.io?' }],
        answer: 'Call Maria Lopez at +34 612 345 678.',
      });
      expect(byMode.redacted.messages).toEqual([{ role: 'user', text: 'Who is [EMAIL_1]?' }]);
      expect(byMode.redacted.answer).not.toMatch(/345 678/);
      expect(byMode.hash.messages).toBeUndefined();
    });

    it('has no value of a message in several parts either', async () => {
      const parts = ['Who is ', 'maria.lopez@shop.acme.io', 'and who pays with 4929 1812 ', '3456 7897?'];
      await (
        await ask(
          'redacted',
          'ann',
          parts.map((text) => ({ type: 'text', text })),
        )
      ).text();
      await daylight.close();
      daylight = await serve();
      const { entries } = await (await own('ann')).json();
      expect(entries).toHaveLength(1);
      expect(JSON.stringify(entries[0].messages)).not.toMatch(/maria|1812|3456/);
    });

    it('shows people their own entries and nobody else’s, and none to a token', async () => {
      await (await ask('full', 'ann')).text();
      await (await ask('full', 'ben')).text();
      await (await ask('full')).text();
      await daylight.close();
      daylight = await serve();
      for (const person of ['ann', 'ben']) expect((await (await own(person)).json()).entries).toHaveLength(1);
      expect((await (await own('cleo')).json()).entries).toEqual([]);
      expect(await codeOf(await own(undefined))).toEqual([403, 'person_needed']);
      expect(await codeOf(await own('ann', '?limit=0'))).toEqual([400, 'invalid_request']);
    });

    it('can be taken along, and that is recorded', async () => {
      for (let i = 0; i < 3; i++) await (await ask('full', 'ann')).text();
      await daylight.close();
      daylight = await serve();
      const response = await own('ann', '?format=ndjson');
      expect(response.headers.get('content-disposition')).toContain('attachment');
      const lines = (await response.text()).trim().split('\n');
      expect(lines.map((line) => JSON.parse(line).answer)).toHaveLength(3);
      await daylight.close();
      const links = await store.database.select().from(auditChain).orderBy(auditChain.position);
      expect(links.at(-1)?.record).toMatchObject({ action: 'export', subject: 'own-prompt-log' });
    });

    it('loses what has had its time, with proof, once for several servers', async () => {
      await (await ask('full', 'ann')).text();
      await (await ask('redacted', 'ann')).text();
      await daylight.close();
      const nowMs = Date.now() + 7 * dayMs + 60_000;
      const before = (await store.database.select().from(auditChain)).length;
      const audit = createJournal({ store, log: () => {}, now: Date.now });
      const receiver = { url: 'https://siem.test/', types: [], keyId: '', sealedSecret: '', createdAt: new Date() };
      await store.database.insert(webhookEndpoints).values(receiver);
      await Promise.all([forgetPrompts(store.database, audit, nowMs), forgetPrompts(store.database, audit, nowMs)]);
      await audit.close();
      expect(await store.database.select().from(promptLog)).toEqual([]);
      const told = await store.database.select().from(webhookDeliveries);
      expect(told.map(({ body }) => JSON.parse(body))).toMatchObject([
        { type: 'retention.deleted', data: { what: 'prompt-log', count: 2 } },
      ]);
      await store.database.delete(webhookEndpoints);
      const links = (await store.database.select().from(auditChain).orderBy(auditChain.position)).slice(before);
      expect(links.map(({ record }) => record)).toEqual([
        expect.objectContaining({
          action: 'deletion',
          by: 'server',
          subject: 'prompt-log',
          details: { full: 1, redacted: 1, 'expired-until-ms': nowMs },
          end: expect.objectContaining({ outcome: 'done' }),
        }),
      ]);
      daylight = await serve();
    });
  });
});

describe('keys of the log', () => {
  it('open what another key has sealed before, and nothing that was moved or changed', () => {
    const [old, now] = [randomBytes(32).toString('hex'), randomBytes(32).toString('base64')];
    const before = readLogKeys(old);
    const after = readLogKeys(`${now},${old}`);
    if (!before || !after) throw new Error('no keys');
    const sealed = before.seal('What was said', 'row 1');
    expect(after.open(sealed, before.keyId, 'row 1')).toBe('What was said');
    expect(after.open(sealed, before.keyId, 'row 2')).toBeUndefined();
    expect(after.open(`${sealed.slice(0, -8)}AAAAAAA=`, before.keyId, 'row 1')).toBeUndefined();
    expect(before.open(after.seal('x', ''), after.keyId, '')).toBeUndefined();
    expect(before.seal('x', '')).not.toBe(before.seal('x', ''));
  });

  it.each(['', 'short', 'g'.repeat(64), `${'a'.repeat(64)},short`])('are none: %j', (keys) => {
    expect(readLogKeys(keys)).toBeUndefined();
  });
});
