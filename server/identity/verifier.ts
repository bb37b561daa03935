import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import { NotLetIn } from './errors';

/** The issuer that this server trusts, and what its tokens must say. */
export interface TrustedIssuer {
  /** As it stands in `iss`, letter by letter. */
  issuer: string;
  /** One of these must stand in `aud`. */
  audiences: readonly string[];
  /** How long after the keys were read they are read again for a key that is not among them. */
  cooldownMs?: number;
}

/** Turns a token into what the issuer says of the person. */
export interface Verifier {
  /** @throws {NotLetIn} */
  verify(token: string): Promise<JWTPayload>;
}

/** Signatures with a key that only the issuer has. `none`, and all that a shared secret signs, are not among them. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** How far the clocks of issuer and server may be apart. */
const clockToleranceSeconds = 60;
const timeoutMs = 5_000;
const keysTtlMs = 10 * 60_000;

/**
 * What a token may say that it is (RFC 9068, section 2.1). Many issuers say `JWT`, or nothing, of their access tokens; a
 * token of another purpose (`logout+jwt`, `dpop+jwt`, `secevent+jwt`) is none for us, whoever signed it.
 */
const types = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/**
 * Checks signature, issuer, audience and times of tokens (RFC 9068, section 4). The keys of the issuer are found by its
 * discovery document, kept for ten minutes, and read again when a token names a key that is not among them, at most
 * once in two seconds: a made-up key name costs the issuer nothing.
 */
export function createVerifier({ issuer, audiences, cooldownMs = 2_000 }: TrustedIssuer): Verifier {
  let keys: Promise<JWTVerifyGetKey> | undefined;

  /** Once for everybody who waits; tried again by the next one when it failed. */
  function keysOfIssuer(): Promise<JWTVerifyGetKey> {
    keys ??= discover(issuer)
      .then((url) =>
        createRemoteJWKSet(url, {
          cooldownDuration: cooldownMs,
          cacheMaxAge: keysTtlMs,
          timeoutDuration: timeoutMs,
          [customFetch]: (address, init) => fetch(address, { ...init, redirect: 'error' }),
        }),
      )
      .catch((error: unknown) => {
        keys = undefined;
        throw error;
      });
    return keys;
  }

  return {
    async verify(token) {
      // Read without trust, to refuse only: keys of another issuer are not looked for here.
      if (statedIssuer(token) !== issuer) throw new NotLetIn('foreign_issuer');
      let found: JWTVerifyGetKey;
      try {
        found = await keysOfIssuer();
      } catch (error) {
        throw new NotLetIn('issuer_unreachable', error);
      }
      try {
        const { payload, protectedHeader } = await jwtVerify(token, found, {
          issuer,
          audience: [...audiences],
          algorithms,
          clockTolerance: clockToleranceSeconds,
          requiredClaims: ['sub', 'exp'],
        });
        if (!types.includes(protectedHeader.typ?.toLowerCase())) throw new NotLetIn('invalid_token');
        // jose looks at `iat` only with a maximum age; a token from the future is as wrong as one that is too old.
        if (payload.iat !== undefined && payload.iat > Date.now() / 1000 + clockToleranceSeconds) {
          throw new NotLetIn('token_not_yet_valid');
        }
        return payload;
      } catch (error) {
        throw error instanceof NotLetIn ? error : notLetIn(error);
      }
    },
  };
}

async function discover(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    headers: { Accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error('the issuer has no discovery document');
  const document = discoverySchema.parse(await response.json());
  // OpenID Connect Discovery 1.0, section 4.3.
  if (document.issuer !== issuer) throw new Error('the discovery document is of another issuer');
  const keys = new URL(document.jwks_uri);
  // Keys that come in the open are anybody's keys.
  if (keys.protocol !== new URL(issuer).protocol) throw new Error('the keys of the issuer do not come by https');
  return keys;
}

function statedIssuer(token: string): unknown {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw new NotLetIn('invalid_token');
  }
}

function notLetIn(error: unknown): NotLetIn {
  if (error instanceof errors.JWTExpired) return new NotLetIn('token_expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return new NotLetIn('foreign_audience');
    if (error.claim === 'nbf' && error.reason === 'check_failed') return new NotLetIn('token_not_yet_valid');
    return new NotLetIn('invalid_token');
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return new NotLetIn('unsupported_algorithm');
  // Also a key that the issuer does not have, and a signature that does not fit.
  if (error instanceof errors.JOSEError && !isTroubleOfIssuer(error)) return new NotLetIn('invalid_token');
  return new NotLetIn('issuer_unreachable', error);
}

/** Keys that did not come, or came as something else. */
function isTroubleOfIssuer(error: errors.JOSEError): boolean {
  // jose throws the plain error for an answer that is no key set.
  return (
    error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC'
  );
}
