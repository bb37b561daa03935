import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleEvent, sampleHeartbeat } from '@/tests/support/sample-event';
import { batchBody } from './batch-body';
import { cellsOf, firstCells } from './cells';
import { limits } from './limits';
import { fromOtlp } from './otlp';
import { createOutbox, type Outbox } from './outbox';
import { readyMs } from './ready';

const hourMs = 3_600_000;
const bucketStartMs = Date.UTC(2026, 10, 23, 12);
const to = { endpoint: 'https://collector.example/v1/logs', headers: {} };

const event = sampleEvent;
const beat = sampleHeartbeat();

/** Sending needs the browser's locks, which Node has from version 24 on. */
describe.skipIf(globalThis.navigator?.locks === undefined)('what a browser says of cells', () => {
  let outbox: Outbox;
  const sent: { id: string; body: string }[] = [];
  beforeEach(() => {
    outbox = createOutbox();
    sent.length = 0;
    vi.stubGlobal('fetch', async (_url: string, init: { headers: Headers; body: string }) => {
      sent.push({ id: init.headers.get('Idempotency-Key') ?? '', body: init.body });
      return new Response('{}');
    });
  });
  afterEach(async () => {
    outbox.close();
    vi.unstubAllGlobals();
    await Dexie.delete('daylight-outbox');
  });
  const newest = async () => (await outbox.pending()).events[0];
  const arrived = () => sent.flatMap(({ body }) => fromOtlp(JSON.parse(body)).events);

  it('adds at most one to a cell, whatever it does, in whatever order', async () => {
    const events = [
      event(),
      event({ site: 'claude' }),
      event(),
      event({ outcome: 'sent-anyway', bucketStartMs: bucketStartMs + 24 * hourMs }),
      event({ kinds: { IBAN_CODE: '1', EMAIL_ADDRESS: '1' }, bucketStartMs: bucketStartMs - 72 * hourMs }),
      event({ bucketStartMs: bucketStartMs + 24 * hourMs }),
    ];
    await Promise.all([...events, ...events].map((one) => outbox.append(one)));
    await outbox.send(to, bucketStartMs);
    const cells = arrived()
      .flatMap(firstCells)
      .map((cell) => JSON.stringify(cell));
    expect(new Set(cells).size).toBe(cells.length);
    // And none is missing.
    const wanted = new Set(events.flatMap(cellsOf).map(({ cell }) => JSON.stringify(cell)));
    expect(new Set(cells)).toEqual(wanted);
  });

  it('says of an event that is like one before that it is the first of nothing', async () => {
    await outbox.append(event());
    expect((await newest())?.first?.length).toBeGreaterThan(20);
    await outbox.append(event());
    expect((await newest())?.first).toEqual([]);
  });

  it('remembers after a clock that jumped, a restart and another collector', async () => {
    await outbox.append(event());
    await outbox.append(event({ bucketStartMs: Date.UTC(2035, 0, 1) }));
    await outbox.send(to, Date.UTC(2035, 0, 2));
    await outbox.send({ ...to, endpoint: 'https://other.example/v1/logs' }, Date.UTC(2035, 0, 2));
    outbox.close();
    outbox = createOutbox();
    await outbox.append(event());
    expect((await newest())?.first).toEqual([]);
  });

  it('holds no more flags than fit, the newest ones', async () => {
    const before = limits.firsts;
    Object.assign(limits, { firsts: 60 });
    await outbox.append(event());
    for (let day = 1; day < 5; day += 1)
      await outbox.append(event({ bucketStartMs: bucketStartMs + day * 24 * hourMs }));
    await outbox.append(event({ bucketStartMs: bucketStartMs + 4 * 24 * hourMs }));
    expect((await newest())?.first).toEqual([]);
    Object.assign(limits, { firsts: before });
  });

  it('says once a day that it runs, and again when something else is in force', async () => {
    await outbox.appendHeartbeat(beat);
    await outbox.appendHeartbeat(beat);
    await outbox.appendHeartbeat({ ...beat, mode: 'last-good' });
    await outbox.appendHeartbeat({ ...beat, bucketStartMs: beat.bucketStartMs + 24 * hourMs });
    expect((await outbox.pending()).events.map((one) => 'mode' in one && [one.mode, one.first?.length])).toEqual([
      ['managed', 5],
      ['last-good', 2],
      ['managed', 10],
    ]);
  });

  it('sends byte for byte what was shown before, and keeps it to be read after', async () => {
    for (const one of [event(), event({ site: 'claude', team: 'Größe' })]) await outbox.append(one);
    await outbox.appendHeartbeat(beat);
    const before = batchBody((await outbox.pending()).events.toReversed());
    await outbox.send(to, bucketStartMs);
    expect(sent.map(({ body }) => body)).toEqual([before]);
    const [batch] = await outbox.sentBatches();
    expect(await outbox.bodyOf(batch?.id ?? '')).toBe(before);
    expect(sent[0]?.id).toBe(batch?.id);
  });

  it('two browsers that did the same send the same bytes, under numbers that have nothing in common', async () => {
    const twice: { id: string; body: string }[] = [];
    for (let browser = 0; browser < 2; browser += 1) {
      for (const one of [event(), event({ site: 'claude', team: 'Sales' })]) await outbox.append(one);
      await outbox.appendHeartbeat(beat);
      await outbox.send(to, bucketStartMs + browser);
      twice.push(...sent.splice(0));
      outbox.close();
      await Dexie.delete('daylight-outbox');
      outbox = createOutbox();
    }
    expect(twice[0]?.body).toBe(twice[1]?.body);
    expect(twice[0]?.id).not.toBe(twice[1]?.id);
    for (const { id } of twice) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
  });

  it('sends an event when its time bucket is over and not before; also after a clock was set back', async () => {
    const ready = readyMs(bucketStartMs, 6, 0.999);
    await outbox.append(event(), ready);
    expect(await outbox.send(to, bucketStartMs + 6 * hourMs - 1)).toMatchObject({ sentEvents: 0 });
    expect(sent).toEqual([]);
    expect(await outbox.send(to, ready)).toMatchObject({ sentEvents: 1 });
    await outbox.append(event(), ready);
    expect(await outbox.send(to, ready - 48 * hourMs)).toMatchObject({ sentEvents: 1 });
  });
});

it('the time of sending lies after the bucket, within an hour of it', () => {
  for (const hours of [1, 6, 24] as const) {
    expect(readyMs(0, hours, 0)).toBe(hours * hourMs);
    expect(readyMs(0, hours, 0.9999)).toBeLessThan((hours + 1) * hourMs);
  }
});
