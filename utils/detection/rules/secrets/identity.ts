import { alnum, hex, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

/** Who somebody is: sign-in, second factors. */
export const identity: readonly SecretRule[] = [
  // https://developer.okta.com/docs/guides/create-an-api-token/
  named('OKTA_TOKEN', `00${url64(40)}`),
  named('OKTA_TOKEN', url64(64), { name: 'Okta client secret' }),
  named('AUTH0_SECRET', url64(64)),
  issued('CLERK_SECRET_KEY', 'sk_live_', alnum(42, 50), { near: 'clerk', confidence: 0.75 }),
  // "key_" in base64, https://workos.com/docs/glossary/api-key
  issued('WORKOS_API_KEY', 'sk_live_a2V5X sk_a2V5X', alnum(40, 200), { confidence: 0.97 }),
  issued('STYTCH_SECRET', 'secret-live-', `${url64(32, 44)}=?`),
  named('KEYCLOAK_SECRET', alnum(32)),
  named('KEYCLOAK_SECRET', uuid, { name: 'Keycloak secret, old form' }),
  issued('JUMPCLOUD_API_KEY', 'jca_', alnum(36)),
  named('JUMPCLOUD_API_KEY', hex(40), { name: 'JumpCloud key, old form' }),
  issued('ONFIDO_TOKEN', 'api_live.', `[\\w-]{10,12}\\.${url64(32)}`),
  // https://github.com/google/google-authenticator/wiki/Key-Uri-Format
  labelled(
    'OTP_SECRET',
    ['totp secret', 'otp secret', 'mfa secret', '2fa secret', 'authenticator secret'],
    '[A-Z2-7]{16,64}',
    { ok: 'TOTP secret: «»' },
  ),
  issued('OTP_SECRET', 'otpauth://totp/ otpauth://hotp/', '[\\w.@:+-]{0,100}\\?secret=[A-Z2-7]{16,128}', {
    name: 'one-time password address',
  }),
];
