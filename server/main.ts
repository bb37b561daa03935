import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createApp, createShortcut } from './app';
import { endWriters } from './audit/intents';
import { createJournal } from './audit/journal';
import { deleteExpired } from './audit/retention';
import { createWatch } from './audit/watch';
import { sendAlertMails } from './collector/alerts/mail';
import { raiseAlerts } from './collector/alerts/raise';
import { createCounting } from './collector/count';
import { figuresForPrometheus } from './collector/figures-routes';
import { publishWhenDue } from './collector/publish';
import { forgetCells } from './collector/retention';
import { figuresSettings } from './collector/settings';
import { consoleBuild } from './console/routes';
import { isGuarded, isLoopback, readEnvironment, type Settings, WrongEnvironment } from './environment';
import { openGateway } from './gateway/open';
import { forgetPrompts } from './gateway/prompt-log';
import { removalJob } from './governance/sample/asked-removal';
import { startDemoIssuer } from './identity/demo-issuer';
import { identify, knownBy, type People } from './identity/identify';
import { openConsoleSignIn } from './identity/open';
import { createVerifier } from './identity/verifier';
import { startJobs } from './jobs';
import { createListener, usualTimes } from './listener';
import { createLog, type Log } from './log';
import { createMetrics } from './metrics';
import { readPolicyFile } from './policy-file';
import { forgetBatches } from './store/events';
import { asLeader } from './store/leader';
import { forgetSessions } from './store/sessions';
import { openStore } from './store/store';
import { createTraces } from './traces';

/** How long streams may go on after the server was told to stop. */
const shutdownMs = 10_000;
const hourMs = 3_600_000;

const log = createLog((line) => process.stderr.write(line));

try {
  await run(readEnvironment(process.env), log);
} catch (error) {
  if (error instanceof WrongEnvironment) {
    console.error(`The server cannot start with this environment.\n${error.message}`);
    process.exit(2);
  }
  log('internal_error', 'main/start', error);
  console.error(
    'The server could not start; the line above says why. Is the port free, the database reachable, the data directory ' +
      'used by no other server?',
  );
  process.exit(1);
}

async function run(settings: Settings, log: Log): Promise<void> {
  const { host, port, token } = settings;
  const sources = { environment: process.env, readFile: (path: string) => readFileSync(path, 'utf8') };
  const figures = figuresSettings(readPolicyFile(settings.policyFile, sources));
  const store = await openStore(settings, log);
  const { database } = store;
  const now = Date.now;
  const audit = createJournal({ store, log, now });
  if (!settings.logKeys) log('prompt_log_off', 'main/start');
  // On the embedded database there is no other server, so whoever wrote before is gone.
  if (store.engine === 'PGlite') await endWriters(database);

  const demo = settings.demoIssuer ? await startDemoIssuer() : undefined;
  const identity = settings.identity ?? demo?.identity;
  const people: People | undefined = identity && {
    ...identity,
    verifier: createVerifier(identity),
    database,
    now,
  };
  const identified = identify({ token, people, log });
  const signIn = people && identity && openConsoleSignIn({ settings: identity, people, token, audit, log });
  const metrics = createMetrics();
  const traces = settings.traces && createTraces(settings.traces, log);
  const gateway = await openGateway({
    settings,
    sources,
    store,
    audit,
    metrics,
    traces,
    log,
    now,
    identify: identified,
    known: knownBy({ token, people, log }),
    allowsLocalWebhooks: isLoopback(host),
  });
  if (settings.sample) await gateway.governance.sample.add();
  const isLocal = isLoopback(host) && !isGuarded(settings);
  let stopping = false;
  const app = createApp({
    operation: {
      store,
      metrics,
      metricsToken: settings.metricsToken,
      isLocal,
      figures: () => figuresForPrometheus({ database, settings: figures, now }),
      isStopping: () => stopping,
    },
    gateway,
    governance: gateway.governance,
    audit: { database, audit, log, now, privateKey: settings.auditKey },
    grants: { database, audit, log, now },
    collector: { counting: createCounting({ database, now }), settings: figures, log, now, token: settings.logsToken },
    figures: { database, settings: figures, log, now },
    alerts: { database, audit, log, now, settings: figures, canMail: settings.mail !== undefined },
    console: { build: consoleBuild, password: settings.consolePassword, signIn },
    loopbackOnly: isLocal,
    log,
  });

  const { auditRetentionDays, mail } = settings;
  const consoleUrl = settings.identity?.publicUrl;
  const stopJobs = startJobs(
    [
      {
        place: 'store/forget-batches',
        everyMs: 6 * hourMs,
        run: () => asLeader(database, 'forget-batches', (transaction) => forgetBatches(transaction, now())),
      },
      {
        place: 'collector/publish',
        everyMs: 60_000,
        run: () => publishWhenDue(database, figures, now()),
      },
      {
        place: 'collector/alerts',
        everyMs: 5 * 60_000,
        run: () => raiseAlerts(database, figures, now()),
      },
      {
        place: 'collector/alert-mail',
        everyMs: 60_000,
        run: async () =>
          mail && sendAlertMails({ database, settings: mail, minBrowsers: figures.minBrowsers, consoleUrl, log, now }),
      },
      {
        place: 'collector/forget-cells',
        everyMs: 6 * hourMs,
        run: () =>
          asLeader(database, 'forget-cells', (transaction) =>
            forgetCells(transaction, settings.figuresRetentionDays, now()),
          ),
      },
      {
        place: 'identity/forget-sessions',
        everyMs: hourMs,
        run: () => forgetSessions(database, now()),
      },
      { place: 'gateway/forget', everyMs: hourMs, run: () => forgetPrompts(database, audit, now()) },
      ...gateway.governance.jobs,
      ...(settings.dataDir ? [removalJob(settings.dataDir, gateway.governance.sample.remove)] : []),
      { place: 'audit/reconcile', everyMs: 30_000, run: createWatch({ store, journal: audit, metrics, log, now }) },
      {
        place: 'audit/retention',
        everyMs: 6 * hourMs,
        run: async () => auditRetentionDays && deleteExpired({ database, audit, now }, auditRetentionDays),
      },
    ],
    log,
  );

  const shortcut = await createShortcut({ gateway, loopbackOnly: isLocal });
  const server = createListener(app, { ...usualTimes, requestTimeoutMs: settings.requestTimeoutMs }, shortcut);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  const address = host.includes(':') ? `[${host}]` : host;
  if (demo) console.log(`Demo sign-in on ${demo.url} (no passwords: anybody can be anybody)`);
  console.log(`Daylight server listening on http://${address}:${actualPort}`);

  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    log('stopping', 'main');
    const cut = setTimeout(() => {
      log('streams_cut', 'main/stop');
      server.closeAllConnections();
    }, shutdownMs);
    // A connection that is kept alive after its last answer would hold the server for seconds.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    demo?.close();
    gateway.governance.close();
    // Takes no new connection; ends when those with a request under way are done.
    server.close(() => {
      clearTimeout(cut);
      clearInterval(idle);
      const closed = gateway
        .close()
        .then(stopJobs)
        .then(() => traces?.close())
        .then(() => audit.close())
        .then(() => store.close());
      closed.then(
        () => log('stopped', 'main'),
        (error: unknown) => log('database_error', 'main/stop', error),
      );
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
