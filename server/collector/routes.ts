import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { isCatalogueId, otherSiteId } from '@/utils/sites';
import { tellsSite } from '@/utils/telemetry/cells';
import { isHeartbeat, type TelemetryEvent } from '@/utils/telemetry/event';
import { fromOtlp, NotOtlpLogs } from '@/utils/telemetry/otlp';
import type { Log } from '../log';
import type { Counting } from './count';
import type { FiguresSettings } from './settings';

/** Also of what a compressed body may unfold to. About four thousand events. */
const maxBodyBytes = 4 * 1024 * 1024;
const unzip = promisify(gunzip);

/** Codes of google.rpc.Status, which OTLP/HTTP answers errors with. */
const rpc = { invalidArgument: 3, resourceExhausted: 8, unavailable: 14 } as const;

export interface CollectorParts {
  counting: Counting;
  settings: FiguresSettings;
  log: Log;
  now: () => number;
  token?: string | undefined;
}

/**
 * OTLP/HTTP logs in JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp), each batch counted once by its
 * `Idempotency-Key`. The sender's address is not read.
 */
export function collectorRoutes({ counting, settings, log, now, token }: CollectorParts): Hono {
  const routes = new Hono();
  if (token) routes.use('/v1/logs', bearerAuth({ token }));
  routes.post(
    '/v1/logs',
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => c.json(status(rpc.resourceExhausted, 'The batch is larger than 4 MiB.'), 413),
    }),
    async (c) => {
      if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
        return c.json(status(rpc.invalidArgument, 'Content-Type must be application/json.'), 415);
      }
      const batchId = z.uuid().safeParse(c.req.header('idempotency-key'));
      if (!batchId.success) {
        return c.json(status(rpc.invalidArgument, 'Idempotency-Key must be the UUID of the batch.'), 400);
      }
      const encoding = c.req.header('content-encoding') ?? 'identity';
      if (encoding !== 'identity' && encoding !== 'gzip') {
        return c.json(status(rpc.invalidArgument, 'Content-Encoding must be gzip or absent.'), 415);
      }

      let decoded: ReturnType<typeof fromOtlp>;
      try {
        decoded = fromOtlp(JSON.parse(await bodyText(c.req.raw, encoding)));
      } catch (error) {
        if (isTooLarge(error)) return c.json(status(rpc.resourceExhausted, 'The batch is larger than 4 MiB.'), 413);
        if (isUnreadable(error)) {
          return c.json(status(rpc.invalidArgument, 'The body is not an OTLP logs request in JSON.'), 400);
        }
        throw error;
      }

      const inTime = decoded.events.filter(({ bucketStartMs }) => isInTime(bucketStartMs, now()));
      const rejected = decoded.rejected + decoded.events.length - inTime.length;
      const events = inTime.map((event) => asKnown(event, settings.teams));
      try {
        await counting.count({ id: batchId.data, events, rejected });
      } catch (error) {
        log('database_error', 'collector/record', error);
        c.header('Retry-After', '30');
        return c.json(status(rpc.unavailable, 'The events could not be stored. Try again later.'), 503);
      }
      if (rejected === 0) return c.json({});
      log('events_rejected', 'collector/decode');
      return c.json({
        partialSuccess: {
          rejectedLogRecords: String(rejected),
          errorMessage: 'These records are not events as this server knows them, or of a time that cannot be.',
        },
      });
    },
  );
  return routes;
}

const dayMs = 86_400_000;
/** Browsers give an event up after two weeks; a clock may be wrong by some days. */
const oldestMs = 31 * dayMs;
const aheadMs = 2 * dayMs;

/** What is dated otherwise would be published in a period that nobody looks at, or never. */
function isInTime(bucketStartMs: number, nowMs: number): boolean {
  return bucketStartMs > nowMs - oldestMs && bucketStartMs < nowMs + aheadMs;
}

/**
 * A newer extension may know more sites, another policy more teams. Kept as they are, they could say anything. Nothing is
 * counted under `other` instead: a browser that is new to two unknown sites would be two browsers there.
 */
function asKnown(event: TelemetryEvent, teams: readonly string[]): TelemetryEvent {
  const { team, ...rest } = event;
  const known: TelemetryEvent = team !== undefined && teams.includes(team) ? event : rest;
  if (isHeartbeat(known) || isCatalogueId(known.site) || known.site === otherSiteId) return known;
  return { ...known, site: otherSiteId, first: known.first?.filter((token) => !tellsSite(token)) ?? [] };
}

async function bodyText(request: Request, encoding: 'identity' | 'gzip'): Promise<string> {
  if (encoding === 'identity') return request.text();
  const unzipped = await unzip(await request.arrayBuffer(), { maxOutputLength: maxBodyBytes });
  return unzipped.toString('utf8');
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Not JSON, not OTLP, or not gzip (zlib's codes: Z_DATA_ERROR, Z_BUF_ERROR). */
function isUnreadable(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof NotOtlpLogs) return true;
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}

function status(code: number, message: string): { code: number; message: string } {
  return { code, message };
}
