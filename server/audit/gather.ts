import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does many small things in few large ones: while one call of `work` is under way, what comes in is collected for the
 * next. A database that is slow gets larger batches, not more of them.
 *
 * @param work does all items of a batch or, by rejecting, none
 * @param maxItems how many items a batch holds at most
 * @param collectMs how long the first item waits for others; 0 where somebody waits for it to be done
 * @param crowdMs how long after the beginning of a batch of several the next one begins at the soonest: who comes alone
 * waits for nobody, and a crowd comes in few batches
 * @returns adds one item; resolves or rejects with the batch it was in
 */
export function gather<Item>(
  work: (items: Item[]) => Promise<void>,
  maxItems: number,
  { collectMs = 0, crowdMs = 0 }: { collectMs?: number; crowdMs?: number } = {},
): (item: Item) => Promise<void> {
  interface Waiting {
    item: Item;
    done: () => void;
    failed: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let isWorking = false;
  let nextAtMs = 0;

  async function workOff(): Promise<void> {
    isWorking = true;
    // What comes in during this turn of the event loop goes into the first batch.
    if (collectMs > 0) await sleep(collectMs);
    else await Promise.resolve();
    while (waiting.length > 0) {
      const pauseMs = nextAtMs - performance.now();
      if (pauseMs > 0) await sleep(pauseMs);
      const batch = waiting.splice(0, maxItems);
      nextAtMs = batch.length > 1 ? performance.now() + crowdMs : 0;
      try {
        await work(batch.map(({ item }) => item));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    isWorking = false;
  }

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (!isWorking) void workOff();
    });
}
