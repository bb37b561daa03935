/** `npm test` and its parts: runs the steps of a group one after the other, goes on after a failure, and adds up. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

interface Step {
  name: string;
  /** Tool of node_modules/.bin with its arguments; several run in turn until one fails. */
  run: string[][];
  /** The report that says how many tests there were. A step without one counts as one test. */
  counts?: 'vitest' | 'playwright';
  /** Steps that must have worked before: without the build there is nothing to test. */
  after?: string[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.output', 'test');
const reportOf = (name: string) => join(reports, `${name.replaceAll(' ', '-')}.json`);
const build = (name: string) => ['tsx', 'scripts/build.ts', name];
const playwright = (...projects: string[]) => [
  'playwright',
  'test',
  ...projects.map((project) => `--project=${project}`),
  '--reporter=list,json',
];
const inBrowser = ['build for Chrome and Edge', 'build of the console', 'build of the replicas'];

const steps = {
  lint: { name: 'lint and format', run: [['biome', 'check', '--error-on-warnings', '.']] },
  types: {
    name: 'types',
    run: [
      ['wxt', 'prepare', '--level', 'warn'],
      ['tsc', '-p', '.'],
    ],
  },
  imports: { name: 'import rule', run: [['depcruise', 'entrypoints', 'components', 'utils', 'server']] },
  dead: { name: 'dead code', run: [['knip']] },
  unit: {
    name: 'unit',
    run: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf('unit')}`]],
    counts: 'vitest',
  },
  chrome: { name: 'build for Chrome and Edge', run: [build('chrome')] },
  firefox: { name: 'build for Firefox', run: [build('firefox')] },
  console: { name: 'build of the console', run: [build('console')] },
  sites: { name: 'build of the replicas', run: [build('sites')] },
  again: {
    name: 'the same sources, the same bytes',
    run: [['tsx', 'scripts/pack/again.ts']],
    after: ['build for Chrome and Edge'],
  },
  e2e: { name: 'real browser', run: [playwright('e2e')], counts: 'playwright', after: inBrowser },
  inFirefox: {
    name: 'real Firefox',
    run: [playwright('firefox')],
    counts: 'playwright',
    after: ['build for Firefox', 'build of the replicas'],
  },
  managed: {
    name: 'managed deployment',
    run: [playwright('managed')],
    counts: 'playwright',
    after: [...inBrowser, 'build for Firefox'],
  },
  evasion: {
    name: 'ways around the guard',
    run: [playwright('regression')],
    counts: 'playwright',
    after: inBrowser,
  },
  // In one run, so that what waits in one leaves the machine to another.
  inBrowsers: {
    name: 'real browsers',
    run: [playwright('e2e', 'firefox', 'managed', 'regression')],
    counts: 'playwright',
    after: [...inBrowser, 'build for Firefox'],
  },
  tour: { name: 'tour', run: [['tsx', 'scripts/tour.ts']], after: inBrowser },
} satisfies Record<string, Step>;

const {
  lint,
  types,
  imports,
  dead,
  unit,
  chrome,
  firefox,
  console: page,
  sites,
  again,
  e2e,
  inFirefox,
  managed,
  evasion,
  inBrowsers,
  tour,
} = steps;
const groups: Record<string, Step[]> = {
  all: [lint, types, imports, dead, unit, chrome, firefox, page, sites, again, inBrowsers, tour],
  check: [lint, types, imports, dead],
  unit: [unit],
  e2e: [chrome, page, sites, e2e],
  'in-firefox': [firefox, sites, inFirefox],
  managed: [chrome, firefox, page, sites, managed],
  evasion: [chrome, page, sites, evasion],
};

interface Result {
  passed: number;
  failed: number;
  skipped: number;
  /** Of those that passed, how many only at the second attempt. */
  late: number;
  seconds: number;
}

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

let running: ChildProcess | undefined;
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopped = true;
    running?.kill(signal);
  });
}

function runTool([tool = '', ...args]: string[], report: string): Promise<boolean> {
  return new Promise((resolve) => {
    running = spawn(join(root, 'node_modules', '.bin', tool), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      shell: process.platform === 'win32',
    });
    running.once('error', (error) => {
      console.error(`${tool} could not be started: ${error.message}`);
      resolve(false);
    });
    running.once('exit', (code) => resolve(code === 0));
  });
}

/** How many tests a report names. A run that failed, or left no report, counts at least one failure. */
function count(step: Step, worked: boolean): Omit<Result, 'seconds'> {
  const alone = { passed: worked ? 1 : 0, failed: worked ? 0 : 1, skipped: 0, late: 0 };
  if (step.counts === undefined) return alone;
  const file = reportOf(step.name);
  if (!existsSync(file)) return { ...alone, passed: 0, failed: 1 };
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (step.counts === 'vitest') {
    const { numPassedTests, numFailedTests, numPendingTests } = vitestReport.parse(report);
    return {
      passed: numPassedTests,
      failed: worked ? numFailedTests : Math.max(1, numFailedTests),
      skipped: numPendingTests,
      late: 0,
    };
  }
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  const failed = worked ? unexpected : Math.max(1, unexpected);
  return { passed: expected + flaky, failed, skipped, late: flaky };
}

const [asked = 'all', ...more] = process.argv.slice(2);
const group = groups[asked];
if (group === undefined) {
  process.stderr.write(
    `Usage: tsx scripts/test.ts [${Object.keys(groups).join(' | ')}] [arguments of the last step]\n`,
  );
  process.exit(2);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results = new Map<string, Result>();
for (const step of group) {
  if (stopped) break;
  const missing = step.after?.find((name) => (results.get(name)?.failed ?? 0) > 0);
  if (missing !== undefined) {
    console.log(`\n== ${step.name}: not run, because this failed: ${missing}`);
    results.set(step.name, { passed: 0, failed: 1, skipped: 0, late: 0, seconds: 0 });
    continue;
  }
  console.log(`\n== ${step.name}`);
  const startedMs = Date.now();
  let worked = true;
  for (const command of step.run) {
    worked &&= await runTool(step === group.at(-1) ? [...command, ...more] : command, reportOf(step.name));
  }
  results.set(step.name, { ...count(step, worked), seconds: (Date.now() - startedMs) / 1000 });
}

console.log('\n== summary');
let passed = 0;
let failed = stopped ? 1 : 0;
for (const [name, result] of results) {
  passed += result.passed;
  failed += result.failed;
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  const late = result.late > 0 ? `, ${result.late} of them only at the second attempt` : '';
  const mark = result.failed === 0 ? '✓' : '✗';
  console.log(
    `${mark} ${name}: ${result.passed} passed${late}, ${result.failed} failed${skipped} (${result.seconds.toFixed(1)} s)`,
  );
}
if (stopped) console.log('✗ stopped before the end');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
