import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleHeartbeat } from '@/tests/support/sample-event';
import { cellId, cellList, cellListNames, cellsOf, firstCells, periodStartMs, tellsSite } from './cells';
import { type GuardEvent, guardEventSchema, type Heartbeat, heartbeatSchema } from './event';

const event = sampleEvent({
  bucketStartMs: Date.UTC(2026, 10, 22, 18),
  kinds: { EMAIL_ADDRESS: '2-5', CUSTOMER_TABLE: '1' },
  outcome: 'sent-anyway',
  falseAlarm: true,
  policyVersion: 7,
  team: 'Sales',
});
const beat = sampleHeartbeat({ policyVersion: 7 });

const idsOf = (given: GuardEvent | Heartbeat) => cellsOf(given).map(({ cell }) => cellId(cell));

describe('the cells of an event', () => {
  it('are of its day and of the week that began on Monday', () => {
    expect(idsOf(event)).toEqual(
      expect.arrayContaining([
        'day|2026-11-22|all|seen',
        'week|2026-11-16|all|anyway',
        'week|2026-11-16|site|warned|chatgpt',
        'day|2026-11-22|kind|false-alarm|EMAIL_ADDRESS',
        'week|2026-11-16|kind-site-action|anyway|CUSTOMER_TABLE|chatgpt|warn',
        'day|2026-11-22|team|warned|Sales',
        'day|2026-11-22|decide-time|warned|2-10s',
      ]),
    );
    for (const id of idsOf(event)) expect(id).toMatch(/^(day\|2026-11-22|week\|2026-11-16)\|/);
    expect(new Date(periodStartMs('week', Date.UTC(2026, 10, 23))).toISOString()).toBe('2026-11-23T00:00:00.000Z');
  });

  it('count a reaction only where somebody was warned', () => {
    const audited = idsOf({ ...event, action: 'audit', outcome: 'sent-audited', falseAlarm: undefined });
    expect(audited.filter((id) => !id.includes('|seen'))).toEqual([]);
    expect(idsOf({ ...event, outcome: 'sent-redacted' })).toContain('day|2026-11-22|all|better');
  });

  it('are of no team without one, and never the same twice', () => {
    const { team: _, ...without } = event;
    expect(idsOf(without).filter((id) => id.includes('|team|'))).toEqual([]);
    for (const given of [event, beat]) expect(new Set(idsOf(given)).size).toBe(idsOf(given).length);
  });

  it('have words that an event can carry, one for each', () => {
    for (const given of [event, beat]) {
      const tokens = cellsOf(given).map(({ token }) => token);
      expect(new Set(tokens).size).toBe(tokens.length);
      const whole = { ...given, first: tokens };
      expect(('mode' in given ? heartbeatSchema : guardEventSchema).parse(whole)).toEqual(whole);
      expect(firstCells(whole as GuardEvent).map(cellId)).toEqual(idsOf(given));
    }
  });

  it('of a heartbeat say nothing but that it runs', () => {
    expect(idsOf(beat)).toEqual(
      expect.arrayContaining(['day|2026-11-23|fleet|running', 'week|2026-11-23|fleet-version|running|0.1.0']),
    );
    expect(idsOf(beat).every((id) => id.includes('|running'))).toBe(true);
  });
});

it('only words of the event’s own cells count, whatever it says', () => {
  const first = [
    'day/all/seen',
    'day/site/warned',
    'week/kind/seen/IBAN_CODE',
    'day/nobody/knows',
    'day/fleet/running',
  ];
  expect(firstCells({ ...event, first }).map(cellId)).toEqual([
    'day|2026-11-22|all|seen',
    'day|2026-11-22|site|warned|chatgpt',
  ]);
  expect(firstCells(event)).toEqual([]);
});

it('knows which words are of a site', () => {
  expect(['day/site/seen', 'week/kind-site-action/seen/IBAN_CODE', 'day/all/seen', 'x'].map(tellsSite)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('every list stands below lists of fewer dimensions, with all of its measures', () => {
  for (const name of cellListNames) {
    const { dimensions, measures, parents } = cellList(name);
    for (const parent of parents) {
      const above = cellList(parent);
      expect(above.dimensions.every((dimension) => dimensions.includes(dimension))).toBe(true);
      expect(above.dimensions.length).toBeLessThan(dimensions.length);
      expect(measures.every((measure) => above.measures.includes(measure))).toBe(true);
    }
  }
});
