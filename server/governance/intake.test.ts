import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import { engines } from '@/tests/server/stores';
import type { Store } from '../store/store';
import { aspects, roleOf } from './intakes';

const dayMs = 86_400_000;
describe.each(engines)('on %s', (_engine, open) => {
  let store: Store;
  let daylight: Listening;
  let nowMs = Date.parse('2026-11-23T10:00:00Z');
  beforeAll(async () => {
    store = await open();
    daylight = await serveDaylight({ store, identify: byHeader, now: () => nowMs });
  });
  afterAll(async () => {
    await daylight.close();
    await store.close();
  });

  const person = (name: string, roles = '') => ({ 'x-test-person': name, 'x-test-roles': roles });
  const mia = person('mia');
  const four = aspects.map((aspect) => ({ aspect, who: person(`the ${roleOf[aspect]}`, roleOf[aspect]) }));
  const answers = {
    outcome: 'Offers in half the time; minutes per offer',
    data: 'Price list',
    risk: 'A wrong price',
    fallback: 'Write it by hand',
    owner: 'Mia',
  };

  async function call(path: string, who: Record<string, string>, body?: object) {
    const response = await fetch(daylight.url + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...who },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text), code: JSON.parse(text).error?.code };
  }
  const submit = async (who = mia) => (await call('/api/intakes', who, { title: 'Offers', answers })).body;
  const review = (id: string, index: number, more: object) => {
    const { aspect, who } = four[index] ?? {};
    return call(`/api/intakes/${id}/reviews`, who ?? mia, { aspect, verdict: 'approve', ...more });
  };
  const launch = (id: string, more: object = {}) =>
    call(`/api/intakes/${id}/launch`, person('adam', 'admin'), {
      version: 5,
      id: 'offers',
      until: '2027-03-01T00:00:00Z',
      tokens: 100_000,
      dataSets: ['prices@1'],
      workKinds: [],
      ...more,
    });

  describe('an intake', () => {
    it('goes through the four, each with a due date, and becomes a bounded experiment', async () => {
      const { id, reviews } = await submit();
      expect(reviews).toHaveLength(4);
      expect(reviews[0]).toMatchObject({ dueAt: new Date(nowMs + 5 * dayMs).toISOString(), isLate: false });
      nowMs += 6 * dayMs;
      for (const index of [0, 1, 2, 3]) {
        await review(id, index, { version: index + 1, needsHumanReview: index === 1 });
      }
      const [intake] = (await call('/api/intakes?mine', mia)).body.intakes;
      expect(intake).toMatchObject({ id, state: 'approved', needsHumanReview: true, version: 5 });
      expect(intake.reviews[0]).toMatchObject({ isLate: true, waitedMs: 6 * dayMs });
      expect((await launch(id)).body).toMatchObject({
        id: 'offers',
        lane: 'experiment',
        approval: 'hold',
        owner: 'mia',
        experiment: { tokens: 100_000, dataSets: ['prices@1'] },
      });
      expect((await launch(id, { version: 6, id: 'again' })).code).toBe('changed_since');
      expect(JSON.stringify((await call('/api/use-cases', mia)).body)).toContain('"offers"');
      nowMs -= 6 * dayMs;
    });

    it('is not approved by one person alone, whatever roles they hold', async () => {
      const { id } = await submit();
      const adam = person('adam', 'lead,security,admin,reviewer');
      const speak = (who: Record<string, string>, at: number) =>
        call(`/api/intakes/${id}/reviews`, who, { aspect: aspects[at], verdict: 'approve', version: at + 1 });
      for (const at of [0, 1, 2]) expect((await speak(adam, at)).status).toBe(200);
      expect((await speak(adam, 3)).code).toBe('one_person');
      expect((await speak(person('ravi', 'reviewer'), 3)).body.state).toBe('approved');
    });

    it('is found by its state, a page at a time', async () => {
      const { id } = await submit();
      await call(`/api/intakes/${id}/withdrawal`, mia, { version: 1 });
      const ids = async (query: string) =>
        (await call(`/api/intakes?${query}`, person('ravi', 'reviewer'))).body.intakes.map(
          (one: { id: string }) => one.id,
        );
      expect(await ids('state=withdrawn')).toContain(id);
      expect(await ids('state=in-review')).not.toContain(id);
      expect((await call('/api/intakes?state=lost', mia)).status).toBe(400);
    });

    it('keeps every sign that a database can keep, and says so of the one that it cannot', async () => {
      const half = await call('/api/intakes', mia, { title: 'Offers \ud83d', answers });
      expect(half.body).toMatchObject({ title: 'Offers \ufffd' });
      const none = await call('/api/intakes', mia, { title: 'Offers', answers: { ...answers, risk: 'a\u0000b' } });
      expect({ status: none.status, code: none.code }).toEqual({ status: 400, code: 'not_storable' });
      const long = `${'x'.repeat(999)}\u{1f600} and more`;
      const { id } = (await call('/api/intakes', mia, { title: 'Long', answers: { ...answers, outcome: long } })).body;
      for (const index of [0, 1, 2, 3]) await review(id, index, { version: index + 1 });
      expect((await launch(id, { id: 'long' })).body.description).toBe('x'.repeat(999));
    });

    it('is rejected by one of them, with a reason', async () => {
      const { id } = await submit();
      expect((await review(id, 2, { version: 1, verdict: 'reject' })).code).toBe('reason_missing');
      await review(id, 2, { version: 1, verdict: 'reject', note: 'Too dear' });
      const mine = (await call('/api/intakes?mine', mia)).body.intakes;
      expect(mine.find((one: { id: string }) => one.id === id)).toMatchObject({ state: 'rejected' });
      expect((await launch(id, { version: 2, id: 'no' })).code).toBe('changed_since');
      expect((await review(id, 0, { version: 2 })).code).toBe('already_decided');
    });

    it('that is prohibited is approved by nobody', async () => {
      const { id } = await submit();
      expect((await review(id, 1, { version: 1, prohibited: true })).code).toBe('prohibited');
      const rejected = await review(id, 1, {
        version: 1,
        prohibited: true,
        verdict: 'reject',
        note: 'Against the law',
      });
      expect(rejected.body).toMatchObject({ prohibited: true, state: 'rejected' });
    });

    it.each<[string, Record<string, string>, object, string]>([
      ['by its author', person('mia', 'lead'), {}, 'own_intake'],
      ['by another role', person('ravi', 'reviewer'), {}, 'role_missing'],
      ['by a member', person('otto'), {}, 'role_missing'],
      ['by a machine', { 'x-test-roles': 'lead' }, {}, 'person_needed'],
      ['on an older state', person('lena', 'lead'), { version: 9 }, 'changed_since'],
    ])('is not reviewed %s', async (_name, who, more, code) => {
      const { id } = await submit();
      const body = { aspect: 'value', verdict: 'approve', version: 1, ...more };
      expect((await call(`/api/intakes/${id}/reviews`, who, body)).code).toBe(code);
      const { rows } = await store.query({ text: 'select version, state from intakes where id = $1', values: [id] });
      expect(rows).toEqual([{ version: 1, state: 'in-review' }]);
    });

    it('is reviewed by one of two at once', async () => {
      const { id } = await submit();
      const both = await Promise.all([review(id, 0, { version: 1 }), review(id, 3, { version: 1 })]);
      expect(both.map(({ code }) => code).sort()).toEqual(['changed_since', undefined]);
    });

    it('is seen by its author and the four, and taken back by its author alone', async () => {
      const { id } = await submit();
      const otto = await call('/api/intakes', person('otto'));
      expect(otto.text).not.toContain(id);
      expect((await call(`/api/intakes/${id}/withdrawal`, person('otto'), { version: 1 })).code).toBe('not_found');
      expect((await call('/api/intakes', person('ravi', 'reviewer'))).text).toContain(id);
      expect((await call(`/api/intakes/${id}/withdrawal`, mia, { version: 1 })).body.state).toBe('withdrawn');
    });

    it.each<[string, object]>([
      ['four answers', { title: 'Offers', answers: { ...answers, owner: undefined } }],
      ['an empty answer', { title: 'Offers', answers: { ...answers, owner: ' ' } }],
      ['a secret', { title: 'Offers', answers: { ...answers, data: ['AKIA', 'Z7QK4RWM2XPL6TBE'].join('') } }],
      ['more than was asked', { title: 'Offers', answers, state: 'approved' }],
    ])('is none with %s', async (_name, body) => {
      const answer = await call('/api/intakes', mia, body);
      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain('AKIA');
    });
  });
});
