import { createServer, request as forward, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Recorded {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** What came back; 0 while it has not, and for ever when the connection was cut. */
  status: number;
}

export interface Recorder {
  url: string;
  /** Every request so far, oldest first. */
  requests: Recorded[];
  /**
   * `forward` (the start), `refuse` answers 503, `down` cuts every connection, `lose-reply` forwards and then cuts,
   * `silent` takes the request and says nothing.
   */
  mode: 'forward' | 'refuse' | 'down' | 'lose-reply' | 'silent';
  close(): Promise<void>;
}

/** A wire between extension and server that remembers every byte and can break. */
export async function startRecorder(target: string): Promise<Recorder> {
  const requests: Recorded[] = [];
  const server: Server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const { method = 'GET', url: path = '/', headers } = incoming;
      const recorded: Recorded = { method, path, headers, body: body.toString('utf8'), status: 0 };
      requests.push(recorded);
      if (recorder.mode === 'silent') return;
      if (recorder.mode === 'down') return outgoing.destroy();
      if (recorder.mode === 'refuse') {
        recorded.status = 503;
        return outgoing.writeHead(503).end();
      }
      const { hostname, port, host } = new URL(target);
      const onward = forward({ hostname, port, method, path, headers: { ...headers, host } }, (reply) => {
        if (recorder.mode === 'lose-reply') {
          reply.resume();
          reply.on('end', () => outgoing.destroy());
          return;
        }
        recorded.status = reply.statusCode ?? 0;
        outgoing.writeHead(recorded.status, reply.headers);
        outgoing.flushHeaders();
        reply.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      outgoing.on('close', () => onward.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const recorder: Recorder = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    mode: 'forward',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return recorder;
}
