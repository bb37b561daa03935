import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const mine = new Set<string>();
process.on('exit', () => {
  for (const directory of mine) rmSync(directory, { recursive: true, force: true });
});

/** A directory that is gone with this process, or before by `remove`. */
export function temporaryDirectory(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), `daylight-${name}-`));
  mine.add(directory);
  return directory;
}

export function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  mine.delete(directory);
}
