import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { isCatalogueId, otherSiteId } from '@/utils/sites';
import { tellsSite } from '@/utils/telemetry/cells';
import { isHeartbeat, type TelemetryEvent } from '@/utils/telemetry/event';
import { fromOtlp, NotOtlpLogs } from '@/utils/telemetry/otlp';
import { requireToken } from '../identity/identify';
import type { Log } from '../log';
import type { Counting } from './count';
import type { FiguresSettings } from './settings';
import { contentTypeOf, type Encoding, encodingOf, NotReadable, type Reply, readBody, writeReply } from './wire';

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
 * OTLP/HTTP logs in JSON or protobuf (https://opentelemetry.io/docs/specs/otlp/#otlphttp), each batch counted once by its
 * `Idempotency-Key`. Without one, as from a collector that has put batches of browsers together, it is counted each time
 * it comes. The sender's address is not read.
 */
export function collectorRoutes({ counting, settings, log, now, token }: CollectorParts): Hono {
  const routes = new Hono();
  if (token) routes.use('/v1/logs', requireToken(token));
  routes.post(
    '/v1/logs',
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => answer(c, 413, tooLarge),
    }),
    async (c) => {
      const encoding = encodingOf(c.req.header('content-type'));
      if (encoding === undefined) {
        return answer(c, 415, {
          code: rpc.invalidArgument,
          message: 'Content-Type must be application/json or application/x-protobuf.',
        });
      }
      const batchId = z.uuid().optional().safeParse(c.req.header('idempotency-key'));
      if (!batchId.success) {
        const message = 'Idempotency-Key must be the UUID of the batch, or absent.';
        return answer(c, 400, { code: rpc.invalidArgument, message });
      }
      const compression = c.req.header('content-encoding') ?? 'identity';
      if (compression !== 'identity' && compression !== 'gzip') {
        return answer(c, 415, { code: rpc.invalidArgument, message: 'Content-Encoding must be gzip or absent.' });
      }

      let decoded: ReturnType<typeof fromOtlp>;
      try {
        decoded = fromOtlp(readBody(await bodyBytes(c.req.raw, compression), encoding));
      } catch (error) {
        if (isTooLarge(error)) return answer(c, 413, tooLarge);
        if (isUnreadable(error)) {
          return answer(c, 400, { code: rpc.invalidArgument, message: 'The body is not an OTLP logs request.' });
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
        const message = 'The events could not be stored. Try again later.';
        return answer(c, 503, { code: rpc.unavailable, message });
      }
      if (rejected === 0) return answer(c, 200, {});
      log('events_rejected', 'collector/decode');
      return answer(c, 200, {
        partialSuccess: {
          rejectedLogRecords: String(rejected),
          errorMessage: 'These records are not events as this server knows them, or of a time that cannot be.',
        },
      });
    },
  );
  return routes;
}

const tooLarge = { code: rpc.resourceExhausted, message: 'The batch is larger than 4 MiB.' };

/** In the encoding of the question; who asks in none of ours gets JSON. */
function answer(c: Context, status: 200 | 400 | 413 | 415 | 503, reply: Reply): Response {
  const encoding: Encoding = encodingOf(c.req.header('content-type')) ?? 'json';
  return c.body(writeReply(reply, encoding), status, { 'Content-Type': contentTypeOf[encoding] });
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

async function bodyBytes(request: Request, compression: 'identity' | 'gzip'): Promise<Uint8Array> {
  const sent = await request.arrayBuffer();
  return compression === 'identity' ? new Uint8Array(sent) : unzip(sent, { maxOutputLength: maxBodyBytes });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Not a message, not OTLP, or not gzip (zlib's codes: Z_DATA_ERROR, Z_BUF_ERROR). */
function isUnreadable(error: unknown): boolean {
  if (error instanceof NotReadable || error instanceof NotOtlpLogs) return true;
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}
