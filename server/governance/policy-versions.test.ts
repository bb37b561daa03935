import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import { openStore, type Store } from '../store/store';

let store: Store;
let daylight: Listening;
beforeAll(async () => {
  store = await openStore({}, () => {});
  daylight = await serveDaylight({ store, identify: byHeader });
});
afterAll(async () => {
  await daylight.close();
  await store.close();
});

async function call(path: string, roles: string, body?: object) {
  const response = await fetch(`${daylight.url}/api/policy-versions${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', 'x-test-person': 'ada', 'x-test-roles': roles },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as never };
}
const kept = { document: { version: 4, guard: { allowOverride: false } }, note: 'Stricter', basedOn: 0 };

it('keeps documents that browsers can use, one after the other, with who and why', async () => {
  expect((await call('', 'admin', kept)).body).toEqual({ number: 1 });
  // Somebody else has kept one in between.
  expect((await call('', 'security', kept)).status).toBe(409);
  expect((await call('', 'security', { ...kept, basedOn: 1, note: '' })).body).toEqual({ number: 2 });
  const { versions } = (await call('', 'admin')).body as { versions: object[] };
  expect(versions).toMatchObject([
    { number: 2, note: '', by: 'ada' },
    { number: 1, note: 'Stricter', by: 'ada' },
  ]);
  expect((await call('/1', 'admin')).body).toMatchObject({ number: 1, document: kept.document });
});

it('refuses what no browser could use, and whoever has no role', async () => {
  for (const document of [{ guard: { allowOverride: 'yes' } }, { detection: { patterns: ['('] } }, []]) {
    expect((await call('', 'admin', { ...kept, basedOn: 2, document })).status).toBe(400);
  }
  expect((await call('/9', 'admin')).status).toBe(404);
  expect((await call('/maria', 'admin')).status).toBe(404);
  expect((await call('', 'lead')).status).toBe(403);
  expect((await call('/1', 'reviewer,lead')).status).toBe(403);
  expect((await call('', 'lead', kept)).status).toBe(403);
});
