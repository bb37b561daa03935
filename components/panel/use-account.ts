import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Gateway } from '@/utils/assistant';
import { type AccountState, createAccount, type KeptSignIn } from '@/utils/identity';
import { signInReturnAddress, storageItem, visitIssuer } from '@/utils/platform';
import type { Policy } from '@/utils/policy';

/** Who is signed in, and what they can do about it. */
export type PanelAccount = AccountState & { signIn(): void; signOut(): void };

/** The account of this panel, and the gateway as that person asks it; both follow the policy. */
export function useAccount(policy: Policy | undefined): { account: PanelAccount; gateway: Gateway | undefined } {
  const [account] = useState(() =>
    createAccount({
      // In the browser's memory: no token is ever on disk, and pages of the web cannot read it.
      kept: storageItem<KeptSignIn>('session', 'sign-in'),
      visit: visitIssuer,
      returnAddress: signInReturnAddress(),
    }),
  );
  useEffect(() => {
    if (policy !== undefined) account.setPolicy(policy.identity);
  }, [account, policy]);
  const state = useSyncExternalStore(account.subscribe, account.state);
  const gateway = useMemo(
    () =>
      policy && {
        ...policy.assistant,
        ...(policy.identity.issuer === undefined ? {} : { bearer: account.bearer }),
      },
    [policy, account],
  );
  return { account: { ...state, signIn: account.signIn, signOut: account.signOut }, gateway };
}
