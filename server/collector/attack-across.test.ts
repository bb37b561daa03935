import { expect, it } from 'vitest';
import { countedIn, insideOthers, totalsWithParts, unionsByMeaning } from '@/tests/support/counted';
import { type Condition, linearProgram } from '@/tests/support/linear-program';
import { lots } from '@/tests/support/lots';
import { sampleEvent, sampleHeartbeat } from '@/tests/support/sample-event';
import type { TelemetryEvent } from '@/utils/telemetry/event';
import type { CountedCell } from './cell-rows';
import { idOf } from './relations';
import type { SiteStatuses } from './settings';
import { suppress } from './suppress';

/**
 * Attacks that put together what no single table tells: what one list says of another (who was warned has been seen, and
 * runs), and what the same cell said at another time. As in `attack.test.ts`, somebody knows k, the rules and which cells
 * are not empty, and has a linear program say between which two values each hidden number lies.
 */

const monday = Date.UTC(2026, 10, 16);

type Browser = TelemetryEvent[];

function randomFleet(seed: number): Browser[] {
  const one = lots(seed);
  const size = one([12, 18, 23, 31, 40]);
  return Array.from({ length: size }, () => {
    const state = { extensionVersion: one(['0.1.0', '0.1.0', '0.1.0', '0.0.9', '0.0.8']), policyVersion: 7 };
    const beat = sampleHeartbeat({ ...state, bucketStartMs: monday });
    const events = one([[], [0], [0], [0, 0]]).map(() =>
      sampleEvent({
        ...state,
        bucketStartMs: monday,
        site: one(['chatgpt', 'chatgpt', 'chatgpt', 'claude', 'kimi']),
        kinds: { [one(['EMAIL_ADDRESS', 'EMAIL_ADDRESS', 'AWS_ACCESS_KEY'])]: '1' },
        ...one([
          { action: 'warn', outcome: 'moved-to-assistant' },
          { action: 'warn', outcome: 'sent-anyway' },
          { action: 'redact', outcome: 'sent-redacted' },
          { action: 'audit', outcome: 'sent-audited' },
        ] as const),
      }),
    );
    return [beat, ...events];
  });
}

/** What one publication says: the numbers as they are, and as they are shown. */
interface Seen {
  cells: CountedCell[];
  shown: ReadonlyMap<string, number | null>;
  k: number;
}

/** The numbers of the week at several times, as they grow. */
function published(fleets: readonly (readonly Browser[])[], k: number, statuses: SiteStatuses = new Map()): Seen[] {
  let shown: ReadonlyMap<string, number | null> = new Map();
  return fleets.map((fleet) => {
    const cells = countedIn(fleet).filter(({ period }) => period === 'week');
    shown = new Map(suppress(cells, k, { before: shown, statuses }).map((cell) => [idOf(cell), cell.shown]));
    return { cells, shown, k };
  });
}

/** What the attack finds: hidden numbers of which more follows than that they are small, or than that they are not empty. */
function found(publications: readonly Seen[], statuses: SiteStatuses = new Map()): { tried: number; told: string[] } {
  const conditions: Condition[] = [];
  const numbers: Map<string, number>[] = [];
  let variables = 0;
  const atMost = (most: number, ...factors: [number, number][]) => conditions.push({ factors: new Map(factors), most });
  for (const { cells, shown, k } of publications) {
    const own = new Map(cells.map((cell) => [idOf(cell), variables++]));
    const of = (cell: CountedCell) => own.get(idOf(cell)) as number;
    for (const cell of cells) {
      const value = shown.get(idOf(cell));
      const low = value === undefined ? 0 : (value ?? k);
      if (low > 0) atMost(-low, [of(cell), -1]);
      if (value !== null) atMost(low + k - 1, [of(cell), 1]);
    }
    for (const { total, parts } of [...totalsWithParts(cells), ...unionsByMeaning(cells, statuses)]) {
      atMost(0, [of(total), 1], ...parts.map((part): [number, number] => [of(part), -1]));
      for (const part of parts) atMost(0, [of(part), 1], [of(total), -1]);
    }
    for (const { inner, outer } of insideOthers(cells)) atMost(0, [of(inner), 1], [of(outer), -1]);
    // A number never falls.
    for (const [id, before] of numbers.at(-1) ?? []) {
      const now = own.get(id);
      if (now !== undefined) atMost(0, [before, 1], [now, -1]);
    }
    numbers.push(own);
  }
  const extremeOf = linearProgram(variables, conditions);
  // The true numbers meet them all.
  if (extremeOf === undefined) throw new Error('the conditions are wrong');
  const told: string[] = [];
  let tried = 0;
  for (const [time, { cells, shown, k }] of publications.entries()) {
    for (const cell of cells) {
      if (shown.has(idOf(cell))) continue;
      const variable = numbers[time]?.get(idOf(cell)) as number;
      const least = extremeOf(variable, -1);
      const most = extremeOf(variable, 1);
      tried += 1;
      if (least > 1.001 || most < k - 1.001) told.push(`${time} ${idOf(cell)}: ${least} to ${most}`);
    }
  }
  return { tried, told };
}

const fleetOf = (...sites: [string, number][]): Browser[] =>
  sites.flatMap(([site, size]) => Array.from({ length: size }, () => [sampleEvent({ bucketStartMs: monday, site })]));

it('tells no hidden number by what one list says of another', () => {
  let tried = 0;
  for (const seed of [49, 112, 3, 4]) {
    const attack = found(published([randomFleet(seed)], [3, 4, 5][seed % 3] as number));
    expect(attack.told, `${seed}`).toEqual([]);
    tried += attack.tried;
  }
  expect(tried).toBeGreaterThan(40);
}, 120_000);

it('tells no hidden number to whoever has the policy, and so knows which sites have which status', () => {
  const statuses: SiteStatuses = new Map([
    ['claude', 'approved'],
    ['gemini', 'unsanctioned'],
    ['kimi', 'unsanctioned'],
  ]);
  // 106 in all; 98 used what is approved, and that is one site: each of the others would be at least 2.
  const fleet = [...statuses].flatMap(([site, siteStatus]) =>
    Array.from({ length: site === 'claude' ? 98 : 4 }, () => [
      sampleEvent({ bucketStartMs: monday, site, siteStatus }),
    ]),
  );
  expect(found(published([fleet], 5, statuses), statuses).told).toEqual([]);
});

it('tells no hidden number of before by what is shown later', () => {
  const few = ['claude', 'gemini', 'kimi', 'poe'];
  const attack = found(
    published(
      [4, 5].map((each) => fleetOf(['chatgpt', 99], ...few.map((site): [string, number] => [site, each]))),
      5,
    ),
  );
  expect(attack.told).toEqual([]);
});

it('tells nothing of any number by looking again as the numbers grow', () => {
  const few = ['claude', 'gemini', 'kimi'];
  let tried = 0;
  for (let seed = 1; seed <= 4; seed += 1) {
    const one = lots(seed * 77);
    const sizes = new Map<string, number>(few.map((site) => [site, one([1, 2, 3, 4])]));
    sizes.set('chatgpt', one([9, 13, 14, 18, 19, 23]));
    const fleets = [0, 1, 2].map(() => {
      const fleet = fleetOf(...sizes);
      for (const [site, size] of sizes) sizes.set(site, size + one([0, 1]));
      return fleet;
    });
    const attack = found(published(fleets, one([3, 4, 5])));
    expect(attack.told, `${seed}`).toEqual([]);
    tried += attack.tried;
  }
  expect(tried).toBeGreaterThan(40);
}, 120_000);
