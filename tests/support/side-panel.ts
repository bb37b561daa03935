import { type Page, chromium as playwright } from '@playwright/test';
import { until } from './until';

/**
 * The side panel as an ordinary page. The connection that started the browser does not list it, and a second one only
 * lists a panel that is open when it begins: so each look is a connection of its own.
 *
 * @param port of the browser's debugging interface.
 */
export async function openedSidePanel(port: number, extensionId: string): Promise<Page> {
  return until('the side panel is open', async () => {
    const browser = await playwright.connectOverCDP(`http://127.0.0.1:${port}`);
    const pages = browser.contexts().flatMap((context) => context.pages());
    const panel = pages.find((page) => page.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`));
    if (panel === undefined) await browser.close();
    return panel;
  });
}

/** Closes the panel as its own close button does, and the connection that showed it. */
export async function closeSidePanel(panel: Page): Promise<void> {
  const connection = panel.context().browser();
  await Promise.all([panel.waitForEvent('close'), panel.evaluate(() => window.close())]);
  await connection?.close();
}

/** Drops the draft first, which the panel would otherwise keep for the next test. */
export async function dropDraftAndClose(panel: Page): Promise<void> {
  await panel.getByRole('textbox').fill('');
  // Drafts are kept a moment after the last key.
  await panel.waitForTimeout(700);
  await closeSidePanel(panel);
}
