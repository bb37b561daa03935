import { sha256 } from './sha-256';

const bitcoinAlphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const rippleAlphabet = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** The bytes that a base-58 string stands for; undefined when a character is none of the alphabet. */
function base58Bytes(value: string, alphabet: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of value) {
    let carry = alphabet.indexOf(character);
    if (carry < 0) return undefined;
    for (let i = 0; i < bytes.length; i++) {
      carry += (bytes[i] ?? 0) * 58;
      bytes[i] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
  }
  for (let i = 0; i < value.length && value[i] === alphabet[0]; i++) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

/**
 * Base58Check as Bitcoin, Litecoin, Dogecoin, Dash and Tron write addresses, and XRP in an alphabet of its own: one byte
 * of version, 20 of hash, four of double SHA-256 (Bitcoin developer reference; xrpl.org, "Base58 encodings").
 */
export function isBase58Address(value: string): boolean {
  const bytes = base58Bytes(value, value.startsWith('r') ? rippleAlphabet : bitcoinAlphabet);
  if (bytes === undefined || bytes.length !== 25) return false;
  const digest = sha256(sha256(bytes.subarray(0, 21)));
  return [0, 1, 2, 3].every((i) => bytes[21 + i] === digest[i]);
}

/** Whether a value is the base-58 form of the 32 bytes of an Ed25519 key, as a Solana address is. */
export function isBase58Key(value: string): boolean {
  return base58Bytes(value, bitcoinAlphabet)?.length === 32;
}
