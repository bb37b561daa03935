import { expect, it } from 'vitest';
import { sampleEvent, sampleHeartbeat } from '@/tests/support/sample-event';
import { batchBody } from './batch-body';
import { cellsOf } from './cells';
import { toOtlp } from './otlp';

const sizeOf = (text: string) => new TextEncoder().encode(text).length;

it('a batch is as long as the next power of two, whatever is in it, and says the same', () => {
  const sizes = new Set<number>();
  for (let events = 1; events <= 200; events += 1) {
    const batch = Array.from({ length: events }, () => sampleEvent({ team: 'Größe' }));
    const body = batchBody(batch);
    expect(JSON.parse(body)).toEqual(toOtlp(batch));
    expect(Math.log2(sizeOf(body)) % 1).toBe(0);
    sizes.add(sizeOf(body));
  }
  expect(sizes.size).toBeLessThan(9);
});

it('one event, with all that it is the first of, is as long as a heartbeat', () => {
  const event = sampleEvent({ falseAlarm: true });
  const first = cellsOf(event).map(({ token }) => token);
  expect(sizeOf(batchBody([{ ...event, first }]))).toBe(4_096);
  expect(sizeOf(batchBody([sampleHeartbeat()]))).toBe(4_096);
});
