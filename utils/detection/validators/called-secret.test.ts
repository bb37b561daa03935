import { expect, test } from 'vitest';
import { isCalledSecret } from './called-secret';

const value = '9e107d9d372bb6826bd81d3542a419d6';
const called = (before: string, after = '') =>
  isCalledSecret(`${before}${value}${after}`, before.length, before.length + value.length);

test.each(['app secret: ', 'the token of the page is ', 'Unser Schlüssel lautet ', 'hash it, then use the key '])(
  '“%s” calls what follows a secret',
  (before) => expect(called(before)).toBe(true),
);

test.each([
  'The MD5 of "password" is ',
  'SHA-256 hash of the app secret: ',
  'der MD5 von „Passwort“ ist ',
  'key id ',
  'public key ',
])('“%s” calls it something else', (before) => expect(called(before)).toBe(false));

test('a word behind it counts where none stands before it', () => {
  expect(called('Use ', ' as the token')).toBe(true);
  expect(called('Commit ', ' has the token')).toBe(false);
});
