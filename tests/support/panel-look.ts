import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../../.output/screenshots/', import.meta.url));
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const looks = [
  { width: 400, height: 800, colorScheme: 'light', forcedColors: 'none' },
  { width: 320, height: 800, colorScheme: 'dark', forcedColors: 'none' },
  { width: 320, height: 800, colorScheme: 'light', forcedColors: 'active' },
] as const;
/** What a panel of 400 by 800 has at 200 %. What axe has to say does not change with it. */
const zoomed = { width: 200, height: 400 };

/**
 * A state of the panel is right for everybody, in every look: axe has nothing to say, nothing is cut off at the sides.
 * What it looks like is kept as a picture, `panel-NAME-...png`.
 */
export async function look(panel: Page, name: string): Promise<void> {
  const size = panel.viewportSize();
  const expectNoOverflow = async (width: number) => {
    const overflow = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${name} ${width}`).toBeLessThanOrEqual(0);
  };
  for (const { width, height, colorScheme, forcedColors } of looks) {
    await panel.setViewportSize({ width, height });
    await panel.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page: panel }).withTags(rules).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect(found, `${name} ${width} ${colorScheme} ${forcedColors}`).toEqual([]);
    await expectNoOverflow(width);
    await panel.screenshot({ path: join(folder, `panel-${name}-${width}-${colorScheme}-${forcedColors}.png`) });
  }
  await panel.emulateMedia({ colorScheme: null, forcedColors: null });
  await panel.setViewportSize(zoomed);
  await expectNoOverflow(zoomed.width);
  await panel.screenshot({ path: join(folder, `panel-${name}-zoomed.png`) });
  if (size !== null) await panel.setViewportSize(size);
}
