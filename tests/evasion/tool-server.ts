import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { gunzipSync, inflateSync } from 'node:zlib';
import { generate } from 'selfsigned';
import type { Letter, Tool } from './case';
import { pageOf } from './tool-page';

export interface ToolServer {
  port: number;
  /** Has every host of the web be this tool, from now on. */
  play(tool: Tool): void;
  /** Everything that has arrived since then, oldest first. Pages, scripts and icons that were asked for are none of it. */
  letters: readonly Letter[];
  close(): Promise<void>;
}

/** The server behind every AI tool of the suite: serves the page of a case, and keeps all that it is told. */
export async function startToolServer(): Promise<ToolServer> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'tool' }], { keySize: 2048 });
  let tool: Tool = {};
  let letters: Letter[] = [];
  const sockets = new Set<Duplex>();
  const server: Server = createServer({ cert, key }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = `https://${request.headers.host}${request.url}`;
      letters.push({
        by: 'request',
        url,
        headers: JSON.stringify(request.headers),
        body: unpacked(Buffer.concat(chunks)),
      });
      const path = new URL(url).pathname;
      const file = tool.files?.[path];
      const open = {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
        'cache-control': 'no-store',
      };
      if (file) response.writeHead(200, { ...open, 'content-type': file.type, ...file.headers }).end(file.body);
      else if (/text\/html/.test(request.headers.accept ?? ''))
        response.writeHead(200, { ...open, 'content-type': 'text/html; charset=utf-8' }).end(pageOf(tool));
      else response.writeHead(200, { ...open, 'content-type': 'text/plain' }).end('ok');
    });
  });
  server.on('upgrade', (request, socket: Duplex) => {
    const accept = createHash('sha1').update(
      `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`,
    );
    const url = `wss://${request.headers.host}${request.url}`;
    letters.push({ by: 'request', url, headers: JSON.stringify(request.headers), body: '' });
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept.digest('base64')}\r\n\r\n`,
    );
    const read = frameReader((body) => letters.push({ by: 'socket', url, headers: '', body }));
    socket.on('data', read);
    socket.on('error', () => socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    play(next) {
      tool = next;
      letters = [];
    },
    get letters() {
      return letters;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A body as a tool would read it: unpacked where it is packed. */
function unpacked(body: Buffer): string {
  try {
    if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body).toString('utf8');
    if (body[0] === 0x78) return inflateSync(body).toString('utf8');
  } catch {
    // It only looked so.
  }
  return body.toString('utf8');
}

/** Reads the messages out of the bytes that a browser sends by WebSocket (RFC 6455, 5.2). */
function frameReader(onMessage: (text: string) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  let message = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const short = (rest[1] ?? 0) & 0x7f;
      const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
      const head = 2 + lengthBytes + 4;
      if (rest.length < head) return;
      const length = short === 127 ? Number(rest.readBigUInt64BE(2)) : short === 126 ? rest.readUInt16BE(2) : short;
      if (rest.length < head + length) return;
      const mask = rest.subarray(head - 4, head);
      const data = Buffer.from(rest.subarray(head, head + length).map((byte, i) => byte ^ (mask[i % 4] ?? 0)));
      const first = rest[0] ?? 0;
      rest = rest.subarray(head + length);
      // Pings and goodbyes say nothing.
      if ((first & 0x0f) >= 8) continue;
      message = Buffer.concat([message, data]);
      if ((first & 0x80) === 0) continue;
      onMessage(message.toString('utf8'));
      message = Buffer.alloc(0);
    }
  };
}
