import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { database } from './database';
import { loadSealed, saveSealed } from './seal';

test('the key cannot be taken out of the browser', async () => {
  await saveSealed('draft', 'anna@example.com', 1);
  const kept = await (await database()).keys.toArray();
  expect(kept).toHaveLength(1);
  for (const { key } of kept) {
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow(/extractable/);
  }
});

test('what is sealed under one name opens under no other', async () => {
  const db = await database();
  await saveSealed('vault/one', { entries: { '[EMAIL_1]': 'anna@example.com' } }, 1);
  const row = await db.sealed.get('vault/one');
  if (row === undefined) throw new Error('nothing was kept');
  await db.sealed.put({ ...row, name: 'vault/two' });
  expect(await loadSealed('vault/one')).toEqual({ entries: { '[EMAIL_1]': 'anna@example.com' } });
  expect(await loadSealed('vault/two')).toBeUndefined();
});

test('the same value is sealed differently each time', async () => {
  const db = await database();
  const bytes = async () => Buffer.from((await db.sealed.get('draft'))?.data ?? new ArrayBuffer()).toString('hex');
  await saveSealed('draft', 'anna@example.com', 1);
  const first = await bytes();
  await saveSealed('draft', 'anna@example.com', 2);
  expect(await bytes()).not.toBe(first);
});
