import type { IncomingMessage, ServerResponse } from 'node:http';
import { openAiError } from '../error-body';
import type { Caller } from '../identity/caller';
import type { Log } from '../log';
import { sendPieces } from '../pieces';
import { isJsonType, maxBodyBytes, notWhole, readAs } from './body';
import type { Chat } from './chat';
import { type Exchange, headersOf, recordHeader } from './exchange';
import { refusalFor } from './failures';
import { incomingSchema } from './request';

/**
 * Answers a request, unless it leaves it to the framework.
 *
 * @param headers that every answer has
 * @returns whether it has answered; where it has not, nothing of the request has been read
 */
export type Direct = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  headers: Readonly<Record<string, string>>,
) => Promise<boolean>;

interface DirectParts {
  chat: Chat;
  /** Says who asks by the header `Authorization`; rejects where the framework is to say why not. */
  known: ((authorization: string | undefined) => Promise<Caller>) | undefined;
  log: Log;
}

/** Said once, or the request is not an ordinary one. */
const singles = new Set([
  'authorization',
  'content-type',
  'content-length',
  'host',
  'x-daylight-use-case',
  'x-daylight-template',
]);

/**
 * Chat completions without the framework, whose requests, answers and headers of the web cost as much time of the
 * processor as all that the gateway does itself. Only what is beyond question is answered here: everything else, above
 * all whoever is not let in, is the framework's.
 */
export function createDirect({ chat, known, log }: DirectParts): Direct {
  /** What every answer of a kind has, names and values in turn: put together once for the few kinds there are. */
  const lists = new WeakMap<object, readonly string[]>();
  function headList(common: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>) {
    const there = lists.get(headers);
    if (there) return there;
    const made = Object.entries({ ...common, ...headers, 'X-Daylight': '1' }).flat();
    lists.set(headers, made);
    return made;
  }

  return async (incoming, outgoing, common) => {
    if (known === undefined || !isOrdinary(incoming)) return false;
    let caller: Caller;
    try {
      caller = await known(incoming.headers.authorization);
    } catch {
      return false;
    }
    if (!caller.roles.includes('member')) return false;
    const leaving = new AbortController();
    const exchange: Exchange = {
      caller,
      header: (name) => wordOf(incoming.headers[name]),
      signal: leaving.signal,
      giveUp: () => leaving.abort(),
    };
    const left = () => {
      if (!outgoing.writableFinished) leaving.abort();
    };
    if (outgoing.destroyed) left();
    else outgoing.once('close', left);
    const own = (headers: Readonly<Record<string, string>>) => {
      const list = headList(common, headers);
      return exchange.record === undefined ? [...list] : [...list, recordHeader, exchange.record];
    };
    try {
      const said = await chat.complete(exchange, readAs(await bytesOf(incoming), incomingSchema, 'a chat completion'));
      if ('json' in said) send(outgoing, 200, own(headersOf(said)), said.json);
      else sendPieces(outgoing, own(headersOf(said)), said.pieces);
    } catch (error) {
      const refusal = refusalFor(error, log);
      if (refusal) {
        send(outgoing, refusal.status, own({ 'content-type': 'application/json', ...refusal.headers }), refusal.body);
      } else {
        log('internal_error', 'POST /v1/chat/completions', error);
        const body = openAiError(500, 'internal_error', 'Something went wrong here.');
        send(outgoing, 500, own({ 'content-type': 'application/json' }), body);
      }
    }
    return true;
  };
}

/** Whether a request is said in the plainest way there is. */
function isOrdinary({ method, url, headers, rawHeaders }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/v1/chat/completions') return false;
  const { 'content-length': length, 'content-type': type } = headers;
  if (length === undefined || Number(length) > maxBodyBytes || !isJsonType(type)) return false;
  if (headers['transfer-encoding'] !== undefined || headers['content-encoding'] !== undefined) return false;
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]?.toLowerCase() ?? '';
    if (!singles.has(name)) continue;
    if (seen.has(name)) return false;
    seen.add(name);
  }
  return true;
}

function wordOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

/** @throws {Refused} when it does not come whole */
function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.once('end', () => resolve(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)));
    const broken = () => reject(notWhole());
    if (incoming.destroyed) {
      broken();
      return;
    }
    incoming.once('error', broken);
    incoming.once('close', () => {
      if (!incoming.readableEnded) broken();
    });
  });
}

/** @param headers names and values in turn */
function send(outgoing: ServerResponse, status: number, headers: string[], value: object): void {
  const body = JSON.stringify(value);
  headers.push('Content-Length', String(Buffer.byteLength(body)));
  outgoing.writeHead(status, headers).end(body);
}
