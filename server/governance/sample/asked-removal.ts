import { access, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Job } from '../../jobs';

/** A file beside the embedded database: whoever may write there could delete all of it anyway. */
const fileOf = (dataDir: string) => `${resolve(dataDir)}.remove-sample`;
const lookEveryMs = 1_000;

/** The server has the embedded database to itself, so that another process has to ask it. */
export function removalJob(dataDir: string, remove: () => Promise<boolean>): Job {
  const file = fileOf(dataDir);
  return {
    place: 'governance/remove-sample',
    everyMs: lookEveryMs,
    async run() {
      if (!(await isThere(file))) return;
      await remove();
      await rm(file, { force: true });
    },
  };
}

/**
 * Asks the server that has this directory to remove the worked example.
 *
 * @returns whether it did within `waitMs`; if not, nobody will do it later
 */
export async function askForRemoval(dataDir: string, waitMs: number): Promise<boolean> {
  const file = fileOf(dataDir);
  await writeFile(file, '');
  const untilMs = Date.now() + waitMs;
  while (Date.now() < untilMs) {
    await new Promise((later) => setTimeout(later, 200));
    if (!(await isThere(file))) return true;
  }
  await rm(file, { force: true });
  return false;
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
