import { describe, expect, it } from 'vitest';
import { readEnvironment, WrongEnvironment } from '../environment';

const issuer = { DAYLIGHT_ISSUER: 'https://login.northwind.example/', DAYLIGHT_CLIENT_ID: 'daylight-console' };

describe('identity by the environment', () => {
  it('is off without an issuer', () => {
    expect(readEnvironment({}).identity).toBeUndefined();
  });

  it('takes issuer, audiences, mapping and address; the issuer letter by letter', () => {
    const { identity } = readEnvironment({
      ...issuer,
      HOST: '0.0.0.0',
      DAYLIGHT_AUDIENCE: 'api://daylight, 0f3c',
      DAYLIGHT_ROLES: '{"reviewer": {"groups": ["brand"]}, "security": {"roles": ["Sec"], "groups": ["soc"]}}',
      DAYLIGHT_SUBJECT_CLAIM: 'oid',
      DAYLIGHT_PUBLIC_URL: 'https://daylight.northwind.example/',
    });
    expect(identity).toEqual({
      issuer: 'https://login.northwind.example/',
      audiences: ['api://daylight', '0f3c'],
      clientId: 'daylight-console',
      mapping: { reviewer: { groups: ['brand'] }, security: { roles: ['Sec'], groups: ['soc'] } },
      subjectClaim: 'oid',
      publicUrl: 'https://daylight.northwind.example',
    });
  });

  it('means the console’s own tokens where no audience is set', () => {
    expect(readEnvironment(issuer).identity?.audiences).toEqual(['daylight-console']);
  });

  it.each([
    [{ DAYLIGHT_ISSUER: 'http://login.secret.example' }, 'DAYLIGHT_ISSUER'],
    [{ DAYLIGHT_ISSUER: 'https://login.secret.example?x' }, 'DAYLIGHT_ISSUER'],
    [{ DAYLIGHT_ISSUER: issuer.DAYLIGHT_ISSUER }, 'DAYLIGHT_CLIENT_ID'],
    [{ DAYLIGHT_CLIENT_ID: 'secret' }, 'DAYLIGHT_CLIENT_ID'],
    [{ ...issuer, DAYLIGHT_ROLES: '{secret' }, 'DAYLIGHT_ROLES'],
    [{ ...issuer, DAYLIGHT_ROLES: '{"boss": {"groups": ["secret"]}}' }, 'DAYLIGHT_ROLES'],
    [{ ...issuer, DAYLIGHT_ROLES: '{"admin": {"groups": "secret"}}' }, 'DAYLIGHT_ROLES'],
    [{ ...issuer, HOST: '0.0.0.0' }, 'DAYLIGHT_PUBLIC_URL'],
  ])('says which variable is wrong, and shows no value: %j', (environment, name) => {
    let message = '';
    try {
      readEnvironment(environment);
    } catch (error) {
      if (!(error instanceof WrongEnvironment)) throw error;
      message = error.message;
    }
    expect(message).toMatch(new RegExp(`^${name}: `));
    expect(message).not.toContain('secret');
  });
});

describe('the demo issuer', () => {
  const demo = { DAYLIGHT_DEMO_ISSUER: '1' };

  it.each([
    {},
    { HOST: '::1' },
    { DATABASE_URL: 'postgres://me@localhost:5432/daylight' },
    { DATABASE_URL: 'postgres://me@127.0.0.1/daylight' },
  ])('stands on this machine: %j', (environment) => {
    expect(readEnvironment({ ...demo, ...environment }).demoIssuer).toBe(true);
  });

  it.each([
    { HOST: '0.0.0.0', DAYLIGHT_TOKEN: 'token-of-the-whole-company', DAYLIGHT_CONSOLE_PASSWORD: 'a long password' },
    { HOST: '192.168.1.7', DAYLIGHT_TOKEN: 'token-of-the-whole-company', DAYLIGHT_CONSOLE_PASSWORD: 'a long password' },
    { DATABASE_URL: 'postgres://me@db.northwind.example/daylight' },
    { DATABASE_URL: 'postgres://me@localhost/daylight?host=db.northwind.example' },
    { DATABASE_URL: 'postgres://me@localhost/daylight?hostaddr=10.0.0.7' },
    issuer,
  ])('does not stand before data or doors of others: %j', (environment) => {
    expect(() => readEnvironment({ ...demo, ...environment })).toThrow(/DAYLIGHT_DEMO_ISSUER: not/);
  });
});
