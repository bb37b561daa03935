/**
 * Puts in the checksum of a GitHub token: its last six characters are the CRC-32 (ISO 3309) of the characters between
 * prefix and checksum, in base 62
 * (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/). npm, which
 * belongs to GitHub, does the same.
 */
export function withGithubChecksum(token: string): string {
  const body = token.slice(token.indexOf('_') + 1, -6);
  return token.slice(0, -6) + base62(crc32(body)).padStart(6, '0');
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
