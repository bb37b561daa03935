import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Gateway } from '@/utils/assistant';
import { type Account, type AccountState, createAccount, type KeptSignIn } from '@/utils/identity';
import { signInReturnAddress, storageItem, visitIssuer } from '@/utils/platform';
import type { Policy } from '@/utils/policy';

/** Who is signed in, and what they can do about it. */
export type PanelAccount = AccountState & { signIn(): void; signOut(): void };

/** Who is signed in, shared by everything of the panel through what the browser keeps. */
export function openAccount(): Account {
  return createAccount({
    // In the browser's memory: no token is ever on disk, and pages of the web cannot read it.
    kept: storageItem<KeptSignIn>('session', 'sign-in'),
    visit: visitIssuer,
    returnAddress: signInReturnAddress(),
  });
}

/** The gateway as the person asks it who is signed in; without an issuer, as the policy has it. */
export function gatewayOf(policy: Policy, account: Account): Gateway {
  return {
    ...policy.assistant,
    ...(policy.identity.issuer === undefined ? {} : { bearer: account.bearer }),
  };
}

/** The account of this panel, and the gateway as that person asks it; both follow the policy. */
export function useAccount(policy: Policy | undefined): { account: PanelAccount; gateway: Gateway | undefined } {
  const [account] = useState(openAccount);
  useEffect(() => {
    if (policy !== undefined) account.setPolicy(policy.identity);
  }, [account, policy]);
  const state = useSyncExternalStore(account.subscribe, account.state);
  const gateway = useMemo(() => policy && gatewayOf(policy, account), [policy, account]);
  return { account: { ...state, signIn: account.signIn, signOut: account.signOut }, gateway };
}
