import type { MiddlewareHandler } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import type { Caller } from './caller';
import { type IdentityErrorCode, identityRefusal, NotLetIn } from './errors';

export interface IdentityParts {
  /** The machine token. */
  token?: string | undefined;
}

/** Whoever holds the machine token; what it does is what a member may. */
const machine: Caller = { subject: 'machine', roles: ['member'], kind: 'token', expiredRoles: [] };
/** Where nothing is asked for: only a server that answers nobody but its own machine runs like that. */
const thisMachine: Caller = { subject: 'this-machine', roles: ['member'], kind: 'token', expiredRoles: [] };

/** Finds out who asks by the bearer token of the request, and sets `caller`; else answers with why not. */
export function identify(parts: IdentityParts): MiddlewareHandler {
  return async (c, next) => {
    let caller: Caller;
    try {
      caller = await callerBy(bearerOf(c.req.header('authorization')), parts);
    } catch (error) {
      if (error instanceof NotLetIn) return identityRefusal(c, error.code satisfies IdentityErrorCode);
      throw error;
    }
    c.set('caller', caller);
    return next();
  };
}

async function callerBy(bearer: string | undefined, { token }: IdentityParts): Promise<Caller> {
  if (token === undefined) return thisMachine;
  if (bearer === undefined) throw new NotLetIn('missing_token');
  if (await timingSafeEqual(bearer, token)) return machine;
  throw new NotLetIn('invalid_token');
}

/** RFC 6750, section 2.1. */
function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
}
