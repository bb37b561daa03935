import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { contentTypes } from './collector/exports';
import { requireToken } from './identity/identify';
import type { Metrics } from './metrics';
import type { Store } from './store/store';

const readyTimeoutMs = 2_000;

export interface OperationParts {
  store: Pick<Store, 'database' | 'engine'>;
  metrics: Metrics;
  /** Bearer token of `/metrics`. Without one the numbers are only for a server that nobody else can reach. */
  metricsToken?: string | undefined;
  isLocal: boolean;
  /** The published numbers, as Prometheus reads them. */
  figures: () => Promise<string>;
  /** Whether the server was told to stop. */
  isStopping: () => boolean;
}

/** What a machine that runs the server asks it: alive, ready for requests, and how it does. */
export function operationRoutes({ store, metrics, metricsToken, isLocal, figures, isStopping }: OperationParts): Hono {
  const routes = new Hono();
  routes.get('/health', (c) => c.json({ status: 'ok' }));
  routes.get('/ready', async (c) => {
    c.header('Cache-Control', 'no-store');
    if (isStopping()) return c.json({ status: 'stopping' }, 503);
    const database = (await answers(store)) ? 'ok' : 'away';
    return c.json({ status: database === 'ok' ? 'ready' : 'not-ready', database }, database === 'ok' ? 200 : 503);
  });
  if (metricsToken) for (const path of ['/metrics', '/metrics/*']) routes.use(path, requireToken(metricsToken));
  if (metricsToken || isLocal) {
    routes.get('/metrics', async (c) => {
      const { type, body } = await metrics.text();
      return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    });
    routes.get('/metrics/figures', async (c) =>
      c.body(await figures(), 200, { 'Content-Type': contentTypes.prometheus, 'Cache-Control': 'no-store' }),
    );
  }
  return routes;
}

async function answers({ database }: Pick<Store, 'database'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), readyTimeoutMs);
  });
  const asked = database.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
