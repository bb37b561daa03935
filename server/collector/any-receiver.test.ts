import { randomUUID } from 'node:crypto';
import { OTLPLogExporter as JsonExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPLogExporter as ProtobufExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { CompressionAlgorithm } from '@opentelemetry/otlp-exporter-base';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { official } from '@/tests/support/official-definitions';
import { sampleEvent } from '@/tests/support/sample-event';
import { cellsOf } from '@/utils/telemetry/cells';
import type { TelemetryEvent } from '@/utils/telemetry/event';
import { toOtlp } from '@/utils/telemetry/otlp';
import { cellCounts, received } from '../store/schema';
import { openStore, type Store } from '../store/store';
import type { Received } from './figures';

const now = Date.UTC(2026, 10, 23, 10, 30);
const event = sampleEvent({
  bucketStartMs: Date.UTC(2026, 10, 23, 6),
  kinds: { EMAIL_ADDRESS: '21-100', CUSTOMER_TABLE: '1' },
  outcome: 'sent-anyway',
  falseAlarm: true,
  policyVersion: 7,
  team: 'Sales & Care',
});
const asFirst = <Event extends TelemetryEvent>(one: Event): Event => ({
  ...one,
  first: cellsOf(one).map(({ token }) => token),
});

interface WrittenRecord {
  eventName: string;
  attributes: { key: string; value: { stringValue: string } | { intValue: string } }[];
}

/** An event as an application would log it that uses the SDK. */
function recordOf(one: TelemetryEvent) {
  const wire = toOtlp([one]) as { resourceLogs: { scopeLogs: { logRecords: WrittenRecord[] }[] }[] };
  const [written] = wire.resourceLogs[0]?.scopeLogs[0]?.logRecords ?? [];
  if (written === undefined) throw new Error('toOtlp wrote no record');
  const attributes = written.attributes.map(({ key, value }): [string, string | number] => [
    key,
    'intValue' in value ? Number(value.intValue) : value.stringValue,
  ]);
  return {
    eventName: written.eventName,
    timestamp: one.bucketStartMs,
    severityText: 'INFO',
    attributes: Object.fromEntries(attributes),
  };
}

const { ExportLogsServiceRequest, ExportLogsServiceResponse } = official.logs.v1;

describe('the receiver, asked by the official exporters', () => {
  let store: Store;
  let daylight: Listening;
  beforeAll(async () => {
    store = await openStore({}, () => {});
    daylight = await serveDaylight({ store, now: () => now, figures: { teams: ['Sales & Care'] } });
  });
  afterAll(async () => {
    await daylight.close();
    await store.close();
  });
  beforeEach(async () => {
    for (const table of [cellCounts, received]) await store.database.delete(table);
  });

  const inStore = async () => {
    const days = (await (await fetch(`${daylight.url}/api/received`)).json()) as Received;
    const cells = await store.database.select().from(cellCounts);
    return { days: days.days, cells: cells.map((cell) => JSON.stringify(cell)).sort() };
  };
  const sendOurs = () =>
    fetch(`${daylight.url}/v1/logs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(toOtlp([asFirst(event)])),
    });

  /** The same event by the SDK: what a log record of ours is, in its words. */
  async function exportBySdk(exporter: JsonExporter | ProtobufExporter, change: object = {}): Promise<void> {
    const provider = new LoggerProvider({ processors: [new BatchLogRecordProcessor({ exporter })] });
    provider.getLogger('any application').emit({
      ...recordOf(asFirst(event)),
      ...change,
    });
    await provider.shutdown();
  }

  it.each([
    ['JSON', () => new JsonExporter({ url: `${daylight.url}/v1/logs` })],
    ['protobuf', () => new ProtobufExporter({ url: `${daylight.url}/v1/logs` })],
    [
      'protobuf in gzip',
      () => new ProtobufExporter({ url: `${daylight.url}/v1/logs`, compression: CompressionAlgorithm.GZIP }),
    ],
  ])('counts an event that comes in %s as its own', async (_encoding, exporter) => {
    expect((await sendOurs()).status).toBe(200);
    const wanted = await inStore();
    expect(wanted.days).toEqual([{ day: '2026-11-23', batches: 1, events: 1, rejected: 0 }]);
    expect(wanted.cells.length).toBeGreaterThan(20);
    await store.database.delete(cellCounts);
    await store.database.delete(received);
    await exportBySdk(exporter());
    expect(await inStore()).toEqual(wanted);
  });

  it.each([
    ['JSON', () => new JsonExporter({ url: `${daylight.url}/v1/logs` })],
    ['protobuf', () => new ProtobufExporter({ url: `${daylight.url}/v1/logs` })],
  ])('keeps nothing of what is no event, in %s', async (_encoding, exporter) => {
    const { attributes } = recordOf(event);
    for (const change of [
      { body: 'what Maria wrote' },
      { attributes: { ...attributes, 'user.name': 'maria' } },
      { attributes: { ...attributes, 'daylight.site': ['claude', 'maria'] } },
      { attributes: { ...attributes, 'daylight.team': { name: 'maria' } } },
      { eventName: 'maria' },
    ]) {
      await exportBySdk(exporter(), change);
    }
    const { days, cells } = await inStore();
    expect(days).toEqual([{ day: '2026-11-23', batches: 5, events: 0, rejected: 5 }]);
    expect(JSON.stringify(cells) + daylight.logged.join()).not.toMatch(/maria/i);
  });

  it('answers protobuf in protobuf: done, in part, and refused', async () => {
    const post = (body: BodyInit, headers: Record<string, string> = {}) =>
      fetch(`${daylight.url}/v1/logs`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-protobuf', ...headers },
        body,
      });
    const bytes = (wire: object) =>
      new Uint8Array(ExportLogsServiceRequest.encode(ExportLogsServiceRequest.fromObject(wire)).finish());
    const done = await post(bytes(toOtlp([event])));
    expect([done.status, done.headers.get('content-type')]).toEqual([200, 'application/x-protobuf']);
    expect((await done.bytes()).length).toBe(0);
    const inPart = await post(bytes(toOtlp([event, { ...event, team: '?' }])));
    const answer = ExportLogsServiceResponse.decode(await inPart.bytes());
    expect(Number(answer.partialSuccess?.rejectedLogRecords)).toBe(1);
    const refused = await post(new Uint8Array([0x0a, 0xff, 0xff, 0xff, 0x0f]));
    expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'application/x-protobuf']);
    expect(Buffer.from(await refused.bytes()).toString('latin1')).toContain('not an OTLP logs request');
  });

  it('gives its numbers away as the message of the official definitions', async () => {
    expect((await sendOurs()).status).toBe(200);
    const given = await (await fetch(`${daylight.url}/api/figures/export?format=otlp&list=site`)).json();
    const { ExportMetricsServiceRequest } = official.metrics.v1;
    const read = ExportMetricsServiceRequest.decode(
      ExportMetricsServiceRequest.encode(ExportMetricsServiceRequest.fromObject(given as object)).finish(),
    );
    expect(ExportMetricsServiceRequest.toObject(read, { longs: String, enums: Number })).toEqual(given);
    expect(JSON.stringify(given)).toContain('"asInt":"1"');
  });
});
