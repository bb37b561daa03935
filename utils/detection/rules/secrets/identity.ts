import { alnum, hex, lower, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

/** Who somebody is: sign-in, second factors. */
export const identity: readonly SecretRule[] = [
  // https://developer.okta.com/docs/guides/create-an-api-token/
  named({ type: 'OKTA_TOKEN', issuer: 'okta', value: `00${url64(40)}` }),
  named({ type: 'OKTA_TOKEN', name: 'Okta client secret', issuer: 'okta', value: url64(64) }),
  named({ type: 'AUTH0_SECRET', issuer: 'auth0', value: url64(64) }),
  issued({ type: 'CLERK_SECRET_KEY', prefix: 'sk_live_', body: alnum(42, 50), near: 'clerk', confidence: 0.75 }),
  // "key_" in base64, https://workos.com/docs/glossary/api-key
  issued({ type: 'WORKOS_API_KEY', prefix: 'sk_live_a2V5X sk_a2V5X', body: alnum(40, 200), confidence: 0.97 }),
  named({ type: 'ONELOGIN_SECRET', issuer: 'onelogin', value: hex(64) }),
  issued({ type: 'STYTCH_SECRET', prefix: 'secret-live-', body: `${url64(35)}=?` }),
  named({ type: 'KEYCLOAK_SECRET', issuer: 'keycloak', value: alnum(32) }),
  named({ type: 'KEYCLOAK_SECRET', name: 'Keycloak secret, old form', issuer: 'keycloak', value: uuid }),
  named({ type: 'DUO_SECRET', issuer: 'duo', value: alnum(40) }),
  issued({ type: 'JUMPCLOUD_API_KEY', prefix: 'jca_', body: alnum(36) }),
  named({ type: 'JUMPCLOUD_API_KEY', name: 'JumpCloud key, old form', issuer: 'jumpcloud', value: hex(40) }),
  named({ type: 'COGNITO_SECRET', issuer: 'cognito', value: lower(52) }),
  issued({ type: 'ONFIDO_TOKEN', prefix: 'api_live.', body: `[\\w-]{10,12}\\.${url64(32)}` }),
  // https://github.com/google/google-authenticator/wiki/Key-Uri-Format
  labelled({
    type: 'OTP_SECRET',
    labels: ['totp secret', 'otp secret', 'mfa secret', '2fa secret', 'authenticator secret'],
    value: '[A-Z2-7]{16,64}',
    ok: 'TOTP secret: «»',
  }),
  issued({
    type: 'OTP_SECRET',
    name: 'one-time password address',
    prefix: 'otpauth://totp/ otpauth://hotp/',
    body: '[\\w.@:+-]{0,100}\\?secret=[A-Z2-7]{16,128}',
  }),
];
