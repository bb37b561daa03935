import { parseArgs } from 'node:util';
import { type Line, lineTable, milliseconds, times } from '../lines';
import { type Way, waysTo } from './ask';
import { killed } from './kill';
import { crowd, firstBytes, throughput } from './measure';
import { installPeer } from './peer';
import { freePort, type Running, startDaylight, startPortkey, startPostgres, startUpstream } from './processes';

const usage = `Usage: npm run bench -- gateway [--quick] [--no-peers] [--kills N] [--streams N] [--json] [--check]

What the gateway adds: time to the first byte, requests per second, memory of many streams, and whether a record is
lost when the process is killed under load. On PostgreSQL, with scan and audit on, beside @portkey-ai/gateway and a
direct connection to the same upstream, in turn, in one run on one machine.

  --quick      fewer rounds
  --no-peers   without @portkey-ai/gateway
  --kills N    how often the process is killed (50; 0: not at all)
  --streams N  how many streams run at once (500; 0: none)
  --keep       also with the prompt log on (redacted)
  --check      exit code 1 when a target does not hold
`;

const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
const median = (values: readonly number[]) => percentile(values, 0.5);

/** `npm run bench -- gateway` */
export async function gateway(args: string[]): Promise<number> {
  const { values: options } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      'no-peers': { type: 'boolean' },
      kills: { type: 'string', default: '50' },
      streams: { type: 'string', default: '500' },
      keep: { type: 'boolean', default: false },
      json: { type: 'boolean' },
      check: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const withPeer = !options['no-peers'];
  if (withPeer && !installPeer()) return 2;
  const say = (words: string) => process.stderr.write(`Daylight: ${words} ...\n`);

  const lines: Line[] = [];
  const running: Running[] = [];
  const postgres = await startPostgres();
  try {
    const upstream = await startUpstream();
    running.push(upstream);
    const daylight = await startDaylight(upstream.url, postgres.url, await freePort(), options.keep);
    running.push(daylight);
    const portkey = withPeer ? await startPortkey() : undefined;
    if (portkey) running.push(portkey);
    const ways = waysTo(upstream.url, daylight.url, portkey?.url);

    say('warming up');
    await firstBytes(ways, 200);
    await throughput(ways, { rounds: 1, ms: 1_500, atOnce: 32, stream: true });

    say('time to the first byte, one request at a time');
    addFirstBytes(lines, await firstBytes(ways, options.quick ? 300 : 1_500));
    for (const stream of [true, false]) {
      say(`requests per second, ${stream ? 'streamed' : 'whole'}`);
      const rounds = options.quick ? 3 : 7;
      addThroughput(lines, await throughput(ways, { rounds, ms: 2_000, atOnce: 32, stream }), stream);
    }
    if (Number(options.streams) > 0) {
      say(`${options.streams} streams at once`);
      await addCrowd(lines, ways, daylight, Number(options.streams), options.quick ? 10 : 30);
    }
    if (Number(options.kills) > 0) {
      await daylight.kill('SIGTERM');
      say(`killing the server ${options.kills} times under load`);
      const { kills, answered, lost, twice } = await killed(upstream.url, postgres.url, Number(options.kills));
      lines.push({
        where: 'Daylight',
        what: `killed ${kills} times under load`,
        value: `${answered} answered, ${lost} without a record, ${twice} recorded twice`,
        target: '0 lost, 0 twice',
        holds: lost === 0 && twice === 0,
      });
    }
  } finally {
    for (const one of running.reverse()) await one.kill('SIGKILL');
    await postgres.stop();
  }
  process.stdout.write(options.json ? `${JSON.stringify(lines, undefined, 2)}\n` : `${lineTable(lines)}\n`);
  return options.check && lines.some(({ holds }) => holds === false) ? 1 : 0;
}

type ByWay = ReadonlyMap<Way['name'], readonly number[]>;

/** What each way adds to the direct one. */
function addFirstBytes(lines: Line[], measured: ByWay): void {
  const direct = measured.get('direct') ?? [];
  const peer = measured.get('Portkey');
  for (const [label, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const added = (values: readonly number[]) => percentile(values, share) - percentile(direct, share);
    for (const name of ['Daylight', 'Portkey'] as const) {
      const values = measured.get(name);
      if (!values) continue;
      const isOurs = name === 'Daylight' && peer !== undefined;
      lines.push({
        where: name,
        what: `added time to the first byte, ${label}`,
        value: milliseconds(added(values)),
        ...(isOurs && { target: `<= Portkey's`, holds: added(values) <= added(peer) }),
      });
    }
  }
}

function addThroughput(lines: Line[], measured: ByWay, stream: boolean): void {
  const peer = measured.get('Portkey');
  for (const [name, values] of measured) {
    const factor =
      peer && name === 'Daylight' ? median(values.map((value, i) => value / (peer[i] ?? Number.NaN))) : undefined;
    lines.push({
      where: name,
      what: `requests per second, ${stream ? 'streamed' : 'whole'}`,
      value: `${median(values).toFixed(0)}${factor === undefined ? '' : `, ${times(factor)} Portkey's`}`,
      ...(factor !== undefined && { target: '>= 2x', holds: factor >= 2 }),
    });
  }
}

async function addCrowd(lines: Line[], ways: readonly Way[], daylight: Running, streams: number, seconds: number) {
  const way = ways.find(({ name }) => name === 'Daylight');
  if (!way) return;
  // The first wave brings code and buffers to their size; the second one must not need more.
  const first = await crowd(way, daylight.pid, streams, seconds);
  const second = await crowd(way, daylight.pid, streams, seconds);
  if (!first || !second) {
    process.stderr.write('Daylight: this system does not tell the memory of a process in /proc; not measured\n');
    return;
  }
  const [before, after] = [Math.max(...first.samplesMb), Math.max(...second.samplesMb)];
  lines.push({
    where: 'Daylight',
    what: `memory of ${streams} streams at once`,
    value:
      `${first.restMb.toFixed(0)} MB at rest, ${before.toFixed(0)} MB at most in the first wave, ` +
      `${after.toFixed(0)} MB in the second; ${second.answered} answered`,
    target: 'second <= 1.1 x first',
    holds: after <= before * 1.1 && second.answered === streams,
  });
}
