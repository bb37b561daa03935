/** Why somebody is not signed in. What is said of it stands with the surface that says it. */
export type SignInFailureCode =
  | 'issuer-unreachable'
  | 'closed'
  | 'refused'
  | 'wrong-client'
  | 'clock-wrong'
  | 'issuer-wrong'
  | 'ended'
  | 'not-everywhere';

/** Carries a code and nothing that the issuer said. */
export class SignInFailure extends Error {
  readonly code: SignInFailureCode | 'needs-person';

  constructor(code: SignInFailure['code']) {
    super(code);
    this.name = 'SignInFailure';
    this.code = code;
  }
}
