/**
 * Does many small things in few large ones: while one call of `work` is under way, what comes in is collected for the
 * next. Nobody waits for a timer, and a database that is slow gets larger batches, not more of them.
 *
 * @param work does all items of a batch or, by rejecting, none
 * @param maxItems how many items a batch holds at most
 * @returns adds one item; resolves or rejects with the batch it was in
 */
export function gather<Item>(work: (items: Item[]) => Promise<void>, maxItems: number): (item: Item) => Promise<void> {
  interface Waiting {
    item: Item;
    done: () => void;
    failed: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let isWorking = false;

  async function workOff(): Promise<void> {
    isWorking = true;
    // What comes in during this turn of the event loop goes into the first batch.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.splice(0, maxItems);
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
