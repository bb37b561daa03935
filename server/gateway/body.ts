import type { Context } from 'hono';
import type { z } from 'zod';
import { Refused } from './refused';

/** Longer requests are refused. */
export const maxBodyBytes = 16 * 1024 * 1024;
/** More than any request needs that means well; so that nothing behind here runs out of stack or of time. */
const maxLevels = 100;
const maxValues = 200_000;

const tooMuch = `The request is nested too deep or has too many parts: ${maxLevels} levels and ${maxValues} values at most.`;

/** JSON that is exchanged is UTF-8 and nothing else (RFC 8259, section 8.1). */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws {Refused} when the body is none that can be answered */
export async function bodyOf<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  what: string,
): Promise<z.infer<Schema>> {
  checkType((name) => c.req.header(name));
  return readAs(await bytesOf(c), schema, what);
}

/** @throws {Refused} when a body of this kind is not read at all */
function checkType(header: (name: string) => string | undefined): void {
  if (!isJsonType(header('content-type'))) throw new Refused('unsupported_media_type');
  if (!/^(identity)?$/i.test(header('content-encoding') ?? '')) {
    throw new Refused('unsupported_media_type', { sentence: 'The request must be sent as it is, not compressed.' });
  }
}

/** Any other type can be sent by a page of another origin without asking. */
export function isJsonType(type: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(type ?? '');
}

/** @throws {Refused} when these bytes are no such request */
export function readAs<Schema extends z.ZodType>(
  bytes: ArrayBuffer | Uint8Array,
  schema: Schema,
  what: string,
): z.infer<Schema> {
  const body = jsonOf(bytes);
  const problem = problemOf(body);
  if (problem !== undefined) throw new Refused('invalid_request', { sentence: problem });
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.filter((key) => typeof key === 'number' || /^[a-z_]{1,40}$/.test(String(key))).join('.');
  // What a schema of ours says itself; the library's own words might one day quote.
  const expected = issue?.message.startsWith('expected ') ? `, ${issue.message}` : '';
  throw new Refused('invalid_request', {
    sentence: `The request is not a request for ${what}: see ${where || 'the body'}${expected}.`,
  });
}

async function bytesOf(c: Context): Promise<ArrayBuffer> {
  try {
    return await c.req.arrayBuffer();
  } catch {
    throw notWhole();
  }
}

/** Whoever sent it has gone, or broke it off. */
export function notWhole(): Refused {
  return new Refused('invalid_request', { sentence: 'The request did not come whole.' });
}

function jsonOf(bytes: ArrayBuffer | Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new Refused('invalid_json', { sentence: 'The request is not JSON in UTF-8.' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('invalid_json');
  }
}

/** What of a body could not go on as it is. */
function problemOf(body: unknown): string | undefined {
  let inside: unknown[] = [body];
  let values = 0;
  for (let level = 0; inside.length > 0; level++) {
    if (level > maxLevels) return tooMuch;
    const next: unknown[] = [];
    for (const one of inside) {
      // It would become null on the way to the model (RFC 8259, section 6).
      if (typeof one === 'number' && !Number.isFinite(one)) return 'The request has a number that is too large.';
      if (typeof one !== 'object' || one === null) continue;
      for (const value of Object.values(one)) next.push(value);
      if (values + next.length > maxValues) return tooMuch;
    }
    values += next.length;
    inside = next;
  }
  return undefined;
}
