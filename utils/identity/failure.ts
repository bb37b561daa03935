/** Why somebody is not signed in, as a closed list with what to say and what to do next. */
export const signInFailures = {
  'issuer-unreachable': {
    sentence: 'Your company’s sign-in cannot be reached.',
    next: 'Check your connection or VPN, then try again.',
  },
  closed: {
    sentence: 'The sign-in window was closed before it was done.',
    next: 'Try again. If the window showed an error, tell your IT team what it said.',
  },
  refused: {
    sentence: 'Your company’s sign-in did not let you in.',
    next: 'Ask your IT team for access to the assistant.',
  },
  'wrong-client': {
    sentence: 'Your company’s sign-in does not know this assistant.',
    next: 'Your IT team can correct identity.clientId in the policy, or the return address at the issuer.',
  },
  'clock-wrong': {
    sentence: 'The clock of this computer is wrong, so the sign-in cannot be checked.',
    next: 'Set date and time (automatically is best), then try again.',
  },
  'issuer-wrong': {
    sentence: 'Your company’s sign-in answered with something that is not a sign-in.',
    next: 'Your IT team can correct identity.issuer in the policy.',
  },
  ended: {
    sentence: 'Your sign-in has ended.',
    next: 'Sign in again. Your text is kept.',
  },
  'not-everywhere': {
    sentence: 'You are signed out here, but your company’s sign-in could not be told.',
    next: 'To be signed out there too, sign out on its own page or close the browser.',
  },
} as const satisfies Record<string, { sentence: string; next: string }>;

export type SignInFailureCode = keyof typeof signInFailures;

/** Carries a code and nothing that the issuer said. */
export class SignInFailure extends Error {
  readonly code: SignInFailureCode | 'needs-person';

  constructor(code: SignInFailure['code']) {
    super(code);
    this.name = 'SignInFailure';
    this.code = code;
  }
}
