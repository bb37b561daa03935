import { crmExport } from '../support/crm';
import { harmless, onDisk, person } from '../support/documents';
import { type ChatPage, expect, expectCounted, test } from '../support/fixtures';
import { addUploads, countedSoFar, dropOn, received } from '../support/uploads';

type Folder = 'deepseek' | 'chatgpt' | 'contenteditable' | 'perplexity';

async function chatWithUploads(
  world: { open(folder: Folder): Promise<ChatPage> },
  folder: Folder = 'deepseek',
): Promise<ChatPage> {
  const chat = await world.open(folder);
  await addUploads(chat.page);
  return chat;
}

const settled = (chat: ChatPage) => chat.page.waitForTimeout(700);
const texts = ({ page }: ChatPage) => page.evaluate(() => window.receivedTexts);

async function anyway({ dialog }: ChatPage): Promise<void> {
  await dialog.press(/anyway…/);
  await dialog.press('This is test data');
  await dialog.closed();
}

test.describe('something is dropped from another window', () => {
  test('a text on the composer: asked, cancelled, not there', async ({ world }) => {
    const before = await countedSoFar(world);
    const chat = await chatWithUploads(world);
    await dropOn(chat.page, 'textarea', { texts: { 'text/plain': person } });
    expect(await chat.dialog.opened()).toMatch(/an e-mail address/i);
    expect(await chat.text()).toBe('');
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();
    await settled(chat);
    expect(await chat.text()).toBe('');
    await expectCounted(world, before, 1);
  });

  for (const folder of ['deepseek', 'chatgpt', 'contenteditable', 'perplexity'] as const) {
    test(`a text with placeholders on the composer of ${folder}`, async ({ world }) => {
      const chat = await chatWithUploads(world, folder);
      const composer = folder === 'deepseek' ? 'textarea' : '[contenteditable]';
      await dropOn(chat.page, composer, { texts: { 'text/plain': person } });
      await chat.dialog.opened();
      await chat.dialog.press(/placeholders/);
      await chat.dialog.closed();
      await expect.poll(chat.text).toBe('Please write to [EMAIL_1] before Friday.');
    });
  }

  test('a harmless text is the browser’s own drop', async ({ world }) => {
    const before = await countedSoFar(world);
    const chat = await chatWithUploads(world);
    await chat.page.evaluate(() => {
      window.addEventListener('drop', (event) => window.heard.push(`drop trusted ${event.isTrusted}`));
    });
    // What is dropped before detection has come is held, and put back by us.
    await expect(async () => {
      await chat.page.locator('textarea').fill('');
      await dropOn(chat.page, 'textarea', { texts: { 'text/plain': harmless } });
      await expect.poll(chat.text).toBe(harmless);
      expect(await chat.page.evaluate(() => window.heard)).toContain('drop trusted true');
    }).toPass();
    expect(await world.counted()).toBe(before);
  });

  test('a text on a place to drop on: the page’s own handler gets it once, with placeholders', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await dropOn(chat.page, '#zone', { texts: { 'text/plain': person } });
    await chat.dialog.opened();
    // For the page the drag has ended without a drop.
    expect(await chat.page.evaluate(() => window.heard)).toEqual(['dragenter', 'dragover', 'dragleave']);
    expect(await texts(chat)).toEqual([]);
    await chat.dialog.press(/placeholders/);
    await expect.poll(() => texts(chat)).toEqual(['Please write to [EMAIL_1] before Friday.']);
  });

  test('a link that carries an address', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await dropOn(chat.page, 'textarea', {
      texts: { 'text/uri-list': 'mailto:maria.fernandes@kupferhof-moebel.de?subject=Offer' },
    });
    expect(await chat.dialog.opened()).toMatch(/an e-mail address/i);
    await chat.page.keyboard.press('Escape');
    await settled(chat);
    expect(await chat.text()).toBe('');
  });

  test('HTML whose words say more than its text', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await dropOn(chat.page, '#zone', { texts: { 'text/plain': 'the list', 'text/html': `<p>${person}</p>` } });
    expect(await chat.dialog.opened()).toMatch(/an e-mail address/i);
    expect(await texts(chat)).toEqual([]);
    await chat.page.keyboard.press('Escape');
  });

  test('a file: asked, cancelled, the page has nothing', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await dropOn(chat.page, '#zone', { files: [onDisk('customers.csv', crmExport)] });
    expect(await chat.dialog.opened(15_000)).toContain('customers’ contact data');
    expect(await received(chat.page)).toEqual([]);
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();
    await settled(chat);
    expect(await received(chat.page)).toEqual([]);
  });

  test('a harmless file arrives at the page’s own place to drop on', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await dropOn(chat.page, '#zone', { files: [onDisk('plans.txt', harmless)] });
    await expect
      .poll(() => received(chat.page))
      .toMatchObject([{ by: 'drop zone', name: 'plans.txt', text: harmless }]);
    expect(await chat.dialog.isOpen()).toBe(false);
  });

  test('a file with placeholders', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await dropOn(chat.page, '#zone', { files: [onDisk('people.txt', person)] });
    await chat.dialog.opened(15_000);
    await chat.dialog.press(/placeholders/);
    const copy = { by: 'drop zone', name: 'people.txt', text: 'Please write to [EMAIL_1] before Friday.' };
    await expect.poll(() => received(chat.page)).toMatchObject([copy]);
  });

  test('a file on a file input goes into it', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await dropOn(chat.page, '#upload', { files: [onDisk('people.txt', person)] });
    await chat.dialog.opened(15_000);
    expect(await received(chat.page)).toEqual([]);
    await anyway(chat);
    await expect
      .poll(async () => (await received(chat.page)).map(({ by }) => by))
      .toEqual(['input upload', 'change upload']);
  });

  test('a file where the page has no use for it: the page stays', async ({ world }) => {
    const chat = await chatWithUploads(world);
    const address = chat.page.url();
    await chat.page.evaluate(() => document.addEventListener('dragover', (event) => event.preventDefault()));
    await dropOn(chat.page, 'h1', { files: [onDisk('plans.txt', harmless)] });
    await settled(chat);
    expect(chat.page.url()).toBe(address);
    expect(await received(chat.page)).toEqual([]);
  });

  test('a folder: what is in it is read, and arrives file by file', async ({ world }) => {
    const chat = await chatWithUploads(world);
    onDisk('dropped/plans.txt', harmless);
    const path = onDisk('dropped/deep/people.txt', person).replace(/\/deep\/people\.txt$/, '');
    await dropOn(chat.page, '#zone', { files: [path] });
    expect(await chat.dialog.opened(15_000)).toMatch(/an e-mail address/i);
    expect(await received(chat.page)).toEqual([]);
    await anyway(chat);
    await expect
      .poll(async () => (await received(chat.page)).map(({ name }) => name).sort())
      .toEqual(['people.txt', 'plans.txt']);
  });

  test('what is moved within the page is the page’s already', async ({ world }) => {
    const before = await countedSoFar(world);
    const chat = await chatWithUploads(world);
    await chat.page.evaluate((text) => {
      const source = document.createElement('p');
      source.id = 'source';
      source.textContent = text;
      document.querySelector('main')?.prepend(source);
      getSelection()?.selectAllChildren(source);
    }, person);
    const from = await chat.page.locator('#source').boundingBox();
    const to = await chat.page.locator('textarea').boundingBox();
    if (from === null || to === null) throw new Error('nothing to drag');
    await chat.page.mouse.move(from.x + 40, from.y + from.height / 2);
    await chat.page.mouse.down();
    await chat.page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 8 });
    await chat.page.mouse.up();
    await expect.poll(chat.text).toContain('maria.fernandes@kupferhof-moebel.de');
    expect(await chat.dialog.isOpen()).toBe(false);
    expect(await world.counted()).toBe(before);
    // The next drop comes from elsewhere again.
    await dropOn(chat.page, '#zone', { texts: { 'text/plain': person } });
    await chat.dialog.opened();
    await chat.page.keyboard.press('Escape');
  });
});
