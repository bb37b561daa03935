/** `npm run sample -- remove`: takes the worked example of `npm start` away, with all that was done with it. */
import { join } from 'node:path';
import { createJournal } from '../server/audit/journal';
import { readEnvironment, WrongEnvironment } from '../server/environment';
import { askForRemoval } from '../server/governance/sample/asked-removal';
import { removeSample } from '../server/governance/sample/sample';
import { createLog } from '../server/log';
import { openStore } from '../server/store/store';
import { root } from '../tests/support/directory';

const usage = 'Usage: npm run sample -- remove';
const waitMs = 15_000;
const [wanted, ...rest] = process.argv.slice(2);
if (wanted !== 'remove' || rest.length > 0) {
  console.error(usage);
  process.exit(2);
}

try {
  const { databaseUrl, dataDir = join(root, '.output', 'data') } = readEnvironment(process.env);
  process.exitCode = await remove(databaseUrl, dataDir);
} catch (error) {
  if (!(error instanceof WrongEnvironment)) throw error;
  console.error(`This environment cannot be understood.\n${error.message}`);
  process.exitCode = 2;
}

async function remove(databaseUrl: string | undefined, dataDir: string): Promise<number> {
  const log = createLog((line) => process.stderr.write(line));
  const store = await openStore({ databaseUrl, dataDir }, log).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'DATA_DIR_IN_USE') return undefined;
    throw error;
  });
  if (store === undefined) {
    if (await askForRemoval(dataDir, waitMs)) {
      process.stdout.write('The worked example is removed.\n');
      return 0;
    }
    console.error('The running server did not answer. Stop it with Ctrl-C, and call this again.');
    return 1;
  }
  const audit = createJournal({ store, log, now: Date.now });
  const place = { database: store.database, audit, log, now: Date.now, keys: undefined, approvalHours: 0 };
  const isRemoved = await removeSample(place, 'server');
  await audit.close();
  await store.close();
  process.stdout.write(isRemoved ? 'The worked example is removed.\n' : 'There is no worked example here.\n');
  return 0;
}
