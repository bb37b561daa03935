import type { Page } from '@playwright/test';

export interface Clip {
  text?: string;
  html?: string;
  /** A picture and nothing else: a clipboard without text. */
  image?: boolean;
}

/** Puts something on the browser's real clipboard. */
export async function copy(page: Page, clip: Clip): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await page.evaluate(async ({ text, html, image }) => {
    const parts: Record<string, Blob> = {};
    if (text !== undefined) parts['text/plain'] = new Blob([text], { type: 'text/plain' });
    if (html !== undefined) parts['text/html'] = new Blob([html], { type: 'text/html' });
    if (image === true) {
      const canvas = new OffscreenCanvas(4, 4);
      canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
      parts['image/png'] = await canvas.convertToBlob();
    }
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  }, clip);
}

/** Copies and presses the keys for paste in whatever has the focus. */
export async function paste(page: Page, clip: Clip): Promise<void> {
  await copy(page, clip);
  await page.keyboard.press('ControlOrMeta+v');
}
