import type { Context, MiddlewareHandler, Next } from 'hono';
import type { JWTPayload } from 'jose';
import type { Log } from '../log';
import { grantsOf } from '../store/grants';
import type { Database } from '../store/store';
import type { Caller } from './caller';
import { isSame } from './compare';
import { identityRefusal, NotLetIn } from './errors';
import { type ClaimedRoles, claimedRoles, type RoleMapping, rolesAt } from './roles';
import type { Verifier } from './verifier';

/** How people are known: by tokens of an issuer, what their claims mean, and what admins gave. */
export interface People {
  verifier: Verifier;
  mapping: RoleMapping;
  /** The claim by which grants and the audit log call a person. */
  subjectClaim: string;
  database: Database;
  now: () => number;
}

export interface IdentityParts {
  /** The machine token: for programs, and for companies that have no issuer. */
  token?: string | undefined;
  people?: People | undefined;
  log: Log;
}

/** Whoever holds the machine token may do what a member may. */
const machine: Caller = { subject: 'machine', roles: ['member'], kind: 'token', expiredRoles: [] };
/** Where nothing is asked for: only a server that answers nobody but its own machine runs like that. */
const thisMachine: Caller = { ...machine, subject: 'this-machine' };

/** Finds out who asks by the bearer token of the request, and sets `caller`; else answers with why not. */
export function identify(parts: IdentityParts): MiddlewareHandler {
  const known = knownBy(parts);
  return (c, next) => answerFor(c, next, parts.log, () => known(c.req.header('authorization')));
}

/** The same for whoever has only the header. @returns rejects with `NotLetIn` */
export function knownBy(parts: IdentityParts): (authorization: string | undefined) => Promise<Caller> {
  return (authorization) => callerBy(bearerOf(authorization), parts);
}

/** Lets through who has this one token: machines, of which nobody asks who they are. */
export function requireToken(token: string): MiddlewareHandler {
  return async (c, next) => {
    const given = bearerOf(c.req.header('authorization'));
    if (given !== undefined && isSame(given, token)) return next();
    return identityRefusal(c, given === undefined ? 'missing_token' : 'invalid_token');
  };
}

/** Goes on with a caller, or answers why there is none. */
export async function answerFor(
  c: Context,
  next: Next,
  log: Log,
  find: () => Promise<Caller>,
): Promise<Response | undefined> {
  try {
    c.set('caller', await find());
  } catch (error) {
    if (!(error instanceof NotLetIn)) throw error;
    if (error.code === 'issuer_unreachable' || error.code === 'access_unknown') {
      log(error.code, 'identity/identify', error.cause);
    }
    return identityRefusal(c, error.code);
  }
  await next();
}

async function callerBy(bearer: string | undefined, { token, people }: IdentityParts): Promise<Caller> {
  if (token === undefined && people === undefined) return thisMachine;
  if (bearer === undefined) throw new NotLetIn('missing_token');
  if (token !== undefined && isSame(bearer, token)) return machine;
  if (people === undefined) throw new NotLetIn('invalid_token');
  const { subject, claimed } = person(await people.verifier.verify(bearer), people);
  return callerWith(subject, claimed, people);
}

/** What a verified token says of a person. @throws {NotLetIn} when it does not name one */
export function person(
  claims: JWTPayload,
  { mapping, subjectClaim }: Pick<People, 'mapping' | 'subjectClaim'>,
): { subject: string; claimed: ClaimedRoles } {
  const subject = claims[subjectClaim];
  if (typeof subject !== 'string' || subject === '') throw new NotLetIn('invalid_token');
  return { subject, claimed: claimedRoles(claims, mapping) };
}

/** With the grants as they are at this moment: one that has ended counts no longer from then on. */
export async function callerWith(
  subject: string,
  claimed: ClaimedRoles,
  { database, now }: Pick<People, 'database' | 'now'>,
): Promise<Caller> {
  try {
    const grants = await grantsOf(database, subject);
    return { subject, kind: 'person', ...rolesAt(claimed, grants, now()) };
  } catch (error) {
    // Without the grants nobody can say who may; so nobody may.
    throw new NotLetIn('access_unknown', error);
  }
}

/** RFC 6750, section 2.1. */
function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
}
