import { crmExport, crmValues } from '../support/crm';
import type { Daylight } from '../support/daylight';
import { expect, expectCounted, test } from '../support/fixtures';
import { valuesIn, valuesInDirectory } from '../support/search';
import { closeSidePanel } from '../support/side-panel';

interface Kept {
  local: string;
  /** Everything in every IndexedDB of the extension. */
  databases: string;
}

/** All that the extension keeps on disk, read by the browser's own interfaces. */
function keptBy({ inExtension }: Daylight): Promise<Kept> {
  return inExtension(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } };
    const wait = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        rows.push(...(await wait(database.transaction(store).objectStore(store).getAll())));
      }
      database.close();
    }
    const bytes = (_key: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? Array.from(new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer), (byte) =>
            String.fromCharCode(byte),
          ).join('')
        : value;
    return { local: JSON.stringify(await chrome.storage.local.get()), databases: JSON.stringify(rows, bytes) };
  }, undefined);
}

/** Notes everything that is ever written to storage.local, also what is taken away again at once. */
function noteWrites({ inExtension }: Daylight): Promise<void> {
  return inExtension(async () => {
    const world = globalThis as unknown as {
      written: string;
      chrome: { storage: { local: { onChanged: { addListener(listener: (changes: object) => void): void } } } };
    };
    world.written = '';
    world.chrome.storage.local.onChanged.addListener((changes) => {
      world.written += JSON.stringify(changes);
    });
  }, undefined);
}

const notedWrites = ({ inExtension }: Daylight) =>
  inExtension(async () => (globalThis as unknown as { written: string }).written, undefined);

test('no value of what was pasted is kept in the clear or leaves, whichever way a person goes', async ({ world }) => {
  test.setTimeout(120_000);
  const { daylight, wire, data, server } = world;
  // Each paste is a question of its own.
  await world.setPolicy({ guard: { repeatMinutes: 0 } });
  await noteWrites(daylight);
  const before = await world.counted();
  const logsBefore = wire.requests.length;
  const chat = await world.open('chatgpt');
  const ask = async () => {
    await chat.paste({ text: crmExport });
    const words = await chat.dialog.opened();
    expect(valuesIn(words, crmValues)).toEqual([]);
  };

  await ask();
  await chat.dialog.press('Cancel');
  await chat.dialog.closed();
  await ask();
  await chat.dialog.press('Paste with placeholders');
  await chat.dialog.closed();
  await expect.poll(chat.text).toContain('[EMAIL_40]');
  await ask();
  await chat.dialog.press('Paste anyway…');
  await chat.dialog.press('This is test data');
  await chat.dialog.closed();
  await expect.poll(chat.text).toContain(crmValues[0] ?? '');
  await ask();
  await chat.dialog.press('Ask in Daylight instead');
  await chat.dialog.closed();
  const panel = await daylight.sidePanel();
  await expect(panel.getByRole('textbox')).toHaveValue(crmExport);
  // A draft that is neither sent nor dropped, and a conversation.
  await panel.waitForTimeout(1_000);
  expect(valuesIn((await keptBy(daylight)).databases, crmValues)).toEqual([]);
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel.getByRole('article', { name: 'Daylight' }).last()).toContainText(crmValues[0] ?? '');
  await expectCounted(world, before, 4);

  const kept = await keptBy(daylight);
  expect(kept.databases).toContain('[EMAIL_40]');
  expect(valuesIn(kept.databases, crmValues)).toEqual([]);
  expect(valuesIn(kept.local, crmValues)).toEqual([]);
  expect(valuesIn(await notedWrites(daylight), crmValues)).toEqual([]);
  const requests = wire.requests.slice(logsBefore);
  expect(requests.filter(({ path }) => path === '/v1/logs')).toHaveLength(4);
  for (const request of requests) expect(valuesIn(JSON.stringify(request), crmValues)).toEqual([]);
  expect(valuesIn(server.log(), crmValues)).toEqual([]);
  expect(valuesInDirectory(data, crmValues)).toEqual([]);
  await panel.getByRole('button', { name: 'New conversation' }).click();
  await closeSidePanel(panel);
});
