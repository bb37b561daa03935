import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The peer: the package registry has no extension with a side panel (those are published in the browsers' stores alone),
 * but chat panels that are put into a page. Of those, deep-chat is the one that is connected to an OpenAI-compatible
 * server without a server or an account of its own.
 */
export const peerName = 'deep-chat 2.4.2';

/** Installs the peer beside the bench, once, in a folder of its own. */
export function installPeer(): boolean {
  const folder = join(import.meta.dirname, 'peer');
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return true;
  process.stderr.write('Daylight: installing the panel to compare with into bench/panel/peer (npm ci) ...\n');
  const npm = spawnSync('npm', ['ci', '--loglevel=error', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return npm.status === 0;
}
