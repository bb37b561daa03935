import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readLogKeys } from './gateway/log-keys';
import { type IdentitySettings, identitySettings, identityVariables } from './identity/settings';

/** What the environment decides. Read once, at start. */
export interface Settings {
  port: number;
  host: string;
  /** Bearer token of the assistant's routes. */
  token?: string | undefined;
  /** Bearer token of the collector. One for the whole fleet, so it says nothing about who sends. */
  logsToken?: string | undefined;
  /** The issuer that signs people in. Without it the token and the password are all there is. */
  identity?: IdentitySettings | undefined;
  /** Whether the demo issuer signs people in; for trying Daylight on this machine. */
  demoIssuer?: boolean | undefined;
  /** Password of the console (basic auth, any user name), where there is no issuer. */
  consolePassword?: string | undefined;
  upstream?: { url: string; key?: string | undefined; timeoutMs: number } | undefined;
  /** What the model name `default` means. Without it the upstream's first model. */
  model?: string | undefined;
  databaseUrl?: string | undefined;
  dataDir?: string | undefined;
  /** Settings file of the gateway. */
  settingsFile?: string | undefined;
  /** Policy document, for what the company wants found. */
  policyFile?: string | undefined;
  /** How long a request may take to come. */
  requestTimeoutMs: number;
  /** Where spans go, where they go anywhere. */
  traces?: { endpoint: string; headers: Record<string, string>; serviceName: string } | undefined;
  /** Bearer token of `/metrics`. */
  metricsToken?: string | undefined;
  /** Keys of the prompt log, the newest first. */
  logKeys?: string | undefined;
  /** Ed25519 private key, PEM, that signs checkpoints of the audit log. */
  auditKey?: string | undefined;
  /** After how many days records of the audit log are deleted; never without it. */
  auditRetentionDays?: number | undefined;
  /** Whether the worked example is put in, once. */
  sample?: boolean | undefined;
  /** After how many days numbers are deleted. */
  figuresRetentionDays: number;
  /** Where alerts go by mail; none are sent without it. */
  mail?: { smtpUrl: string; from: string; to: string[] } | undefined;
}

/** A variable with a wrong value: says which and what was expected, never the value. */
export class WrongEnvironment extends Error {
  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.name = 'WrongEnvironment';
  }
}

const wholeNumber = (from: number, to: number) => {
  const error = `expected a whole number from ${from} to ${to}`;
  return z.string().regex(/^\d+$/, error).transform(Number).pipe(z.number().min(from, error).max(to, error));
};

const url = (protocol: RegExp, expected: string) => z.url({ protocol, error: expected });
/** What hono's bearer-auth can read from a header. */
const bearerToken = z
  .string()
  .regex(/^[\w.~+/-]+=*$/, 'expected letters, digits and any of . _ ~ + / -')
  .min(16, 'expected at least 16 characters');

/** Path of a file; read at once, so that a wrong one is noticed at start. */
const ed25519File = z.string().transform((path, context) => {
  try {
    const pem = readFileSync(path, 'utf8');
    if (createPrivateKey(pem).asymmetricKeyType === 'ed25519') return pem;
  } catch {
    // Said below: what the reader says may quote the file.
  }
  context.addIssue(
    'expected a file with an Ed25519 private key in PEM, as `openssl genpkey -algorithm ed25519` writes it',
  );
  return z.NEVER;
});

/** `name=value,name=value`, values percent-encoded, as OpenTelemetry has it. */
const otlpHeaders = z.string().transform((text, context) => {
  const headers: Record<string, string> = {};
  for (const pair of text.split(',')) {
    const [, name, value] = /^\s*([A-Za-z0-9-]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    try {
      if (name === undefined) throw new URIError();
      headers[name] = decodeURIComponent(value ?? '');
    } catch {
      context.addIssue('expected name=value, several with commas');
      return z.NEVER;
    }
  }
  return headers;
});

const mailAddresses = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .pipe(z.array(z.email('expected mail addresses, several with commas')).min(1));

/** Secrets may also stand in a file, which the variable with `_FILE` names: as orchestrators hand them over. */
const secretVariables = [
  'DAYLIGHT_TOKEN',
  'DAYLIGHT_LOGS_TOKEN',
  'DAYLIGHT_CONSOLE_PASSWORD',
  'DAYLIGHT_CLIENT_SECRET',
  'DAYLIGHT_UPSTREAM_KEY',
  'DAYLIGHT_LOG_KEY',
  'DAYLIGHT_METRICS_TOKEN',
  'DATABASE_URL',
  'DAYLIGHT_SMTP_URL',
];

const variables = z.object({
  PORT: wholeNumber(0, 65_535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  DAYLIGHT_TOKEN: bearerToken.optional(),
  DAYLIGHT_LOGS_TOKEN: bearerToken.optional(),
  DAYLIGHT_CONSOLE_PASSWORD: z.string().min(12, 'expected at least 12 characters').optional(),
  DAYLIGHT_UPSTREAM_URL: url(
    /^https?$/,
    'expected the base address of an OpenAI-compatible API, such as https://api.example.com/v1',
  ).optional(),
  DAYLIGHT_UPSTREAM_KEY: z.string().optional(),
  DAYLIGHT_UPSTREAM_TIMEOUT_MS: wholeNumber(1_000, 600_000).default(120_000),
  DAYLIGHT_MODEL: z.string().optional(),
  DATABASE_URL: url(
    /^postgres(ql)?$/,
    'expected a PostgreSQL address, such as postgres://user:password@host:5432/daylight',
  ).optional(),
  DAYLIGHT_DATA_DIR: z.string().optional(),
  DAYLIGHT_AUDIT_KEY_FILE: ed25519File.optional(),
  DAYLIGHT_AUDIT_RETENTION_DAYS: wholeNumber(1, 36_500).optional(),
  // Shorter than two months, and late events would begin a period anew that was forgotten.
  DAYLIGHT_FIGURES_RETENTION_DAYS: wholeNumber(62, 36_500).default(730),
  DAYLIGHT_SMTP_URL: url(
    /^smtps?$/,
    'expected the address of a mail server, such as smtp://user:password@mail.internal:587',
  ).optional(),
  DAYLIGHT_MAIL_FROM: z.email('expected the mail address that alerts come from').optional(),
  DAYLIGHT_ALERT_MAIL_TO: mailAddresses.optional(),
  ...identityVariables,
  DAYLIGHT_DEMO_ISSUER: z.literal('1', 'expected 1, or nothing').optional(),
  DAYLIGHT_SAMPLE: z.literal('1', 'expected 1, or nothing').optional(),
  DAYLIGHT_SETTINGS: z.string().optional(),
  DAYLIGHT_POLICY: z.string().optional(),
  DAYLIGHT_REQUEST_TIMEOUT_MS: wholeNumber(1_000, 600_000).default(60_000),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/, 'expected the address of an OTLP/HTTP receiver').optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url(/^https?$/, 'expected the address of an OTLP/HTTP receiver').optional(),
  OTEL_EXPORTER_OTLP_HEADERS: otlpHeaders.optional(),
  OTEL_SERVICE_NAME: z.string().default('daylight'),
  DAYLIGHT_METRICS_TOKEN: bearerToken.optional(),
  DAYLIGHT_LOG_KEY: z
    .string()
    .refine((keys) => readLogKeys(keys) !== undefined, 'expected 32 bytes, base64 or hexadecimal; several with commas')
    .optional(),
});

/**
 * @param environment such as `process.env`. An empty value counts as unset.
 * @throws {WrongEnvironment}
 */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.keys(variables.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  Object.assign(given, secretsInFiles(environment));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new WrongEnvironment(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const is = parsed.data;
  const settings: Settings = {
    port: is.PORT,
    host: is.HOST,
    token: is.DAYLIGHT_TOKEN,
    logsToken: is.DAYLIGHT_LOGS_TOKEN,
    consolePassword: is.DAYLIGHT_CONSOLE_PASSWORD,
    upstream: is.DAYLIGHT_UPSTREAM_URL
      ? {
          url: is.DAYLIGHT_UPSTREAM_URL.replace(/\/+$/, ''),
          key: is.DAYLIGHT_UPSTREAM_KEY,
          timeoutMs: is.DAYLIGHT_UPSTREAM_TIMEOUT_MS,
        }
      : undefined,
    model: is.DAYLIGHT_MODEL,
    identity: identitySettings(is, (line) => new WrongEnvironment([line])),
    demoIssuer: is.DAYLIGHT_DEMO_ISSUER && true,
    databaseUrl: is.DATABASE_URL,
    dataDir: is.DAYLIGHT_DATA_DIR,
    sample: is.DAYLIGHT_SAMPLE && true,
    settingsFile: is.DAYLIGHT_SETTINGS,
    policyFile: is.DAYLIGHT_POLICY,
    requestTimeoutMs: is.DAYLIGHT_REQUEST_TIMEOUT_MS,
    traces: tracesOf(is),
    metricsToken: is.DAYLIGHT_METRICS_TOKEN,
    logKeys: is.DAYLIGHT_LOG_KEY,
    auditKey: is.DAYLIGHT_AUDIT_KEY_FILE,
    auditRetentionDays: is.DAYLIGHT_AUDIT_RETENTION_DAYS,
    figuresRetentionDays: is.DAYLIGHT_FIGURES_RETENTION_DAYS,
    mail: mailOf(is),
  };
  if (!isLoopback(settings.host) && !isGuarded(settings)) {
    throw new WrongEnvironment([
      'HOST: other machines could reach this address, so DAYLIGHT_ISSUER must be set, or DAYLIGHT_TOKEN ' +
        '(for the assistant) and DAYLIGHT_CONSOLE_PASSWORD (for the console)',
    ]);
  }
  if (settings.sample && !settings.logKeys) {
    throw new WrongEnvironment(['DAYLIGHT_SAMPLE: needs DAYLIGHT_LOG_KEY, because a text of it waits for approval']);
  }
  if (settings.demoIssuer) {
    const because = whyNoDemo(settings);
    if (because) throw new WrongEnvironment([`DAYLIGHT_DEMO_ISSUER: ${because}; anybody can be anybody there`]);
  }
  if (settings.identity && !settings.identity.publicUrl && !isLoopback(settings.host)) {
    throw new WrongEnvironment([
      'DAYLIGHT_PUBLIC_URL: needed with DAYLIGHT_ISSUER, because the issuer sends people back to this address',
    ]);
  }
  return settings;
}

/** An issuer without passwords stands before nothing that others can reach, and before nobody else's data. */
function whyNoDemo({ host, identity, databaseUrl }: Settings): string | undefined {
  if (identity) return 'not beside DAYLIGHT_ISSUER';
  if (!isLoopback(host)) return 'not with a HOST that other machines can reach';
  // `host` and `hostaddr` in the query win over the address (libpq); without a host it is a socket of this machine.
  const url = databaseUrl === undefined ? undefined : new URL(databaseUrl);
  const hosts = url ? [url.hostname, ...url.searchParams.getAll('host'), ...url.searchParams.getAll('hostaddr')] : [];
  if (hosts.some((name) => name !== '' && !name.startsWith('/') && !isLoopback(name))) {
    return 'not with a DATABASE_URL on another machine';
  }
  return undefined;
}

/** Whether both doors that people use ask for something. */
export function isGuarded(settings: Pick<Settings, 'identity' | 'token' | 'consolePassword'>): boolean {
  if (settings.identity !== undefined) return true;
  return settings.token !== undefined && settings.consolePassword !== undefined;
}

/** Whether only this machine can reach a host name or address (with or without the brackets of IPv6). */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** @throws {WrongEnvironment} when a file cannot be read, or the secret is given twice */
function secretsInFiles(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const secrets: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of secretVariables) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    if (environment[name]) problems.push(`${name}_FILE: ${name} is set as well; expected one of the two`);
    try {
      secrets[name] = readFileSync(file, 'utf8').trim();
      if (secrets[name] === '') problems.push(`${name}_FILE: the file is empty`);
    } catch {
      problems.push(`${name}_FILE: the file cannot be read`);
    }
  }
  if (problems.length > 0) throw new WrongEnvironment(problems);
  return secrets;
}

/** @throws {WrongEnvironment} for one of the three without the others */
function mailOf(is: z.infer<typeof variables>): Settings['mail'] {
  const { DAYLIGHT_SMTP_URL: smtpUrl, DAYLIGHT_MAIL_FROM: from, DAYLIGHT_ALERT_MAIL_TO: to } = is;
  if (smtpUrl !== undefined && from !== undefined && to !== undefined) return { smtpUrl, from, to };
  if (smtpUrl === undefined && from === undefined && to === undefined) return undefined;
  throw new WrongEnvironment([
    'DAYLIGHT_SMTP_URL, DAYLIGHT_MAIL_FROM, DAYLIGHT_ALERT_MAIL_TO: expected all three, or none of them',
  ]);
}

function tracesOf(is: z.infer<typeof variables>): Settings['traces'] {
  const base = is.OTEL_EXPORTER_OTLP_ENDPOINT;
  const endpoint = is.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base && `${base.replace(/\/+$/, '')}/v1/traces`);
  return endpoint
    ? { endpoint, headers: is.OTEL_EXPORTER_OTLP_HEADERS ?? {}, serviceName: is.OTEL_SERVICE_NAME }
    : undefined;
}
