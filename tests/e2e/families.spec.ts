import { expect, test } from '../support/fixtures';
import { composerOfGuard } from '../support/guard-world';
import { framed, replicas } from '../support/sites';

const lines = 'Dear Maria,\nthe list is ready.\nRegards';
/** Editors differ in how they count the breaks between their blocks. */
const squeezed = (text: string) => text.replace(/\n+/g, '\n').trim();

for (const { folder, editor, url } of [...replicas, framed]) {
  test(`${new URL(url).host} (${editor}): what is written is read, and replaced`, async ({ world }) => {
    const chat = await world.open(folder);
    const composer = await composerOfGuard(chat.page);
    expect((await composer.text()).trim()).toBe('');
    await chat.page.keyboard.type('One two three');
    await expect.poll(composer.text).toBe('One two three');
    // Editors take what follows within a second for one step of undo; a person has been asked in between.
    await chat.page.waitForTimeout(1_100);
    expect(await composer.replace(lines)).toBe(true);
    await expect.poll(async () => squeezed(await chat.text())).toBe(lines);
    expect(squeezed(await composer.text())).toBe(lines);
    // Some editors count taking out and putting in as two steps.
    await expect
      .poll(async () => {
        const text = await chat.text();
        if (text.trim() !== 'One two three') await chat.page.keyboard.press('ControlOrMeta+z');
        return text.trim();
      })
      .toBe('One two three');
  });
}
