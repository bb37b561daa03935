import { createHash } from 'node:crypto';
import type { Random } from '../random';

/** Wallet addresses with right checksums: Base58Check (Bitcoin wiki), Bech32 (BIP 173), hexadecimal (Ethereum, all lower case). */

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function bytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.int(0, 255));
}

const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();

function base58Check(version: number, payload: Uint8Array): string {
  const body = Uint8Array.from([version, ...payload]);
  const all = Uint8Array.from([...body, ...sha256(sha256(body)).slice(0, 4)]);
  let number = BigInt(`0x${Buffer.from(all).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = (base58[Number(number % 58n)] ?? '') + text;
  const zeros = all.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros) + text;
}

const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

function polymod(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  return values.reduce((check, value) => {
    const top = check >>> 25;
    const next = ((check & 0x1ffffff) << 5) ^ value;
    return generator.reduce((sum, term, bit) => ((top >>> bit) & 1 ? sum ^ term : sum), next);
  }, 1);
}

function segwit(random: Random): string {
  const data = [0];
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes(random, 20)) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      data.push((buffer >>> bits) & 31);
    }
  }
  const prefix = [...'bc'].map((sign) => sign.charCodeAt(0));
  const expanded = [...prefix.map((code) => code >>> 5), 0, ...prefix.map((code) => code & 31)];
  const check = polymod([...expanded, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checksum = Array.from({ length: 6 }, (_, index) => (check >>> (5 * (5 - index))) & 31);
  return `bc1${[...data, ...checksum].map((value) => bech32[value]).join('')}`;
}

export function wallet(random: Random): string {
  return random.pick([
    () => base58Check(0, bytes(random, 20)),
    () => base58Check(5, bytes(random, 20)),
    () => segwit(random),
    () => `0x${random.from('0123456789abcdef', 40)}`,
  ])();
}
