import { expect, it } from 'vitest';
import { gatewayErrorCodes, statusOf } from '@/server/gateway/errors';
import { failureOfStatus } from '@/utils/assistant/failure';

/** What the panel does not cause; it says then that the gateway failed. */
const mistakes = ['invalid_json', 'invalid_request', 'unsupported_media_type', 'method_not_allowed', 'internal_error'];

it('the panel has a sentence of its own, in the language of the person, for every code of the gateway', () => {
  const meant = Object.fromEntries(
    gatewayErrorCodes.map((code) => [code, failureOfStatus(statusOf(code), { code, message: 'in English' })]),
  );
  const unexplained = gatewayErrorCodes.filter(
    (code) => meant[code] === 'gateway-failed' && !/_unavailable$/.test(code),
  );
  expect(unexplained.sort()).toEqual([...mistakes].sort());
  expect(meant).toMatchObject({ upstream_timeout: 'timeout', content_filter: 'blocked-by-gateway' });
});
