import { createHash, randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type ConsoleSession, endSession, endSessionsOf, findSession, openSession } from '../store/sessions';
import { NotLetIn } from './errors';
import { answerFor, callerWith, type IdentityParts, identify, type People } from './identify';
import type { ClaimedRoles } from './roles';

/** Claims are read anew after this: whoever lost a group at the issuer has lost it here an hour later. */
const lifetimeMs = 3_600_000;

export interface Sessions {
  /** Finds out who asks by the session of the browser, or by a bearer token where there is one. */
  identify: MiddlewareHandler;
  begin(c: Context, subject: string, claimed: ClaimedRoles): Promise<void>;
  /**
   * Ends the session of this browser, and with it all others of the same person.
   *
   * @returns whose session it was
   */
  end(c: Context): Promise<string | undefined>;
}

/**
 * Sessions of the console: a random key in a cookie that scripts cannot read and other sites cannot send along, and
 * who it is in the database, so that it can be ended for good.
 */
export function createSessions(parts: IdentityParts & { people: People }, isSecure: boolean): Sessions {
  const { database, now } = parts.people;
  const byToken = identify(parts);
  const name = isSecure ? '__Host-daylight-session' : 'daylight-session';
  const attributes = { httpOnly: true, secure: isSecure, sameSite: 'Lax', path: '/' } as const;

  async function sessionOf(c: Context): Promise<ConsoleSession> {
    const key = getCookie(c, name);
    const session = key === undefined ? undefined : await findSession(database, hashOf(key), now()).catch(unknown);
    if (session === undefined) throw new NotLetIn('signed_out');
    // A page of another site can have a browser send a form here, with its cookies (SameSite has holes of two minutes).
    if (!/^(GET|HEAD)$/.test(c.req.method) && !isFromThisSite(c)) throw new NotLetIn('cross_site');
    return session;
  }

  return {
    identify: async (c, next) => {
      if (c.req.header('authorization') !== undefined) return byToken(c, next);
      return answerFor(c, next, parts.log, async () => {
        const { subject, roles, isNamedMember } = await sessionOf(c);
        return callerWith(subject, { roles, isMemberByDefault: !isNamedMember }, parts.people);
      });
    },
    async begin(c, subject, { roles, isMemberByDefault }) {
      // Who signs in anew has one session in this browser, and not the one before as well.
      const before = getCookie(c, name);
      if (before !== undefined) await endSession(database, hashOf(before));
      const key = randomBytes(32).toString('base64url');
      await openSession(database, {
        keyHash: hashOf(key),
        subject,
        roles: [...roles],
        isNamedMember: !isMemberByDefault,
        expiresAt: new Date(now() + lifetimeMs),
      });
      setCookie(c, name, key, { ...attributes, maxAge: lifetimeMs / 1000 });
    },
    async end(c) {
      const key = getCookie(c, name);
      deleteCookie(c, name, attributes);
      const subject = key === undefined ? undefined : (await endSession(database, hashOf(key)))?.subject;
      if (subject !== undefined) await endSessionsOf(database, subject);
      return subject;
    },
  };
}

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');

function unknown(error: unknown): never {
  throw new NotLetIn('access_unknown', error);
}

/** Whether a page of another site sent the request. A program, which says neither, is no page. */
export function isFromAnotherSite(c: Context): boolean {
  const isSaid = c.req.header('sec-fetch-site') !== undefined || c.req.header('origin') !== undefined;
  return isSaid && !isFromThisSite(c);
}

/** Whether a page of ours sent the request. Browsers say so themselves; no page can write these headers. */
export function isFromThisSite(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}
