import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences, readSources, readTree } from './archive';

/**
 * Builds the extension once more from a copy of the sources in another folder, and compares every byte with the build
 * in .output: what a second person packs from the same tag is what the first one has packed.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));

const copy = mkdtempSync(join(tmpdir(), 'daylight-again-'));
try {
  for (const [name, bytes] of readSources(root)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), bytes);
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const tsx = join(root, 'node_modules', '.bin', 'tsx');
  const options = { cwd: copy, stdio: 'inherit', shell: process.platform === 'win32' } as const;
  const { status } = spawnSync(tsx, ['scripts/build.ts', 'chrome'], options);
  const [first, second] = [root, copy].map((folder) => readTree(join(folder, '.output', 'chrome-mv3')));
  const different = status === 0 && first && second ? differences(first, second) : ['the build'];
  for (const name of different) process.stderr.write(`${name}: not the same bytes in a second build\n`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
