import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type AnswerCode, answerBody } from '../answers';

/**
 * Why somebody is not let in. 401: sign in (again); 403: signed in, and may not; 503: nobody can say at the moment.
 * Nothing of a token is ever in an answer or in the log.
 */
const identityErrors = {
  missing_token: 401,
  signed_out: 401,
  invalid_token: 401,
  token_expired: 401,
  token_not_yet_valid: 401,
  foreign_issuer: 401,
  foreign_audience: 401,
  unsupported_algorithm: 401,
  grant_expired: 403,
  role_missing: 403,
  too_many_failures: 429,
  cross_site: 403,
  issuer_unreachable: 503,
  access_unknown: 503,
} as const satisfies Partial<Record<AnswerCode, ContentfulStatusCode>>;

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
  const status = identityErrors[code];
  c.set('notLetIn', code);
  if (status === 401) {
    // RFC 6750, section 3.1: without a token there is no error to name.
    c.header(
      'WWW-Authenticate',
      code === 'missing_token' || code === 'signed_out' ? 'Bearer' : 'Bearer error="invalid_token"',
    );
  }
  if (status === 503) c.header('Retry-After', '10');
  return c.json(answerBody(status, code), status);
}
