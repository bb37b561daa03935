import { DrizzleQueryError } from 'drizzle-orm/errors';
import { AuditUnavailable } from '../audit/record';
import type { Log } from '../log';
import { EngineFailure } from './engine';
import { errorBody, type GatewayErrorCode, statusOf } from './errors';
import { Refused } from './refused';

/** What is answered where there is no answer. */
export interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: object;
}

/** For how long whoever has no database is asked to wait. */
const databaseSeconds = '5';

/** What an error means to whoever asked; nothing where it is a mistake in the program. */
export function refusalFor(error: unknown, log: Log): Refusal | undefined {
  if (error instanceof AuditUnavailable) {
    log('audit_unavailable', 'gateway/routes', error.cause);
    return refusal('audit_unavailable', undefined, databaseSeconds);
  }
  if (error instanceof Refused) return refusal(error.code, error.sentence, error.retryAfterSeconds?.toString());
  if (error instanceof DrizzleQueryError) {
    log('database_error', 'gateway/routes', error);
    return refusal('database_unavailable', undefined, databaseSeconds);
  }
  if (error instanceof EngineFailure) return refusal(error.code, undefined, error.retryAfter);
  return undefined;
}

function refusal(code: GatewayErrorCode, sentence: string | undefined, retryAfter: string | undefined): Refusal {
  return {
    status: statusOf(code),
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
    body: errorBody(code, sentence),
  };
}
