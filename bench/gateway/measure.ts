import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type Way } from './ask';
import { memoryMb, processorMs } from './processes';

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
  /** Time of the processor that the gateway itself needs for a request, in ms, round by round. */
  processorMs: number[];
}

/**
 * Answers a second, so many at once, the ways in turn.
 *
 * @param pidOf the process of a way, where it is a gateway
 */
export async function throughput(
  ways: readonly Way[],
  { rounds, ms, atOnce, stream }: { rounds: number; ms: number; atOnce: number; stream: boolean },
  pidOf: (name: Way['name']) => number | undefined = () => undefined,
): Promise<Map<Way['name'], Rate>> {
  const rates = new Map<Way['name'], Rate>(ways.map(({ name }) => [name, { perSecond: [], processorMs: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < ways.length; i++) {
      const way = ways[(round + i) % ways.length];
      if (!way) continue;
      const pid = pidOf(way.name);
      const usedMs = pid === undefined ? undefined : processorMs(pid);
      const until = performance.now() + ms;
      let done = 0;
      const worker = async () => {
        while (performance.now() < until) {
          await ask(way, { ...short, stream });
          done++;
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      const rate = rates.get(way.name);
      rate?.perSecond.push((done / ms) * 1000);
      if (usedMs !== undefined && pid !== undefined) rate?.processorMs.push(((processorMs(pid) ?? 0) - usedMs) / done);
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
