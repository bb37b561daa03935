import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox';
import { root } from '../support/directory';
import { startToolServer, type ToolServer } from '../support/tool-server';
import { until } from '../support/until';

/** The real Firefox, which lets every extension hold requests. Playwright only counts the tests; puppeteer drives. */
test.skip(findFirefox() === undefined, 'there is no Firefox on this machine');

const sensitive = 'Please pay to DE89 3704 0044 0532 0130 00 today.';

let tool: ToolServer;
let browser: Browser;

test.beforeAll(async () => {
  tool = await startToolServer();
  browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox()?.executablePath ?? '',
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: tool.firefoxPreferences,
  });
  await browser.installExtension(join(root, '.output', 'firefox-mv3'));
});

test.afterAll(async () => {
  await browser?.close();
  tool?.close();
});

const isAsking = (page: Page) => page.evaluate(() => document.querySelector('daylight-guard') !== null);

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  tool.arrived.length = 0;
  return page;
}

test('requests with what the policy holds are cancelled, from workers too, and the page asks', async () => {
  const page = await open('https://chat.deepseek.com/');
  const ways = await page.evaluate(async (text) => {
    const how = (sending: Promise<unknown>) =>
      sending.then(
        () => 'sent',
        () => 'stopped',
      );
    const post = (body: BodyInit) => how(fetch('/api', { method: 'POST', body }));
    navigator.sendBeacon('/beacon', text);
    return {
      json: await post(JSON.stringify({ messages: [{ content: text }] })),
      bytes: await post(new TextEncoder().encode(text)),
      form: await post(new URLSearchParams({ prompt: text })),
      worker: await new Promise((resolve) => {
        const worker = new Worker('/worker.js');
        worker.onmessage = ({ data }) => resolve(data);
        worker.postMessage(text);
      }),
      query: await how(fetch(`/search?q=${encodeURIComponent(text)}`)),
      harmless: await post('Three subject lines for spring, please.'),
    };
  }, sensitive);
  expect(ways).toEqual({
    json: 'stopped',
    bytes: 'stopped',
    form: 'stopped',
    worker: 'stopped',
    query: 'stopped',
    harmless: 'sent',
  });
  expect(tool.arrived.filter(({ body, address }) => /DE89/.test(body + address))).toEqual([]);
  await until('the guard asks', () => isAsking(page));
  await page.close();
});

test('a link with sensitive text is not opened', async () => {
  const page = await open('https://www.northwind-tools.com/');
  const link = `https://chatgpt.com/?q=${encodeURIComponent(sensitive)}`;
  // The driver does not follow into a page of an extension.
  await page.goto(link, { timeout: 3_000 }).catch(() => undefined);
  expect(tool.arrived.filter(({ address }) => address.startsWith('chatgpt.com'))).toEqual([]);
  await page.close();
});
