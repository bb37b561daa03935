import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { official } from '@/tests/support/official-definitions';
import { sampleEvent, sampleHeartbeat } from '@/tests/support/sample-event';
import { createOutbox } from './outbox';

const { ExportLogsServiceRequest } = official.logs.v1;
const now = Date.UTC(2026, 10, 23, 13);
const event = sampleEvent({
  channel: 'file',
  kinds: { EMAIL_ADDRESS: '21-100', CUSTOMER_TABLE: '1' },
  outcome: 'sent-anyway',
  falseAlarm: true,
  team: 'Sales & Care',
});
const beat = sampleHeartbeat({ dropped: '1-10', policyVersion: 1_000_000_000 });

it('what the outbox sends is the message of the official definitions, with no field that they do not know', async () => {
  const bodies: string[] = [];
  const receiver = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    bodies.push(Buffer.concat(chunks).toString('utf8'));
    outgoing.end();
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  const outbox = createOutbox();
  try {
    await outbox.append(event);
    await outbox.appendHeartbeat(beat);
    const { port } = receiver.address() as AddressInfo;
    expect(await outbox.send({ endpoint: `http://127.0.0.1:${port}/v1/logs`, headers: {} }, now)).toMatchObject({
      sentEvents: 2,
    });
  } finally {
    outbox.close();
    receiver.close();
  }
  expect(bodies).toHaveLength(1);
  const sent = JSON.parse(bodies[0] ?? '');
  const bytes = ExportLogsServiceRequest.encode(ExportLogsServiceRequest.fromObject(sent)).finish();
  const read = ExportLogsServiceRequest.decode(bytes);
  // The JSON of OTLP writes enumerations as numbers and 64-bit integers as strings.
  expect(ExportLogsServiceRequest.toObject(read, { longs: String, enums: Number })).toEqual(sent);
  const [first, second] = read.resourceLogs[0]?.scopeLogs[0]?.logRecords ?? [];
  expect([first?.eventName, second?.eventName]).toEqual(['daylight.guard', 'daylight.heartbeat']);
  expect(String(first?.timeUnixNano)).toBe(`${event.bucketStartMs}000000`);
  expect(first?.attributes.find(({ key }) => key === 'daylight.team')?.value.stringValue).toBe('Sales & Care');
  const policyVersion = second?.attributes.find(({ key }) => key === 'daylight.policy_version');
  expect(String(policyVersion?.value.intValue)).toBe('1000000000');
});
