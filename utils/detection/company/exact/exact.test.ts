import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensAtOnce } from '../tokens';
import { FingerprintError, readFingerprints, writeFingerprints } from './fingerprint-file';
import { holds, makeFuseFilter } from './fuse-filter';
import { normalForm, widestGap } from './normal-form';
import { exactQuestions } from './questions';
import { hashKey } from './sip-hash';

const key = hashKey(Uint8Array.from({ length: 16 }, (_, i) => i * 7));
const otherKey = hashKey(new Uint8Array(16).fill(9));

const fileOf = (values: readonly string[]) =>
  writeFingerprints(
    values.flatMap((value) => normalForm(value) ?? []),
    key,
  );

function found(text: string, values: readonly string[]): string[] {
  const { index, has } = readFingerprints(fileOf(values).bytes, key);
  const work = exactQuestions(text, tokensAtOnce(text), index);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.filter(has).map(({ start, end }) => text.slice(start, end));
  }
}

test('a value is recognised in every way of writing it', () => {
  expect(found('Ask ANNA SCHMIDT or Anna-Schmidt; not Anna or Schmidt Anna', ['Anna Schmidt'])).toEqual([
    'ANNA SCHMIDT',
    'Anna-Schmidt',
  ]);
  expect(found('<a.schmidt@firma.de>, A.Schmidt@Firma.de.', ['a.schmidt@firma.de'])).toEqual([
    'a.schmidt@firma.de',
    'A.Schmidt@Firma.de',
  ]);
  expect(found('0170/123 45 67, 01701234567, 0170-1234568', ['0170 1234567'])).toEqual([
    '0170/123 45 67',
    '01701234567',
  ]);
  expect(found('K-10023 and k 10023, K-10024, 4711-AB', ['K-10023', '4711 ab'])).toEqual([
    'K-10023',
    'k 10023',
    '4711-AB',
  ]);
  expect(found('会社の田中太郎さん', ['田中太郎'])).toEqual(['田中太郎']);
});

test('each of many values is recognised, and others are not', () => {
  const values = Array.from({ length: 20_000 }, (_, i) => `kunde${i * 31}@firma${i % 97}.de`);
  expect(found(values.join('\n'), values)).toHaveLength(values.length);
  const others = Array.from({ length: 20_000 }, (_, i) => `kunde${i * 31 + 1}@firma${i % 97}.de`);
  expect(found(others.join('\n'), values)).toEqual([]);
});

test('a filter knows all it was made from, at 3.4 bytes each, and takes one stranger in millions for its own', () => {
  const hashes = (count: number, salt: number) =>
    Array.from({ length: count }, (_, i) => ({
      high: Math.imul(i + 1, 0x9e3779b1 ^ salt) >>> 0,
      low: Math.imul(i + salt, 0x85ebca6b) >>> 0,
    }));
  const own = hashes(200_000, 1);
  const filter = makeFuseFilter(own);
  expect(own.every((hash) => holds(filter, hash))).toBe(true);
  expect(filter.fingerprints.length / own.length).toBeLessThan(3.9);
  expect(hashes(200_000, 77_777).filter((hash) => holds(filter, hash)).length).toBeLessThan(3);
  for (const count of [0, 1, 2, 3, 10, 100]) {
    const few = makeFuseFilter(hashes(count, 3));
    expect(hashes(count, 3).every((hash) => holds(few, hash))).toBe(true);
  }
});

test('the file holds no value, and answers only with its key', () => {
  const { bytes } = fileOf(['anna.schmidt@firma.de', 'Anna Schmidt']);
  const text = Buffer.from(bytes).toString('latin1').toLowerCase();
  for (const part of ['anna', 'schmidt', 'firma']) expect(text).not.toContain(part);
  expect(() => readFingerprints(bytes, otherKey)).toThrow(new FingerprintError('wrong-key'));
});

test('a torn file, and anything else, is refused', () => {
  const { bytes } = fileOf(['anna.schmidt@firma.de']);
  expect(() => readFingerprints(bytes.subarray(0, bytes.length - 1), key)).toThrow(new FingerprintError('torn'));
  expect(() => readFingerprints(new Uint8Array(0), key)).toThrow(new FingerprintError('not-a-fingerprint-file'));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
      expect(() => readFingerprints(noise, key)).toThrow(FingerprintError);
    }),
  );
  fc.assert(
    fc.property(fc.nat(39), fc.nat(255), (at, value) => {
      const changed = bytes.slice();
      changed[at] = value;
      try {
        readFingerprints(changed, key).has({ high: 1, low: 2 });
      } catch (error) {
        expect(error).toBeInstanceOf(FingerprintError);
      }
    }),
  );
});

test('any value that has a normal form is recognised again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 40 }), (value) => {
      const form = normalForm(value);
      // Shorter numbers are not looked for.
      if (form === undefined || (form.kind === 'digits' && form.form.length < 5)) return;
      const text = value.normalize('NFKC').trim();
      const { count, starts, ends } = tokensAtOnce(text);
      const gaps = starts.subarray(1, count).some((start, i) => start - (ends[i] ?? 0) > widestGap);
      if (form.kind === 'mail' || gaps) return;
      expect(found(`(${text})`, [value]).length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
