/**
 * When to try again, after OTLP/HTTP (https://opentelemetry.io/docs/specs/otlp/#otlphttp-response): these answers mean
 * "later", every other 4xx or 5xx means "never like this".
 */
export function isRetryable(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504;
}

const firstPauseMs = 10_000;
const longestPauseMs = 3_600_000;
/** However long a server asks for. Also the bound by which a pause is known to come from a clock set back. */
export const longestRetryAfterMs = 24 * 3_600_000;

/**
 * Exponential backoff with full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * @param failures Attempts in a row that failed, 1 or more.
 * @param random 0 up to but without 1.
 */
export function backoffMs(failures: number, random: number): number {
  return Math.round(random * Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 20)));
}

/**
 * How long a `Retry-After` asks to wait (RFC 9110, 10.2.3): seconds, or a date read against the server's own `Date`
 * because the clock here may be wrong. Bounded; undefined when there is none or it makes no sense.
 */
export function retryAfterMs(retryAfter: string | null, serverDate: string | null, nowMs: number): number | undefined {
  if (retryAfter === null) return undefined;
  const text = retryAfter.trim();
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1_000 : untilDateMs(text, serverDate, nowMs);
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), longestRetryAfterMs);
}

function untilDateMs(date: string, serverDate: string | null, nowMs: number): number {
  // "Wed, 21 Oct 2026 07:28:00 GMT". Without this check Date.parse also takes "-5" and "1.5" for years.
  if (!/^[A-Za-z]{3,9},? /.test(date)) return Number.NaN;
  const serverNowMs = Date.parse(serverDate ?? '');
  return Date.parse(date) - (Number.isNaN(serverNowMs) ? nowMs : serverNowMs);
}
