import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../support/postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a PostgreSQL server of this run's own, without a database name: `postgres://user:password@host:port`. */
    postgres: string;
  }
}

/** Starts one real PostgreSQL for all server tests of a run. Without it the tests fail: nothing is skipped. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startPostgres(join(tmpdir(), `daylight-postgres-${process.pid}`), false);
  project.provide('postgres', server);
  return stop;
}
