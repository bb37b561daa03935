import { expect, type Page, test } from '@playwright/test';
import type { ChatPage } from '../support/chat-page';
import { temporaryDirectory } from '../support/directory';
import { openReplica } from '../support/fixtures';
import { type Managed, type ManagedChrome, startManaged } from '../support/managed';
import { countedEvents, type Server, startServer } from '../support/server';

/** One installation through its life: a newer version while it is in use, a way back, and the end. */
const email = 'maria.fernandes@kupferhof-moebel.de';
const token = 'token-of-the-tests-0123456789';

let managed: Managed;
let server: Server;

/** An address at which nobody listens: what is counted waits. */
const nobody = 'http://127.0.0.1:9/v1/logs';

const document = (version: number, endpoint: string) => ({
  version,
  organisation: { name: 'Northwind' },
  assistant: { gatewayUrl: `${server.url}/v1`, token },
  telemetry: { endpoint, bucketHours: 1, sendAtOnce: true },
});

async function counted(): Promise<number> {
  return countedEvents(server.url);
}

/** Pastes, is asked, and cancels: one event. Returns the words of the dialog. */
async function askAndCancel(chat: ChatPage): Promise<string> {
  await chat.paste({ text: `Her address is ${email}` });
  const words = await chat.dialog.opened();
  await chat.page.keyboard.press('Escape');
  await chat.dialog.closed();
  return words;
}

const saysOutdated = async (chat: ChatPage) => (await chat.dialog.told()).includes('just updated or removed');

/**
 * The guard of the version before holds until the new one has taken its place, and says so: it cannot ask. Then one
 * question, cancelled. Returns the words of the dialog.
 */
async function askAndCancelAfterUpdate(chat: ChatPage): Promise<string> {
  await managed.until('the new guard asks', async () => {
    await chat.paste({ text: `Her address is ${email}` });
    await managed.until('the guard says something', async () => (await chat.dialog.isOpen()) || saysOutdated(chat));
    expect(await chat.text()).toBe('');
    return chat.dialog.isOpen();
  });
  const words = await chat.dialog.opened();
  await chat.page.keyboard.press('Escape');
  await chat.dialog.closed();
  return words;
}

async function versionIn(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as { chrome: ManagedChrome }).chrome.runtime.getManifest().version);
}

/** Has the browser fetch and take over what is on the update server. */
async function update(version: string): Promise<void> {
  managed.packed.publish(version);
  const page = await managed.extensionPage();
  await page
    .evaluate(() => (globalThis as unknown as { chrome: ManagedChrome }).chrome.runtime.requestUpdateCheck())
    .catch(() => undefined);
  await runs(version);
}

async function runs(version: string): Promise<void> {
  await managed.until(`version ${version} runs`, async () => {
    const fresh = await managed.context.newPage();
    try {
      await fresh.goto(`chrome-extension://${managed.packed.extensionId}/manifest.json`);
      return (await versionIn(fresh)) === version;
    } catch {
      return false;
    } finally {
      await fresh.close();
    }
  });
}

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const started = await startManaged();
  test.skip(started === undefined, 'this machine offers no way to give one browser a policy of its own (namespaces)');
  if (started === undefined) return;
  managed = started;
  server = await startServer({ DAYLIGHT_TOKEN: token, DAYLIGHT_DATA_DIR: temporaryDirectory('managed-server') });
});

test.afterAll(async () => {
  await managed?.close();
  await server?.stop();
});

test('an update keeps the policy, the conversations with their values, and what waits to be sent', async () => {
  const { context, extensionPage, stateIn } = managed;
  managed.deploy(document(1, nobody));
  await managed.until('the extension is installed', () => context.serviceWorkers().length > 0);
  const page = await extensionPage();
  await managed.until('the policy is in force', async () => (await stateIn(page))?.origin === 'managed');
  await page.close();

  const panel = await extensionPage('sidepanel.html');
  await panel.getByRole('textbox').fill(`Answer ${email} that the chairs arrive on Friday, please.`);
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  const answer = panel.getByRole('article', { name: 'Daylight' }).last();
  await expect(answer).toContainText(email);
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  await panel.close();

  const chat = await openReplica(context, 'chatgpt');
  await askAndCancel(chat);

  await update('0.2.0');
  const after = await extensionPage();
  expect((await stateIn(after))?.policy.organisation.name).toBe('Northwind');
  expect((await stateIn(after))?.origin).toBe('managed');
  await after.close();

  // The page that was open is guarded by the new version, without a reload.
  expect(await askAndCancelAfterUpdate(chat)).toContain('Northwind');

  const again = await extensionPage('sidepanel.html');
  await expect(again.getByRole('article', { name: 'Daylight' }).last()).toContainText(email);
  await again.close();

  expect(await counted()).toBe(0);
  managed.deploy(document(2, `${server.url}/v1/logs`));
  const options = await extensionPage('options.html');
  await managed.until('the new policy is in force', () => options.getByText('Version 2,').isVisible());
  await options.close();
  // The next event takes along what has waited.
  await askAndCancel(chat);
  await expect.poll(counted).toBe(3);
});

test('the way back is a newer number on older bytes; it comes with the next policy, and keeps as much', async () => {
  managed.packed.publish('0.2.1');
  managed.deploy({ ...document(3, `${server.url}/v1/logs`), updates: { version: '0.2.1' } });
  await runs('0.2.1');
  const panel = await managed.extensionPage('sidepanel.html');
  await expect(panel.getByRole('article', { name: 'Daylight' }).last()).toContainText(email);
  await panel.close();
});

test('when the company lets go of it, the browser takes it out; open pages say that they are to be loaded anew', async () => {
  const open = await openReplica(managed.context, 'chatgpt');
  await askAndCancel(open);
  managed.withdraw();
  await managed.until('the extension is gone', async () => {
    const page = await managed.context.newPage();
    const reply = await page
      .goto(`chrome-extension://${managed.packed.extensionId}/manifest.json`)
      .catch(() => undefined);
    const there = reply !== undefined && (await page.textContent('body').catch(() => ''))?.includes('manifest_version');
    await page.close();
    return !there;
  });
  await open.paste({ text: `Her address is ${email}` });
  await expect.poll(() => saysOutdated(open)).toBe(true);
  expect(await open.text()).toBe('');

  const chat = await openReplica(managed.context, 'chatgpt');
  await chat.paste({ text: `Her address is ${email}` });
  await expect.poll(chat.text).toContain(email);
});
