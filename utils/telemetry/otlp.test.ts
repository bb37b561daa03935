import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleEvent } from '@/tests/support/sample-event';
import { actions, channels, outcomes, siteStatuses } from '@/utils/vocabulary';
import { countBuckets, decideTimeBuckets, findingKinds, type GuardEvent } from './event';
import { fromOtlp, NotOtlpLogs, toOtlp } from './otlp';

const hourMs = 3_600_000;

const anyEvent: fc.Arbitrary<GuardEvent> = fc.record(
  {
    bucketStartMs: fc.integer({ min: 0, max: Date.UTC(2500, 0, 1) / hourMs }).map((hours) => hours * hourMs),
    site: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
    siteStatus: fc.constantFrom(...siteStatuses),
    channel: fc.constantFrom(...channels),
    kinds: fc.dictionary(fc.constantFrom(...findingKinds), fc.constantFrom(...countBuckets)),
    action: fc.constantFrom(...actions),
    outcome: fc.constantFrom(...outcomes),
    decideTime: fc.constantFrom(...decideTimeBuckets),
    extensionVersion: fc.array(fc.nat(99_999), { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.')),
    policyVersion: fc.nat(1_000_000_000),
    falseAlarm: fc.constant(true as const),
  },
  {
    requiredKeys: [
      'bucketStartMs',
      'site',
      'siteStatus',
      'channel',
      'kinds',
      'action',
      'outcome',
      'decideTime',
      'extensionVersion',
      'policyVersion',
    ],
  },
);

const example = sampleEvent({
  bucketStartMs: Date.UTC(2026, 10, 23, 6),
  kinds: { EMAIL_ADDRESS: '21-100', CUSTOMER_TABLE: '1' },
  policyVersion: 7,
});

interface Wire {
  resourceLogs: { resource: object; scopeLogs: { logRecords: Record<string, unknown>[] }[] }[];
}

/** The request as a receiver gets it, with one change made to its first record. */
function changed(change: (record: Record<string, unknown>) => void): unknown {
  const wire: Wire = JSON.parse(JSON.stringify(toOtlp([example, example])));
  const record = wire.resourceLogs[0]?.scopeLogs[0]?.logRecords[0];
  if (!record) throw new Error('toOtlp wrote no record');
  change(record);
  return wire;
}

describe('toOtlp', () => {
  it('writes the JSON encoding of the OTLP specification', () => {
    expect(JSON.parse(JSON.stringify(toOtlp([example])))).toEqual({
      resourceLogs: [
        {
          resource: { attributes: [{ key: 'service.name', value: { stringValue: 'daylight' } }] },
          scopeLogs: [
            {
              scope: { name: 'daylight.guard' },
              logRecords: [
                {
                  timeUnixNano: '1795413600000000000',
                  observedTimeUnixNano: '1795413600000000000',
                  severityNumber: 9,
                  severityText: 'INFO',
                  eventName: 'daylight.guard',
                  attributes: [
                    { key: 'daylight.site', value: { stringValue: 'chatgpt' } },
                    { key: 'daylight.site_status', value: { stringValue: 'unsanctioned' } },
                    { key: 'daylight.channel', value: { stringValue: 'paste' } },
                    { key: 'daylight.action', value: { stringValue: 'warn' } },
                    { key: 'daylight.outcome', value: { stringValue: 'moved-to-assistant' } },
                    { key: 'daylight.decide_time', value: { stringValue: '2-10s' } },
                    { key: 'daylight.extension_version', value: { stringValue: '0.1.0' } },
                    { key: 'daylight.policy_version', value: { intValue: '7' } },
                    { key: 'daylight.kinds.EMAIL_ADDRESS', value: { stringValue: '21-100' } },
                    { key: 'daylight.kinds.CUSTOMER_TABLE', value: { stringValue: '1' } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('fromOtlp', () => {
  it('gives back what toOtlp wrote', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        expect(fromOtlp(JSON.parse(JSON.stringify(toOtlp(events))))).toEqual({ events, rejected: 0 });
      }),
    );
  });

  it('takes 64-bit integers as numbers too, and the empty fields that other senders write', () => {
    const wire = changed((record) => {
      record.traceId = '';
      record.spanId = '';
      record.body = {};
      record.droppedAttributesCount = 0;
      record.fieldOfALaterVersion = { nested: true };
      const attributes = record.attributes as { key: string; value: object }[];
      for (const attribute of attributes) {
        if (attribute.key === 'daylight.policy_version') attribute.value = { intValue: 7 };
      }
    });
    expect(fromOtlp(wire)).toEqual({ events: [example, example], rejected: 0 });
  });

  it.each<[string, (record: Record<string, unknown>) => void]>([
    ['free text in the body', (r) => Object.assign(r, { body: { stringValue: 'maria@example.org' } })],
    ['a trace id', (r) => Object.assign(r, { traceId: '5b8efff798038103d269b633813fc60c' })],
    ['an unknown attribute', (r) => push(r, 'user.email', 'maria@example.org')],
    ['an unknown kind', (r) => push(r, 'daylight.kinds.FAVOURITE_COLOUR', '1')],
    ['a kind named after a built-in', (r) => push(r, 'daylight.kinds.__proto__', '1')],
    ['a count that is not a bucket', (r) => push(r, 'daylight.kinds.PASSWORD', '37')],
    ['an attribute twice', (r) => push(r, 'daylight.site', 'claude')],
    ['a site that is no id', (r) => set(r, 'daylight.site', 'Maria Lopez')],
    ['an action outside its list', (r) => set(r, 'daylight.action', 'reported')],
    ['a missing field', (r) => Object.assign(r, { attributes: (r.attributes as unknown[]).slice(1) })],
    ['a time finer than an hour', (r) => Object.assign(r, { timeUnixNano: '1795413601000000000' })],
    ['a time finer than a millisecond', (r) => Object.assign(r, { timeUnixNano: '1795413600000000001' })],
    ['a time that is no number', (r) => Object.assign(r, { timeUnixNano: 'now' })],
    ['another event', (r) => Object.assign(r, { eventName: 'session.start' })],
  ])('rejects a record with %s and keeps the others', (_name, change) => {
    expect(fromOtlp(changed(change))).toEqual({ events: [example], rejected: 1 });
  });

  it('counts a record that is no object as rejected', () => {
    const body = { resourceLogs: [{ scopeLogs: [{ logRecords: [null, 7, 'x', []] }] }] };
    expect(fromOtlp(body)).toEqual({ events: [], rejected: 4 });
  });

  it.each([[null], [[]], ['text'], [{ resourceLogs: 'text' }], [{ resourceLogs: [null] }]])(
    'refuses %j, which is no export request',
    (body) => {
      expect(() => fromOtlp(body)).toThrow(NotOtlpLogs);
    },
  );

  it('never throws anything else and never keeps more than the schema has, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (record) => {
        const { events, rejected } = fromOtlp({ resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] });
        expect(events).toEqual([]);
        expect(rejected).toBe(1);
      }),
    );
  });
});

function push(record: Record<string, unknown>, key: string, stringValue: string): void {
  (record.attributes as unknown[]).push({ key, value: { stringValue } });
}

function set(record: Record<string, unknown>, key: string, stringValue: string): void {
  for (const attribute of record.attributes as { key: string; value: object }[]) {
    if (attribute.key === key) attribute.value = { stringValue };
  }
}
