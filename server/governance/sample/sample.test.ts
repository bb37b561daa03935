import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import { engines } from '@/tests/server/stores';
import { shippedTemplates } from '@/utils/templates';
import { createJournal } from '../../audit/journal';
import { readLogKeys } from '../../gateway/log-keys';
import type { Store } from '../../store/store';
import { addSample, removeSample, sampleState } from './sample';

const key = Buffer.alloc(32, 5).toString('base64');
let store: Store;
let daylight: Listening;
let place: Parameters<typeof addSample>[0];

describe.each(engines)('the worked example on %s', (_engine, open) => {
  beforeAll(async () => {
    store = await open();
    daylight = await serveDaylight({ store, identify: byHeader, logKeys: key });
    const { database } = store;
    const log = () => {};
    const now = Date.now;
    place = {
      database,
      log,
      now,
      audit: createJournal({ store, log, now }),
      keys: readLogKeys(key),
      approvalHours: 24,
    };
  });
  afterAll(async () => {
    await daylight.close();
    await store.close();
  });

  async function as(person: string, roles: string, path: string, body?: object) {
    const response = await fetch(daylight.url + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', 'x-test-person': person, 'x-test-roles': roles },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }
  const isOurs = ({ id }: { id: string }) => id.startsWith('sample-');

  async function rowsOf(): Promise<string> {
    const { rows } = await store.query({ text: "select tablename as name from pg_tables where schemaname = 'public'" });
    const all: string[] = [];
    for (const { name } of rows as { name: string }[]) {
      if (name.startsWith('audit_') || name === 'samples') continue;
      all.push(`${name} ${JSON.stringify((await store.query({ text: `select * from "${name}"` })).rows)}`);
    }
    return all.sort().join('\n');
  }

  it('is played through, is marked, and is gone with one command, for good', async () => {
    const before = await rowsOf();
    expect(await sampleState(store.database)).toBe('none');
    expect(await addSample(place, 'daylight-extractive')).toBe(true);
    expect(await addSample(place, 'daylight-extractive')).toBe(false);
    // The catalogue is read anew after a change here.
    await as('lena', 'lead', '/api/lanes/none/return', { version: 1 });

    const { body: board } = await as('lena', 'lead', '/api/lanes?limit=200');
    const mine = board.useCases.filter(isOurs);
    expect(mine.map(({ lane }: { lane: string }) => lane).sort()).toEqual(['experiment', 'oversight', 'production']);
    expect(mine.every(({ name }: { name: string }) => name.startsWith('Sample: '))).toBe(true);

    const { body: experiment } = await as('lena', 'lead', '/api/lanes/sample-summary');
    const holds = Object.fromEntries(
      experiment.candidates[0].checks.map(({ criterion, holds }: { criterion: string; holds: boolean }) => [
        criterion,
        holds,
      ]),
    );
    expect(holds).toEqual({
      ...{ runs: false, ratings: true, rating: true, violations: true, live: true, evaluation: false, time: true },
      'sign-off': false,
    });
    const { body: outcomes } = await as('lena', 'lead', '/api/outcomes/sample-reply?days=30');
    expect(outcomes).toMatchObject({ violations: 0, baseline: { minutesPerTask: 12 } });
    expect(outcomes.released).toBeGreaterThan(20);
    expect(outcomes.minutesSaved).toBeGreaterThan(100);

    const { body: queue } = await as('ravi', 'reviewer', '/api/approvals');
    expect(queue.approvals).toHaveLength(1);
    const [{ id, version }] = queue.approvals;
    const decided = await as('ravi', 'reviewer', `/api/approvals/${id}/decision`, { version, decision: 'approve' });
    expect(decided.status).toBe(200);
    const { body: own } = await as('mia', '', `/api/outputs/${id}`);
    expect(own.text).toContain('broken');

    const { body: asked } = await as('ravi', 'reviewer', '/api/intakes');
    const approved = asked.intakes.find(({ state }: { state: string }) => state === 'approved');
    const launched = await as('lena', 'lead', `/api/intakes/${approved.id}/launch`, {
      ...{ version: approved.version, id: 'door-notices', until: '2030-01-01T00:00:00Z', tokens: 1000 },
      dataSets: ['sample-products@2'],
    });
    expect(launched.status).toBe(201);

    for (const [useCase, template, shipped] of [
      ['sample-faq', 'sample-faq@2', 'faq-answer'],
      ['sample-summary', 'sample-summary@1', 'content-summary'],
    ] as const) {
      const answered = await fetch(`${daylight.url}/v1/chat/completions`, {
        method: 'POST',
        headers: {
          ...{ 'Content-Type': 'application/json', 'x-test-person': 'mia', 'x-test-roles': '' },
          ...{ 'X-Daylight-Use-Case': useCase, 'X-Daylight-Template': template },
        },
        body: JSON.stringify({
          messages: [],
          daylight: { inputs: shippedTemplates().find(({ id }) => id === shipped)?.evaluation?.[0]?.inputs },
        }),
      });
      expect(answered.status).toBe(200);
    }
    // The log, the ledger and the budget are written after the answer.
    const written = `select (select count(*)::int from runs) as ran, (select count(*)::int from prompt_log) as said,
      (select count(*)::int from used_limits where key like '%:sample-%') as used`;
    await expect.poll(async () => (await store.query({ text: written })).rows).toEqual([{ ran: 2, said: 2, used: 1 }]);

    expect((await as('lena', 'lead', '/api/sample/removal', {})).status).toBe(403);
    let tried = 0;
    for (const { method, path } of daylight.routes) {
      // Whoever has no role but that of a member gets nothing of what others decide or see.
      if (!/^\/api\/(lanes|templates|outcomes|patterns|webhooks|approvals|sample)/.test(path) || path.includes('*'))
        continue;
      const address = path.replaceAll(':useCase', 'sample-faq').replaceAll(/:\w+(\{[^}]*\})?/g, '1');
      tried += 1;
      const { status } = await as('mia', '', address, method === 'POST' ? {} : undefined);
      expect([method, address, status]).toEqual([method, address, 403]);
    }
    expect(tried).toBeGreaterThan(25);
    expect((await as('adam', 'admin', '/api/sample/removal', {})).body).toEqual({ removed: true });
    expect((await as('adam', 'admin', '/api/sample')).body).toEqual({ state: 'removed' });
    const after = (await rowsOf()).replace(/person_event_heads .*\n/, '');
    expect(after).not.toContain('sample-');
    expect(after).not.toContain('door-notices');
    expect(after.split('\n').length).toBe(before.split('\n').length - 1);
    expect(await addSample(place, 'daylight-extractive')).toBe(false);
    expect(await removeSample(place, 'server')).toBe(false);
  });
});
