import { contextIsAlive, storageItem } from '@/utils/platform';

/**
 * After an update, the copy of the guard in a page that was open goes on without the extension: it can judge, but not
 * learn or report. The new copy runs in a world of its own and can reach the old one only by events that the page could
 * forge. So it proves itself by a secret that both have read from the extension's storage, which no page can:
 *
 *     new: "hello"   ->   old: a nonce   ->   new: HMAC(secret, nonce)   ->   old: retires
 *
 * Until then, and where it does not work (no WebCrypto on http pages), the old copy keeps guarding.
 */
const hello = 'daylight-guard-hello';
const challenge = 'daylight-guard-challenge';
const proof = 'daylight-guard-proof';

const secretItem = storageItem<string>('local', 'guard-succession');
/** A new copy proves itself only this long, so that a page cannot use it for later. */
const provesForMs = 2000;

async function loadSecret(): Promise<string> {
  const known = await secretItem.load();
  if (known !== undefined) return known;
  const secret = crypto.randomUUID();
  await secretItem.save(secret);
  return secret;
}

async function sign(secret: string, nonce: string): Promise<string> {
  const bytes = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, bytes.encode(nonce));
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function say(type: string, detail: string): void {
  document.dispatchEvent(new CustomEvent(type, { detail }));
}

function hear(type: string, heard: (detail: string) => Promise<void>, signal: AbortSignal): void {
  const listener = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    // Whatever fails here, the old copy stays, which is the safe side.
    if (typeof detail === 'string') heard(detail).catch(() => undefined);
  };
  document.addEventListener(type, listener, { signal });
}

/** Takes over from older copies in this page, and lets a newer one take over from this copy. */
export async function succeed(retire: () => void, retired: AbortSignal): Promise<void> {
  if (globalThis.crypto?.subtle === undefined) return;
  let secret = await loadSecret();
  const unwatch = secretItem.watch((changed) => {
    secret = changed ?? secret;
  });
  retired.addEventListener('abort', unwatch);

  const nonces = new Set<string>();
  hear(
    hello,
    async () => {
      if (contextIsAlive()) return;
      const nonce = crypto.randomUUID();
      nonces.add(nonce);
      say(challenge, nonce);
    },
    retired,
  );
  hear(
    proof,
    async (detail) => {
      const [nonce = '', signature] = detail.split(':');
      if (nonces.delete(nonce) && signature === (await sign(secret, nonce))) retire();
    },
    retired,
  );

  const proving = AbortSignal.any([retired, AbortSignal.timeout(provesForMs)]);
  hear(challenge, async (nonce) => say(proof, `${nonce}:${await sign(secret, nonce)}`), proving);
  say(hello, '');
}
