import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedIn, totalsWithParts } from '@/tests/support/counted';
import { sampleEvent } from '@/tests/support/sample-event';
import type { GuardEvent } from '@/utils/telemetry/event';
import type { CountedCell } from './cell-rows';
import { suppress } from './suppress';

const monday = Date.UTC(2026, 10, 16);
const dayMs = 86_400_000;

const event = (change: Partial<GuardEvent> = {}) => sampleEvent({ bucketStartMs: monday, ...change });

const idOf = ({ period, start, list, measure, key }: CountedCell) => [period, start, list, measure, key].join(' ');
const fleet = (size: number, ...events: GuardEvent[]) => Array.from({ length: size }, () => events);

/**
 * Somebody who has everything that is published, knows k and the rules, and which cells are not empty: the least that
 * each cell can be, from every total that it is a part of.
 */
function leastByAttack(cells: readonly CountedCell[], k: number): Map<string, number> {
  const shown = new Map(suppress(cells, k).map((cell) => [idOf(cell), cell.shown]));
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  for (const cell of cells) {
    const id = idOf(cell);
    const value = shown.get(id);
    low.set(id, value === undefined ? 0 : (value ?? k));
    high.set(id, value === undefined ? k - 1 : value === null ? Number.POSITIVE_INFINITY : value + k - 1);
  }
  const of = (map: Map<string, number>, cell: CountedCell) => map.get(idOf(cell)) ?? 0;
  const all = totalsWithParts(cells);
  for (let round = 0; round < 6; round += 1) {
    for (const { total, parts } of all) {
      low.set(idOf(total), Math.max(of(low, total), ...parts.map((part) => of(low, part))));
      const most = (except?: CountedCell) =>
        parts.reduce((sum, part) => sum + (part === except ? 0 : of(high, part)), 0);
      high.set(idOf(total), Math.min(of(high, total), most()));
      for (const part of parts) {
        high.set(idOf(part), Math.min(of(high, part), of(high, total)));
        low.set(idOf(part), Math.max(of(low, part), of(low, total) - most(part)));
      }
    }
  }
  return low;
}

describe('suppression', () => {
  it('shows nothing of a cell with fewer than k browsers, and others in steps of k', () => {
    for (let size = 1; size <= 24; size += 1) {
      const cells = suppress(countedIn(fleet(size, event())), 5);
      expect(new Set(cells.map(({ shown }) => shown))).toEqual(new Set(size < 5 ? [] : [Math.floor(size / 5) * 5]));
    }
  });

  it('shows everything as it is where the policy wants that', () => {
    const cells = countedIn([...fleet(2, event()), ...fleet(1, event({ site: 'claude' }))]);
    expect(suppress(cells, 1).map(({ shown }) => shown)).toEqual(cells.map(({ browsers }) => browsers));
  });

  it('withholds a part where the total would tell of a small one', () => {
    // 20 in all, 16 of them at one site: without more, the other four could be computed.
    const cells = countedIn([...fleet(16, event()), ...fleet(4, event({ site: 'claude' }))]);
    const sites = suppress(cells, 5).filter(
      ({ list, measure, period }) => list === 'site' && measure === 'seen' && period === 'week',
    );
    expect(sites).toEqual([expect.objectContaining({ key: 'chatgpt', shown: null })]);
    expect(leastByAttack(cells, 5).get('week 2026-11-16 site seen claude')).toBe(0);
  });

  it('withholds a day where the week would tell of a small one', () => {
    const tuesday = event({ bucketStartMs: monday + dayMs });
    const cells = countedIn([...fleet(16, event()), ...fleet(4, tuesday)]);
    expect(leastByAttack(cells, 5).get('day 2026-11-17 all seen ')).toBe(0);
  });

  it('keeps a planted person from every attack by totals, parts and rare combinations', () => {
    const site = fc.constantFrom('chatgpt', 'claude', 'deepseek', 'gemini');
    const guardEvent = fc
      .record({
        site,
        day: fc.integer({ min: 0, max: 6 }),
        kind: fc.constantFrom('EMAIL_ADDRESS', 'IBAN_CODE', 'PERSON'),
        action: fc.constantFrom('warn', 'audit', 'redact'),
        outcome: fc.constantFrom('moved-to-assistant', 'sent-anyway', 'cancelled'),
        team: fc.constantFrom('Sales', 'Legal'),
        extensionVersion: fc.constantFrom('0.1.0', '0.2.0'),
      })
      .map(({ day, kind, ...rest }) =>
        event({ ...rest, bucketStartMs: monday + day * dayMs, kinds: { [kind]: '1' } } as Partial<GuardEvent>),
      );
    const browsers = fc.array(fc.array(guardEvent, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 30 });
    const planted = event({ site: 'kimi', kinds: { AWS_ACCESS_KEY: '1' }, outcome: 'sent-anyway', team: 'Board' });
    fc.assert(
      fc.property(browsers, fc.integer({ min: 2, max: 6 }), (others, k) => {
        const cells = countedIn([...others, [planted]]);
        const least = leastByAttack(cells, k);
        for (const cell of cells) {
          // That it is not empty, the attack knew before.
          if (cell.browsers < k) expect(least.get(idOf(cell)), idOf(cell)).toBeLessThanOrEqual(1);
        }
        for (const { browsers: true_, shown } of suppress(cells, k)) {
          if (shown !== null) expect([shown % k, shown >= k, shown <= true_]).toEqual([0, true, true]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells nobody who looks again and again when one more browser has come', () => {
    const numbers = Array.from({ length: 41 }, (_, size) =>
      JSON.stringify(suppress(countedIn(fleet(size, event())), 5).map(({ browsers: _true, ...seen }) => seen)),
    );
    const changes = numbers.flatMap((text, size) => (size > 0 && text !== numbers[size - 1] ? [size] : []));
    expect(changes).toEqual([5, 10, 15, 20, 25, 30, 35, 40]);
  });
});
