import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type FirefoxPanel, startFirefoxPanel } from '../support/firefox-panel';
import { startTalkingGateway } from '../support/talking-gateway';
import { until } from '../support/until';

const customer = 'anna.lindqvist@kupferhof-moebel.de';
const article = `<!doctype html><title>Offer</title><p id="who">Questions go to ${customer} at any time.</p>`;

/**
 * The real Firefox and its real menu, opened by a press of the second button. The driver's keys reach pages and not the
 * browser, so what has keys is run where the browser keeps them.
 */
test('what is selected goes to the assistant by the menu and by keys of Firefox, with placeholders', async () => {
  const gateway = await startTalkingGateway();
  const pages = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(article);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  let firefox: FirefoxPanel | undefined;
  try {
    firefox = await startFirefoxPanel({ assistant: { gatewayUrl: gateway.url, model: 'large' } });
    const { browser, openPanel } = firefox;
    const panel = await openPanel();
    await until('the panel is there', async () => (await panel.text()).includes('What can I do for you?'));
    const page = await browser.open(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
    await until('the page is there', async () => (await page.text()).includes(customer));
    await page.run("getSelection().selectAllChildren(document.querySelector('#who'))");
    const asked = () => String(gateway.asked.at(-1)?.messages.at(-1)?.content ?? '');

    await page.pressOther("//p[@id='who']");
    const entries = await until('the menu has the actions', async () => {
      const labels = await browser.asBrowser<string[]>(`
        const menu = document.getElementById('contentAreaContextMenu');
        const ours = [...menu.querySelectorAll('menu')].find(({ label }) => label === 'Daylight');
        if (menu.state !== 'open' || !ours) return [];
        ours.openMenu(true);
        return [...ours.querySelectorAll('menuitem')].map(({ label }) => label);`);
      return labels.length > 0 ? labels : undefined;
    });
    expect(entries).toEqual(['Summarise', 'Write more clearly', 'Translate', 'Write a reply', 'Add to the message']);
    await until('the entry can be chosen', () =>
      browser.asBrowser<boolean>(`
        const menu = document.getElementById('contentAreaContextMenu');
        const first = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === 'Summarise');
        if (first?.parentNode.state !== 'open') return false;
        first.parentNode.activateItem(first);
        return true;`),
    );
    await until('the action has been asked', () => asked().includes('Summarise the selected text'));
    expect(asked()).toMatch(/Kind: selection[\s\S]*Questions go to \[EMAIL_1\] at any time\./);
    await until('the answer is there', async () => (await panel.text()).includes('You said:'));
    expect(await panel.text()).toContain(customer);

    await browser.asBrowser(`
      const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
      keys.find((key) => key.getAttribute('keycode') === 'VK_2' && key.getAttribute('modifiers') === 'alt,shift').doCommand();`);
    await until('the action of the keys has been asked', () => asked().includes('more clearly'));
    expect(JSON.stringify(gateway.asked)).not.toContain(customer);
  } finally {
    await firefox?.close();
    pages.close();
    await gateway.close();
  }
});
