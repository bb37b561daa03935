import { expect, type Page, test } from '@playwright/test';
import { type GuardDialog, guardDialog } from '../support/guard-dialog';
import { launchManaged, type ManagedBrowser } from '../support/managed-browser';
import { startToolServer, type ToolServer } from '../support/tool-server';

/** What leaves by a request, in a browser in which a policy has installed Daylight: there a request can be held. */
const account = 'DE89 3704 0044 0532 0130 00';
const sensitive = `Please pay to ${account} today.`;

let tool: ToolServer;
let browser: ManagedBrowser;

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  tool = await startToolServer();
  const launched = await launchManaged({ version: 1, organisation: { name: 'Northwind' }, guard: {} }, tool.args);
  test.skip(launched === undefined, 'this machine offers no way to give one browser a policy of its own (namespaces)');
  if (launched !== undefined) browser = launched;
});

test.afterAll(async () => {
  await browser?.close();
  tool?.close();
});

async function open(address = 'https://chat.deepseek.com/'): Promise<{ page: Page; dialog: GuardDialog }> {
  const page = await browser.context.newPage();
  await page.goto(address);
  tool.arrived.length = 0;
  return { page, dialog: guardDialog(page) };
}

/** Sends by `fetch` from the page. */
const send = (page: Page, body: string, path = '/api/chat') =>
  page.evaluate(
    ({ body, path }) =>
      fetch(path, { method: 'POST', body }).then(
        () => 'sent',
        () => 'stopped',
      ),
    { body, path },
  );

const came = () => tool.arrived.filter(({ method }) => method === 'POST').map(({ body }) => body);

test('a request with what the policy holds is cancelled, whatever it is sent by', async () => {
  const { page, dialog } = await open();
  const json = JSON.stringify({ model: 'x', messages: [{ role: 'user', content: sensitive }] });
  expect(await send(page, json)).toBe('stopped');
  const words = await dialog.opened();
  expect(words).toContain('Stopped on its way to DeepSeek');
  expect(words).not.toContain('DE89');
  expect(came()).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.closed();
});
