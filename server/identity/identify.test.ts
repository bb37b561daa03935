import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { engines } from '@/tests/server/stores';
import { type Issuer, startIssuer } from '@/tests/support/issuer';
import { endGrant, giveGrant, type NewGrant } from '../store/grants';
import { openStore, type Store } from '../store/store';
import type { People } from './identify';
import type { RoleMapping } from './roles';
import { createVerifier } from './verifier';

const machineToken = 'machine-token-of-the-company';
let issuer: Issuer;
let store: Store;
let daylight: Listening;

beforeAll(async () => {
  [issuer, store] = await Promise.all([startIssuer(), openStore({}, () => {})]);
}, 60_000);
afterAll(async () => {
  await issuer.close();
  await store.close();
});
beforeEach(async () => {
  daylight = await serve();
});
afterEach(() => daylight.close());

function people(changes: Partial<People> = {}): People {
  return {
    verifier: createVerifier({ issuer: issuer.url, audiences: [issuer.audience], cooldownMs: 0 }),
    mapping: {},
    subjectClaim: 'sub',
    database: store.database,
    now: Date.now,
    ...changes,
  };
}

const serve = (changes: Partial<People> = {}) => serveDaylight({ store, token: machineToken, people: people(changes) });

const ask = (bearer: string) => fetch(`${daylight.url}/v1/models`, { headers: { Authorization: `Bearer ${bearer}` } });

interface Refusal {
  error: { code: string; message: string; type: string };
}

/** Status and code; and makes sure that nothing of the token stands in the answer or in the log. */
async function answer(bearer: string): Promise<[number, string | undefined]> {
  const response = await ask(bearer);
  const body = await response.text();
  for (const part of bearer.split('.').filter(({ length }) => length > 8)) {
    expect(body).not.toContain(part);
    expect(daylight.logged.join('')).not.toContain(part);
  }
  return [response.status, response.ok ? undefined : (JSON.parse(body) as Refusal).error.code];
}

const nowSeconds = () => Math.floor(Date.now() / 1000);
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('a token of the issuer', () => {
  it('lets its person in, beside the machine token', async () => {
    expect(await answer(await issuer.sign())).toEqual([200, undefined]);
    expect(await answer(machineToken)).toEqual([200, undefined]);
  });

  it.each([
    ['expired', { exp: -61 }, 'token_expired'],
    ['expired within the tolerance', { exp: -50 }, undefined],
    ['not valid yet', { nbf: 120 }, 'token_not_yet_valid'],
    ['not valid yet, within the tolerance', { nbf: 50 }, undefined],
    ['from a clock that is ahead', { iat: 120 }, 'token_not_yet_valid'],
    ['without an end', { exp: undefined }, 'invalid_token'],
  ] as const)('that is %s', async (_what, times, code) => {
    const claims = Object.fromEntries(
      Object.entries(times).map(([claim, seconds]) => [
        claim,
        seconds === undefined ? undefined : nowSeconds() + seconds,
      ]),
    );
    expect(await answer(await issuer.sign(claims))).toEqual([code === undefined ? 200 : 401, code]);
  });

  it.each([
    ['for another application', { aud: 'https://mail.northwind.example' }, 'foreign_audience'],
    ['for no application', { aud: undefined }, 'foreign_audience'],
    ['for several applications, this one among them', { aud: ['https://gateway.northwind.example', 'x'] }, undefined],
    ['that says another issuer', { iss: 'https://login.evil.example' }, 'foreign_issuer'],
    ['of nobody', { sub: undefined }, 'invalid_token'],
    ['of an empty name', { sub: '' }, 'invalid_token'],
  ])('%s', async (_what, claims, code) => {
    expect(await answer(await issuer.sign(claims))).toEqual([code === undefined ? 200 : 401, code]);
  });

  it.each([
    ['at+jwt', undefined],
    ['application/at+jwt', undefined],
    ['JWT', undefined],
    ['logout+jwt', 'invalid_token'],
    ['dpop+jwt', 'invalid_token'],
    ['secevent+jwt', 'invalid_token'],
  ] as const)('of the type %s', async (typ, code) => {
    expect(await answer(await issuer.sign({}, { typ }))).toEqual([code === undefined ? 200 : 401, code]);
  });

  it('that brings its own key, or an address for one, is signed by nobody', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const claims = { iss: issuer.url, aud: issuer.audience, sub: 'eve', exp: nowSeconds() + 600 };
    const jwk = await exportJWK(publicKey);
    for (const header of [{ jwk }, { jku: `${issuer.url}/jwks` }, { x5u: `${issuer.url}/x5u` }, { kid: '../../etc' }]) {
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...header })
        .sign(privateKey);
      expect(await answer(token)).toEqual([401, 'invalid_token']);
    }
  });

  it('counts only with a signature of the issuer', async () => {
    const other = await startIssuer();
    const foreign = await other.sign({ iss: issuer.url });
    await other.close();
    expect(await answer(foreign)).toEqual([401, 'invalid_token']);

    const [header, , signature] = (await issuer.sign()).split('.');
    const changed = encode({ iss: issuer.url, aud: issuer.audience, sub: 'eve', exp: nowSeconds() + 600 });
    expect(await answer(`${header}.${changed}.${signature}`)).toEqual([401, 'invalid_token']);
    expect(await answer(`${encode({ alg: 'none' })}.${changed}.`)).toEqual([401, 'unsupported_algorithm']);
    // A public key is no secret: signed by it as one, a token is anybody's.
    expect(await answer(`${encode({ alg: 'HS256' })}.${changed}.${signature}`)).toEqual([401, 'unsupported_algorithm']);
    expect(await answer('no.token.atall')).toEqual([401, 'invalid_token']);
  });

  it('is checked against the keys that the issuer has now, which are read once', async () => {
    const before = await issuer.sign();
    const counted = (path: string) => issuer.asked.filter((asked) => asked === path).length;
    const readsBefore = counted('/jwks');
    expect((await answer(before))[0]).toBe(200);
    await Promise.all(Array.from({ length: 20 }, async () => expect((await answer(await issuer.sign()))[0]).toBe(200)));
    expect(counted('/jwks') - readsBefore).toBe(1);
    await issuer.rotate();
    expect(await answer(await issuer.sign())).toEqual([200, undefined]);
    expect(await answer(before)).toEqual([401, 'invalid_token']);
  });

  it('cannot be checked while the issuer does not answer, and can when it does again', async () => {
    issuer.setDown(true);
    const token = await issuer.sign();
    const response = await ask(token);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('10');
    expect(((await response.json()) as Refusal).error).toMatchObject({ type: 'api_error', code: 'issuer_unreachable' });
    expect(daylight.logged.join('')).toContain('issuer_unreachable');
    issuer.setDown(false);
    expect(await answer(token)).toEqual([200, undefined]);
  });
});

describe('who is not let in', () => {
  it('is a line of the log with route and code; who only asks without anything is none', async () => {
    await answer(await issuer.sign({ aud: 'another' }));
    await fetch(`${daylight.url}/v1/models`);
    const lines = daylight.logged.map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { time: expect.any(String), code: 'not_let_in', place: '/v1/models foreign_audience', cause: undefined },
    ]);
  });

  it('cannot write a line of the log', async () => {
    const forged = encodeURIComponent('\n{"code":"started","place":"forged"}');
    await fetch(`${daylight.url}/api/${forged}`, {
      headers: { Authorization: 'Bearer {"forged":1}', 'User-Agent': 'forged' },
    });
    expect(daylight.logged.join('')).not.toContain('forged');
  });
});

describe('roles', () => {
  const mapping: RoleMapping = { member: { groups: ['staff'] }, security: { 'realm.roles': ['sec'] } };

  it('come from claims by exact values; without one nobody is let in where the mapping names members', async () => {
    await daylight.close();
    daylight = await serve({ mapping });
    expect(await answer(await issuer.sign({ groups: ['staff'] }))).toEqual([200, undefined]);
    expect(await answer(await issuer.sign({ realm: { roles: ['sec'] } }))).toEqual([200, undefined]);
    for (const claims of [{}, { groups: ['Staff'] }, { groups: 'staffing' }, { realm: { roles: 'section' } }]) {
      expect(await answer(await issuer.sign(claims))).toEqual([403, 'role_missing']);
    }
  });

  it('go by the claim that the settings name as the subject', async () => {
    await daylight.close();
    daylight = await serve({ subjectClaim: 'oid' });
    expect(await answer(await issuer.sign())).toEqual([401, 'invalid_token']);
    expect(await answer(await issuer.sign({ oid: '4711' }))).toEqual([200, undefined]);
  });
});

describe.each(engines)('grants on %s', (_engine, open) => {
  let grantsStore: Store;
  let nowMs = Date.now();
  beforeAll(async () => {
    grantsStore = await open();
  }, 60_000);
  afterAll(() => grantsStore.close());
  beforeEach(async () => {
    await daylight.close();
    nowMs = Date.now();
    daylight = await serve({ database: grantsStore.database, now: () => nowMs });
  });

  const at = (offsetMs: number) => new Date(nowMs + offsetMs);
  const give = (grant: Partial<NewGrant>) =>
    giveGrant(grantsStore.database, {
      subject: 'ada',
      role: 'member',
      from: at(-1_000),
      until: null,
      by: 'grace',
      ...grant,
    });

  it('let in for their time, to the millisecond, and say when it is over', async () => {
    const subject = 'contractor';
    const token = await issuer.sign({ sub: subject });
    await give({ subject, from: at(1_000), until: at(60_000) });
    expect(await answer(token)).toEqual([403, 'role_missing']);
    nowMs += 1_000;
    expect(await answer(token)).toEqual([200, undefined]);
    nowMs += 58_999;
    expect(await answer(token)).toEqual([200, undefined]);
    nowMs += 1;
    expect(await answer(token)).toEqual([403, 'grant_expired']);
  });

  it('are over when an admin ends them, and belong to one person', async () => {
    const token = await issuer.sign({ sub: 'bob' });
    const grant = await give({ subject: 'bob' });
    expect((await answer(token))[0]).toBe(200);
    await endGrant(grantsStore.database, grant?.id ?? '', nowMs);
    expect(await answer(token)).toEqual([403, 'grant_expired']);
    expect((await answer(await issuer.sign({ sub: 'carol' })))[0]).toBe(200);
  });

  it('of a reviewer are looked at with each decision, not with each sign-in', async () => {
    const token = await issuer.sign({ sub: 'rosa' });
    const decide = async () => {
      const response = await fetch(`${daylight.url}/api/approvals/${crypto.randomUUID()}/delegation`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ to: null, version: 1 }),
      });
      return ((await response.json()) as Refusal).error.code;
    };
    expect(await decide()).toBe('role_missing');
    const grant = { subject: 'rosa', role: 'reviewer' } as const;
    await give({ ...grant, until: at(60_000) });
    // Let in, and there is no such text.
    expect(await decide()).toBe('not_found');
    nowMs += 60_000;
    expect(await decide()).toBe('grant_expired');
    const again = await give(grant);
    expect(await decide()).toBe('not_found');
    await endGrant(grantsStore.database, again?.id ?? '', nowMs);
    expect(await decide()).toBe('grant_expired');
  });
});

it('lets nobody in while the grants cannot be read', async () => {
  await daylight.close();
  const gone = await openStore({}, () => {});
  daylight = await serve({ database: gone.database });
  await gone.close();
  expect(await answer(await issuer.sign())).toEqual([503, 'access_unknown']);
  expect(daylight.logged.join('')).toContain('access_unknown');
});
