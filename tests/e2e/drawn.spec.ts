import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { guardDialog } from '../support/guard-dialog';

/** Chats whose editors draw their text themselves: what is written stands in no field that holds all of it. */
const editors = {
  'an EditContext (https://www.w3.org/TR/edit-context/)': `
    const field = document.querySelector('#field');
    const context = new EditContext();
    field.tabIndex = 0;
    field.editContext = context;
    let text = '';
    context.addEventListener('textupdate', ({ updateRangeStart, updateRangeEnd, text: now }) => {
      text = text.slice(0, updateRangeStart) + now + text.slice(updateRangeEnd);
      field.textContent = text;
    });
    window.sent = [];
    field.addEventListener('keydown', ({ key }) => key === 'Enter' && sent.push(text));
    field.focus();`,
  'Ace, with its keys in a field that nobody sees': `
    const editor = ace.edit('field');
    window.sent = [];
    editor.commands.addCommand({ name: 'send', bindKey: 'Enter', exec: () => sent.push(editor.getValue()) });
    editor.focus();`,
};

const ace = readFileSync(fileURLToPath(import.meta.resolve('ace-builds/src-min-noconflict/ace.js')), 'utf8');

const pageWith = (script: string) => `<!doctype html><title>Chat</title>
  <div id="field" style="width: 600px; height: 120px"></div>
  <script>${script.includes('ace.') ? ace : ''}</script><script>${script}</script>`;

const sent = (page: Page) => page.evaluate(() => (window as unknown as { sent: string[] }).sent);

for (const [editor, script] of Object.entries(editors)) {
  test(`${editor}: what is typed is read and replaced`, async ({ world }) => {
    const page = await world.daylight.context.newPage();
    await page.route('https://claude.ai/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: pageWith(script) }),
    );
    await page.goto('https://claude.ai/new');
    await page.keyboard.type('Transfer it to DE89 3704 0044 0532 0130 00, please');
    await page.keyboard.press('Enter');
    const dialog = guardDialog(page);
    expect(await dialog.opened()).toContain('IBAN');
    expect(await sent(page)).toEqual([]);
    await dialog.press('Send with placeholders');
    await expect.poll(() => sent(page)).toHaveLength(1);
    const [text = ''] = await sent(page);
    expect(text.trim()).toMatch(/^Transfer it to \S*IBAN\S*, please$/);
  });
}
