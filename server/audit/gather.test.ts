import { describe, expect, it } from 'vitest';
import { gather } from './gather';

/** Work that goes on until it is told how it ended. */
function workByHand() {
  const batches: { items: number[]; done: () => void; failed: (error: Error) => void }[] = [];
  const work = (items: number[]) =>
    new Promise<void>((done, failed) => {
      batches.push({ items, done, failed });
    });
  return { batches, work };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('gathering', () => {
  it('collects what comes while a batch is under way', async () => {
    const { batches, work } = workByHand();
    const add = gather(work, 10);
    const all = [add(1), add(2)];
    await turn();
    all.push(add(3), add(4));
    await turn();
    expect(batches.map(({ items }) => items)).toEqual([[1, 2]]);
    batches[0]?.done();
    await turn();
    expect(batches.map(({ items }) => items)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    batches[1]?.done();
    await Promise.all(all);
  });

  it('has as many batches under way as may be, and no more', async () => {
    const { batches, work } = workByHand();
    const add = gather(work, 10, { atOnce: 2 });
    const all: Promise<void>[] = [];
    for (const item of [1, 2, 3, 4]) {
      all.push(add(item));
      await turn();
    }
    expect(batches.map(({ items }) => items)).toEqual([[1], [2]]);
    // The later one may be done first.
    batches[1]?.done();
    await all[1];
    await turn();
    expect(batches.map(({ items }) => items)).toEqual([[1], [2], [3, 4]]);
    batches[0]?.done();
    batches[2]?.done();
    await Promise.all(all);
  });

  it('fails those of a batch that fails, and no others', async () => {
    const { batches, work } = workByHand();
    const add = gather(work, 10, { atOnce: 2 });
    const first = add(1);
    await turn();
    const second = add(2);
    await turn();
    batches[0]?.failed(new Error('away'));
    batches[1]?.done();
    await expect(first).rejects.toThrow('away');
    await second;
    const third = add(3);
    await turn();
    batches[2]?.done();
    await third;
  });
});
