import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { ensureChromium } from '../../scripts/browser';
import { type Line, lineTable, milliseconds as ms, times } from '../lines';
import { table } from '../table';
import { buildDaylight, buildPage, sizeOf } from './build';
import { type Comparison, comparePeers } from './compare';
import type { Job } from './jobs';
import { peers } from './peers';
import { inNode, inPage, makeFolder, NoAnswer } from './run';
import { hostileTexts, mixedText, pastes, prose } from './texts';
import { median, pairedRatio, percentile } from './work';

const usage = `Usage: npm run bench -- detection [--quick] [--no-browser] [--no-peers] [--hostile-peers] [--json] [--check]

Speed and size of the scanner, and its recall and precision, beside other packages, each at the settings at which it
finds most. The packages are installed into bench/node_modules when they are first needed. Ratios are of one run,
measured in turn; single times depend on the machine.

  --quick          smaller texts and fewer rounds (short texts warm up less: ratios are worse than of the full run)
  --no-browser     only in Node
  --no-peers       only Daylight, the bare loop and redact-pii
  --hostile-peers  also how the peers take each hostile text (up to 5 s each)
  --check          exit code 1 when a target does not hold
`;

/** What every AI page gets of detection (utils/guard/whole-engine.ts, entrypoints/scanner.content.ts). */
const partsAtIdle = [
  'companyDetection',
  'countByType',
  'exactQuestions',
  'gettingReady',
  'hasExactQuestions',
  'hashKey',
  'joinedPieces',
  'keptPiece',
  'keyedHash',
  'numberEnds',
  'scanInPage',
  'scanPageInSlices',
  'takeFurther',
  'warmingUp',
  'wholeOf',
  'withExactMatches',
];

/** Work wherever it runs: in Node or in a page. */
type Do = <Wanted extends Job>(job: Wanted, timeLimitMs?: number) => ReturnType<typeof inNode<Wanted>>;

const units = (count: number): string => (count >= 1e6 ? `${count / 1e6} MB` : `${Math.round(count / 1000)} KB`);

/** Installs the peers beside the bench, once. */
function installPeers(): boolean {
  const folder = join(import.meta.dirname, '..');
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return true;
  process.stderr.write('Daylight: installing the peers to compare with into bench/node_modules (npm ci) ...\n');
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return npm.status === 0;
}

/** Throughput, pastes, hostile texts and growth, in one place. */
async function speed(where: string, work: Do, quick: boolean): Promise<Line[]> {
  const size = quick ? 200_000 : 1_000_000;
  const count = quick ? 5 : 9;
  const lines: Line[] = [];
  const add = (what: string, value: string, target?: string, holds?: boolean) =>
    lines.push({
      where,
      what,
      value,
      ...(target === undefined ? {} : { target }),
      ...(holds === undefined ? {} : { holds }),
    });

  const mixed = mixedText(size);
  const { times: byRound } = await work({ kind: 'rounds', subjects: ['daylight', 'redact-pii'], text: mixed, count });
  const { daylight = [], loop = [], 'redact-pii': other = [] } = byRound;
  const perSecond = (list: readonly number[]) => `${(size / 1000 / median(list)).toFixed(1)} MB/s`;
  const faster = pairedRatio(other, daylight);
  const share = pairedRatio(loop, daylight);
  add(`${units(size)} of mixed marketing text`, `${ms(median(daylight))}, ${perSecond(daylight)}`);
  add('  beside redact-pii', `${times(faster)} as fast (redact-pii ${perSecond(other)})`, '>= 5x', faster >= 5);
  add(
    '  beside a bare charCodeAt loop',
    `${(share * 100).toFixed(1)} % (loop ${perSecond(loop)})`,
    '>= 3 %',
    share >= 0.03,
  );

  const { times: pasted } = await work({
    kind: 'pastes',
    subjects: ['daylight', 'redact-pii'],
    texts: pastes(quick ? 150 : 400, 2000),
  });
  const p95 = percentile(pasted.daylight ?? [], 0.95);
  const p95Other = percentile(pasted['redact-pii'] ?? [], 0.95);
  add(
    '2 KB paste, p95',
    `${ms(p95)} (redact-pii ${ms(p95Other)}: ${times(p95 / p95Other)})`,
    '<= 0.5x',
    p95 <= 0.5 * p95Other,
  );

  const hostile = { prose: prose(size), ...hostileTexts(size) };
  const { times: hostileTimes } = await work({
    kind: 'texts',
    subject: 'daylight',
    texts: hostile,
    count: quick ? 3 : 5,
  });
  const inProse = hostileTimes.prose ?? [];
  add(`${units(size)} of prose`, ms(median(inProse)));
  for (const name of Object.keys(hostile).filter((key) => key !== 'prose')) {
    const worse = pairedRatio(hostileTimes[name] ?? [], inProse);
    add(`  of "${name}"`, `${times(worse)} (${ms(median(hostileTimes[name] ?? []))})`, '<= 4x', worse <= 4);
  }

  const growing = { small: mixed, large: mixed.repeat(10) };
  const { times: grown } = await work({ kind: 'texts', subject: 'daylight', texts: growing, count: 3, warmups: 1 });
  const growth = pairedRatio(grown.large ?? [], grown.small ?? []);
  add(`from ${units(size)} to ${units(size * 10)}`, times(growth), '<= 12x', growth <= 12);
  return lines;
}

/** Import and first call, each time in a fresh process, in turn. */
async function firstCalls(work: Do, quick: boolean): Promise<Line[]> {
  const [text = ''] = pastes(8, 2000);
  const seen: Record<string, { importMs: number[]; callMs: number[] }> = {};
  for (let round = 0; round < (quick ? 5 : 11); round++) {
    for (const subject of ['daylight', 'redact-pii']) {
      const { importMs, callMs } = await work({ kind: 'first', subject, text });
      seen[subject] ??= { importMs: [], callMs: [] };
      seen[subject].importMs.push(importMs);
      seen[subject].callMs.push(callMs);
    }
  }
  const { daylight, 'redact-pii': other } = seen;
  const ours = median(daylight?.callMs ?? []);
  const theirs = median(other?.callMs ?? []);
  const loading = `import ${ms(median(daylight?.importMs ?? []))} and ${ms(median(other?.importMs ?? []))}`;
  return [
    {
      where: 'Node',
      what: 'first call in a fresh process, 2 KB',
      value: `${ms(ours)} (redact-pii ${ms(theirs)}: ${times(ours / theirs)}; ${loading})`,
      target: '<= 1x',
      holds: ours <= theirs,
    },
  ];
}

async function memory(work: Do, quick: boolean): Promise<Line> {
  const piece = mixedText(1_000_000);
  const { grownBytes, stringBytes } = await work({
    kind: 'memory',
    subject: 'daylight',
    text: piece,
    times: quick ? 2 : 10,
  });
  const multiple = grownBytes / stringBytes;
  return {
    where: 'Node',
    what: `memory while ${quick ? 2 : 10} MB are scanned`,
    value: `${times(multiple)} the text (${Math.round(grownBytes / 1e6)} MB more at the peak, the text is ${Math.round(stringBytes / 1e6)} MB in memory)`,
    target: '<= 6x',
    holds: multiple <= 6,
  };
}

/** How each peer takes each hostile text: its time beside that of prose, or that it gave no answer. */
async function hostilePeers(work: Do): Promise<string> {
  const texts = { prose: prose(1_000_000), ...hostileTexts(1_000_000) };
  const rows: string[][] = [];
  for (const { name } of peers) {
    const bad: string[] = [];
    let base = Number.NaN;
    for (const [kind, text] of Object.entries(texts)) {
      try {
        const { times: took } = await work(
          { kind: 'texts', subject: name, texts: { [kind]: text }, count: 1, warmups: 0 },
          5000,
        );
        const [one = Number.NaN] = took[kind] ?? [];
        if (kind === 'prose') base = one;
        else if (one > 4 * base) bad.push(`${kind} ${times(one / base)}`);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        bad.push(`${kind} ${error.message}`);
      }
    }
    rows.push([name, bad.join('; ') || '-']);
  }
  return table(['peer', 'slower than 4x prose, or no answer'], rows);
}

function comparisonTable(compared: readonly Comparison[]): string {
  const number = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '-' : value.toFixed(3));
  return table(
    [
      'peer',
      'MB/s',
      'Daylight as fast',
      'kinds',
      'labels',
      'recall',
      'Daylight',
      'precision',
      'Daylight',
      'recall of all',
      'Daylight',
      'note',
    ],
    compared.map((one) => [
      one.name,
      one.megabytesPerSecond?.toFixed(3) ?? '-',
      one.daylightTimes === undefined ? '-' : times(one.daylightTimes),
      String(one.kinds),
      String(one.labels),
      number(one.recall),
      number(one.daylightRecall),
      number(one.precision),
      number(one.daylightPrecision),
      number(one.recallOfAll),
      number(one.daylightRecallOfAll),
      one.note ?? '',
    ]),
  );
}

/** The same measurements in Chromium, with redact-pii beside. */
async function inChromium(folder: string, quick: boolean): Promise<Line[]> {
  const found = ensureChromium();
  if (found === undefined) return [{ where: 'Chromium', what: 'no Chromium found', value: '-' }];
  const reference = peers.find(({ name }) => name === 'redact-pii');
  const script = await buildPage(folder, reference);
  const browser: Browser = await chromium.launch({ executablePath: found.executablePath, args: ['--no-sandbox'] });
  try {
    const work: Do = (job, timeLimitMs = 300_000) => inPage(job, { browser, script, timeLimitMs });
    return await speed(/^\D*\d+/.exec(found.version)?.[0] ?? 'Chromium', work, quick);
  } finally {
    await browser.close();
  }
}

/** @returns the exit code */
export async function detection(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: true },
      peers: { type: 'boolean', default: true },
      'hostile-peers': { type: 'boolean', default: false },
      json: { type: 'boolean' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowNegative: true,
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (!installPeers()) {
    process.stderr.write('The peers could not be installed; npm says why above.\n');
    return 1;
  }
  const say = (text: string) => (values.json ? process.stderr : process.stdout).write(`${text}\n`);
  const { folder, remove } = makeFolder();
  try {
    const bundle = await buildDaylight(folder);
    const atIdle = await sizeOf(folder, partsAtIdle);
    const inUse = await sizeOf(folder, ['furtherDetection']);
    const work: Do = (job, timeLimitMs = 600_000) => inNode(job, { folder, bundle, timeLimitMs });
    say(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'processor'}`);
    const kilobytes = ({ gzip, unpacked }: typeof atIdle) =>
      `${(gzip / 1000).toFixed(1)} kB (${Math.round(unpacked / 1000)} kB unpacked)`;
    const lines: Line[] = [
      {
        where: 'Build',
        what: 'detection on each AI page, at idle, gzip',
        value: kilobytes(atIdle),
        target: '<= 150 kB',
        holds: atIdle.gzip <= 150_000,
      },
      { where: 'Build', what: '  more where somebody pastes or writes', value: kilobytes(inUse) },
      ...(await speed('Node', work, values.quick)),
      ...(await firstCalls(work, values.quick)),
      await memory(work, values.quick),
      ...(values.browser ? await inChromium(folder, values.quick) : []),
    ];
    const compared = values.peers ? await comparePeers(work, values.quick) : [];
    const hostile = values['hostile-peers'] ? await hostilePeers(work) : undefined;
    if (values.json) process.stdout.write(`${JSON.stringify({ lines, compared })}\n`);
    say(lineTable(lines));
    if (compared.length > 0) say(`\n${comparisonTable(compared)}`);
    if (hostile !== undefined) say(`\n${hostile}`);
    return values.check && lines.some(({ holds }) => holds === false) ? 1 : 0;
  } finally {
    remove();
  }
}
