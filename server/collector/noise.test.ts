import { expect, it } from 'vitest';
import { discreteLaplace, errorOf95, type Uniform, uniform } from './noise';

/** Repeats itself: a multiplicative generator of 64 bits (splitmix64). */
function seeded(seed: bigint): Uniform {
  let state = seed;
  const mask = (1n << 64n) - 1n;
  const next = () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return z ^ (z >> 31n);
  };
  return (below) => next() % below;
}

it.each([300, 1_000, 2_500])('follows the discrete Laplace distribution of epsilon %d/1000', (thousandths) => {
  const draws = 20_000;
  const draw = seeded(BigInt(thousandths));
  const seen = new Map<number, number>();
  for (let n = 0; n < draws; n += 1) {
    const x = discreteLaplace(thousandths, draw);
    seen.set(x, (seen.get(x) ?? 0) + 1);
  }
  const q = Math.exp(-thousandths / 1_000);
  for (let x = -6; x <= 6; x += 1) {
    const expected = ((1 - q) / (1 + q)) * q ** Math.abs(x) * draws;
    // Five standard deviations of a binomial count.
    expect(Math.abs((seen.get(x) ?? 0) - expected), `${x}`).toBeLessThan(5 * Math.sqrt(expected) + 1);
  }
});

it('says how far a number may be off', () => {
  for (const thousandths of [100, 500, 1_000, 3_000]) {
    const error = errorOf95(thousandths);
    const q = Math.exp(-thousandths / 1_000);
    const beyond = (x: number) => (2 * q ** (x + 1)) / (1 + q);
    expect(beyond(error)).toBeLessThanOrEqual(0.05);
    if (error > 0) expect(beyond(error - 1)).toBeGreaterThan(0.05);
  }
});

it('draws from the system’s generator without leaning', () => {
  const seen = [0, 0, 0];
  for (let n = 0; n < 3_000; n += 1) seen[Number(uniform(3n))] = (seen[Number(uniform(3n))] ?? 0) + 1;
  for (const amount of seen) expect(amount).toBeGreaterThan(800);
  expect(uniform(1n)).toBe(0n);
});
