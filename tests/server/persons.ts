import type { MiddlewareHandler } from 'hono';

/** Who asks is what the header says: for tests of what comes after identity, which has tests of its own. */
export const byHeader: MiddlewareHandler = async (c, next) => {
  const subject = c.req.header('x-test-person');
  c.set('caller', {
    subject: subject ?? 'machine',
    roles: ['member'],
    kind: subject === undefined ? 'token' : 'person',
    expiredRoles: [],
  });
  return next();
};
