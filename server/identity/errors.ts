import type { Context } from 'hono';
import { openAiError, type Refusal } from '../error-body';

/**
 * Why somebody is not let in. 401: sign in (again); 403: signed in, and may not; 503: nobody can say at the moment.
 * Nothing of a token is ever in an answer or in the log.
 */
const identityErrors = {
  missing_token: [401, 'The request has no bearer token.'],
  signed_out: [401, 'Nobody is signed in, or the session is over. Sign in again.'],
  invalid_token: [401, 'This server does not know this token.'],
  token_expired: [401, 'The sign-in has expired. Sign in again.'],
  token_not_yet_valid: [401, 'The token is not valid yet. The clock of this server or of the issuer is wrong.'],
  foreign_issuer: [401, 'The token comes from another issuer than the one this server trusts.'],
  foreign_audience: [401, 'The token is meant for another application.'],
  unsupported_algorithm: [401, 'The token is not signed in a way that this server accepts.'],
  grant_expired: [403, 'The access that was given for a time has ended. Ask an admin to renew it.'],
  role_missing: [403, 'This needs a role that the caller does not have.'],
  too_many_failures: [429, 'The password was wrong too often. Try again in a minute.'],
  cross_site: [403, 'The request comes from a page of another site.'],
  issuer_unreachable: [503, 'The keys of the issuer cannot be read at the moment, so nobody can be let in.'],
  access_unknown: [503, 'It cannot be looked up at the moment who has access, so nobody can be let in.'],
} as const satisfies Record<string, Refusal>;

export type IdentityErrorCode = keyof typeof identityErrors;

/** Thrown where somebody is not let in. Carries a code and nothing of what was presented. */
export class NotLetIn extends Error {
  readonly code: IdentityErrorCode;

  constructor(code: IdentityErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'NotLetIn';
    this.code = code;
  }
}

export function identityRefusal(c: Context, code: IdentityErrorCode): Response {
  const [status, sentence] = identityErrors[code];
  c.set('notLetIn', code);
  if (status === 401) {
    // RFC 6750, section 3.1: without a token there is no error to name.
    c.header(
      'WWW-Authenticate',
      code === 'missing_token' || code === 'signed_out' ? 'Bearer' : 'Bearer error="invalid_token"',
    );
  }
  if (status === 503) c.header('Retry-After', '10');
  return c.json(openAiError(status, code, sentence), status);
}
