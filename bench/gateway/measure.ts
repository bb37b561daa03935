import { setTimeout as sleep } from 'node:timers/promises';
import { ask, bodyFor, type Way } from './ask';
import { createLoad } from './load';
import { memoryMb } from './processes';

const short = { tokens: 20, pauseMs: 0, stream: true };

/** Times to the first byte by way, one request at a time, the ways in turn. */
export async function firstBytes(ways: readonly Way[], rounds: number): Promise<Map<Way['name'], number[]>> {
  const times = new Map<Way['name'], number[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    // Each way is once in each place.
    for (let i = 0; i < ways.length; i++) {
      const way = ways[(round + i) % ways.length];
      if (way) times.get(way.name)?.push((await ask(way, short)).firstByteMs);
    }
  }
  return times;
}

export interface Rate {
  /** Answers a second, round by round. */
  perSecond: number[];
  /** Time of the processor that each party needs for a request, in ms, round by round. */
  processorMs: Map<Party, number[]>;
}

/** Who works on a request: the gateway itself, the database behind it, who asks, and who is asked. */
export type Party = 'gateway' | 'database' | 'client' | 'upstream';

/** Time of the processor used so far, in ms, by whoever takes part in a way; nothing where the system does not tell. */
export type Used = (name: Way['name']) => ReadonlyMap<Party, number>;

/**
 * Answers a second in a closed loop: so many connections at once, each of which asks again as soon as it has its answer.
 * The ways in turn, by the same client.
 */
export async function throughput(
  ways: readonly Way[],
  { rounds, ms, atOnce, stream }: { rounds: number; ms: number; atOnce: number; stream: boolean },
  used: Used = () => new Map(),
): Promise<Map<Way['name'], Rate>> {
  const rates = new Map<Way['name'], Rate>(ways.map(({ name }) => [name, { perSecond: [], processorMs: new Map() }]));
  const body = bodyFor({ ...short, stream });
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < ways.length; i++) {
      const way = ways[(round + i) % ways.length];
      if (!way) continue;
      const load = await Promise.all(Array.from({ length: atOnce }, () => createLoad(way.url, way.headers, body)));
      const before = used(way.name);
      const startedMs = performance.now();
      let done = 0;
      await Promise.all(
        load.map(async (one) => {
          while (performance.now() < startedMs + ms) {
            await one.ask();
            done++;
          }
        }),
      );
      const tookMs = performance.now() - startedMs;
      const after = used(way.name);
      for (const one of load) one.close();
      const rate = rates.get(way.name);
      rate?.perSecond.push((done / tookMs) * 1000);
      for (const [party, usedMs] of after) {
        const list = rate?.processorMs.get(party) ?? [];
        rate?.processorMs.set(party, [...list, (usedMs - (before.get(party) ?? 0)) / done]);
      }
    }
  }
  return rates;
}

export interface Crowd {
  /** Memory of the server at rest, and while all streams run, sampled once a second. */
  restMb: number;
  samplesMb: number[];
  answered: number;
}

/** Many long streams at once, and what the server's memory does meanwhile. */
export async function crowd(way: Way, pid: number, streams: number, seconds: number): Promise<Crowd | undefined> {
  const restMb = memoryMb(pid);
  if (restMb === undefined) return undefined;
  const pauseMs = 100;
  const asked = Array.from({ length: streams }, () =>
    ask(way, { tokens: (seconds * 1000) / pauseMs, pauseMs, stream: true }),
  );
  const all = Promise.all(asked);
  let isOver = false;
  void all.finally(() => {
    isOver = true;
  });
  const samplesMb: number[] = [];
  while (!isOver) {
    await sleep(1_000);
    samplesMb.push(memoryMb(pid) ?? 0);
  }
  return { restMb, samplesMb, answered: (await all).filter(({ bytes }) => bytes > 0).length };
}
