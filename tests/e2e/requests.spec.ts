import { expect, type Page, test } from '@playwright/test';
import { type Daylight, launchDaylight } from '../support/daylight';
import { guardDialog } from '../support/guard-dialog';
import { startToolServer, type ToolServer } from '../support/tool-server';

/** What leaves by a request, in a browser whose extension nobody has installed by policy: there it can only be seen. */
test.describe.configure({ mode: 'default', timeout: 90_000 });

const sensitive = 'Please pay to DE89 3704 0044 0532 0130 00 today.';

let tool: ToolServer;
let daylight: Daylight;

test.beforeAll(async () => {
  tool = await startToolServer();
  const guard = { noticeUnknownTools: true };
  const organisation = { name: 'Northwind', helpUrl: 'https://intranet.northwind-tools.com/ai' };
  daylight = await launchDaylight({ policy: { version: 1, organisation, guard }, args: tool.args });
});

test.afterAll(async () => {
  await daylight?.close();
  tool?.close();
});

async function open(address: string): Promise<Page> {
  const page = await daylight.context.newPage();
  await page.goto(address);
  return page;
}

const post = (page: Page, address: string, body: string) =>
  page.evaluate(({ address, body }) => fetch(address, { method: 'POST', body }).then(({ status }) => status), {
    address,
    body,
  });

interface ExtensionInfo {
  id: string;
  manifestErrors: unknown[];
  runtimeErrors: { message: string }[];
}

test('requests go their way, and what the policy would have held is counted once; the options page says which holds', async () => {
  const page = await open('https://chat.deepseek.com/');
  for (let i = 0; i < 3; i++) expect(await post(page, '/api', JSON.stringify({ prompt: sensitive }))).toBe(200);
  expect(await post(page, '/api', JSON.stringify({ prompt: 'Three subject lines, please.' }))).toBe(200);
  expect(await guardDialog(page).isOpen()).toBe(false);
  const options = await daylight.open('options.html');
  await expect(options.getByText('read as it leaves, and counted')).toBeVisible();
  await expect(options.getByText(/in a request to DeepSeek/)).toHaveCount(1);

  // Asking for more than this browser gives is no error, and no warning for people.
  const warnings = await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { getManifest(): { permissions: string[] } };
        management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
      };
    };
    const manifest = chrome.runtime.getManifest();
    const without = manifest.permissions.filter((one) => !one.startsWith('webRequest'));
    const ask = (permissions: string[]) =>
      chrome.management.getPermissionWarningsByManifest(JSON.stringify({ ...manifest, permissions }));
    return { with: await ask(manifest.permissions), without: await ask(without) };
  });
  expect(warnings.with).toEqual(warnings.without);
  const inspector = await open('chrome://extensions/');
  const info = await inspector.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { developerPrivate: { getExtensionsInfo(): Promise<ExtensionInfo[]> } };
    };
    return chrome.developerPrivate.getExtensionsInfo();
  });
  expect(info.flatMap(({ manifestErrors }) => manifestErrors)).toEqual([]);
  expect(info.flatMap(({ runtimeErrors }) => runtimeErrors.map(({ message }) => message))).toEqual([]);
  for (const one of [page, options, inspector]) await one.close();
});

test('a link with sensitive text is left, and the page says that the tool has received it', async () => {
  const page = await daylight.context.newPage();
  await page.goto(`https://chatgpt.com/?q=${encodeURIComponent(sensitive)}`).catch(() => undefined);
  expect(await guardDialog(page).opened()).toContain('Not opened in ChatGPT yet');
  await page.keyboard.press('Escape');
  await expect(page.getByText('has already received this link')).toBeVisible();
  await page.close();
});

test('an unknown tool is counted once for a tab, and its host is nowhere', async () => {
  const page = await open('https://quietly-unknown.net/');
  for (let i = 0; i < 3; i++)
    await post(page, 'https://api.openai.com/v1/chat/completions', JSON.stringify({ prompt: 'hello' }));
  const known = await open('https://chatgpt.com/');
  await post(known, 'https://api.openai.com/v1/chat/completions', '{}');
  const options = await daylight.open('options.html');
  await expect(options.getByText('A page in one of your tabs called a public model API')).toBeVisible();
  await expect(options.getByRole('link', { name: 'Suggest it' })).toHaveAttribute(
    'href',
    'https://intranet.northwind-tools.com/ai',
  );
  await expect(options.getByText(/in a request to (?:an|another) AI tool|in a request to .*other/i)).toHaveCount(1);
  const stored = await daylight.inExtension(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(): Promise<object> }> };
    };
    const databases: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const open = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      for (const store of open.objectStoreNames) {
        databases.push(
          await new Promise((resolve) => {
            const all = open.transaction(store).objectStore(store).getAll();
            all.onsuccess = () => resolve(all.result);
          }),
        );
      }
      open.close();
    }
    return JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get(), databases]);
  }, null);
  expect(stored).toContain('sent-audited');
  expect(stored).not.toContain('quietly');
  for (const one of [page, known, options]) await one.close();
});
