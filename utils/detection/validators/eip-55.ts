const lanes = 0xffffffffffffffffn;
const turned = (lane: bigint, by: bigint) => ((lane << by) | (lane >> (64n - by))) & lanes;

/** Keccak-f[1600] (FIPS 202, section 3), its constants computed as there. */
function permute(state: bigint[]): void {
  let register = 1;
  for (let round = 0; round < 24; round++) {
    const parity = [0, 1, 2, 3, 4].map((x) => {
      let lane = 0n;
      for (let y = 0; y < 25; y += 5) lane ^= state[x + y] ?? 0n;
      return lane;
    });
    for (let i = 0; i < 25; i++) {
      const side = turned(parity[(i + 1) % 5] ?? 0n, 1n);
      state[i] = (state[i] ?? 0n) ^ (parity[(i + 4) % 5] ?? 0n) ^ side;
    }
    let x = 1;
    let y = 0;
    let moving = state[1] ?? 0n;
    for (let t = 0; t < 24; t++) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const next = state[x + 5 * y] ?? 0n;
      state[x + 5 * y] = turned(moving, BigInt((((t + 1) * (t + 2)) / 2) % 64));
      moving = next;
    }
    for (let row = 0; row < 25; row += 5) {
      const old = state.slice(row, row + 5);
      for (let i = 0; i < 5; i++) {
        state[row + i] = (old[i] ?? 0n) ^ (~(old[(i + 1) % 5] ?? 0n) & lanes & (old[(i + 2) % 5] ?? 0n));
      }
    }
    for (let j = 0; j < 7; j++) {
      if (register & 1) state[0] = (state[0] ?? 0n) ^ (1n << BigInt((1 << j) - 1));
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    }
  }
}

/** Keccak-256 of an ASCII text shorter than one block of 136 bytes, as hexadecimal digits. */
export function keccak256(ascii: string): string {
  const block = new Uint8Array(136);
  for (let i = 0; i < ascii.length; i++) block[i] = ascii.charCodeAt(i);
  block[ascii.length] = 1;
  block[135] = (block[135] ?? 0) | 0x80;
  const view = new DataView(block.buffer);
  const state = Array.from({ length: 25 }, (_, i) => (i < 17 ? view.getBigUint64(i * 8, true) : 0n));
  permute(state);
  const digest = new DataView(new ArrayBuffer(32));
  for (let i = 0; i < 4; i++) digest.setBigUint64(i * 8, state[i] ?? 0n, true);
  return Array.from(new Uint8Array(digest.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Address of Ethereum and its kin: 40 hexadecimal digits in one case, or with the case of the letters as a checksum
 * (ERC-55).
 *
 * @returns whether the checksum of cases holds, false where one case says nothing; undefined when it is no address
 */
export function ethereumAddress(value: string): boolean | undefined {
  const digits = value.slice(2);
  if (!/^0x[0-9a-f]{40}$/i.test(value) || /^(.)\1*$/.test(digits) || /^0{8}/.test(digits)) return undefined;
  const lower = digits.toLowerCase();
  if (digits === lower || digits === digits.toUpperCase()) return false;
  const hash = keccak256(lower);
  for (let i = 0; i < 40; i++) {
    const c = lower.charAt(i);
    if ((Number.parseInt(hash.charAt(i), 16) >= 8 ? c.toUpperCase() : c) !== digits.charAt(i)) return undefined;
  }
  return true;
}
