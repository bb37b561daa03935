import { storageItem } from '@/utils/platform';
import { OverlayError, type OverlayProblem, type Policy, readOverlay, type SignedOverlay } from '@/utils/policy';

/** What this browser has of the signed overlay. */
export interface KeptOverlay {
  publicKey: string;
  /** The file, as it was signed; missing while none has come. */
  text?: string;
  version: number;
  /** When the address was last asked, milliseconds since the epoch. */
  checkedMs: number;
  /** Why what came last was not taken. The one before stays in force. */
  problem?: OverlayProblem;
}

/** Read by the options page too. */
export const keptOverlay = storageItem<KeptOverlay>('local', 'overlay');

const mostBytes = 4_000_000;
const timeoutMs = 30_000;

/** The overlay that is in force for this browser; works without a network. */
export async function loadOverlay(): Promise<SignedOverlay | undefined> {
  const kept = await keptOverlay.load();
  if (kept?.text === undefined) return undefined;
  const { publicKey, text } = kept;
  return readOverlay(text, publicKey).then(
    (overlay) => ({ publicKey, overlay }),
    () => undefined,
  );
}

/** How often the address is asked, though the worker starts more often than that. */
const everyMs = 55 * 60_000;

/**
 * Asks for a newer overlay, when it is time. One that is not signed by the policy's key, is expired or older than the one in force is
 * left where it is, and the one in force stays.
 *
 * @param atOnce Whether to ask although it was asked a moment ago: the policy is another one.
 * @returns whether another one is in force now.
 */
export async function refreshOverlay(
  { overlay: { url, publicKey } }: Policy,
  nowMs: number,
  atOnce: boolean,
): Promise<boolean> {
  const stored = await keptOverlay.load();
  if (url === undefined || publicKey === undefined) {
    if (stored !== undefined) await keptOverlay.remove();
    return stored?.text !== undefined;
  }
  // Another key is another series of versions.
  const before = stored?.publicKey === publicKey ? stored : undefined;
  const sinceMs = nowMs - (before?.checkedMs ?? 0);
  if (!atOnce && sinceMs >= 0 && sinceMs < everyMs) return false;
  const kept = { publicKey, version: before?.version ?? 0, checkedMs: nowMs };
  const own = before?.text === undefined ? {} : { text: before.text };
  try {
    const text = await download(url);
    const { version, notAfter } = await readOverlay(text, publicKey);
    if (version < kept.version) throw new OverlayError('older');
    if (Date.parse(notAfter) < nowMs) throw new OverlayError('expired');
    await keptOverlay.save({ ...kept, text, version });
    return text !== before?.text;
  } catch (error) {
    const problem = error instanceof OverlayError ? error.code : 'unreachable';
    await keptOverlay.save({ ...kept, ...own, problem });
    return before === undefined && stored?.text !== undefined;
  }
}

async function download(url: string): Promise<string> {
  const reply = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!reply.ok || Number(reply.headers.get('content-length') ?? 0) > mostBytes) throw new OverlayError('unreachable');
  const text = await reply.text();
  if (text.length > mostBytes) throw new OverlayError('not-an-overlay');
  return text;
}
