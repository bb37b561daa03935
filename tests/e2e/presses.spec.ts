import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { requireChromium } from '../../scripts/browser';
import { type OpenDialogPage, serveOpenDialog } from '../support/open-dialog';

/**
 * Which presses count as a person's answer. In the product the dialog is closed to the page; here it stands open, so
 * that what is behind that wall is tried too.
 */
let open: OpenDialogPage;
let browser: Browser;
let page: Page;
test.beforeAll(async () => {
  open = await serveOpenDialog();
  browser = await chromium.launch({ executablePath: requireChromium().executablePath, args: ['--no-sandbox'] });
});
test.afterAll(async () => {
  await browser.close();
  await open.close();
});
test.beforeEach(async () => {
  page = await browser.newPage();
  // What counts as a moment is told by this clock alone.
  await page.clock.install();
  await page.goto(open.urlOf('warn'));
  await page.getByRole('dialog').waitFor();
});
test.afterEach(() => page.close());

test('a press that a program makes on a button of the dialog does nothing', async () => {
  await page.clock.runFor(1_000);
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.evaluate((button) => (button as HTMLButtonElement).click());
  await expect(page.getByRole('dialog')).toBeVisible();
  await cancel.dispatchEvent('click');
  await expect(page.getByRole('dialog')).toBeVisible();
  await cancel.click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a press that was on its way when the dialog came does nothing', async () => {
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.goto(open.urlOf('warn'));
  // The dialog comes at the next full step of time.
  await page.clock.runFor(100);
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await cancel.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.clock.runFor(500);
  await cancel.click();
  await expect(page.getByRole('dialog')).toBeHidden();
});
