import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { fileOf } from '@/utils/guard';
import { ensureChromium } from '../../scripts/browser';
import { build } from '../../scripts/build';
import { root } from '../../tests/support/directory';
import { median, pairedRatio, percentile } from '../detection/work';
import { type Line, lineTable, milliseconds, times } from '../lines';
import { type Browsers, openBrowsers, type Side, sides } from './browsers';
import { benignTexts } from './texts';
import { type Visit, visit } from './visit';

const usage = `Usage: npm run bench -- page [--rounds N] [--quick] [--no-build] [--json] [--check]

What Daylight costs a page in which nothing is found: visits to two replicas of chatbots with and without the extension,
in turn, in Chromiums that differ in nothing else. In each visit the page loads, is typed into, pasted into and
scrolled; nothing of what is pasted is sensitive. Beside it the load with an extension that asks for the same permissions
and does nothing. Ratios are of pairs of visits; single times depend on the machine.

  --rounds N   pairs of visits to each page (default 10)
  --quick      3 pairs
  --no-build   what lies in .output
  --check      exit code 1 when a target does not hold
`;

const pages = [
  { where: 'textarea', url: 'https://chat.deepseek.com/', large: true },
  // A megabyte takes such an editor minutes by itself.
  { where: 'ProseMirror', url: 'https://chatgpt.com/', large: false },
] as const;

/** Until the detection has come and warmed up, and anything else that a page does by itself is over. */
const restMs = 3000;
const smallPastes = 4;

const loadOnly = { restMs: 0, keys: 0, wheels: 0, pastes: [] };

type Visits = Record<Side, Visit[]>;

/** Visits in turn; who begins changes, so that a machine that gets slower or quicker treats both alike. */
async function visits(browsers: Browsers, url: string, rounds: number, large: boolean): Promise<Visits> {
  const texts = benignTexts(smallPastes * rounds, 2000);
  const [megabyte = ''] = large ? benignTexts(1, 1_000_000) : [];
  const made: Visits = { without: [], bare: [], with: [] };
  for (let round = 0; round < rounds; round++) {
    const plan = {
      url,
      firstKeyAfterMs: (round * 37) % 150,
      restMs,
      keys: 100,
      wheels: 80,
      pastes: [
        ...texts.slice(round * smallPastes, (round + 1) * smallPastes),
        ...(large ? [`${megabyte.slice(0, -9)}${round}`] : []),
      ],
    };
    // Only the load of the one that does nothing is of interest.
    for (const side of round % 2 === 0 ? sides : [...sides].reverse())
      made[side].push(await visit(browsers.contexts[side], side === 'bare' ? { ...plan, ...loadOnly } : plan));
  }
  return made;
}

function linesOf(where: string, made: Visits): Line[] {
  const of = (side: Side, value: (one: Visit) => number) => made[side].map(value);
  const compared = (what: string, value: (one: Visit) => number, limit: number): Line => {
    const ratio = pairedRatio(of('with', value), of('without', value));
    const [ours, plain] = [median(of('with', value)), median(of('without', value))];
    return {
      where,
      what,
      value: `${times(ratio)} (${milliseconds(ours)}, without ${milliseconds(plain)})`,
      target: `<= ${limit}x`,
      holds: ratio <= limit,
    };
  };
  /** Chromium takes every request the long way round once an extension may watch or rule requests, as ours must. */
  const loadBesideBare = (): Line => {
    const loads = (side: Side) => of(side, (one) => one.loadMs);
    const bare = pairedRatio(loads('bare'), loads('without'));
    const value = `${times(pairedRatio(loads('with'), loads('bare')))} (which itself is ${times(bare)})`;
    return { where, what: 'load, beside an extension with the same permissions that does nothing', value };
  };
  const slowest = (what: string, values: (one: Visit) => number[]): Line => {
    const p99 = (side: Side) => percentile(made[side].flatMap(values), 0.99);
    const ratio = p99('with') / p99('without');
    const value = `${times(ratio)} (${milliseconds(p99('with'))}, without ${milliseconds(p99('without'))})`;
    return { where, what, value, target: '<= 1.05x', holds: ratio <= 1.05 };
  };
  const heap = (what: string, when: keyof Visit['heapBytes'], limitMb?: number): Line => {
    const [ours, plain] = [of('with', (one) => one.heapBytes[when]), of('without', (one) => one.heapBytes[when])];
    const more = (median(ours) - median(plain)) / 1e6;
    const value = `${more.toFixed(2)} MB more (${(median(ours) / 1e6).toFixed(2)} MB)`;
    return limitMb === undefined
      ? { where, what, value }
      : { where, what, value, target: `<= ${limitMb} MB`, holds: more <= limitMb };
  };
  const longTasks = (side: Side) => made[side].flatMap((one) => one.longTasksMs);
  const [ours, plain] = [longTasks('with'), longTasks('without')];
  const longest = (list: readonly number[]) => (list.length > 0 ? `, longest ${Math.max(...list)} ms` : '');
  const shifts = pairedDifference(
    of('with', (one) => one.shift),
    of('without', (one) => one.shift),
  );
  const hasLarge = made.with.some(({ pastes }) => pastes.length > smallPastes);
  return [
    compared('load', (one) => one.loadMs, 1.05),
    loadBesideBare(),
    compared('first key, until it is seen', (one) => one.firstKey.shownMs, 1.05),
    {
      where,
      what: 'long tasks until the page is at rest',
      value: `${ours.length} in ${made.with.length} visits${longest(ours)} (without ${plain.length}${longest(plain)})`,
      target: 'none added',
      holds: ours.length <= plain.length,
    },
    { where, what: 'layout shifts', value: `${shifts} more`, target: '0', holds: shifts === 0 },
    heap('memory of scripts at rest', 'atRest', 3),
    heap('memory of scripts after the pastes', 'afterPastes'),
    slowest('typing, p99 until a key has done its work', (one) => one.keys.map(({ doneMs }) => doneMs)),
    slowest('typing, p99 until a key is seen', (one) => one.keys.map(({ shownMs }) => shownMs)),
    slowest('scrolling, p99 between frames', (one) => one.framesMs),
    compared('first paste of 2 KB, until it is seen', (one) => one.pastes[0]?.shownMs ?? Number.NaN, 1.1),
    compared(
      'further pastes of 2 KB',
      (one) => median(one.pastes.slice(1, smallPastes).map(({ shownMs }) => shownMs)),
      1.1,
    ),
    ...(hasLarge ? [compared('paste of 1 MB', (one) => one.pastes[smallPastes]?.shownMs ?? Number.NaN, 1.5)] : []),
  ];
}

/** By how much the one is larger in the worst pair. */
const pairedDifference = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, index) => value - (b[index] ?? 0)));

/** What a page gets before anybody pastes, and what comes once it is idle. */
function code(): Line[] {
  const folder = join(root, '.output/chrome-mv3');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  const sizeKb = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1e3;
  const atIdle = sizeKb([fileOf('scanner')]);
  const atOnce = sizeKb(new Set(manifest.content_scripts.flatMap(({ js }) => js)));
  return [
    {
      where: 'Build',
      what: 'code at the start, gzip',
      value: `${atOnce.toFixed(1)} kB`,
      target: '<= 60 kB',
      holds: atOnce <= 60,
    },
    {
      where: 'Build',
      what: 'code of detection, at idle, gzip',
      value: `${atIdle.toFixed(1)} kB`,
      target: '<= 150 kB',
      holds: atIdle <= 150,
    },
    {
      where: 'Build',
      what: 'more of it where somebody pastes or writes',
      value: `${sizeKb([fileOf('further')]).toFixed(1)} kB`,
    },
  ];
}

/** @returns the exit code */
export async function page(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '10' },
      quick: { type: 'boolean' },
      build: { type: 'boolean', default: true },
      json: { type: 'boolean' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowNegative: true,
  });
  const rounds = values.quick ? 3 : Number(values.rounds);
  if (values.help || !Number.isInteger(rounds) || rounds < 1) {
    (values.help ? process.stdout : process.stderr).write(usage);
    return values.help ? 0 : 2;
  }
  if (ensureChromium() === undefined) return 1;
  if (values.build && !(build('chrome') && build('sites'))) return 1;
  const say = (text: string) => (values.json ? process.stderr : process.stdout).write(`${text}\n`);
  const browsers = await openBrowsers();
  try {
    say(`${browsers.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'processor'}, ${rounds} pairs of visits`);
    const lines = code();
    for (const { where, url, large } of pages)
      lines.push(...linesOf(where, await visits(browsers, url, rounds, large)));
    if (values.json) process.stdout.write(`${JSON.stringify({ rounds, lines })}\n`);
    say(lineTable(lines));
    return values.check && lines.some(({ holds }) => holds === false) ? 1 : 0;
  } finally {
    await browsers.close();
  }
}
