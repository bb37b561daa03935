import { isRetryable, retryAfterMs } from './retry';

/** Where the policy wants events to go. */
export interface Destination {
  endpoint: string;
  headers: Readonly<Record<string, string>>;
}

/** What became of one attempt. Carries no text of the server's answer. */
export type Delivery =
  | { kind: 'accepted' | 'refused'; status?: number }
  | { kind: 'later'; status?: number; retryAfterMs?: number };

const timeoutMs = 20_000;

/**
 * Sends one sealed batch, once. Never throws: a network failure, a redirect and no answer in 20 seconds are `later`.
 * Nothing of the person goes along: no cookie, no referrer, no language, no cache.
 *
 * @param id Goes into `Idempotency-Key`.
 * @param nowMs For a `Retry-After` with a date.
 */
export async function deliver(to: Destination, id: string, body: string, nowMs: number): Promise<Delivery> {
  const headers = headersFor(to, id);
  if (headers === undefined) return { kind: 'refused' };
  try {
    const response = await fetch(to.endpoint, {
      method: 'POST',
      headers,
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status, ok } = response;
    // The status says all; an answer may be long or never end.
    response.body?.cancel().catch(() => {});
    if (ok) return { kind: 'accepted', status };
    if (!isRetryable(status)) return { kind: 'refused', status };
    const askedMs = retryAfterMs(response.headers.get('retry-after'), response.headers.get('date'), nowMs);
    return askedMs === undefined ? { kind: 'later', status } : { kind: 'later', status, retryAfterMs: askedMs };
  } catch {
    return { kind: 'later' };
  }
}

/** Undefined when the policy has a header that HTTP cannot carry. */
function headersFor(to: Destination, id: string): Headers | undefined {
  try {
    const headers = new Headers(to.headers);
    headers.set('Content-Type', 'application/json');
    headers.set('Accept-Language', '*');
    headers.set('Idempotency-Key', id);
    return headers;
  } catch {
    return undefined;
  }
}

/** The same destination gives the same text, which reveals neither address nor token. */
export async function digestOf(to: Destination): Promise<string> {
  const plain = JSON.stringify([to.endpoint, Object.entries(to.headers).sort(([a], [b]) => (a < b ? -1 : 1))]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
