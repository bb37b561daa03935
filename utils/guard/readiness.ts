import type { CompanyDetection, FingerprintIndex } from '@/utils/detection';
import type { Policy } from '@/utils/policy';
import type { Brought, Engine } from './engine';

/** What judging needs. */
export interface Ready {
  engine: Engine;
  policy: Policy;
  /** What the policy wants found beside the rules. */
  company: CompanyDetection | undefined;
}

interface Parts extends Brought {
  policy?: Policy;
  /** Arrives when the fingerprint file that the policy names has been loaded; nothing waits for it. */
  fingerprints?: FingerprintIndex | undefined;
}

/** What has arrived so far of what judging needs; the parts may arrive in any order, and again. */
export interface Readiness {
  set(part: Parts): void;
  policy(): Policy | undefined;
  now(): Ready | undefined;
  /** Resolves once all are there; rejects with the signal's reason when it fires first. */
  soon(signal: AbortSignal): Promise<Ready>;
}

export function createReadiness(): Readiness {
  const parts: Parts = {};
  const waiting = new Set<() => void>();
  let ready: Ready | undefined;
  const now = () => {
    ready ??= readyBy(parts);
    return ready;
  };
  return {
    set(part) {
      Object.assign(parts, part);
      ready = undefined;
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

/** Undefined while something is missing. Patterns that nothing could run yet are missing too: they may say "block". */
function readyBy({ engine, policy, compilePatterns, fingerprints }: Parts): Ready | undefined {
  if (engine === undefined || policy === undefined) return undefined;
  const { detection } = policy;
  if (detection.patterns.length > 0 && compilePatterns === undefined) return undefined;
  const company = engine.companyDetection(detection, { compilePatterns, fingerprints });
  return { engine, policy, company };
}
