import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absorb } from './absorb';

type One = Parameters<typeof absorb>[0][number];
const one = (type: One['type'], start: number, end: number, confidence = 0.9): One => ({
  type,
  start,
  end,
  confidence,
});

test('a term inside another value takes that value along', () => {
  expect(absorb([one('EMAIL_ADDRESS', 0, 20)], [one('CUSTOM_TERM', 5, 9)])).toEqual([one('CUSTOM_TERM', 0, 20)]);
  expect(absorb([one('PERSON', 0, 5), one('PERSON', 6, 12)], [one('EXACT_MATCH', 0, 12)])).toEqual([
    one('EXACT_MATCH', 0, 12),
  ]);
});

test('a recognised value says more than a term', () => {
  const own = [one('CUSTOM_TERM', 0, 8, 0.99), one('EXACT_MATCH', 4, 12, 0.5)];
  expect(absorb([], own)).toEqual([one('EXACT_MATCH', 0, 12, 0.5)]);
});

test('the result is sorted, without overlaps, and covers all that was found', () => {
  const place = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), fc.array(place, { maxLength: 12 }), (rest, own) => {
      let end = 0;
      const entities = rest.map(([gap, length]) => {
        const start = end + gap;
        end = start + length;
        return one('PERSON', start, end);
      });
      const terms = own.map(([start, length]) => one('CUSTOM_TERM', start, start + length));
      const joined = absorb(entities, terms);
      for (const [i, found] of joined.entries()) expect(found.start).toBeGreaterThanOrEqual(joined[i - 1]?.end ?? 0);
      for (const { start, end: last } of [...entities, ...terms])
        expect(joined.some((found) => found.start <= start && found.end >= last)).toBe(true);
    }),
  );
});
