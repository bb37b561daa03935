import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { type Caller, callerOf } from '../identity/caller';
import { GovernanceRefusal } from './refused';

const maxBodyBytes = 4 * 1024 * 1024;

/** Cuts off what is too large for anything of governance. */
export const limited: MiddlewareHandler = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new GovernanceRefusal('request_too_large');
  },
});

/**
 * The body of a request.
 *
 * @throws {GovernanceRefusal} when it is not sent as JSON, or is none
 * @throws {z.ZodError} when it does not fit
 */
export async function bodyOf<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  // Any other type can be sent by a page of another origin without asking.
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
    throw new GovernanceRefusal('unsupported_media_type');
  }
  let body: unknown;
  try {
    body = JSON.parse(await c.req.text(), storable);
  } catch (error) {
    if (error instanceof SyntaxError) throw new GovernanceRefusal('invalid_request');
    throw error;
  }
  return schema.parse(body);
}

/** No database keeps NUL, and half of a sign is not one: a text cut in the middle of an emoji must not fail as a whole. */
function storable(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.includes('\0')) throw new GovernanceRefusal('not_storable');
  return value.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Who asks, where only a person can. @throws {GovernanceRefusal} for whoever holds a machine’s token */
export function personOf(c: Context): Caller {
  const caller = callerOf(c);
  if (caller.kind !== 'person') throw new GovernanceRefusal('person_needed');
  return caller;
}

/** An id in the address. @throws {GovernanceRefusal} `not_found` */
export function idOf(c: Context): string {
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!id.success) throw new GovernanceRefusal('not_found');
  return id.data;
}

/** How a change says what it was decided on. */
export const onVersion = z.int().min(1).max(2_000_000_000);
/** A page of a list, the newest first. */
export const pageSchema = z.object({
  before: z.iso.datetime().optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
});
