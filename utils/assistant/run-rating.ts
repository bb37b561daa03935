import type { Rating } from './conversation';
import { fetchGateway, type Gateway } from './gateway';

const timeoutMs = 15_000;
/** The server counts a run when its answer is over, and a press may be quicker; then the network may be away. */
const pausesMs = [1_000, 5_000, 30_000];
const starsOf = { up: 5, down: 1 } as const;

/** The latest rating of each run: an older one that is still being tried is given up. */
const newest = new Map<string, symbol>();

/**
 * Tells the server how good an answer was, for the outcomes of its use case: good or bad, and the minutes that the task
 * took. Why it was bad stays on the device.
 *
 * @returns whether the server has it; it is tried again for half a minute, and never throws
 */
export async function sendRating(assistant: Gateway, run: string, rating: Rating | undefined): Promise<boolean> {
  const mine = Symbol(run);
  newest.set(run, mine);
  const body = JSON.stringify({
    rating: rating === undefined ? null : starsOf[rating.value],
    ...(rating?.minutes === undefined ? {} : { minutes: rating.minutes }),
  });
  for (const pauseMs of [0, ...pausesMs]) {
    if (pauseMs > 0) await new Promise((later) => setTimeout(later, pauseMs));
    if (newest.get(run) !== mine) return false;
    const status = await fetchGateway(assistant, `../api/runs/${run}/rating`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    }).then(
      (response) => {
        response.body?.cancel().catch(() => undefined);
        return response.status;
      },
      () => undefined,
    );
    if (status !== undefined && status < 300) return true;
    // What it does not take now it does not take later; but the run may not be counted yet, or nobody be there.
    if (status !== undefined && status !== 404 && status !== 429 && status < 500) return false;
  }
  return false;
}
