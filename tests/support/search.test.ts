import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { valuesIn } from './search';

const values = ['annika.lindqvist@brightwater-textiles.co.uk', '+49 30 23125 331', 'Lindqvist'];
const [email = '', phone = ''] = values;

test.each([
  ['as it is', `,${email},`, email],
  ['in a URL', `q=${encodeURIComponent(email)}`, email],
  ['in a form', `q=${encodeURIComponent(phone).replaceAll('%20', '+')}`, phone],
  ['without separators', 'tel:493023125331', phone],
  ['in base64', btoa(`a${email}b`), email],
  ['in base64, one further', btoa(`ab${email}c`), email],
  ['in base64, two further', btoa(`abc${email}d`), email],
  ['in hex', Buffer.from(email).toString('hex'), email],
  ['in capital hex', Buffer.from(email).toString('hex').toUpperCase(), email],
  ['in base64 of UTF-16', Buffer.from(`ab${phone}c`, 'utf16le').toString('base64'), phone],
  ['in escapes of JSON', '"\\u004c\\u0069\\u006e\\u0064\\u0071\\u0076\\u0069\\u0073\\u0074"', 'Lindqvist'],
])('finds a value %s', (_how, text, value) => {
  expect(valuesIn(text, values)).toContain(value);
});

test('finds a value in UTF-16, as a browser keeps its databases', () => {
  expect(valuesIn(Buffer.from(`x${phone}`, 'utf16le'), values)).toEqual([phone]);
});

test.each([
  ['gzip', gzipSync],
  ['zlib', deflateSync],
])('finds a value packed by %s, among other bytes, also where its end is missing', (_how, pack) => {
  const packed = pack(`${'Dear colleague, '.repeat(40)}${email}${' with kind regards'.repeat(400)}`);
  expect(valuesIn(Buffer.concat([Buffer.from('before'), packed, Buffer.from('behind')]), values)).toContain(email);
  expect(valuesIn(packed.subarray(0, packed.length - 12), values)).toContain(email);
});

test('finds a value in UTF-16 the other way round', () => {
  expect(valuesIn(Buffer.from(`x${phone}`, 'utf16le').swap16(), values)).toEqual([phone]);
});

test('finds nothing where nothing is', () => {
  expect(valuesIn('[EMAIL_1] wrote on 2026-09-04 about order 10241', values)).toEqual([]);
});
