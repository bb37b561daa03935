import { setTimeout as sleep } from 'node:timers/promises';

export interface Pace {
  /** How long the first item of each batch waits for others, unless the batch is full; 0 where somebody waits for it. */
  collectMs?: number;
  /**
   * How long after the beginning of a batch of several the next one begins at the soonest: who comes alone waits for
   * nobody, and a crowd comes in few batches.
   */
  crowdMs?: number;
  /** How many batches are under way at most; the others go on while one waits for its answer. */
  atOnce?: number;
  /** After so long an item rejects, whatever becomes of it. */
  giveUpMs?: number;
}

/**
 * Does many small things in few large ones: while as many calls of `work` are under way as may be, what comes in is
 * collected for the next. A database that is slow gets larger batches, not more of them.
 *
 * @param work does all items of a batch or, by rejecting, none
 * @param maxItems how many items a batch holds at most
 * @returns adds one item; resolves or rejects with the batch it was in
 */
export function gather<Item>(
  work: (items: Item[]) => Promise<void>,
  maxItems: number,
  { collectMs = 0, crowdMs = 0, atOnce = 1, giveUpMs = Number.POSITIVE_INFINITY }: Pace = {},
): (item: Item) => Promise<void> {
  interface Waiting {
    item: Item;
    sinceMs: number;
    done: () => void;
    failed: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let isCollecting = false;
  let underWay = 0;
  let crowdUntilMs = 0;
  /** Those of which nothing is known yet, the oldest first. One timer for all of them. */
  const open = new Set<Waiting>();
  let giveUp: NodeJS.Timeout | undefined;

  async function workOff(): Promise<void> {
    isCollecting = true;
    // What comes in during this turn of the event loop goes into the first batch.
    await Promise.resolve();
    while (waiting.length > 0 && underWay < atOnce) {
      const pauseMs = Math.max(waiting.length < maxItems ? collectMs : 0, crowdUntilMs - performance.now());
      if (pauseMs > 0) await sleep(pauseMs);
      const batch = waiting.splice(0, maxItems);
      crowdUntilMs = batch.length > 1 ? performance.now() + crowdMs : 0;
      void workOn(batch);
    }
    isCollecting = false;
  }

  async function workOn(batch: readonly Waiting[]): Promise<void> {
    underWay++;
    try {
      await work(batch.map(({ item }) => item));
      for (const { done } of batch) done();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
    for (const one of batch) open.delete(one);
    underWay--;
    if (!isCollecting && waiting.length > 0) void workOff();
  }

  function giveUpOnOldest(): void {
    const nowMs = performance.now();
    giveUp = undefined;
    for (const one of open) {
      if (nowMs < one.sinceMs + giveUpMs) {
        giveUp = setTimeout(giveUpOnOldest, one.sinceMs + giveUpMs - nowMs);
        giveUp.unref();
        return;
      }
      open.delete(one);
      one.failed(new Error('timeout'));
    }
  }

  return (item) =>
    new Promise((done, failed) => {
      const one = { item, sinceMs: performance.now(), done, failed };
      waiting.push(one);
      if (giveUpMs < Number.POSITIVE_INFINITY) {
        open.add(one);
        if (giveUp === undefined) {
          giveUp = setTimeout(giveUpOnOldest, giveUpMs);
          giveUp.unref();
        }
      }
      if (!isCollecting && underWay < atOnce) void workOff();
    });
}
