import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What can be built, by which tool, into .output. */
const builds = {
  chrome: { what: 'the extension for Chrome and Edge', tool: ['wxt', 'build', '--level', 'error'] },
  firefox: { what: 'the extension for Firefox', tool: ['wxt', 'build', '--browser', 'firefox', '--level', 'error'] },
  console: {
    what: "the server's console",
    tool: ['vite', 'build', '--config', 'server/console/vite.config.ts', '--logLevel', 'warn'],
  },
  sites: {
    what: 'the practice chatbot and the replicas of chatbots',
    tool: ['vite', 'build', '--config', 'tests/sites/vite.config.ts', '--logLevel', 'warn'],
  },
} as const;

export type Build = keyof typeof builds;

export function isBuild(name: string): name is Build {
  return Object.hasOwn(builds, name);
}

/**
 * Builds one thing, and says so on stderr.
 * @returns whether it worked.
 */
export function build(name: Build): boolean {
  const { what, tool } = builds[name];
  const startedMs = Date.now();
  const worked = runTool(tool, process.env);
  process.stderr.write(
    worked
      ? `Daylight: built ${what} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)\n`
      : `Daylight: ${what} does not build; the reason stands above.\n`,
  );
  return worked;
}

/**
 * Builds the extension with a policy inside, into .output/chrome-mv3-practice: for machines where a browser cannot be
 * given managed policy of its own. No ordinary build has this.
 */
export function buildPractice(policy: object): boolean {
  const env = { ...process.env, WXT_PRACTICE_POLICY: JSON.stringify(policy) };
  return runTool(['wxt', 'build', '--mode', 'practice', '--level', 'error'], env);
}

/** What the tool says is shown only when it fails: it speaks of pieces and sizes, and draws moving pictures. */
function runTool([tool, ...args]: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const file = join(root, 'node_modules', '.bin', tool ?? '');
  const options = { cwd: root, env, shell: process.platform === 'win32' };
  const { status, stdout, stderr } = spawnSync(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  if (names.length === 0 || !names.every(isBuild)) {
    process.stderr.write(`Usage: npm run build -- [${Object.keys(builds).join(' | ')}]...\n`);
    process.exit(2);
  }
  if (!names.filter(isBuild).every(build)) process.exit(1);
}
