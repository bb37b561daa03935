import type { Evidence } from '../../confidence';
import { words } from '../../context/words';
import { isPublished } from '../../validators/made-up';
import type { Rule, RuleFamily, Span, Surroundings } from '../rule';
import { isBesideAccount } from './block';
import { isRandom, isWords } from './random';
import { isFilledIn, isQuotedAt, isReference, longestKey, readValue } from './value';

/** Labels that say by themselves that the value opens something. */
const strongLabels = words(`
  api key, apikey, api keys, api token, apitoken, apisecret, app key, appkey, application key, access key, accesskey,
  access token, accesstoken, auth token, authtoken, auth key, authkey, authentication token, authorization,
  x auth token, x api key, bearer token, refresh token, refreshtoken, id token, clientsecret, client key,
  consumersecret, consumer key, appsecret, secret key, secretkey, secret, secrets, secret access key, secret value,
  shared key, shared access key, sharedaccesskey, account key, accountkey, storage key, master key, masterkey,
  admin key, private key, privatekey, signing key, signing secret, signingkey, webhook secret, webhook key,
  encryption key, encryptionkey, decryption key, crypt key, hmac key, hmac secret, jwt secret, jwt key,
  session secret, cookie secret, secret key base, deploy key, deploy token, service key, server key, subscription key,
  ocp apim key, license key, integration key, write key, ingest key, personal access token, pat token, security token,
  session token, sessiontoken, oauth token, user token, bot token, service token, token secret, rest key,
  rest api key, sdk key, api schlüssel, apischlüssel, zugriffsschlüssel, zugangsschlüssel, zugriffstoken,
  geheimschlüssel, geheimer schlüssel, zugangstoken, clé api, clé d api, clé secrète, clé d accès, jeton d'accès,
  clé d'api, clé d'accès, clave api, clave de api, clave secreta, token de acceso, chiave api, chiave segreta,
  token di accesso, chave de api, chave api, chave da api, chave secreta, token de acesso, api sleutel,
  geheime sleutel, toegangstoken, klucz api, klucz dostępu, token dostępu, api nyckel, api nøgle, api nøkkel,
  api avain, klíč api, api klíč, api anahtarı, api anahtari, ключ api, api ключ, секретный ключ, токен доступа,
  apiキー*, アクセスキー*, アクセストークン*, シークレット*, api密钥*, 密钥*, 访问令牌*, 令牌*, api 키, api키*, 토큰*
`);
/** Labels that also name harmless things: designs, pages, the words of a language model. */
const looseLabels = ['token', 'credential', 'credentials', 'auth', 'jeton', 'токен'];
/** Before these a token or key is something else. */
const harmless =
  /(?:^|[^a-z])(?:next|prev|page|paging|continuation|cursor|sync|csrf|xsrf|antiforgery|verification|design|colou?r|cancel|cancellation|max|min|num|stop|pad|eos|bos|unk|mask|special|input|output|prompt|total|public|publishable|publish|site|cache|sort|primary|foreign|partition|row|object|idempotency|anti|unsubscribe|tracking|device|push|invite|share|preview)[ _.-]{0,2}$/i;
/** Links in mails that lead to one's own settings; their tokens are in everybody's inbox. */
const mailLink =
  /https?:\/\/[^\s"'<>]{0,160}(?:unsub|opt-?out|preference|track|click|open|pixel|beacon|view-?in-?browser|abmeld|desinscri|newsletter|utm_)[^\s"'<>]{0,160}$/i;

const letter = String.raw`[^\s!-/:-@[-\x60{-~]`;
const label = `${letter}{1,24}(?:[ _'’.-]{1,2}${letter}{1,16}){0,4}?`;
const bind = String.raw`(?:\\?["'${'`'}*_\]]{1,4})?(?:[ \t]{0,12}(?::=|=>|->|[:=](?![=:]))[ \t]{0,12}(?:\r?\n[ \t]{0,12})?|>|[ \t]{0,12}\|[ \t]{1,3}|\t{1,2}|</td>\s{0,12}<td>|[ \t]{1,3}value=|\((?=["'])|\r?\n[ \t-]{0,24}value:[ \t]{0,4}|,\s{0,24}"value"\s{0,3}:\s{0,3})`;
const said = '(?:is|was|to|now|set|changed|ist|lautet|heißt|est|es|è|é|nu|to|jest|är|er|on|je|это|—|-|は|是|为)';

function isHarmlessLabel(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at).replace(/([a-z])([A-Z])/g, '$1 $2');
  if (harmless.test(before)) return true;
  return mailLink.test(text.slice(Math.max(0, at - 340), at));
}

function fitKey(text: string, { start, end }: Span): Span | undefined {
  if (isHarmlessLabel(text, start)) return undefined;
  if (text.charAt(end - 1) === '>' && !/[=-]>$/.test(text.slice(end - 2, end)) && /[/\s]/.test(text.charAt(start - 1)))
    return undefined;
  let at = end;
  // What kind of token it is, as in an HTTP header.
  const scheme =
    /^["']?(?:bearer|token|basic|apikey|api-key|key|sso-key|oauth|base64:|hex:|token=|key=)[ \t]{0,3}["']?/i.exec(
      text.slice(at, at + 24),
    )?.[0];
  if (scheme !== undefined && scheme.length > 3) at += scheme.length;
  return readValue(text, at, longestKey);
}

/** Judges a value where a key stands. Random ones are keys; made of words, only among other settings. */
function judgeKey(value: string, span: Span, text: string): readonly Evidence[] | undefined {
  const quoted = isQuotedAt(text, span.start);
  if (value.length < 8 || value.length > 512 || /\s/.test(value)) return undefined;
  if (isReference(value, quoted) || isFilledIn(value) || isPublished(value)) return undefined;
  if (/^(?:pk|pub|public)[_-]/i.test(value) || /^(?:sha\d{3}-|ssh-|AAAA[BC]|AIza)/.test(value)) return undefined;
  if (isRandom(value)) return [];
  if (isWords(value) || value.length < 10) {
    if (!/[\d!@#$%^&*+~?]/.test(value)) return undefined;
    return isBesideAccount(text, span) ? ['plain-word', 'account-beside'] : ['plain-word'];
  }
  return /\d/.test(value) && /[A-Za-z]/.test(value) ? [] : ['plain-word'];
}

function checkKey(value: string, span: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  return judgeKey(value, span, text);
}

function checkRandomOnly(value: string, { start }: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  const quoted = isQuotedAt(text, start);
  if (value.length < 16 || value.length > 512 || isReference(value, quoted) || isFilledIn(value)) return undefined;
  return isRandom(value) && !isPublished(value) && !/^(?:pk|pub|public)[_-]/i.test(value) ? [] : undefined;
}

const plain: Pick<Rule, 'type' | 'quietedBy'> = { type: 'GENERIC_API_KEY', quietedBy: ['shown'] };
const made = (...parts: string[]) => `«${parts.join('')}»`;

/** Keys and tokens of no known issuer, by the words before them. */
export const apiKeys: RuleFamily = [
  {
    ...plain,
    name: 'key by label',
    at: { words: strongLabels, pattern: new RegExp(`${label}${bind}(?=[^\\s])`, 'y') },
    confidence: 0.8,
    fit: fitKey,
    check: checkKey,
    ok: [
      `API_KEY=${made('q7Hs82', 'kLpZ01xVbn4Rt6')}`,
      `"apiKey": "${made('8f14e45f', 'ceea167a5a36dedd4bea2543')}"`,
      `x-api-key: ${made('b2Kx91', 'QmZp74Lw0sTy')}`,
      `client_secret = '${made('Zt9~kQ2', 'mWx7.Lp04vB')}'`,
      `GET /v1/orders?api_key=${made('q7Hs82', 'kLpZ01xVbn4Rt6')}&limit=5`,
      `const stripeApiKey = "${made('q7Hs82', 'kLpZ01xVbn4Rt6')}";`,
      `AccountKey=${made('Yy87dvani2xjLE+7RaGVoo', '+ALvpZHtZrjmTJAMJTgE0Vr==')};EndpointSuffix=core`,
      `| API_TOKEN_SECRET | ${made('q7Hs82', 'kLpZ01xVbn4Rt6')} |`,
      `API-Schlüssel: ${made('q7Hs82', 'kLpZ01xVbn4Rt6')}`,
      `clé API : ${made('q7Hs82', 'kLpZ01xVbn4Rt6')}`,
      `Authorization: Bearer ${made('q7Hs82', 'kLpZ01xVbn4Rt6')}`,
      `<apiKey>${made('q7Hs82', 'kLpZ01xVbn4Rt6')}</apiKey>`,
    ],
    not: [
      'api_key: your-api-key',
      'apiKey: process.env.API_KEY',
      `secret: \${{ secrets.DEPLOY_KEY }}`,
      `SECRET_KEY: \${SECRET_KEY:?q7Hs82kLpZ01xVbn4Rt6}`,
      'Secret: a pinch of salt',
      'public_api_key=q7Hs82kLpZ01xVbn4Rt6',
      'API key: ask the platform team',
      'secret_key = get_secret("app")',
      'The secret: simplicity-first-design',
      'sort access key: created_at',
    ],
  },
  {
    ...plain,
    name: 'token by label',
    at: {
      words: looseLabels,
      pattern: new RegExp(`${letter}{1,24}${bind}(?=[^\\s])`, 'y'),
    },
    confidence: 0.75,
    fit: fitKey,
    check: checkRandomOnly,
    ok: [
      `token: ${made('q7Hs82', 'kLpZ01xVbn4Rt6')}`,
      `SERVICE_TOKEN="${made('q7Hs82', 'kLpZ01xVbn4Rt6')}"`,
      `//registry.northwind-foods.com/:_authToken=${made('q7Hs82kLp', 'Z01xVbn4Rt6')}`,
      `Authorization: Token token="${made('q7Hs82', 'kLpZ01xVbn4Rt6')}"`,
    ],
    not: [
      '"token": "color.primary.500"',
      'next_page_token: q7Hs82kLpZ01xVbn4Rt6',
      'max token: 4096',
      'csrf_token=q7Hs82kLpZ01xVbn4Rt6',
      'https://northwind-foods.com/unsubscribe?token=q7Hs82kLpZ01xVbn4Rt6',
    ],
  },
  {
    ...plain,
    name: 'key in a sentence',
    at: {
      words: [...strongLabels, ...looseLabels],
      pattern: new RegExp(
        `${label}(?:[ \\t](?:for|of|für|pour|de|para|per|voor|till|til|для)[ \\t][^\\n:=.,;!?"'()]{1,40})?["'*]{0,2}(?:()[ \\t]{0,3}${said}(?!${letter})){0,2}[ \\t]{0,2}:?[ \\t\\n]{1,3}(?=["'\\x60*]{0,2}[^\\s]{16})`,
        'y',
      ),
    },
    confidence: 0.75,
    fit: (text, { start, end }) => (isHarmlessLabel(text, start) ? undefined : readValue(text, end, longestKey)),
    check: checkRandomOnly,
    ok: [
      `the api key is ${made('q7Hs82', 'kLpZ01xVbn4Rt6')}`,
      `Der API-Schlüssel für das CRM lautet ${made('q7Hs82', 'kLpZ01xVbn4Rt6')}.`,
      `use the access token ${made('q7Hs82', 'kLpZ01xVbn4Rt6')} for now`,
    ],
    not: ['the secret is internationalization', 'the token is color-primary-500-hover', 'The api key is in the vault.'],
  },
  {
    ...plain,
    name: 'bearer token',
    at: {
      words: ['bearer'],
      pattern: /[Bb]earer[ \t]{1,3}["']?(?=[A-Za-z\d._~+/=-]{16})/y,
    },
    confidence: 0.8,
    fit: (text, { end }) => readValue(text, end, longestKey),
    check: checkRandomOnly,
    ok: [`curl -H "Authorization: Bearer ${made('q7Hs82', 'kLpZ01xVbn4Rt6')}" https://api.northwind-foods.com`],
    not: [
      'Bearer authentication-scheme-for-oauth',
      `Authorization: Bearer \${TOKEN}`,
      'Bearer <your-access-token>',
      `the access token is ${['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'].join('.')}`,
    ],
  },
  {
    // A key in the query of an address
    ...plain,
    name: 'key in a query',
    at: {
      words: ['key', 'sig', 'signature', 'hapikey', 'appid', 'code', 'sid', 'session'],
      lead: 1,
      pattern: /[?&](?:key|hapikey|appid)=/y,
    },
    confidence: 0.7,
    fit: (text, { start, end }) => (isHarmlessLabel(text, start) ? undefined : readValue(text, end, longestKey)),
    check: checkRandomOnly,
    ok: [`https://maps.northwind-foods.com/js?key=${made('q7Hs82', 'kLpZ01xVbn4Rt6Qa')}`],
    not: [
      'https://northwind-foods.com/?key=summer-sale-2026-landing-page',
      'https://northwind-foods.com/app.js?v=8f14e45fceea167a',
    ],
  },
  {
    // RFC 7617: `user:password` in base64, in a header, and as Docker and npm keep it
    type: 'PASSWORD',
    name: 'basic authentication',
    at: {
      words: ['basic', 'auth', 'authorization'],
      pattern:
        /(?:[Bb]asic[ \t]{1,3}|_?[Aa]uth["']?[ \t]{0,3}[:=][ \t]{0,3}["']?)(?<value>[A-Za-z\d+/]{8,400}={0,2})(?![A-Za-z\d+/=])/y,
    },
    confidence: 0.9,
    check: (value) => checkPair(value),
    ok: [
      'Authorization: Basic «YW5uYTpCbGF1IU1lZXI5»',
      '{"auths":{"registry.northwind-foods.com":{"auth":"«YW5uYTpCbGF1IU1lZXI5»"}}}',
    ],
    not: ['Basic authentication', 'auth: required', 'Basic dXNlcjpwYXNzd29yZA=='],
  },
];

/** Whether base64 hides a user and a password that is meant. */
function checkPair(value: string): readonly Evidence[] | undefined {
  try {
    const [, password] = /^[\x20-\x39\x3b-\x7e]{0,64}:([\x20-\x7e]{4,200})$/.exec(atob(value)) ?? [];
    return password === undefined || isFilledIn(password) ? undefined : [];
  } catch {
    return undefined;
  }
}
