/**
 * The server's log: one JSON object per line, with a code, the place in the program and at most the code of a cause
 * (`ECONNREFUSED`, `23505`). There is no parameter through which a message, a body or an address could get in.
 */
export type Log = (code: LogCode, place: string, cause?: unknown) => void;

type LogCode =
  | 'started'
  | 'stopping'
  | 'stopped'
  | 'streams_cut'
  | 'internal_error'
  | 'database_error'
  | 'upstream_unreachable'
  | 'upstream_timeout'
  | 'upstream_interrupted'
  | 'upstream_error'
  | 'sensitive_data_refused'
  | 'webhook_failed'
  | 'mail_failed'
  | 'prompt_log_off'
  | 'traces_refused'
  | 'traces_unreachable'
  | 'events_rejected'
  | 'audit_unavailable'
  | 'audit_settled_late'
  | 'audit_interrupted'
  | 'audit_alarm'
  | 'audit_chain_stopped'
  | 'issuer_unreachable'
  | 'sign_in_failed'
  | 'not_let_in'
  | 'access_unknown';

/** @param write takes a finished line, such as `(line) => process.stderr.write(line)` */
export function createLog(write: (line: string) => void): Log {
  return (code, place, cause) => {
    write(`${JSON.stringify({ time: new Date().toISOString(), code, place, cause: causeCode(cause) })}\n`);
  };
}

/** The machine-readable code of an error, or of the error behind it. Messages are left out: they may quote input. */
function causeCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code)) return error.code;
  const behind = 'cause' in error ? causeCode(error.cause, depth + 1) : undefined;
  return behind ?? (error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : undefined);
}
