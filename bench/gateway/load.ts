import { connect, type Socket } from 'node:net';

const nothing = Buffer.alloc(0);

/** What is asked again and again on one connection, and how its answers end. */
export interface Load {
  /** Asks and reads the answer to its end. */
  ask(): Promise<void>;
  close(): void;
}

/** How much of an answer is still to come. */
type Left =
  /** The head of the answer, as far as it is there. */
  | { part: 'head'; head: Buffer }
  | { part: 'length'; bytes: number }
  /** A chunk with the line break behind it, the line that says how long the next one is, or the end of the last one. */
  | { part: 'chunk'; bytes: number }
  | { part: 'size'; line: string }
  | { part: 'trailer'; line: string };

/**
 * A client that needs next to no time of the processor, which it shares with what it measures: the request is written
 * as bytes that are there already, and of an answer only the status and where it ends are read (RFC 9112, sections 6
 * and 7). A client that reads more of an answer would be the limit itself, for every gateway alike.
 */
export function createLoad(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Load> {
  const { hostname, port, pathname, host } = new URL(url);
  const lines = Object.entries({
    host,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`POST ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  let asked: { done: () => void; failed: (error: Error) => void } | undefined;
  let left: Left = { part: 'head', head: nothing };

  function over(error?: Error): void {
    const one = asked;
    asked = undefined;
    left = { part: 'head', head: nothing };
    if (error) one?.failed(error);
    else one?.done();
  }

  function read(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (left.part === 'length' || left.part === 'chunk') {
        const taken: number = Math.min(left.bytes, bytes.length - at);
        at += taken;
        left.bytes -= taken;
        if (left.bytes > 0) return;
        if (left.part === 'length') over();
        else left = { part: 'size', line: '' };
      } else if (left.part === 'head') {
        const known: number = left.head.length;
        const head = Buffer.concat([left.head, bytes.subarray(at)]);
        const end = head.indexOf('\r\n\r\n');
        left = end < 0 ? { part: 'head', head } : bodyAfter(head.toString('latin1', 0, end + 2));
        if (end < 0) return;
        at += end + 4 - known;
        if (left.part === 'length' && left.bytes === 0) over();
      } else {
        const end = bytes.indexOf('\n', at);
        left.line += bytes.toString('latin1', at, end < 0 ? bytes.length : end + 1);
        if (end < 0) return;
        at = end + 1;
        const line = left.line.trim();
        if (left.part === 'size') {
          const size = Number.parseInt(line, 16);
          left = size === 0 ? { part: 'trailer', line: '' } : { part: 'chunk', bytes: size + 2 };
        } else if (line === '') over();
        else left = { part: 'trailer', line: '' };
      }
    }
  }

  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.on('data', (bytes) => {
        try {
          read(bytes);
        } catch (error) {
          over(error as Error);
          socket.destroy();
        }
      });
      const cut = () => over(new Error(`${host} closed the connection`));
      socket.on('error', cut);
      socket.on('close', cut);
      resolve({
        ask: () =>
          new Promise((done, failed) => {
            asked = { done, failed };
            socket.write(request);
          }),
        close: () => socket.destroy(),
      });
    });
  });
}

function bodyAfter(head: string): Left {
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`answered with ${head.slice(0, head.indexOf('\r\n'))}`);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return { part: 'length', bytes: Number(length) };
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return { part: 'size', line: '' };
  throw new Error('an answer without an end');
}
