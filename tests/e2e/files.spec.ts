import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { crmExport, crmValues } from '../support/crm';
import { docx, harmless, onDisk, pdf, person, xlsx, zip, zipWithPassword } from '../support/documents';
import { type ChatPage, expect, expectCounted, test, type World } from '../support/fixtures';
import { addUploads, countedSoFar, pastePicture, received } from '../support/uploads';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const rows = crmExport
  .trim()
  .split('\n')
  .map((row) => row.split(',').slice(0, 6));

/** The same customers in each format. */
const documents: Record<string, () => Promise<Uint8Array> | Uint8Array | string> = {
  'customers.csv': () => crmExport,
  'letter.docx': () => docx(['Dear colleague,', person, ...rows.map((row) => row.join(' '))]),
  'customers.xlsx': () => xlsx(rows),
  'offer.pdf': () => pdf(['Dear colleague,', person, ...rows.slice(1).map((row) => row.join('; '))]),
  'export.zip': () => zip({ 'readme.txt': harmless, 'data/customers.csv': crmExport }),
};

async function chatWithUploads(world: { open(folder: 'deepseek'): Promise<ChatPage> }): Promise<ChatPage> {
  const chat = await world.open('deepseek');
  await addUploads(chat.page);
  return chat;
}

const choose = ({ page }: ChatPage, paths: string | string[], input = '#upload') =>
  page.locator(input).setInputFiles(paths);

/** Long enough for anything that still comes. */
const settled = (chat: ChatPage) => chat.page.waitForTimeout(700);

async function anyway({ dialog }: ChatPage): Promise<void> {
  await dialog.press(/anyway…/);
  await dialog.press('This is test data');
  await dialog.closed();
}

test.describe('a file is chosen', () => {
  for (const [name, make] of Object.entries(documents)) {
    test(`${name}: asked about, and the page has nothing; cancelled, it never has`, async ({ world }) => {
      const before = await countedSoFar(world);
      const chat = await chatWithUploads(world);
      await choose(chat, onDisk(name, await make()));
      expect(await chat.dialog.opened(15_000)).toMatch(/e-mail address|contact data/);
      expect(await received(chat.page)).toEqual([]);
      expect(await chat.page.evaluate(() => window.heard)).toEqual([]);
      await chat.page.keyboard.press('Escape');
      await chat.dialog.closed();
      await settled(chat);
      expect(await received(chat.page)).toEqual([]);
      expect(await chat.page.locator('#upload').evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0);
      await expectCounted(world, before, 1);
    });
  }

  test('a file without anything in it arrives byte for byte, as the browser would bring it', async ({ world }) => {
    const before = await countedSoFar(world);
    const chat = await chatWithUploads(world);
    const bytes = await docx([harmless, 'Nobody is named here.']);
    const startedMs = Date.now();
    await choose(chat, onDisk('plans.docx', bytes));
    await expect.poll(async () => (await received(chat.page)).length).toBe(2);
    const tookMs = Date.now() - startedMs;
    const got = await received(chat.page);
    expect(got.map(({ by }) => by)).toEqual(['input upload', 'change upload']);
    for (const one of got) {
      expect(one).toMatchObject({ name: 'plans.docx', sizeBytes: bytes.length, sha256: sha256(bytes) });
      expect(one.type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    }
    expect(tookMs).toBeLessThan(3_000);
    expect(await chat.dialog.isOpen()).toBe(false);
    expect(await world.counted()).toBe(before);
  });

  test('uploaded anyway, it is the file itself', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await choose(chat, onDisk('customers-anyway.csv', crmExport));
    await chat.dialog.opened(15_000);
    await anyway(chat);
    await expect.poll(async () => (await received(chat.page)).length).toBe(2);
    expect((await received(chat.page))[0]).toMatchObject({ name: 'customers-anyway.csv', sha256: sha256(crmExport) });
  });

  test('a CSV with placeholders: a copy of the same name and type, without a value', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await choose(chat, onDisk('customers.csv', crmExport));
    await chat.dialog.opened(15_000);
    await chat.dialog.press(/placeholders/);
    await expect.poll(async () => (await received(chat.page)).length).toBe(2);
    const [copy] = await received(chat.page);
    expect(copy).toMatchObject({ name: 'customers.csv', type: 'text/csv' });
    expect(copy?.text).toContain('[EMAIL_40]');
    expect(copy?.text.split('\n').length).toBe(crmExport.split('\n').length);
    for (const value of crmValues.filter((one) => one.includes('@'))) expect(copy?.text).not.toContain(value);
  });

  test('a Word document with placeholders: a copy that opens, without a value', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await choose(chat, onDisk('letter.docx', await docx([harmless, person])));
    await chat.dialog.opened(15_000);
    const download = chat.page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          document.querySelector('#upload')?.addEventListener('change', async (event) => {
            const [file] = (event.target as HTMLInputElement).files ?? [];
            resolve([...new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer())]);
          });
        }),
    );
    await chat.dialog.press(/placeholders/);
    const entries = unzipSync(new Uint8Array(await download));
    const text = new TextDecoder().decode(entries['word/document.xml']);
    expect(text).toContain('[EMAIL_1]');
    expect(text).toContain(harmless);
    const everything = Object.values(entries).map((bytes) => new TextDecoder().decode(bytes));
    for (const one of everything) expect(one).not.toContain('maria.fernandes');
  });

  test('several files: one question for all, and all or none', async ({ world }) => {
    const before = await countedSoFar(world);
    const chat = await chatWithUploads(world);
    await choose(chat, [onDisk('a/plans.txt', harmless), onDisk('b/people.txt', person)]);
    expect(await chat.dialog.opened(15_000)).toMatch(/an e-mail address/i);
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();
    await settled(chat);
    expect(await received(chat.page)).toEqual([]);
    await expectCounted(world, before, 1);
  });

  test('a folder', async ({ world }) => {
    const chat = await chatWithUploads(world);
    onDisk('project/plans.txt', harmless);
    const path = onDisk('project/deep/people.txt', person);
    // Of a folder, Playwright waits until the input has its event.
    const chosen = choose(chat, path.replace(/\/deep\/people\.txt$/, ''), '#upload-folder');
    expect(await chat.dialog.opened(15_000)).toMatch(/an e-mail address/i);
    expect(await received(chat.page)).toEqual([]);
    await anyway(chat);
    await chosen;
    await expect.poll(async () => (await received(chat.page)).length).toBe(4);
    const paths = await chat.page.evaluate(() => {
      const { files } = document.querySelector('#upload-folder') as HTMLInputElement;
      return [...(files ?? [])].map((file) => file.webkitRelativePath).sort();
    });
    expect(paths).toEqual(['project/deep/people.txt', 'project/plans.txt']);
  });

  test('by the file chooser', async ({ world }) => {
    const chat = await chatWithUploads(world);
    const chooser = chat.page.waitForEvent('filechooser');
    await chat.page.locator('#upload').click();
    await (await chooser).setFiles(onDisk('people.txt', person));
    expect(await chat.dialog.opened(15_000)).toMatch(/an e-mail address/i);
    expect(await received(chat.page)).toEqual([]);
    await chat.page.keyboard.press('Escape');
    await settled(chat);
    expect(await received(chat.page)).toEqual([]);
  });

  test('in a closed shadow root', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await chat.page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      host.id = 'closed';
      host.style.cssText = 'width: 200px; height: 40px';
      const input = document.createElement('input');
      input.type = 'file';
      for (const type of ['input', 'change'])
        input.addEventListener(type, () => window.heard.push(`${type} ${input.files?.length}`));
      host.attachShadow({ mode: 'closed' }).append(input);
      host.addEventListener('click', () => undefined);
    });
    const chooser = chat.page.waitForEvent('filechooser');
    const box = await chat.page.locator('#closed').boundingBox();
    await chat.page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 10);
    await (await chooser).setFiles(onDisk('people.txt', person));
    expect(await chat.dialog.opened(15_000)).toMatch(/an e-mail address/i);
    expect(await chat.page.evaluate(() => window.heard)).toEqual([]);
    await anyway(chat);
    await expect.poll(() => chat.page.evaluate(() => window.heard)).toEqual(['input 1', 'change 1']);
  });

  for (const [way, open] of Object.entries({
    click: (input: HTMLInputElement) => input.click(),
    showPicker: (input: HTMLInputElement) => input.showPicker(),
    'an event': (input: HTMLInputElement) => input.dispatchEvent(new MouseEvent('click')),
    'a page that would rather have another chooser': (input: HTMLInputElement) =>
      'showOpenFilePicker' in window ? (window.showOpenFilePicker as () => void)() : input.click(),
    'its label': (input: HTMLInputElement) => {
      const label = document.createElement('label');
      label.append(input);
      label.click();
    },
  })) {
    test(`in an input that is never put into the page, opened by ${way}`, async ({ world }) => {
      const chat = await chatWithUploads(world);
      await chat.page.evaluate((code) => {
        const press = new Function(`return ${code}`)() as (input: HTMLInputElement) => void;
        const button = document.createElement('button');
        button.id = 'attach';
        button.textContent = 'Attach';
        button.onclick = () => {
          const input = document.createElement('input');
          input.type = 'file';
          for (const type of ['input', 'change'])
            input.addEventListener(type, () => window.heard.push(`${type} ${input.files?.length}`));
          press(input);
          // The page keeps no reference in the document, and can see that there is none later.
          (window as unknown as { lastInput: HTMLInputElement }).lastInput = input;
        };
        document.querySelector('main')?.prepend(button);
      }, String(open));
      const chooser = chat.page.waitForEvent('filechooser');
      await chat.page.locator('#attach').click();
      await (await chooser).setFiles(onDisk('people.txt', person));
      expect(await chat.dialog.opened(15_000)).toMatch(/an e-mail address/i);
      expect(await chat.page.evaluate(() => window.heard)).toEqual([]);
      await anyway(chat);
      await expect.poll(() => chat.page.evaluate(() => window.heard)).toEqual(['input 1', 'change 1']);
      const attached = () =>
        chat.page.evaluate(() => (window as unknown as { lastInput: HTMLInputElement }).lastInput.isConnected);
      expect(await attached()).toBe(false);
    });
  }

  test('the same file again after it was let go: not asked twice', async ({ world }) => {
    const chat = await chatWithUploads(world);
    const path = onDisk('again.csv', crmExport);
    await choose(chat, path);
    await chat.dialog.opened(15_000);
    await anyway(chat);
    await expect.poll(async () => (await received(chat.page)).length).toBe(2);
    await choose(chat, []);
    await choose(chat, path);
    await expect.poll(async () => (await received(chat.page)).length).toBe(4);
    expect(await chat.dialog.isOpen()).toBe(false);
  });
});

/** Closes the document that reads, over and over, for a while. */
function keepClosing({ daylight }: World, forMs: number): Promise<void> {
  return daylight.inExtension(async (forMs) => {
    const { chrome } = globalThis as unknown as { chrome: { offscreen: { closeDocument(): Promise<void> } } };
    const until = Date.now() + forMs;
    for (;;) {
      await chrome.offscreen.closeDocument().catch(() => undefined);
      if (Date.now() >= until) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, forMs);
}

test.describe('a file that takes its time', () => {
  const line = `${harmless}\n`;
  const large = line.repeat(Math.ceil(30_000_000 / line.length));
  const path = onDisk('large.txt', large);
  const beingRead = ({ page }: ChatPage) => page.locator('daylight-guard').waitFor({ state: 'attached' });
  const arrived = async ({ page }: ChatPage) => {
    await expect.poll(async () => (await received(page)).length, { timeout: 45_000 }).toBe(2);
    expect((await received(page))[0]?.sha256).toBe(sha256(readFileSync(path)));
  };

  test('30 MB: held with progress, and Escape leaves nothing behind', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await choose(chat, path);
    await beingRead(chat);
    await chat.page.keyboard.press('Escape');
    await chat.page.locator('daylight-guard').waitFor({ state: 'detached' });
    await chat.page.waitForTimeout(3_000);
    expect(await received(chat.page)).toEqual([]);
    expect(await chat.dialog.isOpen()).toBe(false);
  });

  test('30 MB without anything in it arrive by themselves', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await choose(chat, path);
    await arrived(chat);
  });

  test('the service worker is ended in the middle: the reading goes on', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await choose(chat, path);
    await beingRead(chat);
    await world.daylight.killServiceWorker();
    await arrived(chat);
  });

  test('the document that reads is closed in the middle: it is read again', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await choose(chat, path);
    await beingRead(chat);
    await keepClosing(world, 0);
    await arrived(chat);
  });

  test('the document that reads does not stay: said so, and the page has nothing', async ({ world }) => {
    const chat = await chatWithUploads(world);
    const closing = keepClosing(world, 6_000);
    await choose(chat, path);
    expect(await chat.dialog.opened(15_000)).toMatch(/could not be checked|cannot be checked/i);
    expect(await received(chat.page)).toEqual([]);
    await closing;
    await chat.page.keyboard.press('Escape');
    await settled(chat);
    expect(await received(chat.page)).toEqual([]);
  });

  test('two tabs at the same time: each gets its own', async ({ world }) => {
    const [one, other] = [await chatWithUploads(world), await chatWithUploads(world)];
    await choose(one, path);
    await choose(other, onDisk('people.txt', person));
    expect(await other.dialog.opened(20_000)).toMatch(/an e-mail address/i);
    await other.page.keyboard.press('Escape');
    await arrived(one);
    expect(await received(other.page)).toEqual([]);
  });

  test('without files the document is not there', async ({ world }) => {
    await keepClosing(world, 0);
    const contexts = () =>
      world.daylight.inExtension(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { getContexts(filter: object): Promise<{ contextType: string }[]> } };
        };
        return (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType);
      }, undefined);
    const chat = await chatWithUploads(world);
    expect(await contexts()).not.toContain('OFFSCREEN_DOCUMENT');
    await choose(chat, onDisk('plans.txt', harmless));
    await expect.poll(async () => (await received(chat.page)).length).toBe(2);
    expect(await contexts()).toContain('OFFSCREEN_DOCUMENT');
    await expect.poll(contexts, { timeout: 45_000 }).not.toContain('OFFSCREEN_DOCUMENT');
  });
});

test.describe('files whose text is not known', () => {
  const secret = 'a' + 'password';
  const locked = () => onDisk('locked.zip', zipWithPassword('people.txt', person, secret));

  test('a zip with a password: asked about by default', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await choose(chat, locked());
    await chat.dialog.opened(15_000);
    expect(await received(chat.page)).toEqual([]);
    await anyway(chat);
    await expect.poll(async () => (await received(chat.page)).length).toBe(2);
  });

  test('beside a file that cannot be read: the other one with placeholders, that one stays out', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await choose(chat, [locked(), onDisk('people.txt', person)]);
    await chat.dialog.opened(15_000);
    await chat.dialog.press(/placeholders/);
    await expect.poll(async () => (await received(chat.page)).length).toBeGreaterThan(0);
    await settled(chat);
    const names = (await received(chat.page)).map(({ name }) => name);
    expect(names).toContain('people.txt');
    expect(names).not.toContain('locked.zip');
    expect(JSON.stringify(await received(chat.page))).toContain('[EMAIL_1]');
  });

  test('let go unread by the policy, beside a file with placeholders', async ({ world }) => {
    await world.setPolicy({ guard: { unreadableFiles: 'audit' } });
    const chat = await chatWithUploads(world);
    await choose(chat, [locked(), onDisk('people.txt', person)]);
    await chat.dialog.opened(15_000);
    await chat.dialog.press(/placeholders/);
    await expect.poll(async () => (await received(chat.page)).length).toBe(4);
    const [first, second] = await received(chat.page);
    expect(first).toMatchObject({ name: 'locked.zip' });
    expect(second).toMatchObject({ name: 'people.txt', text: 'Please write to [EMAIL_1] before Friday.' });
    await world.setPolicy({});
  });

  test('allowed by the policy, it goes without a question', async ({ world }) => {
    await world.setPolicy({ guard: { unreadableFiles: 'allow' } });
    const chat = await chatWithUploads(world);
    await choose(chat, locked());
    await expect.poll(async () => (await received(chat.page)).length).toBe(2);
    expect(await chat.dialog.isOpen()).toBe(false);
    await world.setPolicy({});
  });

  test('blocked by the policy, there is no way on', async ({ world }) => {
    await world.setPolicy({ guard: { unreadableFiles: 'block' } });
    const chat = await chatWithUploads(world);
    await choose(chat, locked());
    await chat.dialog.opened(15_000);
    const ways = (await chat.dialog.parts())
      .map(({ name }) => name)
      .filter((name) => /anyway|with placeholders$/i.test(name));
    expect(ways).toEqual([]);
    await chat.page.keyboard.press('Escape');
    await settled(chat);
    expect(await received(chat.page)).toEqual([]);
    await world.setPolicy({});
  });
});

test.describe('text in images', () => {
  /** A screenshot, as a browser takes it. */
  async function screenshot(chat: ChatPage, lines: readonly string[]): Promise<Buffer> {
    const page = await chat.page.context().newPage();
    await page.setContent(`<body style="font: 15px sans-serif">${lines.map((line) => `<p>${line}</p>`).join('')}`);
    const bytes = await page.screenshot({ clip: { x: 0, y: 0, width: 800, height: 200 } });
    await page.close();
    return bytes;
  }

  test('not read unless the policy says so: a picture is no reason to ask', async ({ world }) => {
    const before = await countedSoFar(world);
    const chat = await chatWithUploads(world);
    const bytes = await screenshot(chat, [person]);
    await choose(chat, onDisk('screen.png', bytes));
    await expect.poll(async () => (await received(chat.page)).length).toBe(2);
    expect((await received(chat.page))[0]?.sha256).toBe(sha256(bytes));
    expect(await chat.dialog.isOpen()).toBe(false);
    expect(await world.counted()).toBe(before);
  });

  test('a pasted picture that nobody reads is the browser’s own paste', async ({ world }) => {
    const chat = await chatWithUploads(world);
    await chat.page.evaluate(() => {
      window.addEventListener('paste', (event) => window.heard.push(`paste trusted ${event.isTrusted}`), true);
    });
    await pastePicture(chat.page, await screenshot(chat, [person]));
    await expect.poll(async () => (await received(chat.page)).length).toBe(1);
    expect(await chat.page.evaluate(() => window.heard)).toEqual(['paste trusted true']);
  });

  test('read on the device when the policy asks for it: chosen and pasted, nothing goes over the network', async ({
    world,
  }) => {
    await world.setPolicy({ guard: { readImages: true } });
    const chat = await chatWithUploads(world);
    const asked: string[] = [];
    chat.page.context().on('request', (request) => asked.push(request.url()));
    const bytes = await screenshot(chat, [harmless, person]);
    await choose(chat, onDisk('screen.png', bytes));
    expect(await chat.dialog.opened(30_000)).toMatch(/an e-mail address/i);
    expect(await received(chat.page)).toEqual([]);
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();

    await pastePicture(chat.page, bytes);
    expect(await chat.dialog.opened(30_000)).toMatch(/an e-mail address/i);
    expect(await received(chat.page)).toEqual([]);
    await anyway(chat);
    await expect.poll(() => received(chat.page)).toMatchObject([{ by: 'paste', type: 'image/png' }]);
    expect(
      asked.filter((url) => /tesseract|traineddata|jsdelivr/.test(url) && !url.startsWith('chrome-extension:')),
    ).toEqual([]);
    await world.setPolicy({});
  });

  test('a picture without anything in it arrives', async ({ world }) => {
    await world.setPolicy({ guard: { readImages: true } });
    const chat = await chatWithUploads(world);
    const bytes = await screenshot(chat, [harmless]);
    await choose(chat, onDisk('plans.png', bytes));
    await expect.poll(async () => (await received(chat.page)).length, { timeout: 20_000 }).toBe(2);
    expect((await received(chat.page))[0]?.sha256).toBe(sha256(bytes));
    await world.setPolicy({});
  });
});
