import type { Context, MiddlewareHandler } from 'hono';
import type { Role } from '@/utils/vocabulary';
import { identityRefusal } from './errors';

export type { Role };

/** Who asks. Set by `identify` for every request behind it. */
export interface Caller {
  /** Of a person what the issuer calls them by (`sub`, or the claim that the settings name); of a machine its name. */
  subject: string;
  roles: readonly Role[];
  kind: 'person' | 'token';
  /** Roles that were given for a time which is over. */
  expiredRoles: readonly Role[];
}

declare module 'hono' {
  interface ContextVariableMap {
    caller: Caller;
  }
}

/**
 * Who asks.
 *
 * @throws where a route does not stand behind `identify`: nobody is let in by an oversight.
 */
export function callerOf(c: Context): Caller {
  const caller: Caller | undefined = c.get('caller');
  if (caller === undefined) throw new Error('a route without identify asks for its caller');
  return caller;
}

/** Lets through who has one of these roles; 403 for others, with `grant_expired` where they had it for a time. */
export function requireRole(...wanted: readonly Role[]): MiddlewareHandler {
  return async (c, next) => {
    const { roles, expiredRoles } = callerOf(c);
    if (wanted.some((role) => roles.includes(role))) return next();
    return identityRefusal(c, wanted.some((role) => expiredRoles.includes(role)) ? 'grant_expired' : 'role_missing');
  };
}
