import { expect, it } from 'vitest';
import { countedIn, totalsWithParts } from '@/tests/support/counted';
import { type Condition, linearProgram } from '@/tests/support/linear-program';
import { lots } from '@/tests/support/lots';
import { sampleEvent, sampleHeartbeat } from '@/tests/support/sample-event';
import type { TelemetryEvent } from '@/utils/telemetry/event';
import type { CountedCell } from './cell-rows';
import { suppress } from './suppress';

/**
 * The attack that complementary suppression is made against: somebody takes everything that is published of a fleet, knows
 * k, the rules and which cells are not empty, writes down every condition that the numbers must meet, and has a linear
 * program say between which two values each hidden one lies. Written apart from the code under test.
 */

const monday = Date.UTC(2026, 10, 16);
const dayMs = 86_400_000;

/** A heartbeat a day in each browser, and one event or two in a week. */
function randomFleet(seed: number): TelemetryEvent[][] {
  const one = lots(seed);
  const size = one([6, 12, 23, 40]);
  return Array.from({ length: size }, () => {
    const state = {
      extensionVersion: one(['0.1.0', '0.1.0', '0.1.0', '0.0.9', '0.0.8']),
      policyVersion: one([7, 7, 7, 6, 5]),
      team: one(['Sales', 'Legal', 'Care']),
    };
    const mode = one(['managed', 'managed', 'managed', 'last-good', 'default'] as const);
    const days = one([[0], [0, 1]]);
    const beats = days.map((day) => sampleHeartbeat({ ...state, mode, bucketStartMs: monday + day * dayMs }));
    const events = one([[0], [0, 0]]).map(() =>
      sampleEvent({
        ...state,
        bucketStartMs: monday + one(days) * dayMs,
        site: one(['chatgpt', 'chatgpt', 'claude', 'kimi']),
        kinds: { [one(['EMAIL_ADDRESS', 'EMAIL_ADDRESS', 'IBAN_CODE', 'AWS_ACCESS_KEY'])]: '1' },
        outcome: one(['moved-to-assistant', 'sent-anyway']),
      }),
    );
    return [...beats, ...events];
  });
}

const idOf = ({ period, start, list, measure, key }: CountedCell) => [period, start, list, measure, key].join(' ');

/** A browser of these fleets has one version, policy, mode and team. */
interface Assumption {
  /** Lists whose parts the attacker takes to add up to their total, and not to more. */
  divisions: RegExp;
  k: readonly number[];
  /** The attack fails where a hidden number may still be as large as this. */
  atMost: (k: number) => number;
}

interface Program {
  cells: readonly CountedCell[];
  conditions: Condition[];
  hidden: number[];
}

/** Measures have nothing to do with one another, so each is a program of its own. */
function programs(cells: readonly CountedCell[], k: number, divisions: RegExp): Program[] {
  const shown = new Map(suppress(cells, k).map((cell) => [idOf(cell), cell.shown]));
  return [...new Set(cells.map(({ measure }) => measure))].map((measure) => {
    const mine = cells.filter((cell) => cell.measure === measure);
    const number = new Map(mine.map((cell, index) => [idOf(cell), index]));
    const of = (cell: CountedCell) => number.get(idOf(cell)) as number;
    const conditions: Condition[] = [];
    const atMost = (most: number, ...factors: [number, number][]) =>
      conditions.push({ factors: new Map(factors), most });
    for (const [index, cell] of mine.entries()) {
      const value = shown.get(idOf(cell));
      const low = value === undefined ? 0 : (value ?? k);
      if (low > 0) atMost(-low, [index, -1]);
      if (value !== null) atMost(low + k - 1, [index, 1]);
    }
    for (const { total, parts } of totalsWithParts(mine)) {
      atMost(0, [of(total), 1], ...parts.map((part): [number, number] => [of(part), -1]));
      if (parts.every(({ list }) => divisions.test(list) && list !== total.list))
        atMost(0, [of(total), -1], ...parts.map((part): [number, number] => [of(part), 1]));
      else for (const part of parts) atMost(0, [of(part), 1], [of(total), -1]);
    }
    return { cells: mine, conditions, hidden: mine.flatMap((cell, index) => (shown.has(idOf(cell)) ? [] : [index])) };
  });
}

it.each<[string, Assumption]>([
  [
    'of no hidden number more than that it is small, by what numbers are',
    { divisions: /^none$/, k: [3, 4, 5], atMost: (k) => k - 1 },
  ],
  [
    'no hidden number, where it is taken for granted that a browser has one version, policy, mode and team',
    { divisions: /^(fleet-.*|version|team)$/, k: [5, 6, 7], atMost: () => 2 },
  ],
])(
  'a linear program over everything that is published says %s',
  (_what, { divisions, k: ks, atMost }) => {
    let tried = 0;
    for (let seed = 1; seed <= 4; seed += 1) {
      const k = ks[seed % ks.length] as number;
      for (const { cells, conditions, hidden } of programs(countedIn(randomFleet(seed)), k, divisions)) {
        const extremeOf = linearProgram(cells.length, conditions);
        for (const index of hidden) {
          const what = `${seed} ${idOf(cells[index] as CountedCell)}`;
          // That a cell is not empty, whoever asks for it knew before.
          expect(extremeOf?.(index, -1), `${what} at least`).toBeLessThan(1.001);
          expect(extremeOf?.(index, 1), `${what} at most`).toBeGreaterThan(atMost(k) - 0.001);
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(200);
  },
  120_000,
);

it('the solver of the attack solves', () => {
  const sum = (most: number, x: number, y: number): Condition => ({
    factors: new Map([
      [0, x],
      [1, y],
    ]),
    most,
  });
  // x + y <= 4, x + 3y <= 6, x >= 1
  const conditions = [sum(4, 1, 1), sum(6, 1, 3), sum(-1, -1, 0)];
  const extremeOf = linearProgram(2, conditions);
  expect(extremeOf?.(1, 1)).toBeCloseTo(5 / 3);
  expect(extremeOf?.(1, -1)).toBeCloseTo(0);
  expect(extremeOf?.(0, 1)).toBeCloseTo(4);
  expect(extremeOf?.(0, -1)).toBeCloseTo(1);
  expect(linearProgram(2, [...conditions, sum(0.5, 1, 0)])).toBeUndefined();
});
