/**
 * The door of every command: `node scripts/run.mjs NAME ...args`, called by package.json's scripts.
 *
 * A new machine has Node (20.19 or newer) and git, nothing else; so this file uses only what Node brings, sets up what
 * the command lacks, says so on stderr, and then runs the real thing. stdout belongs to the command.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * What each command runs, and what must be there before: `browser` is a Chromium that can load the extension,
 * the others are builds (scripts/build.ts).
 */
const commands = {
  start: { script: 'scripts/start.ts', needs: ['browser', 'chrome', 'console', 'sites'] },
  tour: { script: 'scripts/tour.ts', needs: ['browser', 'chrome', 'console', 'sites'] },
  test: { script: 'scripts/test.ts', needs: ['browser', 'second-browser'] },
  check: { script: 'scripts/test.ts', args: ['check'], needs: [] },
  unit: { script: 'scripts/test.ts', args: ['unit'], needs: [] },
  'in-firefox': { script: 'scripts/test.ts', args: ['in-firefox'], needs: ['second-browser'] },
  e2e: { script: 'scripts/test.ts', args: ['e2e'], needs: ['browser'] },
  mutate: { script: 'scripts/mutate.ts', needs: ['browser'] },
  build: { script: 'scripts/build.ts', args: ['chrome', 'firefox', 'console'], needs: [] },
  audit: { script: 'scripts/audit.ts', needs: [] },
  sample: { script: 'scripts/sample.ts', needs: [] },
  server: { script: 'server/main.ts', loader: 'server/loader.mjs', needs: ['console'] },
  scan: { script: 'scripts/scan.ts', needs: [] },
  bench: { script: 'scripts/bench.ts', needs: [] },
  soak: { script: 'scripts/soak.ts', needs: ['browser', 'chrome', 'sites'] },
  policy: { script: 'scripts/policy.ts', needs: [] },
  pack: { script: 'scripts/pack/index.ts', needs: ['chrome', 'firefox'] },
  'new-rule': { script: 'scripts/new-rule.ts', needs: [] },
  'new-site': { script: 'scripts/new-site.ts', needs: [] },
  fingerprint: { script: 'scripts/fingerprint.ts', needs: [] },
  'managed-schema': { script: 'scripts/managed-schema.ts', needs: [] },
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const say = (line) => process.stderr.write(`${line}\n`);

/** The exit code a shell reports for a process that a signal ended. */
const codeOf = (status, signal) => status ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15);

/**
 * Whether every package of the lock file stands in node_modules in its version; an optional one may be missing,
 * because it may be for another operating system. npm writes the list of what it installed when it is done.
 */
function installed(lock) {
  const listFile = join(modules, '.package-lock.json');
  if (!existsSync(listFile)) return false;
  const there = JSON.parse(readFileSync(listFile, 'utf8')).packages ?? {};
  return Object.entries(JSON.parse(lock).packages).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return path in there ? there[path].version === version : optional === true;
  });
}

/** How to call npm: the one that called us, else the one on the path. */
function npm() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) {
    // Not with the Node in node_modules: npm ci is about to remove it.
    return { file: node && existsSync(node) && !node.startsWith(modules) ? node : process.execPath, args: [cli] };
  }
  return { file: 'npm', args: [], shell: process.platform === 'win32' };
}

function ensureDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(lock).digest('hex');
  const stampFile = join(modules, '.daylight-stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!installed(lock)) {
    say(
      `Daylight: installing dependencies into node_modules (npm ci)${existsSync(modules) ? ', the lock file has changed' : ''} ...`,
    );
    const started = Date.now();
    const { file, args, shell } = npm();
    // NODE_ENV=production or an omit setting of the machine would leave out the build tools.
    const all = ['ci', '--loglevel=error', '--include=dev', '--include=optional'];
    // npm's own words go to stderr: stdout is for the answer.
    const { status, signal, error } = spawnSync(file, [...args, ...all], { cwd: root, stdio: ['ignore', 2, 2], shell });
    if (error || status !== 0) {
      say(`Daylight: npm ci failed${error ? ` (${error.message})` : ''}. Its own message stands above.`);
      process.exit(error ? 1 : codeOf(status, signal));
    }
    say(`Daylight: dependencies are installed (${Math.round((Date.now() - started) / 1000)} s).`);
  }
  writeFileSync(stampFile, stamp);
}

/** One Node for everybody: the pinned one of node_modules where there is one for this system, else the running one. */
function pinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : process.execPath;
}

const [name, ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
if (command === undefined) {
  say(`Usage: npm run COMMAND, where COMMAND is one of: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}

ensureDependencies();
const node = pinnedNode();
// What the scripts start (wxt, vitest ...) finds the same Node, which older npms do not link into .bin, and the tools.
process.env.PATH = [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter);
process.env.NODE_COMPILE_CACHE ??= join(modules, '.cache', 'compile');
process.env.TSX_TSCONFIG_PATH = join(root, 'tsconfig.json');
const tsx = pathToFileURL(join(modules, 'tsx', 'dist', 'loader.mjs')).href;
const loader = command.loader === undefined ? tsx : pathToFileURL(join(root, command.loader)).href;

if (command.needs.length > 0) {
  const prepare = ['--import', tsx, join(root, 'scripts', 'prepare.ts'), ...command.needs];
  const { status, signal } = spawnSync(node, prepare, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(codeOf(status, signal));
}

const script = join(root, command.script);
const args = [...(command.args ?? []), ...rest];
if (realpathSync(node) === realpathSync(process.execPath)) {
  // Already on the right Node (npm puts node_modules/.bin first): a second process would only cost time.
  process.argv = [process.execPath, script, ...args];
  await import(loader);
  await import(pathToFileURL(script).href);
} else {
  const child = spawn(node, ['--import', loader, script, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    say(`Daylight: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (status, signal) => process.exit(codeOf(status, signal)));
}
