import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

/** An answer that comes piece by piece. */
export interface Pieces {
  /** The next piece once it is there; nothing at the end. */
  next(): Promise<string | undefined>;
  /** The reader has gone before the end. */
  cancel(): void;
}

const left = new WeakMap<object, Pieces>();

/**
 * Answers piece by piece. The pieces go to the socket directly: what streams of the web put between the two takes as
 * long as everything else that the gateway does with a piece.
 */
export function inPieces(c: Context, pieces: Pieces, headers: Record<string, string>): Response {
  left.set(c.env, pieces);
  return c.body(null, 200, headers);
}

/** Sends what `inPieces` has left for the listener; any other answer is sent as it is. */
export function sent(response: Response, bindings: { outgoing: ServerResponse }): Response {
  const pieces = left.get(bindings);
  if (!pieces || response.status !== 200) return response;
  sendPieces(bindings.outgoing, Object.fromEntries(response.headers), pieces);
  return RESPONSE_ALREADY_SENT;
}

/** Sends head and pieces, each as soon as it is there and no sooner than the reader takes it. */
export function sendPieces(outgoing: ServerResponse, headers: Record<string, string> | string[], pieces: Pieces): void {
  outgoing.writeHead(200, headers);
  let isBegun = false;
  // The head waits for the first piece, which is mostly there already, and for no longer than that.
  setImmediate(() => {
    if (!isBegun) outgoing.flushHeaders();
  });
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) pieces.cancel();
  });
  const go = async () => {
    for (;;) {
      const piece = await pieces.next();
      isBegun = true;
      if (outgoing.destroyed) return;
      if (piece === undefined) {
        outgoing.end();
        return;
      }
      // Nothing more is asked for before the reader has taken this.
      if (!outgoing.write(piece)) await drained(outgoing);
    }
  };
  go().catch(() => outgoing.destroy());
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off('drain', done);
      outgoing.off('close', done);
      resolve();
    };
    outgoing.on('drain', done);
    outgoing.on('close', done);
  });
}
