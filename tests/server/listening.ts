import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from '@/server/app';
import { createJournal } from '@/server/audit/journal';
import type { Engine } from '@/server/gateway/engine';
import { createExtractive } from '@/server/gateway/extractive';
import { identify, type People } from '@/server/identity/identify';
import { createLog } from '@/server/log';
import type { Store } from '@/server/store/store';
import { scanInSlices } from '@/utils/detection';

export interface Listening {
  url: string;
  /** Everything the server wrote to its log. */
  logged: string[];
  close(): Promise<void>;
}

/** Resolves with the address once a Node server listens on a free port of this machine. */
export async function listen(server: Server): Promise<{ url: string; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Choices {
  store: Store;
  engine?: (log: ReturnType<typeof createLog>) => Engine;
  token?: string;
  people?: People;
  logsToken?: string;
  password?: string;
  loopbackOnly?: boolean;
  build?: string;
  now?: () => number;
}

/** The whole server on a real socket, as main.ts puts it together. */
export async function serveDaylight(choices: Choices): Promise<Listening> {
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  const { database } = choices.store;
  const now = choices.now ?? Date.now;
  const audit = createJournal({ database, log, now });
  const app = createApp({
    gateway: {
      engine: choices.engine?.(log) ?? createExtractive(),
      scan: scanInSlices,
      log,
      identify: identify({ token: choices.token, people: choices.people, log }),
      audit,
      now,
    },
    collector: { database, log, now, token: choices.logsToken },
    console: { database, log, now, build: choices.build ?? '/nowhere', password: choices.password },
    loopbackOnly: choices.loopbackOnly ?? true,
    log,
  });
  const { url, close } = await listen(createAdaptorServer({ fetch: app.fetch }) as Server);
  return {
    logged,
    url,
    close: async () => {
      await close();
      await audit.close();
    },
  };
}
