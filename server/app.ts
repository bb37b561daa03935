import { Hono, type MiddlewareHandler } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { HTTPException } from 'hono/http-exception';
import { timingSafeEqual } from 'hono/utils/buffer';
import { answerBody } from './answers';
import { type AuditRoutesParts, auditRoutes } from './audit/routes';
import { type AlertRoutesParts, alertRoutes } from './collector/alerts/routes';
import { type FiguresParts, figuresRoutes } from './collector/figures-routes';
import { type CollectorParts, collectorRoutes } from './collector/routes';
import { pages } from './console/pages';
import { type ConsoleParts, consoleRoutes, pagePaths } from './console/routes';
import { isLoopback } from './environment';
import { openAiError } from './error-body';
import type { Gateway } from './gateway/routes';
import type { Governance } from './governance/open';
import { headersForPrograms, protectedAnswers } from './headers';
import { callerOf, type Role, requireRole } from './identity/caller';
import { isFromAnotherSite } from './identity/console-sessions';
import { identityRefusal } from './identity/errors';
import { limitFailedPasswords } from './identity/failed-passwords';
import { type GrantRoutesParts, grantRoutes } from './identity/grant-routes';
import type { ConsoleSignIn } from './identity/open';
import { recordRefusals } from './identity/refusals';
import { sessionRoutes } from './identity/session-routes';
import { signInPage } from './identity/sign-in-page';
import type { Shortcut } from './listener';
import type { Log } from './log';
import { type OperationParts, operationRoutes } from './operation';

export interface AppParts {
  operation: OperationParts;
  gateway: Pick<Gateway, 'routes'>;
  governance: Pick<Governance, 'routes'>;
  /** In place of the console's sign-in, for who asks of governance. */
  identify?: MiddlewareHandler | undefined;
  collector: CollectorParts;
  figures: FiguresParts;
  alerts: AlertRoutesParts;
  /** With people known by an issuer, their sign-in; else the password, where there is one. */
  console: ConsoleParts & { password?: string | undefined; signIn?: ConsoleSignIn | undefined };
  audit: Omit<AuditRoutesParts, 'guard'>;
  grants: GrantRoutesParts;
  /** Whether only requests that name this machine are answered; for a server that asks nobody for a password. */
  loopbackOnly: boolean;
  log: Log;
}

/**
 * All routes of the server. There is no CORS: the extension has host permissions, and no other origin has business here.
 */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();

  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    parts.log('internal_error', `${c.req.method} ${routeOf(c.req.path)}`, error);
    return c.json(answerBody(500, 'internal_error'), 500);
  });
  app.notFound((c) =>
    c.json(
      c.req.path.startsWith('/v1/')
        ? openAiError(404, 'not_found', whatThereIs)
        : answerBody(404, 'not_found', { reason: 'no_address' }),
      404,
    ),
  );

  app.route('/', protectedAnswers(parts.loopbackOnly));
  app.use(recordRefusals({ audit: parts.audit.audit, log: parts.log, now: parts.audit.now, routeOf }));

  if (parts.loopbackOnly) {
    // A page of another site can point its own name at this machine (DNS rebinding); the Host header gives it away.
    app.use(async (c, next) => {
      const host = nameIn(c.req.header('host'));
      if (isLoopback(host)) return next();
      return c.json(answerBody(403, 'wrong_host'), 403);
    });
  }

  app.route('/', operationRoutes(parts.operation));
  app.route('/', parts.gateway.routes);
  app.route('/', collectorRoutes(parts.collector));

  const { password, signIn } = parts.console;
  const known = parts.identify ?? signIn?.sessions.identify;
  if (known) app.route('/', parts.governance.routes(known));
  if (signIn) {
    app.route('/', signIn.routes);
    const { identify } = signIn.sessions;
    for (const path of pagePaths) app.use(path, toSignIn(identify), pageFor(...seesConsole));
    app.use('/api/*', identify);
    for (const path of ['/api/figures', '/api/figures/*', '/api/received']) {
      app.use(path, requireRole(...seesPosture));
    }
    app.route('/', grantRoutes(parts.grants));
    app.route('/', sessionRoutes(parts.grants));
  } else {
    if (password) {
      const login = basicAuth({ verifyUser: (_name, given) => timingSafeEqual(given, password), realm: 'Daylight' });
      const limit = limitFailedPasswords(parts.log);
      for (const path of [...pagePaths, '/assets/*', '/api/*']) app.use(path, limit, login);
    }
    app.use('/api/*', asWhoeverSeesTheConsole(password !== undefined));
  }
  if (!known) app.route('/', parts.governance.routes());
  app.route('/', auditRoutes({ ...parts.audit, guard: [requireRole('security')] }));
  app.get('/api/me', (c) => {
    const { kind, subject, roles } = callerOf(c);
    c.header('Cache-Control', 'no-store');
    return c.json({ kind, subject, roles });
  });
  app.route('/', figuresRoutes(parts.figures));
  app.route('/', alertRoutes(parts.alerts));
  app.route('/', consoleRoutes(parts.console));
  return app;
}

/** What is answered past the framework; the framework answers what this does not. */
export async function createShortcut({ gateway, loopbackOnly }: ShortcutParts): Promise<Shortcut> {
  const headers = await headersForPrograms(loopbackOnly);
  return async (incoming, outgoing) => {
    if (loopbackOnly && !isLoopback(nameIn(incoming.headers.host))) return false;
    return gateway.direct(incoming, outgoing, headers);
  };
}

interface ShortcutParts {
  gateway: Pick<Gateway, 'direct'>;
  loopbackOnly: boolean;
}

/** A host without its port. */
function nameIn(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '');
}

/** To whoever looks for another part of such an interface. */
const whatThereIs = 'There is nothing at this address: this gateway has chat/completions, embeddings and models.';

/** Who may open the console at all, and who may see its numbers. */
const seesConsole: readonly Role[] = [...new Set<Role>(['reviewer', ...pages.flatMap(({ roles }) => roles)])];
const seesPosture = ['security', 'admin', 'lead'] as const;

/** A page is no program: who is not signed in goes to the sign-in, instead of getting an error. */
function toSignIn(identify: MiddlewareHandler): MiddlewareHandler {
  return async (c, next) => {
    const refused = await identify(c, next);
    return refused instanceof Response && refused.status === 401 ? c.redirect('/sign-in') : refused;
  };
}

function pageFor(...wanted: readonly Role[]): MiddlewareHandler {
  return async (c, next) => {
    if (wanted.some((role) => callerOf(c).roles.includes(role))) return next();
    c.set('notLetIn', 'role_missing');
    return c.html(signInPage('role_missing'), 403);
  };
}

/** Without an issuer nobody has a name: the log then says by which door somebody came. */
function asWhoeverSeesTheConsole(hasPassword: boolean): MiddlewareHandler {
  const subject = hasPassword ? 'console-password' : 'this-machine';
  return async (c, next) => {
    // A browser sends the password along with whatever a page of another site has it send.
    if (!/^(GET|HEAD)$/.test(c.req.method) && isFromAnotherSite(c)) return identityRefusal(c, 'cross_site');
    c.set('caller', { kind: 'token', subject, roles: ['security', 'admin', 'lead'], expiredRoles: [] });
    return next();
  };
}

/** The path only where it is one of ours: a wrong one may hold anything. */
function routeOf(path: string): string {
  return /^\/(v1|api)\/[a-z/]{1,40}$/.test(path) ? path : '(page)';
}
