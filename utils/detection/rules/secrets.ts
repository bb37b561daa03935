import type { Evidence } from '../confidence';
import { entropyOf, isPlaceholder } from '../validators/filled-in';
import { hasGithubChecksum } from '../validators/github-token';
import { isJsonWebToken } from '../validators/json-web-token';
import { fitPrivateKey } from './private-key';
import type { RuleFamily } from './rule';

/** Examples are put together here, so that no scanner of repositories takes them for leaked ones. */
const made = (...parts: string[]) => `«${parts.join('')}»`;

/** A random string of the issuer: nothing to check but that nobody filled it in by hand. */
function checkRandom(value: string): readonly Evidence[] | undefined {
  return isPlaceholder(value) || entropyOf(value) < 3.2 ? undefined : [];
}

export const secrets: RuleFamily = [
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
    type: 'AWS_ACCESS_KEY',
    name: 'AWS access key id',
    at: { words: ['AKIA*', 'ASIA*'], pattern: /A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9])/y },
    confidence: 0.9,
    check: checkRandom,
    ok: [made('AK', 'IAH2KVJ72CEUVW75EF'), `AWS_ACCESS_KEY_ID=${made('AS', 'IAH2KVJ72CEUVW75EF')}`],
    not: ['AKIAIOSFODNN7EXAMPLE', 'AKIAXXXXXXXXXXXXXXXX', 'ASIA PACIFIC SALES REPORT'],
  },
  {
    type: 'AWS_ACCESS_KEY',
    name: 'AWS secret access key',
    at: {
      words: ['aws secret access key', 'aws secret key', 'secret access key', 'secretaccesskey'],
      pattern: /[A-Za-z_ -]{10,24}["']?[ \t]{0,3}[:=]>?[ \t]{0,3}["']?(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/y,
    },
    confidence: 0.95,
    check: checkRandom,
    ok: [`aws_secret_access_key = ${made('Yy87dvani2xjLE+7RaGV', 'oo+ALvpZHtZrjmTJAMJT')}`],
    not: ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', `AWS_SECRET_ACCESS_KEY=\${SECRET}`],
  },
  {
    // https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/
    type: 'GITHUB_TOKEN',
    name: 'GitHub token',
    at: { words: ['ghp_*', 'gho_*', 'ghu_*', 'ghs_*', 'ghr_*'], pattern: /gh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/y },
    confidence: 0.85,
    check(value) {
      if (isPlaceholder(value.slice(4)) || entropyOf(value) < 3.2) return undefined;
      return hasGithubChecksum(value) ? ['checksum'] : ['failed-checksum'];
    },
    ok: [
      made('gh', 'p_Ky9Pf34qY6Nb3wWD25RQ4F5ZR3qa7y3gm1IL'),
      `token: ${made('gh', 's_Eeeby3abP3E2Zs8IQ9Y7aJZqhB6bae2dTjzx')}`,
    ],
    not: ['ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'ghp_ is the prefix'],
  },
  {
    type: 'GITHUB_TOKEN',
    name: 'GitHub fine-grained token',
    at: { words: ['github_pat_*'], pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])/y },
    confidence: 0.95,
    check: checkRandom,
    ok: [made('github', '_pat_AA819bvTpf9dqcUgxM9ZZ8_', '10pkf6Xlx8RtCqtD1GDIWFmbKGYQr83wlMvTgbqvXQqwuW8Y9XW1tSnBc0n')],
    not: ['github_pat_11AAAA'],
  },
  {
    // https://platform.openai.com/docs/api-reference/authentication; T3BlbkFJ is "OpenAI" in base64
    type: 'OPENAI_API_KEY',
    name: 'OpenAI API key',
    at: {
      words: ['sk-*'],
      pattern: /(?<![\w-])sk-(?!ant-)(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_-]{40,220}(?![\w-])/y,
    },
    confidence: 0.75,
    check(value) {
      if (checkRandom(value) === undefined || !/\d/.test(value)) return undefined;
      return value.includes('T3BlbkFJ') ? ['checksum'] : [];
    },
    ok: [
      made('sk', '-proj-Udvdr0UwfMpf5rg7wOojmCUuBRoeL5pykPTPly5kT3', 'BlbkFJAA819bvTpf9dqcUgxM9Z'),
      `OPENAI_API_KEY="${made('sk', '-WLeEdpomsCpFqPlpECXVT3', 'BlbkFJMk11oHUGCiczMSpxkMzN')}"`,
    ],
    not: [
      'sk-your-api-key-goes-here-and-it-is-really-long-enough',
      'sk-...',
      'sk-learn-is-a-library-that-people-like-to-use-very-much-indeed',
    ],
  },
  {
    // https://docs.anthropic.com/en/api/admin-api/apikeys/get-api-key
    type: 'ANTHROPIC_API_KEY',
    name: 'Anthropic API key',
    at: { words: ['sk-ant-*'], pattern: /(?<![\w-])sk-ant-[a-z]{2,8}\d{2}-[A-Za-z0-9_-]{60,140}(?![\w-])/y },
    confidence: 0.95,
    check: checkRandom,
    ok: [
      made(
        'sk',
        '-ant-api03-pZPPPP6UeP3C4DSA7Lc360a9Y6yNd14tDdO9eGzMcNU77sVTUUJ596lLlGUriAX1DyyXN9iYw1mXJft5isGXNwAMnEYYn-AA',
      ),
    ],
    not: ['sk-ant-api03-...', `sk-ant-api03-${'x'.repeat(93)}AA`],
  },
  {
    // https://cloud.google.com/docs/authentication/api-keys
    type: 'GOOGLE_API_KEY',
    name: 'Google API key',
    at: { words: ['AIza*'], pattern: /AIza[A-Za-z0-9_-]{35}(?![\w-])/y },
    confidence: 0.9,
    check: checkRandom,
    ok: [made('AI', 'zagE0VrbBGI09QYNdaKy8isWydfhl3Tvtnyth')],
    not: ['AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX', 'AIza'],
  },
  {
    // https://developers.google.com/identity/protocols/oauth2
    type: 'GOOGLE_API_KEY',
    name: 'Google OAuth client secret',
    at: { words: ['GOCSPX-*'], pattern: /GOCSPX-[A-Za-z0-9_-]{28}(?![\w-])/y },
    confidence: 0.95,
    check: checkRandom,
    ok: [`"client_secret":"${made('GOCS', 'PX-Udvdr0UwfMpf5rg7wOojmCUuBRoe')}"`],
    not: ['GOCSPX-your-client-secret-goes-here'],
  },
  {
    // https://docs.slack.dev/authentication/tokens
    type: 'SLACK_TOKEN',
    name: 'Slack token',
    at: {
      words: ['xoxa*', 'xoxb*', 'xoxe*', 'xoxo*', 'xoxp*', 'xoxr*', 'xoxs*', 'xapp-*'],
      pattern: /(?<![\w-])(?:xox[abeoprs](?:\.xox[bp])?|xapp)-[A-Za-z0-9-]{20,250}(?![\w-])/y,
    },
    confidence: 0.9,
    check: (value) => (/\d{4}/.test(value) ? checkRandom(value) : undefined),
    ok: [made('xo', 'xb-2847163950284-3918274650193-WLeEdpomsCpFqPlpECXVMk11')],
    not: ['xoxb-your-token-goes-right-here', 'xoxo, your friends'],
  },
  {
    // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
    type: 'SLACK_TOKEN',
    name: 'Slack webhook',
    at: {
      words: ['hooks.slack.com*'],
      pattern:
        /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<value>[A-Z0-9]{8,14}\/[A-Za-z0-9]{8,24}\/[A-Za-z0-9]{20,64})/y,
    },
    confidence: 0.9,
    check: checkRandom,
    ok: [`https://hooks.slack.com/services/${made('T02AB8CD9EF/B03', 'GH7IJ5KL/WLeEdpomsCpFqPlpECXVMk11')}`],
    not: ['https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'],
  },
  {
    // https://docs.stripe.com/keys
    type: 'STRIPE_SECRET_KEY',
    name: 'Stripe secret key',
    at: {
      words: ['sk_live_*', 'sk_test_*', 'rk_live_*', 'rk_test_*'],
      pattern: /[rs]k_(?:live|test)_[A-Za-z0-9]{16,250}(?![A-Za-z0-9])/y,
    },
    confidence: 0.95,
    check(value) {
      if (checkRandom(value.slice(8)) === undefined) return undefined;
      return value.includes('_test_') ? ['test-key'] : [];
    },
    ok: [made('sk', '_live_WLeEdpomsCpFqPlpECXVMk11'), made('rk', '_live_oHUGCiczMSpxkMzN5E6EUCLD')],
    not: [
      ['sk', '_test_WLeEdpomsCpFqPlpECXVMk11'].join(''),
      'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
      'pk_live_WLeEdpomsCpFqPlpECXVMk11',
    ],
  },
  {
    type: 'JWT',
    name: 'JSON web token',
    at: {
      words: ['eyJ*'],
      pattern: /(?<![\w.-])eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{4,8000}\.[A-Za-z0-9_-]{10,1400}/y,
    },
    confidence: 0.9,
    check: (value) => (isJsonWebToken(value) ? [] : undefined),
    ok: [
      `Authorization: Bearer ${made('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiI4MTcyNiJ9', '.Yy87dvani2xjLE7RaGVooALvpZHtZrjmTJAMJTgE0Vr')}`,
    ],
    not: ['eyJhbGciOiJIUzI1NiJ9', 'eyJub3QiOiJhIHRva2VuIn0.eyJzdWIiOiI4MTcyNiJ9.Yy87dvani2xjLE7RaGVo'],
  },
  {
    // RFC 7468, RFC 4716, RFC 9580
    type: 'PRIVATE_KEY',
    name: 'private key',
    at: { words: ['begin'], lead: 5, pattern: /-----BEGIN (?:[A-Z0-9]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y },
    confidence: 0.98,
    fit: fitPrivateKey,
    ok: [
      `key:\n${made('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIEowIBAAKCAQEAyY87dvani2xjLE7RaGVooALvpZHtZrjm\nTJAMJTgE0VrbBGI09QYNdaKy8isWydfhl3Tvtnyth=\n-----END RSA ', 'PRIVATE KEY-----')}\nthanks`,
      `${made('-----BEGIN ', 'PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDIWLeEdpomsC')}\nand so on`,
      `"${made('-----BEGIN EC ', 'PRIVATE KEY-----\\nMHcCAQEEIWLeEdpomsCpFqPlpECXVMk11oHUGCiczMSpxkMzN5E6EUCLDoAo\\n-----END EC ', 'PRIVATE KEY-----')}\\n"`,
    ],
    not: [
      'A PEM file begins with -----BEGIN PRIVATE KEY----- and ends with -----END PRIVATE KEY-----',
      '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----',
      '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa\n-----END CERTIFICATE-----',
    ],
  },
  {
    // RFC 3986 section 3.2.1, in the form the databases' own drivers document
    type: 'DATABASE_URL',
    name: 'database address with password',
    at: {
      words: [
        'postgres',
        'postgresql',
        'mysql',
        'mysql2',
        'mariadb',
        'mongodb',
        'redis',
        'rediss',
        'amqp',
        'amqps',
        'mssql',
        'sqlserver',
        'clickhouse',
        'cockroachdb',
        'neo4j',
        'cassandra',
        'oracle',
      ],
      pattern: /[a-z]{4,12}\d?(?:\+[a-z0-9]{2,10})?:\/\/[^\s:@/"'<>`]{0,64}:[^\s@"'<>`]{1,128}@[^\s"'<>`,;)]{2,200}/iy,
    },
    confidence: 0.95,
    check(value) {
      const password = /:\/\/[^:]*:([^@]*)@/.exec(value)?.[1] ?? '';
      return isPlaceholder(password) || password.length < 4 ? undefined : [];
    },
    ok: [
      `DATABASE_URL=${made('postgres://app:', 'kR7w2LmQ9x@db.northwind-foods.com:5432/crm')}`,
      made('mongodb+srv://svc:', 'hT5-pq8Zn2@cluster0.ab1cd.mongodb.net/sales'),
      `"${made('redis://:', 'Vb93kdPq71@10.2.3.4:6379/0')}"`,
    ],
    not: [
      'postgres://user:password@localhost:5432/db',
      'postgres://localhost/db and mysql://root@localhost',
      'postgresql://<user>:<password>@<host>/<db>',
      `postgres://app:\${DB_PASSWORD}@db/crm`,
    ],
  },
];
