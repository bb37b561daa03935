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
])('finds a value %s', (_how, text, value) => {
  expect(valuesIn(text, values)).toContain(value);
});

test('finds a value in UTF-16, as a browser keeps its databases', () => {
  expect(valuesIn(Buffer.from(`x${phone}`, 'utf16le'), values)).toEqual([phone]);
});

test('finds nothing where nothing is', () => {
  expect(valuesIn('[EMAIL_1] wrote on 2026-09-04 about order 10241', values)).toEqual([]);
});
