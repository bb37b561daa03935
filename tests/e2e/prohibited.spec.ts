import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { generate } from 'selfsigned';
import { type Daylight, launchDaylight } from '../support/daylight';
import { expect, test } from '../support/fixtures';
import { until } from '../support/until';

/**
 * Prohibited tools, on a real server under their own names: a service worker of the tool, and a browser without a
 * network, are only real there.
 */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** Answers every navigation by itself, so that nothing is asked of the network. */
const serviceWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate')
    event.respondWith(new Response('<title>Tool</title><p>from its own worker</p>', { headers: { 'content-type': 'text/html' } }));
});`;

let daylight: Daylight;
let context: BrowserContext;
let close: () => void;
/** Addresses that the server was asked for. */
const asked: string[] = [];

const document = (version: number, statuses: Record<string, string>) => ({
  version,
  organisation: { name: 'Northwind', contact: { name: 'the AI desk', url: 'mailto:ai@northwind-tools.com' } },
  sites: { statuses: { claude: 'approved', ...statuses } },
  assistant: { gatewayUrl: 'https://gateway.northwind-tools.com/v1' },
});

test.beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'chat.deepseek.com' }]);
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    if (request.url === '/worker.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(serviceWorker);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Tool</title><p>from the server</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  const { port } = server.address() as AddressInfo;
  daylight = await launchDaylight({
    policy: document(1, {}),
    args: ['--ignore-certificate-errors', `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`],
  });
  context = daylight.context;
  // What is allowed opens, and leaves its service worker for what follows.
  const page = await context.newPage();
  await go(page, 'https://poe.com/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
  });
  await go(page, 'https://poe.com/chat');
  await expect(page.getByText('from its own worker')).toBeVisible();
  await page.close();
});

test.afterAll(async () => {
  await daylight?.close();
  close?.();
});

async function go(page: Page, address: string): Promise<void> {
  asked.length = 0;
  // A page that goes away while it loads counts as interrupted.
  await page.goto(address).catch(() => undefined);
}

/** The policy of all tests but the last. */
async function prohibit(): Promise<void> {
  if ((await daylight.policyState())?.policy.version === 2) return;
  await daylight.setPolicy(document(2, { deepseek: 'prohibited', poe: 'prohibited', grok: 'prohibited' }));
}

const stopped = (page: Page, tool: string) =>
  expect(page.getByRole('heading', { name: `${tool} is not allowed here` })).toBeVisible();

test('a page that is open when its tool becomes prohibited goes, if nobody has made use of it', async () => {
  const page = await context.newPage();
  await go(page, 'https://grok.com/');
  await prohibit();
  await stopped(page, 'Grok');
  await page.close();
});

test('a prohibited tool is not even asked: a page says why, what instead, and whom to ask', async () => {
  await prohibit();
  const page = await context.newPage();
  await go(page, 'https://chat.deepseek.com/?q=secret');
  await stopped(page, 'DeepSeek');
  expect(asked.filter((address) => address.startsWith('chat.deepseek.com'))).toEqual([]);
  await expect(page.getByText('Northwind has decided')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ask the AI desk' })).toHaveAttribute(
    'href',
    'mailto:ai@northwind-tools.com',
  );
  await expect(page.getByRole('link', { name: 'Claude' })).toHaveAttribute('href', 'https://claude.ai/');
  expect(page.url()).not.toContain('secret');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id }) => id),
      colorScheme,
    ).toEqual([]);
  }
  expect(
    await page.evaluate(() => [window.document.documentElement.lang, window.document.documentElement.dir]),
  ).toEqual(['en', 'ltr']);
  // By keys alone, the better way first.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ask in Daylight' })).toBeFocused();

  // The whole of its part of a site, and no more.
  await go(page, 'https://x.com/i/grok?text=hello');
  await stopped(page, 'Grok');
  await go(page, 'https://x.com/home');
  await expect(page.getByText('from the server')).toBeVisible();
  // Also where the site goes there without a load.
  await page.evaluate(() => history.pushState({}, '', '/i/grok'));
  await stopped(page, 'Grok');

  await go(page, 'https://www.northwind-tools.com/');
  await page.evaluate(() => {
    const frame = window.document.createElement('iframe');
    frame.src = 'https://chat.deepseek.com/embed';
    window.document.body.append(frame);
  });
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('DeepSeek is not allowed here')).toBeVisible();
  await expect(frame.getByRole('button')).toHaveCount(0);
  await page.close();
});

test('a tool whose own service worker answers is left before it runs', async () => {
  await prohibit();
  const page = await context.newPage();
  await go(page, 'https://poe.com/chat');
  await stopped(page, 'Poe');
  await page.close();
});

test('without a network too', async () => {
  await prohibit();
  await context.setOffline(true);
  const page = await context.newPage();
  await go(page, 'https://chat.deepseek.com/');
  await stopped(page, 'DeepSeek');
  await go(page, 'https://poe.com/chat');
  await stopped(page, 'Poe');
  await page.close();
  await context.setOffline(false);
});

test('the assistant opens from a press', async () => {
  await prohibit();
  const page = await context.newPage();
  await go(page, 'https://chat.deepseek.com/');
  await page.getByRole('button', { name: 'Ask in Daylight' }).click();
  const panel = await daylight.sidePanel();
  await expect(panel.getByRole('textbox').first()).toBeVisible();
  await page.close();
});

test('a page of the web can neither ask for the page nor open it, nor put words into it', async () => {
  const page = await context.newPage();
  await go(page, 'https://www.northwind-tools.com/');
  const address = 'chrome-extension://knhnlipinfohokhipebkhnkdbbpkhonk/prohibited.html?site=deepseek';
  expect(
    await page.evaluate(
      (there) =>
        fetch(there).then(
          () => true,
          () => false,
        ),
      address,
    ),
  ).toBe(false);
  const own = await daylight.open('prohibited.html?site=<b>Call%20555</b>&title=Call&next=https://evil.net');
  await expect(own.getByRole('heading', { name: 'This AI tool is not allowed here' })).toBeVisible();
  await expect(own.getByText('555')).toHaveCount(0);
  await page.close();
});

test('each visit is one anonymous event, a reload is none', async () => {
  await prohibit();
  const events = await daylight.open('options.html');
  const ofPoe = events.getByText(/in a link to Poe/);
  const page = await context.newPage();
  await go(page, 'https://poe.com/');
  await stopped(page, 'Poe');
  await until('the visit is listed', async () => (await ofPoe.count()) > 0);
  const before = await ofPoe.count();
  await go(page, 'https://poe.com/');
  await stopped(page, 'Poe');
  await expect(ofPoe).toHaveCount(before + 1);
  await page.reload();
  await stopped(page, 'Poe');
  await page.waitForTimeout(500);
  await expect(ofPoe).toHaveCount(before + 1);
});

test('a policy that allows it again: open pages say so, and it opens', async () => {
  await prohibit();
  const page = await context.newPage();
  await go(page, 'https://chat.deepseek.com/');
  await stopped(page, 'DeepSeek');
  await daylight.setPolicy(document(3, {}));
  await expect(page.getByRole('heading', { name: 'DeepSeek may be opened' })).toBeVisible();
  await page.getByRole('link', { name: 'Open DeepSeek' }).click();
  await expect(page.getByText('from the server')).toBeVisible();
  await page.close();
});
