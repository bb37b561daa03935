import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, engines } from '@/tests/server/stores';
import { dedupeWindowDays, forgetBatches } from './events';
import { countedBatches } from './schema';
import { openStore, type Store } from './store';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 23, 10, 30);

describe.each(engines)('on %s', (engine, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.delete(countedBatches);
  });

  it('is that engine', () => {
    expect(store.engine).toBe(engine);
  });

  it('keeps batch ids for the dedupe window and not longer', async () => {
    const id = randomUUID();
    await store.database.insert(countedBatches).values({ id, countedOn: '2026-11-23' });
    await forgetBatches(store.database, now + dedupeWindowDays * dayMs);
    expect(await store.database.select().from(countedBatches)).toEqual([{ id, countedOn: '2026-11-23' }]);
    await forgetBatches(store.database, now + (dedupeWindowDays + 1) * dayMs);
    expect(await store.database.select().from(countedBatches)).toEqual([]);
  });

  it('has no column for events in which a person, browser, address or time of arrival could stand', async () => {
    const columns = await store.database.execute(
      sql`select table_name, column_name from information_schema.columns where table_name in ('cell_counts', 'counted_batches', 'guard_events', 'received') order by 1, 2`,
    );
    const names = (columns as unknown as { rows: { table_name: string; column_name: string }[] }).rows.map(
      (row) => `${row.table_name}.${row.column_name}`,
    );
    expect(names).toEqual([
      'cell_counts.browsers',
      'cell_counts.key',
      'cell_counts.list',
      'cell_counts.measure',
      'cell_counts.period',
      'cell_counts.start',
      'counted_batches.counted_on',
      'counted_batches.id',
      'received.batches',
      'received.day',
      'received.events',
      'received.rejected',
    ]);
  });
});

describe('opening a store', () => {
  it('keeps what is in a data directory', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'daylight-store-'));
    try {
      const first = await openStore({ dataDir: directory }, () => {});
      await first.database.insert(countedBatches).values({ id: randomUUID(), countedOn: '2026-11-23' });
      // A second server on the same files would destroy them.
      await expect(openStore({ dataDir: directory }, () => {})).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' });
      await first.close();
      // As a server leaves it behind that was killed.
      await writeFile(`${directory}.lock`, '999999999');
      const second = await openStore({ dataDir: directory }, () => {});
      expect(await second.database.select().from(countedBatches)).toHaveLength(1);
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
    for (const store of stores) expect(await store.database.select().from(countedBatches)).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('says so when PostgreSQL is not there', async () => {
    await expect(openStore({ databaseUrl: 'postgres://daylight@127.0.0.1:1/none' }, () => {})).rejects.toThrow();
  });
});
