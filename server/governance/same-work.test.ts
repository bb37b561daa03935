import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishedCells, publishedPeriods } from '../store/schema';
import { openStore, type Store } from '../store/store';
import { sameWorkOf } from './same-work';

let store: Store;
beforeAll(async () => {
  store = await openStore({}, () => {});
});
afterAll(() => store.close());

it('says what is published of these kinds in the newest week, and of nothing else', async () => {
  const { database } = store;
  expect(await sameWorkOf(database, ['EMAIL_ADDRESS'])).toEqual({
    week: undefined,
    kinds: [{ kind: 'EMAIL_ADDRESS', warned: null, anyway: null, better: null }],
  });
  const cell = { list: 'kind', period: 'week', key: 'EMAIL_ADDRESS' } as const;
  for (const start of ['2026-11-09', '2026-11-16']) {
    await database.insert(publishedPeriods).values({ period: 'week', start, minBrowsers: 5 });
  }
  await database.insert(publishedCells).values([
    { ...cell, start: '2026-11-09', measure: 'warned', browsers: 90 },
    { ...cell, start: '2026-11-16', measure: 'warned', browsers: 25 },
    // Withheld, because another number could be computed from it.
    { ...cell, start: '2026-11-16', measure: 'anyway', browsers: null },
    { ...cell, start: '2026-11-16', measure: 'better', browsers: 15 },
    { ...cell, start: '2026-11-16', measure: 'warned', key: 'IBAN_CODE', browsers: 5 },
  ]);
  expect(await sameWorkOf(database, ['EMAIL_ADDRESS', 'PASSWORD'])).toEqual({
    week: '2026-11-16',
    kinds: [
      { kind: 'EMAIL_ADDRESS', warned: 25, anyway: null, better: 15 },
      { kind: 'PASSWORD', warned: null, anyway: null, better: null },
    ],
  });
  expect(await sameWorkOf(database, [])).toEqual({ week: undefined, kinds: [] });
});
