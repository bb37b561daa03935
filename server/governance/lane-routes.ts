import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Trial } from '../gateway/trial';
import { callerOf, requireRole } from '../identity/caller';
import { adoptionByWeek, workKindsOfAll } from './adoption';
import type { Catalogue } from './catalogue';
import { diffOf } from './diff';
import {
  agree,
  agreementSchema,
  boardOf,
  governedOf,
  laneOf,
  promote,
  promotionSchema,
  returnSchema,
  signOff,
  signOffSchema,
  takeBack,
} from './lanes';
import { outcomesOfAll } from './outcomes';
import { exportPattern, importPattern } from './patterns';
import { GovernanceRefusal, refusalResponse } from './refused';
import { bodyOf, idOf, limited, personOf } from './request';
import { sameWorkOf } from './same-work';
import {
  changeDraft,
  changeSchema,
  deleteDraft,
  deprecate,
  draftSchema,
  draftTemplate,
  evaluateTemplate,
  evaluationSchema,
  makeLive,
  revisionSchema,
  rollBack,
  rollbackSchema,
  type TemplateName,
  templatesOf,
} from './templates';
import {
  addEndpoint,
  endpointSchema,
  listDeliveries,
  listEndpoints,
  removeEndpoint,
  replay,
  type WebhookPlace,
} from './webhook-delivery';

export interface LaneParts extends WebhookPlace {
  catalogue: Catalogue;
  /** Asks a model of the lane of a use case. */
  ask: (trial: Trial) => Promise<string>;
}

const maxListed = 200;
const maxDeliveries = 100;
const maxCompared = 20;
const listSchema = z.object({
  lane: z.enum(['experiment', 'production', 'oversight']).optional(),
  after: z.string().max(64).default(''),
  limit: z.coerce.number().pipe(z.int().min(1).max(maxListed)).default(50),
});
const daysSchema = z.object({
  days: z.coerce
    .number()
    .pipe(z.literal([7, 30, 90]))
    .default(30),
});
const weeksSchema = z.object({ weeks: z.coerce.number().pipe(z.int().min(1).max(26)).default(12) });
const diffSchema = z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) });

/** Lanes, templates, outcomes, patterns and webhooks. */
export function laneRoutes(parts: LaneParts, identify?: MiddlewareHandler): Hono {
  const { log, catalogue, database, now } = parts;
  const routes = new Hono();
  routes.onError((error, c) => refusalResponse(c, error, log));
  const names = ['lanes', 'templates', 'outcomes', 'adoption', 'patterns', 'webhooks'];
  for (const path of names.flatMap((name) => [`/api/${name}`, `/api/${name}/*`])) {
    if (identify) routes.use(path, identify);
    routes.use(path, async (c, next) => {
      c.header('Cache-Control', 'no-store');
      await next();
      // What was changed is what counts from the next request on.
      if (c.req.method === 'POST') catalogue.forget();
    });
    routes.use(path, limited);
  }
  const sees = requireRole('lead', 'admin', 'security', 'reviewer');
  const decides = requireRole('lead', 'admin');
  for (const name of ['lanes', 'outcomes', 'templates']) routes.use(`/api/${name}/*`, sees);
  for (const name of ['lanes', 'outcomes']) routes.use(`/api/${name}`, sees);
  routes.use('/api/adoption', requireRole('lead', 'admin', 'security'));
  routes.use('/api/patterns/*', decides);
  routes.use('/api/patterns', decides);
  routes.use('/api/webhooks/*', requireRole('admin'));
  routes.use('/api/webhooks', requireRole('admin'));

  routes.get('/api/lanes', async (c) => {
    const { lane, after, limit } = listSchema.parse(c.req.query());
    const page = await boardOf(database, { lane, after, limit });
    return c.json({
      useCases: page.map(
        ({ useCase: { id, name, lane: is, owner, approval, active, pins, experiment, criteria }, standing }) => ({
          ...{ id, name, lane: is, owner, approval, active, pins, experiment, criteria, standing },
        }),
      ),
      next: page.length === limit ? page.at(-1)?.useCase.id : undefined,
    });
  });
  routes.get('/api/lanes/:useCase', async (c) => c.json(await laneOf(parts, c.req.param('useCase'))));
  routes.post('/api/lanes/:useCase/agreement', decides, async (c) => {
    await agree(parts, personOf(c), c.req.param('useCase'), await bodyOf(c, agreementSchema));
    return c.json(await laneOf(parts, c.req.param('useCase')));
  });
  routes.post('/api/lanes/:useCase/sign-offs', requireRole('reviewer'), async (c) => {
    await signOff(parts, personOf(c), c.req.param('useCase'), await bodyOf(c, signOffSchema));
    return c.json(await laneOf(parts, c.req.param('useCase')));
  });
  routes.post('/api/lanes/:useCase/promotion', decides, async (c) => {
    const checks = await promote(parts, personOf(c), c.req.param('useCase'), await bodyOf(c, promotionSchema));
    return c.json({ checks });
  });
  routes.post('/api/lanes/:useCase/return', async (c) => {
    await takeBack(parts, personOf(c), c.req.param('useCase'), await bodyOf(c, returnSchema));
    return c.json(await laneOf(parts, c.req.param('useCase')));
  });

  const nameOf = (given: { useCase?: string; id?: string; version?: string }): TemplateName => {
    const version = z.coerce.number().int().min(1).max(1_000_000).safeParse(given.version);
    if (!version.success) throw new GovernanceRefusal('not_found');
    return { useCase: given.useCase ?? '', id: given.id ?? '', version: version.data };
  };
  const one = '/api/templates/:useCase/:id/:version';
  routes.get('/api/templates/:useCase', async (c) =>
    c.json({ templates: await templatesOf(database, c.req.param('useCase')) }),
  );
  routes.get('/api/templates/:useCase/:id/diff', async (c) => {
    const { from, to } = diffSchema.parse(c.req.query());
    const all = await templatesOf(database, c.req.param('useCase'));
    const text = (version: number) => {
      const found = all.find((row) => row.id === c.req.param('id') && row.version === version);
      if (found === undefined) throw new GovernanceRefusal('not_found');
      return `${found.template.system}\n${found.template.prompt}`;
    };
    return c.json({ lines: diffOf(text(from), text(to)) });
  });
  routes.post('/api/templates/:useCase', decides, async (c) => {
    const { useCase } = await governedOf(database, c.req.param('useCase'));
    return c.json(await draftTemplate(parts, personOf(c), useCase.id, await bodyOf(c, draftSchema)), 201);
  });
  routes.post('/api/templates/:useCase/rollback', decides, async (c) => {
    const { useCase } = await governedOf(database, c.req.param('useCase'));
    await rollBack(parts, personOf(c), useCase, await bodyOf(c, rollbackSchema));
    return c.json({ done: true });
  });
  routes.post(`${one}/text`, decides, async (c) => {
    await changeDraft(parts, personOf(c), nameOf(c.req.param()), await bodyOf(c, changeSchema));
    return c.json({ done: true });
  });
  routes.post(`${one}/evaluation`, decides, async (c) => {
    const { model } = await bodyOf(c, evaluationSchema);
    const { useCase } = await governedOf(database, c.req.param('useCase') ?? '');
    return c.json(await evaluateTemplate(parts, personOf(c), useCase, nameOf(c.req.param()), model, parts.ask));
  });
  routes.post(`${one}/live`, decides, async (c) => {
    await makeLive(parts, personOf(c), nameOf(c.req.param()), (await bodyOf(c, revisionSchema)).revision);
    return c.json({ done: true });
  });
  routes.post(`${one}/deprecation`, decides, async (c) => {
    await deprecate(parts, personOf(c), nameOf(c.req.param()));
    return c.json({ done: true });
  });
  routes.post(`${one}/deletion`, decides, async (c) => {
    await deleteDraft(parts, personOf(c), nameOf(c.req.param()), (await bodyOf(c, revisionSchema)).revision);
    return c.json({ done: true });
  });

  routes.get('/api/outcomes', async (c) => {
    const { lane, after, limit } = listSchema.parse(c.req.query());
    const { days } = daysSchema.parse(c.req.query());
    const page = (await boardOf(database, { lane, after, limit: Math.min(limit, maxCompared) })).map(
      ({ useCase }) => useCase,
    );
    const outcomes = await outcomesOfAll(database, page, days, now());
    return c.json({
      days,
      useCases: page.map(({ id, name, lane: is }) => ({ id, name, lane: is, outcomes: outcomes.get(id) })),
      next: page.length === Math.min(limit, maxCompared) ? page.at(-1)?.id : undefined,
    });
  });
  routes.get('/api/outcomes/:useCase', async (c) => {
    const { useCase } = await governedOf(database, c.req.param('useCase'));
    const { days } = daysSchema.parse(c.req.query());
    const outcomes = (await outcomesOfAll(database, [useCase], days, now())).get(useCase.id);
    return c.json({ ...outcomes, name: useCase.name, sameWork: await sameWorkOf(database, useCase.workKinds) });
  });

  routes.get('/api/adoption', async (c) => {
    const { weeks } = weeksSchema.parse(c.req.query());
    return c.json({
      weeks: await adoptionByWeek(database, weeks, now()),
      sameWork: await sameWorkOf(database, await workKindsOfAll(database)),
    });
  });

  routes.get('/api/patterns/:useCase', async (c) => {
    const pattern = await exportPattern(parts, callerOf(c), c.req.param('useCase'));
    // Of letters, digits and dashes: it is one that was found.
    c.header('Content-Disposition', `attachment; filename="${pattern.content.useCase.id}.daylight.json"`);
    return c.json(pattern);
  });
  routes.post('/api/patterns', async (c) =>
    c.json(await importPattern(parts, personOf(c), await bodyOf(c, z.unknown())), 201),
  );

  routes.get('/api/webhooks', async (c) => c.json({ webhooks: await listEndpoints(parts) }));
  routes.get('/api/webhooks/deliveries', async (c) =>
    c.json({ deliveries: await listDeliveries(parts, maxDeliveries) }),
  );
  routes.post('/api/webhooks', async (c) =>
    c.json(await addEndpoint(parts, personOf(c), await bodyOf(c, endpointSchema)), 201),
  );
  routes.post('/api/webhooks/:id/removal', async (c) => {
    await removeEndpoint(parts, personOf(c), idOf(c));
    return c.json({ done: true });
  });
  routes.post('/api/webhooks/deliveries/:id/replay', async (c) => {
    await replay(parts, personOf(c), idOf(c));
    return c.json({ done: true });
  });
  return routes;
}
