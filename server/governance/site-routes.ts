import { Hono, type MiddlewareHandler } from 'hono';
import { roles } from '@/utils/vocabulary';
import { callerOf, requireRole } from '../identity/caller';
import type { Place } from './recorded';
import { GovernanceRefusal, refusalResponse } from './refused';
import { bodyOf, limited } from './request';
import { listSites, reviewSite, siteReviewSchema, suggest, suggestionSchema } from './site-reviews';

/**
 * The review of AI tools: `GET /api/sites`, `POST /api/sites/ID/review` for those who decide, each change with its record.
 */
export function siteRoutes(place: Place, identify?: MiddlewareHandler): Hono {
  const routes = new Hono();
  routes.onError((error, c) => refusalResponse(c, error, place.log));
  for (const path of ['/api/sites', '/api/sites/*']) {
    if (identify) routes.use(path, identify);
    routes.use(path, limited, async (c, next) => {
      c.header('Cache-Control', 'no-store');
      return next();
    });
  }
  routes.get('/api/sites', requireRole('security', 'admin', 'lead'), async (c) =>
    c.json(await listSites(place.database)),
  );
  routes.post('/api/sites/:site/review', requireRole('security', 'admin'), async (c) => {
    const review = await bodyOf(c, siteReviewSchema);
    const site = c.req.param('site');
    if (site === undefined) throw new GovernanceRefusal('not_found');
    await reviewSite(place, callerOf(c), site, review);
    return c.json({});
  });
  return routes;
}

/**
 * `POST /api/site-suggestions`: for everybody who may ask the gateway, in the way that they do, because it is the
 * extension that asks; the console's password is not for them.
 */
export function suggestionRoutes(place: Place, identify: MiddlewareHandler): Hono {
  const routes = new Hono();
  routes.onError((error, c) => refusalResponse(c, error, place.log));
  routes.post('/api/site-suggestions', identify, requireRole(...roles), limited, async (c) => {
    c.header('Cache-Control', 'no-store');
    const { host } = await bodyOf(c, suggestionSchema);
    return c.json(await suggest(place.database, host, place.now()));
  });
  return routes;
}
