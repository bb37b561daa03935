import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import {
  completion,
  eventStream,
  type ScriptedUpstream,
  startScriptedUpstream,
  tokenEvent,
} from '@/tests/server/scripted-upstream';
import { engines } from '@/tests/server/stores';
import type { Store } from '../store/store';

const held = 'Dear customers, the marmalade festival begins on Friday.';
const json = { 'Content-Type': 'application/json' };
const logKeys = Buffer.alloc(32, 7).toString('base64');
const kept = { mode: 'full', days: 30 };
const useCases = [
  { id: 'held', name: 'Held', freeChat: true, approval: 'hold', log: kept },
  { id: 'signed', name: 'Signed off', freeChat: true, approval: 'sign-off', log: kept },
];

describe.each(engines)('on %s', (_engine, open) => {
  let store: Store;
  let upstream: ScriptedUpstream;
  let daylight: Listening;
  let nowMs = Date.parse('2026-11-23T10:00:00Z');

  const serve = () =>
    serveDaylight({
      store,
      identify: byHeader,
      logKeys,
      now: () => nowMs,
      environment: {},
      settings: JSON.stringify({
        lanes: { production: { upstreams: [{ name: 'model', url: upstream.url, model: 'm-1' }] } },
        useCases,
      }),
    });

  beforeAll(async () => {
    [store, upstream] = await Promise.all([open(), startScriptedUpstream()]);
    // Somebody wants to be told everything, so that what they would be told stands in a table too.
    await store.query({
      text: `insert into webhook_endpoints (url, types, key_id, sealed_secret, created_at)
        values ('https://receiver.northwind.test', '[]', 'key', '', now())`,
    });
  });
  afterAll(async () => {
    await upstream.close();
    await store.close();
  });
  beforeEach(async () => {
    upstream.answer = (response) => {
      const events = [held.slice(0, 20), held.slice(20)].map(tokenEvent);
      response.writeHead(200, eventStream).end(`${events.join('')}data: [DONE]\n\n`);
    };
    daylight = await serve();
  });
  afterEach(() => daylight.close());

  const person = (name: string, roles = '') => ({ 'x-test-person': name, 'x-test-roles': roles });
  const mia = person('mia');
  const ravi = person('ravi', 'reviewer');
  const rosa = person('rosa', 'reviewer');

  async function call(path: string, who: Record<string, string>, body?: object) {
    const response = await fetch(daylight.url + path, {
      method: body ? 'POST' : 'GET',
      headers: { ...json, ...who },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') && text.startsWith('{');
    return { status: response.status, text, body: isJson ? JSON.parse(text) : undefined };
  }

  const idOf = ({ id }: { id: string }) => id;
  const question = { messages: [{ role: 'user', content: 'Write about the festival' }] };
  async function ask(useCase: string, who: Record<string, string>, stream = true) {
    const { text, status } = await call(
      '/v1/chat/completions',
      { ...who, 'X-Daylight-Use-Case': useCase },
      { ...question, stream },
    );
    return { text, status, id: /"output":\{"id":"([0-9a-f-]+)"/.exec(text)?.[1] ?? '' };
  }

  /** What every route of the server says to somebody who asks for an output by its id, and every table as it is. */
  async function everythingFor(who: Record<string, string>, id: string): Promise<string> {
    const bodies = [
      { version: 1, text: 'x' },
      { version: 1, decision: 'reject', reason: 'x' },
      { version: 1, to: 'mia' },
      { decision: 'approve', outputs: [{ id, version: 1 }] },
      { rating: 5 },
    ];
    const asked = new Map<string, [string, object | undefined]>();
    for (const { method, path } of daylight.routes) {
      if (path.includes('*') || path === '/api/me/events') continue;
      const address = path.replace(/:\w+/g, id);
      if (method === 'GET') asked.set(`GET ${address}`, [address, undefined]);
      if (method === 'POST' && !path.startsWith('/v1/'))
        for (const body of bodies) asked.set(`POST ${address} ${JSON.stringify(body)}`, [address, body]);
    }
    asked.set('queue', ['/api/approvals?state=rejected', undefined]);
    asked.set('lines', ['/api/me/log?format=ndjson', undefined]);
    expect(asked.size).toBeGreaterThan(40);
    const said: string[] = [];
    for (const [path, body] of asked.values()) said.push((await call(path, who, body)).text);
    const stop = new AbortController();
    const feed = await fetch(`${daylight.url}/api/me/events`, {
      headers: { ...who, 'Last-Event-ID': '0' },
      signal: stop.signal,
    });
    for await (const piece of feed.body ?? []) {
      said.push(new TextDecoder().decode(piece));
      break;
    }
    stop.abort();
    const tables = z.array(z.object({ name: z.string() }));
    const { rows } = await store.query({ text: `select tablename as name from pg_tables where schemaname = 'public'` });
    for (const { name } of tables.parse(rows)) {
      said.push(JSON.stringify((await store.query({ text: `select * from "${name}"` })).rows));
    }
    return said.join('\n');
  }

  describe('a held answer', () => {
    it.each([
      ['its author', mia],
      ['its author who is a reviewer too', person('mia', 'reviewer,security,admin,lead')],
    ])(
      'is nowhere where %s can get at it, streamed or not, waiting or rejected',
      async (_name, who) => {
        for (const stream of [true, false]) {
          if (!stream) upstream.answer = (response) => void response.writeHead(200, json).end(completion(held));
          const { text, id, status } = await ask('held', who, stream);
          expect({ status, text: text.includes('"strength":"hold","state":"waiting"') }).toEqual({
            status: 200,
            text: true,
          });
          const waiting = text + (await everythingFor(who, id));
          await call(`/api/approvals/${id}/decision`, rosa, { decision: 'reject', version: 1, reason: 'Wrong tone' });
          const rejected = await everythingFor(who, id);
          expect(rejected).toContain('approval.decided');
          const all = waiting + rejected + daylight.logged.join();
          for (const word of ['marmalade', Buffer.from(held).toString('base64').slice(4, 40), 'festival begins']) {
            expect(all).not.toContain(word);
          }
          expect((await call(`/api/outputs/${id}`, who)).body.reason).toBe('Wrong tone');
        }
        // Some eight hundred requests, on whatever machine.
      },
      120_000,
    );

    it('is seen by a reviewer with its sources, and by the author once it is released', async () => {
      const { id } = await ask('held', mia);
      const open = await call(`/api/approvals/${id}`, ravi);
      expect(open.body).toMatchObject({
        author: 'mia',
        text: held,
        sources: [{ role: 'user', text: 'Write about the festival' }],
        model: 'm-1',
        version: 1,
      });
      expect(open.body.change).toBeDefined();
      await call(`/api/approvals/${id}/decision`, ravi, { decision: 'edit', version: 1, text: 'On Saturday.' });
      expect((await call(`/api/outputs/${id}`, mia)).body).toMatchObject({ state: 'released', text: 'On Saturday.' });
      await call(`/api/approvals/${id}/withdrawal`, ravi, { version: 2, reason: 'It rains' });
      const after = await call(`/api/outputs/${id}`, mia);
      expect(after.body).toMatchObject({ state: 'withdrawn', reason: 'It rains' });
      expect(after.text).not.toContain('Saturday');
    });

    it('is not asked for by whoever has no name', async () => {
      expect(await ask('held', {})).toMatchObject({ status: 403, text: expect.stringContaining('approval_person') });
    });

    it('is not asked for without a key to keep it by', async () => {
      await daylight.close();
      await store.query({
        text: `update use_cases set definition = definition || '{"approval":"hold"}' where id = 'general'`,
      });
      daylight = await serveDaylight({ store, identify: byHeader, engine: () => never });
      expect(await ask('general', mia)).toMatchObject({
        status: 503,
        text: expect.stringContaining('approval_unavailable'),
      });
      await store.query({ text: `update use_cases set definition = definition - 'approval' where id = 'general'` });
    });
  });
  const never = {
    complete: () => Promise.reject(new Error('asked')),
    embed: () => Promise.reject(new Error('asked')),
    models: async () => [],
  };

  describe('a decision', () => {
    it.each<[string, Record<string, string>, number, string]>([
      ['the author', person('mia', 'reviewer'), 403, 'own_output'],
      ['a member', person('otto'), 403, 'role_missing'],
      ['an admin', person('adam', 'admin'), 403, 'role_missing'],
      ['a machine', { 'x-test-roles': 'reviewer' }, 403, 'person_needed'],
    ])('is not that of %s', async (_name, who, status, code) => {
      const { id } = await ask('held', mia);
      const { body, ...answer } = await call(`/api/approvals/${id}/decision`, who, { decision: 'approve', version: 1 });
      expect({ status: answer.status, code: body.error.code }).toEqual({ status, code });
      expect((await call(`/api/outputs/${id}`, mia)).body.state).toBe('waiting');
    });

    it('is one of two at once', async () => {
      const { id } = await ask('held', mia);
      const [one, two] = await Promise.all([
        call(`/api/approvals/${id}/decision`, ravi, { decision: 'approve', version: 1 }),
        call(`/api/approvals/${id}/decision`, rosa, { decision: 'reject', version: 1, reason: 'No' }),
      ]);
      expect([one.status, two.status].sort()).toEqual([200, 409]);
      const { body } = await call(`/api/outputs/${id}`, mia);
      expect(body.state).toBe(one.status === 200 ? 'released' : 'rejected');
      expect(body.version).toBe(2);
    });

    it('is on the text that was read, not on one that has changed since', async () => {
      const { id } = await ask('signed', mia);
      await call(`/api/outputs/${id}/submission`, mia, { version: 1, text: 'First' });
      await call(`/api/outputs/${id}/submission`, mia, { version: 2, text: 'Second' });
      const late = await call(`/api/approvals/${id}/decision`, ravi, { decision: 'approve', version: 2 });
      expect(late).toMatchObject({ status: 409, body: { error: { code: 'changed_since' } } });
      await call(`/api/approvals/${id}/decision`, ravi, { decision: 'approve', version: 3 });
      const edited = await call(`/api/outputs/${id}/submission`, mia, { version: 4, text: 'Third' });
      expect(edited).toMatchObject({ status: 409, body: { error: { code: 'already_decided' } } });
      expect((await call(`/api/outputs/${id}`, mia)).body.text).toBe('Second');
    });

    it('belongs to whom it was given to', async () => {
      const { id } = await ask('held', mia);
      const own = await call(`/api/approvals/${id}/delegation`, ravi, { version: 1, to: 'mia' });
      expect(own.body.error.code).toBe('own_output');
      await call(`/api/approvals/${id}/delegation`, ravi, { version: 1, to: 'rosa' });
      const other = await call(`/api/approvals/${id}/decision`, ravi, { decision: 'approve', version: 2 });
      expect(other.body.error.code).toBe('delegated');
      const hers = await call(`/api/approvals/${id}/decision`, rosa, { decision: 'approve', version: 2 });
      expect(hers.status).toBe(200);
    });

    it('on what was given to somebody who cannot decide is taken over first, which is recorded', async () => {
      const { id } = await ask('held', mia);
      await call(`/api/approvals/${id}/delegation`, ravi, { version: 1, to: 'nobody' });
      const to = (who: Record<string, string>, name: string | null, version: number) =>
        call(`/api/approvals/${id}/delegation`, who, { version, to: name });
      expect((await to(ravi, null, 2)).body.error.code).toBe('delegated');
      expect((await to(ravi, 'rosa', 2)).body.error.code).toBe('delegated');
      expect((await to(person('mia', 'reviewer'), 'mia', 2)).body.error.code).toBe('own_output');
      expect((await to(ravi, 'ravi', 2)).body.delegatedTo).toBe('ravi');
      expect((await call(`/api/approvals/${id}/decision`, ravi, { decision: 'approve', version: 3 })).status).toBe(200);
      const { rows } = await store.query({
        text: `select 1 from (select record from audit_intents union all select record from audit_chain) as log
        where record ->> 'subject' = 'output-delegation' and record -> 'details' ->> 'output' = $1`,
        values: [id],
      });
      expect(rows.length).toBeGreaterThanOrEqual(2);
    });

    it('is found in a queue that ends nowhere: oldest first while it waits, newest first after', async () => {
      const who = person('quinn');
      const ids: string[] = [];
      for (let count = 0; count < 3; count++) {
        ids.push((await ask('held', who)).id);
        // Two of one moment, and one after it.
        if (count === 1) nowMs += 60_000;
      }
      const all = async (state: string) => {
        const found: string[] = [];
        for (let next: string | undefined = ''; next !== undefined; ) {
          const { body } = await call(`/api/approvals?state=${state}&limit=2${next && `&after=${next}`}`, ravi);
          found.push(...body.approvals.filter(({ author }: { author: string }) => author === 'quinn').map(idOf));
          next = body.next;
        }
        return found;
      };
      const waiting = await all('waiting');
      expect(waiting.toSorted()).toEqual(ids.toSorted());
      expect(waiting.at(-1)).toBe(ids[2]);
      const outputs = ids.map((id) => ({ id, version: 1 }));
      await call('/api/approvals/decisions', ravi, { decision: 'approve', outputs });
      const released = await all('released');
      expect(released.toSorted()).toEqual(ids.toSorted());
      expect(released[0]).toBe(ids[2]);
      expect((await call('/api/approvals?after=somewhere', ravi)).status).toBe(400);
    });

    it('tells no reason that quotes what is held', async () => {
      const { id } = await ask('held', mia);
      const reason = `Leave out "the  Marmalade festival begins on Friday"`;
      const { body } = await call(`/api/approvals/${id}/decision`, ravi, { decision: 'reject', version: 1, reason });
      expect(body.error.code).toBe('reason_quotes_text');
    });

    it('in bulk is taken for each text by itself', async () => {
      const [mine, other] = [await ask('held', person('ravi', 'reviewer')), await ask('held', mia)];
      const outputs = [mine, other, other].map(({ id }) => ({ id, version: 1 }));
      const { body } = await call('/api/approvals/decisions', ravi, { decision: 'approve', outputs });
      expect(body.decisions).toEqual([
        { id: mine.id, refused: 'own_output' },
        { id: other.id, state: 'released' },
        { id: other.id, refused: 'already_decided' },
      ]);
    });

    it('is not undone by a clock that jumps', async () => {
      const { id } = await ask('held', mia);
      nowMs -= 400 * 86_400_000;
      const { body } = await call(`/api/approvals/${id}/decision`, ravi, { decision: 'approve', version: 1 });
      expect(body).toMatchObject({ state: 'released', isLate: false });
      nowMs += 400 * 86_400_000;
      expect((await call(`/api/outputs/${id}`, mia)).body.state).toBe('released');
    });
  });

  describe('a draft to be signed off', () => {
    it('is shown as a draft, changed by its author alone, and goes out as it was released', async () => {
      const { text, id } = await ask('signed', mia);
      expect(text).toContain('marmalade');
      expect(text).toContain('"strength":"sign-off","state":"draft"');
      expect(await call(`/api/approvals/${id}`, ravi)).toMatchObject({ status: 404 });
      const foreign = await call(`/api/outputs/${id}/submission`, rosa, { version: 1, text: 'Mine now' });
      expect(foreign.body.error.code).toBe('not_found');
      expect((await call(`/api/outputs/${id}`, rosa)).status).toBe(404);
      await call(`/api/outputs/${id}/submission`, mia, { version: 1, text: 'Better' });
      expect((await call(`/api/approvals/${id}`, ravi)).body.text).toBe('Better');
      await call(`/api/approvals/${id}/decision`, ravi, { decision: 'approve', version: 2 });
      expect((await call(`/api/outputs/${id}`, mia)).body).toMatchObject({ state: 'released', text: 'Better' });
    });
  });

  describe('what a panel is told', () => {
    async function events(who: Record<string, string>, lastId: string | undefined, wanted: number) {
      const stop = new AbortController();
      const response = await fetch(`${daylight.url}/api/me/events`, {
        headers: { ...who, ...(lastId !== undefined && { 'Last-Event-ID': lastId }) },
        signal: stop.signal,
      });
      let text = '';
      const decoder = new TextDecoder();
      for await (const piece of response.body ?? []) {
        text += decoder.decode(piece, { stream: true });
        if ((text.match(/^event:/gm) ?? []).length >= wanted) break;
      }
      stop.abort();
      return [...text.matchAll(/^id: (\d+)\nevent: (.*)\ndata: (.*)$/gm)].map(([, id = '', event, data = '']) => ({
        id,
        event,
        data: JSON.parse(data),
      }));
    }

    it('comes at once, and none is lost over reconnects and restarts of the server', async () => {
      const who = person('petra');
      const [ready] = await events(who, undefined, 1);
      expect(ready?.event).toBe('ready');
      const { id } = await ask('held', who);
      await daylight.close();
      daylight = await serve();
      await call(`/api/approvals/${id}/decision`, ravi, { decision: 'approve', version: 1 });
      const first = await events(who, ready?.id, 2);
      expect(first.map(({ data }) => data.state)).toEqual(['waiting', 'released']);
      const waiting = events(who, first.at(-1)?.id, 1);
      await call(`/api/approvals/${id}/withdrawal`, ravi, { version: 2, reason: 'Late' });
      expect((await waiting).map(({ data }) => data.state)).toEqual(['withdrawn']);
      const again = await events(who, ready?.id, 3);
      expect(again.map(({ id: number }) => Number(number))).toEqual([1, 2, 3]);
    });

    it('is nobody else’s', async () => {
      const waiting = events(person('nina'), '0', 1);
      await ask('held', mia);
      await ask('held', person('nina'));
      expect(await waiting).toHaveLength(1);
    });
  });
});
