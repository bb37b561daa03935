import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { crmExport } from '../support/crm';
import { expect, test } from '../support/fixtures';

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
  await expect(page.getByText('Updated')).toBeVisible();
  await inBothSchemes(page);
});
