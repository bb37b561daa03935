import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';
import { roleLabels } from '@/utils/vocabulary';
import { demoAccounts, demoPage } from './demo-accounts';
import type { IdentitySettings } from './settings';

/**
 * An issuer for trying Daylight on one machine: OpenID Connect with authorization code and PKCE, refresh tokens that are
 * good once, revocation and sign-out, and one account per role without a password. The server starts it only where
 * nobody but this machine can reach it (server/environment.ts).
 */
export interface DemoIssuer {
  url: string;
  /** What the server is told of it. */
  identity: IdentitySettings;
  close(): void;
}

export const demoClients = { extension: 'daylight-extension', console: 'daylight-console' } as const;
const audience = 'daylight-demo';
const accessSeconds = 600;
const codeMs = 60_000;
const cookieName = 'daylight-demo';

/** Where people may be sent back to: an extension of this browser, and the console of this machine. */
const returnAddresses: Record<string, RegExp> = {
  [demoClients.extension]:
    /^(https:\/\/[a-p]{32}\.chromiumapp\.org\/|https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/|http:\/\/127\.0\.0\.1\/mozoauth2\/[0-9a-f]{40})$/,
  [demoClients.console]: /^http:\/\/(localhost|127\.0\.0\.1|\[::1\]):\d+\/(sign-in\/done|signed-out)$/,
};

const authorizeSchema = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.literal('code'),
  scope: z.string().refine((scope) => scope.split(' ').includes('openid')),
  state: z.string().optional(),
  nonce: z.string().optional(),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal('S256'),
  prompt: z.string().optional(),
  max_age: z.string().optional(),
});
type Asked = z.infer<typeof authorizeSchema>;

interface Given {
  account: string;
  clientId: string;
  nonce?: string | undefined;
}

export async function startDemoIssuer(): Promise<DemoIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'demo', alg: 'ES256', use: 'sig' };
  const codes = new Map<string, Given & { asked: Asked; untilMs: number }>();
  const refreshTokens = new Map<string, Given>();
  const signedIn = new Map<string, string>();
  const random = () => randomBytes(32).toString('base64url');
  let url = '';

  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  });
  app.use(bodyLimit({ maxSize: 64 * 1024 }));

  app.get('/.well-known/openid-configuration', (c) =>
    c.json({
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      revocation_endpoint: `${url}/revoke`,
      end_session_endpoint: `${url}/end-session`,
      jwks_uri: `${url}/jwks`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    }),
  );
  app.get('/jwks', (c) => c.json({ keys: [jwk] }));

  app.get('/authorize', (c) => {
    const asked = authorizeSchema.safeParse(c.req.query());
    if (!asked.success || !mayReturn(asked.data)) return c.text('This request is not one of Daylight.', 400);
    const account = signedIn.get(getCookie(c, cookieName) ?? '');
    if (account !== undefined && asked.data.max_age !== '0') return sendBack(c, asked.data, account);
    if (asked.data.prompt === 'none') return c.redirect(answerTo(asked.data, { error: 'login_required' }));
    return c.html(demoPage(c.req.query(), roleLabels));
  });

  app.post('/authorize', async (c) => {
    const form = await c.req.parseBody();
    const asked = authorizeSchema.safeParse(form);
    const account = demoAccounts.find(({ id }) => id === form.account);
    if (!asked.success || !mayReturn(asked.data) || account === undefined) {
      return c.text('This request is not one of Daylight.', 400);
    }
    const key = random();
    signedIn.set(key, account.id);
    setCookie(c, cookieName, key, { httpOnly: true, sameSite: 'Lax', path: '/' });
    return sendBack(c, asked.data, account.id);
  });

  app.post('/token', async (c) => {
    const form = z.record(z.string(), z.string()).safeParse(await c.req.parseBody());
    const given = form.success ? redeemed(form.data) : undefined;
    if (given === undefined) return c.json({ error: 'invalid_grant' }, 400);
    const refreshToken = random();
    refreshTokens.set(refreshToken, given);
    return c.json({
      access_token: await sign(given, 'at+jwt', audience),
      id_token: await sign(given, 'JWT', given.clientId),
      refresh_token: refreshToken,
      token_type: 'Bearer',
      expires_in: accessSeconds,
    });
  });

  app.post('/revoke', async (c) => {
    const { token } = await c.req.parseBody();
    if (typeof token === 'string') refreshTokens.delete(token);
    return c.body(null, 200);
  });

  app.get('/end-session', (c) => {
    signedIn.delete(getCookie(c, cookieName) ?? '');
    deleteCookie(c, cookieName, { path: '/' });
    const { client_id: clientId = '', post_logout_redirect_uri: back = '' } = c.req.query();
    return returnAddresses[clientId]?.test(back) ? c.redirect(back) : c.text('You are signed out of the demo.');
  });

  const mayReturn = ({ client_id, redirect_uri }: Asked) => returnAddresses[client_id]?.test(redirect_uri) ?? false;

  function answerTo({ redirect_uri, state }: Asked, parameters: Record<string, string>): string {
    const address = new URL(redirect_uri);
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
    if (state !== undefined) address.searchParams.set('state', state);
    return address.href;
  }

  function sendBack(c: Context, asked: Asked, account: string): Response {
    const code = random();
    codes.set(code, { account, clientId: asked.client_id, nonce: asked.nonce, asked, untilMs: Date.now() + codeMs });
    return c.redirect(answerTo(asked, { code }), 303);
  }

  /** Codes and refresh tokens are good once. */
  function redeemed(form: Record<string, string>): Given | undefined {
    const { grant_type: type, code = '', refresh_token: refresh = '', client_id: clientId = '' } = form;
    if (type === 'refresh_token') {
      const given = refreshTokens.get(refresh);
      refreshTokens.delete(refresh);
      return given?.clientId === clientId ? { ...given, nonce: undefined } : undefined;
    }
    const given = type === 'authorization_code' ? codes.get(code) : undefined;
    codes.delete(code);
    if (given === undefined || given.untilMs < Date.now() || given.clientId !== clientId) return undefined;
    const challenge = createHash('sha256')
      .update(form.code_verifier ?? '')
      .digest('base64url');
    const isTheirs = challenge === given.asked.code_challenge && form.redirect_uri === given.asked.redirect_uri;
    return isTheirs ? given : undefined;
  }

  function sign({ account, nonce }: Given, typ: string, aud: string): Promise<string> {
    const { name, role } = demoAccounts.find(({ id }) => id === account) ?? { name: account, role: 'member' };
    const claims = {
      name,
      email: `${account}@demo.invalid`,
      roles: [role],
      ...(typ === 'JWT' && nonce ? { nonce } : {}),
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ, kid: jwk.kid })
      .setIssuer(url)
      .setSubject(account)
      .setAudience(aud)
      .setJti(random())
      .setIssuedAt()
      .setExpirationTime(`${accessSeconds} s`)
      .sign(privateKey);
  }

  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    // This machine only, whatever the server itself listens on.
    server.listen(0, '127.0.0.1', listening);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    identity: {
      issuer: url,
      audiences: [audience],
      clientId: demoClients.console,
      mapping: {
        reviewer: { roles: ['reviewer'] },
        security: { roles: ['security'] },
        admin: { roles: ['admin'] },
        lead: { roles: ['lead'] },
      },
      subjectClaim: 'sub',
    },
    close() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}
