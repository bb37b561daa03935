import { expect, test } from '@playwright/test';
import { findFirefox } from '../../scripts/firefox';
import { type FirefoxWorld, startFirefoxWorld } from '../support/firefox';
import { framed, replicas } from '../support/sites';

/** The real Firefox. Playwright only counts the tests here; puppeteer drives the browser. */
test.skip(findFirefox() === undefined, 'there is no Firefox on this machine');

let world: FirefoxWorld;
test.beforeAll(async () => {
  world = await startFirefoxWorld();
});
test.afterAll(() => world?.close());

const customers = 'Ask maria.fernandes@kupferhof-moebel.de\nor call +44 20 7946 0059 today';
const replaced = 'Ask [EMAIL_1]\nor call [PHONE_1] today';
/** Editors differ in how they count the breaks between their blocks. */
const lines = (text: string) => text.replace(/\n+/g, '\n').trim();

for (const { folder, editor, url } of [...replicas, framed]) {
  test(`${new URL(url).host} (${editor}): asks, leaves nothing, takes placeholders`, async () => {
    const chat = await world.open(folder);
    await chat.paste(customers);
    await chat.asked();
    expect(await chat.text()).toBe('');
    await chat.page.keyboard.press('Escape');
    await expect.poll(chat.isAsking).toBe(false);
    expect(await chat.text()).toBe('');

    await chat.paste(customers);
    await chat.asked();
    // From the heading to the first way on: without an assistant in the policy it is the one with placeholders.
    await chat.page.keyboard.press('Tab');
    await chat.page.keyboard.press('Enter');
    await expect.poll(chat.isAsking).toBe(false);
    await expect.poll(async () => lines(await chat.text())).toBe(replaced);
    await chat.close();
  });
}
