import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { answerBody, misfit } from '../answers';
import { callerOf } from '../identity/caller';
import type { Log } from '../log';
import type { Database } from '../store/store';
import { checkpointOf } from './checkpoint';
import { exportedLines, exportFormats, pseudonymsIn } from './export';
import { headOf, lastOf, linksOf, pageOf, type Search } from './links';
import { pseudonymOf, subjectsOf } from './persons';
import { type Audit, type AuditRecord, AuditUnavailable, actorOf, auditActions } from './record';
import { erasePerson } from './retention';
import { proveChain } from './verify';
import { healthOf, openAlarms } from './watch';

export interface AuditRoutesParts {
  database: Database;
  audit: Audit;
  log: Log;
  now: () => number;
  /** Lets through who may look into the log, and sets the caller. */
  guard: readonly MiddlewareHandler[];
  /** Ed25519, PEM: signs checkpoints. */
  privateKey?: string | undefined;
}

const maxBodyBytes = 16 * 1024;
const time = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).transform((text) => Date.parse(text));
const filters = {
  /** Subject, as the issuer calls the person. */
  person: z.string().min(1).max(500).optional(),
  useCase: z.string().min(1).max(200).optional(),
  action: z.enum(auditActions).optional(),
  from: time.optional(),
  to: time.optional(),
};
const searchSchema = z.strictObject({
  ...filters,
  after: z.coerce.number().pipe(z.int().min(0)).default(0),
  order: z.enum(['oldest', 'newest']).default('oldest'),
  /** With the newest first: those before this position. */
  before: z.coerce.number().pipe(z.int().min(1)).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(100),
});
const exportSchema = z.strictObject({ ...filters, format: z.enum(exportFormats).default('ndjson') });
const erasureSchema = z.strictObject({ person: z.string().min(1).max(500) });

/** A stream that takes the next line when somebody reads it. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
}

/** The audit log for security: search, export, proof. Looking is recorded before anything is shown. */
export function auditRoutes({ database, audit, log, now, guard, privateKey }: AuditRoutesParts): Hono {
  const routes = new Hono().basePath('/api/audit');
  routes.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    return next();
  });
  for (const handler of guard) routes.use(handler);
  routes.onError((error, c) => {
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      const details = error instanceof z.ZodError ? misfit(error, 'the request') : {};
      return c.json(answerBody(400, 'invalid_request', details), 400);
    }
    if (error instanceof AuditUnavailable) {
      c.header('Retry-After', '5');
      return c.json(answerBody(503, 'audit_unavailable'), 503);
    }
    log('database_error', 'audit/routes', error);
    return c.json(answerBody(503, 'database_error'), 503);
  });

  /** What is asked for, with the pseudonym in the place of the person; undefined for a person who has none. */
  async function searchOf({
    person,
    useCase,
    action,
    from,
    to,
  }: z.infer<z.ZodObject<typeof filters>>): Promise<Search | undefined> {
    const pseudonym = person === undefined ? undefined : await pseudonymOf(database, person);
    if (person !== undefined && pseudonym === undefined) return undefined;
    return { person: pseudonym, useCase, action, fromMs: from, toMs: to };
  }

  /** The looking itself. Whom somebody looked for is recorded only where the log knows them. */
  function looking(
    action: 'search' | 'export',
    search: Search | undefined,
    person: string | undefined,
  ): Partial<AuditRecord> {
    const { useCase, fromMs, toMs } = search ?? {};
    const details = { ...(fromMs === undefined ? {} : { fromMs }), ...(toMs === undefined ? {} : { toMs }) };
    return {
      action,
      decision: 'allow',
      subject: 'audit-log',
      about: search && person,
      useCase,
      details,
      timeMs: now(),
    };
  }

  routes.get('/records', async (c) => {
    const { after, before, order, limit, ...asked } = searchSchema.parse(c.req.query());
    const search = await searchOf(asked);
    await audit.append({ ...looking('search', search, asked.person), by: actorOf(callerOf(c)) } as AuditRecord);
    const read = () =>
      order === 'newest'
        ? lastOf(database, { ...search, after, before }, limit)
        : pageOf(database, { ...search, after }, limit);
    const page = search ? await read() : [];
    const persons = Object.fromEntries(await subjectsOf(database, pseudonymsIn(page)));
    return c.json({ records: page, persons, next: page.length === limit ? page.at(-1)?.position : null });
  });

  routes.get('/export', async (c) => {
    const { format, ...asked } = exportSchema.parse(c.req.query());
    const search = await searchOf(asked);
    await audit.append({ ...looking('export', search, asked.person), by: actorOf(callerOf(c)) } as AuditRecord);
    // Up to what is there now, so that the export of a busy server ends.
    const upTo = (await headOf(database)).position;
    const lines = search ? exportedLines(database, format, { ...search, upTo }) : (async function* () {})();
    c.header('Content-Type', 'application/x-ndjson');
    c.header('Content-Disposition', `attachment; filename="daylight-audit.${format}.ndjson"`);
    return c.body(streamOf(lines));
  });

  routes.get('/verify', async (c) => {
    const head = await headOf(database);
    return c.json(await proveChain(linksOf(database, { upTo: head.position }), { head }));
  });

  routes.get('/checkpoint', async (c) => c.json(checkpointOf(await headOf(database), now(), privateKey)));

  routes.get('/health', async (c) => c.json(await healthOf({ database })));

  routes.get('/alarms', async (c) => c.json({ alarms: await openAlarms(database) }));

  const small = bodyLimit({
    maxSize: maxBodyBytes,
    onError: (c) => c.json(answerBody(413, 'request_too_large'), 413),
  });
  routes.post('/acknowledgements', small, async (c) => {
    const { alarms } = await healthOf({ database });
    const record = { action: 'acknowledgement', decision: 'allow', subject: 'alarms', details: { alarms } } as const;
    await audit.append({ ...record, by: actorOf(callerOf(c)), timeMs: now() });
    return c.json({ acknowledged: alarms });
  });

  routes.post('/erasures', small, async (c) => {
    const { person } = erasureSchema.parse(await c.req.json());
    const erased = await erasePerson({ database, audit, now }, actorOf(callerOf(c)), person);
    return c.json({ erased });
  });
  return routes;
}
