import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccounts } from '@/server/identity/demo-accounts';
import { type DemoIssuer, demoClients, startDemoIssuer } from '@/server/identity/demo-issuer';
import { claimedRoles, rolesAt } from '@/server/identity/roles';
import { createVerifier } from '@/server/identity/verifier';
import { createAccount, type KeptSignIn } from '@/utils/identity';
import type { StorageItem } from '@/utils/platform';
import { defaultPolicy } from '@/utils/policy';
import { until } from './until';
import { createVisitor } from './visitor';

// The extension's own sign-in (oauth4webapi) and the server's own verifier are the judges of this issuer.
const returnAddress = 'https://knhnlipinfohokhipebkhnkdbbpkhonk.chromiumapp.org/';
let issuer: DemoIssuer;
beforeAll(async () => {
  issuer = await startDemoIssuer();
});
afterAll(() => issuer.close());

async function openPanel(visitor = createVisitor(returnAddress)) {
  let value: KeptSignIn | undefined;
  const kept: StorageItem<KeptSignIn> = {
    load: async () => value,
    async save(next) {
      value = next;
    },
    async remove() {
      value = undefined;
    },
    watch: () => () => undefined,
  };
  const account = createAccount({ kept, visit: visitor.visit, returnAddress });
  account.setPolicy({ ...defaultPolicy.identity, issuer: issuer.url, clientId: demoClients.extension });
  await until('the panel knows', async () => account.state().status !== 'looking');
  return { account, visitor };
}

describe('the demo issuer', () => {
  it.each(demoAccounts)(
    'signs in $name, whose tokens the server takes for the role $role',
    async ({ id, name, role }) => {
      const { account, visitor } = await openPanel();
      expect(account.state()).toMatchObject({ status: 'out', failure: undefined });
      visitor.person = id;
      await account.signIn();
      expect(account.state()).toMatchObject({ status: 'in', person: { subject: id, name } });
      const claims = await createVerifier(issuer.identity).verify((await account.bearer()) ?? '');
      const { roles } = rolesAt(claimedRoles(claims, issuer.identity.mapping), [], Date.now());
      expect(roles).toEqual(role === 'member' ? ['member'] : ['member', role]);
    },
  );

  it('renews, knows the browser again, and forgets it at sign-out', async () => {
    const { account, visitor } = await openPanel();
    visitor.person = 'mia';
    await account.signIn();
    const first = await account.bearer();
    expect(await account.bearer(first)).not.toBe(first);
    expect((await openPanel(visitor)).account.state()).toMatchObject({ status: 'in' });
    await account.signOut();
    expect(account.state()).toEqual({ status: 'out', failure: undefined, busy: undefined });
    expect((await openPanel(visitor)).account.state()).toMatchObject({ status: 'out' });
  });

  it('gives nothing to other addresses, without PKCE, twice, or for another verifier', async () => {
    const ask = async (changes: Record<string, string>) => {
      const url = new URL(`${issuer.url}/authorize`);
      const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from('v'.repeat(43)))).toString(
        'base64url',
      );
      const good = {
        ...{ client_id: demoClients.extension, redirect_uri: returnAddress, response_type: 'code', scope: 'openid' },
        ...{ code_challenge: challenge, code_challenge_method: 'S256' },
      };
      for (const [key, value] of Object.entries({ ...good, ...changes })) if (value) url.searchParams.set(key, value);
      return url;
    };
    for (const wrong of [
      { redirect_uri: 'https://evil.example/' },
      { redirect_uri: 'https://knhnlipinfohokhipebkhnkdbbpkhonk.chromiumapp.org.evil.example/' },
      { client_id: 'another' },
      { code_challenge: '' },
      { code_challenge_method: 'plain' },
    ]) {
      expect((await fetch(await ask(wrong), { redirect: 'manual' })).status).toBe(400);
    }
    const visitor = createVisitor(returnAddress);
    visitor.person = 'mia';
    const code = async () => new URL(await visitor.visit((await ask({})).href, true)).searchParams.get('code') ?? '';
    const redeem = async (given: string, verifier: string) => {
      const body = {
        grant_type: 'authorization_code',
        code: given,
        code_verifier: verifier,
        redirect_uri: returnAddress,
      };
      const form = new URLSearchParams({ ...body, client_id: demoClients.extension });
      return (await fetch(`${issuer.url}/token`, { method: 'POST', body: form })).status;
    };
    expect(await redeem(await code(), 'w'.repeat(43))).toBe(400);
    const once = await code();
    expect(await redeem(once, 'v'.repeat(43))).toBe(200);
    expect(await redeem(once, 'v'.repeat(43))).toBe(400);
  });
});
