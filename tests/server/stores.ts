import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore, type Store } from '@/server/store/store';

/** A database of its own on the PostgreSQL of this run. */
export async function createDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${inject('postgres')}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${inject('postgres')}/${name}`;
}

/** For `describe.each`: what must hold, holds on both databases. */
export const engines: [Store['engine'], () => Promise<Store>][] = [
  ['PGlite', () => openStore({}, () => {})],
  ['PostgreSQL', async () => openStore({ databaseUrl: await createDatabase() }, () => {})],
];
