import { expect, test } from '../support/fixtures';

const letter = 'Please write a letter to maria.fernandes@kupferhof-moebel.de';

/** Copies the first message that was sent, as a person does, and gives what the clipboard then holds. */
async function copied(page: import('@playwright/test').Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.messages li').first().click({ clickCount: 3 });
  await page.keyboard.press('ControlOrMeta+c');
  return page.evaluate(() => navigator.clipboard.readText());
}

test('on a tolerated tool, an answer copied by hand has the real values again, if the policy says so', async ({
  world,
}) => {
  const sites = { statuses: { deepseek: 'tolerated' } };
  await world.setPolicy({ guard: { restoreOnCopy: true }, sites });
  const chat = await world.open('deepseek');
  await chat.paste({ text: letter });
  await chat.dialog.opened();
  await chat.dialog.press(/placeholders/);
  await chat.dialog.closed();
  await expect.poll(chat.text).toContain('[EMAIL_1]');
  await chat.page.keyboard.press('Enter');
  await expect.poll(chat.sent).toEqual(['Please write a letter to [EMAIL_1]']);
  expect(await copied(chat.page)).toContain('maria.fernandes@kupferhof-moebel.de');

  await world.setPolicy({ sites });
  await expect.poll(() => copied(chat.page), { timeout: 20_000 }).toContain('[EMAIL_1]');
  await world.setPolicy({});
});
