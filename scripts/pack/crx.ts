import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** A key for packing, and what follows from it. */
export interface PackingKey {
  privateKey: KeyObject;
  /** The public half, as DER. */
  publicKey: Buffer;
  /** The id that Chromium gives extensions of this key. */
  extensionId: string;
}

/**
 * @param pem A private RSA key in PEM.
 * @throws when it is none.
 */
export function packingKey(pem: string): PackingKey {
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'rsa') throw new TypeError('packing needs an RSA key');
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const hex = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  // The first 16 bytes of the hash, written with a to p.
  const extensionId = [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  return { privateKey, publicKey, extensionId };
}

/**
 * A CRX3 file: magic, version, header, zip. The header is a protocol buffer with the key, its signature and the id
 * (components/crx_file/crx3.proto in Chromium). RSA with PKCS #1 v1.5 signs the same bytes the same way each time.
 */
export function crx(archive: Uint8Array, { privateKey, publicKey, extensionId }: PackingKey): Buffer {
  const id = Buffer.from([...extensionId].map((letter) => (letter.charCodeAt(0) - 97).toString(16)).join(''), 'hex');
  const signedData = field(1, id);
  const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), uint32(signedData.length), signedData, archive]);
  const proof = Buffer.concat([field(1, publicKey), field(2, sign('sha256', signed, privateKey))]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, archive]);
}

/** A field of bytes in a protocol buffer. */
function field(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
