import { crmExport, crmValues } from '../support/crm';
import type { Daylight } from '../support/daylight';
import { docx, onDisk } from '../support/documents';
import { expect, expectCounted, test } from '../support/fixtures';
import { valuesIn, valuesInDirectory } from '../support/search';
import { closeSidePanel } from '../support/side-panel';
import { addUploads } from '../support/uploads';

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

// What comes after this in the same browser relies on not being asked twice.
test.afterAll(async ({ world }) => {
  if (world.daylight.policyWay !== 'practice build') await world.setPolicy({});
});

test('no value of what was pasted is kept in the clear or leaves, whichever way a person goes', async ({ world }) => {
  test.setTimeout(120_000);
  const { daylight, wire, data, server } = world;
  // Each paste is a question of its own.
  await world.setPolicy({ guard: { repeatMinutes: 0 } });
  await noteWrites(daylight);
  const before = await world.counted();
  const email = crmValues.find((value) => value.includes('@')) ?? '';
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

  // The other doors: a packed file, and what is typed.
  const other = await world.open('deepseek');
  await addUploads(other.page);
  const rows = crmExport.trim().split('\n');
  await other.page.locator('#upload').setInputFiles(onDisk('customers.docx', await docx(rows)));
  expect(valuesIn(await other.dialog.opened(15_000), crmValues)).toEqual([]);
  await other.dialog.press(/anyway…/);
  await other.dialog.press('This is test data');
  await other.dialog.closed();
  await other.page.locator('textarea, [contenteditable]').first().click();
  await other.page.keyboard.type(`Please answer ${email}`);
  await other.page.keyboard.press('Enter');
  await other.dialog.opened();
  await other.page.keyboard.press('Escape');
  await other.dialog.closed();
  await expectCounted(world, before, 6);

  const kept = await keptBy(daylight);
  expect(kept.databases).toContain('[EMAIL_40]');
  expect(valuesIn(kept.databases, crmValues)).toEqual([]);
  expect(valuesIn(kept.local, crmValues)).toEqual([]);
  expect(valuesIn(await notedWrites(daylight), crmValues)).toEqual([]);
  const requests = wire.requests.slice(logsBefore);
  expect(requests.filter(({ path }) => path === '/v1/logs')).toHaveLength(6);
  for (const request of requests) expect(valuesIn(JSON.stringify(request), crmValues)).toEqual([]);
  expect(valuesIn(server.log(), crmValues)).toEqual([]);
  expect(valuesInDirectory(data, crmValues)).toEqual([]);
  await panel.getByRole('button', { name: 'New conversation' }).click();
  await closeSidePanel(panel);
});
