import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type Store } from '@/server/store/store';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { byHeader } from '@/tests/server/persons';
import { type Gateway, loadOwnLog, takeOwnLog } from '@/utils/assistant';
import { defaultPolicy } from '@/utils/policy';

/** The panel beside the server itself. */
let store: Store;
let daylight: Listening;
beforeAll(async () => {
  store = await openStore({}, () => {});
  daylight = await serve();
});
afterAll(async () => {
  await daylight.close();
  await store.close();
});

const serve = () =>
  serveDaylight({
    store,
    identify: byHeader,
    logKeys: key,
    settings: JSON.stringify({
      useCases: [{ id: 'kept', name: 'Kept', freeChat: true, log: { mode: 'full', days: 7 } }],
    }),
  });
const key = randomBytes(32).toString('base64');
const as = (person: string, base = `${daylight.url}/v1`): Gateway => ({
  ...defaultPolicy.assistant,
  gatewayUrl: base,
  headers: { 'X-Test-Person': person },
});

it('shows page by page what is kept of a person, and hands out all of it', async () => {
  expect(await loadOwnLog(as('ann'))).toEqual({ entries: [] });
  for (let number = 1; number <= 21; number++) {
    const response = await fetch(`${daylight.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Test-Person': 'ann', 'X-Daylight-Use-Case': 'kept' },
      body: JSON.stringify({ messages: [{ role: 'user', content: `Question ${number}` }] }),
    });
    expect(response.status).toBe(200);
    await response.text();
  }
  // What is written a moment later is there when the server has ended.
  await daylight.close();
  daylight = await serve();
  const first = await loadOwnLog(as('ann'));
  expect(first?.entries).toHaveLength(20);
  expect(first?.entries[0]).toMatchObject({ useCase: 'kept', mode: 'full', messages: [{ text: 'Question 21' }] });
  const second = await loadOwnLog(as('ann'), first?.next);
  expect(second?.entries.map(({ messages }) => messages?.[0]?.text)).toEqual(['Question 1']);
  expect(second?.next).toBeUndefined();
  expect((await takeOwnLog(as('ann'))).trim().split('\n')).toHaveLength(21);
  expect((await loadOwnLog(as('ben')))?.entries).toEqual([]);
});

it('says why there is nothing: another gateway, nobody there', async () => {
  expect(await loadOwnLog(as('ann', `${daylight.url}/elsewhere/v1`))).toBeUndefined();
  await expect(loadOwnLog(as('ann', 'http://127.0.0.1:9/v1'))).rejects.toMatchObject({ code: 'unreachable' });
});
