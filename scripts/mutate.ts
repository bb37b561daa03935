/**
 * `npm run mutate [-- WORD...]`: takes the control of each guarantee away (scripts/mutations/), one at a time, and expects
 * the test that the documents name for it to go red. With words only those that have one of them in the guarantee or in
 * the path of a control or of the test. Works in a copy of the checkout; the checkout is only read.
 * Exits with 1 when a guarantee is not held by its test, with 2 when no guarantee has any of the words.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Control, isInBrowser, type Mutation, mutations, type NamedTest, removedFrom } from './mutations';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What became of one test in one run. `elsewhere`: red, but before the test itself had begun. */
interface Ran {
  file: string;
  name: string;
  state: 'passed' | 'failed' | 'elsewhere' | 'skipped';
  /** What a real-browser test says of its failure. */
  why?: string;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

interface Suite {
  title: string;
  file: string;
  specs: z.infer<typeof spec>[];
  suites?: Suite[] | undefined;
}
const problem = z.object({ message: z.string().default('') });
const spec = z.object({
  title: z.string(),
  tests: z.array(z.object({ results: z.array(z.object({ status: z.string(), errors: z.array(problem) })) })),
});
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), file: z.string(), specs: z.array(spec), suites: z.array(suite).optional() }),
);
const playwrightReport = z.object({ suites: z.array(suite) });

const words = process.argv.slice(2);
/** What a word is looked for in: the guarantee, and the files of its controls and its test. */
const placesOf = ({ guarantee, controls, test }: Mutation) => [
  guarantee,
  test.file,
  ...controls.map(({ file }) => file),
];
const chosen = mutations.filter((mutation) =>
  (words.length === 0 ? [''] : words).some((word) =>
    placesOf(mutation).some((place) => place.toLowerCase().includes(word.toLowerCase())),
  ),
);
if (chosen.length === 0) {
  process.stderr.write(
    `No guarantee has “${words.join('” or “')}” in it, nor has the file of a control or a test; they stand in ` +
      'docs/security.md and docs/privacy.md.\n',
  );
  process.exit(2);
}

let running: ChildProcess | undefined;
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopped = true;
    running?.kill(signal);
  });
}

const copy = realpathSync(mkdtempSync(join(tmpdir(), 'daylight-mutate-')));
const reportFile = join(copy, '.output', 'mutate.json');
/** Whether the pages that tests open were built in the copy; the extension, and from what: a mutation or the code. */
let hasPages = false;
let builtFrom: Mutation | 'as it is' | undefined;

/** Everything that git knows or would take, as it stands in the checkout now. */
function fillCopy(): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of new Set(listed.toString('utf8').split('\0'))) {
    const from = join(root, path);
    if (statSync(from, { throwIfNoEntry: false })?.isFile() !== true) continue;
    const to = join(copy, path);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  mkdirSync(dirname(reportFile), { recursive: true });
}

/** Runs a tool of node_modules/.bin in the copy. */
function runTool([tool = '', ...args]: string[]): Promise<{ worked: boolean; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(copy, 'node_modules', '.bin', tool), args, {
      cwd: copy,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
        TSX_TSCONFIG_PATH: join(copy, 'tsconfig.json'),
      },
      shell: process.platform === 'win32',
    });
    running = child;
    let said = '';
    const hear = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-8_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => resolve({ worked: false, said: error.message }));
    child.once('close', (code) => resolve({ worked: code === 0, said }));
  });
}

/** Something that must work for the answer to mean anything did not. */
class Broken extends Error {}

async function mustWork(what: string, command: string[]): Promise<void> {
  const { worked, said } = await runTool(command);
  if (!worked && !stopped) throw new Broken(`${what} does not build:\n${said}`);
}

/** Builds what real-browser tests load, as far as it is not there. */
async function build(of: Mutation | 'as it is'): Promise<void> {
  if (!hasPages) for (const name of ['console', 'sites']) await mustWork(name, ['tsx', 'scripts/build.ts', name]);
  hasPages = true;
  const isInExtension = of !== 'as it is' && of.controls.some(({ file }) => !/^(server|scripts|tests)\//.test(file));
  const wanted = isInExtension ? of : 'as it is';
  if (builtFrom === wanted) return;
  builtFrom = undefined;
  await mustWork('the extension', ['tsx', 'scripts/build.ts', 'chrome']);
  builtFrom = wanted;
}

function patternOf({ title, inCase }: NamedTest): string {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return inCase === undefined ? literal(title) : `${literal(inCase)}.*${literal(title)}`;
}

/** Runs tests of one kind (vitest or Playwright) in the copy and says what became of each. */
async function run(tests: NamedTest[], more: string[] = []): Promise<{ ran: Ran[]; said: string }> {
  rmSync(reportFile, { force: true });
  const files = [...new Set(tests.map(({ file }) => file))];
  const pattern = [...new Set(tests.map(patternOf))].map((one) => `(?:${one})`).join('|');
  const inBrowser = tests.some(isInBrowser);
  const { said } = await runTool(
    inBrowser
      ? ['playwright', 'test', ...files, '--grep', pattern, '--workers=1', '--reporter=json', ...more]
      : ['vitest', 'run', ...files, '-t', pattern, '--reporter=json', `--outputFile=${reportFile}`],
  );
  if (!existsSync(reportFile)) return { ran: [], said };
  const report: unknown = JSON.parse(readFileSync(reportFile, 'utf8'));
  return { ran: inBrowser ? ranInBrowser(report, files) : ranByVitest(report), said };
}

function ranByVitest(report: unknown): Ran[] {
  return vitestReport.parse(report).testResults.flatMap(({ name: path, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: path.replaceAll('\\', '/').slice(copy.length + 1),
      name: fullName,
      state: status === 'passed' || status === 'failed' ? status : ('skipped' as const),
    })),
  );
}

function ranInBrowser(report: unknown, files: string[]): Ran[] {
  const within = (parents: string[], { file, specs, suites = [], ...rest }: Suite): Ran[] => {
    // The outermost suite is the file itself.
    const titles = rest.title === file ? parents : [...parents, rest.title];
    const path = files.find((one) => one.endsWith(`/${file}`)) ?? file;
    const here = specs.flatMap(({ title, tests }) =>
      tests.flatMap(({ results }) =>
        results.map((result) => ({
          file: path,
          name: [...titles, title].join(' '),
          state: stateOf(result, path),
          why: result.errors.map(({ message }) => message).join('\n'),
        })),
      ),
    );
    return [...here, ...suites.flatMap((inner) => within(titles, inner))];
  };
  return playwrightReport.parse(report).suites.flatMap((outer) => within([], outer));
}

/** A test that fails because the browser or the server behind it does not start has not noticed anything. */
function stateOf({ status, errors }: z.infer<typeof spec>['tests'][0]['results'][0], file: string): Ran['state'] {
  if (status === 'passed') return 'passed';
  if (status !== 'failed' && status !== 'timedOut') return 'skipped';
  // The message has the stack in it.
  const isItsOwn = errors.some(({ message }) => message.includes(file) || /Test timeout of/.test(message));
  return isItsOwn ? 'failed' : 'elsewhere';
}

function those(ran: Ran[], test: NamedTest): Ran[] {
  const pattern = new RegExp(patternOf(test));
  return ran.filter(({ file, name }) => file === test.file && pattern.test(name));
}

/** Skipped by the test itself: this machine cannot run it. */
const cannotRun = Symbol('cannot run');

/** The tests that are not green without any change, and why. */
async function notGreen(): Promise<Map<NamedTest, string | typeof cannotRun>> {
  const tests = chosen.map(({ test }) => test);
  const bad = new Map<NamedTest, string | typeof cannotRun>();
  for (const inBrowser of [false, true]) {
    const kind = tests.filter((test) => isInBrowser(test) === inBrowser);
    if (kind.length === 0 || stopped) continue;
    process.stderr.write(`Daylight: ${inBrowser ? 'real-browser' : 'unit and server'} tests as they are ...\n`);
    if (inBrowser) await build('as it is');
    const { ran, said } = await run(kind);
    for (const test of kind) {
      const mine = those(ran, test);
      if (mine.length === 0) bad.set(test, `no test of that name ran\n${said}`);
      else if (mine.every(({ state }) => state === 'skipped')) bad.set(test, cannotRun);
      else if (mine.some(({ state }) => state !== 'passed')) bad.set(test, 'it is red without any change');
    }
  }
  return bad;
}

/**
 * Takes a control away in the copy.
 * @returns how to put it back
 * @throws {Broken} when it is not found, exactly once, in its file
 */
function takeAway({ file, control, instead }: Control): () => void {
  const path = join(copy, file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = removedFrom(before, control, instead);
  if (after === undefined) throw new Broken(`the control does not stand exactly once in ${file}`);
  writeFileSync(path, after);
  return () => writeFileSync(path, before);
}

/**
 * Whether the named test goes red without the control.
 * @throws {Broken} when that cannot be said
 */
async function isCaught(mutation: Mutation): Promise<boolean> {
  const { controls, test } = mutation;
  const putBack: (() => void)[] = [];
  try {
    for (const control of controls) putBack.push(takeAway(control));
    if (isInBrowser(test)) await build(mutation);
    const { ran, said } = await run([test], ['--max-failures=1']);
    const mine = those(ran, test);
    if (mine.some(({ state }) => state === 'failed')) return true;
    if (!mine.some(({ state }) => state === 'passed') || mine.some(({ state }) => state === 'elsewhere')) {
      const why = mine.map((one) => one.why ?? '').join('\n');
      throw new Broken(`the test did not come to run, so it says nothing\n${why || said}`);
    }
    return false;
  } finally {
    for (const put of putBack.reverse()) put();
  }
}

let open = 0;
let untried = 0;
try {
  fillCopy();
  const bad = await notGreen();
  for (const mutation of chosen) {
    if (stopped) break;
    const startedMs = Date.now();
    let answer: string;
    try {
      const why = bad.get(mutation.test);
      if (why === cannotRun) {
        untried += 1;
        console.log(`- not tried  ${mutation.guarantee}: its test cannot run on this machine`);
        continue;
      }
      if (why !== undefined) throw new Broken(why);
      answer = (await isCaught(mutation)) ? '✓ caught     ' : '✗ NOT CAUGHT ';
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      answer = '! error      ';
      if (!stopped) process.stderr.write(`${error.message}\n`);
    }
    if (stopped) break;
    if (!answer.includes('✓')) open += 1;
    console.log(`${answer}${mutation.guarantee} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`);
  }
  const tried = chosen.length - untried;
  if (!stopped) console.log(`${tried - open} of ${tried} guarantees are held by their tests`);
} catch (error) {
  if (!(error instanceof Broken)) throw error;
  open += 1;
  process.stderr.write(`${error.message}\n`);
} finally {
  rmSync(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exitCode = stopped ? 130 : open === 0 ? 0 : 1;
