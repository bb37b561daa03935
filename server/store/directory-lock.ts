import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Two processes on one embedded database would destroy it. Has the code `DATA_DIR_IN_USE`, for the log. */
class DirectoryInUse extends Error {
  readonly code = 'DATA_DIR_IN_USE';
}

/**
 * Takes a directory for this process, by a file beside it with the process id. What a process that is gone has left
 * behind does not count.
 *
 * @returns gives the directory back.
 * @throws {DirectoryInUse}
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = `${resolve(directory)}.lock`;
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = Number(await readFile(file, 'utf8').catch(() => '0'));
    if (owner > 0 && isAlive(owner)) throw new DirectoryInUse();
    await rm(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user, and so alive.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
