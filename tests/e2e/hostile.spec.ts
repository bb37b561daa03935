import { expect, expectCounted, test } from '../support/fixtures';

const text = 'Her card is 4539 5787 6362 1486 and her address maria.fernandes@kupferhof-moebel.de';

test.describe('a page that fights the dialog', () => {
  for (const way of ['remove', 'remove-late', 'hide', 'cover']) {
    test(`${way}: counts as cancel, and the person is told`, async ({ world }) => {
      const before = await world.counted();
      const chat = await world.open('chatgpt', `?hostile=${way}`);
      await chat.paste({ text });
      await expectCounted(world, before, 1);
      await chat.dialog.closed();
      expect(await chat.text()).toBe('');
      // The other pages make away with the notice too.
      if (way === 'cover') await expect.poll(chat.dialog.told).toContain('got in the way');
      // It still guards. The cover is spent, so there the second question stays until it is answered.
      await chat.paste({ text });
      if (way === 'cover') {
        await chat.dialog.opened();
        await chat.page.keyboard.press('Escape');
      }
      await expectCounted(world, before, 2);
      expect(await chat.text()).toBe('');
    });
  }

  test('swallowed keys: Escape still cancels', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('deepseek', '?hostile=stop-keys');
    await chat.paste({ text });
    await chat.dialog.opened();
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();
    expect(await chat.text()).toBe('');
    await expectCounted(world, before, 1);
  });

  test('presses of the page’s own making do nothing', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('chatgpt', '?hostile=click');
    await chat.paste({ text });
    await chat.dialog.opened();
    await chat.page.waitForTimeout(1_500);
    expect(await chat.dialog.isOpen()).toBe(true);
    expect(await chat.text()).toBe('');
    expect(await world.counted()).toBe(before);
    await chat.dialog.press('Cancel');
    await chat.dialog.closed();
    await expectCounted(world, before, 1);
  });

  test('a paste event of the page’s own making is not taken for the person’s', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('deepseek');
    await chat.page.evaluate((words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, text);
    await chat.page.waitForTimeout(500);
    expect(await chat.dialog.isOpen()).toBe(false);
    expect(await world.counted()).toBe(before);
  });

  test('what it hears by listening first: no paste that is held, and no key in the dialog', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('deepseek', '?hostile=listen');
    const heard = () => chat.page.evaluate(() => document.body.dataset.heard ?? 'nobody listens');
    await chat.paste({ text });
    await chat.dialog.opened();
    expect(await heard()).toContain('keydown');
    expect(await heard()).not.toMatch(/paste|input/);
    await chat.dialog.press('Paste anyway…');
    await chat.page.evaluate(() => {
      document.body.dataset.heard = '';
    });
    await chat.dialog.press(/./, 'textbox');
    await chat.page.keyboard.type('for Maria');
    expect((await chat.dialog.parts()).map(({ name }) => name)).toContain('for Maria');
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();
    expect((await heard()).replace(/keyup $/, '')).toBe('');
    expect(await chat.text()).toBe('');
    await expectCounted(world, before, 1);
  });

  test('it cannot look into the dialog', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('deepseek');
    await chat.paste({ text });
    await chat.dialog.opened();
    const hosts = await chat.page.evaluate(() =>
      [...document.documentElement.children]
        .filter(({ tagName }) => !/^(head|body)$/i.test(tagName))
        .map((element) => ({ closed: element.shadowRoot === null, text: element.textContent })),
    );
    expect(hosts).toEqual([{ closed: true, text: '' }]);
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();
    await expectCounted(world, before, 1);
  });

  test('it begins its document anew: still guarded', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('deepseek');
    await chat.page.evaluate(() => {
      document.open();
      document.write('<title>Anew</title><textarea autofocus></textarea>');
      document.close();
    });
    const field = chat.page.locator('textarea');
    await field.focus();
    await chat.paste({ text });
    await chat.dialog.opened();
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();
    await expect(field).toHaveValue('');
    await expectCounted(world, before, 1);
  });

  test('its field stands in a frame of a host that no catalogue has: guarded as the tool around it', async ({
    world,
  }) => {
    const before = await world.counted();
    const inner = 'https://composer.fast-cdn.net/';
    await world.daylight.context.route(`${inner}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><textarea></textarea>' }),
    );
    const chat = await world.open('deepseek');
    await chat.page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src, width: 700, height: 500 }));
    }, inner);
    const field = chat.page.frameLocator('iframe').locator('textarea');
    await field.waitFor();
    await chat.copy({ text });
    await field.click();
    await chat.page.keyboard.press('ControlOrMeta+v');
    const frame = chat.page.frames().find((one) => one.url() === inner);
    await expect.poll(() => frame?.evaluate(() => document.querySelector('daylight-guard') !== null)).toBe(true);
    await chat.page.keyboard.press('Escape');
    await expectCounted(world, before, 1);
    await expect(field).toHaveValue('');
  });

  test('it does not let itself be read: what would be sent stays, and the person is told', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('deepseek');
    await chat.page.evaluate(() => {
      document.body.innerHTML = `<form><input type="hidden" name="contains"><input type="hidden" name="children">
        <textarea></textarea><button type="button" style="width: 60px; height: 40px"><svg></svg></button></form>`;
      const sent = (event: Event) => {
        document.body.dataset.sent = event.type;
      };
      for (const type of ['pointerdown', 'click', 'submit'])
        document.querySelector('button')?.addEventListener(type, sent);
    });
    const field = chat.page.locator('textarea');
    await field.fill(text);
    // A button that is found to send only by what stands around it, in a form that answers to no method.
    const box = await chat.page.locator('button').boundingBox();
    await chat.page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await expect.poll(chat.dialog.told).toContain('could not be checked');
    expect(await chat.page.evaluate(() => document.body.dataset.sent)).toBeUndefined();
    await expectCounted(world, before, 1);
    // What only looked for fields in it is not misled.
    await field.press('Enter');
    await chat.dialog.opened();
    await chat.page.keyboard.press('Escape');
    await expect(field).toHaveValue(text);
    await expectCounted(world, before, 2);
  });

  test('it says that a newer guard has come: the guard stays', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('deepseek');
    await chat.page.evaluate(async () => {
      const nonces = ['', 'nonce'];
      document.addEventListener('daylight-guard-challenge', (event) => nonces.push((event as CustomEvent).detail));
      document.dispatchEvent(new CustomEvent('daylight-guard-hello', { detail: '' }));
      for (const nonce of nonces) {
        document.dispatchEvent(new CustomEvent('daylight-guard-proof', { detail: `${nonce}:${nonce}` }));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await chat.paste({ text });
    await chat.dialog.opened();
    await chat.page.keyboard.press('Escape');
    await chat.dialog.closed();
    expect(await chat.text()).toBe('');
    await expectCounted(world, before, 1);
  });

  test('window.find learns nothing from the dialog', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('chatgpt');
    await chat.paste({ text });
    await chat.dialog.opened();
    const found = (words: string) =>
      chat.page.evaluate((one) => (window as never as { find(text: string): boolean }).find(one), words);
    expect(await found('Paste with placeholders')).toBe(true);
    for (const value of ['maria', 'kupferhof', '4539', '1486']) expect(await found(value)).toBe(false);
    await chat.dialog.press('Cancel');
    await expectCounted(world, before, 1);
  });
});

test.describe('two pastes at once', () => {
  test('each is decided, in order, and nothing is lost', async ({ world }) => {
    const before = await world.counted();
    const chat = await world.open('chatgpt');
    await chat.paste({ text: 'first maria.fernandes@kupferhof-moebel.de ' });
    // The second is pressed while the first is being asked about, without waiting.
    await chat.dialog.opened();
    await chat.page.keyboard.press('ControlOrMeta+v');
    expect(await chat.text()).toBe('');
    await chat.dialog.press('Paste with placeholders');
    await expect.poll(chat.text).toBe('first [EMAIL_1] ');
    await expectCounted(world, before, 1);
  });

  test('two held large texts come out in the order in which they went in', async ({ world }) => {
    const large = (name: string) => `${name} ${'lorem ipsum dolor sit amet '.repeat(45_000)}`;
    const chat = await world.open('deepseek');
    await chat.paste({ text: large('one') });
    await chat.paste({ text: large('two') });
    await expect.poll(async () => (await chat.text()).length, { timeout: 30_000 }).toBe(large('one').length * 2);
    const text = await chat.text();
    expect(text.startsWith('one ')).toBe(true);
    expect(text.indexOf('two ')).toBe(large('one').length);
  });
});
