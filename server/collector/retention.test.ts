import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '@/tests/server/stores';
import { cellCounts, cellWeeks, publishedCells, publishedPeriods, received } from '../store/schema';
import type { Store } from '../store/store';
import { forgetCells } from './retention';

const dayMs = 86_400_000;

describe.each(engines)('the retention of numbers on %s', (_engine, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('deletes whole weeks when their time is over, and keeps what noise was spent', async () => {
    const { database } = store;
    const cell = { list: 'all', measure: 'seen', key: '', browsers: 7 } as const;
    const days = ['2025-01-05', '2025-01-06', '2025-01-12', '2025-01-13'];
    for (const start of days) {
      await database.insert(cellCounts).values({ ...cell, period: 'day', start });
      await database.insert(publishedCells).values({ ...cell, period: 'day', start });
      await database.insert(received).values({ day: start, batches: 1, events: 1, rejected: 0 });
    }
    await database.insert(cellWeeks).values(['2025-01-06', '2025-01-13'].map((start) => ({ start, changed: false })));
    const periods = [
      { period: 'day', start: '2025-01-06', epsilonThousandths: null },
      { period: 'week', start: '2025-01-06', epsilonThousandths: 500 },
    ] as const;
    await database.insert(publishedPeriods).values(periods.map((one) => ({ ...one, minBrowsers: 5 })));

    // On the last day that a number of the second week may still stand.
    await forgetCells(database, 100, Date.parse('2025-01-12') + 100 * dayMs);
    expect(await starts()).toEqual([days.slice(1), days.slice(1), days.slice(1)]);
    await forgetCells(database, 100, Date.parse('2025-01-13') + 100 * dayMs);
    expect(await starts()).toEqual([['2025-01-13'], ['2025-01-13'], ['2025-01-13']]);
    expect((await database.select().from(cellWeeks)).map(({ start }) => start)).toEqual(['2025-01-13']);
    const left = await database.select().from(publishedPeriods);
    expect(left.map(({ epsilonThousandths }) => epsilonThousandths)).toEqual([500]);

    async function starts(): Promise<string[][]> {
      const counted = await database.select({ at: cellCounts.start }).from(cellCounts);
      const shown = await database.select({ at: publishedCells.start }).from(publishedCells);
      const arrived = await database.select({ at: received.day }).from(received);
      return [counted, shown, arrived].map((rows) => rows.map(({ at }) => at).sort());
    }
  });
});
