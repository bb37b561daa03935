import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Log } from '../log';
import { identityRefusal } from './errors';

const minuteSeconds = 60;
/** Enough for whoever mistypes; of a password of twelve characters nobody guesses anything at this pace. */
const failuresPerMinute = 10;

/**
 * Stands before a password: who was wrong ten times within a minute waits until it is over. By the address of the
 * connection, never by a header that anybody can write; behind a proxy that is one for all, and nobody is locked out for
 * longer than that minute.
 */
export function limitFailedPasswords(log: Log): MiddlewareHandler {
  const failures = new RateLimiterMemory({ points: failuresPerMinute, duration: minuteSeconds });
  return async (c, next) => {
    const address = addressOf(c);
    const failed = await failures.get(address);
    if (failed && failed.consumedPoints >= failuresPerMinute) {
      c.header('Retry-After', String(Math.max(1, Math.ceil(failed.msBeforeNext / 1_000))));
      return identityRefusal(c, 'too_many_failures');
    }
    await next();
    // Without a password in the request there was no attempt: so does every browser ask at first.
    if (c.res.status !== 401 || c.req.header('authorization') === undefined) return;
    log('not_let_in', 'identity/password');
    await failures.consume(address).catch((error: unknown) => {
      if (!(error instanceof RateLimiterRes)) throw error;
    });
  };
}

function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? 'unknown';
}
