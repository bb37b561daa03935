import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../server/store/store';
import { startPostgres } from '../../tests/support/postgres';
import { type Line, lineTable, milliseconds, times } from '../lines';
import { fill } from './fill';
import { measurePages } from './pages';
import { measureRestarts } from './restarts';

const usage = `Usage: npm run bench -- governance [--use-cases N] [--runs N] [--approvals N] [--rounds N] [--restarts N] [--json]

Use cases, runs and approvals in a real PostgreSQL of its own, and two questions: how long each statement of each page of
the console takes, as a multiple of a lookup by primary key in the same run; and whether a panel hears of every release
while its server is killed and started again.

  --use-cases N  default 10000      --runs N      default 1000000      --approvals N  default 100000
  --rounds N     times that each statement is asked (default 100)
  --restarts N   default 100; about four seconds each
`;
const maxRatio = 5;

/** `npm run bench -- governance` */
export async function governance(args: string[]): Promise<number> {
  const { values: options } = parseArgs({
    args,
    options: {
      'use-cases': { type: 'string', default: '10000' },
      runs: { type: 'string', default: '1000000' },
      approvals: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '100' },
      restarts: { type: 'string', default: '100' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [useCases = 0, runs = 0, approvals = 0, rounds = 0, restarts = 0] = [
    ...[options['use-cases'], options.runs, options.approvals, options.rounds, options.restarts].map(Number),
  ];
  const isWrong = ![useCases, runs, approvals, rounds, restarts].every((one) => Number.isInteger(one) && one >= 0);
  if (options.help || isWrong || useCases < 10 || rounds < 1) {
    process.stdout.write(usage);
    return options.help ? 0 : 2;
  }
  const directory = await mkdtemp(join(tmpdir(), 'daylight-bench-governance-'));
  // Beside the other: PostgreSQL runs as another user, who cannot look into it.
  const postgres = await startPostgres(`${directory}-postgres`);
  const lines: Line[] = [];
  try {
    const store = await openStore({ databaseUrl: postgres.url }, () => {});
    process.stderr.write(`Daylight: ${useCases} use cases, ${runs} runs, ${approvals} approvals ...\n`);
    await fill(store, { useCases, runs, approvals });
    process.stderr.write('Daylight: pages ...\n');
    for (const { page, ratio, statements, ms } of await measurePages(postgres.url, rounds)) {
      lines.push({
        where: 'page',
        what: `${page}, the slowest of ${statements}`,
        value: `${times(ratio)} a lookup (${milliseconds(ms)})`,
        target: `<= ${maxRatio}x`,
        holds: ratio <= maxRatio,
      });
    }
    if (restarts > 0) {
      process.stderr.write('Daylight: restarts ...\n');
      const { releases, lost, eventsBetween, untrue } = await measureRestarts(store, postgres.url, restarts);
      const where = `panel, ${restarts} restarts`;
      lines.push(
        { where, what: `releases not heard of ${releases}`, value: String(lost), target: '0', holds: lost === 0 },
        {
          ...{ where, what: 'events of other things before word of a release, at most', target: '0' },
          ...{ value: String(eventsBetween), holds: eventsBetween === 0 },
        },
        { where, what: 'told of a release that was none', value: String(untrue), target: '0', holds: untrue === 0 },
      );
    }
    await store.close();
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
  process.stdout.write(options.json ? `${JSON.stringify(lines)}\n` : `${lineTable(lines)}\n`);
  return lines.every(({ holds }) => holds !== false) ? 0 : 1;
}
