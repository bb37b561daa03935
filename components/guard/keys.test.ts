import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { putUpGate } from './keys';

/** The gate as it stands on a window, with the events that reach it, and a clock that only this test moves. */
function gateOfPage() {
  const listeners = new Map<string, ((event: Event) => void)[]>();
  const gate = putUpGate((type, listener) => listeners.set(type, [...(listeners.get(type) ?? []), listener]));
  const act = (type: string, isTrusted = true) => {
    for (const listener of listeners.get(type) ?? []) listener({ type, isTrusted } as Event);
  };
  return { gate, act };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, Symbol.for('daylight.guard.keys'));
});

/** When the question came, milliseconds after the act, where judging took so long. */
async function cameAfter(judgingMs: number, meanwhile: (act: (type: string, isTrusted?: boolean) => void) => void) {
  const { gate, act } = gateOfPage();
  vi.advanceTimersByTime(1_234);
  act('paste');
  const actedAt = performance.now();
  vi.advanceTimersByTime(judgingMs);
  meanwhile(act);
  let came = Number.NaN;
  const waits = gate.evenTime().then(() => {
    came = performance.now() - actedAt;
  });
  await vi.advanceTimersByTimeAsync(100);
  await waits;
  return came;
}

test.each([
  [0, 100],
  [1, 100],
  [17, 100],
  [99, 100],
  [101, 200],
  [340, 400],
])('a question that took %d ms to judge comes %d ms after the act', async (judgingMs, ms) => {
  expect(await cameAfter(judgingMs, () => undefined)).toBeCloseTo(ms, 0);
});

test('a page cannot move the step by an act of its own making', async () => {
  expect(await cameAfter(37, (act) => act('paste', false))).toBeCloseTo(100, 0);
});
