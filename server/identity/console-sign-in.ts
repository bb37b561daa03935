import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as oauth from 'oauth4webapi';
import { type Audit, actorOf } from '../audit/record';
import type { Log } from '../log';
import { isFromThisSite, type Sessions } from './console-sessions';
import { identityRefusal, NotLetIn } from './errors';
import { type People, person } from './identify';
import type { IdentitySettings } from './settings';
import { signInPage } from './sign-in-page';

export interface ConsoleSignInParts {
  settings: IdentitySettings;
  people: People;
  sessions: Sessions;
  /** Whether people reach the console by https. */
  isSecure: boolean;
  audit: Pick<Audit, 'append'>;
  log: Log;
}

const timeoutMs = 10_000;
const discoveryTtlMs = 60_000;
/** How long somebody may stay at the issuer's page. */
const visitSeconds = 600;

/**
 * Sign-in to the console: authorization code with PKCE, done by the server, so that no token ever reaches a page. What
 * ties the answer to the browser that asked (state, nonce, verifier) is in a cookie for ten minutes.
 */
export function consoleSignInRoutes({ settings, people, sessions, isSecure, audit, log }: ConsoleSignInParts): Hono {
  const routes = new Hono();
  const connect = createConnect(settings);
  const cookieName = isSecure ? '__Host-daylight-sign-in' : 'daylight-sign-in';
  // Lax: the issuer sends people here from its own site.
  const cookie = { httpOnly: true, secure: isSecure, sameSite: 'Lax', path: '/' } as const;
  const originOf = (c: Context) => settings.publicUrl ?? new URL(c.req.url).origin;
  const returnAddress = (c: Context) => `${originOf(c)}/sign-in/done`;

  routes.use('/sign-in/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });

  routes.get('/sign-in', async (c) => {
    let server: oauth.AuthorizationServer;
    try {
      ({ server } = await connect());
    } catch (error) {
      return failed(c, 'issuer_unreachable', error);
    }
    const [state, nonce, verifier] = [
      oauth.generateRandomState(),
      oauth.generateRandomNonce(),
      oauth.generateRandomCodeVerifier(),
    ];
    if (server.authorization_endpoint === undefined) return failed(c, 'issuer_unreachable');
    const url = new URL(server.authorization_endpoint);
    const parameters = {
      client_id: settings.clientId,
      redirect_uri: returnAddress(c),
      response_type: 'code',
      scope: 'openid profile email',
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    setCookie(c, cookieName, [state, nonce, verifier].join('.'), { ...cookie, maxAge: visitSeconds });
    return c.redirect(url.href);
  });

  routes.get('/sign-in/done', async (c) => {
    const [state, nonce, verifier] = (getCookie(c, cookieName) ?? '').split('.');
    deleteCookie(c, cookieName, cookie);
    // Not begun in this browser, or too long ago: somebody may want to sign us in as somebody else.
    if (!state || !nonce || !verifier) return failed(c, 'sign_in_failed');
    try {
      const { server, client, secret, options } = await connect();
      const given = oauth.validateAuthResponse(server, client, new URL(c.req.url), state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        secret,
        given,
        returnAddress(c),
        verifier,
        options,
      );
      const result = await oauth.processAuthorizationCodeResponse(server, client, response, {
        expectedNonce: nonce,
        requireIdToken: true,
      });
      // It came over TLS from the issuer itself; its signature is looked at all the same.
      await oauth.validateApplicationLevelSignature(server, response, options);
      const { subject, claimed } = person(oauth.getValidatedIdTokenClaims(result) ?? {}, people);
      await sessions.begin(c, subject, claimed);
      await record('sign-in', subject);
    } catch (error) {
      return failed(c, codeOf(error), error);
    }
    return c.redirect('/');
  });

  routes.post('/sign-out', async (c) => {
    if (!isFromThisSite(c)) return identityRefusal(c, 'cross_site');
    const subject = await sessions.end(c);
    if (subject !== undefined) await record('sign-out', subject);
    // What this browser kept of the console's answers goes, too.
    c.header('Clear-Site-Data', '"cache"');
    // The page goes there itself: the answer to a request of a script cannot take it along.
    return c.json({ location: await endSessionAddress(c) });
  });

  routes.get('/signed-out', (c) => c.html(signInPage('signed_out')));

  const record = (action: 'sign-in' | 'sign-out', subject: string) =>
    audit.append({
      action,
      by: actorOf({ kind: 'person', subject }),
      decision: 'allow',
      subject: 'console',
      timeMs: people.now(),
    });

  async function endSessionAddress(c: Context): Promise<string> {
    const back = `${originOf(c)}/signed-out`;
    try {
      const { server } = await connect();
      if (server.end_session_endpoint === undefined) return back;
      const url = new URL(server.end_session_endpoint);
      url.searchParams.set('client_id', settings.clientId);
      url.searchParams.set('post_logout_redirect_uri', back);
      return url.href;
    } catch {
      return back;
    }
  }

  function failed(c: Context, code: FailedCode, cause?: unknown): Response | Promise<Response> {
    log(code, 'identity/console', cause);
    return c.html(signInPage(code), code === 'sign_in_failed' ? 400 : 503);
  }
  return routes;
}

type FailedCode = 'sign_in_failed' | 'issuer_unreachable' | 'access_unknown';

/**
 * What the issuer says of itself is kept for a minute: whoever opens the sign-in again and again does not have it asked
 * each time.
 */
function createConnect({ issuer, clientId, clientSecret }: IdentitySettings) {
  const url = new URL(issuer);
  let kept: { server: oauth.AuthorizationServer; untilMs: number } | undefined;
  return async () => {
    const options = { [oauth.allowInsecureRequests]: url.protocol === 'http:', signal: AbortSignal.timeout(timeoutMs) };
    if (kept === undefined || kept.untilMs < Date.now()) {
      const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options));
      kept = { server, untilMs: Date.now() + discoveryTtlMs };
    }
    return {
      server: kept.server,
      client: { client_id: clientId, [oauth.clockTolerance]: 60 } satisfies oauth.Client,
      secret: clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(clientSecret),
      options,
    };
  };
}

function codeOf(error: unknown): FailedCode {
  if (error instanceof NotLetIn) return error.code === 'access_unknown' ? error.code : 'sign_in_failed';
  const isAnswer =
    error instanceof oauth.AuthorizationResponseError ||
    error instanceof oauth.ResponseBodyError ||
    error instanceof oauth.WWWAuthenticateChallengeError ||
    error instanceof oauth.OperationProcessingError;
  if (isAnswer) return 'sign_in_failed';
  return error instanceof TypeError || error instanceof DOMException ? 'issuer_unreachable' : 'access_unknown';
}
