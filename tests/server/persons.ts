import type { MiddlewareHandler } from 'hono';
import { type Role, roles } from '@/utils/vocabulary';

/** Who asks is what the header says: for tests of what comes after identity, which has tests of its own. */
export const byHeader: MiddlewareHandler = async (c, next) => {
  const subject = c.req.header('x-test-person');
  c.set('caller', {
    subject: subject ?? 'machine',
    roles: rolesIn(c.req.header('x-test-roles')),
    kind: subject === undefined ? 'token' : 'person',
    expiredRoles: [],
  });
  return next();
};

/** `member` always, and what else is named. */
function rolesIn(named: string | undefined): Role[] {
  const given = (named ?? '').split(',');
  return roles.filter((role) => role === 'member' || given.includes(role));
}
