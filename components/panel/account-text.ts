/** What the panel says about signing in, except failures (`utils/identity/failure.ts`). */
export const accountText = {
  looking: 'Looking whether you are signed in…',
  title: 'Sign in to use the assistant',
  body: (organisation: string) =>
    `A window of ${organisation === '' ? 'your company' : organisation} opens. What you write stays here meanwhile.`,
  signIn: 'Sign in',
  busy: { 'signing-in': 'Waiting for the sign-in window…', 'signing-out': 'Signing out…' },
  signedInAs: (person: string) => `Signed in as ${person}`,
  signedIn: 'Signed in',
  signOut: 'Sign out',
} as const;
