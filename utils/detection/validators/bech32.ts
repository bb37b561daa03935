const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Checksum of a Bech32 (BIP-173) or Bech32m (BIP-350) string such as a SegWit address. One case throughout. */
export function isBech32(value: string): boolean {
  const plain = value.toLowerCase();
  if (plain !== value && value.toUpperCase() !== value) return false;
  const separator = plain.lastIndexOf('1');
  let check = 1;
  const feed = (five: number) => {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ five;
    for (let i = 0; i < 5; i++) if ((top >>> i) & 1) check ^= generator[i] ?? 0;
  };
  for (let i = 0; i < separator; i++) feed(plain.charCodeAt(i) >>> 5);
  feed(0);
  for (let i = 0; i < separator; i++) feed(plain.charCodeAt(i) & 31);
  for (let i = separator + 1; i < plain.length; i++) {
    const five = alphabet.indexOf(plain.charAt(i));
    if (five < 0) return false;
    feed(five);
  }
  return check === 1 || check === 0x2bc830a3;
}
