/** First 32 bits of the fractional parts of the roots of the first primes: FIPS 180-4, sections 4.2.2 and 5.3.3. */
function fractions(count: number, root: number): Int32Array {
  const words = new Int32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false;
    if (!prime) continue;
    const whole = candidate ** root;
    words[found++] = ((whole - Math.floor(whole)) * 0x100000000) | 0;
  }
  return words;
}

let constants: Int32Array | undefined;
let initial: Int32Array | undefined;

const rotated = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** SHA-256 (FIPS 180-4) of some bytes, at once: what the checksum of a wallet address needs inside a paste event. */
export function sha256(bytes: Uint8Array): Uint8Array {
  constants ??= fractions(64, 1 / 3);
  initial ??= fractions(8, 1 / 2);
  const blocks = ((bytes.length + 8) >>> 6) + 1;
  const padded = new DataView(new ArrayBuffer(blocks * 64));
  bytes.forEach((byte, i) => {
    padded.setUint8(i, byte);
  });
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(blocks * 64 - 4, bytes.length * 8);
  const state = Int32Array.from(initial);
  const schedule = new Int32Array(64);
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) schedule[i] = padded.getInt32(block * 64 + i * 4);
    for (let i = 16; i < 64; i++) {
      const near = schedule[i - 2] ?? 0;
      const far = schedule[i - 15] ?? 0;
      const small0 = rotated(far, 7) ^ rotated(far, 18) ^ (far >>> 3);
      const small1 = rotated(near, 17) ^ rotated(near, 19) ^ (near >>> 10);
      schedule[i] = small0 + small1 + (schedule[i - 16] ?? 0) + (schedule[i - 7] ?? 0);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const t1 = (h + big1 + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (schedule[i] ?? 0)) | 0;
      const big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
      const t2 = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      state[i] = (state[i] ?? 0) + word;
    });
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => {
    digest.setInt32(i * 4, word);
  });
  return new Uint8Array(digest.buffer);
}
