import { describe, expect, it } from 'vitest';
import { backoffMs, isRetryable, retryAfterMs } from './retry';

const nowMs = Date.UTC(2026, 9, 21, 7, 0, 0);

describe('retryAfterMs', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 28 * 60_000],
    ['Wed, 21 Oct 2026 06:00:00 GMT', 0],
    ['999999999999', 86_400_000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 86_400_000],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is %s ms', (header, waitMs) => {
    expect(retryAfterMs(header, null, nowMs)).toBe(waitMs);
  });

  it("reads a date against the server's clock when it tells it", () => {
    const wrongNowMs = Date.UTC(2031, 0, 1);
    expect(retryAfterMs('Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:27:30 GMT', wrongNowMs)).toBe(30_000);
  });
});

describe('backoffMs', () => {
  it('doubles up to an hour, and spreads over the whole span', () => {
    expect([1, 2, 3, 20, 5_000].map((failures) => backoffMs(failures, 1))).toEqual([
      10_000, 20_000, 40_000, 3_600_000, 3_600_000,
    ]);
    expect(backoffMs(3, 0)).toBe(0);
    expect(backoffMs(3, 0.5)).toBe(20_000);
  });
});

it('only what OTLP calls retryable is retried', () => {
  const retryable = Array.from({ length: 500 }, (_, i) => 100 + i).filter(isRetryable);
  expect(retryable).toEqual([429, 502, 503, 504]);
});
