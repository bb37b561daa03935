import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { roles } from '@/utils/vocabulary';
import { type Caller, callerOf, type Role, requireRole } from './caller';

const nobody: Caller = { subject: 'somebody', roles: [], kind: 'person', expiredRoles: [] };

function door(caller: Caller | undefined, ...wanted: Role[]) {
  const app = new Hono();
  app.use(async (c, next) => {
    if (caller) c.set('caller', caller);
    await next();
  });
  app.use(requireRole(...wanted));
  app.get('/', (c) => c.json({ subject: callerOf(c).subject }));
  app.onError((_error, c) => c.json({}, 500));
  return app.request('/');
}

describe('requireRole', () => {
  it.each(roles)('lets somebody with the role %s through, and nobody with all the others', async (role) => {
    const through = await door({ ...nobody, roles: [role] }, role);
    expect(await through.json()).toEqual({ subject: 'somebody' });
    const others = roles.filter((other) => other !== role);
    const refused = await door({ ...nobody, roles: others }, role);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { type: 'permission_error', code: 'role_missing' } });
  });

  it('says so where the role was given for a time that is over', async () => {
    const refused = await door({ ...nobody, roles: ['member'], expiredRoles: ['security'] }, 'security', 'admin');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: 'grant_expired' } });
  });

  it('answers nobody on a route that forgot to find out who asks', async () => {
    expect((await door(undefined, 'member')).status).toBe(500);
  });
});
