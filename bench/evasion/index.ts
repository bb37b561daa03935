import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { build } from '../../scripts/build';
import { areas, type Fate, fates } from '../../tests/evasion/case';
import { cases } from '../../tests/evasion/cases';
import { table } from '../table';
import { holds, share, type Told, targets } from './targets';

const usage = `Usage: npm run bench -- evasion [--case TEXT] [--as-built] [--json]

Plays every known way past the guard (tests/evasion) in a real Chromium in which Daylight is installed and configured by
policy, and in one without it, where each way must work. Exit code 1 when a case does worse than it says it must, or a
target does not hold.

  --case TEXT  only the cases whose number or title has it
  --as-built   without building the extension first
`;

const root = fileURLToPath(new URL('../..', import.meta.url));

const playedSchema = z.object({
  number: z.int(),
  fate: z.enum(['caught', 'noticed', 'out of reach', 'lost', 'not played']),
  by: z.array(z.string()),
  why: z.string().optional(),
});
const specSchema = z.object({
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      results: z.array(
        z.object({
          annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })).default([]),
        }),
      ),
    }),
  ),
});
const reportSchema = z.object({ suites: z.array(z.object({ specs: z.array(specSchema) })).default([]) });

/** Plays the cases as tests. @returns how each went, by number; those that could not be played are missing. */
async function play(only: string | undefined): Promise<Map<number, Told>> {
  const folder = join(root, '.output', 'bench');
  const report = join(folder, 'evasion.json');
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const args = ['test', '--project=evasion', '--fully-parallel', '--reporter=dot,json', ...(only ? ['-g', only] : [])];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(join(root, 'node_modules', '.bin', 'playwright'), args, {
      cwd: root,
      // stdout is for the table.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DAYLIGHT_BENCH: 'evasion', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  const { suites } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  const told = new Map<number, Told>();
  for (const { tests } of suites.flatMap(({ specs }) => specs)) {
    for (const { type, description } of tests.flatMap(({ results }) =>
      results.flatMap((result) => result.annotations),
    )) {
      if (type !== 'played') continue;
      const played = playedSchema.parse(JSON.parse(description ?? ''));
      told.set(played.number, played);
    }
  }
  return told;
}

/** @returns the exit code */
export async function evasion(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      case: { type: 'string' },
      'as-built': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (!values['as-built'] && !(build('chrome') && build('console'))) return 1;
  const told = await play(values.case);
  const chosen = values.case === undefined ? cases : cases.filter(({ number }) => told.has(number));
  const rows = chosen.map((one) => ({ ...one, told: told.get(one.number) }));
  const place = (fate: string) => (fates as readonly string[]).indexOf(fate);
  const isWorse = ({ told: played, must }: (typeof rows)[number]) =>
    played === undefined || place(played.fate) < 0 || place(played.fate) > place(must);
  const worse = rows.filter(isWorse);
  const promised = values.case === undefined ? targets(rows) : [];
  if (values.json) {
    const plain = rows.map(({ number, title, area, must, why, told: played }) => ({
      number,
      title,
      area,
      must,
      why,
      fate: played?.fate ?? 'not played',
      by: played?.by ?? [],
    }));
    process.stdout.write(
      `${JSON.stringify({ cases: plain, targets: promised.map((one) => ({ ...one, holds: holds(one) })) })}\n`,
    );
  } else {
    const lines = rows.map(({ number, title, area, must, told: played }) => [
      String(number),
      area,
      played?.fate ?? 'not played',
      played?.by.join(', ') ?? '',
      played !== undefined && played.fate !== must ? `must be ${must}` : '',
      title,
    ]);
    const count = (area: string, fate: Fate) =>
      rows.filter((row) => row.area === area && row.told?.fate === fate).length;
    const totals = areas.map((area) => [
      area,
      String(rows.filter((row) => row.area === area).length),
      ...fates.map((fate) => String(count(area, fate))),
    ]);
    process.stdout.write(
      `${table(['case', 'area', 'fate', 'by', '', 'what'], lines)}\n\n${table(['area', 'cases', ...fates], totals)}\n\n`,
    );
    for (const { number, title, why, told: played } of rows)
      if (played?.fate !== 'caught')
        process.stdout.write(`${number}. ${title}: ${played?.why ?? why ?? 'no reason is given'}\n`);
    process.stdout.write('\n');
    for (const target of promised)
      process.stdout.write(
        `${holds(target) ? 'holds' : 'FAILS'}  ${target.what}: ${share(target)} (at least ${(target.least * 100).toFixed(0)} %)\n`,
      );
    process.stdout.write(`${rows.length} cases, ${worse.length} worse than they must be\n`);
  }
  return worse.length > 0 || promised.some((target) => !holds(target)) ? 1 : 0;
}
