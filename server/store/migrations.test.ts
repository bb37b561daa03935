import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { engines } from '@/tests/server/stores';
import { createJournal } from '../audit/journal';
import { headOf, linksOf } from '../audit/links';
import { proveChain } from '../audit/verify';
import { rows } from './rows';
import type { Store } from './store';

const folder = fileURLToPath(new URL('migrations', import.meta.url));
const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string(), when: z.number() })) });
const journal = journalSchema.parse(JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8')));

describe.each(engines)('migrations on %s', (engine, open) => {
  let store: Store;
  let directory: string;
  beforeAll(async () => {
    [store, directory] = await Promise.all([open(), mkdtemp(join(tmpdir(), 'daylight-migrations-'))]);
  });
  afterAll(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });

  async function migrate(migrationsFolder: string): Promise<void> {
    if (engine === 'PGlite') await migratePglite(store.database as never, { migrationsFolder });
    else await migratePostgres(store.database as never, { migrationsFolder });
  }

  /** The database as a server left it that knew only the first migrations. */
  async function asOf(count: number): Promise<void> {
    await store.database.execute(sql`drop schema if exists drizzle cascade`);
    await store.database.execute(sql`drop schema public cascade`);
    await store.database.execute(sql`create schema public`);
    const older = join(directory, `${engine}-${count}`);
    await cp(folder, older, { recursive: true });
    const entries = journal.entries.slice(0, count);
    await writeFile(join(older, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
    await migrate(older);
  }

  const columns = () =>
    rows(
      store.database,
      sql`select table_name || '.' || column_name || ' ' || data_type as name from information_schema.columns
        where table_schema = 'public' order by 1`,
      z.object({ name: z.string() }),
    );

  it.each(journal.entries.map(({ tag }, index) => [tag, index + 1] as const))(
    'bring a database that ends with %s to what a new one is, and keep what is in it',
    async (_tag, count) => {
      await asOf(journal.entries.length);
      const wanted = await columns();
      await asOf(count);
      await store.database.execute(sql`
        insert into counted_batches (id, counted_on) values ('0b6e8a53-62a5-4f0e-9f3c-2f6f3c0a7d11', '2026-11-23')`);
      await migrate(folder);
      expect(await columns()).toEqual(wanted);
      const kept = await rows(
        store.database,
        sql`select counted_on::text as day from counted_batches`,
        z.object({ day: z.string() }),
      );
      expect(kept).toEqual([{ day: '2026-11-23' }]);
      const writing = createJournal({ store, log: () => {}, now: () => 1 });
      await writing.append({ action: 'grant', by: 'server', decision: 'allow', timeMs: 1 });
      await writing.close();
      const { database } = store;
      expect(await proveChain(linksOf(database), { head: await headOf(database) })).toMatchObject({ records: 1 });
    },
  );

  it('come in the order in which they were made: one that is older than the last would be passed over', () => {
    const times = journal.entries.map(({ when }) => when);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });
});
