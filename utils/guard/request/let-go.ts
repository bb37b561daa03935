import { type HashKey, hashKey, keyedHash } from '@/utils/detection';
import type { StorageItem } from '@/utils/platform';
import { squeezed } from '../memory';

/** What is kept of it, in the browser's memory alone: no value, only what a key that dies with the browser makes of it. */
export interface StoredLedger {
  /** 16 bytes. */
  key: number[];
  /** Keyed hashes, and until when, milliseconds since the epoch; the newest last. */
  until: [hash: string, untilMs: number][];
}

/** Beyond so many the oldest are forgotten. */
const mostEntries = 10_000;
const keyBytes = 16;

/** Values, known by their keyed hashes, each until a time, and each for one tool where that is said. */
export interface Ledger {
  /** Resolves when what is stored is known; ask nothing before. */
  load(): Promise<void>;
  has(value: string, tool?: string): boolean;
  /** Resolves when they are kept; they are known at once, if what is stored is. */
  add(values: readonly string[], untilMs: number, tool?: string): Promise<void>;
}

export function createLedger(stored: StorageItem<StoredLedger>, now: () => number = Date.now): Ledger {
  const newKey = () => [...crypto.getRandomValues(new Uint8Array(keyBytes))];
  let bytes = newKey();
  let key: HashKey = hashKey(Uint8Array.from(bytes));
  let until = new Map<string, number>();
  const hashOf = (value: string, tool: string) => keyedHash([tool, squeezed(value)].join('\n'), key);
  async function loadStored(): Promise<void> {
    const before = await stored.load().catch(() => undefined);
    if (before === undefined) return;
    bytes = before.key;
    key = hashKey(Uint8Array.from(bytes));
    until = new Map(before.until);
  }
  let isLoaded = false;
  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= loadStored().finally(() => {
      isLoaded = true;
    });
    return loading;
  };
  return {
    load,
    has: (value, tool = '') => until.size > 0 && (until.get(hashOf(value, tool)) ?? 0) > now(),
    async add(values, untilMs, tool = '') {
      // What comes in the same moment must know of it already.
      if (!isLoaded) await load();
      for (const value of values) {
        const hash = hashOf(value, tool);
        // Entered anew, so that the oldest stand first.
        const later = Math.max(untilMs, until.get(hash) ?? 0);
        until.delete(hash);
        until.set(hash, later);
      }
      for (const [hash, endMs] of until) {
        if (until.size > mostEntries || endMs <= now()) until.delete(hash);
      }
      await stored.save({ key: bytes, until: [...until] });
    },
  };
}
