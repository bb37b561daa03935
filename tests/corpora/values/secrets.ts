import { entity, type Fragment, join, publicly } from '../fragment';
import type { Random } from '../random';
import type { Values } from './index';

/**
 * Credentials in the forms that their issuers document. Each is put together from parts here, so that nothing in this
 * repository looks like a leaked one. None of them was ever issued.
 */

const digits = '0123456789';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const hexadecimal = '0123456789abcdef';
const base62 = upper + lower + digits;
const url64 = `${base62}-_`;
const base64 = `${base62}+/`;

const hex = (random: Random, length: number) => random.from(hexadecimal, length);
const b62 = (random: Random, length: number) => random.from(base62, length);
const b64u = (random: Random, length: number) => random.from(url64, length);
/** Alphanumeric at both ends, where a pattern may want a word boundary. */
const b64uWord = (random: Random, length: number) => b62(random, 1) + b64u(random, length - 2) + b62(random, 1);
const uuid = (random: Random) =>
  [hex(random, 8), hex(random, 4), `4${hex(random, 3)}`, `a${hex(random, 3)}`, hex(random, 12)].join('-');
const made = (...parts: string[]) => parts.join('');

function json64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function jwt(random: Random): string {
  const head = json64({ alg: random.pick(['HS256', 'RS256', 'ES256']), typ: 'JWT' });
  const body = json64({
    sub: random.digits(8),
    role: random.pick(['admin', 'editor', 'service']),
    iat: 1_750_000_000 + random.int(0, 9_999_999),
  });
  return `${head}.${body}.${b64u(random, 43)}`;
}

/** By entity type: the ways its secrets look. These stand for themselves, without words around them. */
export const issuers: Record<string, (random: Random) => string> = {
  AWS_ACCESS_KEY: (random) => made(random.pick(['AK', 'AS']), 'IA', random.from(`${upper}234567`, 16)),
  GITHUB_TOKEN: (random) =>
    random.chance(0.7)
      ? made('gh', random.pick(['p', 'o', 's', 'u']), '_', b62(random, 36))
      : made('github', '_pat_', b62(random, 22), '_', b62(random, 59)),
  OPENAI_API_KEY: (random) =>
    made('sk-', random.pick(['proj', 'svcacct']), '-', b64u(random, 74), 'T3Blbk', 'FJ', b64uWord(random, 74)),
  ANTHROPIC_API_KEY: (random) => made('sk-', 'ant-', 'api03-', b64u(random, 93), 'AA'),
  GOOGLE_API_KEY: (random) => made('AI', 'za', 'Sy', b64uWord(random, 33)),
  SLACK_TOKEN: (random) =>
    made('xo', 'x', random.pick(['b', 'p']), '-', random.digits(12), '-', random.digits(13), '-', b62(random, 24)),
  SLACK_WEBHOOK: (random) =>
    made(
      'https://hooks.slack',
      '.com/services/T',
      random.from(upper + digits, 10),
      '/B',
      random.from(upper + digits, 10),
      '/',
      b62(random, 24),
    ),
  STRIPE_SECRET_KEY: (random) =>
    made(random.pick(['sk', 'rk']), '_li', 've_', random.chance(0.5) ? made('51', b62(random, 97)) : b62(random, 24)),
  GITLAB_TOKEN: (random) => made('gl', 'pat-', b64uWord(random, 20)),
  NPM_TOKEN: (random) => made('np', 'm_', b62(random, 36)),
  PYPI_TOKEN: (random) => made('py', 'pi-', 'AgEIcHlwaS5vcmc', b64uWord(random, 140)),
  SENDGRID_API_KEY: (random) => made('S', 'G.', b64uWord(random, 22), '.', b64uWord(random, 43)),
  TWILIO_API_KEY: (random) => made('S', 'K', hex(random, 32)),
  MAILGUN_API_KEY: (random) => made('key', '-', hex(random, 32)),
  MAILCHIMP_API_KEY: (random) => made(hex(random, 32), '-us', String(random.int(1, 21))),
  BREVO_API_KEY: (random) => made('xkey', 'sib-', hex(random, 64), '-', b62(random, 16)),
  SHOPIFY_TOKEN: (random) => made('shp', random.pick(['at', 'ca', 'pa', 'ss']), '_', hex(random, 32)),
  DIGITALOCEAN_TOKEN: (random) => made('do', 'p_v1_', hex(random, 64)),
  HUGGING_FACE_TOKEN: (random) => made('h', 'f_', random.from(upper + lower, 34)),
  DISCORD_TOKEN: (random) =>
    made(
      Buffer.from(`1${random.digits(17)}`).toString('base64url'),
      '.',
      b64uWord(random, 6),
      '.',
      b64uWord(random, 38),
    ),
  DISCORD_WEBHOOK: (random) =>
    made('https://discord', '.com/api/webhooks/', `1${random.digits(18)}`, '/', b64uWord(random, 68)),
  TELEGRAM_TOKEN: (random) => made(random.shape('N#########'), ':AA', b64uWord(random, 33)),
  FACEBOOK_TOKEN: (random) => made('EA', 'AB', b62(random, 160)),
  LINEAR_TOKEN: (random) => made('lin', '_api_', b62(random, 40)),
  NOTION_TOKEN: (random) =>
    random.pick([made('ntn', '_', random.digits(11), b62(random, 35)), made('sec', 'ret_', b62(random, 43))]),
  FIGMA_TOKEN: (random) => made('fig', 'd_', b64uWord(random, 40)),
  DATABRICKS_TOKEN: (random) => made('da', 'pi', hex(random, 32)),
  VAULT_TOKEN: (random) => made('hv', 's.', b64uWord(random, 95)),
  DOPPLER_TOKEN: (random) => made('dp', '.pt.', b62(random, 43)),
  PLANETSCALE_TOKEN: (random) => made('pscale', '_tkn_', b64uWord(random, 43)),
  SUPABASE_KEY: (random) => made('sb', 'p_', hex(random, 40)),
  POSTMAN_API_KEY: (random) => made('PM', 'AK-', hex(random, 24), '-', hex(random, 34)),
  NEW_RELIC_KEY: (random) => made('NR', 'AK-', random.from(upper + digits, 27)),
  SENTRY_TOKEN: (random) => {
    const claims = {
      iat: 1_750_000_000 + random.int(0, 99_999),
      url: 'https://sentry.io',
      region_url: 'https://us.sentry.io',
      org: 'lumen',
    };
    return made('sntry', 's_', Buffer.from(JSON.stringify(claims)).toString('base64'), '_', random.from(base64, 43));
  },
  GRAFANA_TOKEN: (random) => made('gl', 'sa_', b62(random, 32), '_', hex(random, 8)),
  ATLASSIAN_TOKEN: (random) => made('AT', 'ATT3xFfGF0', b64u(random, 171), '=', random.from('0123456789ABCDEF', 8)),
  AIRTABLE_TOKEN: (random) => made('pat', b62(random, 14), '.', hex(random, 64)),
  HUBSPOT_TOKEN: (random) => made('pat-', random.pick(['na1', 'eu1']), '-', uuid(random)),
  CONTENTFUL_TOKEN: (random) => made('CF', 'PAT-', b64uWord(random, 43)),
  MAPBOX_SECRET_TOKEN: (random) => made('sk', '.eyJ1Ijoi', b62(random, 60), '.', b64uWord(random, 22)),
  DOCKER_TOKEN: (random) => made('dckr', '_pat_', b64uWord(random, 27)),
  RUBYGEMS_API_KEY: (random) => made('ruby', 'gems_', hex(random, 48)),
  GROQ_API_KEY: (random) => made('gs', 'k_', b62(random, 52)),
  PERPLEXITY_API_KEY: (random) => made('pp', 'lx-', b62(random, 48)),
  REPLICATE_TOKEN: (random) => made('r', '8_', b62(random, 37)),
  XAI_API_KEY: (random) => made('x', 'ai-', b62(random, 80)),
  NETLIFY_TOKEN: (random) => made('nf', 'p_', b62(random, 36)),
  KLAVIYO_API_KEY: (random) => made('p', 'k_', hex(random, 34)),
  TYPEFORM_TOKEN: (random) => made('tf', 'p_', b64uWord(random, 59)),
  SQUARE_TOKEN: (random) => made('sq0', 'atp-', b64uWord(random, 22)),
  TERRAFORM_TOKEN: (random) => made(b62(random, 14), '.atlas', 'v1.', b64uWord(random, 67)),
  PULUMI_TOKEN: (random) => made('pu', 'l-', hex(random, 40)),
  DYNATRACE_TOKEN: (random) =>
    made('dt', '0c01.', random.from(`${upper}234567`, 24), '.', random.from(`${upper}234567`, 64)),
  JWT: jwt,
};

/** Secrets that stand inside of something longer, which may be found as a whole. */
export const wrappedSecrets: Record<string, (random: Random) => Fragment> = {
  AZURE_STORAGE_KEY: (random) =>
    join([
      made('DefaultEndpointsProtocol=https;AccountName=', random.from(lower, 9), ';Account', 'Key='),
      entity('AZURE_STORAGE_KEY', `${random.from(base64, 86)}==`),
      ';EndpointSuffix=core.windows.net',
    ]),
  SIGNED_URL: (random) => {
    const address = made(
      'https://',
      random.from(lower, 8),
      '.s3.amazonaws.com/exports/q3.csv?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=',
    );
    const rest =
      '%2F20260312%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20260312T093015Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=';
    const keyId = publicly(entity('AWS_ACCESS_KEY', made('AK', 'IA', random.from(`${upper}234567`, 16))));
    const inner = join([address, keyId, rest, entity('SIGNED_URL', hex(random, 64))]);
    const around = publicly(entity('SIGNED_URL', inner.text));
    return { ...inner, entities: [...around.entities, ...inner.entities] };
  },
};

/** Words that people put together, and what a generator gives. */
export function passwordText({ random }: Pick<Values, 'random'>): string {
  const words = [
    'Harbor',
    'Winter',
    'Tiger',
    'Falcon',
    'Maple',
    'Copper',
    'Rocket',
    'Lemon',
    'Bridge',
    'Piano',
    'Cactus',
    'Marble',
  ];
  return random.pick([
    () => `${random.pick(words)}${random.pick(['!', '#', '$', '_', '-'])}${random.digits(4)}`,
    () => `${random.pick(words)}${random.pick(words)}${random.digits(2)}${random.pick(['!', '?', '*'])}`,
    () =>
      `${random.from(base62, 5)}${random.pick(['#', '$', '!', '%'])}${random.from(base62, 5)}${random.pick(['-', '_', '+'])}${random.digits(1)}${random.from(lower, 1)}`,
    () =>
      `${random.from(lower, 1)}${random.digits(1)}#${random.from(upper, 1)}${random.from(lower, 1)}${random.digits(1)}-${random.from(base62, 3)}${random.digits(1)}`,
    () => `${random.from(lower, 4)}-${random.from(lower, 5)}-${random.digits(3)}${random.from(upper, 2)}`,
  ])();
}

export function databaseUrl(random: Random): string {
  const host = random.pick([
    'db.prod.lumen-labs.io',
    'pg-7.internal.tandem-bikes.net',
    'cluster0.x7k2m.mongodb.net',
    '10.20.4.17',
    'mysql.kestrel-systems.com',
  ]);
  const login = `${random.pick(['app', 'crm', 'svc_reports', 'readonly', 'marketing'])}:${random.from(base62, random.int(10, 22))}`;
  return random.pick([
    made('postgres', '://', login, '@', host, ':5432/crm'),
    made('postgresql', '://', login, '@', host, '/analytics?sslmode=require'),
    made('mysql', '://', login, '@', host, ':3306/shop'),
    made('mongodb+srv', '://', login, '@', host, '/newsletter?retryWrites=true'),
    made('redis', '://:', random.from(base62, 24), '@', host, ':6379/0'),
    made('amqp', '://', login, '@', host, ':5672/jobs'),
  ]);
}

export function privateKey(random: Random): string {
  const kind = random.pick(['RSA ', '', 'EC ', 'OPENSSH ', 'ENCRYPTED ']);
  const lines = Array.from({ length: random.int(4, 14) }, () => random.from(base64, 64));
  return [
    made('-----BEGIN ', kind, 'PRIVATE KEY-----'),
    ...lines,
    `${random.from(base64, 42)}==`,
    made('-----END ', kind, 'PRIVATE KEY-----'),
  ].join('\n');
}

/** A key that only its name gives away. */
export const genericKey = (random: Random): string =>
  random.pick([hex(random, 32), hex(random, 40), b62(random, 32), b64uWord(random, 43), random.from(base64, 40)]);
