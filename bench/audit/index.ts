import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { headOf, linksOf } from '../../server/audit/links';
import type { Audit } from '../../server/audit/record';
import { proveChain } from '../../server/audit/verify';
import { openStore, type Store } from '../../server/store/store';
import { type Listening, serveDaylight } from '../../tests/server/listening';
import { eventStream, startScriptedUpstream, tokenEvent } from '../../tests/server/scripted-upstream';
import { startPostgres } from '../../tests/support/postgres';
import { median, percentile } from '../detection/work';
import { type Line, lineTable, milliseconds, times } from '../lines';

const usage = `Usage: npm run bench -- audit [--rounds N] [--json]

What the audit log costs a request: the same gateway with the log and with one that writes nothing, in turn, in one
process, on the embedded database (in a directory) and on PostgreSQL (with what is committed on the disk). Ratios are of
one run; single times depend on the machine.

  --rounds N   rounds of each (default 20); a round is 20 requests one after the other, and 200 by 50 at once
`;

/** As the log, and writes nothing. */
const unaudited: Audit = {
  intend: async () => randomUUID(),
  settle: async () => {},
  append: async () => {},
};

interface Round {
  /** To the first byte, one request after the other, in ms. */
  firstByteMs: number[];
  /** Requests per second, 50 at once. */
  perSecond: number;
}

/** `npm run bench -- audit` */
export async function audit(args: string[]): Promise<number> {
  const { values: options } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '20' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const rounds = Number(options.rounds);
  if (options.help || !Number.isInteger(rounds) || rounds < 1) {
    process.stdout.write(usage);
    return options.help ? 0 : 2;
  }
  const directory = await mkdtemp(join(tmpdir(), 'daylight-bench-audit-'));
  // Beside the other: PostgreSQL runs as another user, who cannot look into it.
  const postgres = await startPostgres(`${directory}-postgres`);
  const lines: Line[] = [];
  try {
    for (const place of [{ dataDir: join(directory, 'pglite') }, { databaseUrl: postgres.url }]) {
      const store = await openStore(place, () => {});
      process.stderr.write(`Daylight: ${store.engine} ...\n`);
      lines.push(...(await compare(store, rounds)));
      await store.close();
    }
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
  process.stdout.write(options.json ? `${JSON.stringify(lines)}\n` : `${lineTable(lines)}\n`);
  return 0;
}

async function compare(store: Store, rounds: number): Promise<Line[]> {
  const upstream = await startScriptedUpstream();
  upstream.answer = (response) => {
    upstream.received.length = 0;
    response.writeHead(200, eventStream).end(`${tokenEvent('Four')}${tokenEvent(' words')}data: [DONE]\n\n`);
  };
  const settings = JSON.stringify({
    lanes: { production: { upstreams: [{ name: 'scripted', url: upstream.url, key: { env: 'KEY' } }] } },
  });
  const environment = { KEY: 'key' };
  const servers = {
    with: await serveDaylight({ store, settings, environment }),
    without: await serveDaylight({ store, settings, environment, audit: unaudited }),
  };
  const sides = ['with', 'without'] as const;
  const done: Record<(typeof sides)[number], Round[]> = { with: [], without: [] };
  for (let round = -1; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      const measured = await measure(servers[side]);
      // The first round warms up.
      if (round >= 0) done[side].push(measured);
    }
  }
  await Promise.all([servers.with.close(), servers.without.close(), upstream.close()]);

  const head = await headOf(store.database);
  const started = performance.now();
  const proof = await proveChain(linksOf(store.database), { head });
  const provedMs = performance.now() - started;
  if (!proof.holds || proof.records !== (rounds + 1) * 220) throw new Error('the log does not have every request once');

  const firstBytes = (side: (typeof sides)[number]) => done[side].flatMap(({ firstByteMs }) => firstByteMs);
  const rate = (side: (typeof sides)[number]) => median(done[side].map(({ perSecond }) => perSecond));
  const [p50, p50Without] = [median(firstBytes('with')), median(firstBytes('without'))];
  const [p99, p99Without] = [percentile(firstBytes('with'), 0.99), percentile(firstBytes('without'), 0.99)];
  const where = store.engine;
  return [
    {
      where,
      what: 'time to first byte, p50',
      value: `${times(p50 / p50Without)} (+${milliseconds(p50 - p50Without)})`,
    },
    {
      where,
      what: 'time to first byte, p99',
      value: `${times(p99 / p99Without)} (+${milliseconds(p99 - p99Without)})`,
    },
    { where, what: 'requests per second, 50 at once', value: times(rate('with') / rate('without')) },
    { where, what: 'links proved per second', value: String(Math.round(proof.records / (provedMs / 1_000))) },
  ];
}

async function measure({ url }: Listening): Promise<Round> {
  const firstByteMs: number[] = [];
  for (let n = 0; n < 20; n += 1) firstByteMs.push(await ask(url));
  const started = performance.now();
  let left = 200;
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      while (left > 0) {
        left -= 1;
        await ask(url);
      }
    }),
  );
  return { firstByteMs, perSecond: 200 / ((performance.now() - started) / 1_000) };
}

/** @returns ms to the first byte; the answer is read to its end */
async function ask(url: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'm',
      stream: true,
      messages: [{ role: 'user', content: 'Write a line of thanks.' }],
    }),
  });
  if (!response.ok || !response.body) throw new Error(`the gateway answers with ${response.status}`);
  let firstMs: number | undefined;
  for await (const _chunk of response.body) firstMs ??= performance.now() - started;
  return firstMs ?? 0;
}
