import type { StorageItem } from '@/utils/platform';
import type { Policy } from '@/utils/policy';
import { SignInFailure, type SignInFailureCode } from './failure';
import { endSession, type IdentityPolicy, type Person, refresh, signIn, type Tokens, type Visit } from './issuer';

/** What is kept in the browser's memory, for all windows, until it closes. Nothing of it is ever on disk. */
export type KeptSignIn =
  | { state: 'in'; issuer: string; clientId: string; tokens: Tokens }
  /** The person wants to be signed out; until they press "Sign in", nobody is signed in unseen. */
  | { state: 'out'; knownAtIssuer: boolean };

export type AccountState =
  /** The company has no issuer: nobody signs in. */
  | { status: 'off' }
  | { status: 'looking' }
  | { status: 'out'; failure: SignInFailureCode | undefined; busy: 'signing-in' | 'signing-out' | undefined }
  | { status: 'in'; person: Person };

export interface Account {
  state(): AccountState;
  subscribe(onChange: () => void): () => void;
  /** The policy in force; another issuer or client ends a sign-in with the one before. */
  setPolicy(identity: Policy['identity']): void;
  /** On the person's click: a window of the issuer. */
  signIn(): Promise<void>;
  /** Here, in all windows, and at the issuer. */
  signOut(): Promise<void>;
  /**
   * A token for the gateway, renewed shortly before it ends; one renewal at a time over all windows.
   *
   * @param refused a token that the gateway did not take: asks for another one than this
   * @returns undefined when nobody is signed in
   */
  bearer(refused?: string): Promise<string | undefined>;
  /** Stops watching. */
  close(): void;
}

export interface AccountParts {
  kept: StorageItem<KeptSignIn>;
  visit: Visit;
  returnAddress: string;
}

/** All windows of the extension share this lock, so that a refresh token that is good once is used once. */
const lockName = 'daylight-sign-in';

/** Who is signed in, in this window and in all others: they share what is kept. */
export function createAccount({ kept, visit, returnAddress }: AccountParts): Account {
  let policy: IdentityPolicy | undefined;
  let state: AccountState = { status: 'looking' };
  const listeners = new Set<() => void>();

  function show(next: AccountState) {
    state = next;
    for (const listener of listeners) listener();
  }

  const alone = <Answer>(work: () => Promise<Answer>): Promise<Answer> => navigator.locks.request(lockName, work);

  /** What is kept, if it is a sign-in with the issuer and client of the policy. */
  async function load(): Promise<KeptSignIn | undefined> {
    const there = await kept.load();
    if (there?.state !== 'in') return there;
    return there.issuer === policy?.issuer && there.clientId === policy.clientId ? there : undefined;
  }

  async function keep(tokens: Tokens, { issuer, clientId }: IdentityPolicy): Promise<void> {
    await kept.save({ state: 'in', issuer, clientId, tokens });
    show({ status: 'in', person: tokens.person });
  }

  /** What came without a click counts for nothing once somebody, here or in another window, wants to be signed out. */
  async function keepUnlessOut(tokens: Tokens, by: IdentityPolicy): Promise<boolean> {
    if ((await kept.load())?.state === 'out') return false;
    await keep(tokens, by);
    return true;
  }

  const out = (failure?: SignInFailureCode) => show({ status: 'out', failure, busy: undefined });

  /** Signed in already, in another window perhaps, or known to the issuer; else signed out, with a button. */
  function look(): Promise<void> {
    const mine = policy;
    return alone(async () => {
      if (mine === undefined || mine !== policy) return;
      const there = await load();
      if (there?.state === 'in') return show({ status: 'in', person: there.tokens.person });
      if (there?.state === 'out') return out();
      try {
        if (!(await keepUnlessOut(await signIn(mine, visit, returnAddress, 'unseen'), mine))) out();
      } catch (error) {
        const code = error instanceof SignInFailure ? error.code : 'issuer-unreachable';
        out(code === 'needs-person' || code === 'closed' ? undefined : code);
      }
    });
  }

  /** Called alone. Gives the tokens that are good now, or nothing when the person has to sign in again. */
  async function renew(before: Tokens, by: IdentityPolicy, mustBeNew: boolean): Promise<Tokens | undefined> {
    try {
      const { refreshToken } = before;
      const renewed = refreshToken === undefined ? undefined : await refreshed({ ...before, refreshToken }, by);
      const tokens = renewed ?? (await signIn(by, visit, returnAddress, 'unseen'));
      // Somebody else has signed in at the issuer meanwhile: that is for the person to see, not to find out.
      if (tokens.person.subject !== before.person.subject) throw new SignInFailure('needs-person');
      return (await keepUnlessOut(tokens, by)) ? tokens : undefined;
    } catch (error) {
      const code = error instanceof SignInFailure ? error.code : 'issuer-unreachable';
      if (code === 'issuer-unreachable') {
        // The one that is there may be good for a little longer, and the issuer may be back by then.
        if (!mustBeNew && before.expiresAtMs > Date.now()) return before;
        throw error;
      }
      await kept.remove();
      out(code === 'needs-person' || code === 'closed' ? 'ended' : code);
      return undefined;
    }
  }

  /** Nothing where the issuer does not take the refresh token any more; a window of its own may still know the person. */
  async function refreshed(before: Tokens & { refreshToken: string }, by: IdentityPolicy): Promise<Tokens | undefined> {
    try {
      return await refresh(by, before);
    } catch (error) {
      if (error instanceof SignInFailure && error.code === 'needs-person') return undefined;
      throw error;
    }
  }

  const unwatch = kept.watch((there) => {
    if (policy === undefined) return;
    if (there?.state === 'in') {
      if (there.issuer === policy.issuer && there.clientId === policy.clientId) {
        show({ status: 'in', person: there.tokens.person });
      }
    } else if (state.status === 'in') out(there === undefined ? 'ended' : undefined);
  });

  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    setPolicy(next) {
      const { issuer, clientId } = next;
      if (issuer === undefined || clientId === undefined) {
        policy = undefined;
        show({ status: 'off' });
        return;
      }
      const isSame = policy?.issuer === issuer && policy.clientId === clientId;
      policy = { ...next, issuer, clientId };
      if (isSame) return;
      show({ status: 'looking' });
      look().catch(() => out('issuer-unreachable'));
    },
    async signIn() {
      const mine = policy;
      if (mine === undefined || state.status === 'in') return;
      show({ status: 'out', failure: undefined, busy: 'signing-in' });
      const there = await kept.load();
      const how = there?.state === 'out' && there.knownAtIssuer ? 'again' : 'seen';
      try {
        // Not alone: a window may stay open for minutes, and the click is worth nothing later.
        await keep(await signIn(mine, visit, returnAddress, how), mine);
      } catch (error) {
        const code = error instanceof SignInFailure ? error.code : 'issuer-unreachable';
        out(code === 'needs-person' ? 'refused' : code);
      }
    },
    async signOut() {
      const mine = policy;
      if (mine === undefined || state.status !== 'in') return;
      const there = await load();
      // First of all here: whatever the issuer says, no window goes on with these tokens.
      await kept.save({ state: 'out', knownAtIssuer: true });
      show({ status: 'out', failure: undefined, busy: 'signing-out' });
      try {
        // After a renewal that is under way: the issuer must not hand out anything later.
        if (there?.state === 'in') await alone(() => endSession(mine, there.tokens, visit, returnAddress));
        await kept.save({ state: 'out', knownAtIssuer: false });
        out();
      } catch {
        out('not-everywhere');
      }
    },
    async bearer(refused) {
      const there = await load();
      if (there?.state !== 'in') return undefined;
      if (isGood(there.tokens, refused)) return there.tokens.bearer;
      return alone(async () => {
        // Another window may have been quicker, or the person has signed out.
        const now = await load();
        if (now?.state !== 'in' || policy === undefined) return undefined;
        if (isGood(now.tokens, refused)) return now.tokens.bearer;
        return (await renew(now.tokens, policy, refused !== undefined))?.bearer;
      });
    },
    close: unwatch,
  };
}

function isGood(tokens: Tokens, refused: string | undefined): boolean {
  return tokens.bearer !== refused && tokens.renewAtMs > Date.now();
}
