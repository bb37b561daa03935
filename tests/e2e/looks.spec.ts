import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { requireChromium } from '../../scripts/browser';
import { type OpenDialogPage, serveOpenDialog } from '../support/open-dialog';
import { languages } from '../support/words';

/**
 * How the guard's surface looks, in every state and every language: the same component as in the product, mounted
 * openly. What of it a screen reader has, and what keys do, is tried on the real one in dialog.spec.ts.
 */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('nav.states').withTags(rules).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

test.describe.configure({ mode: 'parallel' });

let open: OpenDialogPage;
let browser: Browser;
test.beforeAll(async () => {
  open = await serveOpenDialog();
  browser = await chromium.launch({ executablePath: requireChromium().executablePath, args: ['--no-sandbox'] });
});
test.afterAll(async () => {
  await browser.close();
  await open.close();
});

const dialogs =
  'warn warn-mixed warn-no-assistant redact block tolerated prohibited files no-copies drop typed link request not-ready failed gone gone-files'.split(
    ' ',
  );
const notices = ['note', 'holding', 'interfered'];
/** Of those that look alike, one is enough where only the words differ. */
const distinct = ['warn', 'files', 'not-ready', 'note', 'holding'];
const sizes = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 320, height: 640 },
  // A window of 1280 by 800 at 200 %.
  zoomed: { width: 640, height: 400 },
};
const folder = fileURLToPath(new URL('../../.output/screenshots/', import.meta.url));

/** In a context of its own, which axe asks for. */
const newPage = async (viewport: { width: number; height: number }) =>
  (await browser.newContext({ viewport })).newPage();

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

/** Shows another state in the page that is open. */
async function show(page: Page, state: string): Promise<void> {
  await page.evaluate((name) => {
    for (const old of document.querySelectorAll('daylight-guard')) old.remove();
    // What was asked before learns that it is gone, and is over, before the next question comes.
    setTimeout(() => dispatchEvent(new CustomEvent('show', { detail: name })), 50);
  }, state);
  await expect(page.locator(notices.includes(state) ? 'daylight-guard .notice .body' : 'dialog'), state).toBeVisible();
}

for (const language of languages) {
  test(`every state, ${language}`, async () => {
    test.setTimeout(240_000);
    const page = await newPage(sizes.wide);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(open.urlOf('', language));
    for (const state of [...dialogs, ...notices]) {
      await show(page, state);
      const surface = page.locator('daylight-guard .look');
      // Nothing left open, and in the language and direction of its words.
      expect(await surface.textContent(), state).not.toMatch(/[{}]|undefined/);
      await expect(surface).toHaveAttribute('lang', language);
      await expect(surface).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      // Colours and roles are the same in every language.
      // The languages that differ most in length and direction.
      const isPictured = ['en', 'de', 'ja', 'ar'].includes(language);
      const isChecked = language === 'en' || distinct.includes(state);
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        await expect.poll(() => overflowing(page), { message: `${state} ${size}` }).toEqual([]);
        if (size !== 'zoomed' && isPictured)
          await page.screenshot({ path: join(folder, `${state}-${language}-${size}.png`) });
      }
      await page.setViewportSize(sizes.narrow);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        if (isChecked && (language === 'en' || colorScheme === 'light'))
          expect(await violations(page), `${state} ${colorScheme}`).toEqual([]);
      }
      if (isChecked && isPictured)
        await page.screenshot({ path: join(folder, `${state}-${language}-narrow-dark.png`) });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(sizes.wide);
    }
    await page.context().close();
  });
}

test('by keys alone: every way on is reached, in a circle, and can be seen', async () => {
  const page = await newPage(sizes.narrow);
  await page.goto(open.urlOf(''));
  const focused = () =>
    page.evaluate(() => {
      const now = document.querySelector('daylight-guard')?.shadowRoot?.activeElement;
      const at = now?.getBoundingClientRect();
      const outline = now ? getComputedStyle(now).outlineStyle : 'none';
      const isSeen = at !== undefined && at.top >= 0 && at.bottom <= innerHeight && at.height > 0;
      return { name: now?.textContent ?? '', isSeen, isMarked: outline !== 'none' };
    });
  for (const state of dialogs) {
    await show(page, state);
    const stops = await page
      .locator('dialog')
      .evaluate((dialog) => dialog.querySelectorAll('button, a[href], textarea').length);
    const begun = await focused();
    const reached: string[] = [];
    for (let i = 0; i < stops; i += 1) {
      await page.keyboard.press('Tab');
      const { name, isSeen, isMarked } = await focused();
      expect([state, name, isSeen, isMarked]).toEqual([state, name, true, true]);
      reached.push(name);
    }
    expect(new Set(reached).size, state).toBe(stops);
    expect(reached, state).not.toContain(begun.name);
    await page.keyboard.press('Tab');
    expect((await focused()).name, state).toBe(reached[0]);
    await page.keyboard.press('Shift+Tab');
    expect((await focused()).name, state).toBe(reached.at(-1));
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  }
  await page.context().close();
});

test('reasons and lesson, at 200 % and in forced colours', async () => {
  const page = await newPage(sizes.zoomed);
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
  await page.context().close();
});

test('a note covers nothing that is being written, and takes no focus', async () => {
  const page = await newPage({ width: 420, height: 500 });
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
  await page.context().close();
});
