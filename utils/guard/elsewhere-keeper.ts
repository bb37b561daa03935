import { type StorageItem, storageItem } from '@/utils/platform';
import { traceGiven, tracesOf } from './elsewhere-messages';
import type { Trace } from './trace';

/** In the browser's memory alone. */
export interface StoredTraces {
  /** 16 bytes, new with every start of the browser. */
  key: number[];
  traces: { tool: string; trace: Trace; untilMs: number }[];
}

/** Beyond so many the oldest are forgotten. */
const mostTraces = 500;
const longestMs = 24 * 3_600_000;
const keyBytes = 16;

/** Keeps what texts leave behind, for all pages of a tool. */
export interface TraceKeeper {
  add(tool: string, trace: Trace, untilMs: number): Promise<void>;
  of(tool: string): Promise<{ key: number[]; traces: Trace[] }>;
}

export function createTraceKeeper(stored: StorageItem<StoredTraces>, now: () => number = Date.now): TraceKeeper {
  /** One after another: what is read is what was written last. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  async function load(): Promise<StoredTraces> {
    const before = await stored.load().catch(() => undefined);
    if (before !== undefined) return before;
    const fresh = { key: [...crypto.getRandomValues(new Uint8Array(keyBytes))], traces: [] };
    // The key must be the same for all pages, also where the worker ends before anything is given.
    await stored.save(fresh).catch(() => undefined);
    return fresh;
  }
  return {
    add: (tool, trace, untilMs) =>
      inTurn(async () => {
        const { key, traces } = await load();
        const nowMs = now();
        const alive = traces.filter((one) => one.untilMs > nowMs);
        const before = alive.findLast((one) => one.tool === tool && one.trace.ends !== undefined);
        // What is pasted comes by again when it is sent.
        const { ends, ...rest } = trace;
        const repeated = ends !== undefined && JSON.stringify(ends) === JSON.stringify(before?.trace.ends);
        alive.push({ tool, trace: repeated ? rest : trace, untilMs: Math.min(untilMs, nowMs + longestMs) });
        await stored.save({ key, traces: alive.slice(-mostTraces) }).catch(() => undefined);
      }),
    of: (tool) =>
      inTurn(async () => {
        const { key, traces } = await load();
        const alive = traces.filter((one) => one.tool === tool && one.untilMs > now());
        return { key, traces: alive.map(({ trace }) => trace) };
      }),
  };
}

/** Answers the pages of tools, in the background worker. Call at the top level. */
export function keepTraces(): void {
  const keeper = createTraceKeeper(storageItem<StoredTraces>('session', 'guard.traces'));
  traceGiven.answer(({ tool, trace, untilMs }) => keeper.add(tool, trace, untilMs));
  tracesOf.answer((tool) => keeper.of(tool));
}
