import type { Context, MiddlewareHandler } from 'hono';
import { type Audit, actorOf } from '../audit/record';
import type { Log } from '../log';
import type { Caller } from './caller';
import type { IdentityErrorCode } from './errors';

declare module 'hono' {
  interface ContextVariableMap {
    /** Why somebody was not let in; set by `identityRefusal`. */
    notLetIn: IdentityErrorCode;
  }
}

interface RefusalParts {
  audit: Pick<Audit, 'append'>;
  log: Log;
  now: () => number;
  /** The path as it may stand in a log. */
  routeOf: (path: string) => string;
}

/** So that whoever hammers does not fill the audit log. */
const quietMs = 60_000;
const maxRemembered = 10_000;

/**
 * Writes down who is not let in: a line of the log for each that showed something, with the code alone; and where a
 * person is known who lacks the role, a record of the audit log, once a minute for the same person, route and reason.
 */
export function recordRefusals({ audit, log, now, routeOf }: RefusalParts): MiddlewareHandler {
  const recorded = new Map<string, number>();

  function isNew(key: string): boolean {
    const isQuiet = (recorded.get(key) ?? Number.NEGATIVE_INFINITY) > now() - quietMs;
    if (isQuiet) return false;
    if (recorded.size >= maxRemembered) recorded.clear();
    recorded.set(key, now());
    return true;
  }

  return async (c, next) => {
    await next();
    const code = c.get('notLetIn') as IdentityErrorCode | undefined;
    if (code === undefined || code === 'missing_token' || code === 'signed_out') return;
    const route = routeOf(c.req.path);
    log('not_let_in', `${route} ${code}`);
    const caller = callerIfAny(c);
    if (caller?.kind !== 'person' || !(code === 'role_missing' || code === 'grant_expired')) return;
    if (!isNew(`${caller.subject}\n${route}\n${code}`)) return;
    const record = {
      action: 'refusal',
      by: actorOf(caller),
      decision: 'block',
      reason: code,
      subject: route.replace(/^\/|[()]/g, ''),
      timeMs: now(),
    } as const;
    // They were refused; that it cannot be recorded changes nothing of it, and is in the log.
    audit.append(record).catch((error: unknown) => log('audit_unavailable', 'identity/refusals', error));
  };
}

function callerIfAny(c: Context): Caller | undefined {
  return c.get('caller');
}
