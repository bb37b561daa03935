import { join } from 'node:path';
import { type BrowserContext, expect, type Page, chromium as playwright, test } from '@playwright/test';
import { type PolicyState, policyStateKey } from '@/utils/policy';
import { requireChromium } from '../../scripts/browser';
import { filesOf } from '../../scripts/policy-build';
import { checkPolicyText } from '../../scripts/policy-file';
import { createPrivatePolicy, type PrivatePolicy } from '../../scripts/private-policy';
import type { ChatPage } from '../support/chat-page';
import { remove, temporaryDirectory } from '../support/directory';
import { openReplica } from '../support/fixtures';
import { servePacked, type UpdateServer } from '../support/packed';
import { serveReplicas } from '../support/sites';
import { until } from '../support/until';

/**
 * The deployment of a company, with nothing left out: a packed extension on an update server, installed by a policy
 * file into a browser that is already open, configured by the same file, changed while it runs.
 */
const text = 'Her address is maria.fernandes@kupferhof-moebel.de';

interface Chrome {
  storage: { local: { get(key: string): Promise<Record<string, unknown>> }; managed: { get(): Promise<object> } };
  management: { getSelf(): Promise<{ installType: string; mayDisable: boolean }> };
}

let packed: UpdateServer;
let policy: PrivatePolicy;
let context: BrowserContext;
const directory = temporaryDirectory('managed');

/** As `npm run policy -- build` writes it; without a document the extension is installed and not configured. */
function deploy(document?: object): object {
  const deployment = { extensionId: packed.extensionId, updateUrl: packed.updateUrl };
  const files = filesOf(checkPolicyText(JSON.stringify({ ...document, deployment })));
  const text = files.find(({ path }) => path === 'everyone/linux/chromium/daylight.json')?.text ?? '';
  const { '3rdparty': configuration, ...policies } = JSON.parse(text);
  return {
    ...policies,
    ...(document && { '3rdparty': configuration }),
    // So that this test can see the extension's worker at all.
    DeveloperToolsAvailability: 1,
  };
}

const company = (version: number, more: object = {}) => ({ version, organisation: { name: 'Northwind' }, ...more });

async function extensionPage(path = 'manifest.json'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${packed.extensionId}/${path}`);
  return page;
}

const stateIn = (page: Page) =>
  page.evaluate(async (key) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return (await chrome.storage.local.get(key))[key] as PolicyState | undefined;
  }, policyStateKey);

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
  const chromium = requireChromium();
  packed = await servePacked();
  const mine = createPrivatePolicy(chromium);
  test.skip(mine === undefined, 'this machine offers no way to give one browser a policy of its own (namespaces)');
  if (mine === undefined) return;
  policy = mine;
  policy.write({ DeveloperToolsAvailability: 1 });
  context = await playwright.launchPersistentContext(join(directory, 'profile'), {
    executablePath: policy.executablePath,
    headless: true,
    viewport: null,
    // Both would keep a policy from installing anything.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
    args: ['--window-size=1320,1000'],
  });
  await serveReplicas(context);
});

test.afterAll(async () => {
  await context?.close();
  policy?.close();
  await packed?.close();
  remove(directory);
});

test('a forced install guards the tabs that are open, before its configuration has arrived', async () => {
  const chat = await openReplica(context, 'chatgpt');
  await chat.paste({ text });
  await expect.poll(chat.text).toBe(text);
  await chat.page.keyboard.press('ControlOrMeta+a');
  await chat.page.keyboard.press('Delete');

  policy.write(deploy());
  await until(
    'the extension is installed',
    () => {
      policy.nudge();
      return context.serviceWorkers().length > 0;
    },
    { timeoutMs: 40_000 },
  );
  const page = await extensionPage();
  await until('the first policy state is there', () => stateIn(page));
  // Nothing configures it yet: storage.managed is empty, and the built-in default is in force.
  expect(await page.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.storage.managed.get())).toEqual(
    {},
  );
  expect((await stateIn(page))?.origin).toBe('default');
  expect(await expectHeld(chat)).toContain('An e-mail address');

  const self = await page.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.management.getSelf());
  expect(self).toMatchObject({ installType: 'admin', mayDisable: false });
  await page.close();
});

test('its configuration arrives, and the guard is never off in between', async () => {
  const chat = await openReplica(context, 'deepseek');
  const page = await extensionPage();
  policy.write(deploy(company(1)));
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
  const chat = await openReplica(context, 'claude');
  const options = await extensionPage('options.html');
  await expect(options.getByText('Set by Northwind')).toBeVisible();
  await expect(options.getByText('Version 1,')).toBeVisible();
  policy.write(deploy(company(2, { sites: { statuses: { claude: 'prohibited' } } })));
  await until(
    'the options page tells the new version',
    async () => {
      policy.nudge();
      return options.getByText('Version 2,').isVisible();
    },
    { timeoutMs: 40_000, everyMs: 2_000 },
  );
  // The page is in use (for the browser, a test that looks into it uses it), so it stays, and nothing goes in.
  await expectHeld(chat);
  await chat.page.reload().catch(() => undefined);
  await expect(chat.page.getByRole('heading', { name: 'Claude is not allowed here' })).toBeVisible();
});
