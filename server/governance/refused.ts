import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { Context } from 'hono';
import { z } from 'zod';
import { AuditUnavailable } from '../audit/record';
import { openAiError, type Refusal } from '../error-body';
import type { Log } from '../log';

/** Everything that governance can answer instead of doing it, with its status and sentence. */
const refusals = {
  invalid_request: [400, 'The request cannot be understood.'],
  unsupported_media_type: [415, 'The request must be sent as application/json.'],
  request_too_large: [413, 'The request is too large.'],
  sensitive_data: [400, 'The text holds secrets. Take them out, and send it again.'],
  person_needed: [403, 'This is done by a person: sign in.'],
  not_storable: [400, 'The text has a sign that cannot be kept (NUL, U+0000). Take it out, and send it again.'],
  not_found: [404, 'There is no such thing, or it is not yours to see.'],
  own_intake: [403, 'Nobody reviews their own request.'],
  one_person: [403, 'All four would be approved by one person: somebody else must speak to at least one of them.'],
  own_output: [403, 'Nobody sees or releases their own text here: another reviewer does.'],
  own_template: [403, 'Nobody makes their own template live: somebody else does.'],
  own_promotion: [403, 'Who signed off does not promote: somebody else does.'],
  erased: [410, 'Whoever wrote it was erased, and the text with them.'],
  role_missing: [403, 'This needs a role that the caller does not have.'],
  delegated: [409, 'It was given to another reviewer. Take it over first, where they cannot decide.'],
  already_decided: [409, 'It has been decided already. Load it again to see how.'],
  changed_since: [409, 'It has changed since it was loaded. Load it again, and decide on what it is now.'],
  prohibited: [409, 'This use of AI is prohibited: it can be rejected, and not approved.'],
  reason_missing: [400, 'Say why: the author is told.'],
  reason_quotes_text: [
    400,
    'The reason quotes the text, and the author has not been given that. Say it in other words.',
  ],
  exists: [409, 'There is one of this name already.'],
  criteria_missing: [409, 'No criteria have been agreed for this use case: agree on them first.'],
  criteria_not_met: [409, 'The criteria that were agreed do not hold yet.'],
  criteria_expired: [409, 'The criteria have expired: agree on new ones, which count from then on.'],
  clock_wrong: [503, 'The clock of this server is behind what is recorded already, so nothing is decided. Tell IT.'],
  wrong_lane: [409, 'The use case is not in a lane from which this can be done.'],
  approval_needed: [409, 'This use case needs a person’s approval: it cannot be weaker.'],
  bounds_missing: [409, 'An experiment needs an end and a budget before it opens: agree on them first.'],
  template_fixed: [409, 'A template that was live is not changed any more: make a new version of it.'],
  template_not_live: [409, 'Only a template that is live can be promoted or rolled back to.'],
  evaluation_missing: [409, 'The template must pass its evaluation cases first, as it is now.'],
  model_unavailable: [503, 'The model does not answer at the moment. Try again soon.'],
  baseline_fixed: [409, 'The baseline was agreed before launch, and stays as it is afterwards.'],
  pattern_torn: [400, 'The pattern is damaged or not whole: get it again from where it comes from.'],
  pattern_foreign: [400, 'This is no pattern of Daylight, or one of a newer version.'],
  approval_unavailable: [503, 'Texts for approval cannot be kept here: the server has no DAYLIGHT_LOG_KEY.'],
  address_not_allowed: [400, 'Expected an https address that is not of this server’s own network.'],
  audit_unavailable: [503, 'This cannot be recorded at the moment, so it is not done. Try again soon.'],
  database_unavailable: [503, 'The database does not answer at the moment, so nothing was changed. Try again soon.'],
} as const satisfies Record<string, Refusal>;
export type RefusalCode = keyof typeof refusals;

/** Governance does not do it. Carries a code and words of ours, never a value. */
export class GovernanceRefusal extends Error {
  readonly code: RefusalCode;
  /** Says more than the standard sentence. */
  readonly sentence: string | undefined;

  constructor(code: RefusalCode, sentence?: string) {
    super(code);
    this.name = 'GovernanceRefusal';
    this.code = code;
    this.sentence = sentence;
  }
}

/** The answer to a request that failed; nothing of the request is in it. */
export function refusalResponse(c: Context, error: unknown, log: Log): Response {
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (code === 'database_unavailable') log('database_error', 'governance/routes', error);
  if (code === 'audit_unavailable') log('audit_unavailable', 'governance/routes', error);
  const [status, standard] = refusals[code];
  if (status === 503) c.header('Retry-After', '5');
  return c.json(openAiError(status, code, sentenceOf(error) ?? standard), status);
}

/** What went wrong, as a code that may stand in a record; undefined for what nobody has foreseen. */
export function codeOf(error: unknown): RefusalCode | undefined {
  if (error instanceof GovernanceRefusal) return error.code;
  if (error instanceof AuditUnavailable) return 'audit_unavailable';
  if (error instanceof DrizzleQueryError) return 'database_unavailable';
  return error instanceof z.ZodError ? 'invalid_request' : undefined;
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof GovernanceRefusal) return error.sentence;
  if (!(error instanceof z.ZodError)) return undefined;
  const issue = error.issues[0];
  const words = issue?.path.filter((key) => typeof key === 'number' || /^[A-Za-z]{1,40}$/.test(String(key)));
  // What our own schemas say is wrong names at most an input of a template.
  const expected = issue?.message.startsWith('expected ') ? `: ${issue.message}` : '';
  return `The request cannot be understood: see ${words?.join('.') || 'the body'}${expected}.`;
}
