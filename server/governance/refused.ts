import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { type AnswerCode, type AnswerDetails, answerBody, misfit } from '../answers';
import { AuditUnavailable } from '../audit/record';
import type { Log } from '../log';

/** Everything that governance can answer instead of doing it, with its status; the sentences are in `answers`. */
const refusals = {
  invalid_request: 400,
  unsupported_media_type: 415,
  request_too_large: 413,
  sensitive_data: 400,
  person_needed: 403,
  not_storable: 400,
  not_found: 404,
  own_intake: 403,
  one_person: 403,
  own_output: 403,
  own_template: 403,
  own_promotion: 403,
  erased: 410,
  role_missing: 403,
  delegated: 409,
  already_decided: 409,
  changed_since: 409,
  prohibited: 409,
  reason_missing: 400,
  reason_quotes_text: 400,
  exists: 409,
  too_many: 409,
  criteria_missing: 409,
  criteria_not_met: 409,
  criteria_expired: 409,
  clock_wrong: 503,
  wrong_lane: 409,
  approval_needed: 409,
  bounds_missing: 409,
  template_fixed: 409,
  template_not_live: 409,
  evaluation_missing: 409,
  model_unavailable: 503,
  baseline_fixed: 409,
  pattern_torn: 400,
  pattern_foreign: 400,
  approval_unavailable: 503,
  address_not_allowed: 400,
  audit_unavailable: 503,
  database_unavailable: 503,
} as const satisfies Partial<Record<AnswerCode, ContentfulStatusCode>>;
export type RefusalCode = keyof typeof refusals;

/** Governance does not do it. Carries a code and words of ours, never a value. */
export class GovernanceRefusal extends Error {
  readonly code: RefusalCode;
  /** What is said beyond the code. */
  readonly details: AnswerDetails;

  constructor(code: RefusalCode, details: AnswerDetails = {}) {
    super(code);
    this.name = 'GovernanceRefusal';
    this.code = code;
    this.details = details;
  }
}

/** The answer to a request that failed; nothing of the request is in it. */
export function refusalResponse(c: Context, error: unknown, log: Log): Response {
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (code === 'database_unavailable') log('database_error', 'governance/routes', error);
  if (code === 'audit_unavailable') log('audit_unavailable', 'governance/routes', error);
  const status = refusals[code];
  if (status === 503) c.header('Retry-After', '5');
  return c.json(answerBody(status, code, detailsOf(error)), status);
}

/** What went wrong, as a code that may stand in a record; undefined for what nobody has foreseen. */
export function codeOf(error: unknown): RefusalCode | undefined {
  if (error instanceof GovernanceRefusal) return error.code;
  if (error instanceof AuditUnavailable) return 'audit_unavailable';
  if (error instanceof DrizzleQueryError) return 'database_unavailable';
  return error instanceof z.ZodError ? 'invalid_request' : undefined;
}

function detailsOf(error: unknown): AnswerDetails {
  if (error instanceof GovernanceRefusal) return error.details;
  return error instanceof z.ZodError ? misfit(error) : {};
}
