/** Makes what a command needs: `tsx scripts/prepare.ts browser chrome console ...`. Says what it does on stderr. */
import { ensureChromium } from './browser';
import { build, isBuild } from './build';
import { ensureFirefox } from './firefox';

for (const need of process.argv.slice(2)) {
  if (need === 'browser') {
    if (ensureChromium() === undefined) process.exit(2);
  } else if (need === 'second-browser') {
    // Its tests are skipped where there is none, and it has been said why.
    ensureFirefox();
  } else if (isBuild(need)) {
    if (!build(need)) process.exit(1);
  } else {
    throw new Error(`nothing is called ${need}`);
  }
}
