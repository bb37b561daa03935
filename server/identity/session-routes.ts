import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { answerBody, misfit } from '../answers';
import { AuditUnavailable, actorOf } from '../audit/record';
import { endSessionsOf } from '../store/sessions';
import { callerOf, requireRole } from './caller';
import type { GrantRoutesParts } from './grant-routes';

const maxBodyBytes = 16 * 1024;
const endingSchema = z.strictObject({ subject: z.string().min(1).max(500) });

/** `POST /api/sessions/end`: an admin signs somebody out of the console everywhere, with a record. */
export function sessionRoutes({ database, audit, log, now }: GrantRoutesParts): Hono {
  const routes = new Hono().basePath('/api/sessions');
  routes.use(requireRole('admin'));
  routes.onError((error, c) => {
    const isAudit = error instanceof AuditUnavailable;
    if (!isAudit) log('database_error', 'identity/sessions', error);
    if (isAudit) return c.json(answerBody(503, 'audit_unavailable'), 503);
    return c.json(answerBody(503, 'database_error', { reason: 'database_unavailable' }), 503);
  });
  routes.post(
    '/end',
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => c.json(answerBody(413, 'request_too_large'), 413),
    }),
    async (c) => {
      const asked = endingSchema.safeParse(await c.req.json().catch(() => undefined));
      if (!asked.success) {
        return c.json(answerBody(400, 'invalid_request', misfit(asked.error)), 400);
      }
      const { subject } = asked.data;
      await audit.append({
        action: 'sign-out',
        by: actorOf(callerOf(c)),
        role: 'admin',
        about: subject,
        decision: 'allow',
        subject: 'console',
        timeMs: now(),
      });
      return c.json({ ended: await endSessionsOf(database, subject) });
    },
  );
  return routes;
}
