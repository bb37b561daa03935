import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical';

/** Everything of JSON that a record can hold. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', '')),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', '')),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
}));

/** The same value with the members of every object in another order. */
function shuffled(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(shuffled);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)]),
  );
}

describe('canonical JSON', () => {
  it('writes the names of RFC 8785, section 3.2.3, in its order', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const written = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(written))).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
  });

  it('escapes what RFC 8785, section 3.2.2.2, escapes, and nothing else', () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\"/\u007f')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\"/\u007f"');
  });

  it('is one writing for one value, whatever the order of its members', () => {
    fc.assert(fc.property(value, (given) => canonicalJson(shuffled(given)) === canonicalJson(given)));
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(value, (given) => {
        // -0 is 0 in JSON.
        const plain = JSON.parse(JSON.stringify(given));
        expect(JSON.parse(canonicalJson(given))).toEqual(plain);
      }),
    );
  });

  it('is another writing for another value', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(JSON.stringify(shuffled(a)) !== JSON.stringify(shuffled(b)));
        const same = canonicalJson(a) === canonicalJson(b);
        if (same) expect(JSON.parse(canonicalJson(a))).toEqual(JSON.parse(canonicalJson(b)));
        return !same || canonicalJson(JSON.parse(canonicalJson(a))) === canonicalJson(b);
      }),
    );
  });

  it.each([
    [0.5],
    [Number.NaN],
    [2 ** 53],
    ['\ud800'],
    ['a\u0000b'],
    [{ '\udfff': 1 }],
    [() => 1],
    [1n],
    [[undefined]],
  ])('refuses what has no one writing', (given) => {
    expect(() => canonicalJson(given)).toThrow(/^not canonical: /);
  });
});
