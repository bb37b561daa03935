/**
 * Why there is no (whole) answer, as a closed list, and whether the same can be tried again. What is said to people is
 * never made of the gateway's own words: an error body may echo the very secret it refused.
 */
export const canRetry = {
  'not-set-up': false,
  unreachable: true,
  unauthorised: true,
  'signed-out': true,
  'sign-in-unreachable': true,
  'access-ended': true,
  'no-access': true,
  'clocks-differ': true,
  'refused-sensitive': false,
  'blocked-by-gateway': false,
  'rate-limited': true,
  timeout: true,
  'too-long': false,
  'model-unavailable': true,
  'gateway-failed': true,
  'bad-answer': true,
  interrupted: true,
  'cut-short': true,
  cancelled: true,
  'template-gone': false,
  'inputs-refused': false,
  'data-refused': false,
  'use-case-over': false,
  'template-needed': false,
  'lane-off': true,
  'budget-spent': false,
  'answer-refused': true,
  'approval-off': true,
  'model-refused': true,
} as const satisfies Record<string, boolean>;

export type FailureCode = keyof typeof canRetry;

/** Thrown by `ask`. Carries a code and nothing that anybody said. */
export class AskFailure extends Error {
  readonly code: FailureCode;
  /** How long the gateway asks to wait, milliseconds from now. */
  readonly retryAfterMs: number | undefined;

  constructor(code: FailureCode, retryAfterMs?: number) {
    super(code);
    this.name = 'AskFailure';
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Why the last question has no whole answer. */
export interface DeskFailure {
  code: FailureCode;
  /** Not before this, as the gateway asks. */
  retryAtMs?: number;
  /**
   * What trying again means: sending the message that is back in the composer, asking for the answer again, or for the
   * rest of it.
   */
  retry: 'send' | 'again' | 'rest';
}

/** With the time from which on it can be tried again. */
export function failureShown({ code, retryAfterMs }: AskFailure, retry: DeskFailure['retry']): DeskFailure {
  return { code, retry, ...(retryAfterMs === undefined ? {} : { retryAtMs: Date.now() + retryAfterMs }) };
}

/** Machine words of gateways in an error's `code`, `type`, `status` or `innererror.code`, and what they mean. */
const words: readonly [RegExp, FailureCode][] = [
  [/^(sensitive_data|secret_detected)/, 'refused-sensitive'],
  [/^sensitive_answer$/, 'answer-refused'],
  [/^(unknown_template|template_deprecated|template_draft|template_not_pinned)$/, 'template-gone'],
  [/^invalid_input$/, 'inputs-refused'],
  [/^(data_not_allowed|sample_data_only|unknown_data_set)$/, 'data-refused'],
  [/^(unknown_use_case|use_case_ended|experiment_over)$/, 'use-case-over'],
  [/^(template_required|template_fixed)$/, 'template-needed'],
  [/^lane_not_connected$/, 'lane-off'],
  [/^budget_spent$/, 'budget-spent'],
  [/^approval_person$/, 'signed-out'],
  [/^approval_unavailable$/, 'approval-off'],
  [/^model_not_pinned$/, 'model-refused'],
  [/^(audit|database)_unavailable$/, 'gateway-failed'],
  [
    /content_filter|content_policy|hooks_failed|guardrail|moderation|policy_violation|responsibleai/,
    'blocked-by-gateway',
  ],
  [/context_length|context_size|context_window|request_too_large|string_above_max_length/, 'too-long'],
  [/rate_?limit|insufficient_quota|too_many_requests|quota_exceeded|resource_exhausted|throttl/, 'rate-limited'],
  [/grant_expired/, 'access-ended'],
  [/role_missing/, 'no-access'],
  [/token_not_yet_valid/, 'clocks-differ'],
  [/issuer_unreachable|access_unknown/, 'gateway-failed'],
  [
    /invalid_token|token_expired|foreign_|invalid_api_key|authentication|unauthenticated|unauthori[sz]ed|permission/,
    'unauthorised',
  ],
  [/timeout|deadline_exceeded/, 'timeout'],
  [/interrupted/, 'interrupted'],
  [/model_not_found|upstream_|overloaded|unavailable|deploymentnotfound/, 'model-unavailable'],
];

function machineWords(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { code, type, status, innererror } = error as Record<string, unknown>;
  return [code, type, status, ...machineWords(innererror)].filter((word): word is string => typeof word === 'string');
}

/** The one thing that many servers (vLLM, Ollama, Anthropic) say in words alone, and that asks for another way on. */
const tooLong =
  /\b(maximum context length|context (length|size|window)|(prompt|input) is too long|too many (input |prompt )?tokens)\b/i;

/** An HTTP status in `code` or `status`, as errors within a stream have it. */
function statusIn(error: object): number | undefined {
  const { code, status } = error as Record<string, unknown>;
  return [code, status].map(Number).find((number) => Number.isInteger(number) && number >= 400 && number < 600);
}

/** The meaning of an `error` object of a gateway, by its machine words where it has any. */
export function failureOfError(error: unknown): FailureCode | undefined {
  for (const word of machineWords(error)) {
    for (const [pattern, code] of words) if (pattern.test(word.toLowerCase())) return code;
  }
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  if (typeof message === 'string' && tooLong.test(message.slice(0, 500))) return 'too-long';
  const status = typeof error === 'object' && error !== null ? statusIn(error) : undefined;
  return status === undefined ? undefined : failureOfStatus(status, undefined);
}

/**
 * The meaning of an HTTP status that is no success. What the error object says comes first, because gateways use 400
 * and 403 for many things; but a status that can only mean one thing decides by itself.
 */
export function failureOfStatus(status: number, error: unknown): FailureCode {
  const said = failureOfError(error);
  if (status === 429) return said === 'budget-spent' ? said : 'rate-limited';
  if (status === 446) return 'blocked-by-gateway';
  if (said !== undefined) return said;
  if (status === 0 || (status >= 300 && status < 400) || status === 401 || status === 403 || status === 407) {
    return 'unauthorised';
  }
  if (status === 404 || status === 502 || status === 503 || status === 529) return 'model-unavailable';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 413) return 'too-long';
  if (status === 451) return 'blocked-by-gateway';
  return 'gateway-failed';
}

/**
 * `Retry-After` (seconds or an HTTP date) in milliseconds from now; at most an hour, undefined when absent or
 * unreadable.
 */
export function readRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const value = header.trim();
  const waitMs = /^\d{1,9}(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), 3_600_000);
}
