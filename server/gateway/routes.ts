import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { Template } from '@/utils/templates';
import { actorOf } from '../audit/record';
import type { TemplateState } from '../governance/catalogue';
import { generalUseCase, type UseCase } from '../governance/use-case';
import { type Caller, callerOf, requireRole } from '../identity/caller';
import { inPieces } from '../pieces';
import { bodyOf, maxBodyBytes, notWhole } from './body';
import { type ChatParts, createChat } from './chat';
import { createDirect, type Direct } from './direct';
import type { Model } from './engine';
import { errorResponse } from './errors';
import { type Exchange, headersOf, recordHeader, type Said } from './exchange';
import { refusalFor } from './failures';
import { Refused } from './refused';
import { embeddingRequestSchema, incomingSchema } from './request';
import { termsOf } from './terms';

const paths = ['/v1/models/*', '/v1/chat/completions', '/v1/embeddings', '/api/use-cases', '/api/me/log'];
const exportPage = 500;

export interface GatewayParts extends ChatParts {
  /** Sets the caller, or answers. */
  identify: MiddlewareHandler;
  /** The same for requests that go past the framework; without it none does. */
  known?: ((authorization: string | undefined) => Promise<Caller>) | undefined;
}

export interface Gateway {
  routes: Hono;
  /** Answers ordinary chat completions past the framework. */
  direct: Direct;
  /** Waits until everything is recorded that has been answered. */
  close(): Promise<void>;
}

/** What the name `default` stands for is the server's to decide. The panel knows a Daylight gateway by the owner. */
const defaultModel: Model = { id: 'default', object: 'model', created: 0, owned_by: 'daylight' };
const ownLogQuery = z.object({
  before: z.iso.datetime().optional(),
  limit: z.coerce.number().int().min(1).max(exportPage).default(50),
  format: z.enum(['json', 'ndjson']).default('json'),
});

/** The OpenAI-compatible surface under `/v1`, and what a person may know of it under `/api`. */
export function createGateway(parts: GatewayParts): Gateway {
  const { catalogue, engineOf, audit, promptLog, log, now } = parts;
  const chat = createChat(parts);
  const routes = new Hono();
  for (const path of paths) {
    routes.use(path, (c, next) => {
      c.header('X-Daylight', '1');
      return next();
    });
    routes.use(path, parts.identify, requireRole('member'));
  }

  routes.onError((error, c) => {
    const refusal = refusalFor(error, log);
    if (refusal === undefined) throw error;
    const { status, headers, body } = refusal;
    return c.json(body, status as ContentfulStatusCode, headers);
  });

  async function modelsFor(c: Context): Promise<Model[]> {
    const { useCase } = await termsOf(
      catalogue,
      c.req.header('x-daylight-use-case') ?? generalUseCase.id,
      undefined,
    ).catch((error: unknown) => {
      // A use case without free chat has models all the same.
      if (error instanceof Refused && error.code !== 'template_required') throw error;
      return { useCase: generalUseCase };
    });
    return [defaultModel, ...((await engineOf(useCase.lane)?.models(c.req.raw.signal)) ?? [])];
  }

  routes.get('/v1/models', async (c) => c.json({ object: 'list', data: await modelsFor(c) }));
  routes.get('/v1/models/:model{.+}', async (c) => {
    const model = (await modelsFor(c)).find(({ id }) => id === c.req.param('model'));
    return model ? c.json(model) : errorResponse(c, 'model_not_found');
  });

  const counted = bodyLimit({ maxSize: maxBodyBytes, onError: (c) => errorResponse(c, 'request_too_large') });
  /** Where the length is said, Node holds the sender to it: nothing has to be counted. */
  const limited: MiddlewareHandler = async (c, next) => {
    const said = c.req.header('content-length');
    if (said === undefined || c.req.header('transfer-encoding') !== undefined) {
      return counted(c, next).catch((error: unknown) => {
        // Whoever sends it has broken off: nothing is wrong here.
        throw c.req.raw.signal.aborted ? notWhole() : error;
      });
    }
    return Number(said) > maxBodyBytes ? errorResponse(c, 'request_too_large') : next();
  };
  routes.post('/v1/chat/completions', limited, async (c) => {
    const incoming = await bodyOf(c, incomingSchema, 'a chat completion');
    return answered(c, (exchange) => chat.complete(exchange, incoming));
  });
  routes.post('/v1/embeddings', limited, async (c) => {
    const incoming = await bodyOf(c, embeddingRequestSchema, 'an embedding');
    return answered(c, (exchange) => chat.embed(exchange, incoming));
  });

  routes.get('/api/use-cases', async (c) => {
    c.header('Cache-Control', 'no-store');
    const all = await Promise.all(
      (await catalogue.all()).map(async ({ useCase, templates }) => {
        const states = await Promise.all(
          templates.map(({ id, version }) => catalogue.stateOf(useCase.id, id, version)),
        );
        return { useCase, templates: templates.filter((one, at) => isOffered(useCase, one, states[at] ?? 'live')) };
      }),
    );
    return c.json({
      useCases: all
        .filter(({ useCase }) => useCase.active)
        .map(({ useCase: { id, name, description, lane, freeChat, log: kept, disclaimer }, templates }) => ({
          id,
          name,
          description,
          lane,
          freeChat,
          log: kept,
          disclaimer,
          // Whoever uses a template does not need what it is tested with.
          templates: templates.map(({ evaluation: _tests, ...template }) => template),
        })),
    });
  });

  routes.get('/api/me/log', async (c) => {
    c.header('Cache-Control', 'no-store');
    const { kind, subject } = callerOf(c);
    if (kind !== 'person') return errorResponse(c, 'person_needed');
    const asked = ownLogQuery.safeParse(c.req.query());
    if (!asked.success)
      return errorResponse(
        c,
        'invalid_request',
        'expected before (ISO time), limit (1 to 500), format (json or ndjson).',
      );
    const { before, limit, format } = asked.data;
    let beforeMs = before === undefined ? Number.MAX_SAFE_INTEGER / 4096 : Date.parse(before);
    if (format === 'json') {
      const entries = await promptLog.own(subject, beforeMs, limit);
      return c.json({ entries, next: entries.length === limit ? entries.at(-1)?.at : undefined });
    }
    await audit.append({
      action: 'export',
      by: actorOf(callerOf(c)),
      decision: 'allow',
      subject: 'own-prompt-log',
      timeMs: now(),
    });
    const encoder = new TextEncoder();
    const lines = new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const entries = await promptLog.own(subject, beforeMs, exportPage);
          const last = entries.at(-1);
          if (last) {
            beforeMs = Date.parse(last.at);
            controller.enqueue(encoder.encode(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')));
          }
          if (entries.length < exportPage) controller.close();
        } catch (error) {
          log('database_error', 'gateway/own-log', error);
          controller.error(error);
        }
      },
    });
    return c.body(lines, 200, {
      'Content-Type': 'application/x-ndjson',
      'Content-Disposition': 'attachment; filename="daylight-log.ndjson"',
    });
  });

  for (const path of paths) {
    const isAsked = path === '/v1/chat/completions' || path === '/v1/embeddings';
    routes.all(path, (c) => {
      const takes = isAsked ? 'POST' : 'GET';
      c.header('Allow', takes);
      return errorResponse(c, 'method_not_allowed', `This address takes ${takes} only.`);
    });
  }

  return { routes, direct: createDirect({ chat, known: parts.known, log }), close: () => chat.close() };
}

/** Has a request answered that the framework has brought. */
async function answered(c: Context, answer: (exchange: Exchange) => Promise<Said>): Promise<Response> {
  const person = c.req.raw.signal;
  const leaving = new AbortController();
  const giveUp = () => leaving.abort();
  if (person.aborted) giveUp();
  else person.addEventListener('abort', giveUp, { once: true });
  const exchange: Exchange = {
    caller: callerOf(c),
    header: (name) => c.req.header(name),
    signal: leaving.signal,
    giveUp,
  };
  try {
    const said = await answer(exchange);
    return 'json' in said ? c.json(said.json, 200, headersOf(said)) : inPieces(c, said.pieces, headersOf(said));
  } finally {
    if (exchange.record !== undefined) c.header(recordHeader, exchange.record);
  }
}

/** Whether a version of a template would be answered with, in the lane in which its use case is. */
function isOffered({ lane, pins }: UseCase, { id, version }: Template, state: TemplateState): boolean {
  if (state === 'deprecated') return false;
  if (lane === 'experiment') return true;
  return state === 'live' && (pins === undefined || pins.template === `${id}@${version}`);
}
