import type { Context } from 'hono';
import type { Log } from '../log';
import type { Database } from '../store/store';
import { eventsAfter, lastNumber, onRing, type PersonEvent } from './person-events';

/** How soon what another server did is seen here. */
const lookEveryMs = 1_000;
/** So that no proxy takes the connection for dead. */
const sayEveryMs = 15_000;

export interface Feed {
  /** The events of a person as they come, from the one after `Last-Event-ID` on. */
  stream(c: Context, subject: string): Promise<Response>;
  /** Ends every stream; panels come back by themselves, to whoever answers then. */
  close(): void;
}

/**
 * Server-sent events out of the table: what happened while nobody was connected, and while no server ran, is read with
 * the rest. A panel that comes for the first time is told where it stands, and asks for the state of things itself.
 */
export function createFeed({ database, log }: { database: Database; log: Log }): Feed {
  const open = new Set<() => void>();

  return {
    async stream(c, subject) {
      const said = c.req.header('last-event-id') ?? '';
      const isBack = /^\d{1,15}$/.test(said);
      const head = await lastNumber(database, subject);
      // A number from elsewhere (a database that was put back) would wait for events that have been.
      let last = isBack ? Math.min(Number(said), head) : head;
      const encoder = new TextEncoder();
      let wake = () => {};
      let isOver = false;
      const off = onRing(subject, () => wake());
      const end = () => {
        isOver = true;
        off();
        open.delete(end);
        wake();
      };
      open.add(end);
      c.req.raw.signal.addEventListener('abort', end, { once: true });
      let saidMs = performance.now();
      let isFirst = true;

      const body = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            while (!isOver) {
              const rings = new Promise<void>((resolve) => {
                wake = resolve;
              });
              const found = await eventsAfter(database, subject, last).catch((error: unknown) => {
                log('database_error', 'governance/feed', error);
                return [];
              });
              let text = isFirst ? `retry: 1000\n${isBack ? '\n' : `id: ${last}\nevent: ready\ndata: {}\n\n`}` : '';
              isFirst = false;
              for (const event of found) {
                text += lineOf(event);
                last = event.number;
              }
              if (text === '' && performance.now() - saidMs > sayEveryMs) text = ':\n\n';
              if (text !== '') {
                saidMs = performance.now();
                return controller.enqueue(encoder.encode(text));
              }
              const timer = setTimeout(wake, lookEveryMs);
              await rings;
              clearTimeout(timer);
            }
            controller.close();
          },
          cancel: end,
        },
        { highWaterMark: 0 },
      );
      return c.body(body, 200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
        'Transfer-Encoding': 'chunked',
      });
    },
    close() {
      for (const end of open) end();
    },
  };
}

function lineOf({ number, type, data }: PersonEvent): string {
  return `id: ${number}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
