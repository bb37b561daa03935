import { expect, expectCounted, openReplica, test } from '../support/fixtures';
import { replicas } from '../support/sites';

const benign =
  'Three subject lines for the spring newsletter.\n\nFriendly – under 50 characters, no “!”\nTopic: cycling';
const sensitive =
  'Please answer this customer: maria.fernandes@kupferhof-moebel.de\nShe was on the phone (+44 20 7946 0059) twice.\n\nHer account is DE82 3704 0044 1207 3886 24.';
const replaced =
  'Please answer this customer: [EMAIL_1]\nShe was on the phone ([PHONE_1]) twice.\n\nHer account is [IBAN_1].';
const values = ['maria.fernandes', 'kupferhof', '7946', '0059', '3704', '3886'];

/** One of each family in full; in Firefox and in families.spec.ts it is all of them. */
const inFull = new Set<string>(
  'chatgpt gemini perplexity qianwen writer chatpdf bolt copilot deepseek contenteditable deepl'.split(' '),
);

for (const { folder, editor, url } of replicas) {
  test.describe(`${new URL(url).host} (${editor})`, () => {
    /** What the page makes of a text by itself, without the extension. */
    const pastedPlainly = async (plainBrowser: Parameters<typeof openReplica>[0], text: string) => {
      const plain = await openReplica(plainBrowser, folder);
      await plain.paste({ text });
      await expect.poll(plain.text).not.toBe('');
      const result = await plain.text();
      await plain.page.close();
      return result;
    };

    test('paste with placeholders', async ({ world, plainBrowser }) => {
      const expected = await pastedPlainly(plainBrowser, replaced);
      const before = await world.counted();
      const chat = await world.open(folder);
      await chat.paste({ text: sensitive });
      await chat.dialog.opened();
      await chat.dialog.press('Paste with placeholders');
      await chat.dialog.closed();
      await expect.poll(chat.text).toBe(expected);
      // One step of undo, as with a paste of the browser's own.
      await chat.page.keyboard.press('ControlOrMeta+z');
      await expect.poll(chat.text).toBe('');
      await chat.page.keyboard.press('ControlOrMeta+Shift+z');
      await expect.poll(chat.text).toBe(expected);
      await chat.pressSend();
      await expect.poll(async () => (await chat.sent()).join()).toContain('[EMAIL_1]');
      await expectCounted(world, before, 1);
    });

    // Of the second of each family, what differs is how a text gets in.
    if (!inFull.has(folder)) return;

    test('a benign paste is the browser’s own, and can be undone', async ({ world, plainBrowser }) => {
      const expected = await pastedPlainly(plainBrowser, benign);
      const before = await world.counted();
      const chat = await world.open(folder);
      await chat.page.evaluate(() => {
        const note = (event: Event) => {
          document.body.dataset.trusted = String(event.isTrusted);
        };
        document.addEventListener('paste', note, { capture: true });
      });
      // One before the detection has come is held, and put back: until it is there, the field is emptied for another.
      await expect(async () => {
        await chat.page.keyboard.press('ControlOrMeta+a');
        await chat.page.keyboard.press('Delete');
        await chat.paste({ text: benign });
        await expect.poll(chat.text).toBe(expected);
        expect(await chat.page.evaluate(() => document.body.dataset.trusted)).toBe('true');
      }).toPass();
      expect(await chat.dialog.isOpen()).toBe(false);
      await chat.page.keyboard.press('ControlOrMeta+z');
      await expect.poll(chat.text).toBe('');
      expect(await world.counted()).toBe(before);
    });

    test('a sensitive paste is held, and Escape leaves nothing behind', async ({ world }) => {
      const before = await world.counted();
      const chat = await world.open(folder);
      await chat.page.evaluate(() => {
        document.body.dataset.seen = '';
        for (const type of ['paste', 'beforeinput', 'input', 'keydown']) {
          const note = ({ type }: Event) => {
            document.body.dataset.seen += `${type} `;
          };
          window.addEventListener(type, note, { capture: true });
        }
      });
      await chat.paste({ text: sensitive });
      const words = (await chat.dialog.opened()).toLowerCase();
      expect(words).toContain('an e-mail address');
      expect(words).toContain('a phone number');
      expect(words).toContain('a bank account (iban)');
      for (const value of values) expect(words).not.toContain(value);
      expect(await chat.text()).toBe('');
      // Up to the keys that asked for the paste, which the page may have.
      expect((await chat.page.evaluate(() => document.body.dataset.seen))?.replaceAll('keydown ', '')).toBe('');
      await chat.page.keyboard.press('Escape');
      await chat.dialog.closed();
      expect(await chat.text()).toBe('');
      // The caret is where it was.
      await chat.page.keyboard.type('still here');
      await expect.poll(chat.text).toBe('still here');
      await expectCounted(world, before, 1);
    });

    test('paste anyway, with a reason', async ({ world, plainBrowser }) => {
      const expected = await pastedPlainly(plainBrowser, sensitive);
      const before = await world.counted();
      const chat = await world.open(folder);
      await chat.paste({ text: sensitive });
      await chat.dialog.opened();
      await chat.dialog.press('Paste anyway…');
      // Without a reason it does not go.
      await chat.dialog.press('Paste anyway');
      expect(await chat.text()).toBe('');
      await chat.dialog.press('This is test data');
      await chat.dialog.closed();
      await expect.poll(chat.text).toBe(expected);
      await chat.page.keyboard.press('ControlOrMeta+z');
      await expect.poll(chat.text).toBe('');
      await expectCounted(world, before, 1);
    });

    test('into the middle of what is there', async ({ world }) => {
      const before = await world.counted();
      const chat = await world.open(folder);
      await chat.page.keyboard.type('Dear today');
      // Editors that draw with the next frame put the caret back to where they last knew it: Trix loses keys before that.
      await chat.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(undefined)))),
      );
      for (let steps = 0; steps < 'today'.length; steps += 1) await chat.page.keyboard.press('ArrowLeft');
      await chat.paste({ text: 'maria.fernandes@kupferhof-moebel.de' });
      await chat.dialog.opened();
      await chat.dialog.press('Paste with placeholders');
      await chat.dialog.closed();
      await expect.poll(chat.text).toBe('Dear [EMAIL_1]today');
      await expectCounted(world, before, 1);
    });
  });
}
