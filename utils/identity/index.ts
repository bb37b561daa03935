/** Who is asking: sign-in at the company's issuer (OpenID Connect), and tokens for its gateway. */
export { type Account, type AccountState, createAccount, type KeptSignIn } from './account';
export type { SignInFailureCode } from './failure';
