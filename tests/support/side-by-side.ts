import type { Page } from '@playwright/test';

/** A picture of a page with the side panel beside it, as a person sees both in one window. */
export async function sideBySide(page: Page, panel: Page, path: string): Promise<void> {
  const [left, right] = [await page.screenshot(), await panel.screenshot()];
  const frame = await page.context().newPage();
  const image = (bytes: Buffer) => `<img src="data:image/png;base64,${bytes.toString('base64')}">`;
  await frame.setContent(
    `<style>body{margin:0;display:inline-flex;gap:6px;align-items:start;background:#8886}</style>${image(left)}${image(right)}`,
  );
  await frame.locator('body').screenshot({ path });
  await frame.close();
}
