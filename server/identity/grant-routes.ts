import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { roles } from '@/utils/vocabulary';
import { answerBody, misfit } from '../answers';
import { type Audit, AuditUnavailable, actorOf } from '../audit/record';
import type { Log } from '../log';
import { allGrants, endGrant, giveGrant, openGrant } from '../store/grants';
import type { Database } from '../store/store';
import { callerOf, requireRole } from './caller';

export interface GrantRoutesParts {
  database: Database;
  audit: Pick<Audit, 'append'>;
  log: Log;
  now: () => number;
}

const maxBodyBytes = 16 * 1024;
const maxListed = 1_000;
const time = z.iso
  .datetime({ offset: true, error: 'expected a time such as 2027-01-31T18:00:00Z' })
  .transform((text) => new Date(text));

const newGrantSchema = z
  .strictObject({
    subject: z.string().min(1).max(500),
    role: z.enum(roles),
    from: time.optional(),
    until: time.nullable(),
  })
  .refine(({ from, until }) => until === null || from === undefined || from < until, {
    error: 'expected a time after from',
    path: ['until'],
  });

/** Grants: `GET /api/grants`, `POST /api/grants`, `POST /api/grants/ID/end`. For admins, each change with its record. */
export function grantRoutes({ database, audit, log, now }: GrantRoutesParts): Hono {
  const routes = new Hono().basePath('/api/grants');
  routes.use(requireRole('admin'));
  routes.onError((error, c) => {
    const isAudit = error instanceof AuditUnavailable;
    if (!isAudit) log('database_error', 'identity/grants', error);
    if (isAudit) return c.json(answerBody(503, 'audit_unavailable'), 503);
    return c.json(answerBody(503, 'database_error', { reason: 'database_unavailable' }), 503);
  });

  routes.get('/', async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ grants: await allGrants(database, maxListed) });
  });

  routes.post(
    '/',
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => c.json(answerBody(413, 'request_too_large'), 413),
    }),
    async (c) => {
      const asked = newGrantSchema.safeParse(await c.req.json().catch(() => undefined));
      if (!asked.success) {
        return c.json(answerBody(400, 'invalid_request', misfit(asked.error)), 400);
      }
      const { subject, role, from = new Date(now()), until } = asked.data;
      const by = callerOf(c);
      // The record first: what could not be recorded is not done.
      await audit.append({
        action: 'grant',
        by: actorOf(by),
        role: 'admin',
        about: subject,
        decision: 'allow',
        subject: 'grant',
        details: { granted: role, fromMs: from.getTime(), ...(until && { untilMs: until.getTime() }) },
        timeMs: now(),
      });
      return c.json(await giveGrant(database, { subject, role, from, until, by: by.subject }), 201);
    },
  );

  routes.post('/:id/end', async (c) => {
    const id = z.uuid().safeParse(c.req.param('id'));
    const grant = id.success ? await openGrant(database, id.data, now()) : undefined;
    if (grant === undefined) {
      return c.json(answerBody(404, 'not_found', { reason: 'grant_gone' }), 404);
    }
    await audit.append({
      action: 'revocation',
      by: actorOf(callerOf(c)),
      role: 'admin',
      about: grant.subject,
      decision: 'allow',
      subject: 'grant',
      details: { granted: grant.role },
      timeMs: now(),
    });
    await endGrant(database, grant.id, now());
    return c.json({ ...grant, until: new Date(now()) });
  });
  return routes;
}
