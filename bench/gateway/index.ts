import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../tests/support/free-port';
import { type Postgres, startPostgres } from '../../tests/support/postgres';
import { type Line, lineTable, milliseconds, times } from '../lines';
import { type Way, waysTo } from './ask';
import { killed } from './kill';
import { crowd, firstBytes, type Party, type Rate, throughput, type Used } from './measure';
import { installPeer } from './peer';
import { processorMs, processorMsOfAll, type Running, startDaylight, startPortkey, startUpstream } from './processes';

const parts = ['first-byte', 'throughput', 'streams', 'kills'] as const;
type Part = (typeof parts)[number];

const usage = `Usage: npm run bench -- gateway [PART...] [--quick] [--no-peers] [--kills N] [--streams N]
                                   [--connections N] [--json] [--check]

What the gateway adds, on PostgreSQL, with scan and audit on, beside @portkey-ai/gateway and a direct connection to the
same upstream, in turn, in one run on one machine. One process of each. PART is one or more of these; without any, all:

  first-byte   time to the first byte, one request at a time
  throughput   requests per second of many connections, each of which asks again as soon as it has its answer, and the
               processor's time that each process takes for one: client, upstream, gateway and database share the
               machine, so what all of them need together is the limit as soon as it has fewer processors than they are
  streams      memory of many streams at once
  kills        whether a record is lost when the process is killed under load

  --quick      fewer rounds
  --no-peers   without @portkey-ai/gateway
  --kills N    how often the process is killed (50)
  --streams N  how many streams run at once (500)
  --connections N  how many connections ask at once for throughput (32)
  --keep       also with the prompt log on (redacted)
  --profile    writes where the processor's time of our server went to .output/bench (open it in a browser's tools)
  --check      exit code 1 when a target does not hold
`;

const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
const median = (values: readonly number[]) => percentile(values, 0.5);

/** `npm run bench -- gateway` */
export async function gateway(args: string[]): Promise<number> {
  const { values: options, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      'no-peers': { type: 'boolean' },
      kills: { type: 'string', default: '50' },
      streams: { type: 'string', default: '500' },
      connections: { type: 'string', default: '32' },
      keep: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      json: { type: 'boolean' },
      check: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const chosen = parts.filter((part) => positionals.length === 0 || positionals.includes(part));
  const isUnknown = positionals.some((word) => !parts.some((part) => part === word));
  if (options.help || isUnknown) {
    (options.help ? process.stdout : process.stderr).write(usage);
    return options.help ? 0 : 2;
  }
  const beside = chosen.some((part) => part === 'first-byte' || part === 'throughput');
  const withPeer = beside && !options['no-peers'];
  if (withPeer && !installPeer()) return 2;

  const lines: Line[] = [];
  const running: Running[] = [];
  const postgres = await startPostgres(join(tmpdir(), `daylight-bench-postgres-${process.pid}`));
  try {
    const upstream = await startUpstream();
    running.push(upstream);
    if (chosen.some((part) => part !== 'kills')) {
      const profileDir = options.profile ? join(import.meta.dirname, '../../.output/bench') : undefined;
      if (profileDir) mkdirSync(profileDir, { recursive: true });
      const choices = { keepsPrompts: options.keep, profileDir };
      const daylight = await startDaylight(upstream.url, postgres.url, await freePort(), choices);
      running.push(daylight);
      const portkey = withPeer ? await startPortkey() : undefined;
      if (portkey) running.push(portkey);
      await measured(chosen, lines, { upstream, postgres, daylight, portkey }, options.quick, {
        streams: Number(options.streams),
        connections: Number(options.connections),
      });
      await daylight.kill('SIGTERM');
    }
    if (chosen.includes('kills')) {
      say(`killing the server ${options.kills} times under load`);
      const { kills, answered, lost, twice } = await killed(upstream.url, postgres.url, Number(options.kills));
      lines.push({
        where: 'Daylight',
        what: `killed ${kills} times under load`,
        value: `${answered} answered, ${lost} without a record, ${twice} recorded twice`,
        target: '0 lost, 0 twice',
        holds: answered > 0 && lost === 0 && twice === 0,
      });
    }
  } finally {
    for (const one of running.reverse()) await one.kill('SIGKILL');
    await postgres.stop();
  }
  process.stdout.write(options.json ? `${JSON.stringify(lines, undefined, 2)}\n` : `${lineTable(lines)}\n`);
  return options.check && lines.some(({ holds }) => holds === false) ? 1 : 0;
}

const say = (words: string) => process.stderr.write(`Daylight: ${words} ...\n`);

interface Gateways {
  upstream: Running;
  postgres: Postgres;
  daylight: Running;
  portkey: Running | undefined;
}

async function measured(
  chosen: readonly Part[],
  lines: Line[],
  { upstream, postgres, daylight, portkey }: Gateways,
  isQuick: boolean,
  { streams, connections }: { streams: number; connections: number },
): Promise<void> {
  const ways = waysTo(upstream.url, daylight.url, portkey?.url);
  const used: Used = (name) => {
    const times: [Party, number | undefined][] = [
      ['client', processorMs(process.pid)],
      ['upstream', processorMs(upstream.pid)],
    ];
    if (name === 'Daylight') {
      times.push(['gateway', processorMs(daylight.pid)], ['database', processorMsOfAll(postgres.pid)]);
    }
    if (name === 'Portkey' && portkey) times.push(['gateway', processorMs(portkey.pid)]);
    return new Map(times.flatMap(([party, usedMs]) => (usedMs === undefined ? [] : [[party, usedMs] as const])));
  };
  if (chosen.some((part) => part === 'first-byte' || part === 'throughput')) {
    say('warming up');
    await firstBytes(ways, 200);
    // As a server is after its first minute: until then it is mostly the compiler that is measured.
    for (const stream of [true, false]) await throughput(ways, { rounds: 1, ms: 5_000, atOnce: connections, stream });
  }
  if (chosen.includes('first-byte')) {
    say('time to the first byte, one request at a time');
    addFirstBytes(lines, await firstBytes(ways, isQuick ? 500 : 2_000));
  }
  if (chosen.includes('throughput')) {
    for (const stream of [true, false]) {
      say(`requests per second, ${stream ? 'streamed' : 'whole'}`);
      const rounds = isQuick ? 3 : 9;
      addThroughput(lines, await throughput(ways, { rounds, ms: 1_500, atOnce: connections, stream }, used), stream);
    }
  }
  if (chosen.includes('streams')) {
    say(`${streams} streams at once`);
    await addCrowd(lines, ways, daylight, streams, isQuick ? 10 : 20);
  }
}

/** What each way adds to the direct one. */
function addFirstBytes(lines: Line[], measuredMs: ReadonlyMap<Way['name'], readonly number[]>): void {
  const direct = measuredMs.get('direct') ?? [];
  const peer = measuredMs.get('Portkey');
  for (const [label, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const added = (values: readonly number[]) => percentile(values, share) - percentile(direct, share);
    for (const name of ['Daylight', 'Portkey'] as const) {
      const values = measuredMs.get(name);
      if (!values) continue;
      const isOurs = name === 'Daylight' && peer !== undefined;
      lines.push({
        where: name,
        what: `added time to the first byte, ${label}`,
        value: `${milliseconds(added(values))}${isOurs ? `, ${times(added(values) / added(peer))} Portkey's` : ''}`,
        ...(isOurs && { target: `<= Portkey's`, holds: added(values) <= added(peer) }),
      });
    }
  }
}

const partyNames = {
  gateway: 'processor time of its process per request',
  database: 'processor time of the database per request',
  client: 'processor time of the client per request',
  upstream: 'processor time of the upstream per request',
} satisfies Record<Party, string>;

/** Ratios round by round, so that what else the machine does falls on both sides. */
function addThroughput(lines: Line[], rates: ReadonlyMap<Way['name'], Rate>, stream: boolean): void {
  const peer = rates.get('Portkey');
  const how = stream ? 'streamed' : 'whole';
  for (const [name, { perSecond, processorMs }] of rates) {
    const isOurs = peer !== undefined && name === 'Daylight';
    const ratio = (ours: readonly number[], theirs: readonly number[]) =>
      median(ours.map((value, i) => value / (theirs[i] ?? Number.NaN)));
    const factor = isOurs ? ratio(perSecond, peer.perSecond) : undefined;
    lines.push({
      where: name,
      what: `requests per second, ${how}`,
      value: `${median(perSecond).toFixed(0)}${factor === undefined ? '' : `, ${times(factor)} Portkey's`}`,
      ...(factor !== undefined && { target: '>= 2x', holds: factor >= 2 }),
    });
    for (const [party, usedMs] of processorMs) {
      const theirs = isOurs ? peer.processorMs.get(party) : undefined;
      lines.push({
        where: name,
        what: `${partyNames[party]}, ${how}`,
        value: `${milliseconds(median(usedMs))}${theirs ? `, ${times(ratio(usedMs, theirs))} with Portkey` : ''}`,
      });
    }
  }
}

async function addCrowd(lines: Line[], ways: readonly Way[], daylight: Running, streams: number, seconds: number) {
  const way = ways.find(({ name }) => name === 'Daylight');
  if (!way) return;
  // One wave brings code and buffers to their size; of those after it, the second must not need more than the first.
  await crowd(way, daylight.pid, streams, 10);
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
