import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { engines } from '@/tests/server/stores';
import { sampleEvent } from '@/tests/support/sample-event';
import { countedEvents } from '@/tests/support/server';
import { cellsOf } from '@/utils/telemetry/cells';
import type { GuardEvent } from '@/utils/telemetry/event';
import { toOtlp } from '@/utils/telemetry/otlp';
import { cellCounts, countedBatches, received } from '../store/schema';
import type { Store } from '../store/store';
import type { Figures } from './figures';

const now = Date.UTC(2026, 10, 23, 10, 30);
const example = sampleEvent({
  bucketStartMs: Date.UTC(2026, 10, 23, 6),
  site: 'claude',
  kinds: { EMAIL_ADDRESS: '21-100' },
});

describe.each(engines)('the collector on %s', (_engine, open) => {
  let store: Store;
  let daylight: Listening;
  beforeAll(async () => {
    store = await open();
    daylight = await serveDaylight({ store, now: () => now });
  });
  afterAll(async () => {
    await daylight.close();
    await store.close();
  });
  beforeEach(async () => {
    for (const table of [cellCounts, received]) await store.database.delete(table);
    await store.database.delete(countedBatches);
    daylight.logged.length = 0;
  });

  function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${daylight.url}/v1/logs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
      body,
    });
  }

  const batch = (...events: GuardEvent[]) => JSON.stringify(toOtlp(events));

  const counted = () => countedEvents(daylight.url);

  it('counts what it is sent and answers as OTLP says', async () => {
    const response = await send(batch(example, { ...example, outcome: 'sent-anyway' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({});
    expect(await counted()).toBe(2);
    expect(daylight.logged).toEqual([]);
  });

  it('counts a batch once that comes again, also at the same time', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const body = batch(example, example, example);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(body, key)));
    answers.push(await send(body, key));
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(200));
    expect(await counted()).toBe(3);
  });

  it('keeps the valid ones of a batch and says how many it rejected, again when repeated', async () => {
    const wire = JSON.parse(batch(example, example, example));
    const [first, second] = wire.resourceLogs[0].scopeLogs[0].logRecords;
    first.attributes.push({ key: 'user.email', value: { stringValue: 'maria@example.org' } });
    second.body = { stringValue: 'what Maria wrote' };
    const key = { 'Idempotency-Key': randomUUID() };
    for (let time = 0; time < 2; time++) {
      const response = await send(JSON.stringify(wire), key);
      expect(response.status).toBe(200);
      const answer = await response.json();
      expect(answer).toMatchObject({ partialSuccess: { rejectedLogRecords: '2' } });
      expect(JSON.stringify(answer) + daylight.logged.join()).not.toMatch(/maria/i);
    }
    expect(await counted()).toBe(1);
  });

  it('counts sites it does not know as other, so that no id can say anything', async () => {
    // As of browsers that have sent nothing like it yet: what they are first in is what is kept.
    const firstOf = (site: string): GuardEvent => {
      const event = { ...example, site };
      return { ...event, first: cellsOf(event).map(({ token }) => token) };
    };
    await send(batch(firstOf('claude'), firstOf('maria-lopez-of-accounting'), firstOf('other')));
    const rows = await store.database.select().from(cellCounts);
    expect(JSON.stringify(rows)).not.toContain('maria');
    expect(await counted()).toBe(3);
    const figures = await fetch(`${daylight.url}/api/figures?list=site`);
    expect(JSON.stringify(((await figures.json()) as Figures).figures)).not.toContain('maria');
  });

  it('takes gzip', async () => {
    const response = await send(gzipSync(batch(example)), { 'Content-Encoding': 'gzip' });
    expect(response.status).toBe(200);
    expect(await counted()).toBe(1);
  });

  it('writes nothing of the sender: no address, no header, no time of arrival', async () => {
    await send(batch(example), { 'X-Forwarded-For': '203.0.113.7', 'User-Agent': 'a-very-special-browser' });
    const rows = JSON.stringify([
      await store.database.select().from(cellCounts),
      await store.database.select().from(received),
      await store.database.select().from(countedBatches),
    ]);
    expect(rows + daylight.logged.join()).not.toMatch(/203\.0\.113|127\.0\.0\.1|special-browser|10:30/);
  });

  it.each<[string, () => Promise<Response>, number]>([
    ['no JSON', () => send('{"resourceLogs": ['), 400],
    ['no export request', () => send('{"resourceLogs": 7}'), 400],
    ['no gzip where gzip was said', () => send(batch(example), { 'Content-Encoding': 'gzip' }), 400],
    ['cut off gzip', () => send(gzipSync(batch(example)).subarray(0, 40), { 'Content-Encoding': 'gzip' }), 400],
    ['an encoding that it cannot read', () => send(batch(example), { 'Content-Encoding': 'br' }), 415],
    ['XML', () => send(batch(example), { 'Content-Type': 'application/xml' }), 415],
    ['a type that any page could send', () => send(batch(example), { 'Content-Type': 'text/plain' }), 415],
    ['a batch with an empty id', () => send(batch(example), { 'Idempotency-Key': '' }), 400],
    ['a batch whose id says something', () => send(batch(example), { 'Idempotency-Key': 'maria-laptop-7' }), 400],
    ['5 MB', () => send(JSON.stringify({ resourceLogs: [], x: 'x'.repeat(5_000_000) })), 413],
    ['20 MB in 20 kB', () => send(gzipSync('x'.repeat(20_000_000)), { 'Content-Encoding': 'gzip' }), 413],
  ])('refuses %s', async (_name, sending, status) => {
    const response = await sending();
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code: expect.any(Number), message: expect.any(String) });
    expect(await counted()).toBe(0);
  });
});

describe.each(engines)('a database that went away, %s', (_engine, open) => {
  it('is answered so that the sender tries again, and the log holds no value', async () => {
    const store = await open();
    const daylight = await serveDaylight({ store });
    await store.close();
    const response = await fetch(`${daylight.url}/v1/logs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(toOtlp([example])),
    });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    const shown = await fetch(`${daylight.url}/api/figures?list=all`);
    expect(shown.status).toBe(503);
    // The audit log says the same of itself, in its own time.
    const places = daylight.logged.map((line) => JSON.parse(line).place).filter((place) => place !== 'audit/chain');
    expect(places).toEqual(['collector/record', 'collector/figures']);
    expect(daylight.logged.join()).not.toMatch(/claude|insert|select/);
    await daylight.close();
  });
});

describe('a collector with a token', () => {
  it('takes only what carries it', async () => {
    const [, open] = engines[0] ?? [];
    if (!open) throw new Error('no engine');
    const store = await open();
    const logsToken = 'token-of-the-whole-fleet';
    const daylight = await serveDaylight({ store, logsToken });
    const send = (headers: Record<string, string>) =>
      fetch(`${daylight.url}/v1/logs`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
        body: JSON.stringify(toOtlp([example])),
      });
    expect((await send({})).status).toBe(401);
    expect((await send({ Authorization: `Bearer ${logsToken}` })).status).toBe(200);
    await daylight.close();
    await store.close();
  });
});
