import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import {
  eventStream,
  type ScriptedUpstream,
  startScriptedUpstream,
  tokenEvent,
} from '@/tests/server/scripted-upstream';
import { engines } from '@/tests/server/stores';
import { policyVersions, siteReviews } from '../store/console-schema';
import { dataSets, governedUseCases, laneChanges, signOffs, templateStates } from '../store/governance-schema';
import { consoleSessions, grants } from '../store/schema';
import type { Store } from '../store/store';

const nowMs = Date.parse('2026-11-23T10:00:00Z');
const at = new Date(nowMs);
const erased = 'petra-of-sales-71';
const log = { mode: 'full', days: 30 };
const useCases = [
  { id: 'held', name: 'Held', freeChat: true, approval: 'hold', owner: erased, log },
  { id: 'signed', name: 'Signed off', freeChat: true, approval: 'sign-off', log },
];

describe.each(engines)('on %s', (_engine, open) => {
  let store: Store;
  let upstream: ScriptedUpstream;
  let daylight: Listening;
  beforeAll(async () => {
    [store, upstream] = await Promise.all([open(), startScriptedUpstream()]);
    upstream.answer = (response) => {
      response.writeHead(200, eventStream).end(`${tokenEvent('The festival begins.')}data: [DONE]\n\n`);
    };
    daylight = await serveDaylight({
      store,
      identify: byHeader,
      logKeys: Buffer.alloc(32, 7).toString('base64'),
      now: () => nowMs,
      environment: {},
      settings: JSON.stringify({
        lanes: { production: { upstreams: [{ name: 'model', url: upstream.url, model: 'm-1' }] } },
        useCases,
      }),
    });
  });
  afterAll(async () => {
    await daylight.close();
    await upstream.close();
    await store.close();
  });

  const person = (name: string, roles = '') => ({ 'x-test-person': name, 'x-test-roles': roles });
  const petra = person(erased, 'reviewer,lead');
  const otto = person('otto');
  const rosa = person('rosa', 'reviewer,lead');

  async function call(path: string, who: Record<string, string>, body?: object) {
    const response = await fetch(daylight.url + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...who },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    expect(response.status, text).toBeLessThan(300);
    return { text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
  }
  async function ask(useCase: string, who: Record<string, string>): Promise<string> {
    const body = { messages: [{ role: 'user', content: 'Write about the festival' }], stream: true };
    const { text } = await call('/v1/chat/completions', { ...who, 'X-Daylight-Use-Case': useCase }, body);
    return /"output":\{"id":"([0-9a-f-]+)"/.exec(text)?.[1] ?? '';
  }
  async function intake(who: Record<string, string>, title: string): Promise<string> {
    const answers = { outcome: title, data: title, risk: title, fallback: title, owner: title };
    return (await call('/api/intakes', who, { title, answers })).body.id;
  }
  const review = (who: Record<string, string>, id: string, note: string) =>
    call(`/api/intakes/${id}/reviews`, who, { aspect: 'value', verdict: 'reject', version: 1, note });
  const decide = (who: Record<string, string>, id: string, decision: object) =>
    call(`/api/approvals/${id}/decision`, who, decision);

  async function select<Row>(text: string, row: z.ZodType<Row>, values: unknown[] = []): Promise<Row[]> {
    return z.array(row).parse((await store.query({ text, values })).rows);
  }
  const columns = () =>
    select(
      `select table_name as table, column_name as column, data_type as type from information_schema.columns
       where table_schema = 'public' order by 1, 2`,
      z.object({ table: z.string(), column: z.string(), type: z.string() }),
    );
  /** Everything that the database has, by `table.column`. */
  async function everything(): Promise<Map<string, string>> {
    const all = new Map<string, string>();
    const tables = new Set((await columns()).map(({ table }) => table));
    for (const table of tables) {
      const found = await select(`select * from "${table}"`, z.record(z.string(), z.unknown()));
      for (const [column, value] of found.flatMap((row) => Object.entries(row))) {
        const place = `${table}.${column}`;
        all.set(place, `${all.get(place) ?? ''}${JSON.stringify(value)}\n`);
      }
    }
    return all;
  }
  const places = (all: ReadonlyMap<string, string>, text: string) =>
    [...all].flatMap(([place, said]) => (said.includes(text) ? [place] : [])).sort();
  const namesOfPersons = ['subject', 'author', 'owner', 'by', 'given_by', 'delegated_to', 'decided_by'];
  /** Their own sealed texts, as they stand in the tables. */
  async function sealedOf(subject: string): Promise<string[]> {
    const texts = await select(
      `select unnest(array[sealed_text, sealed_sources, sealed_released, sealed_reason]) as text from outputs where author = $1
       union all select sealed_reason from outputs where decided_by = $1
       union all select sealed from prompt_log where subject = $1`,
      z.object({ text: z.string().nullable() }),
      [subject],
    );
    return texts.flatMap(({ text }) => text ?? []);
  }

  it('leaves nothing of a person in any column of any table, and what others did as it was', async () => {
    const waiting = await ask('held', petra);
    const released = await ask('held', petra);
    await decide(rosa, released, { decision: 'approve', version: 1 });
    await ask('signed', petra);
    const [others, given] = [await ask('held', otto), await ask('held', otto)];
    await decide(petra, others, { decision: 'reject', version: 1, reason: 'Petra finds it too long' });
    await call(`/api/approvals/${given}/delegation`, rosa, { version: 1, to: erased });
    await intake(petra, 'Offers by Petra');
    await review(rosa, await intake(petra, 'Letters by Petra'), 'Petra asked before');
    await review(petra, await intake(otto, 'Minutes by Otto'), 'Petra says no');
    const key = { useCase: 'held', laneEpoch: 0, template: 'letter@1', fingerprint: '' };
    const { database } = store;
    const state = { id: 'letter', version: 1, state: 'draft', owner: erased, author: erased, changedAt: at } as const;
    await database.insert(templateStates).values({ ...state, useCase: 'held' });
    await database.insert(signOffs).values({ ...key, model: 'm-1', by: erased, at });
    const change = { useCase: 'held', from: 'experiment', to: 'production', evidence: {}, at } as const;
    await database.insert(laneChanges).values({ ...change, reason: 'Petra saw it work', by: erased });
    await database.insert(governedUseCases).values({ useCase: 'held', laneSince: at, terms: { owner: erased } });
    const set = { id: 'prices', version: 1, title: 'Prices', description: 'Prices', text: 'Bread 2' };
    await database.insert(dataSets).values({ ...set, owner: erased, at });
    const grant = { role: 'reviewer', from: new Date(nowMs - 1), until: null } as const;
    await database.insert(grants).values([
      { ...grant, subject: erased, by: 'adam' },
      { ...grant, subject: 'rosa', by: erased },
    ]);
    const reviewed = { state: 'in-review', dataTerms: 'unknown', version: 1 } as const;
    await database.insert(siteReviews).values({ ...reviewed, site: 'claude', owner: erased });
    await database.insert(policyVersions).values({ number: 1, document: '', note: '', by: erased, keptAt: at });
    const session = { keyHash: 'hash', roles: [], isNamedMember: true, expiresAt: new Date(nowMs + 60_000) };
    await database.insert(consoleSessions).values({ ...session, subject: erased });

    // Whoever adds a column for a person has to say here what becomes of it.
    const named = (await columns()).filter(({ column, type }) => type === 'text' && namesOfPersons.includes(column));
    const wanted = [...named.map(({ table, column }) => `${table}.${column}`), 'governed_use_cases.terms'];
    // The log and the ledger write after the answer.
    const counts = z.object({ said: z.number(), ran: z.number() });
    await expect
      .poll(() =>
        select(
          `select (select count(*)::int from prompt_log) as said, (select count(*)::int from runs) as ran`,
          counts,
        ),
      )
      .toEqual([{ said: 5, ran: 5 }]);
    expect(places(await everything(), erased)).toEqual([...wanted, 'use_cases.definition'].sort());
    const sealed = await sealedOf(erased);
    expect(sealed.length).toBeGreaterThan(6);

    expect((await call('/api/audit/erasures', {}, { person: erased })).body).toEqual({ erased: true });
    const all = await everything();
    expect([erased, 'Petra', ...sealed].flatMap((text) => places(all, text))).toEqual([]);
    expect((await call('/api/audit/erasures', {}, { person: erased })).body).toEqual({ erased: false });

    const rowSchema = z.object({
      id: z.string(),
      author: z.string(),
      state: z.string(),
      delegated_to: z.string().nullable(),
    });
    const outputs = await select('select id, author, state, delegated_to from outputs', rowSchema);
    const stateOf = (id: string) => outputs.find((row) => row.id === id);
    expect(outputs).toHaveLength(4);
    expect(stateOf(waiting)?.state).toBe('withdrawn');
    expect(stateOf(released)?.state).toBe('released');
    expect(stateOf(others)).toMatchObject({ state: 'rejected', author: 'otto' });
    expect(stateOf(given)).toMatchObject({ state: 'waiting', delegated_to: null });
    const [erasure] = await select(
      `select record -> 'details' ->> 'pseudonym' as pseudonym from audit_chain where action = 'erasure'
       union all select record -> 'details' ->> 'pseudonym' from audit_intents where record ->> 'action' = 'erasure'`,
      z.object({ pseudonym: z.string() }),
    );
    expect(stateOf(released)?.author).toBe(erasure?.pseudonym);
    const intakes = await select('select title, state from intakes order by 1, 2', z.record(z.string(), z.string()));
    expect(intakes).toEqual([
      { title: '', state: 'rejected' },
      { title: '', state: 'withdrawn' },
      { title: 'Minutes by Otto', state: 'rejected' },
    ]);
    const open = await select(
      'select subject from grants where valid_until is null',
      z.object({ subject: z.string() }),
    );
    expect(open).toEqual([{ subject: 'rosa' }]);
    await expect(call(`/api/approvals/${released}`, rosa)).rejects.toThrow('"code":"erased"');
    expect((await call(`/api/approvals/${given}`, rosa)).text).toContain('The festival begins.');
  });

  it('is done as a whole or not at all', async () => {
    await ask('held', rosa);
    await store.query({
      text: `create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
    });
    await store.query({
      text: 'create trigger refuse before delete on audit_persons for each row execute function refuse()',
    });
    const texts = () =>
      select(`select sealed_text from outputs where author = 'rosa'`, z.object({ sealed_text: z.string() }));
    const before = await texts();
    const request = { method: 'POST', body: JSON.stringify({ person: 'rosa' }) };
    expect((await fetch(`${daylight.url}/api/audit/erasures`, request)).status).toBe(503);
    expect(before).toHaveLength(1);
    expect(await texts()).toEqual(before);
    await store.query({ text: 'drop trigger refuse on audit_persons' });
  });
});
