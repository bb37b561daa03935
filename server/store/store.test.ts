import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, engines } from '@/tests/server/stores';
import type { GuardEvent } from '@/utils/telemetry/event';
import { dedupeWindowDays, forgetBatches, recordBatch } from './events';
import { countedBatches, guardEvents } from './schema';
import { openStore, type Store } from './store';
import { summarise } from './summary';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const now = Date.UTC(2026, 10, 23, 10, 30);

function event(change: Partial<GuardEvent> = {}): GuardEvent {
  return {
    bucketStartMs: Date.UTC(2026, 10, 23, 6),
    site: 'chatgpt',
    siteStatus: 'unsanctioned',
    channel: 'paste',
    kinds: { EMAIL_ADDRESS: '21-100' },
    action: 'warn',
    outcome: 'moved-to-assistant',
    decideTime: '2-10s',
    extensionVersion: '0.1.0',
    policyVersion: 1,
    ...change,
  };
}

describe.each(engines)('on %s', (engine, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.delete(guardEvents);
    await store.database.delete(countedBatches);
  });

  it('is that engine', () => {
    expect(store.engine).toBe(engine);
  });

  it('gives back events as they came', async () => {
    const given = event({ kinds: { IBAN_CODE: '1', CUSTOMER_TABLE: '2-5' }, policyVersion: 1_000_000_000 });
    await recordBatch(store.database, randomUUID(), [given, { ...given, falseAlarm: true }], now);
    const { bucketStartMs, ...rest } = given;
    const row = { ...rest, bucketStart: new Date(bucketStartMs) };
    expect(await store.database.select().from(guardEvents).orderBy(guardEvents.falseAlarm)).toEqual([
      { ...row, falseAlarm: false },
      { ...row, falseAlarm: true },
    ]);
  });

  it('counts a repeated batch once, also when it comes twice at the same time', async () => {
    const id = randomUUID();
    const events = [event(), event()];
    const written = await Promise.all([1, 2, 3, 4].map(() => recordBatch(store.database, id, events, now)));
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await recordBatch(store.database, id.toUpperCase(), events, now)).toBe(false);
    expect((await summarise(store.database, 7, now)).all.events).toBe(2);
  });

  it('forgets the batch when its events cannot be written, so that a retry counts', async () => {
    const id = randomUUID();
    const impossible = event({ policyVersion: Number.MAX_SAFE_INTEGER });
    await expect(recordBatch(store.database, id, [event(), impossible], now)).rejects.toThrow();
    expect(await recordBatch(store.database, id, [event()], now)).toBe(true);
    expect((await summarise(store.database, 7, now)).all.events).toBe(1);
  });

  it('writes a batch of any size', async () => {
    await recordBatch(
      store.database,
      randomUUID(),
      Array.from({ length: 12_000 }, () => event()),
      now,
    );
    expect((await summarise(store.database, 7, now)).all.events).toBe(12_000);
  });

  it('keeps batch ids for the dedupe window and not longer', async () => {
    const id = randomUUID();
    await recordBatch(store.database, id, [event()], now);
    await forgetBatches(store.database, now + dedupeWindowDays * dayMs);
    expect(await store.database.select().from(countedBatches)).toEqual([{ id, countedOn: '2026-11-23' }]);
    await forgetBatches(store.database, now + (dedupeWindowDays + 1) * dayMs);
    expect(await store.database.select().from(countedBatches)).toEqual([]);
    expect((await summarise(store.database, 7, now)).all.events).toBe(1);
  });

  it('has no column for events in which a person, browser, address or time of arrival could stand', async () => {
    const columns = await store.database.execute(
      sql`select table_name, column_name from information_schema.columns where table_name in ('guard_events', 'counted_batches') order by 1, 2`,
    );
    const names = (columns as unknown as { rows: { table_name: string; column_name: string }[] }).rows.map(
      (row) => `${row.table_name}.${row.column_name}`,
    );
    expect(names).toEqual([
      'counted_batches.counted_on',
      'counted_batches.id',
      'guard_events.action',
      'guard_events.bucket_start',
      'guard_events.channel',
      'guard_events.decide_time',
      'guard_events.extension_version',
      'guard_events.false_alarm',
      'guard_events.kinds',
      'guard_events.outcome',
      'guard_events.policy_version',
      'guard_events.site',
      'guard_events.site_status',
    ]);
  });

  it('summarises nothing as zeros, with every day of the period', async () => {
    const summary = await summarise(store.database, 7, now);
    expect(summary).toMatchObject({
      days: 7,
      from: '2026-11-17',
      to: '2026-11-23',
      all: { events: 0, warned: 0, better: 0, anyway: 0 },
      bySite: [],
      byKind: [],
      byAction: {},
      byOutcome: {},
    });
    expect(summary.byDay.map(({ day }) => day)).toEqual([
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ]);
  });

  it('summarises by day, site, kind, action and outcome, in numbers', async () => {
    await recordBatch(
      store.database,
      randomUUID(),
      [
        event({ kinds: { EMAIL_ADDRESS: '1', PHONE_NUMBER: '1' } }),
        event({ site: 'claude', outcome: 'sent-anyway', bucketStartMs: Date.UTC(2026, 10, 22, 18) }),
        event({ site: 'claude', action: 'redact', outcome: 'sent-redacted', bucketStartMs: Date.UTC(2026, 10, 17) }),
        event({ site: 'claude', action: 'block', outcome: 'blocked' }),
        event({ action: 'audit', outcome: 'sent-audited', kinds: {} }),
        // Outside the seven days: the last bucket before them, and one of a clock that is ahead.
        event({ bucketStartMs: Date.UTC(2026, 10, 16, 23) }),
        event({ bucketStartMs: Date.UTC(2026, 10, 24) }),
      ],
      now,
    );
    const summary = await summarise(store.database, 7, now);
    expect(summary.all).toEqual({ events: 5, warned: 4, better: 2, anyway: 1 });
    expect(summary.byDay.filter(({ actions }) => Object.keys(actions).length > 0)).toEqual([
      { day: '2026-11-17', actions: { redact: 1 } },
      { day: '2026-11-22', actions: { warn: 1 } },
      { day: '2026-11-23', actions: { warn: 1, block: 1, audit: 1 } },
    ]);
    expect(summary.bySite).toEqual([
      { site: 'claude', events: 3, warned: 3, better: 1, anyway: 1 },
      { site: 'chatgpt', events: 2, warned: 1, better: 1, anyway: 0 },
    ]);
    expect(summary.byKind).toEqual([
      { kind: 'EMAIL_ADDRESS', events: 4, warned: 4, better: 2, anyway: 1 },
      { kind: 'PHONE_NUMBER', events: 1, warned: 1, better: 1, anyway: 0 },
    ]);
    expect(summary.byAction).toEqual({ warn: 2, redact: 1, block: 1, audit: 1 });
    expect(summary.byOutcome).toEqual({
      'moved-to-assistant': 1,
      'sent-anyway': 1,
      'sent-redacted': 1,
      blocked: 1,
      'sent-audited': 1,
    });
  });
});

describe('opening a store', () => {
  it('keeps what is in a data directory', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'daylight-store-'));
    try {
      const first = await openStore({ dataDir: directory }, () => {});
      await recordBatch(first.database, randomUUID(), [event()], now);
      // A second server on the same files would destroy them.
      await expect(openStore({ dataDir: directory }, () => {})).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' });
      await first.close();
      // As a server leaves it behind that was killed.
      await writeFile(`${directory}.lock`, '999999999');
      const second = await openStore({ dataDir: directory }, () => {});
      expect((await summarise(second.database, 7, now)).all.events).toBe(1);
      await second.close();
      // The same where the id has come again, as in a container at every start.
      if (process.platform !== 'linux') return;
      await writeFile(`${directory}.lock`, String(process.pid));
      const third = await openStore({ dataDir: directory }, () => {});
      await third.close();
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('lets several servers start at once on one PostgreSQL', async () => {
    const databaseUrl = await createDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ databaseUrl }, () => {})));
    for (const store of stores) expect((await summarise(store.database, 7, now)).all.events).toBe(0);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('says so when PostgreSQL is not there', async () => {
    await expect(openStore({ databaseUrl: 'postgres://daylight@127.0.0.1:1/none' }, () => {})).rejects.toThrow();
  });
});
