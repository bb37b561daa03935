import { expect, type Page, test } from '@playwright/test';
import { type GuardDialog, guardDialog } from '../support/guard-dialog';
import { launchManaged, type ManagedBrowser } from '../support/managed-browser';
import { startToolServer, type ToolServer } from '../support/tool-server';

/** What leaves by a request, in a browser in which a policy has installed Daylight: there a request can be held. */
const account = 'DE89 3704 0044 0532 0130 00';
const sensitive = `Please pay to ${account} today.`;

let tool: ToolServer;
let browser: ManagedBrowser;

test.describe.configure({ mode: 'default', timeout: 120_000 });

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

const json = (content: string) => JSON.stringify({ model: 'x', messages: [{ role: 'user', content }] });

/** Presses keys that mean nothing to the page, so that a stop is taken for what they were for. */
async function press(page: Page): Promise<void> {
  await page.getByRole('textbox').focus();
  await page.keyboard.press('Enter');
}

test('a request with what the policy holds is cancelled; once let go it passes, and is not asked about again', async () => {
  const { page, dialog } = await open();
  expect(await send(page, json(sensitive))).toBe('stopped');
  const words = await dialog.opened();
  expect(words).toContain('Stopped on its way to DeepSeek');
  expect(words).toContain('still in the page');
  expect(words).not.toContain('DE89');
  await page.keyboard.press('Escape');
  await dialog.closed();
  // The page tries again by itself: stopped without a question. The person tries again: asked again.
  expect(await send(page, json(sensitive))).toBe('stopped');
  expect(await dialog.isOpen()).toBe(false);
  await press(page);
  expect(await send(page, json(sensitive))).toBe('stopped');
  await dialog.opened();
  expect(came()).toEqual([]);
  await dialog.press(/anyway/i);
  await dialog.press('This is test data');
  await dialog.closed();
  expect(await send(page, json(sensitive))).toBe('sent');
  // Twice, and with more around it: what was let go is known by its values.
  expect(await send(page, json(`${sensitive} Thank you.`))).toBe('sent');
  expect(came()).toHaveLength(2);
  // Other values are another question.
  expect(await send(page, json('Card 4539 5787 6362 1486, please.'))).toBe('stopped');
  await dialog.opened();
  await page.close();
});

test('whatever it is sent by: XHR, bytes, form data, beacon, keepalive, workers, a query, another host', async () => {
  const { page } = await open('https://poe.com/');
  const ways = await page.evaluate(async (text) => {
    const how = (sending: Promise<unknown>) =>
      sending.then(
        () => 'sent',
        () => 'stopped',
      );
    const post = (body: BodyInit, path = '/api', more = {}) => how(fetch(path, { method: 'POST', body, ...more }));
    const inWorker = (script: string) =>
      new Promise((resolve) => {
        const worker = new Worker(script);
        worker.onmessage = ({ data }) => resolve(data);
        worker.postMessage(text);
      });
    const multipart = new FormData();
    multipart.append('prompt', text);
    multipart.append('file', new File(['x'], 'x.txt'));
    const blobScript = `onmessage = ({ data }) => fetch('${location.origin}/from-blob', { method: 'POST', body: data })
      .then(() => postMessage('sent'), () => postMessage('stopped'))`;
    const shared = new Promise((resolve) => {
      const { port } = new SharedWorker('/shared.js');
      port.onmessage = ({ data }) => resolve(data);
      port.postMessage(text);
    });
    const xhr = new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/xhr');
      request.onload = resolve;
      request.onerror = reject;
      request.send(text);
    });
    navigator.sendBeacon('/beacon', text);
    return {
      xhr: await how(xhr),
      bytes: await post(new TextEncoder().encode(text)),
      form: await post(new URLSearchParams({ 'f.req': JSON.stringify([null, JSON.stringify([[text]])]) })),
      multipart: await post(multipart),
      keepalive: await post(text, '/keepalive', { keepalive: true }),
      worker: await inWorker('/worker.js'),
      blobWorker: await inWorker(URL.createObjectURL(new Blob([blobScript]))),
      shared: await shared,
      query: await how(fetch(`/search?q=${encodeURIComponent(text)}`)),
      elsewhere: await post(text, 'https://collector.northwind-tools.net/'),
      inPieces: await post(JSON.stringify({ ops: [...text].map((insert) => ({ insert })) })),
      harmless: await post(JSON.stringify({ text: 'Three subject lines for spring, please.' })),
      ownAccount: await post(JSON.stringify({ user: { email: 'maria.fernandes@kupferhof-moebel.de' }, event: 'open' })),
    };
  }, sensitive);
  const { harmless, ownAccount, ...rest } = ways;
  expect(rest).toEqual(Object.fromEntries(Object.keys(rest).map((way) => [way, 'stopped'])));
  expect({ harmless, ownAccount }).toEqual({ harmless: 'sent', ownAccount: 'sent' });
  expect(came().filter((body) => body.includes('DE89'))).toEqual([]);
  expect(tool.arrived.filter(({ address }) => /DE89/.test(address))).toEqual([]);
  await page.close();
});

test('what a person let go at another door is not stopped by the backstop', async () => {
  const { page, dialog } = await open('https://grok.com/');
  await page.getByRole('textbox').focus();
  await page.evaluate((text) => {
    const field = document.querySelector('textarea');
    field?.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') void fetch('/send', { method: 'POST', body: JSON.stringify({ text: field.value }) });
    });
    void text;
  }, sensitive);
  await page.keyboard.type(sensitive);
  await page.keyboard.press('Enter');
  expect(await dialog.opened()).toContain('Not sent to Grok yet');
  await dialog.press(/anyway/i);
  await dialog.press('This is test data');
  await dialog.closed();
  await expect.poll(came).toEqual([JSON.stringify({ text: sensitive })]);
  await page.waitForTimeout(600);
  expect(await dialog.isOpen()).toBe(false);
  await page.close();
});

test('a page that saves each letter is asked about once, and when the person comes to a pause', async () => {
  const { page, dialog } = await open('https://chat.mistral.ai/');
  await page.evaluate(() => {
    const field = document.querySelector('textarea');
    field?.addEventListener('input', () => {
      fetch('/draft', { method: 'POST', body: JSON.stringify({ draft: field.value }) }).catch(() => undefined);
    });
  });
  await page.getByRole('textbox').focus();
  await page.keyboard.type(`${sensitive} And`, { delay: 20 });
  expect(await dialog.isOpen()).toBe(false);
  await dialog.opened();
  await page.keyboard.press('Escape');
  await dialog.closed();
  await page.keyboard.type(' some more words', { delay: 20 });
  await page.waitForTimeout(1_500);
  expect(await dialog.isOpen()).toBe(false);
  expect(await page.getByRole('textbox').inputValue()).toBe(`${sensitive} And some more words`);
  expect(came().filter((body) => body.includes('0130 00'))).toEqual([]);
  await page.close();
});

test('a worker that the browser had ended: what wakes it is noticed, what follows is held', async () => {
  const { page, dialog } = await open('https://claude.ai/');
  await browser.killServiceWorker();
  const first = await send(page, json(sensitive));
  const options = await browser.open('options.html');
  // What came before the policy was read has gone, and is counted; when something else woke the worker, it was held.
  if (first === 'sent') await expect(options.getByText(/in a request to Claude/)).toHaveCount(1);
  await page.bringToFront();
  expect(await send(page, json(`${sensitive} Once more.`))).toBe('stopped');
  await dialog.opened();
  await page.close();
  await options.close();
});

test('a form that leaves the page: not sent, and the page says so', async () => {
  const { page, dialog } = await open('https://www.perplexity.ai/');
  await page.evaluate((text) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/form';
    const field = document.createElement('input');
    field.name = 'prompt';
    field.value = text;
    form.append(field);
    document.body.append(form);
    form.submit();
  }, sensitive);
  expect(await dialog.opened()).toContain('Stopped on its way to Perplexity');
  expect(came()).toEqual([]);
  await dialog.press(/anyway/i);
  await dialog.press('This is test data');
  await expect(page.getByText('from the server')).toBeVisible();
  expect(page.url()).toBe('https://www.perplexity.ai/');
  expect(await send(page, json(sensitive))).toBe('sent');
  await page.close();
});

test('a link with sensitive text is not opened: without it, with placeholders, or anyway', async () => {
  const { page, dialog } = await open('https://www.northwind-tools.com/');
  const link = `https://chatgpt.com/?q=${encodeURIComponent(sensitive)}&model=x`;
  const asked = () => tool.arrived.filter(({ address }) => address.startsWith('chatgpt.com/?'));
  await page.goto(link).catch(() => undefined);
  expect(await dialog.opened()).toContain('Not opened in ChatGPT yet');
  expect(page.url()).not.toContain('DE89');
  expect(asked()).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.closed();
  await page.getByRole('button', { name: 'Open ChatGPT without the text' }).click();
  await expect(page.getByText('from the server')).toBeVisible();
  expect(asked()).toEqual([]);

  await page.goto(`${link}#${encodeURIComponent(sensitive)}`).catch(() => undefined);
  await dialog.opened();
  await dialog.press(/placeholders/);
  await expect(page.getByText('from the server')).toBeVisible();
  expect(asked().map(({ address }) => address)).toEqual(['chatgpt.com/?q=Please+pay+to+%5BIBAN_1%5D+today.&model=x']);
  expect(decodeURIComponent(page.url())).not.toContain('DE89');

  await page.goto(link).catch(() => undefined);
  await dialog.opened();
  await dialog.press(/anyway/i);
  await dialog.press('This is test data');
  await expect(page.getByText('from the server')).toBeVisible();
  expect(asked()).toHaveLength(2);
  // A reload is no new question.
  await page.reload();
  await expect(page.getByText('from the server')).toBeVisible();
  await page.close();
});

test('what cannot be read is noticed once, and the options page says that requests are held', async () => {
  const { page } = await open('https://venice.ai/');
  for (let i = 0; i < 3; i++)
    await page.evaluate(() => fetch('/upload', { method: 'POST', body: new Blob(['anything']) }));
  const options = await browser.open('options.html');
  await expect(options.getByText('stopped before it leaves')).toBeVisible();
  await expect(options.getByText(/in a request to Venice/)).toHaveCount(1);
  await page.close();
  await options.close();
});
