import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the peer beside the bench, once. In a folder of its own: it brings other versions of what we use. */
export function installPeer(): boolean {
  const folder = join(import.meta.dirname, 'peer');
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return true;
  process.stderr.write('Daylight: installing the gateway to compare with into bench/gateway/peer (npm ci) ...\n');
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return npm.status === 0;
}
