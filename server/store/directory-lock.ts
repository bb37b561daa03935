import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Two processes on one embedded database would destroy it. Has the code `DATA_DIR_IN_USE`, for the log. */
class DirectoryInUse extends Error {
  readonly code = 'DATA_DIR_IN_USE';
}

/**
 * Takes a directory for this process, by a file beside it that names the process. What a process that is gone has left
 * behind does not count.
 *
 * @returns gives the directory back.
 * @throws {DirectoryInUse}
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = `${resolve(directory)}.lock`;
  for (;;) {
    try {
      await writeFile(file, await processName(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = await readFile(file, 'utf8').catch(() => '');
    if (await isRunning(owner)) throw new DirectoryInUse();
    await rm(file, { force: true });
  }
}

/**
 * A process: its id, and where the system tells it (Linux) when it was started. Ids come again: in a container the
 * server has the same one at every start, and would take the file of its killed predecessor for that of a living one.
 */
async function processName(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Field 22 (proc_pid_stat(5)), counted from behind the command's name, which may hold anything.
  const startedTicks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  return startedTicks === undefined ? String(pid) : `${pid} ${await bootId()} ${startedTicks}`;
}

/** The ticks count from the start of the machine; this says from which. */
async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}

/** @param owner what `processName` gave its process */
async function isRunning(owner: string): Promise<boolean> {
  const pid = Number.parseInt(owner, 10);
  return pid > 0 && isAlive(pid) && (await processName(pid)) === owner;
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
