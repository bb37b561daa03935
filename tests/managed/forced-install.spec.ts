import { expect, test } from '@playwright/test';
import type { ChatPage } from '../support/chat-page';
import { openReplica } from '../support/fixtures';
import { type Managed, type ManagedChrome, startManaged } from '../support/managed';

const text = 'Her address is maria.fernandes@kupferhof-moebel.de';
const company = (version: number, more: object = {}) => ({ version, organisation: { name: 'Northwind' }, ...more });

let managed: Managed;

async function expectHeld(chat: ChatPage): Promise<string> {
  await chat.paste({ text });
  const words = await chat.dialog.opened();
  expect(await chat.text()).toBe('');
  await chat.page.keyboard.press('Escape');
  await chat.dialog.closed();
  expect(await chat.text()).toBe('');
  return words;
}

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  const started = await startManaged();
  test.skip(started === undefined, 'this machine offers no way to give one browser a policy of its own (namespaces)');
  if (started !== undefined) managed = started;
});

test.afterAll(() => managed?.close());

test('a forced install guards the tabs that are open, before its configuration has arrived', async () => {
  const { context, extensionPage, stateIn } = managed;
  const chat = await openReplica(context, 'chatgpt');
  await chat.paste({ text });
  await expect.poll(chat.text).toBe(text);
  await chat.page.keyboard.press('ControlOrMeta+a');
  await chat.page.keyboard.press('Delete');

  managed.deploy();
  await managed.until('the extension is installed', () => context.serviceWorkers().length > 0);
  const page = await extensionPage();
  await managed.until('the first policy state is there', () => stateIn(page));
  // Nothing configures it yet: storage.managed is empty, and the built-in default is in force.
  const inBrowser = () => (globalThis as unknown as { chrome: ManagedChrome }).chrome.storage.managed.get();
  expect(await page.evaluate(inBrowser)).toEqual({});
  expect((await stateIn(page))?.origin).toBe('default');
  expect(await expectHeld(chat)).toContain('An e-mail address');

  const self = await page.evaluate(() =>
    (globalThis as unknown as { chrome: ManagedChrome }).chrome.management.getSelf(),
  );
  expect(self).toMatchObject({ installType: 'admin', mayDisable: false });
  // No tab, no window: nothing of the extension is open but what this test opened.
  const own = context.pages().filter((one) => one !== page && one.url().startsWith('chrome-extension://'));
  expect(own).toEqual([]);
  await page.close();
});

test('its configuration arrives, and the guard is never off in between', async () => {
  const { context, extensionPage, stateIn, policy } = managed;
  const chat = await openReplica(context, 'deepseek');
  const page = await extensionPage();
  managed.deploy(company(1));
  const startedMs = Date.now();
  let pastes = 0;
  for (;;) {
    await expectHeld(chat);
    pastes += 1;
    if ((await stateIn(page))?.origin === 'managed') break;
    policy.nudge();
    expect(Date.now() - startedMs, 'the configuration arrives').toBeLessThan(40_000);
  }
  expect(pastes).toBeGreaterThan(1);
  expect(await expectHeld(chat)).toContain('Northwind');
  await page.close();
});

test('a change is in force without a restart, in open tabs and on the options page', async () => {
  const { context, extensionPage } = managed;
  const chat = await openReplica(context, 'claude');
  const options = await extensionPage('options.html');
  await expect(options.getByText('Set by Northwind')).toBeVisible();
  await expect(options.getByText('Version 1,')).toBeVisible();
  managed.deploy(company(2, { sites: { statuses: { claude: 'prohibited' } } }));
  await managed.until('the options page tells the new version', () => options.getByText('Version 2,').isVisible());
  // The page is in use (for the browser, a test that looks into it uses it), so it stays, and nothing goes in.
  await expectHeld(chat);
  await chat.page.reload().catch(() => undefined);
  await expect(chat.page.getByRole('heading', { name: 'Claude is not allowed here' })).toBeVisible();
});

test('a torn document leaves the last good one in force, and the guard on', async () => {
  const { context, extensionPage, stateIn } = managed;
  const page = await extensionPage();
  const options = await extensionPage('options.html');
  managed.tear();
  await managed.until('the tear is noticed', async () => (await stateIn(page))?.origin === 'last-good');
  await expect(options.getByRole('region', { name: 'Status' }).getByText('An older policy is in force')).toBeVisible();
  expect((await stateIn(page))?.policy.version).toBe(2);
  const chat = await openReplica(context, 'chatgpt');
  expect(await expectHeld(chat)).toContain('Northwind');
});
