import { crmExport } from '../support/crm';
import { type ChatPage, expect, expectCounted, test } from '../support/fixtures';
import { countedSoFar } from '../support/uploads';

const line = 'The spring collection arrives in March, and the newsletter goes out a week before that. ';
/** 5 MB of customers: checking them takes more than a second, also on a quick machine. */
const customers = crmExport.repeat(Math.ceil(5_000_000 / crmExport.length));
/** 5 MB with one line near the end. */
const megabytes = (address: string) => `${line.repeat(Math.ceil(5_000_000 / line.length))}\n${address}\nThe end.`;

/** Makes the page slow, so that there is something to see and to stop. Returns how to set another rate; 1 is normal. */
async function slowDown({ page }: ChatPage): Promise<(rate: number) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  const setRate = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });
  await setRate(4);
  return setRate;
}

async function pasteAnyway({ dialog }: ChatPage): Promise<void> {
  await dialog.opened();
  await dialog.press('Paste anyway…');
  await dialog.press('This is test data');
  await dialog.closed();
}

test.describe('what is on the clipboard', () => {
  test('a picture and no text: the browser’s own paste', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('chatgpt');
    await chat.page.evaluate(() => {
      document.addEventListener('paste', (event) => {
        document.body.dataset.kinds = [...(event.clipboardData?.items ?? [])].map(({ type }) => type).join();
      });
    });
    await chat.paste({ image: true });
    await expect.poll(() => chat.page.evaluate(() => document.body.dataset.kinds)).toBe('image/png');
    expect(await chat.dialog.isOpen()).toBe(false);
    expect(await world.counted()).toBe(before);
  });

  test('an address that only the HTML has is seen', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('claude');
    await chat.paste({ text: 'the list', html: '<p>maria.fernandes@kupferhof-moebel.de</p>' });
    expect(await chat.dialog.opened()).toContain('An e-mail address');
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();
    expect(await chat.text()).toBe('');
    await expectCounted(world, before, 1);
  });

  test('HTML alone, pasted anyway: its words arrive where only text is taken', async ({ world }) => {
    const chat = await world.open('contenteditable');
    await chat.paste({ html: '<p>Ask <b>maria.fernandes@kupferhof-moebel.de</b></p>' });
    await pasteAnyway(chat);
    await expect.poll(chat.text).toContain('Ask maria.fernandes@kupferhof-moebel.de');
  });

  test('text beside a picture, pasted anyway: the page gets both', async ({ world }) => {
    const chat = await world.open('deepseek');
    await chat.page.evaluate(() => {
      document.addEventListener('paste', (event) => {
        document.body.dataset.kinds = [...(event.clipboardData?.items ?? [])].map(({ type }) => type).join();
      });
    });
    await chat.paste({ text: 'maria.fernandes@kupferhof-moebel.de', image: true });
    await pasteAnyway(chat);
    await expect.poll(() => chat.page.evaluate(() => document.body.dataset.kinds)).toBe('text/plain,image/png');
  });

  test('a field in a closed shadow root gets what was held', async ({ world }) => {
    const chat = await world.open('deepseek');
    await chat.page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      const field = document.createElement('textarea');
      host.attachShadow({ mode: 'closed' }).append(field);
      window.composerText = () => field.value;
      field.focus();
    });
    await chat.paste({ text: 'Ask maria.fernandes@kupferhof-moebel.de' });
    await pasteAnyway(chat);
    await expect.poll(chat.text).toBe('Ask maria.fernandes@kupferhof-moebel.de');
  });

  test('5 MB: held with progress, then decided', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('deepseek');
    const setSpeed = await slowDown(chat);
    await chat.page.evaluate(() => {
      document.body.dataset.surfaces = '0';
      new MutationObserver((records) => {
        const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
        const now = Number(document.body.dataset.surfaces) + added.length;
        document.body.dataset.surfaces = String(now);
      }).observe(document.documentElement, { childList: true });
    });
    await chat.paste({ text: customers });
    expect(await chat.text()).toBe('');
    expect(await chat.dialog.opened(40_000)).toContain('customers’ contact data');
    // First the notice with the progress, then the question.
    expect(await chat.page.evaluate(() => document.body.dataset.surfaces)).toBe('2');
    await setSpeed(1);
    await chat.dialog.press('Paste with placeholders');
    await expect.poll(async () => (await chat.text()).length, { timeout: 30_000 }).toBeGreaterThan(1_000_000);
    const text = await chat.text();
    expect(text).toContain('[EMAIL_40]');
    expect(text).not.toContain('@');
    await expectCounted(world, before, 1);
  });

  test('300,000 characters put back are one step of undo', async ({ world }) => {
    const chat = await world.open('deepseek');
    await chat.paste({ text: crmExport.repeat(Math.ceil(300_000 / crmExport.length)) });
    await pasteAnyway(chat);
    await expect.poll(async () => (await chat.text()).length).toBeGreaterThan(300_000);
    await chat.page.keyboard.press('ControlOrMeta+z');
    await expect.poll(chat.text).toBe('');
  });

  test('5 MB without anything in it goes on by itself', async ({ world }) => {
    const before = await countedSoFar(world);
    const chat = await world.open('deepseek');
    const text = megabytes('Nobody');
    await chat.paste({ text });
    await expect.poll(async () => (await chat.text()).length, { timeout: 30_000 }).toBe(text.length);
    expect(await world.counted()).toBe(before);
  });

  test('5 MB: Escape while it is being checked leaves nothing behind', async ({ world }) => {
    const chat = await world.open('deepseek');
    const setSpeed = await slowDown(chat);
    await chat.paste({ text: customers });
    await chat.page.locator('daylight-guard').waitFor({ state: 'attached' });
    await chat.page.keyboard.press('Escape');
    // Time enough for the check to end, and the dialog to open, had it gone on.
    await setSpeed(1);
    await chat.page.waitForTimeout(5_000);
    expect(await chat.dialog.isOpen()).toBe(false);
    expect(await chat.text()).toBe('');
  });
});
