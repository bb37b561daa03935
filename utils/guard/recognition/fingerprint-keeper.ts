import { FingerprintError, type Fingerprints, hashKey, readFingerprints } from '@/utils/detection';
import type { Policy } from '@/utils/policy';
import { bytesOfHex, fingerprintState, storedIndex } from './shared-index';

type ExactMatchPolicy = NonNullable<Policy['detection']['exactMatch']>;

/** The browser's own store for what was fetched: one copy for all tabs, on disk, by hash. */
const cacheName = 'fingerprints';
/** A file for ten million values. */
const mostBytes = 40_000_000;
const loadTimeoutMs = 60_000;

/** Why the file is not there. Goes to the options page and the log. */
class LoadError extends Error {
  readonly code: 'unreachable' | 'refused' | 'too-large' | 'other-file';

  constructor(code: LoadError['code']) {
    super(code);
    this.code = code;
  }
}

export interface FingerprintKeeper {
  /** Loads the file that the policy names when it is not there yet, and lets go of any other. Never rejects. */
  keep(wanted: ExactMatchPolicy | undefined): Promise<void>;
  /** The file that the policy names, where this life of the worker has it in memory. */
  now(wanted: ExactMatchPolicy | undefined): Fingerprints | undefined;
  /** Which of the hashes (high and low half in turn) are in the list; none while there is no file. */
  recognise(hashes: readonly number[], wanted: ExactMatchPolicy | undefined): Promise<boolean[]>;
}

/** Keeps the fingerprint file of this browser: it lives in the worker, and pages ask. */
export function createFingerprintKeeper(): FingerprintKeeper {
  /** Of this life of the worker; the file itself is on disk. */
  let inMemory: { sha256: string; fingerprints: Fingerprints } | undefined;

  async function open(wanted: ExactMatchPolicy): Promise<Fingerprints | undefined> {
    if (inMemory?.sha256 === wanted.sha256) return inMemory.fingerprints;
    const kept = await (await caches.open(cacheName)).match(addressOf(wanted));
    if (kept === undefined) return undefined;
    const fingerprints = readFingerprints(new Uint8Array(await kept.arrayBuffer()), keyOf(wanted));
    inMemory = { sha256: wanted.sha256, fingerprints };
    return fingerprints;
  }

  async function load(wanted: ExactMatchPolicy): Promise<Fingerprints> {
    const bytes = await download(wanted);
    const fingerprints = readFingerprints(bytes, keyOf(wanted));
    const cache = await caches.open(cacheName);
    for (const other of await cache.keys()) await cache.delete(other);
    await cache.put(addressOf(wanted), new Response(bytes));
    inMemory = { sha256: wanted.sha256, fingerprints };
    return fingerprints;
  }

  return {
    async keep(wanted) {
      if (wanted === undefined) {
        inMemory = undefined;
        await Promise.allSettled([fingerprintState.remove(), caches.delete(cacheName)]);
        return;
      }
      const { sha256 } = wanted;
      try {
        const there = await open(wanted).catch(() => undefined);
        const told = await fingerprintState.load();
        if (there !== undefined && told?.state === 'ready' && told.sha256 === sha256) return;
        if (there === undefined) await fingerprintState.save({ state: 'loading', sha256, atMs: Date.now() });
        const { index, count } = there ?? (await load(wanted));
        const atMs = Date.now();
        await fingerprintState.save({ state: 'ready', sha256, count, index: storedIndex(index, wanted.key), atMs });
      } catch (error) {
        const code = error instanceof LoadError || error instanceof FingerprintError ? error.code : 'not-stored';
        await fingerprintState.save({ state: 'failed', sha256, code, atMs: Date.now() }).catch(() => undefined);
      }
    },
    now: (wanted) => (inMemory?.sha256 === wanted?.sha256 ? inMemory?.fingerprints : undefined),
    async recognise(hashes, wanted) {
      const fingerprints = wanted === undefined ? undefined : await open(wanted).catch(() => undefined);
      const known: boolean[] = [];
      for (let i = 0; i + 1 < hashes.length; i += 2)
        known.push(fingerprints?.has({ high: hashes[i] ?? 0, low: hashes[i + 1] ?? 0 }) ?? false);
      return known;
    },
  };
}

const keyOf = ({ key }: ExactMatchPolicy) => hashKey(bytesOfHex(key));

/** The cache goes by address; no request is ever made to this one. */
const addressOf = ({ sha256 }: ExactMatchPolicy) => `https://fingerprints.invalid/${sha256}`;

/** @throws LoadError */
async function download({ url, sha256 }: ExactMatchPolicy): Promise<Uint8Array<ArrayBuffer>> {
  let reply: Response;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    reply = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(loadTimeoutMs),
    });
    if (!reply.ok) throw new LoadError('refused');
    if (Number(reply.headers.get('content-length') ?? 0) > mostBytes) throw new LoadError('too-large');
    bytes = new Uint8Array(await reply.arrayBuffer());
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError('unreachable');
  }
  if (bytes.length > mostBytes) throw new LoadError('too-large');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== sha256) throw new LoadError('other-file');
  return bytes;
}
