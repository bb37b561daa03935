import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import { answer, framed, replicas } from './sites';

export interface ReplicaProxy {
  port: number;
  close(): Promise<void>;
}

/**
 * A proxy that answers for the replicas on their real host names, over https with a certificate of its own, and lets
 * nothing else through: neither the real sites nor what a browser asks for by itself.
 */
export async function startReplicaProxy(): Promise<ReplicaProxy> {
  const folders = new Map([...replicas, framed].map(({ url, folder }) => [new URL(url).hostname, folder]));
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'replicas' }], { keySize: 2048 });
  const pages = createHttpsServer({ cert, key }, (request, response) => {
    const folder = folders.get(new URL(`https://${request.headers.host}`).hostname);
    const file = folder && answer(folder, new URL(request.url ?? '/', 'https://any').pathname);
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.contentType }).end(file.body);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  const open = new Set<Socket>();
  const proxy = createHttpServer((_, response) => response.writeHead(502).end());
  proxy.on('connect', (request, client: Socket) => {
    const [host = ''] = (request.url ?? '').split(':');
    client.on('error', () => client.destroy());
    if (!folders.has(host)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const inside = connect((pages.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inside.pipe(client);
      client.pipe(inside);
    });
    inside.on('error', () => client.destroy());
    for (const socket of [inside, client]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
      pages.closeAllConnections();
      await new Promise((resolve) => pages.close(resolve));
    },
  };
}
