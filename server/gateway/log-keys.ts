import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** Keys of the prompt log: the first one seals, all of them open. */
export interface LogKeys {
  keyId: string;
  /** @param about what the sealed text belongs to: elsewhere it does not open */
  seal(text: string, about: string): string;
  /** By an older key, for what stands beside something that it sealed. By the newest where that one is gone. */
  sealWith(keyId: string, text: string, about: string): string;
  /** @returns nothing when the key is not there any more, or the text was changed */
  open(sealed: string, keyId: string, about: string): string | undefined;
  /** HMAC-SHA-256, base64: the same text has the same one, and nobody can guess texts without the key. */
  hash(text: string): string;
}

const ivBytes = 12;
const tagBytes = 16;

/** @param keys 32 bytes each, base64 or hexadecimal, separated by commas; the newest first */
export function readLogKeys(keys: string): LogKeys | undefined {
  const read = keys.split(',').map((one) => bytesOf(one.trim()));
  const known = new Map<string, Buffer>();
  for (const key of read) {
    if (key?.length !== 32) return undefined;
    known.set(createHash('sha256').update('daylight-log-key').update(key).digest('hex').slice(0, 8), key);
  }
  const [newest] = known;
  if (!newest) return undefined;
  const [keyId, key] = newest;
  const hashKey = createHmac('sha256', key).update('prompt-log-hash').digest();
  function seal(by: Buffer, text: string, about: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', by, iv).setAAD(Buffer.from(about));
    return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
  }
  return {
    keyId,
    seal: (text, about) => seal(key, text, about),
    sealWith: (id, text, about) => seal(known.get(id) ?? key, text, about),
    open(sealed, id, about) {
      const used = known.get(id);
      if (!used) return undefined;
      const bytes = Buffer.from(sealed, 'base64');
      try {
        const decipher = createDecipheriv('aes-256-gcm', used, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(about));
        decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
        const text = bytes.subarray(ivBytes, bytes.length - tagBytes);
        return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
    hash: (text) => createHmac('sha256', hashKey).update(text).digest('base64'),
  };
}

function bytesOf(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : undefined;
}
