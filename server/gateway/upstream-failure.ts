import { errors } from 'undici';
import { z } from 'zod';
import { EngineFailure } from './engine';
import type { GatewayErrorCode } from './errors';

/** Codes of an upstream's error that help the person; nothing else of the body is used. */
const knownCodes: ReadonlyMap<string, GatewayErrorCode> = new Map([
  ['context_length_exceeded', 'context_length_exceeded'],
  ['content_filter', 'content_filter'],
  ['content_policy_violation', 'content_filter'],
  ['model_not_found', 'model_not_found'],
  ['rate_limit_exceeded', 'rate_limited'],
]);
const statedSchema = z.object({ error: z.object({ code: z.string() }) });

/**
 * What a refusal of an upstream means.
 *
 * @param status none where the error stood in an answer of status 200
 * @param body read for a known code, and dropped: it may echo the very secret that it refuses
 */
export function failureOfStatus(
  status: number | undefined,
  retryAfter: string | undefined,
  body: Uint8Array | undefined,
): EngineFailure {
  const wait = retryAfter && isRetryAfter(retryAfter) ? retryAfter : undefined;
  return new EngineFailure(statedCode(body) ?? codeOfStatus(status ?? 500), { retryAfter: wait });
}

/** What an error of the connection means. */
export function failureOfError(error: unknown, otherwise: GatewayErrorCode): EngineFailure {
  if (error instanceof EngineFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isLate = /^UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT$/.test(code) || code === 'ETIMEDOUT';
  // Whoever answers in a way that cannot be read as HTTP was reached.
  const isUnreadable =
    error instanceof errors.HTTPParserError || /^UND_ERR_(HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH)$/.test(code);
  return new EngineFailure(isLate ? 'upstream_timeout' : isUnreadable ? 'upstream_invalid' : otherwise, {
    cause: error,
  });
}

function statedCode(body: Uint8Array | undefined): GatewayErrorCode | undefined {
  if (body === undefined) return undefined;
  try {
    const stated = statedSchema.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return stated.success ? knownCodes.get(stated.data.error.code) : undefined;
  } catch {
    return undefined;
  }
}

function codeOfStatus(status: number): GatewayErrorCode {
  switch (status) {
    case 401:
    case 402:
    case 403:
    case 407:
      return 'upstream_login';
    case 404:
      return 'model_not_found';
    case 408:
    case 504:
      return 'upstream_timeout';
    case 413:
      return 'request_too_large';
    case 429:
      return 'rate_limited';
    case 503:
    case 529:
      return 'upstream_busy';
    default:
      return status >= 400 && status < 500 ? 'upstream_refused' : 'upstream_error';
  }
}

function isRetryAfter(value: string): boolean {
  return /^\d{1,6}$/.test(value) || !Number.isNaN(Date.parse(value));
}
