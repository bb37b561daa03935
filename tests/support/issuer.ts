import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import Provider, { type Adapter, type AdapterPayload, type Configuration } from 'oidc-provider';

/** A person whom the issuer knows; any password is right. */
interface Account {
  name: string;
  groups?: readonly string[];
}

/** A real OpenID provider, in this process. */
export interface Issuer {
  url: string;
  audience: string;
  /** Paths that were asked for so far, without their queries, in order. */
  asked: string[];
  /** How long an access token is good from now on, in seconds. */
  accessTokenSeconds: number;
  /** A token signed by the issuer's own key, with these claims on top of good ones; a claim of undefined is left out. */
  sign(claims?: Readonly<Record<string, unknown>>, header?: { typ?: string; alg?: string }): Promise<string>;
  /** From now on signs by a new key, and no longer publishes the one before. */
  rotate(): Promise<void>;
  /** Answers nothing but 503, until told otherwise. */
  setDown(isDown: boolean): void;
  close(): Promise<void>;
}

export interface IssuerOptions {
  accounts?: Record<string, Account>;
  clients?: NonNullable<Configuration['clients']>;
}

/** What the API's tokens are meant for. */
const audience = 'https://gateway.northwind.example';

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' };
}

/** Sessions, codes and tokens of one issuer, over a change of its key. */
function createShelves(): (model: string) => Adapter {
  const shelves = new Map<string, Map<string, AdapterPayload>>();
  return (model) => {
    const shelf = shelves.get(model) ?? new Map<string, AdapterPayload>();
    shelves.set(model, shelf);
    const findBy = (key: 'uid' | 'userCode', value: string) =>
      [...shelf.values()].find((payload) => payload[key] === value);
    return {
      upsert: async (id, payload) => void shelf.set(id, payload),
      find: async (id) => shelf.get(id),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      destroy: async (id) => void shelf.delete(id),
      async consume(id) {
        const payload = shelf.get(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async revokeByGrantId(grantId) {
        for (const [id, payload] of shelf) if (payload.grantId === grantId) shelf.delete(id);
      },
    };
  };
}

export async function startIssuer({ accounts = {}, clients = [] }: IssuerOptions = {}): Promise<Issuer> {
  const asked: string[] = [];
  let isDown = false;
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined;
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://issuer').pathname);
    if (isDown) response.writeHead(503).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let key = await newKey();
  const adapter = createShelves();
  const accessTokenSeconds = () => issuer.accessTokenSeconds;

  function serve(): void {
    const provider: Provider = new Provider(url, {
      adapter,
      clients,
      jwks: { keys: [key] },
      cookies: { keys: ['keys-of-the-cookies-of-the-tests'] },
      pkce: { required: () => true },
      claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email'] },
      scopes: ['openid', 'profile', 'email', 'offline_access'],
      conformIdTokenClaims: false,
      issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
      rotateRefreshToken: true,
      findAccount: (_ctx, id) => ({
        accountId: id,
        claims: async () => ({
          sub: id,
          name: accounts[id]?.name,
          email: `${id}@northwind.example`,
          groups: accounts[id]?.groups,
        }),
      }),
      // What extensions send along with their requests; IT allows it at the issuer, as for a single-page application.
      clientBasedCORS: (_ctx, origin) => /^(chrome|moz)-extension:/.test(origin),
      // Nobody is asked whether the company's own programs may know them.
      async loadExistingGrant(ctx) {
        const { client, session } = ctx.oidc;
        if (!client || !session?.accountId) return undefined;
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid profile email offline_access');
        grant.addResourceScope(audience, 'openid profile email');
        await grant.save();
        return grant;
      },
      extraTokenClaims: async (_ctx, token) =>
        'accountId' in token ? { groups: accounts[token.accountId ?? '']?.groups ?? [] } : {},
      ttl: {
        Session: 3600,
        Grant: 3600,
        IdToken: 600,
        AccessToken: accessTokenSeconds,
        RefreshToken: 3600,
        Interaction: 600,
      },
      features: {
        revocation: { enabled: true },
        devInteractions: { enabled: true },
        rpInitiatedLogout: {
          enabled: true,
          // As most companies have it: whoever asks to be signed out is, without a further question.
          logoutSource: (ctx, form) => {
            ctx.body = `<!doctype html><title>Signing out</title>${form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>')}<script>document.forms[0].submit()</script>`;
          },
        },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => audience,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            audience,
            scope: 'openid profile email',
            accessTokenFormat: 'jwt',
            accessTokenTTL: issuer.accessTokenSeconds,
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
    });
    answer = provider.callback();
  }

  const issuer: Issuer = {
    url,
    audience,
    asked,
    accessTokenSeconds: 600,
    async sign(claims = {}, { typ = 'at+jwt', alg = 'RS256' } = {}) {
      const nowSeconds = Math.floor(Date.now() / 1000);
      const good = { iss: url, aud: audience, sub: 'ada', iat: nowSeconds, exp: nowSeconds + 600 };
      return new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg, typ, kid: key.kid ?? '' }).sign(key);
    },
    async rotate() {
      key = await newKey();
      serve();
    },
    setDown(down) {
      isDown = down;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  serve();
  return issuer;
}
