import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflated } from './inflate';

describe('inflated', () => {
  it('reads what zlib packs, at every level', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('the same again and again ', 'abc'), fc.string())),
        fc.integer({ min: 0, max: 9 }),
        (parts, level) => {
          const given = new TextEncoder().encode(parts.join(''));
          const packed = deflateRawSync(given, { level });
          const { data, end } = inflated(new Uint8Array([...packed, 1, 2, 3]), 0, 1 << 20);
          expect([...data]).toEqual([...given]);
          expect(end).toBe(packed.length);
        },
      ),
    );
  });

  it('stops a bomb at the bytes it may have', () => {
    const bomb = deflateRawSync(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    expect(inflated(bomb, 0, 1000).data).toHaveLength(1000);
    expect(inflated(bomb, 0, 1000).end).toBeUndefined();
  });

  it('gives what came before the break of a cut stream, and takes any bytes', () => {
    const given = 'Please ask for the list of customers, and for the list of suppliers. '.repeat(20);
    const packed = deflateRawSync(given);
    const cut = new TextDecoder().decode(inflated(packed.subarray(0, packed.length - 4), 0, 1 << 20).data);
    expect(cut.length).toBeGreaterThan(60);
    expect(given.startsWith(cut)).toBe(true);
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(inflated(bytes, 0, 5000).data.length).toBeLessThanOrEqual(5000);
      }),
    );
  });
});
