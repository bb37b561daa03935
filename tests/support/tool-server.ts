import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** What came to the tool. */
interface Arrived {
  method: string;
  /** Host and path, with the query. */
  address: string;
  body: string;
}

/** A tool on the web, real enough for a service worker and for bodies of every kind. */
export interface ToolServer {
  port: number;
  /** Oldest first. */
  arrived: Arrived[];
  /** Arguments for Chromium: every name of the web is this server. */
  args: string[];
  /** The same for Firefox. */
  firefoxPreferences: Record<string, string | number>;
  close(): void;
}

/** Scripts that are asked for by their path. */
const scripts: Record<string, string> = {
  '/worker.js': `onmessage = ({ data }) =>
    fetch('/from-worker', { method: 'POST', body: data }).then(() => postMessage('sent'), () => postMessage('stopped'));`,
  '/shared.js': `onconnect = ({ ports: [port] }) => {
    port.onmessage = ({ data }) =>
      fetch('/from-shared', { method: 'POST', body: data }).then(() => port.postMessage('sent'), () => port.postMessage('stopped'));
  };`,
};

const page = `<!doctype html><title>Tool</title><p>from the server</p><textarea aria-label="Message"></textarea>
<script>window.ran = true;</script>`;

/** Answers on every host name with one and the same tool, and keeps what comes. */
export async function startToolServer(): Promise<ToolServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'tools' }], { keySize: 2048 });
  const arrived: Arrived[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '/';
      arrived.push({
        method: request.method ?? '',
        address: `${request.headers.host}${path}`,
        body: Buffer.concat(parts).toString('utf8'),
      });
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*');
      const script = scripts[path];
      if (script === undefined) response.writeHead(200, { 'content-type': 'text/html' }).end(page);
      else response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // Firefox maps no names to addresses; a proxy that leads every name here does the same.
  const open = new Set<Socket>();
  const proxy = createHttpServer((_, response) => response.writeHead(502).end());
  proxy.on('connect', (_request, client: Socket) => {
    const inside = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inside.pipe(client);
      client.pipe(inside);
    });
    for (const socket of [inside, client]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port,
    arrived,
    args: ['--ignore-certificate-errors', `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`],
    firefoxPreferences: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': (proxy.address() as AddressInfo).port,
    },
    close() {
      for (const socket of open) socket.destroy();
      proxy.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
