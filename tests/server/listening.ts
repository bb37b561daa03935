import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { createApp, createShortcut } from '@/server/app';
import { createJournal } from '@/server/audit/journal';
import type { Audit } from '@/server/audit/record';
import { createCounting } from '@/server/collector/count';
import { figuresForPrometheus } from '@/server/collector/figures-routes';
import { type FiguresSettings, figuresSettings } from '@/server/collector/settings';
import type { Engine } from '@/server/gateway/engine';
import { openGateway } from '@/server/gateway/open';
import { identify, knownBy, type People } from '@/server/identity/identify';

import { openConsoleSignIn } from '@/server/identity/open';
import type { IdentitySettings } from '@/server/identity/settings';

import { createListener, type ListenerTimes, usualTimes } from '@/server/listener';

import { createLog } from '@/server/log';
import { createMetrics } from '@/server/metrics';
import type { Store } from '@/server/store/store';
import { createTraces } from '@/server/traces';

export interface Listening {
  url: string;
  /** Everything the server wrote to its log. */
  logged: string[];
  /** Every route that the server has. */
  routes: { method: string; path: string }[];
  flushTraces(): Promise<void>;
  /** What the server does by itself in its own time, once. */
  work(): Promise<void>;
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
  /** Of the console’s sign-in. */
  identity?: IdentitySettings;
  logsToken?: string;
  /** Of the numbers; everything is shown without it. */
  figures?: Partial<FiguresSettings>;
  password?: string;
  loopbackOnly?: boolean;
  build?: string;
  auditKey?: string;
  /** In place of the log on the store. */
  audit?: Audit;
  now?: () => number;
  /** In place of the token. */
  identify?: MiddlewareHandler;
  /** Text of the settings file, and the variables that it names. */
  settings?: string;
  environment?: Record<string, string>;
  logKeys?: string;
  metricsToken?: string;
  allowsLocalWebhooks?: boolean;
  times?: ListenerTimes;
  traces?: { endpoint: string; headers: Record<string, string> };
}

/** The whole server on a real socket, as main.ts puts it together. */
export async function serveDaylight(choices: Choices): Promise<Listening> {
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  const { database } = choices.store;
  const now = choices.now ?? Date.now;
  const audit = createJournal({ store: choices.store, log, now });
  const identified = choices.identify ?? identify({ token: choices.token, people: choices.people, log });
  const figures = { ...figuresSettings(), minBrowsers: 1, ...choices.figures };
  const metrics = createMetrics();
  const traces = choices.traces && createTraces({ ...choices.traces, serviceName: 'daylight' }, log);
  const gateway = await openGateway({
    settings: { settingsFile: choices.settings && 'settings.yaml', logKeys: choices.logKeys },
    sources: { environment: choices.environment ?? {}, readFile: () => choices.settings ?? '' },
    store: choices.store,
    audit: choices.audit ?? audit,
    metrics,
    traces,
    log,
    now,
    identify: identified,
    known: choices.identify ? undefined : knownBy({ token: choices.token, people: choices.people, log }),
    engine: choices.engine?.(log),
    allowsLocalWebhooks: choices.allowsLocalWebhooks,
  });
  const { people, token, identity } = choices;
  const signIn =
    people &&
    openConsoleSignIn({
      settings: identity ?? {
        issuer: 'https://no.issuer',
        audiences: [],
        clientId: '',
        mapping: {},
        subjectClaim: 'sub',
      },
      people,
      token,
      audit,
      log,
    });
  const isLocal = choices.loopbackOnly ?? true;
  const app = createApp({
    operation: {
      store: choices.store,
      metrics,
      metricsToken: choices.metricsToken,
      isLocal,
      figures: () => figuresForPrometheus({ database, settings: figures, now }),
      isStopping: () => false,
    },
    gateway,
    governance: gateway.governance,
    identify: choices.identify,
    collector: { counting: createCounting({ database, now }), settings: figures, log, now, token: choices.logsToken },
    figures: { database, settings: figures, log, now },
    alerts: { database, audit: choices.audit ?? audit, log, now, settings: figures, canMail: false },
    console: { build: choices.build ?? '/nowhere', password: choices.password, signIn },
    audit: { database, audit, log, now, privateKey: choices.auditKey },
    grants: { database, audit, log, now },
    loopbackOnly: isLocal,
    log,
  });
  const shortcut = await createShortcut({ gateway, loopbackOnly: isLocal });
  const { url, close } = await listen(createListener(app, choices.times ?? usualTimes, shortcut));
  return {
    logged,
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    url,
    flushTraces: async () => traces?.close(),
    async work() {
      for (const { run } of gateway.governance.jobs) await run();
    },
    close: async () => {
      gateway.governance.close();
      await close();
      await gateway.close();
      await audit.close();
    },
  };
}
