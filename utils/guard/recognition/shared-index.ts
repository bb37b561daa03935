import { type FingerprintError, type FingerprintIndex, hashKey } from '@/utils/detection';
import { storageItem } from '@/utils/platform';

/** Why the file is not in use. */
export type FingerprintProblem =
  | 'unreachable'
  | 'refused'
  | 'too-large'
  | 'other-file'
  | 'not-stored'
  | FingerprintError['code'];

/** What the worker tells pages, panel and options page about the fingerprint file that the policy names. */
export type FingerprintState =
  | { state: 'loading'; sha256: string; atMs: number }
  | { state: 'failed'; sha256: string; code: FingerprintProblem; atMs: number }
  | { state: 'ready'; sha256: string; count: number; index: StoredIndex; atMs: number };

/** A fingerprint index as extension storage can hold it. */
interface StoredIndex extends Pick<FingerprintIndex, 'mail' | 'wordCounts' | 'digitCounts'> {
  /** Hexadecimal. */
  key: string;
  /** Base64. */
  firstWords: string;
}

/** Written by the worker alone; removed where the policy names no file. */
export const fingerprintState = storageItem<FingerprintState>('local', 'fingerprints');

export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

export function storedIndex({ mail, wordCounts, digitCounts, firstWords }: FingerprintIndex, key: string): StoredIndex {
  let binary = '';
  for (let i = 0; i < firstWords.length; i += 8192) binary += String.fromCharCode(...firstWords.subarray(i, i + 8192));
  return { key, mail, wordCounts, digitCounts, firstWords: btoa(binary) };
}

function withKey({ key, firstWords, ...rest }: StoredIndex, toKey: typeof hashKey): FingerprintIndex {
  return {
    ...rest,
    key: toKey(bytesOfHex(key)),
    firstWords: Uint8Array.from(atob(firstWords), (letter) => letter.charCodeAt(0)),
  };
}

/** The index for scanning; undefined while there is none. */
export function indexOf(state: FingerprintState | undefined): FingerprintIndex | undefined {
  return state?.state === 'ready' ? withKey(state.index, hashKey) : undefined;
}

/**
 * The same for a page that loads the detection only when it needs it.
 *
 * @param detection loads it. Not loaded here: whatever shares a bundle with such a load has all of detection in it.
 */
export async function loadIndex(
  state: FingerprintState | undefined,
  detection: () => Promise<{ hashKey: typeof hashKey }>,
): Promise<FingerprintIndex | undefined> {
  if (state?.state !== 'ready') return undefined;
  return withKey(state.index, (await detection()).hashKey);
}
