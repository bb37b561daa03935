import { fileURLToPath } from 'node:url';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Log } from '../log';
import { lockDirectory } from './directory-lock';
import * as schema from './schema';

/** Drizzle on PGlite or on PostgreSQL; the same queries run on both. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface Store {
  database: Database;
  engine: 'PGlite' | 'PostgreSQL';
  /**
   * For a library that brings statements of its own.
   *
   * @param statement with a `name`, PostgreSQL plans it once for each connection
   */
  query(statement: { name?: string; text: string; values?: unknown[] }): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
}

export interface StorePlace {
  /** PostgreSQL, as postgres://user:password@host:5432/name. */
  databaseUrl?: string | undefined;
  /** Directory of the embedded database. In memory without it. */
  dataDir?: string | undefined;
}

/** How long whoever has a connection that is gone may take to give it back. */
const giveBackMs = 500;
const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url));
/** Any number, as long as every Daylight server takes the same one. */
const migrationLock = 44_190_001;

/** Opens the database and brings its tables up to date. Throws what the driver throws when it cannot be opened. */
export function openStore(place: StorePlace, log: Log): Promise<Store> {
  return place.databaseUrl ? openPostgres(place.databaseUrl, log) : openPglite(place.dataDir);
}

// The drivers are imported when needed: a server on PostgreSQL need not load a database of 10 MB, and the reverse.

async function openPglite(dataDir: string | undefined): Promise<Store> {
  const [{ PGlite }, { drizzle }, { migrate }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
  ]);
  const unlock = dataDir ? await lockDirectory(dataDir) : undefined;
  try {
    const client = await PGlite.create(dataDir);
    const database = drizzle({ client, schema });
    await migrate(database, { migrationsFolder });
    return {
      database,
      engine: 'PGlite',
      query: ({ text, values }) => client.query(text, values),
      close: async () => {
        await client.close();
        await unlock?.();
      },
    };
  } catch (error) {
    await unlock?.();
    throw error;
  }
}

/** A connection that is gone, unless whoever had it has given it back already: that is what pg throws for. */
function giveBack(client: { release(destroy: boolean): void }): void {
  try {
    client.release(true);
  } catch {
    // It is where it belongs.
  }
}

async function openPostgres(databaseUrl: string, log: Log): Promise<Store> {
  const [{ default: pg }, { drizzle }, { migrate }] = await Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ]);
  const pool = new pg.Pool({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // Without a listener, an idle connection that the database closes would end the process.
  pool.on('error', (error) => log('database_error', 'store/idle-connection', error));
  pool.on('connect', (client) => {
    // The same for one that is closed within a transaction, between two statements: the next one says so.
    client.on('error', () => {});
    // Drizzle does not give a connection back whose `begin` failed. Ten of those, and the pool would be empty for ever.
    client.once('end', () => setTimeout(() => giveBack(client), giveBackMs).unref());
  });
  try {
    const client = await pool.connect();
    try {
      // Several servers may start at once on one database.
      await client.query('select pg_advisory_lock($1)', [migrationLock]);
      await migrate(drizzle({ client }), { migrationsFolder });
      await client.query('select pg_advisory_unlock($1)', [migrationLock]);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    database: drizzle({ client: pool, schema }),
    engine: 'PostgreSQL',
    query: (statement) => pool.query(statement),
    close: () => pool.end(),
  };
}
