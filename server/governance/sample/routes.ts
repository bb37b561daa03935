import { Hono, type MiddlewareHandler } from 'hono';
import { actorOf } from '../../audit/record';
import { requireRole } from '../../identity/caller';
import type { Catalogue } from '../catalogue';
import type { OutputPlace } from '../outputs';
import { refusalResponse } from '../refused';
import { limited, personOf } from '../request';
import { removeSample, sampleState } from './sample';

/** Whether the worked example is there, and the way to be rid of it. */
export function sampleRoutes(parts: OutputPlace & { catalogue: Catalogue }, identify?: MiddlewareHandler): Hono {
  const routes = new Hono();
  routes.onError((error, c) => refusalResponse(c, error, parts.log));
  for (const path of ['/api/sample', '/api/sample/*']) {
    if (identify) routes.use(path, identify);
    routes.use(path, async (c, next) => {
      c.header('Cache-Control', 'no-store');
      return next();
    });
    routes.use(path, limited);
  }
  routes.get('/api/sample', requireRole('lead', 'admin', 'security', 'reviewer'), async (c) =>
    c.json({ state: await sampleState(parts.database) }),
  );
  routes.post('/api/sample/removal', requireRole('admin'), async (c) => {
    const removed = await removeSample(parts, actorOf(personOf(c)));
    parts.catalogue.forget();
    return c.json({ removed });
  });
  return routes;
}
