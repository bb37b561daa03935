/** Longest work between two pauses, milliseconds. */
const longestStepMs = 16;

export interface SliceOptions {
  /** Stops the work, which then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called before each pause with the share that is done, 0 to 1, and with 1 at the end. */
  onProgress?: (done: number) => void;
}

/** Does stepwise work at once. */
export function drain<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Does stepwise work with pauses in which a page can breathe.
 *
 * @param work yields the share that is done, 0 to 1, or nothing
 */
export async function drainInSlices<Result>(
  work: Generator<unknown, Result>,
  { signal, onProgress }: SliceOptions,
): Promise<Result> {
  let since = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) {
      onProgress?.(1);
      return step.value;
    }
    if (performance.now() - since < longestStepMs) continue;
    if (typeof step.value === 'number') onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
}
