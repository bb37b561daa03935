import { database, type SealedRow } from './database';

/**
 * Encryption at rest. The key cannot be exported: it lives in the browser's own database, and a copy of the files
 * alone opens nothing. AES-GCM with a fresh 96-bit IV for every write (NIST SP 800-38D); the name is bound in, so that
 * one row cannot be put in the place of another.
 */
async function sealKey(): Promise<CryptoKey> {
  const db = await database();
  const known = await db.keys.get('seal');
  if (known !== undefined) return known.key;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Two pages may be first at the same time; the key that was stored first counts for both.
  return db.transaction('rw', db.keys, async () => {
    const other = await db.keys.get('seal');
    if (other !== undefined) return other.key;
    await db.keys.add({ name: 'seal', key: fresh });
    return fresh;
  });
}

/** Encrypts a plain value and keeps it under the name. */
export async function saveSealed(name: string, value: unknown, nowMs: number): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const bound = new TextEncoder().encode(name);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound }, await sealKey(), plain);
  await (await database()).sealed.put({ name, iv, data, changedMs: nowMs });
}

async function open(row: SealedRow): Promise<unknown> {
  const bound = new TextEncoder().encode(row.name);
  const params = { name: 'AES-GCM', iv: row.iv, additionalData: bound };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(params, await sealKey(), row.data)));
}

/** What is kept under the name; undefined when there is nothing, or nothing that this key opens. */
export async function loadSealed(name: string): Promise<unknown> {
  const row = await (await database()).sealed.get(name);
  if (row === undefined) return undefined;
  try {
    return await open(row);
  } catch {
    return undefined;
  }
}

export async function removeSealed(name: string): Promise<void> {
  await (await database()).sealed.delete(name);
}
