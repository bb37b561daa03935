import { createServer } from 'node:http';
import { SignJWT } from 'jose';
import { afterEach, expect, it } from 'vitest';
import { listen } from '@/tests/server/listening';
import { createVerifier } from './verifier';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

/** What the server says when the discovery document of its issuer is this. */
async function codeFor(document: (url: string) => object): Promise<string> {
  const asked: string[] = [];
  let url = '';
  const served = await listen(
    createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(document(url)));
    }),
  );
  ({ url, close } = served);
  const token = await new SignJWT({ sub: 'eve' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(url)
    .sign(new TextEncoder().encode('a secret of thirty-two characters'));
  const code = await createVerifier({ issuer: url, audiences: ['x'] })
    .verify(token)
    .then(
      () => 'let in',
      (error: { code: string }) => error.code,
    );
  expect(asked).toEqual(['/.well-known/openid-configuration']);
  return code;
}

it('takes no keys from a document of another issuer', async () => {
  const other = (url: string) => ({ issuer: 'https://login.evil.example', jwks_uri: `${url}/jwks` });
  expect(await codeFor(other)).toBe('issuer_unreachable');
  expect(await codeFor((url) => ({ issuer: `${url}/`, jwks_uri: `${url}/jwks` }))).toBe('issuer_unreachable');
});

it('takes no keys from an address of another kind than the issuer’s', async () => {
  for (const jwks_uri of ['https://keys.evil.example/jwks', 'file:///etc/passwd', 'data:application/json,{}']) {
    expect(await codeFor((url) => ({ issuer: url, jwks_uri }))).toBe('issuer_unreachable');
  }
});
