import { expect, test } from 'vitest';
import { isSameSite } from './same-site';

test.each([
  ['https://js.pay.com', 'https://api.pay.com/v1/tokens', true],
  ['https://pay.com', 'https://pay.com:8443/', true],
  ['https://js.pay.co.uk', 'https://api.pay.co.uk/', true],
  ['https://pay.co.uk', 'https://bank.co.uk/', false],
  ['https://js.pay.com', 'https://chatgpt.com/', false],
  ['http://10.0.0.1', 'http://127.0.0.1/', false],
  ['http://localhost:1', 'http://localhost:2/', true],
  ['null', 'https://pay.com/', false],
])('%s and %s: %s', (a, b, same) => {
  expect(isSameSite(a, b)).toBe(same);
});
