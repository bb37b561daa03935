import * as oauth from 'oauth4webapi';
import { SignInEnded } from '@/utils/platform';
import type { Policy } from '@/utils/policy';
import { SignInFailure } from './failure';

/** The part of the policy that says with whom people sign in, once both are set. */
export type IdentityPolicy = Policy['identity'] & { issuer: string; clientId: string };

/** What the issuer handed out. */
export interface Tokens {
  /** What the gateway gets. */
  bearer: string;
  /** For sign-out, so that the issuer knows whom to sign out. */
  idToken: string;
  refreshToken?: string | undefined;
  /** When a new one should be fetched: a little before the end. Milliseconds since the epoch, by this clock. */
  renewAtMs: number;
  expiresAtMs: number;
  person: Person;
}

/** Who is signed in, as far as the issuer tells. */
export interface Person {
  subject: string;
  name?: string | undefined;
  email?: string | undefined;
}

/** The issuer's pages: gives the address that they send back to. See `visitIssuer` of the platform. */
export type Visit = (url: string, isSeen: boolean) => Promise<string>;

interface Connection {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  secret: oauth.ClientAuth;
  options: { [oauth.allowInsecureRequests]: boolean; signal: AbortSignal };
}

const timeoutMs = 15_000;
const clockToleranceSeconds = 60;
/** Where an issuer does not say how long a token is good. */
const lifetimeMs = 5 * 60_000;
const earlyMs = 60_000;

async function connect({ issuer, clientId, clientSecret }: IdentityPolicy): Promise<Connection> {
  const url = new URL(issuer);
  // The policy takes http for this machine only.
  const options = { [oauth.allowInsecureRequests]: url.protocol === 'http:', signal: AbortSignal.timeout(timeoutMs) };
  return {
    server: await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options)),
    client: { client_id: clientId, [oauth.clockTolerance]: clockToleranceSeconds },
    secret: clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(clientSecret),
    options,
  };
}

/**
 * Signs somebody in: authorization code with PKCE (RFC 7636), in a window of the browser, or without one where the
 * issuer still knows the person.
 *
 * @param how `unseen` asks nothing (prompt=none); `again` has the person prove who they are, whom the issuer may know
 * @throws {SignInFailure}
 */
export function signIn(
  policy: IdentityPolicy,
  visit: Visit,
  returnAddress: string,
  how: 'unseen' | 'seen' | 'again',
): Promise<Tokens> {
  return explained(async () => {
    const { server, client, secret, options } = await connect(policy);
    if (server.authorization_endpoint === undefined) throw new SignInFailure('issuer-wrong');
    const codeVerifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    const nonce = oauth.generateRandomNonce();
    const url = new URL(server.authorization_endpoint);
    const parameters = {
      client_id: policy.clientId,
      redirect_uri: returnAddress,
      response_type: 'code',
      scope: policy.scopes.join(' '),
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(policy.audience !== undefined && { audience: policy.audience, resource: policy.audience }),
      ...(how === 'unseen' && { prompt: 'none' }),
      ...(how === 'again' && { max_age: '0' }),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);

    const answer = new URL(await visit(url.href, how !== 'unseen'));
    const given = oauth.validateAuthResponse(server, client, answer, state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      secret,
      given,
      returnAddress,
      codeVerifier,
      // The visit may have taken longer than a request may.
      { ...options, signal: AbortSignal.timeout(timeoutMs) },
    );
    const result = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    return tokensOf(policy, result, undefined);
  });
}

/**
 * New tokens without any page.
 *
 * @throws {SignInFailure} `needs-person` where the issuer does not take the refresh token any more
 */
export function refresh(policy: IdentityPolicy, before: Tokens & { refreshToken: string }): Promise<Tokens> {
  return explained(async () => {
    const { server, client, secret, options } = await connect(policy);
    const response = await oauth.refreshTokenGrantRequest(server, client, secret, before.refreshToken, {
      ...options,
      ...(policy.audience !== undefined && { additionalParameters: { resource: policy.audience } }),
    });
    return tokensOf(policy, await oauth.processRefreshTokenResponse(server, client, response), before);
  });
}

/**
 * Tells the issuer that it is over: the tokens, and its own session.
 *
 * @throws {SignInFailure} where it could not be told
 */
export function endSession(policy: IdentityPolicy, tokens: Tokens, visit: Visit, returnAddress: string): Promise<void> {
  return explained(async () => {
    const { server, client, secret, options } = await connect(policy);
    if (server.revocation_endpoint !== undefined) {
      // With the refresh token go the access tokens that came from it (RFC 7009, section 2.1).
      const token = tokens.refreshToken ?? (policy.bearer === 'access-token' ? tokens.bearer : undefined);
      if (token !== undefined) {
        await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, secret, token, options));
      }
    }
    if (server.end_session_endpoint === undefined) throw new SignInFailure('not-everywhere');
    // OpenID Connect RP-Initiated Logout 1.0.
    const url = new URL(server.end_session_endpoint);
    url.searchParams.set('id_token_hint', tokens.idToken);
    url.searchParams.set('client_id', policy.clientId);
    url.searchParams.set('post_logout_redirect_uri', returnAddress);
    // Some issuers ask whether one means it; then, and only then, there is a window.
    await visit(url.href, false).catch(() => visit(url.href, true));
  });
}

function tokensOf(policy: IdentityPolicy, result: oauth.TokenEndpointResponse, before: Tokens | undefined): Tokens {
  const nowMs = Date.now();
  const claims = oauth.getValidatedIdTokenClaims(result);
  const idToken = result.id_token ?? before?.idToken;
  const person = claims === undefined ? before?.person : personOf(claims);
  if (idToken === undefined || person === undefined) throw new SignInFailure('issuer-wrong');
  // A refresh that is for somebody else is no refresh (OpenID Connect Core 1.0, section 12.2).
  if (before !== undefined && before.person.subject !== person.subject) throw new SignInFailure('needs-person');
  const asked = policy.bearer === 'id-token';
  // An issuer need not give a new one with a refresh; the old one is of no use then.
  if (asked && result.id_token === undefined) throw new SignInFailure('needs-person');
  const goodMs = asked
    ? claims && (claims.exp - claims.iat) * 1000
    : result.expires_in === undefined
      ? undefined
      : result.expires_in * 1000;
  const lasting = goodMs ?? lifetimeMs;
  return {
    bearer: asked ? idToken : result.access_token,
    idToken,
    refreshToken: result.refresh_token ?? before?.refreshToken,
    renewAtMs: nowMs + lasting - Math.min(earlyMs, lasting / 5),
    expiresAtMs: nowMs + lasting,
    person,
  };
}

function personOf(claims: oauth.IDToken): Person {
  const text = (claim: unknown) => (typeof claim === 'string' && claim !== '' ? claim : undefined);
  return {
    subject: claims.sub,
    name: text(claims.name) ?? text(claims.preferred_username),
    email: text(claims.email),
  };
}

/** Errors of an answer that mean: ask the person. OpenID Connect Core 1.0, section 3.1.2.6; RFC 6749, section 5.2. */
const personErrors = [
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
  'invalid_grant',
];
const clientErrors = ['invalid_client', 'unauthorized_client', 'invalid_redirect_uri'];

/** Whatever goes wrong leaves as a code. */
async function explained<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw new SignInFailure(codeOf(error));
  }
}

function codeOf(error: unknown): SignInFailure['code'] {
  if (error instanceof SignInFailure) return error.code;
  if (error instanceof SignInEnded) return error.end === 'unreachable' ? 'issuer-unreachable' : error.end;
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError) {
    if (personErrors.includes(error.error)) return 'needs-person';
    if (clientErrors.includes(error.error)) return 'wrong-client';
    if (error.error === 'access_denied') return 'refused';
    return /temporarily_unavailable|server_error/.test(error.error) ? 'issuer-unreachable' : 'issuer-wrong';
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError) return 'wrong-client';
  if (error instanceof oauth.OperationProcessingError) {
    if (error.code === oauth.JWT_TIMESTAMP_CHECK) return 'clock-wrong';
    return error.code === oauth.RESPONSE_IS_NOT_CONFORM && statusOf(error) >= 500
      ? 'issuer-unreachable'
      : 'issuer-wrong';
  }
  if (error instanceof oauth.UnsupportedOperationError) return 'issuer-wrong';
  // What is left is a request that did not come through, or took too long.
  return 'issuer-unreachable';
}

function statusOf({ cause }: Error): number {
  return cause instanceof Response ? cause.status : 0;
}
