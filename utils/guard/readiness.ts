import type { Policy } from '@/utils/policy';
import type { Engine } from './engine';

/** What judging needs. */
export interface Ready {
  engine: Engine;
  policy: Policy;
}

/** What has arrived so far of what judging needs; both parts may arrive in any order, and again. */
export interface Readiness {
  set(part: Partial<Ready>): void;
  policy(): Policy | undefined;
  now(): Ready | undefined;
  /** Resolves once both are there; rejects with the signal's reason when it fires first. */
  soon(signal: AbortSignal): Promise<Ready>;
}

export function createReadiness(): Readiness {
  const parts: Partial<Ready> = {};
  const waiting = new Set<() => void>();
  const now = () => {
    const { engine, policy } = parts;
    return engine === undefined || policy === undefined ? undefined : { engine, policy };
  };
  return {
    set(part) {
      Object.assign(parts, part);
      if (now() !== undefined) for (const wake of [...waiting]) wake();
    },
    policy: () => parts.policy,
    now,
    async soon(signal) {
      signal.throwIfAborted();
      const ready = now();
      if (ready !== undefined) return ready;
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      });
      return this.soon(signal);
    },
  };
}
