import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type Store } from '@/server/store/store';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import { type Gateway, loadSentRequests, sendRequest } from '@/utils/assistant';
import { defaultPolicy } from '@/utils/policy';

/** The panel beside the server itself. */
const nowMs = Date.parse('2026-11-23T10:00:00Z');
let store: Store;
let daylight: Listening;
beforeAll(async () => {
  store = await openStore({}, () => {});
  daylight = await serveDaylight({ store, identify: byHeader, now: () => nowMs });
});
afterAll(async () => {
  await daylight.close();
  await store.close();
});

const as = (headers: Record<string, string>, base = daylight.url): Gateway => ({
  ...defaultPolicy.assistant,
  gatewayUrl: `${base}/v1`,
  headers,
});
const person = (name: string, roles = '') => ({ 'x-test-person': name, 'x-test-roles': roles });
const answers = {
  outcome: 'Offers in half the time\nminutes per offer ',
  data: 'Price list',
  risk: 'A wrong price',
  fallback: 'Write it by hand',
  owner: 'Mia',
};

it('sends a request once, says until when it is reviewed, and shows it to its author alone', async () => {
  const mia = as(person('mia'));
  expect(await loadSentRequests(mia)).toEqual([]);
  const sent = await sendRequest(mia, 'Use-case request: ChatGPT', answers);
  expect(sent).toMatchObject({
    title: 'Use-case request: ChatGPT',
    answers: { ...answers, outcome: answers.outcome.trim() },
    state: 'in-review',
    submittedAt: '2026-11-23T10:00:00.000Z',
    dueAt: '2026-11-28T10:00:00.000Z',
    reason: '',
  });
  // Its answer may have been lost on the way back: the second try finds the first.
  expect(await sendRequest(mia, 'Use-case request: ChatGPT', answers)).toEqual(sent);
  expect(await loadSentRequests(mia)).toEqual([sent]);
  expect((await sendRequest(mia, 'Use-case request: ChatGPT', { ...answers, owner: 'Ben' })).id).not.toBe(sent.id);
  expect(await loadSentRequests(as(person('otto', 'reviewer')))).toEqual([]);
});

it('shows why a request was rejected', async () => {
  const ann = as(person('ann'));
  const { id } = await sendRequest(ann, 'Offers', answers);
  await fetch(`${daylight.url}/api/intakes/${id}/reviews`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...person('lena', 'lead') },
    body: JSON.stringify({ version: 1, aspect: 'value', verdict: 'reject', note: 'Too dear' }),
  });
  expect(await loadSentRequests(ann)).toMatchObject([{ id, state: 'rejected', reason: 'Too dear' }]);
  // Whoever was rejected may ask again.
  expect((await sendRequest(ann, 'Offers', answers)).id).not.toBe(id);
});

it('sends a title of any length, cut to what the server takes', async () => {
  const { title } = await sendRequest(as(person('eva')), `${'x'.repeat(119)}😀😀`, answers);
  expect(title).toHaveLength(119);
});

it('says that a secret was refused, and nothing is there then', async () => {
  const secret = ['ghp', '16C7e42F292c6912E7710c838347Ae178B4a'].join('_');
  const bob = as(person('bob'));
  await expect(sendRequest(bob, 'Offers', { ...answers, data: `The key ${secret}` })).rejects.toMatchObject({
    code: 'refused-sensitive',
  });
  expect(await loadSentRequests(bob)).toEqual([]);
});

it('knows where nothing can be sent: without a person, signed out, and where nobody answers', async () => {
  expect(await loadSentRequests(as({}))).toBeUndefined();
  expect(await loadSentRequests(as(person('mia'), `${daylight.url}/other`))).toBeUndefined();
  const out = { ...as(person('mia')), bearer: async () => undefined };
  await expect(loadSentRequests(out)).rejects.toMatchObject({ code: 'signed-out' });
  await expect(loadSentRequests(as({}, 'http://127.0.0.1:9'))).rejects.toMatchObject({ code: 'unreachable' });
});
