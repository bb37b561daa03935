import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { requireChromium } from '../../scripts/browser';
import { crmExport } from '../support/crm';
import { expect, test } from '../support/fixtures';
import { type OpenDialogPage, serveOpenDialog } from '../support/open-dialog';

/** WCAG 2.2 AA, as far as a machine can tell, on every surface; the rest is in the tests of keys and names. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('nav.states').withTags(rules).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

async function inBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), colorScheme).toEqual([]);
  }
}

test('the side panel, empty and with a text', async ({ world }) => {
  const panel = await world.daylight.open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });
  await inBothSchemes(panel);
  await panel.getByRole('textbox').fill(crmExport);
  const preview = panel.getByRole('region', { name: 'What will be sent', exact: true });
  const toggle = panel.getByRole('button', { name: 'What will be sent' });
  await expect(toggle).toBeVisible();
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await expect(preview).toContainText(/\[EMAIL_\d+\]/);
  await inBothSchemes(panel);
  await panel.getByRole('textbox').fill('');
});

test('the options page', async ({ world }) => {
  const page = await world.daylight.open('options.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await inBothSchemes(page);
});

test('the console', async ({ world }) => {
  const page = await world.daylight.context.newPage();
  await page.goto(world.server.url);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await inBothSchemes(page);
});

test.describe('the dialog of the guard, mounted openly', () => {
  let open: OpenDialogPage;
  test.beforeAll(async () => {
    open = await serveOpenDialog();
  });
  test.afterAll(() => open.close());

  const states = [
    'warn',
    'warn-mixed',
    'warn-no-assistant',
    'redact',
    'block',
    'tolerated',
    'prohibited',
    'files',
    'no-copies',
    'drop',
    'typed',
    'link',
    'request',
    'note',
    'holding',
    'not-ready',
    'failed',
    'gone',
    'gone-files',
    'interfered',
  ];
  const notices = ['note', 'holding', 'interfered'];
  const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 320, height: 640 } };
  const folder = fileURLToPath(new URL('../../.output/screenshots/', import.meta.url));

  /** What lies outside of what can be seen, or is wider than its place. */
  const overflowing = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('daylight-guard')?.shadowRoot;
      const all = [...(root?.querySelectorAll<HTMLElement>('dialog, .notice, .card, button, li, p, h1') ?? [])];
      return all
        .filter((one) => one.checkVisibility())
        .filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return left < -1 || right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 1;
        })
        .map((one) => `${one.localName}.${one.className}: ${one.textContent?.slice(0, 40)}`);
    });

  // Left to right and right to left; that no language lacks a sentence is shown by utils/vocabulary/speech.test.ts.
  for (const language of ['en', 'ar']) {
    test(`every state, ${language}`, async () => {
      test.setTimeout(240_000);
      const browser = await chromium.launch({
        executablePath: requireChromium().executablePath,
        args: ['--no-sandbox'],
      });
      const page = await (await browser.newContext()).newPage();
      // What is translated is checked in every state; how it looks in the languages that differ most.
      const looks = ['en', 'de', 'ar'].includes(language) ? Object.entries(sizes) : [['narrow', sizes.narrow] as const];
      for (const [size, viewport] of looks) {
        await page.setViewportSize(viewport);
        for (const state of states) {
          await page.goto(open.urlOf(state, language));
          const surface = page.locator(notices.includes(state) ? 'daylight-guard .notice .body' : 'dialog');
          await expect(surface, state).toBeVisible();
          // Nothing left open, and nothing in the wrong direction.
          expect(await surface.textContent(), state).not.toMatch(/[{}]|undefined/);
          expect(await overflowing(page), `${state} ${size}`).toEqual([]);
          // Colours and roles are the same in every language.
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            if (language === 'en' || (size === 'narrow' && colorScheme === 'light'))
              expect(await violations(page), `${state} ${size} ${colorScheme}`).toEqual([]);
            await page.screenshot({ path: join(folder, `${state}-${language}-${size}-${colorScheme}.png`) });
          }
        }
      }
      await browser.close();
    });
  }

  test('reasons and lesson, at 200 % and in forced colours', async () => {
    const browser = await chromium.launch({ executablePath: requireChromium().executablePath, args: ['--no-sandbox'] });
    const page = await (await browser.newContext()).newPage();
    // 200 % in a window of 1280 by 800.
    await page.setViewportSize({ width: 640, height: 400 });
    for (const [button, title] of [
      ['Paste anyway…', 'Why is it all right to paste this?'],
      ['20-second lesson', 'What may go into a public AI tool?'],
    ] as const) {
      await page.goto(open.urlOf('warn'));
      await page.waitForTimeout(600);
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ forcedColors });
        expect(await violations(page), `${title} ${forcedColors}`).toEqual([]);
        expect(await overflowing(page), title).toEqual([]);
        await page.screenshot({
          path: join(folder, `${button.startsWith('2') ? 'lesson' : 'reasons'}-${forcedColors}.png`),
        });
      }
    }
    // The lesson is offered once.
    await page.getByRole('button', { name: 'Got it' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('button', { name: '20-second lesson' })).toHaveCount(0);
    await browser.close();
  });

  test('a note covers nothing that is being written, and takes no focus', async () => {
    const browser = await chromium.launch({ executablePath: requireChromium().executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage({ viewport: { width: 420, height: 500 } });
    for (const place of [
      'inset: auto 0 0 0; width: 100%; height: 90px',
      'inset: 0 0 auto 0; width: 100%; height: 90px',
    ]) {
      await page.goto(open.urlOf(''));
      await page.addStyleTag({ content: `#field { position: fixed; ${place} }` });
      await page.locator('#field').focus();
      await page.evaluate(() => dispatchEvent(new CustomEvent('show', { detail: 'note' })));
      const notice = page.locator('daylight-guard .notice');
      await expect(notice.locator('.body')).toBeVisible();
      const [note, field] = [await notice.boundingBox(), await page.locator('#field').boundingBox()];
      if (note === null || field === null) throw new Error('nothing to measure');
      expect(note.y + note.height <= field.y || note.y >= field.y + field.height, place).toBe(true);
      await expect(page.locator('#field')).toBeFocused();
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(notice).toHaveCount(0);
      await expect(page.locator('#field')).toBeFocused();
    }
    await browser.close();
  });
});
