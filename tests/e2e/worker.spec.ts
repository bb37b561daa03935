import { expect, expectCounted, test } from '../support/fixtures';
import { dropDraftAndClose } from '../support/side-panel';
import { until } from '../support/until';

const text = 'Her address is maria.fernandes@kupferhof-moebel.de';

test.describe('the service worker is ended by the browser', () => {
  test('before the paste: held, and counted once', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('chatgpt');
    await world.daylight.killServiceWorker();
    await chat.paste({ text });
    await chat.dialog.opened();
    await chat.dialog.press('Paste with placeholders');
    await expect.poll(chat.text).toBe('Her address is [EMAIL_1]');
    await expectCounted(world, before, 1);
  });

  test('between dialog and choice: the choice holds, and is counted once', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('perplexity');
    await chat.paste({ text });
    await chat.dialog.opened();
    await world.daylight.killServiceWorker();
    await chat.dialog.press('Cancel');
    await chat.dialog.closed();
    expect(await chat.text()).toBe('');
    await expectCounted(world, before, 1);
  });

  test('between dialog and “Ask in Daylight instead”: the panel opens with the text', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('deepseek');
    await chat.paste({ text });
    await chat.dialog.opened();
    await world.daylight.killServiceWorker();
    await chat.dialog.press('Ask in Daylight instead');
    await chat.dialog.closed();
    const panel = await world.daylight.sidePanel();
    await expect(panel.getByRole('textbox')).toHaveValue(text);
    expect(await chat.text()).toBe('');
    await expectCounted(world, before, 1);
    await dropDraftAndClose(panel);
  });
});

test.describe('the extension is updated while a chatbot is open', () => {
  test('the open tab is guarded without a reload, by one guard', async ({ world }) => {
    const { daylight } = world;
    const chat = await world.open('chatgpt');
    await daylight
      .inExtension(async () => {
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
      }, undefined)
      .catch(() => undefined);
    await until('the extension is back', async () => {
      const state = await daylight.policyState().catch(() => undefined);
      return state?.origin === 'managed';
    });
    await chat.page.waitForTimeout(500);
    const before = await world.counted();
    await chat.paste({ text });
    await chat.dialog.opened();
    await chat.dialog.press('Paste with placeholders');
    await chat.dialog.closed();
    await expect.poll(chat.text).toBe('Her address is [EMAIL_1]');
    await chat.page.waitForTimeout(300);
    expect(await chat.dialog.isOpen()).toBe(false);
    await expectCounted(world, before, 1);
  });
});
