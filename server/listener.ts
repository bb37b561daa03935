import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { openAiError } from './error-body';

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
} as const;

/** The server's socket. Who sends a request drop by drop is cut off, and told why. */
export function createListener(app: Hono, { headTimeoutMs, requestTimeoutMs }: ListenerTimes): Server {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: headTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(1_000, headTimeoutMs / 2),
    },
  }) as Server;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable) return;
    const known =
      error.code === 'ERR_HTTP_REQUEST_TIMEOUT' || error.code === 'HPE_HEADER_OVERFLOW' ? error.code : 'other';
    const [status, phrase, code, sentence] = clientErrors[known];
    const body = JSON.stringify(openAiError(status, code, sentence));
    socket.end(
      `HTTP/1.1 ${status} ${phrase}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
        `Connection: close\r\n\r\n${body}`,
    );
  });
  return server;
}
