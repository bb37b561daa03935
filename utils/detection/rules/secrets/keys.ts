import { isJsonWebToken } from '../../validators/json-web-token';
import { isMadeUp } from '../../validators/made-up';
import type { RuleFamily, Span } from '../rule';
import { base64 } from './format';
import { issued, labelled, type SecretRule } from './issued';
import { fitPrivateKey, fitPuttyKey } from './private-key';

/** Examples are put together here, so that no scanner of repositories takes them for leaked ones. */
const made = (...parts: string[]) => `«${parts.join('')}»`;

/** Private keys in the formats of their programs. */
export const keys: readonly SecretRule[] = [
  // https://age-encryption.org/v1
  issued('PRIVATE_KEY', 'AGE-SECRET-KEY-1 AGE-SECRET-KEY-PQ-1', '[02-9AC-HJ-NP-Z]{58}', { name: 'age secret key' }),
  // https://www.wireguard.com/quickstart/: 32 bytes
  labelled('PRIVATE_KEY', ['privatekey', 'presharedkey'], `${base64(42)}[AEIMQUYcgkosw048]=`, {
    name: 'WireGuard key',
    ok: '[Interface]\nPrivateKey = «»',
    not: ['PublicKey = hE7xCbZ8v0Kq2mW5rT9yU1iO3pA6sD4fG7hJ8kL0zX4='],
  }),
  // https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/: PEM in base64
  labelled(
    'PRIVATE_KEY',
    ['client key data', 'clientkeydata', 'tls.key'],
    'LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,8000}={0,2}',
    { name: 'key in a kubeconfig', ok: 'client-key-data: «»' },
  ),
];

/** The private part of a JSON web key, in the object that says that it is one. */
function privatePart(text: string, at: number): Span | undefined {
  const member = /"d"\s{0,3}:\s{0,3}"(?<value>[\w-]{43,700})"/y;
  member.lastIndex = at;
  const value = member.exec(text)?.groups?.value;
  if (value === undefined || !/"kty"/.test(text.slice(Math.max(0, at - 1500), at + 2500))) return undefined;
  const start = member.lastIndex - 1 - value.length;
  return { start, end: start + value.length };
}

/** Private keys and tokens of no issuer of their own, in the forms of standards. */
export const keyFiles: RuleFamily = [
  {
    // RFC 7517, RFC 7518 section 6.2.2 and 6.3.2, RFC 8037
    type: 'PRIVATE_KEY',
    name: 'JSON web key',
    at: { character: '"d"', find: privatePart },
    confidence: 0.95,
    check: (value) => (isMadeUp(value) ? undefined : []),
    ok: [`{"kty":"EC","crv":"P-256","d":"${made('870MB6gfuTJ4HtUnUvYMyJpr', '5eUZNP4Bk43bVdj3eAE')}"}`],
    not: [`{"d":"${'870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE'}"}`],
  },
  {
    // RFC 7468, RFC 4716, RFC 9580, https://openvpn.net/community-resources/
    type: 'PRIVATE_KEY',
    name: 'private key',
    at: {
      words: ['begin'],
      lead: 5,
      pattern: /----[- ]BEGIN (?:[A-Z0-9]{2,10} ){0,3}(?:PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1)[ -]----/y,
    },
    confidence: 0.98,
    fit: fitPrivateKey,
    ok: [
      `key:\n${made('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIEowIBAAKCAQEAyY87dvani2xjLE7RaGVooALvpZHtZrjm\nTJAMJTgE0VrbBGI09QYNdaKy8isWydfhl3Tvtnyth=\n-----END RSA ', 'PRIVATE KEY-----')}\nthanks`,
      `${made('-----BEGIN ', 'PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDIWLeEdpomsC')}\nand so on`,
      `"${made('-----BEGIN EC ', 'PRIVATE KEY-----\\nMHcCAQEEIWLeEdpomsCpFqPlpECXVMk11oHUGCiczMSpxkMzN5E6EUCLDoAo\\n-----END EC ', 'PRIVATE KEY-----')}\\n"`,
      made(
        '---- BEGIN SSH2 ENCRYPTED ',
        'PRIVATE KEY ----\nP2/56wAAA9wAAAA3aWYtbW9kbntzaWdue3JzYS1wa2NzMS1zaGExfSxlbmNyeXB0e3Jz\n---- END SSH2 ENCRYPTED ',
        'PRIVATE KEY ----',
      ),
    ],
    not: [
      'A PEM file begins with -----BEGIN PRIVATE KEY----- and ends with -----END PRIVATE KEY-----',
      '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----',
      '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa\n-----END CERTIFICATE-----',
      '$ANSIBLE_VAULT;1.1;AES256\n62313365396662343061393464336163383764373764613633653634306231386433626436623361',
    ],
  },
  {
    // https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html
    type: 'PRIVATE_KEY',
    name: 'PuTTY key',
    at: { words: ['putty user key file*'], pattern: /PuTTY-User-Key-File-[123]: [\w-]{3,40}/y },
    confidence: 0.98,
    fit: fitPuttyKey,
    ok: [
      made(
        'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: shop\nPublic-Lines: 2\nAAAAC3NzaC1lZDI1NTE5AAAAIHJ2Pq8vT0\nq1mX5rT9yU1iO3pA6sD4fG\n',
        'Private-Lines: 1\nAAAAIEv8sQ0mK4nB7xZ2cV5lP9wR1tY6uI3oA8dF\nPrivate-MAC: 7f3b9a2c41d8e6',
      ),
    ],
    not: ['PuTTY-User-Key-File-3: ssh-ed25519 is how it begins'],
  },
  {
    // RFC 7519
    type: 'JWT',
    name: 'JSON web token',
    at: {
      words: ['eyJ*'],
      pattern: /(?<![\w.-])eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{4,8000}\.[A-Za-z0-9_-]{10,1400}/y,
    },
    confidence: 0.9,
    check: (value) => (isJsonWebToken(value) && !isMadeUp(value.slice(value.lastIndexOf('.') + 1)) ? [] : undefined),
    ok: [
      `Authorization: Bearer ${made('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiI4MTcyNiJ9', '.Yy87dvani2xjLE7RaGVooALvpZHtZrjmTJAMJTgE0Vr')}`,
    ],
    not: ['eyJhbGciOiJIUzI1NiJ9', 'eyJub3QiOiJhIHRva2VuIn0.eyJzdWIiOiI4MTcyNiJ9.Yy87dvani2xjLE7RaGVo'],
  },
];
