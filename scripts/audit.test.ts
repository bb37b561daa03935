import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJournal } from '@/server/audit/journal';
import { extendChain } from '@/server/audit/leader';
import { openStore } from '@/server/store/store';

const root = fileURLToPath(new URL('..', import.meta.url));
let directory: string;
const at = (name: string) => join(directory, name);

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** The command as a process of its own, as npm runs it. */
function audit(args: string[], environment: Record<string, string> = { DAYLIGHT_DATA_DIR: at('data') }): Promise<Ran> {
  const { PATH = '' } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', join(root, 'scripts/audit.ts'), ...args],
      { cwd: root, env: { PATH, ...environment } },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'daylight-audit-'));
  const store = await openStore({ dataDir: at('data') }, () => {});
  const journal = createJournal({ store, log: () => {}, now: () => 5_000 });
  for (const subject of ['maria', 'tom', 'maria']) {
    const by = { kind: 'person', subject } as const;
    await journal.append({ action: 'run', by, useCase: 'general', decision: 'allow', timeMs: 5_000 });
    while ((await extendChain(store.database)) !== 0) {}
  }
  await journal.close();
  await store.close();
}, 60_000);
afterAll(() => rm(directory, { recursive: true }));

describe('npm run audit', () => {
  it('proves a log and its export, and names the first broken link', async () => {
    const proved = await audit(['verify']);
    expect([proved.code, proved.stdout]).toEqual([
      0,
      expect.stringMatching(/^The chain holds: 3 links; head 3 [0-9a-f]{64}\n$/),
    ]);
    const checkpoint = await audit(['checkpoint']);
    await writeFile(at('checkpoints'), checkpoint.stdout);

    const exported = await audit(['export']);
    const lines = exported.stdout.trimEnd().split('\n');
    // The export is itself in the log before it is made.
    expect(lines.map((line) => JSON.parse(line).record.action)).toEqual(['run', 'run', 'run', 'export']);
    expect(exported.stdout).not.toContain('maria');
    await writeFile(at('export.ndjson'), exported.stdout);
    const file = ['verify', '--file', at('export.ndjson'), '--checkpoint', at('checkpoints')];
    expect((await audit(file, {})).code).toBe(0);

    await writeFile(at('export.ndjson'), (await readFile(at('export.ndjson'), 'utf8')).replace('"allow"', '"block"'));
    const broken = await audit(file, {});
    expect([broken.code, broken.stdout]).toEqual([
      1,
      expect.stringMatching(/^The chain is broken at link 1: .*\(record\)\n$/),
    ]);
    await writeFile(at('export.ndjson'), `${lines.slice(0, 2).join('\n')}\n`);
    const cut = await audit(file, {});
    expect([cut.code, cut.stdout]).toEqual([1, expect.stringMatching(/^The chain is broken at link 3: .*\(end\)\n$/)]);
  }, 180_000);

  it('exports what one person did, as OCSF', async () => {
    const exported = await audit([
      'export',
      '--format',
      'ocsf',
      '--person',
      'maria',
      '--action',
      'run',
      '--to',
      '2030-01-01',
    ]);
    const events = exported.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ actor }) => actor.user.name)).toEqual(['maria', 'maria']);
  }, 60_000);

  it.each([
    [[], /Usage/],
    [['prove'], /no such command/],
    [['verify', '--fast'], /an option that this command does not have/],
    [['verify'], /Which database/, {}],
    [['verify', '--file', '/nowhere'], /cannot be read/, {}],
    [['export', '--from', 'yesterday'], /--from/],
  ])(
    'says what is wrong with %j',
    async (args: string[], words: RegExp, environment?: Record<string, string>) => {
      const ran = await audit(args, environment);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(words);
    },
    60_000,
  );
});
