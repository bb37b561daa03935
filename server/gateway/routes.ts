import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Audit, type AuditRecord, AuditUnavailable, actorOf, wordOf } from '../audit/record';
import { callerOf, requireRole } from '../identity/caller';
import type { Log } from '../log';
import { audited } from './audited';
import { type Engine, EngineFailure, type Model } from './engine';
import { errorResponse } from './errors';
import { chatRequestSchema, textsOf } from './request';
import { countSecrets, refusalMessage, type Scan } from './secrets';

const maxBodyBytes = 16 * 1024 * 1024;

export interface GatewayParts {
  engine: Engine;
  scan: Scan;
  log: Log;
  /** Sets the caller, or answers. */
  identify: MiddlewareHandler;
  audit: Audit;
  now: () => number;
}

/** What the name `default` stands for is the server's to decide. The panel knows a Daylight gateway by the owner. */
const defaultModel: Model = { id: 'default', object: 'model', created: 0, owned_by: 'daylight' };

/** The OpenAI-compatible surface: `GET /v1/models` and `POST /v1/chat/completions`. */
export function gatewayRoutes({ engine, scan, log, identify, audit, now }: GatewayParts): Hono {
  const routes = new Hono();
  for (const path of ['/v1/models', '/v1/chat/completions']) {
    routes.use(path, async (c, next) => {
      await next();
      c.header('X-Daylight', '1');
    });
    routes.use(path, identify, requireRole('member'));
  }

  routes.onError((error, c) => {
    if (error instanceof AuditUnavailable) {
      c.header('Retry-After', '5');
      return errorResponse(c, 'audit_unavailable');
    }
    if (!(error instanceof EngineFailure)) throw error;
    if (error.code.startsWith('upstream_') && !c.req.raw.signal.aborted) {
      const code =
        error.code === 'upstream_unreachable' || error.code === 'upstream_timeout' ? error.code : 'upstream_error';
      log(code, 'gateway/upstream', error.cause);
    }
    if (error.retryAfter) c.header('Retry-After', error.retryAfter);
    return errorResponse(c, error.code);
  });

  routes.get('/v1/models', async (c) => {
    const models = await engine.models(c.req.raw.signal);
    return c.json({ object: 'list', data: [defaultModel, ...models] });
  });

  routes.post(
    '/v1/chat/completions',
    bodyLimit({ maxSize: maxBodyBytes, onError: (c) => errorResponse(c, 'request_too_large') }),
    async (c) => {
      // Any other type can be sent by a page of another origin without asking.
      if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
        return errorResponse(c, 'unsupported_media_type');
      }
      let body: unknown;
      try {
        body = JSON.parse(await c.req.text());
      } catch (error) {
        if (error instanceof SyntaxError) return errorResponse(c, 'invalid_json');
        throw error;
      }
      const request = chatRequestSchema.safeParse(body);
      if (!request.success) {
        const where = request.error.issues[0]?.path.join('.') || 'the body';
        return errorResponse(c, 'invalid_request', `The request is not a chat completion request: see ${where}.`);
      }
      const record = {
        by: actorOf(callerOf(c)),
        useCase: 'general',
        model: wordOf(request.data.model),
        timeMs: now(),
      } as const satisfies Partial<AuditRecord>;
      const secrets = await countSecrets(textsOf(request.data), scan);
      if (secrets.size > 0) {
        log('sensitive_data_refused', 'gateway/scan');
        const kinds = Object.fromEntries(secrets);
        await audit.append({ ...record, action: 'refusal', decision: 'block', reason: 'sensitive_data', kinds });
        return errorResponse(c, 'sensitive_data', refusalMessage(secrets));
      }
      return audited(
        { audit, now, signal: c.req.raw.signal },
        { ...record, action: 'run', decision: 'allow' },
        (signal, broken) => engine.complete(request.data, signal, broken),
      );
    },
  );
  return routes;
}
