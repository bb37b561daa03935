import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import { completion, type ScriptedUpstream, startScriptedUpstream } from '@/tests/server/scripted-upstream';
import { engines } from '@/tests/server/stores';
import type { Store } from '../store/store';
import { sha256Of } from './fingerprint';
import { signatureOf } from './webhook-delivery';

const json = { 'Content-Type': 'application/json' };
const nowMs = Date.parse('2026-11-23T10:00:00Z');
let clockMs = nowMs;
const person = (name: string, roles = '') => ({ 'x-test-person': name, 'x-test-roles': roles });
const mia = person('mia');
const lena = person('lena', 'lead');
const adam = person('adam', 'admin');
const ravi = person('ravi', 'reviewer');
const letter = {
  id: 'letter',
  title: 'Letter',
  prompt: 'Write about {{topic}}',
  inputs: [{ name: 'topic', label: 'About', type: 'text' }],
  evaluation: [{ name: 'greets', inputs: { topic: 'spring' }, answer: 'Hello', expect: { contains: ['Hello'] } }],
};
const until = '2026-12-31T00:00:00Z';

describe.each(engines)('on %s', (_engine, open) => {
  let store: Store;
  let lab: ScriptedUpstream;
  let production: ScriptedUpstream;
  let daylight: Listening;
  let count = 0;
  let id = '';

  beforeAll(async () => {
    [store, lab, production] = await Promise.all([open(), startScriptedUpstream(), startScriptedUpstream()]);
    const upstream = (url: string, variable: string) => ({
      upstreams: [{ name: 'model', url, key: { env: variable }, model: 'm-1', retries: 0 }],
    });
    daylight = await serveDaylight({
      store,
      identify: byHeader,
      logKeys: Buffer.alloc(32, 7).toString('base64'),
      now: () => clockMs,
      allowsLocalWebhooks: true,
      environment: { LAB: 'key-of-the-lab', PRODUCTION: 'key-of-production' },
      settings: JSON.stringify({
        lanes: { experiment: upstream(lab.url, 'LAB'), production: upstream(production.url, 'PRODUCTION') },
      }),
    });
  });
  afterAll(async () => {
    await daylight.close();
    await Promise.all([lab, production].map((one) => one.close()));
    await store.close();
  });
  beforeEach(async () => {
    clockMs = nowMs;
    for (const one of [lab, production]) {
      one.received = [];
      one.answer = (response) => void response.writeHead(200, json).end(completion('Hello'));
    }
    id = `case-${++count}`;
    const definition = {
      ...{ id, name: 'Letters', owner: 'mia', lane: 'experiment', freeChat: false, log: { mode: 'off' } },
      experiment: { until, tokens: 100_000 },
    };
    await store.query({ text: 'insert into use_cases values ($1, $2)', values: [id, JSON.stringify(definition)] });
  });

  async function call(path: string, who: Record<string, string>, body?: object) {
    const response = await fetch(daylight.url + path, {
      method: body ? 'POST' : 'GET',
      headers: { ...json, ...who },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const parsed = JSON.parse(text);
    return { status: response.status, text, body: parsed, code: parsed.error?.code, headers: response.headers };
  }
  const ask = (template: string, more: object = {}, who = mia) =>
    call(
      '/v1/chat/completions',
      { ...who, 'X-Daylight-Use-Case': id, 'X-Daylight-Template': template },
      {
        daylight: { inputs: { topic: 'spring' }, ...(more as { daylight?: object }).daylight },
        model: 'default',
        ...more,
      },
    );
  const lane = async () => (await call(`/api/lanes/${id}`, lena)).body;
  const criteria = { minRuns: 2, minRatings: 1, minRating: 4, maxViolations: 0, signOff: true, until };
  const promotion = (version: number, more: object = {}) => ({
    ...{ version, to: 'production', template: 'letter@1', model: 'm-1', reason: 'It works' },
    ...more,
  });

  /** A template that is live, criteria, two runs, a rating and a sign-off: everything that a promotion needs. */
  async function ready(): Promise<number> {
    await call(`/api/lanes/${id}/agreement`, lena, { version: 1, criteria });
    await call(`/api/templates/${id}`, lena, { template: letter });
    await call(`/api/templates/${id}/letter/1/evaluation`, lena, { model: 'm-1' });
    await call(`/api/templates/${id}/letter/1/live`, adam, { revision: 1 });
    await ask('letter@1');
    const { headers } = await ask('letter@1');
    await expect
      .poll(() => call(`/api/runs/${headers.get('x-daylight-record')}/rating`, mia, { rating: 5, minutes: 4 }))
      .toMatchObject({ status: 200 });
    await call(`/api/lanes/${id}/sign-offs`, ravi, { version: 2, template: 'letter@1', model: 'm-1' });
    return 2;
  }

  describe('a promotion', () => {
    it('happens when what was agreed holds, is recorded with its evidence, and pins template and model', async () => {
      const version = await ready();
      const { candidates } = await lane();
      expect(candidates[0].checks.every(({ holds }: { holds: boolean }) => holds)).toBe(true);
      expect((await call(`/api/lanes/${id}/promotion`, lena, promotion(version))).status).toBe(200);
      const after = await lane();
      expect(after).toMatchObject({ useCase: { lane: 'production', pins: { template: 'letter@1', model: 'm-1' } } });
      expect(after.changes[0]).toMatchObject({ from: 'experiment', to: 'production', by: 'lena' });
      expect(after.changes[0].evidence.checks).toHaveLength(8);

      lab.received = [];
      await ask('letter@1');
      expect([lab.received.length, production.received[0]?.headers.authorization]).toEqual([
        0,
        'Bearer key-of-production',
      ]);
      await call(`/api/templates/${id}`, lena, { template: { ...letter, prompt: 'Rather about {{topic}}' } });
      expect((await ask('letter@2')).code).toBe('template_draft');
      await call(`/api/templates/${id}/letter/2/evaluation`, lena, { model: 'm-1' });
      await call(`/api/templates/${id}/letter/2/live`, adam, { revision: 1 });
      expect((await ask('letter@2')).code).toBe('template_not_pinned');
      expect((await ask('letter@1', { model: 'm-2' })).code).toBe('model_not_pinned');

      const back = { version: 3, reason: 'Complaints', experiment: { until, tokens: 1_000 } };
      expect((await call(`/api/lanes/${id}/return`, ravi, back)).body.useCase.lane).toBe('experiment');
      expect((await call(`/api/lanes/${id}/promotion`, lena, promotion(4))).code).toBe('criteria_not_met');
    });

    it.each<[string, () => Promise<unknown>, Record<string, string>, object, string]>([
      ['without criteria', async () => undefined, lena, { version: 1 }, 'criteria_missing'],
      ['by a member', ready, mia, {}, 'role_missing'],
      ['by a reviewer', ready, ravi, {}, 'role_missing'],
      ['by the one who signed off', ready, person('ravi', 'reviewer,lead'), {}, 'criteria_not_met'],
      ['with another model', ready, lena, { model: 'm-2' }, 'criteria_not_met'],
      ['on an older state', ready, lena, { version: 1 }, 'changed_since'],
      ['to oversight without approval', ready, lena, { to: 'oversight' }, 'approval_needed'],
      [
        'after the criteria expired',
        async () => {
          await ready();
          clockMs = Date.parse('2027-01-02T00:00:00Z');
        },
        lena,
        {},
        'criteria_expired',
      ],
      [
        'by a clock that went back',
        async () => {
          await ready();
          clockMs = nowMs - 1_000;
        },
        lena,
        {},
        'clock_wrong',
      ],
      [
        'after a violation',
        async () => {
          await ready();
          const secret = ['AKIA', 'Z7QK4RWM2XPL6TBE'].join('');
          await ask('letter@1', { daylight: { inputs: { topic: secret } } });
          await expect.poll(async () => (await lane()).candidates[0].checks[3].is).toBe(1);
          // What was refused is no candidate.
          expect((await lane()).candidates).toHaveLength(1);
        },
        lena,
        {},
        'criteria_not_met',
      ],
      [
        'with a text that was changed in the database since it was evaluated',
        async () => {
          await ready();
          await store.query({
            text: `update prompt_templates set definition = definition || '{"prompt":"Now {{topic}}"}' where use_case = $1`,
            values: [id],
          });
        },
        lena,
        {},
        'criteria_not_met',
      ],
    ])('does not happen %s', async (_name, prepare, who, more, code) => {
      await prepare();
      expect((await call(`/api/lanes/${id}/promotion`, who, promotion(2, more))).code).toBe(code);
      const { rows } = await store.query({ text: 'select 1 from lane_changes where use_case = $1', values: [id] });
      expect(rows).toEqual([]);
    });

    it('does not happen with runs, ratings and sign-offs of another text of the same name', async () => {
      await ready();
      const draft = { ...letter, id: 'note' };
      const note = `/api/templates/${id}/note/1`;
      await call(`/api/templates/${id}`, lena, { template: draft });
      await ask('note@1');
      const { headers } = await ask('note@1');
      const rated = () => call(`/api/runs/${headers.get('x-daylight-record')}/rating`, mia, { rating: 5 });
      await expect.poll(rated).toMatchObject({ status: 200 });
      await call(`/api/lanes/${id}/sign-offs`, ravi, { version: 2, template: 'note@1', model: 'm-1' });
      const holding = async () => {
        const found = (await lane()).candidates.find((one: { template: string }) => one.template === 'note@1');
        return found?.checks.flatMap((one: { criterion: string; holds: boolean }) => (one.holds ? one.criterion : []));
      };
      expect(await holding()).toEqual(['runs', 'ratings', 'rating', 'violations', 'sign-off', 'time']);
      const promoted = () => call(`/api/lanes/${id}/promotion`, lena, promotion(2, { template: 'note@1' }));
      expect((await promoted()).code).toBe('template_not_live');

      await call(`${note}/text`, lena, { revision: 1, template: { ...draft, prompt: 'Rather about {{topic}}' } });
      await call(`${note}/evaluation`, lena, { model: 'm-1' });
      expect((await call(`${note}/live`, adam, { revision: 2 })).status).toBe(200);
      expect(await holding()).toBeUndefined();
      expect((await promoted()).code).toBe('criteria_not_met');
      await ask('note@1');
      const { headers: later } = await ask('note@1');
      await expect
        .poll(() => call(`/api/runs/${later.get('x-daylight-record')}/rating`, mia, { rating: 5 }))
        .toMatchObject({ status: 200 });
      expect((await promoted()).body.error.message).toBe(
        'The criteria that were agreed do not hold yet. sign-off: 0 instead of 1.',
      );
      // Taken away, and made anew under the same name.
      await call(`/api/templates/${id}`, lena, { template: { ...letter, id: 'memo' } });
      await ask('memo@1');
      await call(`/api/templates/${id}/memo/1/deletion`, lena, { revision: 1 });
      expect((await lane()).candidates.map((one: { template: string }) => one.template)).not.toContain('memo@1');
      await call(`/api/templates/${id}`, lena, { template: { ...letter, id: 'memo', prompt: 'Else {{topic}}' } });
      await ask('memo@1');
      await expect
        .poll(async () => (await lane()).candidates.find((one: { template: string }) => one.template === 'memo@1'))
        .toMatchObject({ checks: expect.arrayContaining([expect.objectContaining({ criterion: 'runs', is: 1 })]) });
    });

    it('does not happen with a text that ran and was signed off, and was never evaluated', async () => {
      await ready();
      await store.query({
        text: `update prompt_templates set definition = definition || '{"prompt":"Now {{topic}}"}' where use_case = $1`,
        values: [id],
      });
      await call(`/api/lanes/${id}/sign-offs`, ravi, { version: 2, template: 'letter@1', model: 'm-1' });
      await ask('letter@1');
      const { headers } = await ask('letter@1');
      const rated = () => call(`/api/runs/${headers.get('x-daylight-record')}/rating`, mia, { rating: 5 });
      await expect.poll(rated).toMatchObject({ status: 200 });
      const refused = await call(`/api/lanes/${id}/promotion`, lena, promotion(2));
      expect(refused.body.error.message).toBe(
        'The criteria that were agreed do not hold yet. evaluation: missing instead of passed.',
      );
    });

    it('begins anew when criteria are agreed anew', async () => {
      await ready();
      await call(`/api/lanes/${id}/agreement`, lena, { version: 2, criteria: { ...criteria, minRuns: 1 } });
      expect((await call(`/api/lanes/${id}/promotion`, lena, promotion(3))).code).toBe('criteria_not_met');
    });

    it('counts the last rating of a run, and of one’s own run alone', async () => {
      await ready();
      const { headers } = await ask('letter@1');
      const path = `/api/runs/${headers.get('x-daylight-record')}/rating`;
      await expect.poll(async () => (await call(path, mia, { rating: 5 })).status).toBe(200);
      const before = (await call('/api/lanes?limit=200', lena)).body.useCases.find(
        (one: { id: string }) => one.id === id,
      );
      expect((await call(path, mia, { rating: 1, minutes: 3 })).status).toBe(200);
      expect((await call(path, lena, { rating: 5 })).code).toBe('not_found');
      const after = (await call('/api/lanes?limit=200', lena)).body.useCases.find(
        (one: { id: string }) => one.id === id,
      );
      expect(after.standing.ratings).toBe(before.standing.ratings);
      expect(after.standing.ratingSum).toBe(before.standing.ratingSum - 4);
      expect((await call(path, mia, { rating: null })).status).toBe(200);
      const none = (await call('/api/lanes?limit=200', lena)).body.useCases.find(
        (one: { id: string }) => one.id === id,
      );
      expect(none.standing.ratings).toBe(before.standing.ratings - 1);
      expect(none.standing.ratingSum).toBe(before.standing.ratingSum - 5);
    });
  });

  describe('what people are offered', () => {
    it('is what they would be answered with: drafts in the experiment, the pinned version after it', async () => {
      const offered = async () => {
        const { useCases } = (await call('/api/use-cases', mia)).body;
        const mine = useCases.find((one: { id: string }) => one.id === id);
        return mine.templates.map(({ version }: { version: number }) => version);
      };
      const version = await ready();
      await call(`/api/templates/${id}`, lena, { template: letter });
      await expect.poll(offered).toEqual([1, 2]);
      await call(`/api/lanes/${id}/promotion`, lena, promotion(version));
      await expect.poll(offered).toEqual([1]);
      await call(`/api/templates/${id}/letter/1/deprecation`, adam, {});
      await expect.poll(offered).toEqual([]);
    });
  });

  describe('the voice of the brand', () => {
    it('counts from its change on, and is fixed with what was promoted', async () => {
      await ready();
      const agree = (body: object) => call(`/api/lanes/${id}/agreement`, lena, body);
      expect((await agree({ version: 2, brandVoice: 'Plain words.' })).status).toBe(200);
      // What was run and evaluated was so without it.
      expect((await lane()).candidates).toEqual([]);
      expect((await call(`/api/lanes/${id}/promotion`, lena, promotion(3))).code).toBe('criteria_not_met');
      lab.received = [];
      await expect.poll(async () => (await ask('letter@1')) && JSON.stringify(lab.received)).toContain('Plain words.');
    });

    it('is not changed under what was promoted', async () => {
      await call(`/api/lanes/${id}/promotion`, lena, promotion(await ready()));
      const other = { version: 3, brandVoice: 'Louder!' };
      expect((await call(`/api/lanes/${id}/agreement`, lena, other)).code).toBe('wrong_lane');
    });
  });

  describe('an experiment', () => {
    it('opens with its bounds, and not before', async () => {
      const shut = { id: `shut-${id}`, name: 'Shut', lane: 'experiment', active: false };
      await store.query({ text: 'insert into use_cases values ($1, $2)', values: [shut.id, JSON.stringify(shut)] });
      const path = `/api/lanes/${shut.id}/agreement`;
      expect((await call(path, lena, { version: 1, active: true })).code).toBe('bounds_missing');
      expect((await call(path, mia, { version: 1, active: true })).status).toBe(403);
      const experiment = { until, tokens: 1_000 };
      expect((await call(path, lena, { version: 1, active: true, experiment })).body.useCase.active).toBe(true);
    });

    it('ends with its time', async () => {
      await ready();
      clockMs = Date.parse(until);
      expect((await ask('letter@1')).code).toBe('experiment_over');
    });

    it('that came back has its new budget whole, and other bounds are no new budget', async () => {
      const version = await ready();
      await call(`/api/lanes/${id}/promotion`, lena, promotion(version));
      const past = { until: '2026-11-22T00:00:00Z', tokens: 100 };
      const back = (experiment: object) =>
        call(`/api/lanes/${id}/return`, ravi, { version: 3, reason: 'No', experiment });
      expect((await back(past)).code).toBe('invalid_request');
      expect((await back({ until, tokens: 100, since: until })).code).toBe('invalid_request');
      expect((await back({ until, tokens: 15 })).status).toBe(200);
      // More than that was used before production.
      expect((await ask('letter@1')).status).toBe(200);
      await expect.poll(async () => (await ask('letter@1')).code).toBe('budget_spent');
      clockMs += 60_000;
      const bounds = (body: object) => call(`/api/lanes/${id}/agreement`, lena, body);
      expect((await bounds({ version: 4, experiment: past })).code).toBe('invalid_request');
      expect((await bounds({ version: 4, experiment: { until, tokens: 14 } })).status).toBe(200);
      expect((await ask('letter@1')).code).toBe('budget_spent');
    });

    it('ends with its budget', async () => {
      await ready();
      const experiment = { until, tokens: 1 };
      await call(`/api/lanes/${id}/agreement`, lena, { version: 2, experiment });
      expect((await ask('letter@1')).code).toBe('budget_spent');
    });

    it('works on its sample data alone, which the gateway puts in', async () => {
      await ready();
      const text = 'name,mail\nAnna,anna.berg@kiefer-gmbh.de';
      await call('/api/data-sets', lena, { id: `set-${id}`, title: 'Customers', description: 'Made up', text });
      expect(await call(`/api/data-sets/set-${id}/1`, mia)).toMatchObject({ status: 200, body: { text, version: 1 } });
      expect((await call(`/api/data-sets/set-${id}/2`, mia)).code).toBe('not_found');
      const experiment = { until, tokens: 100_000, dataSets: [`set-${id}@1`] };
      await call(`/api/lanes/${id}/agreement`, lena, { version: 2, experiment });
      const own = { daylight: { inputs: { topic: 'mail to anna.berg@kiefer-gmbh.de' } } };
      expect((await ask('letter@1', own)).code).toBe('sample_data_only');
      lab.received = [];
      expect((await ask('letter@1', { daylight: { inputs: { topic: 'x' }, samples: [`set-${id}@1`] } })).status).toBe(
        200,
      );
      expect(lab.received[0]?.body).toContain('anna.berg@');
      expect((await ask('letter@1', { daylight: { inputs: { topic: 'x' }, samples: ['other@1'] } })).code).toBe(
        'unknown_data_set',
      );
      // Also when it came back from production, where nobody named it anew.
      await call(`/api/lanes/${id}/agreement`, lena, {
        version: 3,
        criteria: { ...criteria, minRuns: 1, minRatings: 1 },
      });
      const { headers } = await ask('letter@1', { daylight: { inputs: { topic: 'x' } } });
      const rated = () => call(`/api/runs/${headers.get('x-daylight-record')}/rating`, mia, { rating: 5 });
      await expect.poll(rated).toMatchObject({ status: 200 });
      await call(`/api/lanes/${id}/sign-offs`, ravi, { version: 4, template: 'letter@1', model: 'm-1' });
      expect((await call(`/api/lanes/${id}/promotion`, lena, promotion(4))).status).toBe(200);
      const back = { version: 5, reason: 'No', experiment: { until, tokens: 100_000 } };
      expect((await call(`/api/lanes/${id}/return`, ravi, back)).status).toBe(200);
      expect((await ask('letter@1', own)).code).toBe('sample_data_only');
    });
  });

  describe('a text that is reviewed', () => {
    it('shows what of its template has changed since the last one that was released, also in a draft', async () => {
      await ready();
      await call(`/api/lanes/${id}/agreement`, lena, { version: 2, approval: 'hold' });
      await call(`/api/templates/${id}`, lena, { template: letter });
      const asked = async (template: string) => {
        const { body } = await ask(template);
        const path = `/api/approvals/${body.daylight.output.id}`;
        const { change } = (await call(path, ravi)).body;
        expect((await call(`${path}/decision`, ravi, { decision: 'approve', version: 1 })).status).toBe(200);
        return change;
      };
      expect(await asked('letter@2')).toEqual({ isFirst: true });
      expect(await asked('letter@2')).toEqual({ isFirst: false });
      const edited = { ...letter, prompt: 'Shout about {{topic}}' };
      await call(`/api/templates/${id}/letter/2/text`, lena, { revision: 1, template: edited });
      const lines = [
        { kind: 'removed', line: 'Write about {{topic}}' },
        { kind: 'added', line: 'Shout about {{topic}}' },
      ];
      const changed = { isFirst: false, template: { before: 'letter@2', after: 'letter@2', lines } };
      await expect.poll(() => asked('letter@2')).toEqual(changed);
      await call(`/api/lanes/${id}/agreement`, lena, { version: 3, brandVoice: 'Plain words.' });
      await expect
        .poll(async () => (await asked('letter@2')).template?.lines)
        .toContainEqual({
          kind: 'added',
          line: 'Plain words.',
        });
      expect((await asked('letter@1')).template).toMatchObject({ before: 'letter@2', after: 'letter@1' });
    });
  });

  describe('sample data', () => {
    it('has one version of two that are made at once, and is listed a page at a time', async () => {
      const set = { id: `rows-${id}`, title: 'Rows', description: 'Made up', text: 'a,b' };
      await call('/api/data-sets', lena, set);
      const both = await Promise.all([1, 2].map(() => call('/api/data-sets', lena, set)));
      expect(
        both.map(({ status, code }) => code ?? status).every((one) => one === 201 || one === 'changed_since'),
      ).toBe(true);
      const made = 1 + both.filter(({ status }) => status === 201).length;
      await call('/api/data-sets', lena, { ...set, id: `rows-${id}-b` });
      const names: string[] = [];
      for (let after: string | undefined = ''; after !== undefined; ) {
        const { body } = await call(`/api/data-sets?limit=1&after=${after}`, mia);
        names.push(...body.dataSets.map((one: { id: string; version: number }) => `${one.id}@${one.version}`));
        after = body.next;
      }
      expect(names.filter((name) => name.startsWith(set.id))).toEqual([`${set.id}@${made}`, `${set.id}-b@1`]);
      expect((await call('/api/data-sets', mia, set)).code).toBe('role_missing');
    });
  });

  describe('a template', () => {
    it('is not made live by its author, unevaluated, or changed since', async () => {
      await call(`/api/templates/${id}`, lena, { template: letter });
      const live = `/api/templates/${id}/letter/1/live`;
      expect((await call(live, adam, { revision: 1 })).code).toBe('evaluation_missing');
      lab.answer = (response) => void response.writeHead(200, json).end(completion('Good day'));
      const missed = await call(`/api/templates/${id}/letter/1/evaluation`, lena, { model: 'm-1' });
      expect(missed.body).toMatchObject({ passed: false, cases: [{ missed: ['contains "Hello"'] }] });
      expect((await call(live, adam, { revision: 1 })).code).toBe('evaluation_missing');
      lab.answer = (response) => void response.writeHead(200, json).end(completion('Hello'));
      await call(`/api/templates/${id}/letter/1/evaluation`, lena, { model: 'm-1' });
      expect((await call(live, lena, { revision: 1 })).code).toBe('own_template');
      await call(`/api/templates/${id}/letter/1/text`, lena, { revision: 1, template: { ...letter, title: 'Edited' } });
      expect((await call(live, adam, { revision: 1 })).code).toBe('evaluation_missing');
      await call(`/api/templates/${id}/letter/1/evaluation`, lena, { model: 'm-1' });
      expect((await call(live, adam, { revision: 1 })).code).toBe('changed_since');
      expect((await call(live, adam, { revision: 2 })).status).toBe(200);
      const edited = { revision: 3, template: { ...letter, title: 'Once more' } };
      expect((await call(`/api/templates/${id}/letter/1/text`, lena, edited)).code).toBe('template_fixed');
    });

    it('that is deleted while it runs ends that run, and no other begins', async () => {
      await call(`/api/templates/${id}`, lena, { template: letter });
      let answer = () => {};
      lab.answer = (response) => {
        answer = () => void response.writeHead(200, json).end(completion('Hello'));
      };
      const running = ask('letter@1');
      await expect.poll(() => lab.received.length).toBe(1);
      expect((await call(`/api/templates/${id}/letter/1/deletion`, lena, { revision: 1 })).status).toBe(200);
      answer();
      expect((await running).status).toBe(200);
      expect((await ask('letter@1')).code).toBe('unknown_template');
    });

    it('goes back to the version before, with what is pinned, and shows what is different', async () => {
      await ready();
      await call(`/api/lanes/${id}/promotion`, lena, promotion(2));
      await call(`/api/templates/${id}`, lena, { template: { ...letter, prompt: 'Rather about {{topic}}' } });
      const { lines } = (await call(`/api/templates/${id}/letter/diff?from=1&to=2`, ravi)).body;
      expect(lines.map(({ kind }: { kind: string }) => kind)).toEqual(['same', 'removed', 'added']);
      await call(`/api/templates/${id}/letter/2/evaluation`, lena, { model: 'm-1' });
      await call(`/api/templates/${id}/letter/2/live`, adam, { revision: 1 });
      const roll = (from: string, to: string, version: number) =>
        call(`/api/templates/${id}/rollback`, lena, { version, from, to });
      expect((await roll('letter@1', 'letter@2', 9)).code).toBe('changed_since');
      expect((await roll('letter@1', 'letter@2', 3)).status).toBe(200);
      expect((await ask('letter@1')).code).toBe('template_deprecated');
      expect((await ask('letter@2')).status).toBe(200);
    });
  });

  describe('outcomes', () => {
    it('stand beside a baseline that was agreed before launch, and stays', async () => {
      const baseline = { minutesPerTask: 30, costPerTask: 20, responseMinutes: 120 };
      await ready();
      await call(`/api/lanes/${id}/agreement`, lena, { version: 2, baseline });
      const { body } = await call(`/api/outcomes/${id}`, lena);
      expect(body).toMatchObject({ minutesSaved: 26, timedRuns: 1, satisfaction: 5, violations: 0, baseline });
      await call(`/api/lanes/${id}/promotion`, lena, promotion(3));
      expect((await call(`/api/lanes/${id}/agreement`, lena, { version: 4, baseline })).code).toBe('baseline_fixed');
      expect((await call(`/api/lanes/${id}/agreement`, lena, { version: 4, criteria })).code).toBe('wrong_lane');
      expect((await call(`/api/outcomes/${id}`, mia)).code).toBe('role_missing');
    });

    it('are what one gets by hand', async () => {
      const adoption = async (): Promise<Record<string, number>> => {
        const { body } = await call('/api/adoption?weeks=4', lena);
        expect(body.weeks).toHaveLength(4);
        const { week: _week, ...counted } = body.weeks.at(-1);
        return counted;
      };
      const before = await adoption();
      await call(`/api/lanes/${id}/agreement`, lena, {
        ...{ version: 1, approval: 'hold', costPerMillionTokens: 1_000 },
        baseline: { minutesPerTask: 30, costPerTask: 20, responseMinutes: 120 },
      });
      await call(`/api/templates/${id}`, lena, { template: letter });
      lab.answer = (response) => {
        const usage = { prompt_tokens: 700, completion_tokens: 300 };
        response.writeHead(200, json).end(JSON.stringify({ ...JSON.parse(completion('Hello')), usage }));
      };
      const outputs: string[] = [];
      const records: (string | null)[] = [];
      for (let run = 0; run < 4; run++) {
        const { body, headers } = await ask('letter@1');
        outputs.push(body.daylight.output.id);
        records.push(headers.get('x-daylight-record'));
      }
      // Three of the four are rated, and of two it is said how long the task took: 5 and 9 minutes instead of 30.
      const ratings = [{ rating: 5, minutes: 5 }, { rating: 4, minutes: 9 }, { rating: 2 }];
      for (const [at, rating] of ratings.entries()) {
        await expect.poll(async () => (await call(`/api/runs/${records[at]}/rating`, mia, rating)).status).toBe(200);
      }
      // After ten minutes one is released and one rejected, after twenty one is released and then taken back.
      const decide = (at: number, decision: object) =>
        call(`/api/approvals/${outputs[at]}/decision`, ravi, { version: 1, ...decision });
      clockMs += 10 * 60_000;
      await decide(0, { decision: 'approve' });
      await decide(1, { decision: 'reject', reason: 'No' });
      clockMs += 10 * 60_000;
      await decide(2, { decision: 'approve' });
      await call(`/api/approvals/${outputs[2]}/withdrawal`, ravi, { version: 2, reason: 'Late' });
      const after = await adoption();
      // Of all use cases together, the others of this test included; this week has grown by what stands below.
      const grown = Object.entries(after).map(([key, value]) => [key, value - (before[key] ?? 0)]);
      expect(Object.fromEntries(grown)).toEqual({
        ...{ answers: 4, released: 1, minutesSaved: 46, timedRuns: 2, ratings: 3, ratingSum: 11 },
        ...{ decided: 3, approvalDelayMs: 2_400_000, violations: 0 },
      });
      expect((await call('/api/adoption', mia)).code).toBe('role_missing');
      expect((await call(`/api/outcomes/${id}?days=30`, lena)).body).toMatchObject({
        // 2 x 30 minutes less 14; 4 runs of 1,000 tokens at 1,000 a million are 4; 2 tasks at 20 less those 4.
        ...{ minutesSaved: 46, timedRuns: 2, cost: 4, costSaved: 36 },
        // (5 + 4 + 2) / 3, and (10 + 10 + 20) / 3 minutes.
        ...{
          satisfaction: 3.67,
          ratings: 3,
          released: 1,
          approvalDelayMs: 800_000,
          responseMs: 800_000,
          violations: 0,
        },
      });
    });
  });

  describe('a pattern', () => {
    it('is exported from production, and taken up elsewhere as a closed experiment with drafts', async () => {
      await ready();
      expect((await call(`/api/patterns/${id}`, lena)).code).toBe('wrong_lane');
      await call(`/api/lanes/${id}/promotion`, lena, promotion(2));
      const { body: pattern, text } = await call(`/api/patterns/${id}`, lena);
      expect(text).not.toContain('mia');
      expect((await call('/api/patterns', lena, pattern)).code).toBe('exists');
      const torn = {
        ...pattern,
        content: { ...pattern.content, useCase: { ...pattern.content.useCase, id: 'other' } },
      };
      expect((await call('/api/patterns', lena, torn)).code).toBe('pattern_torn');
      const [only] = pattern.content.templates;
      const twice = { ...pattern.content, useCase: torn.content.useCase, templates: [only, only] };
      expect((await call('/api/patterns', lena, { ...pattern, content: twice, sha256: sha256Of(twice) })).code).toBe(
        'pattern_torn',
      );
      expect((await call('/api/patterns', lena, { ...pattern, version: 2 })).code).toBe('pattern_foreign');
      expect((await call('/api/patterns', lena, { name: 'letters' })).code).toBe('pattern_foreign');
      const { rows } = await store.query({ text: `select 1 from use_cases where id = 'other'` });
      expect(rows).toEqual([]);
      await store.query({ text: 'delete from governed_use_cases where use_case = $1', values: [id] });
      await store.query({ text: 'delete from prompt_templates where use_case = $1', values: [id] });
      await store.query({ text: 'delete from template_states where use_case = $1', values: [id] });
      await store.query({ text: 'delete from use_cases where id = $1', values: [id] });
      expect((await call('/api/patterns', lena, pattern)).body).toEqual({ useCase: id });
      expect((await ask('letter@1')).code).toBe('use_case_ended');
    });
  });

  describe('a webhook', () => {
    it('is signed by Standard Webhooks, tried again until it is taken, and can be replayed', async () => {
      const received: { id: string; body: string; isSigned: boolean }[] = [];
      let status = 500;
      let secret = '';
      const receiver = createServer((request, response) => {
        let body = '';
        request.on('data', (piece) => {
          body += piece;
        });
        request.on('end', () => {
          const messageId = String(request.headers['webhook-id']);
          const at = new Date(Number(request.headers['webhook-timestamp']) * 1000);
          // What the official library of Standard Webhooks makes of the same message.
          const wanted = new Webhook(secret).sign(messageId, at, body);
          received.push({ id: messageId, body, isSigned: request.headers['webhook-signature'] === wanted });
          response.writeHead(status).end();
        });
      });
      await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
      expect((await call('/api/webhooks', lena, { url })).code).toBe('role_missing');
      const made = await call('/api/webhooks', adam, { url, types: ['lane.changed'] });
      secret = made.body.secret;
      await ready();
      await call(`/api/lanes/${id}/promotion`, lena, promotion(2));
      await daylight.work();
      await daylight.work();
      expect(received).toHaveLength(1);
      status = 204;
      clockMs += 6_000;
      await daylight.work();
      const [delivery] = (await call('/api/webhooks/deliveries', adam)).body.deliveries;
      expect(delivery).toMatchObject({ type: 'lane.changed', state: 'delivered', attempts: 2, lastStatus: 204 });
      await call(`/api/webhooks/deliveries/${delivery.id}/replay`, adam, {});
      await daylight.work();
      expect(received.map(({ isSigned }) => isSigned)).toEqual([true, true, true]);
      expect(new Set(received.map((one) => one.id + one.body)).size).toBe(1);
      expect((await call('/api/webhooks', adam)).text).not.toContain(secret.slice(6));
      await call(`/api/webhooks/${made.body.id}/removal`, adam, {});
      receiver.closeAllConnections();
      receiver.close();
    });

    it('has the signature of the example of the specification', () => {
      const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
      const signature = signatureOf(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, '{"test": 2432232314}');
      expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    });
  });
});
