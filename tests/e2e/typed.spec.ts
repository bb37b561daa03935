import { expect, expectCounted, test } from '../support/fixtures';
import { countedSoFar } from '../support/uploads';

const sensitive = 'Please answer maria.fernandes@kupferhof-moebel.de about her order.';
const harmless = 'Three subject lines for the spring newsletter, please.';

for (const folder of [
  'deepseek',
  'chatgpt',
  'perplexity',
  'copilot',
  'gemini',
  'qianwen',
  'contenteditable',
] as const) {
  test.describe(folder, () => {
    test('what is typed is read when it is sent: cancelled, then sent with placeholders', async ({ world }) => {
      const chat = await world.open(folder);
      const { page, dialog } = chat;
      await page.keyboard.type(sensitive);
      expect(await dialog.isOpen()).toBe(false);
      // Twice in one breath is one send, and one question.
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await dialog.opened();
      expect(await chat.sent()).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.closed();
      expect(await chat.sent()).toEqual([]);
      expect((await chat.text()).trim()).toBe(sensitive);

      // By the mouse alone: the question opens under it while it is still down.
      const box = await page.getByRole('button', { name: 'Send message' }).boundingBox();
      await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
      await dialog.opened();
      expect(await chat.sent()).toEqual([]);
      await dialog.press(/placeholders/);
      await dialog.closed();
      await expect.poll(chat.sent).toEqual(['Please answer [EMAIL_1] about her order.']);
    });

    test('what is sent anyway is sent once, and not asked about again', async ({ world }) => {
      const before = await countedSoFar(world);
      const chat = await world.open(folder);
      const { page, dialog } = chat;
      await page.keyboard.type(sensitive);
      await page.keyboard.press('Enter');
      await dialog.opened();
      await dialog.press(/anyway/i);
      await dialog.press('This is test data');
      await dialog.closed();
      await expect.poll(chat.sent).toEqual([sensitive]);
      // The caret is where it was: a person writes on.
      await page.keyboard.type(sensitive);
      await expect.poll(chat.text).toContain(sensitive);
      await page.keyboard.press('Enter');
      await expect.poll(chat.sent).toEqual([sensitive, sensitive]);
      expect(await dialog.isOpen()).toBe(false);
      await expectCounted(world, before, 1);
    });

    test('harmless text is the page’s own', async ({ world }) => {
      const chat = await world.open(folder);
      await chat.page.keyboard.type(harmless);
      await chat.page.keyboard.press('Enter');
      await expect.poll(chat.sent).toEqual([harmless]);
      expect(await chat.dialog.isOpen()).toBe(false);
    });
  });
}

test('the guard comes into the page once more: what was let go stays known', async ({ world }) => {
  const before = await countedSoFar(world);
  const chat = await world.open('deepseek');
  const { page, dialog } = chat;
  await page.keyboard.type(sensitive);
  await page.keyboard.press('Enter');
  await dialog.opened();
  // As after an install, where a page was already on its way.
  await world.daylight.inExtension(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(of: object): Promise<{ id: number }[]> };
        scripting: { executeScript(what: object): Promise<unknown> };
      };
    };
    const [tab] = await chrome.tabs.query({ url: 'https://chat.deepseek.com/*' });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id }, files: ['content-scripts/guard.js'] });
  }, undefined);
  await dialog.press(/anyway/i);
  await dialog.press('This is test data');
  await dialog.closed();
  await expect.poll(chat.sent).toEqual([sensitive]);
  await page.keyboard.type(sensitive);
  await page.keyboard.press('Enter');
  await expect.poll(chat.sent).toEqual([sensitive, sensitive]);
  expect(await dialog.isOpen()).toBe(false);
  await expectCounted(world, before, 1);
});

test('what is written while a send is held does not go with it', async ({ world }) => {
  const chat = await world.open('deepseek');
  const field = chat.page.locator('textarea');
  // So long that it cannot be judged within the event, nor before the next thing is written.
  await field.fill('lorem ipsum dolor sit amet '.repeat(200_000));
  await Promise.all([chat.page.keyboard.press('Enter'), field.fill(sensitive)]);
  await expect.poll(chat.dialog.told).toContain('send it once more');
  expect(await chat.sent()).toEqual([]);
  expect(await chat.text()).toBe(sensitive);
});

/** Where Enter makes a line, and the guard cannot know that it does not send. */
for (const folder of ['notion', 'quillbot', 'typingmind', 'deepl'] as const) {
  test(`${folder}: after “anyway” the new line is there, and so is the caret`, async ({ world }) => {
    const chat = await world.open(folder);
    const { page, dialog } = chat;
    await page.keyboard.type(sensitive);
    await page.keyboard.press('Enter');
    await dialog.opened();
    await dialog.press(/anyway/i);
    await dialog.press('This is test data');
    await dialog.closed();
    await expect.poll(async () => (await chat.text()) !== sensitive).toBe(true);
    await page.keyboard.type('Thanks');
    await expect.poll(async () => (await chat.text()).replace(/\n+/g, '\n')).toBe(`${sensitive}\nThanks`);
    expect(await chat.sent()).toEqual([]);
  });
}
