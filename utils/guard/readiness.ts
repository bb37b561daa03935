import type { CompanyDetection, FingerprintIndex } from '@/utils/detection';
import type { Policy } from '@/utils/policy';
import type { Bringer } from './bringing';
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
  /**
   * Asks for the scripts that are missing by what is known now.
   *
   * @param inUse also for what a page gets only when somebody uses it
   */
  prepare(inUse: boolean): void;
  /** Resolves once all are there, and asks for what is not; rejects with the signal's reason when it fires first. */
  soon(signal: AbortSignal): Promise<Ready>;
}

/** @param ask asks for scripts that bring what is missing */
export function createReadiness(ask: (missing: readonly Bringer[]) => void): Readiness {
  const parts: Parts = {};
  const waiting = new Set<() => void>();
  let ready: Ready | undefined;
  const now = () => {
    ready ??= readyBy(parts);
    return ready;
  };
  return {
    set(part) {
      // Making ready anew takes a while where a company has many terms and patterns.
      const isNews = ([name, value]: [string, unknown]) => parts[name as keyof Parts] !== value;
      if (!Object.entries(part).some(isNews)) return;
      Object.assign(parts, part);
      ready = undefined;
      if (now() !== undefined) for (const wake of [...waiting]) wake();
    },
    policy: () => parts.policy,
    now,
    prepare: (inUse) => ask(missingIn(parts, inUse)),
    async soon(signal) {
      signal.throwIfAborted();
      const ready = now();
      if (ready !== undefined) return ready;
      ask(missingIn(parts, true));
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

/** Patterns that nothing could run yet are missing too: they may say "block". */
function missingIn({ engine, further, policy, compilePatterns }: Parts, inUse: boolean): Bringer[] {
  const patterns = policy !== undefined && policy.detection.patterns.length > 0 && compilePatterns === undefined;
  return [
    ...(engine === undefined ? ['scanner' as const] : []),
    ...(inUse && further === undefined ? ['further' as const] : []),
    ...(patterns ? ['patterns' as const] : []),
  ];
}

/** Undefined while something is missing. */
function readyBy(parts: Parts): Ready | undefined {
  const { engine, policy, compilePatterns, fingerprints } = parts;
  if (engine === undefined || policy === undefined || missingIn(parts, true).length > 0) return undefined;
  const company = engine.companyDetection(policy.detection, { compilePatterns, fingerprints });
  return { engine, policy, company };
}
