import type { IncomingHttpHeaders } from 'node:http';
import { Pool } from 'undici';

/** The answer of an upstream, whose body is read as fast as somebody takes it. */
export interface Reply {
  status: number;
  header(name: string): string | undefined;
  /** What has come of the body since the last time, at least one piece; nothing at its end. Throws what broke it. */
  next(): Promise<Buffer[] | undefined>;
  /** Nobody wants the rest: reads it, so that the connection can be used again; gives it up when that takes long. */
  drop(): void;
  /** Nobody wants the rest: ends the connection. */
  destroy(): void;
}

export interface Wire {
  /**
   * Resolves once the head of the answer is there. Throws what undici throws.
   *
   * @param path with what stands in the address before it
   * @param body as JSON; nothing for a GET
   */
  ask(path: string, headers: Record<string, string>, body: string | null, signal: AbortSignal): Promise<Reply>;
}

/** More than this is not read ahead of whoever takes it. */
const maxAheadBytes = 64 * 1024;
/** How long an upstream may take to close a body whose last word has come. */
const closeMs = 1_000;
const gone = () => new Error('nobody wants the answer');

/**
 * Connections to one upstream. Answers come straight from the parser of the connection: the streams of Node or of the
 * web in between would take as long as everything else that is done with a request.
 */
export function createWire(url: string, { headTimeoutMs, silenceTimeoutMs }: WireTimes): Wire {
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, {
    connections: 512,
    headersTimeout: headTimeoutMs,
    bodyTimeout: silenceTimeoutMs,
    connect: { timeout: Math.min(headTimeoutMs, 10_000) },
  });
  return {
    ask: (path, headers, body, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(gone());
          return;
        }
        const pieces = createPieces();
        const abort = () => pieces.destroy();
        const over = () => signal.removeEventListener('abort', abort);
        signal.addEventListener('abort', abort, { once: true });
        pool.dispatch(
          { path: `${base}${path}`, method: body === null ? 'GET' : 'POST', headers, body },
          {
            onRequestStart: (controller) => pieces.begin(controller),
            onResponseStart(_controller, status, given) {
              // What comes before the answer itself, as 103.
              if (status < 200) return;
              const { next, drop, destroy } = pieces;
              resolve({ status, header: (name) => headerOf(given, name), next, drop, destroy });
            },
            onResponseData: (_controller, piece) => pieces.push(piece),
            onResponseEnd() {
              over();
              pieces.end();
            },
            onResponseError(_controller, error) {
              over();
              pieces.end(error);
              reject(error);
            },
          },
        );
      }),
  };
}

export interface WireTimes {
  /** Until the head of an answer is there. */
  headTimeoutMs: number;
  /** Between two pieces of its body. */
  silenceTimeoutMs: number;
}

interface Controller {
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

/** The pieces of one body: taken by one side, pushed by the other, which is told to wait when it is too far ahead. */
function createPieces() {
  let controller: Controller | undefined;
  let waiting: Buffer[] = [];
  let aheadBytes = 0;
  let isPaused = false;
  let isOver = false;
  let isDropped = false;
  let isDestroyed = false;
  let failure: Error | undefined;
  let wake: (() => void) | undefined;
  let closing: NodeJS.Timeout | undefined;

  function goOn(): void {
    if (!isPaused) return;
    isPaused = false;
    controller?.resume();
  }

  function woken(): void {
    wake?.();
    wake = undefined;
  }

  function destroy(): void {
    if (isOver || isDestroyed) return;
    isDestroyed = true;
    controller?.abort(gone());
  }

  return {
    begin(given: Controller): void {
      controller = given;
      if (isDestroyed) controller.abort(gone());
    },
    push(piece: Buffer): void {
      if (isDropped) return;
      waiting.push(piece);
      aheadBytes += piece.byteLength;
      if (aheadBytes > maxAheadBytes && !isPaused) {
        isPaused = true;
        controller?.pause();
      }
      woken();
    },
    end(error?: Error): void {
      isOver = true;
      failure = error;
      clearTimeout(closing);
      woken();
    },
    async next(): Promise<Buffer[] | undefined> {
      while (waiting.length === 0) {
        if (failure) throw failure;
        if (isOver) return undefined;
        goOn();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const taken = waiting;
      waiting = [];
      aheadBytes = 0;
      goOn();
      return taken;
    },
    drop(): void {
      waiting = [];
      if (isOver || isDropped) return;
      isDropped = true;
      closing = setTimeout(destroy, closeMs);
      closing.unref();
      goOn();
    },
    destroy,
  };
}

function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
