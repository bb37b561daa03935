import 'fake-indexeddb/auto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleEvent } from '@/tests/support/sample-event';
import type { TelemetryEvent } from './event';
import { limits } from './limits';
import { fromOtlp } from './otlp';
import { createOutbox, type Outbox, type OutboxContents } from './outbox';

const hourMs = 3_600_000;
const startMs = Date.UTC(2026, 10, 23, 13);

const eventOf = (number: number, atMs = startMs) =>
  sampleEvent({ bucketStartMs: Math.floor(atMs / hourMs) * hourMs, policyVersion: number });

interface Arrival {
  key: string;
  bytes: Buffer;
  headers: IncomingMessage['headers'];
}

/** A collector on a real socket. `answer` decides what becomes of each request; it counts a key once. */
class Collector {
  readonly arrivals: Arrival[] = [];
  readonly counted = new Map<string, TelemetryEvent[]>();
  answer: (arrival: Arrival, response: ServerResponse, count: () => void) => unknown = (_a, response, count) => {
    count();
    response.end('{}');
  };
  readonly #server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const arrival = {
      key: String(request.headers['idempotency-key']),
      bytes: Buffer.concat(chunks),
      headers: request.headers,
    };
    this.arrivals.push(arrival);
    this.answer(arrival, response, () => {
      if (!this.counted.has(arrival.key)) this.counted.set(arrival.key, eventsIn(arrival.bytes));
    });
  });

  async open() {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }
  get destination() {
    const { port } = this.#server.address() as AddressInfo;
    return { endpoint: `http://127.0.0.1:${port}/v1/logs`, headers: { Authorization: 'Bearer collector' } };
  }
  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
  get countedNumbers() {
    return [...this.counted.values()]
      .flat()
      .map((event) => event.policyVersion)
      .sort((a, b) => a - b);
  }
}

function eventsIn(bytes: Buffer): TelemetryEvent[] {
  const { events, rejected } = fromOtlp(JSON.parse(bytes.toString('utf8')));
  expect(rejected).toBe(0);
  return events;
}

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number + 1);
const status = (code: number, headers: Record<string, string> = {}) => {
  return (_arrival: Arrival, response: ServerResponse) => response.writeHead(code, headers).end();
};

/** Sending needs the browser's locks, which Node has from version 24 on. */
describe.skipIf(globalThis.navigator?.locks === undefined)('the outbox', () => {
  let collector: Collector;
  let outbox: Outbox;

  beforeEach(async () => {
    collector = new Collector();
    await collector.open();
    outbox = createOutbox();
  });
  afterEach(async () => {
    outbox.close();
    collector.close();
    await Dexie.delete('daylight-outbox');
  });

  it('sends what was appended as OTLP, under a random id, and keeps the bytes as they went', async () => {
    for (const number of numbers(3)) await outbox.append(eventOf(number));
    expect((await outbox.pending()).events.map((event) => event.policyVersion)).toEqual([3, 2, 1]);

    expect(await outbox.send(collector.destination, startMs)).toEqual({ sentEvents: 3, refusedBatches: 0 });

    expect(collector.arrivals).toHaveLength(1);
    const [arrival] = collector.arrivals;
    expect(arrival?.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(arrival?.headers).toMatchObject({
      authorization: 'Bearer collector',
      'content-type': 'application/json',
      'accept-language': '*',
    });
    for (const name of ['cookie', 'referer']) expect(arrival?.headers[name]).toBeUndefined();
    expect(collector.countedNumbers).toEqual([1, 2, 3]);

    const [batch] = await outbox.sentBatches();
    expect(batch).toMatchObject({ state: 'sent', eventCount: 3, answerStatus: 200, answeredMs: startMs, attempts: 1 });
    expect(await outbox.bodyOf(batch?.id ?? '')).toBe(arrival?.bytes.toString('utf8'));
    expect(await outbox.pending()).toEqual({ events: [], batches: [] });
  });

  it('keeps a report once, however often and at whatever time it comes, also after a restart', async () => {
    const number = 'a'.repeat(32);
    await Promise.all([1, 2, 3].map(() => outbox.append(eventOf(1), undefined, number)));
    await outbox.send(collector.destination, startMs);
    outbox.close();
    outbox = createOutbox();
    await outbox.append(eventOf(1), undefined, number);
    await outbox.append(eventOf(2), undefined, 'b'.repeat(32));
    await outbox.send(collector.destination, startMs);
    expect(collector.countedNumbers).toEqual([1, 2]);
    for (const arrival of collector.arrivals) expect(arrival.bytes.toString('utf8')).not.toContain(number);

    for (const _time of [1, 2]) await outbox.appendLocal(eventOf(3), 'c'.repeat(32));
    const stop = outbox.watch((contents) => seen.push(contents.localEvents.length));
    const seen: number[] = [];
    await expect.poll(() => seen).toEqual([1]);
    stop();
  });

  it('does nothing when nothing waits', async () => {
    expect(await outbox.send(collector.destination, startMs)).toEqual({ sentEvents: 0, refusedBatches: 0 });
    expect(collector.arrivals).toEqual([]);
  });

  it.each([429, 502, 503, 504])('tries again after %i with the same id and bytes', async (code) => {
    await outbox.append(eventOf(1));
    collector.answer = status(code);
    const first = await outbox.send(collector.destination, startMs);
    expect(first.nextAttemptMs).toBeGreaterThanOrEqual(startMs);
    expect(first.nextAttemptMs).toBeLessThanOrEqual(startMs + 10_000);

    collector.answer = new Collector().answer;
    await outbox.append(eventOf(2));
    const second = await outbox.send(collector.destination, startMs + 11_000);
    expect(second).toEqual({ sentEvents: 2, refusedBatches: 0 });
    const [refused, retried, later] = collector.arrivals;
    expect(retried).toMatchObject({ key: refused?.key, bytes: refused?.bytes });
    expect(later?.key).not.toBe(refused?.key);
    expect((await outbox.sentBatches()).map((batch) => batch.attempts).sort()).toEqual([1, 2]);
  });

  it.each([
    ['seconds', { 'Retry-After': '120' }],
    ['a date', { 'Retry-After': 'Mon, 23 Nov 2026 13:02:00 GMT', Date: 'Mon, 23 Nov 2026 13:00:00 GMT' }],
  ])('leaves the collector alone for as long as it asks, in %s', async (_form, headers) => {
    await outbox.append(eventOf(1));
    collector.answer = status(503, headers);
    expect((await outbox.send(collector.destination, startMs)).nextAttemptMs).toBe(startMs + 120_000);

    outbox.close();
    outbox = createOutbox(); // the worker was killed
    await outbox.append(eventOf(2));
    expect(await outbox.send(collector.destination, startMs + 119_999)).toEqual({
      sentEvents: 0,
      refusedBatches: 0,
      nextAttemptMs: startMs + 120_000,
    });
    expect(collector.arrivals).toHaveLength(1);
    await outbox.send(collector.destination, startMs + 120_000);
    expect(collector.arrivals).toHaveLength(2);
  });

  it('does not wait for a clock that has been set back', async () => {
    const wrongMs = startMs + 365 * 24 * hourMs;
    await outbox.append(eventOf(1, wrongMs));
    collector.answer = status(503, { 'Retry-After': '3600' });
    await outbox.send(collector.destination, wrongMs);
    await outbox.append(eventOf(2));
    await outbox.send(collector.destination, startMs);
    expect(collector.arrivals).toHaveLength(2);
  });

  it('waits longer after each failure', async () => {
    await outbox.append(eventOf(1));
    collector.answer = status(503);
    let nowMs = startMs;
    for (let attempt = 1; attempt <= 12; attempt++) {
      const report = await outbox.send(collector.destination, nowMs);
      const waitMs = (report.nextAttemptMs ?? Number.NaN) - nowMs;
      expect(waitMs).toBeLessThanOrEqual(Math.min(hourMs, 10_000 * 2 ** (attempt - 1)));
      nowMs += waitMs;
    }
    expect(collector.arrivals).toHaveLength(12);
    expect(new Set(collector.arrivals.map((arrival) => arrival.key)).size).toBe(1);
  });

  it.each([400, 401, 413, 500])('parks a batch that is refused with %i, and does not ask again', async (code) => {
    await outbox.append(eventOf(1));
    collector.answer = status(code);
    expect(await outbox.send(collector.destination, startMs)).toEqual({ sentEvents: 0, refusedBatches: 1 });
    await outbox.send(collector.destination, startMs + 2 * hourMs);
    expect(collector.arrivals).toHaveLength(1);
    expect((await outbox.pending()).batches).toMatchObject([{ state: 'refused', answerStatus: code }]);
  });

  it('sends what was refused, under the same id, once the policy names another destination', async () => {
    await outbox.append(eventOf(1));
    collector.answer = status(401);
    await outbox.send(collector.destination, startMs);
    collector.answer = new Collector().answer;
    const mended = { ...collector.destination, headers: { Authorization: 'Bearer mended' } };
    expect(await outbox.send(mended, startMs + 1)).toEqual({ sentEvents: 1, refusedBatches: 0 });
    expect(collector.arrivals[1]?.key).toBe(collector.arrivals[0]?.key);
  });

  it('parks what a header of the policy makes impossible to send', async () => {
    await outbox.append(eventOf(1));
    const broken = { ...collector.destination, headers: { 'X-Team': 'line\nbreak' } };
    expect(await outbox.send(broken, startMs)).toEqual({ sentEvents: 0, refusedBatches: 1 });
    expect(collector.arrivals).toEqual([]);
  });

  it('follows no redirect', async () => {
    await outbox.append(eventOf(1));
    const elsewhere = new Collector();
    await elsewhere.open();
    collector.answer = status(307, { Location: elsewhere.destination.endpoint });
    await outbox.send(collector.destination, startMs);
    expect(elsewhere.arrivals).toEqual([]);
    expect((await outbox.pending()).batches).toHaveLength(1);
    elsewhere.close();
  });

  it('a collector that cannot be reached costs nothing but time', async () => {
    await outbox.append(eventOf(1));
    const gone = new Collector();
    await gone.open();
    const { destination } = gone;
    gone.close();
    expect((await outbox.send(destination, startMs)).sentEvents).toBe(0);
    expect((await outbox.send(collector.destination, startMs)).sentEvents).toBe(1);
  });

  it('two wake-ups at once send once', async () => {
    for (const number of numbers(450)) await outbox.append(eventOf(number));
    collector.answer = status(503);
    await outbox.send(collector.destination, startMs); // one batch waits, which all of them could take
    collector.arrivals.length = 0;
    collector.answer = (_arrival, response, count) => {
      count();
      setTimeout(() => response.end(), 30);
    };
    const other = createOutbox();
    const laterMs = startMs + hourMs;
    const reports = await Promise.all([
      outbox.send(collector.destination, laterMs),
      other.send(collector.destination, laterMs),
      outbox.send(collector.destination, laterMs),
    ]);
    other.close();
    expect(reports.reduce((sum, report) => sum + report.sentEvents, 0)).toBe(450);
    expect(collector.arrivals).toHaveLength(3);
    expect(collector.countedNumbers).toEqual(numbers(450));
  });

  it('one batch that never gets through does not hold up the others', async () => {
    await outbox.append(eventOf(1));
    collector.answer = (arrival, response, count) => {
      if (eventsIn(arrival.bytes).some((event) => event.policyVersion === 1)) return response.writeHead(503).end();
      count();
      response.end();
    };
    for (let attempt = 0; attempt < 5; attempt++) {
      await outbox.send(collector.destination, startMs + attempt * 2 * hourMs);
      if (attempt < 2) await outbox.append(eventOf(2 + attempt));
    }
    expect(collector.countedNumbers).toEqual([2, 3]);
  });

  it('lost answers, 503s and workers killed after the answer: every event is counted exactly once', async () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    collector.answer = (_arrival, response, count) => {
      const luck = random();
      if (luck < 0.1) return response.writeHead(503).end();
      count();
      if (luck < 0.4) return response.destroy(); // counted, but the answer is lost
      if (luck < 0.5) outbox.close(); // the worker dies before it can note the answer
      response.end();
    };
    let nowMs = startMs;
    for (const number of numbers(120)) {
      await outbox.append(eventOf(number));
      if (number % 4 !== 0) continue;
      await outbox.send(collector.destination, nowMs).catch(() => {
        outbox = createOutbox();
      });
      nowMs += hourMs;
    }
    for (let attempt = 0; attempt < 100 && (await hasPending()); attempt++) {
      nowMs += hourMs;
      await outbox.send(collector.destination, nowMs).catch(() => {
        outbox = createOutbox();
      });
    }
    expect(collector.countedNumbers).toEqual(numbers(120));
    // The same test without the key would count more.
    const arrived = collector.arrivals.reduce((sum, arrival) => sum + eventsIn(arrival.bytes).length, 0);
    expect(arrived).toBeGreaterThan(130);
    const bytesByKey = new Map<string, string>();
    for (const { key, bytes } of collector.arrivals) {
      expect(bytesByKey.get(key) ?? bytes.toString()).toBe(bytes.toString());
      bytesByKey.set(key, bytes.toString());
    }
  });

  async function hasPending() {
    const { events, batches } = await outbox.pending();
    return events.length + batches.length > 0;
  }

  it('gives up the oldest events over the bound, and counts them', async () => {
    const db = new Dexie('daylight-outbox');
    await outbox.append(eventOf(1));
    await db.open();
    await db
      .table('events')
      .bulkAdd(numbers(limits.waitingEvents - 1).map((number) => ({ event: eventOf(number + 1) })));
    db.close();
    for (const number of numbers(3)) await outbox.append(eventOf(900_000 + number));
    const { events } = await outbox.pending();
    expect(events).toHaveLength(limits.waitingEvents);
    expect([events[0]?.policyVersion, events.at(-1)?.policyVersion]).toEqual([900_003, 4]);
    expect((await contentsOf(outbox)).droppedCount).toBe(3);
  });

  it('gives up what has waited for more than 14 days and went out before; the rest is tried once more', async () => {
    await outbox.append(eventOf(1));
    collector.answer = status(503);
    await outbox.send(collector.destination, startMs);
    await outbox.append(eventOf(2));
    const laterMs = startMs + limits.waitingMs + 2 * hourMs;
    await outbox.append(eventOf(3, laterMs));
    collector.answer = new Collector().answer;
    await outbox.send(collector.destination, laterMs);
    expect(collector.countedNumbers).toEqual([2, 3]);
    expect(await contentsOf(outbox)).toMatchObject({ events: [], pendingBatches: [], droppedCount: 1 });
  });

  it('gives up what is older than 14 days and still does not get through', async () => {
    await outbox.append(eventOf(1));
    collector.answer = status(503);
    await outbox.send(collector.destination, startMs + limits.waitingMs + 2 * hourMs);
    expect(await contentsOf(outbox)).toMatchObject({ events: [], droppedCount: 0, pendingBatches: [{ attempts: 1 }] });
    await outbox.send(collector.destination, startMs + 2 * limits.waitingMs + 4 * hourMs);
    expect(await contentsOf(outbox)).toMatchObject({ events: [], pendingBatches: [], droppedCount: 1 });
  });

  it('loses nothing to a clock that jumps years ahead and back', async () => {
    for (const number of numbers(3)) await outbox.append(eventOf(number));
    await outbox.send(collector.destination, startMs + 3 * 365 * 24 * hourMs);
    await outbox.append(eventOf(4));
    await outbox.send(collector.destination, startMs);
    expect(collector.countedNumbers).toEqual([1, 2, 3, 4]);
    expect((await contentsOf(outbox)).droppedCount).toBe(0);
  });

  it('keeps an event whole or not at all where the disk is full, and takes it when it comes again', async () => {
    const db = new Dexie('daylight-outbox');
    await outbox.append(eventOf(1));
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(outbox.append(eventOf(2), undefined, 'b'.repeat(32))).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    add.mockRestore();
    await db.open();
    const kept = await Promise.all(['events', 'reports'].map((table) => db.table(table).count()));
    db.close();
    expect(kept).toEqual([1, 0]);
    await outbox.append(eventOf(2), undefined, 'b'.repeat(32));
    await outbox.send(collector.destination, startMs);
    expect(collector.countedNumbers).toEqual([1, 2]);
  });

  it('keeps the bytes of sent batches for 30 days', async () => {
    await outbox.append(eventOf(1));
    await outbox.send(collector.destination, startMs);
    const [batch] = await outbox.sentBatches();
    await outbox.send(collector.destination, startMs + limits.sentMs);
    expect(await outbox.bodyOf(batch?.id ?? '')).toBeDefined();
    await outbox.send(collector.destination, startMs + limits.sentMs + 1);
    expect(await outbox.sentBatches()).toEqual([]);
    expect(await outbox.bodyOf(batch?.id ?? '')).toBeUndefined();
  });

  it('keeps events without a collector on the device, a few, and never sends them', async () => {
    for (const number of numbers(limits.localEvents + 5)) await outbox.appendLocal(eventOf(number));
    await outbox.append(eventOf(9_999));
    await outbox.send(collector.destination, startMs);
    expect(collector.countedNumbers).toEqual([9_999]);
    const { localEvents } = await contentsOf(outbox);
    expect(localEvents).toHaveLength(limits.localEvents);
    expect(localEvents[0]?.policyVersion).toBe(limits.localEvents + 5);
  });

  it('tells a watcher of what another instance does', async () => {
    const seen: number[] = [];
    const stop = outbox.watch((contents) => seen.push(contents.events.length));
    const other = createOutbox();
    await expect.poll(() => seen.at(-1)).toBe(0);
    await other.append(eventOf(1));
    await expect.poll(() => seen.at(-1)).toBe(1);
    stop();
    other.close();
  });
});

function contentsOf(outbox: Outbox): Promise<OutboxContents> {
  return new Promise((resolve) => {
    const stop = outbox.watch((contents) => {
      resolve(contents);
      queueMicrotask(() => stop());
    });
  });
}
