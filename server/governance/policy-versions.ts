import { desc, eq } from 'drizzle-orm';
import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { parsePolicy } from '@/utils/policy';
import { actorOf } from '../audit/record';
import { type Caller, callerOf, requireRole } from '../identity/caller';
import { policyVersions } from '../store/console-schema';
import { type Place, recorded } from './recorded';
import { GovernanceRefusal, refusalResponse } from './refused';
import { bodyOf, limited } from './request';

const maxDocumentChars = 1_000_000;
const mostListed = 200;

const keepSchema = z.strictObject({
  document: z.record(z.string(), z.json()),
  note: z.string().trim().max(500),
  /** Number of the version that it was made from; 0 for none. */
  basedOn: z.int().min(0).max(2_000_000_000),
});

/**
 * Policy documents as they were kept in the console. Keeping one changes no browser: its deployment files do.
 *
 * @throws {GovernanceRefusal} for a document that a browser could not use, or when another version came in between
 */
async function keepVersion(place: Place, by: Caller, asked: z.infer<typeof keepSchema>): Promise<number> {
  const document = JSON.stringify(asked.document, null, 2);
  const { policy } = parsePolicy(asked.document);
  if (policy === undefined || document.length > maxDocumentChars) throw new GovernanceRefusal('invalid_request');
  return recorded(
    place,
    { action: 'policy-change', by: actorOf(by), subject: 'policy-document' },
    async (transaction) => {
      const [newest] = await transaction
        .select({ number: policyVersions.number })
        .from(policyVersions)
        .orderBy(desc(policyVersions.number))
        .limit(1)
        .for('update');
      if ((newest?.number ?? 0) !== asked.basedOn) throw new GovernanceRefusal('changed_since');
      const number = asked.basedOn + 1;
      const kept = await transaction
        .insert(policyVersions)
        .values({ number, document, note: asked.note, by: by.subject, keptAt: new Date(place.now()) })
        .onConflictDoNothing()
        .returning({ number: policyVersions.number });
      if (kept.length === 0) throw new GovernanceRefusal('changed_since');
      return number;
    },
  );
}

/**
 * `GET /api/policy-versions`, `GET /api/policy-versions/NUMBER`, `POST /api/policy-versions`; for security and admins,
 * because a policy may hold a token.
 */
export function policyVersionRoutes(place: Place, identify?: MiddlewareHandler): Hono {
  const { database, log } = place;
  const routes = new Hono();
  routes.onError((error, c) => refusalResponse(c, error, log));
  for (const path of ['/api/policy-versions', '/api/policy-versions/*']) {
    if (identify) routes.use(path, identify);
    routes.use(path, limited, requireRole('security', 'admin'), async (c, next) => {
      c.header('Cache-Control', 'no-store');
      return next();
    });
  }
  routes.get('/api/policy-versions', async (c) => {
    const { number, note, by, keptAt } = policyVersions;
    const versions = await database
      .select({ number, note, by, keptAt })
      .from(policyVersions)
      .orderBy(desc(number))
      .limit(mostListed);
    return c.json({ versions });
  });
  routes.get('/api/policy-versions/:number', async (c) => {
    const number = z.coerce.number().pipe(z.int().min(1).max(2_000_000_000)).safeParse(c.req.param('number'));
    const [version] = number.success
      ? await database.select().from(policyVersions).where(eq(policyVersions.number, number.data))
      : [];
    if (version === undefined) throw new GovernanceRefusal('not_found');
    return c.json({ ...version, document: JSON.parse(version.document) });
  });
  routes.post('/api/policy-versions', async (c) => {
    const asked = await bodyOf(c, keepSchema);
    return c.json({ number: await keepVersion(place, callerOf(c), asked) }, 201);
  });
  return routes;
}
