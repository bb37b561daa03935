/**
 * The last six characters of a GitHub token are the CRC-32 (ISO 3309) of the characters between prefix and checksum, in
 * base 62 (https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/).
 */
export function hasGithubChecksum(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1);
  return base62(crc32(body.slice(0, -6))).padStart(6, '0') === body.slice(-6);
}

function crc32(ascii: string): number {
  let crc = -1;
  for (let i = 0; i < ascii.length; i++) {
    crc ^= ascii.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const base62Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function base62(number: number): string {
  let digits = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) digits = base62Digits.charAt(rest % 62) + digits;
  return digits;
}
