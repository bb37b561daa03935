import { randomBytes } from 'node:crypto';

/**
 * Noise of the discrete Laplace distribution, P(x) in proportion to exp(-epsilon |x|), drawn exactly, with whole numbers
 * only: algorithms 1 and 2 of Canonne, Kamath, Steinke, "The Discrete Gaussian for Differential Privacy" (2020,
 * https://arxiv.org/abs/2004.00010). Sampling by floating point leaves holes in the distribution from which the true
 * number can be read (Mironov 2012, "On significance of the least significant bits"); whole numbers have none. Counts are
 * whole numbers anyway, so nothing has to be snapped.
 */

/** A whole number from 0 up to but without `below`, each as likely. */
export type Uniform = (below: bigint) => bigint;

/** From the system's generator; by rejection, so that no number is likelier than another. */
export const uniform: Uniform = (below) => {
  const bits = (below - 1n).toString(2).length;
  const bytes = Math.ceil(bits / 8);
  for (;;) {
    const drawn = BigInt(`0x${randomBytes(bytes).toString('hex')}`) & ((1n << BigInt(bits)) - 1n);
    if (drawn < below) return drawn;
  }
};

/** True with probability exp(-numerator/denominator); numerator at most denominator. */
function happensExp(numerator: bigint, denominator: bigint, draw: Uniform): boolean {
  for (let k = 1n; ; k += 1n) {
    if (draw(denominator * k) >= numerator) return k % 2n === 1n;
  }
}

/**
 * @param epsilonThousandths epsilon in thousandths, 1 or more
 * @param draw for tests
 */
export function discreteLaplace(epsilonThousandths: number, draw: Uniform = uniform): number {
  const s = BigInt(epsilonThousandths);
  const t = 1_000n;
  for (;;) {
    const u = draw(t);
    if (!happensExp(u, t, draw)) continue;
    let v = 0n;
    while (happensExp(1n, 1n, draw)) v += 1n;
    const size = (u + t * v) / s;
    const isNegative = draw(2n) === 1n;
    if (isNegative && size === 0n) continue;
    return Number(isNegative ? -size : size);
  }
}

/** Nineteen of twenty numbers lie at most this far from the true one: the smallest x with P(|noise| > x) <= 0.05. */
export function errorOf95(epsilonThousandths: number): number {
  const q = Math.exp(-epsilonThousandths / 1_000);
  // P(|noise| > x) = 2 q^(x+1) / (1 + q)
  return Math.max(0, Math.ceil(Math.log((0.05 * (1 + q)) / 2) / Math.log(q) - 1));
}
