import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { fromOtlp, isHeartbeat } from '@/utils/telemetry';
import { findingKinds } from '@/utils/telemetry/event';
import { type Daylight, launchDaylight } from '../tests/support/daylight';
import { remove, temporaryDirectory } from '../tests/support/directory';
import { countedEvents, startServer } from '../tests/support/server';
import { until } from '../tests/support/until';

const usage = `Usage: npm run soak -- delivery [--kills 1000] [--events 3] [--browser-every 10]
Ends the worker of a real Chromium again and again while it keeps and sends events, and every tenth time the whole browser
(SIGKILL), over a wire that loses 30 % of the answers, refuses 10 %, repeats 10 % and brings 10 % late. Exits with 1 when
an event is lost or counted twice.

  --kills N           how often something is ended
  --events N          events between two of them
  --browser-every N   every how many times the browser instead of the worker; 0 never
`;

/** What becomes of one request, of 100. */
const lose = 30;
const refuse = 10;
const repeat = 10;
const late = 10;

interface Wire {
  url: string;
  /** Batches as they came on at the server, by their id. */
  batches: Map<string, string>;
  counts: Record<'lost' | 'refused' | 'repeated' | 'late' | 'through', number>;
  isBad: boolean;
  close(): void;
}

/** Between extension and server. What is passed on late arrives after what came later. */
async function startWire(target: string): Promise<Wire> {
  const { hostname, port } = new URL(target);
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const pass = () =>
      new Promise<number>((resolve) => {
        const { method, url: path, headers } = incoming;
        const onward = forward(
          { hostname, port, method, path, headers: { ...headers, host: `${hostname}:${port}` } },
          (reply) => {
            reply.resume().on('end', () => resolve(reply.statusCode ?? 0));
            if (reply.statusCode === 200) wire.batches.set(String(headers['idempotency-key']), body.toString('utf8'));
          },
        );
        onward.on('error', () => resolve(0));
        onward.end(body);
      });
    const lot = wire.isBad ? Math.random() * 100 : 100;
    if (lot < refuse) {
      wire.counts.refused += 1;
      outgoing.writeHead(503, { 'Retry-After': '1' }).end();
      return;
    }
    if (lot < refuse + late) {
      wire.counts.late += 1;
      outgoing.destroy();
      setTimeout(() => void pass(), Math.random() * 3_000);
      return;
    }
    const status = await pass();
    if (lot < refuse + late + repeat) {
      wire.counts.repeated += 1;
      await pass();
    }
    if (lot < refuse + late + repeat + lose) {
      wire.counts.lost += 1;
      outgoing.destroy();
      return;
    }
    wire.counts.through += 1;
    outgoing.writeHead(status || 502, { 'Content-Type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire: Wire = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    batches: new Map(),
    counts: { lost: 0, refused: 0, repeated: 0, late: 0, through: 0 },
    isBad: true,
    close: () => server.close(),
  };
  return wire;
}

/**
 * Reports one decision for each kind, as the guard does: again under the same number until the worker says that it is
 * kept. Which of them are kept goes to the binding `isKept`, at once.
 */
function reportAll(daylight: Daylight, kinds: readonly string[]): Promise<void> {
  return daylight.inExtension(async (kinds) => {
    const { chrome, isKept, isUnanswered } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      isKept(kind: string): Promise<void>;
      isUnanswered(): Promise<void>;
    };
    // A pause after failures lasts up to an hour; here time passes faster.
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('daylight-outbox');
      opening.onsuccess = () => {
        const database = opening.result;
        if (!database.objectStoreNames.contains('pauses')) {
          database.close();
          return resolve();
        }
        const write = database.transaction('pauses', 'readwrite');
        write.objectStore('pauses').openCursor().onsuccess = (event) => {
          const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
          if (cursor) {
            cursor.update({ ...cursor.value, failures: 0, untilMs: 0 });
            cursor.continue();
          }
        };
        write.oncomplete = write.onabort = () => {
          database.close();
          resolve();
        };
      };
      opening.onerror = () => resolve();
    });
    // No function with a name here: what is compiled for it is not there in the page.
    await Promise.all(
      kinds.map(async (kind) => {
        const number = crypto.randomUUID().replaceAll('-', '');
        for (let attempt = 0; attempt < 300; attempt += 1) {
          const answer = await chrome.runtime
            .sendMessage({
              name: 'guard/outcome',
              request: {
                number,
                report: {
                  site: 'chatgpt',
                  siteStatus: 'unsanctioned',
                  channel: 'paste',
                  counts: { [kind]: 1 },
                  action: 'warn',
                  outcome: 'cancelled',
                  decideMs: 3000,
                },
              },
            })
            .catch(() => 'failed');
          // A worker that was ended before it could answer answers with nothing, and that is no error.
          if (answer === 'kept') return isKept(kind);
          if (answer === undefined) await isUnanswered();
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        throw new Error('a report was not kept within a minute');
      }),
    );
  }, kinds);
}

export async function delivery(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '1000' },
      events: { type: 'string', default: '3' },
      'browser-every': { type: 'string', default: '10' },
      help: { type: 'boolean' },
    },
  });
  const kills = Number(values.kills);
  const events = Number(values.events);
  const browserEvery = Number(values['browser-every']);
  if (values.help || !(kills >= 0) || !(events >= 1) || !(browserEvery >= 0)) {
    process.stderr.write(usage);
    return values.help ? 0 : 2;
  }
  const data = temporaryDirectory('soak-delivery');
  const server = await startServer({ DAYLIGHT_DATA_DIR: data });
  const wire = await startWire(server.url);
  const telemetry = { endpoint: `${wire.url}/v1/logs`, bucketHours: 1, sendAtOnce: true };
  const directory = temporaryDirectory('soak-delivery-browser');
  // Told apart by kind and by round: the number of a kind is how often it was given.
  const attempted = new Map<string, number>();
  const kept = new Map<string, number>();
  const add = (to: Map<string, number>, kind: string) => to.set(kind, (to.get(kind) ?? 0) + 1);
  /** Workers that were ended before they had answered, where the browser reports no error. */
  let unanswered = 0;
  const launch = () =>
    launchDaylight({
      policy: { version: 1, telemetry },
      directory,
      onStart: async (context) => {
        await context.exposeBinding('isKept', (_page, kind: string) => add(kept, kind));
        await context.exposeBinding('isUnanswered', () => {
          unanswered += 1;
        });
      },
    });
  let daylight = await launch();
  const killed = { workers: 0, browsers: 0 };
  /** Given right before the browser was ended. */
  const unsure = new Set<string>();
  let next = 0;
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      const kinds = Array.from({ length: events }, () => findingKinds[next++ % findingKinds.length] ?? 'PERSON');
      for (const kind of kinds) add(attempted, kind);
      const reporting = reportAll(daylight, kinds);
      // Half of the time while the worker is at it.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * (Math.random() < 0.5 ? 60 : 1_200)));
      if (kill < kills && browserEvery > 0 && kill % browserEvery === browserEvery - 1) {
        const cut = reporting.catch(() => {});
        await daylight.kill();
        await cut;
        for (const kind of kinds) unsure.add(kind);
        killed.browsers += 1;
        daylight = await launch();
        continue;
      }
      if (kill < kills) {
        await daylight.killServiceWorker();
        killed.workers += 1;
      }
      await reporting;
      if (kill % 50 === 48) process.stderr.write(`${kill + 1} rounds, ${wire.batches.size} batches arrived\n`);
    }
    wire.isBad = false;
    await until(
      'all is sent',
      async () => {
        await reportAll(daylight, []);
        await daylight.inExtension(async (name) => {
          const { chrome } = globalThis as unknown as {
            chrome: { alarms: { create(name: string, when: object): Promise<void> } };
          };
          await chrome.alarms.create(name, { when: Date.now(), periodInMinutes: 5 });
        }, 'send-events');
        return daylight.inExtension(async () => {
          const opening = indexedDB.open('daylight-outbox');
          const database = await new Promise<IDBDatabase>((resolve) => {
            opening.onsuccess = () => resolve(opening.result);
          });
          const read = database.transaction(['events', 'batches']);
          const waiting = read.objectStore('events').count();
          const batches = read.objectStore('batches').index('state').count('waiting');
          await new Promise((resolve) => {
            read.oncomplete = resolve;
          });
          database.close();
          return waiting.result + batches.result === 0;
        }, undefined);
      },
      { timeoutMs: 120_000, everyMs: 2_000 },
    );
    // What is on its way late arrives too.
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    const arrived = new Map<string, number>();
    for (const body of wire.batches.values()) {
      for (const event of fromOtlp(JSON.parse(body)).events) {
        if (!isHeartbeat(event)) for (const kind of Object.keys(event.kinds)) add(arrived, kind);
      }
    }
    const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
    let lost = 0;
    let twice = 0;
    const lostKinds: string[] = [];
    for (const [kind, tried] of attempted) {
      const missing = Math.max(0, (kept.get(kind) ?? 0) - (arrived.get(kind) ?? 0));
      if (missing > 0) lostKinds.push(kind);
      lost += missing;
      twice += Math.max(0, (arrived.get(kind) ?? 0) - tried);
    }
    const counted = await countedEvents(server.url);
    twice += Math.max(0, counted - sum(arrived));
    lost += Math.max(0, sum(arrived) - counted);
    process.stdout.write(`${JSON.stringify({
      killed,
      attempted: sum(attempted),
      kept: sum(kept),
      unanswered,
      arrived: sum(arrived),
      counted,
      batches: wire.batches.size,
      wire: wire.counts,
      keptBeforeBrowserKill: [...unsure].filter((kind) => lostKinds.includes(kind)),
      lost,
      lostKinds,
      twice,
    })}
`);
    return lost === 0 && twice === 0 ? 0 : 1;
  } finally {
    await daylight.close();
    wire.close();
    await server.stop();
    remove(data);
    remove(directory);
  }
}
