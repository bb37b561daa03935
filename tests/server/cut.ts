import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a database that can be cut: what a firewall, a failover or a pulled cable does to a server. */
export interface Cuttable {
  /** The address of the database by this line. */
  url: string;
  /** Ends all connections, and takes none until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** @param databaseUrl of a PostgreSQL on this machine */
export async function cuttable(databaseUrl: string): Promise<Cuttable> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const destroy = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const through = new URL(databaseUrl);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    cut: () => {
      isCut = true;
      destroy();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
