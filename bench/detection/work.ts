/** The measurements themselves: plain JavaScript that runs in Node and in a page alike. */

export type Run = (text: string) => unknown;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** The least that can be done with a text: read every unit once. */
export function loop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

async function timed(run: Run, text: string): Promise<number> {
  const start = performance.now();
  await run(text);
  return performance.now() - start;
}

/**
 * All in turn, round after round, so that a slow moment of the machine meets everybody. The first rounds warm up and do
 * not count.
 *
 * @returns milliseconds by subject, one number a round
 */
export async function rounds(
  subjects: Readonly<Record<string, { run: Run; text: string }>>,
  count: number,
  warmups = 2,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = -warmups; round < count; round++) {
    for (const [name, { run, text }] of Object.entries(subjects)) {
      const ms = await timed(run, text);
      if (round >= 0) times[name]?.push(ms);
    }
  }
  return times;
}

/** Milliseconds of each paste, in the order given. Warmed up by the first third, which is given again. */
export async function pasteTimes(run: Run, texts: readonly string[]): Promise<number[]> {
  for (const text of texts.slice(0, Math.ceil(texts.length / 3))) await run(text);
  const times: number[] = [];
  for (const text of texts) times.push(await timed(run, text));
  return times;
}

/** Round by round, how many times as long the one takes as the other; the median of that. */
export function pairedRatio(a: readonly number[], b: readonly number[]): number {
  return median(a.map((value, index) => value / (b[index] ?? Number.NaN)));
}
