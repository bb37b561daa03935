import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLoopback, readEnvironment, WrongEnvironment } from './environment';

function wrong(environment: Record<string, string>): string {
  try {
    readEnvironment(environment);
  } catch (error) {
    if (error instanceof WrongEnvironment) return error.message;
    throw error;
  }
  throw new Error('the environment was taken');
}

describe('readEnvironment', () => {
  it('needs nothing', () => {
    expect(readEnvironment({ PATH: '/bin', DATABASE_URL: '', PORT: '' })).toEqual({
      port: 8787,
      host: '127.0.0.1',
      requestTimeoutMs: 60_000,
      figuresRetentionDays: 730,
    });
  });

  it('takes what is set', () => {
    expect(
      readEnvironment({
        PORT: '0',
        HOST: '0.0.0.0',
        DAYLIGHT_TOKEN: 'a-token-of-enough-length',
        DAYLIGHT_CONSOLE_PASSWORD: 'a password of enough length',
        DAYLIGHT_UPSTREAM_URL: 'https://api.example.com/v1/',
        DAYLIGHT_UPSTREAM_KEY: 'key',
        DAYLIGHT_MODEL: 'big-1',
        DATABASE_URL: 'postgres://daylight:secret@db.example.com:5432/daylight',
        DAYLIGHT_DATA_DIR: '/var/lib/daylight',
      }),
    ).toEqual({
      port: 0,
      host: '0.0.0.0',
      requestTimeoutMs: 60_000,
      figuresRetentionDays: 730,
      token: 'a-token-of-enough-length',
      consolePassword: 'a password of enough length',
      upstream: { url: 'https://api.example.com/v1', key: 'key', timeoutMs: 120_000 },
      model: 'big-1',
      databaseUrl: 'postgres://daylight:secret@db.example.com:5432/daylight',
      dataDir: '/var/lib/daylight',
    });
  });

  it('takes all that mail needs, or nothing of it', () => {
    const mail = {
      DAYLIGHT_SMTP_URL: 'smtps://daylight:password@mail.acme.org',
      DAYLIGHT_MAIL_FROM: 'daylight@acme.org',
      DAYLIGHT_ALERT_MAIL_TO: 'security@acme.org, it@acme.org',
    };
    expect(readEnvironment(mail).mail?.to).toEqual(['security@acme.org', 'it@acme.org']);
    expect(wrong({ ...mail, DAYLIGHT_ALERT_MAIL_TO: '' })).toContain('expected all three');
    expect(wrong({ ...mail, DAYLIGHT_ALERT_MAIL_TO: 'everybody' })).toContain('expected mail addresses');
    expect(wrong({ ...mail, DAYLIGHT_SMTP_URL: 'https://mail.acme.org' })).toContain('DAYLIGHT_SMTP_URL');
  });

  it('names every wrong variable and what was expected, and shows no value', () => {
    const message = wrong({
      PORT: 'eighty-value',
      DAYLIGHT_TOKEN: 'short-value',
      DAYLIGHT_LOGS_TOKEN: 'has a space in its value',
      DAYLIGHT_CONSOLE_PASSWORD: 'short-value',
      DAYLIGHT_UPSTREAM_URL: 'file:///value',
      DAYLIGHT_UPSTREAM_TIMEOUT_MS: '5',
      DATABASE_URL: 'mysql://value',
    });
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'DAYLIGHT_TOKEN',
      'DAYLIGHT_LOGS_TOKEN',
      'DAYLIGHT_CONSOLE_PASSWORD',
      'DAYLIGHT_UPSTREAM_URL',
      'DAYLIGHT_UPSTREAM_TIMEOUT_MS',
      'DATABASE_URL',
    ]);
    expect(message).toContain('PORT: expected a whole number from 0 to 65535');
    expect(message).not.toContain('value');
  });

  it('takes no key but Ed25519 for the audit log, and a console password of any length above eleven', () => {
    const directory = mkdtempSync(join(tmpdir(), 'daylight-key-'));
    const file = join(directory, 'key.pem');
    const pem = { type: 'pkcs8', format: 'pem' } as const;
    writeFileSync(file, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem));
    expect(wrong({ DAYLIGHT_AUDIT_KEY_FILE: file })).toMatch(/^DAYLIGHT_AUDIT_KEY_FILE: expected .*Ed25519/);
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export(pem));
    const password = 'ü '.repeat(100);
    expect(readEnvironment({ DAYLIGHT_AUDIT_KEY_FILE: file, DAYLIGHT_CONSOLE_PASSWORD: password })).toMatchObject({
      auditKey: expect.stringContaining('PRIVATE KEY'),
      consolePassword: password,
    });
    rmSync(directory, { recursive: true });
  });

  it('reads every secret from a file where one is named, and says which file it cannot read, never what is in it', () => {
    const directory = mkdtempSync(join(tmpdir(), 'daylight-environment-'));
    const fileOf = (name: string, content: string) => {
      writeFileSync(join(directory, name), `${content}\n`);
      return join(directory, name);
    };
    const secrets = {
      DAYLIGHT_TOKEN: 'a-token-of-enough-length',
      DAYLIGHT_LOGS_TOKEN: 'a-token-of-the-collector',
      DAYLIGHT_CONSOLE_PASSWORD: 'a password of enough length',
      DAYLIGHT_CLIENT_SECRET: 'secret-of-the-client',
      DAYLIGHT_UPSTREAM_KEY: 'key-of-the-upstream',
      DAYLIGHT_LOG_KEY: '00'.repeat(32),
      DAYLIGHT_METRICS_TOKEN: 'a-token-of-the-metrics',
      DATABASE_URL: 'postgres://daylight:secret@db.example.com:5432/daylight',
    };
    const others = {
      DAYLIGHT_ISSUER: 'https://login.acme.io',
      DAYLIGHT_CLIENT_ID: 'console',
      DAYLIGHT_UPSTREAM_URL: 'https://api.acme.io/v1',
    };
    const files = Object.fromEntries(
      Object.entries(secrets).map(([name, value]) => [`${name}_FILE`, fileOf(name, value)]),
    );
    expect(readEnvironment({ ...others, ...files })).toEqual(readEnvironment({ ...others, ...secrets }));

    expect(wrong({ DAYLIGHT_TOKEN_FILE: join(directory, 'missing') })).toBe(
      'DAYLIGHT_TOKEN_FILE: the file cannot be read',
    );
    expect(wrong({ DAYLIGHT_TOKEN_FILE: fileOf('empty', '') })).toBe('DAYLIGHT_TOKEN_FILE: the file is empty');
    const short = wrong({ DAYLIGHT_TOKEN_FILE: fileOf('short', 'hush-hush') });
    expect(short).toMatch(/^DAYLIGHT_TOKEN: expected/);
    expect(short).not.toContain('hush');
    expect(wrong({ ...files, DAYLIGHT_TOKEN: 'another-token-of-some-length' })).toMatch(/expected one of the two/);
    rmSync(directory, { recursive: true });
  });

  it.each([
    [{}],
    [{ DAYLIGHT_TOKEN: 'a-token-of-enough-length' }],
    [{ DAYLIGHT_CONSOLE_PASSWORD: 'a password of enough length' }],
  ])('does not open to other machines with %j only', (guards) => {
    expect(wrong({ HOST: '0.0.0.0', ...guards })).toMatch(/^HOST: .*DAYLIGHT_TOKEN.*DAYLIGHT_CONSOLE_PASSWORD/);
  });
});

describe('isLoopback', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])('%s is this machine', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['', '0.0.0.0', '::', '10.0.0.1', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example'])(
    '"%s" is not',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
