import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import { openStore, type Store } from '../store/store';

let store: Store;
let daylight: Listening;
beforeAll(async () => {
  store = await openStore({}, () => {});
  daylight = await serveDaylight({ store, identify: byHeader, now: () => Date.UTC(2026, 10, 23, 10) });
});
afterAll(async () => {
  await daylight.close();
  await store.close();
});

const as = (name: string, roles: string) => ({ 'x-test-person': name, 'x-test-roles': roles });
const member = as('otto', '');
const security = as('sven', 'security');
async function call(path: string, who: Record<string, string>, body?: object) {
  const response = await fetch(`${daylight.url}/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', ...who },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as never };
}
const review = {
  state: 'in-review',
  owner: 'IT',
  dataTerms: 'none',
  decision: null,
  reviewBy: '2027-02-01',
  version: 0,
};

it('keeps what people suggest: the host and how often, not who, and nothing that is no host', async () => {
  expect((await call('site-suggestions', member, { host: 'Notes.NewTool.AI ' })).body).toEqual({ known: null });
  await call('site-suggestions', as('rosa', ''), { host: 'notes.newtool.ai' });
  expect((await call('site-suggestions', member, { host: 'claude.ai' })).body).toEqual({ known: 'claude' });
  for (const host of [
    '10.0.0.7',
    'localhost',
    'tool.ai/chat?q=maria',
    'maria@tool.ai',
    '',
    'a b.ai',
    'x'.repeat(200),
  ]) {
    expect((await call('site-suggestions', member, { host })).status, host).toBe(400);
  }
  const { body } = await call('sites', security);
  const day = '2026-11-23';
  expect(body).toEqual({
    reviews: [],
    suggestions: [{ host: 'notes.newtool.ai', times: 2, firstOn: day, lastOn: day }],
  });
  expect(JSON.stringify(body)).not.toMatch(/otto|rosa/);
});

it('writes down state, owner, terms and decision with its day; of two at once one is told', async () => {
  expect((await call('sites/claude/review', security, review)).status).toBe(200);
  expect((await call('sites/claude/review', security, review)).status).toBe(409);
  const decided = { ...review, state: 'decided', decision: 'tolerated', version: 1 };
  expect((await call('sites/claude/review', security, decided)).status).toBe(200);
  const { body } = await call('sites', as('lea', 'lead'));
  expect(body).toMatchObject({
    reviews: [{ site: 'claude', state: 'decided', decision: 'tolerated', decidedOn: '2026-11-23', version: 2 }],
  });
});

it('is for those who decide, about tools that there are, and a decision stands where it was decided', async () => {
  expect((await call('sites', member)).status).toBe(403);
  expect((await call('sites/chatgpt/review', as('lea', 'lead'), review)).status).toBe(403);
  expect((await call('sites/nobody-knows-it/review', security, review)).status).toBe(404);
  expect((await call('sites/notes.newtool.ai/review', security, review)).status).toBe(200);
  expect((await call('sites/chatgpt/review', security, { ...review, decision: 'approved' })).status).toBe(400);
  expect((await call('sites/chatgpt/review', security, { ...review, state: 'decided' })).status).toBe(400);
});

it('takes a suggestion from whoever may ask the gateway, and not by the console’s password alone', async () => {
  const token = 'the-token-that-people-share-0123';
  const shared = await serveDaylight({ store, token, password: 'password-of-the-console' });
  try {
    const post = async (headers: Record<string, string>) => {
      const origin = 'chrome-extension://knhnlipinfohokhipebkhnkdbbpkhonk';
      const answer = await fetch(`${shared.url}/api/site-suggestions`, {
        method: 'POST',
        // As a browser sends it for the page of an extension.
        headers: { 'Content-Type': 'application/json', Origin: origin, ...headers },
        body: JSON.stringify({ host: 'drawings.newtool.ai' }),
      });
      return answer.status;
    };
    expect(await post({ Authorization: `Bearer ${token}` })).toBe(200);
    expect(await post({})).toBe(401);
    expect(await post({ Authorization: `Basic ${btoa('x:password-of-the-console')}` })).toBe(401);
  } finally {
    await shared.close();
  }
});
