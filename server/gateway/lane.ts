import { setTimeout as sleep } from 'node:timers/promises';
import { type Engine, EngineFailure, type Model } from './engine';
import type { GatewayErrorCode } from './errors';

/** One upstream of a lane, in the order in which they are asked. */
export interface LaneMember {
  name: string;
  engine: Engine;
  /** Further attempts here before the next one is asked. */
  retries: number;
}

/** After so many failures in a row an upstream is asked last, for `restMs`. */
const failuresUntilRest = 3;
const restMs = 10_000;
const firstPauseMs = 150;
/** An upstream that asks to wait longer is left alone for this request. */
const longestPauseMs = 2_000;

/** The same again may help: the machine, the network or the moment was at fault. */
const passing: readonly GatewayErrorCode[] = [
  'upstream_unreachable',
  'upstream_busy',
  'upstream_error',
  'upstream_interrupted',
  'upstream_invalid',
];
/** The same again helps nothing here, but another upstream may answer. */
const local: readonly GatewayErrorCode[] = ['upstream_timeout', 'upstream_login', 'rate_limited', 'model_not_found'];

/**
 * The upstreams of a lane as one: each is asked in turn until one begins to answer. Once an answer has begun, nothing is
 * asked again: what breaks then, breaks.
 *
 * @param onFailure told of each attempt that failed
 */
export function createLane(
  members: readonly LaneMember[],
  onFailure: (upstream: string, failure: EngineFailure) => void,
): Engine {
  const failures = new Map<string, { count: number; restsUntilMs: number }>();

  function inOrder(): LaneMember[] {
    const rests = ({ name }: LaneMember) => ((failures.get(name)?.restsUntilMs ?? 0) > Date.now() ? 1 : 0);
    return [...members].sort((a, b) => rests(a) - rests(b));
  }

  function failed(name: string): void {
    const count = (failures.get(name)?.count ?? 0) + 1;
    failures.set(name, { count, restsUntilMs: count >= failuresUntilRest ? Date.now() + restMs : 0 });
  }

  async function tried<Result>(signal: AbortSignal, ask: (engine: Engine) => Promise<Result>): Promise<Result> {
    let last: EngineFailure | undefined;
    for (const { name, engine, retries } of inOrder()) {
      for (let attempt = 0; attempt <= retries; attempt++) {
        try {
          const result = await ask(engine);
          failures.delete(name);
          return result;
        } catch (error) {
          if (!(error instanceof EngineFailure) || signal.aborted) throw error;
          onFailure(name, error);
          last = error;
          if (!passing.includes(error.code) && !local.includes(error.code)) throw error;
          failed(name);
          if (local.includes(error.code) || attempt === retries) break;
          const pauseMs = pauseOf(attempt, error.retryAfter);
          if (pauseMs > longestPauseMs) break;
          await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
          if (signal.aborted) throw error;
        }
      }
    }
    throw last ?? new EngineFailure('upstream_unreachable');
  }

  return {
    complete: (request, signal) => tried(signal, (engine) => engine.complete(request, signal)),
    embed: (request, signal) => tried(signal, (engine) => engine.embed(request, signal)),
    /** Of all that answer; each model once. */
    async models(signal): Promise<Model[]> {
      const lists = await Promise.allSettled(members.map(({ engine }) => engine.models(signal)));
      const models = new Map<string, Model>();
      for (const list of lists) {
        if (list.status === 'fulfilled')
          for (const model of list.value) if (!models.has(model.id)) models.set(model.id, model);
      }
      const failure = lists.find((list) => list.status === 'rejected');
      if (models.size === 0 && failure) throw failure.reason;
      return [...models.values()];
    },
  };
}

function pauseOf(attempt: number, retryAfter: string | undefined): number {
  if (retryAfter !== undefined) {
    const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
    return Math.max(0, seconds * 1000);
  }
  return firstPauseMs * 2 ** attempt * (0.5 + Math.random() / 2);
}
