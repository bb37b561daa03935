import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '@/utils/sites';
import { actions, channels, outcomes, siteStatuses } from '@/utils/vocabulary';
import { countBuckets, decideTimeBuckets, findingKinds, guardEventSchema } from './event';
import { type DecisionReport, type EventContext, guardEvent } from './guard-event';

const report: DecisionReport = {
  site: 'chatgpt',
  siteStatus: 'unsanctioned',
  channel: 'paste',
  counts: { EMAIL_ADDRESS: 40, CUSTOMER_TABLE: 1 },
  action: 'warn',
  outcome: 'moved-to-assistant',
  decideMs: 3_200,
};
const context: EventContext = {
  extensionVersion: '0.1.0',
  policyVersion: 7,
  bucketHours: 6,
  nowMs: Date.UTC(2026, 10, 23, 13, 59, 59, 999),
};

describe('guardEvent', () => {
  it('makes everything coarse', () => {
    expect(guardEvent(report, context)).toEqual({
      bucketStartMs: Date.UTC(2026, 10, 23, 12),
      site: 'chatgpt',
      siteStatus: 'unsanctioned',
      channel: 'paste',
      kinds: { EMAIL_ADDRESS: '21-100', CUSTOMER_TABLE: '1' },
      action: 'warn',
      outcome: 'moved-to-assistant',
      decideTime: '2-10s',
      extensionVersion: '0.1.0',
      policyVersion: 7,
    });
  });

  it('tells of a false alarm only where one was reported', () => {
    expect(guardEvent({ ...report, falseAlarm: true }, context)).toMatchObject({ falseAlarm: true });
    expect(guardEvent(report, context)).not.toHaveProperty('falseAlarm');
  });

  it.each([
    [1, Date.UTC(2026, 10, 23, 13)],
    [6, Date.UTC(2026, 10, 23, 12)],
    [24, Date.UTC(2026, 10, 23)],
  ] as const)('a bucket of %i hours begins on the hour in UTC', (bucketHours, start) => {
    expect(guardEvent(report, { ...context, bucketHours }).bucketStartMs).toBe(start);
  });

  it.each([
    [1, '1'],
    [2, '2-5'],
    [5, '2-5'],
    [6, '6-20'],
    [20, '6-20'],
    [21, '21-100'],
    [100, '21-100'],
    [101, '101+'],
    [1e9, '101+'],
    [0, undefined],
    [-3, undefined],
    [Number.NaN, undefined],
  ])('%d found is %s', (count, bucket) => {
    expect(guardEvent({ ...report, counts: { IBAN_CODE: count } }, context).kinds.IBAN_CODE).toBe(bucket);
  });

  it.each([
    [0, 'none'],
    [1, '<2s'],
    [1_999, '<2s'],
    [2_000, '2-10s'],
    [10_000, '10-60s'],
    [60_000, '>60s'],
    [Number.NaN, 'none'],
  ])('%d ms to decide is %s', (decideMs, bucket) => {
    expect(guardEvent({ ...report, decideMs }, context).decideTime).toBe(bucket);
  });

  it('a host is no site id', () => {
    for (const site of ['intranet.example.com', 'jane@example.com', 'other', 'constructor'])
      expect(guardEvent({ ...report, site }, context).site).toBe('other');
  });

  it('refuses a word it does not know without repeating it', () => {
    const odd = { ...report, outcome: 'jane@example.com' as never };
    expect(() => guardEvent(odd, context)).toThrow('guard event: unknown outcome');
  });
});

describe('whatever a report holds', () => {
  const anything = fc.anything();
  const wild = fc.record({
    site: fc.oneof(fc.constantFrom(...catalogue.map((site) => site.id)), fc.string(), fc.emailAddress()),
    siteStatus: fc.constantFrom(...siteStatuses),
    channel: fc.constantFrom(...channels),
    counts: fc.oneof(
      fc.dictionary(fc.oneof(fc.constantFrom(...findingKinds), fc.string()), fc.oneof(fc.double(), fc.integer())),
      fc.constant(JSON.parse('{"__proto__":3,"EMAIL_ADDRESS":2}')),
    ),
    action: fc.constantFrom(...actions),
    outcome: fc.constantFrom(...outcomes),
    decideMs: fc.double(),
    text: anything,
    url: fc.webUrl(),
  });
  const wildContext = fc.record({
    extensionVersion: fc.oneof(fc.constant('1.2.3'), fc.string()),
    policyVersion: fc.oneof(fc.nat(), fc.double()),
    bucketHours: fc.constantFrom(1 as const, 6 as const, 24 as const),
    nowMs: fc.oneof(fc.nat(), fc.double({ max: 8.64e15 }), fc.constant(Date.UTC(2026, 10, 23))),
  });
  const words = new Set<string>([
    ...catalogue.map((site) => site.id),
    'other',
    ...siteStatuses,
    ...channels,
    ...actions,
    ...outcomes,
    ...countBuckets,
    ...decideTimeBuckets,
    ...findingKinds,
  ]);

  it('the event satisfies the schema and holds only words of the lists, numbers and a version', () => {
    fc.assert(
      fc.property(wild, wildContext, (odd, when) => {
        const event = guardEvent(odd, when);
        expect(guardEventSchema.parse(event)).toEqual(event);
        const { kinds, bucketStartMs, policyVersion, extensionVersion, falseAlarm, team, first, ...rest } = event;
        expect([team, first]).toEqual([undefined, undefined]);
        for (const word of [...Object.values(rest), ...Object.keys(kinds), ...Object.values(kinds)])
          expect(words.has(word), word).toBe(true);
        expect(bucketStartMs % (when.bucketHours * 3_600_000)).toBe(0);
        expect([true, undefined]).toContain(falseAlarm);
        expect([0, when.policyVersion]).toContain(policyVersion);
        expect(extensionVersion).toMatch(/^\d+(\.\d+)*$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
