import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, type Http2Bindings, type HttpBindings, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import { openAiError } from './error-body';
import { sent } from './pieces';

export interface ListenerTimes {
  /** Until the head of a request is there. */
  headTimeoutMs: number;
  /** Until all of a request is there. */
  requestTimeoutMs: number;
}

/** A request of 16 MB over a slow line takes most of a minute. */
export const usualTimes: ListenerTimes = { headTimeoutMs: 10_000, requestTimeoutMs: 60_000 };

const clientErrors = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'request_timeout', 'The request did not come to its end in time.'],
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'headers_too_large',
    'The head of the request is too large.',
  ],
  other: [400, 'Bad Request', 'bad_request', 'This is not an HTTP request.'],
  connect: [405, 'Method Not Allowed', 'method_not_allowed', 'This server is no proxy.'],
  fault: [500, 'Internal Server Error', 'internal_error', 'Something went wrong here.'],
  expectation: [417, 'Expectation Failed', 'expectation_failed', 'This server expects no more than 100-continue.'],
} as const;

/** Answers past the framework. @returns false where it leaves the request as it is to the framework */
export type Shortcut = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>;

/** The server's socket. Who sends a request drop by drop is cut off, and told why. */
export function createListener(
  app: Hono,
  { headTimeoutMs, requestTimeoutMs }: ListenerTimes,
  shortcut: Shortcut = async () => false,
): Server {
  const answered = async (request: Request, bindings: HttpBindings | Http2Bindings) =>
    sent(await app.fetch(request, bindings), bindings as HttpBindings);
  const answer = getRequestListener(answered, {
    errorHandler: (error) => responseFor(error instanceof RequestError ? 'other' : 'fault'),
  });
  const server = createServer(
    {
      headersTimeout: headTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(1_000, headTimeoutMs / 2),
      // A request without a host is answered like every wrong one, and not with an empty page.
      requireHostHeader: false,
    },
    (incoming, outgoing) => {
      shortcut(incoming, outgoing).then(
        (isAnswered) => {
          if (!isAnswered) void answer(incoming, outgoing);
        },
        () => outgoing.destroy(),
      );
    },
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    end(
      socket,
      error.code === 'ERR_HTTP_REQUEST_TIMEOUT' || error.code === 'HPE_HEADER_OVERFLOW' ? error.code : 'other',
    );
  });
  server.on('connect', (_request, socket: Duplex) => end(socket, 'connect'));
  server.on('checkExpectation', (_request, response) => {
    const [status, , code, sentence] = clientErrors.expectation;
    response
      .writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' })
      .end(JSON.stringify(openAiError(status, code, sentence)));
  });
  return server;
}

function responseFor(what: keyof typeof clientErrors): Response {
  const [status, , code, sentence] = clientErrors[what];
  return Response.json(openAiError(status, code, sentence), { status, headers: { Connection: 'close' } });
}

/** Says what was wrong where there is no request to answer, and ends the connection. */
function end(socket: Duplex, what: keyof typeof clientErrors): void {
  if (!socket.writable) return;
  const [status, phrase, code, sentence] = clientErrors[what];
  const body = JSON.stringify(openAiError(status, code, sentence));
  socket.end(
    `HTTP/1.1 ${status} ${phrase}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
}
