import { Hono } from 'hono';
import type { Place } from '../../governance/recorded';
import { refusalResponse } from '../../governance/refused';
import { bodyOf, idOf, limited } from '../../governance/request';
import { callerOf, requireRole } from '../../identity/caller';
import type { FiguresSettings } from '../settings';
import { addRule, alertRuleSchema, listAlerts, listRules, removeRule } from './rules';

export interface AlertRoutesParts extends Place {
  settings: FiguresSettings;
  /** Whether there is a mail server and somebody to write to. */
  canMail: boolean;
}

const mostListed = 200;

/**
 * Alerts: `GET /api/alerts` for whoever sees numbers; `POST /api/alerts/rules` and `POST /api/alerts/rules/ID/remove` for
 * security and admins, each change with its record.
 */
export function alertRoutes(parts: AlertRoutesParts): Hono {
  const { database, log, settings, canMail } = parts;
  const routes = new Hono().basePath('/api/alerts');
  routes.onError((error, c) => refusalResponse(c, error, log));
  routes.use(requireRole('security', 'admin', 'lead'), limited);
  routes.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    return next();
  });

  routes.get('/', async (c) =>
    c.json({
      rules: await listRules(database),
      alerts: await listAlerts(database, mostListed),
      canMail,
      minBrowsers: settings.minBrowsers,
      teams: settings.teams,
    }),
  );
  const mayChange = requireRole('security', 'admin');
  routes.post('/rules', mayChange, async (c) => {
    const rule = await bodyOf(c, alertRuleSchema);
    return c.json({ id: await addRule(parts, callerOf(c), rule, settings.teams) }, 201);
  });
  routes.post('/rules/:id/remove', mayChange, async (c) => {
    await removeRule(parts, callerOf(c), idOf(c));
    return c.json({});
  });
  return routes;
}
