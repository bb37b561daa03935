import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Issuer, startIssuer } from '@/tests/support/issuer';
import { until } from '@/tests/support/until';
import { createVisitor, type Visitor } from '@/tests/support/visitor';
import type { StorageItem } from '@/utils/platform';
import { defaultPolicy } from '@/utils/policy';
import { type Account, type AccountState, createAccount, type KeptSignIn } from './account';

const returnAddress = 'https://knhnlipinfohokhipebkhnkdbbpkhonk.chromiumapp.org/';
const clientId = 'daylight-extension';
let issuer: Issuer;
let visitor: Visitor;
let kept: StorageItem<KeptSignIn>;
let accounts: Account[] = [];

beforeAll(async () => {
  issuer = await startIssuer({
    accounts: { ada: { name: 'Ada Lovelace' }, grace: { name: 'Grace Hopper' } },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [returnAddress],
        post_logout_redirect_uris: [returnAddress],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
  });
});
afterAll(() => issuer.close());
beforeEach(() => {
  visitor = createVisitor(returnAddress);
  visitor.person = 'ada';
  kept = memory();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  issuer.setDown(false);
  issuer.accessTokenSeconds = 600;
  for (const account of accounts) account.close();
  accounts = [];
});

/** Like a place in `storage.session`: copies, and all windows hear of a change. */
function memory(): StorageItem<KeptSignIn> {
  let value: KeptSignIn | undefined;
  const watchers = new Set<(value: KeptSignIn | undefined) => void>();
  const tell = () => {
    for (const watcher of watchers) watcher(structuredClone(value));
  };
  return {
    load: async () => structuredClone(value),
    async save(next) {
      value = structuredClone(next);
      tell();
    },
    async remove() {
      value = undefined;
      tell();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** A window of the extension, once it has looked who is there. */
async function openWindow(change: Partial<typeof defaultPolicy.identity> = {}): Promise<Account> {
  const account = createAccount({ kept, visit: visitor.visit, returnAddress });
  accounts.push(account);
  account.setPolicy({ ...defaultPolicy.identity, issuer: issuer.url, clientId, ...change });
  await until('the window knows', async () => account.state().status !== 'looking');
  return account;
}

async function signedIn(change: Parameters<typeof openWindow>[0] = {}): Promise<Account> {
  const account = await openWindow(change);
  await account.signIn();
  expect(account.state()).toMatchObject({ status: 'in' });
  return account;
}

const failureOf = (account: Account) => (account.state() as Extract<AccountState, { status: 'out' }>).failure;
const asked = (path: string) => issuer.asked.filter((one) => one === path).length;
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const fakeClock = () => vi.useFakeTimers({ toFake: ['Date'] });

describe('signing in', () => {
  it('is tried unseen first, and opens a window on a click only', async () => {
    const account = await openWindow();
    expect(account.state()).toEqual({ status: 'out', failure: undefined, busy: undefined });
    expect(visitor.visits.map(({ isSeen }) => isSeen)).toEqual([false]);
    expect(visitor.visits[0]?.url.searchParams.get('prompt')).toBe('none');
    expect(await account.bearer()).toBeUndefined();

    await account.signIn();
    expect(account.state()).toEqual({
      status: 'in',
      person: { subject: 'ada', name: 'Ada Lovelace', email: 'ada@northwind.example' },
    });
    expect(visitor.visits.map(({ isSeen }) => isSeen)).toEqual([false, true]);
    expect(visitor.visits[1]?.url.searchParams.get('code_challenge_method')).toBe('S256');
    expect((await account.bearer())?.split('.')).toHaveLength(3);
  });

  it('needs no click where the issuer still knows the person', async () => {
    await signedIn();
    await kept.remove();
    const after = await openWindow();
    expect(after.state()).toMatchObject({ status: 'in', person: { subject: 'ada' } });
    expect(visitor.visits.at(-1)?.isSeen).toBe(false);
  });

  it('holds in every window, and with one issuer and client only', async () => {
    await signedIn();
    const visits = visitor.visits.length;
    expect((await openWindow()).state()).toMatchObject({ status: 'in' });
    expect(visitor.visits).toHaveLength(visits);
    visitor.forget();
    const other = await openWindow({ clientId: 'another-program' });
    expect(other.state()).toMatchObject({ status: 'out' });
    expect(await other.bearer()).toBeUndefined();
  });

  it('gives the id token where the policy says so', async () => {
    const account = await signedIn({ bearer: 'id-token' });
    const [, claims = ''] = ((await account.bearer()) ?? '').split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: clientId, sub: 'ada' });
  });

  it('that fails says why, and keeps nothing', async () => {
    visitor.person = undefined;
    const account = await openWindow();
    await account.signIn();
    expect(failureOf(account)).toBe('closed');

    issuer.setDown(true);
    await account.signIn();
    expect(failureOf(account)).toBe('issuer-unreachable');
    issuer.setDown(false);

    const elsewhere = await openWindow({ issuer: `${issuer.url}/elsewhere` });
    expect(failureOf(elsewhere)).toBe('issuer-wrong');
    expect(await kept.load()).toBeUndefined();
  });
});

it('is told from a clock that is wrong', async () => {
  visitor.person = 'ada';
  const account = await openWindow();
  const load = fetch;
  fakeClock();
  // Issuer and browser share the clock of this process: so it jumps when the issuer has answered.
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const response = await load(input, init);
    if (String(input instanceof Request ? input.url : input).endsWith('/token')) later(24 * 3_600_000);
    return response;
  });
  await account.signIn();
  expect(failureOf(account)).toBe('clock-wrong');
  expect(await kept.load()).toBeUndefined();
});

describe('the token', () => {
  it('is renewed shortly before it ends, once for all that ask at the same time in all windows', async () => {
    issuer.accessTokenSeconds = 100;
    const [first, second] = [await signedIn(), await openWindow()];
    const before = await first.bearer();
    const requests = asked('/token');
    expect(await second.bearer()).toBe(before);
    expect(asked('/token')).toBe(requests);

    fakeClock();
    later(81_000);
    const renewed = await Promise.all([first, second, first, second].map((account) => account.bearer()));
    expect(new Set(renewed).size).toBe(1);
    expect(renewed[0]).not.toBe(before);
    expect(asked('/token')).toBe(requests + 1);
    expect(visitor.visits.filter(({ isSeen }) => isSeen)).toHaveLength(1);
  });

  it('that was refused is replaced, once', async () => {
    const account = await signedIn();
    const refused = await account.bearer();
    const requests = asked('/token');
    const [one, two] = await Promise.all([account.bearer(refused), account.bearer(refused)]);
    expect(one).toBeDefined();
    expect(one).not.toBe(refused);
    expect(two).toBe(one);
    expect(asked('/token')).toBe(requests + 1);
  });

  it('is renewed by the issuer’s own session where there is no refresh token', async () => {
    const account = await signedIn();
    const there = await kept.load();
    if (there?.state !== 'in') throw new Error('nobody is signed in');
    await kept.save({ ...there, tokens: { ...there.tokens, refreshToken: undefined } });
    const refused = await account.bearer();
    expect(await account.bearer(refused)).toBeDefined();
    expect(visitor.visits.at(-1)?.isSeen).toBe(false);
  });

  it('is not given for somebody else who has signed in at the issuer meanwhile', async () => {
    const account = await signedIn();
    const there = await kept.load();
    if (there?.state !== 'in') throw new Error('nobody is signed in');
    await kept.save({ ...there, tokens: { ...there.tokens, refreshToken: undefined } });
    visitor.forget();
    visitor.person = 'grace';
    await visitor.visit(`${visitor.visits[1]?.url}`, true);
    expect(await account.bearer(there.tokens.bearer)).toBeUndefined();
    expect(failureOf(account)).toBe('ended');
  });

  it('that cannot be renewed serves until its end while the issuer is away; then the person is told', async () => {
    issuer.accessTokenSeconds = 100;
    const account = await signedIn();
    const before = await account.bearer();
    fakeClock();
    later(90_000);
    issuer.setDown(true);
    expect(await account.bearer()).toBe(before);
    later(11_000);
    await expect(account.bearer()).rejects.toMatchObject({ code: 'issuer-unreachable' });
    expect(account.state()).toMatchObject({ status: 'in' });
    issuer.setDown(false);
    expect(await account.bearer()).not.toBe(before);
  });

  it('is gone for good when neither refresh token nor session are taken any more', async () => {
    const account = await signedIn();
    const refused = await account.bearer();
    const there = await kept.load();
    if (there?.state !== 'in') throw new Error('nobody is signed in');
    await kept.save({ ...there, tokens: { ...there.tokens, refreshToken: 'made-up' } });
    visitor.forget();
    expect(await account.bearer(refused)).toBeUndefined();
    expect(failureOf(account)).toBe('ended');
    expect(await kept.load()).toBeUndefined();
  });
});

describe('signing out', () => {
  it('ends it in all windows, at the issuer, and for the tokens', async () => {
    const [account, other] = [await signedIn(), await openWindow()];
    const there = await kept.load();
    await account.signOut();
    for (const one of [account, other])
      expect(one.state()).toEqual({ status: 'out', failure: undefined, busy: undefined });
    expect(await kept.load()).toEqual({ state: 'out', knownAtIssuer: false });
    expect(await other.bearer()).toBeUndefined();
    expect(asked('/token/revocation')).toBe(1);

    // The issuer knows nobody any more, and takes the refresh token no more.
    const visits = visitor.visits.length;
    expect((await openWindow()).state()).toMatchObject({ status: 'out' });
    expect(visitor.visits, 'nobody is signed in unseen after that').toHaveLength(visits);
    await kept.remove();
    expect((await openWindow()).state()).toMatchObject({ status: 'out' });
    if (there?.state === 'in') await kept.save(there);
    expect(await account.bearer(there?.state === 'in' ? there.tokens.bearer : '')).toBeUndefined();
  });

  it('holds here also when the issuer cannot be told; it then asks who it is the next time', async () => {
    const account = await signedIn();
    issuer.setDown(true);
    await account.signOut();
    expect(failureOf(account)).toBe('not-everywhere');
    expect(await account.bearer()).toBeUndefined();
    issuer.setDown(false);
    visitor.person = 'grace';
    await account.signIn();
    expect(account.state()).toMatchObject({ status: 'in', person: { subject: 'grace' } });
  });

  it('wins over a renewal that is under way', async () => {
    const account = await signedIn();
    const renewing = account.bearer(await account.bearer());
    await account.signOut();
    expect(await renewing).toBeUndefined();
    expect(await kept.load()).toMatchObject({ state: 'out' });
  });
});

it('is off without an issuer', async () => {
  const account = createAccount({ kept, visit: visitor.visit, returnAddress });
  accounts.push(account);
  account.setPolicy(defaultPolicy.identity);
  expect(account.state()).toEqual({ status: 'off' });
  expect(visitor.visits).toEqual([]);
});
