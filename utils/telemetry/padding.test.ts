import { expect, it } from 'vitest';
import { sampleEvent } from '@/tests/support/sample-event';
import { cellsOf } from './cells';
import { toOtlp } from './otlp';
import { padded } from './padding';

const sizeOf = (text: string) => new TextEncoder().encode(text).length;

it('a batch is as long as the next power of two, whatever is in it, and says the same', () => {
  const sizes = new Set<number>();
  for (let events = 1; events <= 200; events += 1) {
    const batch = toOtlp(Array.from({ length: events }, () => sampleEvent({ team: 'Größe' })));
    const text = padded(JSON.stringify(batch));
    expect(JSON.parse(text)).toEqual(batch);
    expect(Math.log2(sizeOf(text)) % 1).toBe(0);
    sizes.add(sizeOf(text));
  }
  expect(sizes.size).toBeLessThan(9);
});

it('one event, with all that it is the first of, is as long as a heartbeat', () => {
  const event = sampleEvent({ falseAlarm: true });
  const first = cellsOf(event).map(({ token }) => token);
  expect(sizeOf(padded(JSON.stringify(toOtlp([{ ...event, first }]))))).toBe(4_096);
  expect(sizeOf(padded('{}'))).toBe(4_096);
});
