import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from './judge';

const plain = { minBrowsers: 5, steps: 5, noise: null };
const open = { minBrowsers: 1, steps: 1, noise: null };

describe('an alert rule', () => {
  it.each([
    ['half more, surely', 'spike', 50, 40, 20, true],
    ['half more, only if the first is large and the second small', 'spike', 50, 30, 20, false],
    ['from not shown to many', 'spike', 100, 10, undefined, true],
    ['from not shown to the first that is shown', 'spike', 100, 5, undefined, false],
    ['against what is withheld', 'spike', 50, 500, null, false],
    ['half fewer, surely', 'drop', 50, 5, 20, true],
    ['gone', 'drop', 50, undefined, 20, true],
    ['never there', 'drop', 50, undefined, undefined, false],
    ['withheld now', 'drop', 50, null, 20, false],
    ['at least a third went on', 'override-rate', 30, 10, 25, true],
    ['perhaps a third went on', 'override-rate', 36, 10, 25, false],
    ['nobody was warned', 'override-rate', 1, undefined, undefined, false],
  ] as const)('%s', (_name, kind, percent, found, against, expected) => {
    expect(holds({ kind, percent }, found, against, plain)).toBe(expected);
  });

  it('with every number shown, is the plain comparison', () => {
    expect(holds({ kind: 'spike', percent: 50 }, 3, 2, open)).toBe(true);
    expect(holds({ kind: 'spike', percent: 50 }, 1, undefined, open)).toBe(false);
    expect(holds({ kind: 'drop', percent: 100 }, undefined, 1, open)).toBe(true);
  });

  it('counts noise as what may be wrong', () => {
    const noisy = { minBrowsers: 5, steps: 1, noise: { epsilon: 1, error95: 3, cumulativeEpsilon: 1 } };
    expect(holds({ kind: 'spike', percent: 50 }, 30, 20, noisy)).toBe(false);
    expect(holds({ kind: 'spike', percent: 50 }, 38, 20, noisy)).toBe(true);
  });

  const shown = (true_: number, k: number) => (true_ < k ? undefined : Math.floor(true_ / k) * k);

  it('is raised only when it is true of the numbers behind the published ones, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.record({
          k: fc.integer({ min: 1, max: 20 }),
          now: fc.nat(200),
          before: fc.nat(200),
          percent: fc.integer({ min: 1, max: 100 }),
        }),
        ({ k, now, before, percent }) => {
          const published = { minBrowsers: k, steps: k, noise: null };
          const is = (kind: 'spike' | 'drop' | 'override-rate') =>
            holds({ kind, percent }, shown(now, k), shown(before, k), published);
          if (is('spike')) expect(now).toBeGreaterThanOrEqual(before * (1 + percent / 100));
          if (is('drop')) expect(now).toBeLessThanOrEqual(before * (1 - percent / 100));
          if (is('override-rate')) expect(now).toBeGreaterThanOrEqual((before * percent) / 100);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is the same for all numbers that look alike when published', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20 }),
        fc.nat(19),
        fc.nat(19),
        fc.constantFrom('spike' as const, 'drop' as const, 'override-rate' as const),
        (k, now, before, kind) => {
          const small = shown(now % k, k);
          expect(
            holds({ kind, percent: 50 }, small, shown(before % k, k), { ...plain, minBrowsers: k, steps: k }),
          ).toBe(false);
        },
      ),
    );
  });
});
