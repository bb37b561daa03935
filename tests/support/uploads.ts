import type { Page } from '@playwright/test';

/** A file as the page got it. */
export interface Received {
  /** By which event, of which element. */
  by: string;
  name: string;
  type: string;
  sizeBytes: number;
  /** Of its content, in hexadecimal. */
  sha256: string;
  /** Its content as text. */
  text: string;
}

declare global {
  interface Window {
    /** For tests: what the page got, in the order in which it came. */
    receivedFiles: Promise<Received>[];
    /** For tests: texts that were dropped. */
    receivedTexts: string[];
    /** For tests: events that the page heard of. */
    heard: string[];
  }
}

/** Gives a page what chat pages have for files: an input, a place to drop on, and an ear for pasted files. */
export async function addUploads(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.receivedFiles = [];
    window.receivedTexts = [];
    window.heard = [];
    const receive = (by: string, files: Iterable<File>) => {
      for (const file of files) {
        const read = async (): Promise<Received> => {
          const bytes = await file.arrayBuffer();
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          const text = bytes.byteLength > 2_000_000 ? '' : new TextDecoder().decode(bytes);
          return { by, name: file.name, type: file.type, sizeBytes: file.size, sha256, text };
        };
        window.receivedFiles.push(read());
      }
    };
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'upload';
    input.multiple = true;
    const folder = document.createElement('input');
    folder.type = 'file';
    folder.id = 'upload-folder';
    folder.webkitdirectory = true;
    for (const one of [input, folder]) {
      for (const type of ['input', 'change']) {
        one.addEventListener(type, () => {
          window.heard.push(`${type} ${one.files?.length}`);
          receive(`${type} ${one.id}`, one.files ?? []);
        });
      }
    }
    const zone = document.createElement('div');
    zone.id = 'zone';
    zone.textContent = 'Drop files here';
    zone.style.cssText = 'width: 300px; height: 80px; border: 2px dashed';
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      zone.addEventListener(type, (event) => {
        event.preventDefault();
        if (window.heard.at(-1) !== type) window.heard.push(type);
        if (type !== 'drop') return;
        receive('drop zone', event.dataTransfer?.files ?? []);
        const text = event.dataTransfer?.getData('text/plain') ?? '';
        if (text !== '') window.receivedTexts.push(text);
      });
    }
    document.addEventListener('paste', (event) => {
      const files = event.clipboardData?.files;
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      receive('paste', files);
    });
    document.querySelector('main')?.prepend(input, folder, zone);
  });
}

/** What the page has got so far. */
export function received(page: Page): Promise<Received[]> {
  return page.evaluate(() => Promise.all(window.receivedFiles));
}

interface Dragged {
  /** Paths on disk. */
  files?: string[];
  /** By media type. */
  texts?: Record<string, string>;
}

/** Drags something from outside the browser over the page and drops it in the middle of an element. */
export async function dropOn(page: Page, selector: string, { files = [], texts = {} }: Dragged): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`nothing to drop on at ${selector}`);
  const session = await page.context().newCDPSession(page);
  const items = Object.entries(texts).map(([mimeType, data]) => ({ mimeType, data }));
  const where = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items, files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { ...where, type, data });
  await session.detach();
}

/** Puts a picture on the browser's real clipboard and presses the keys for paste. */
export async function pastePicture(page: Page, png: Uint8Array): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  }, Buffer.from(png).toString('base64'));
  await page.locator('textarea').first().focus();
  await page.keyboard.press('ControlOrMeta+v');
}

/** Events that the console counts, once those of the test before have arrived. */
export async function countedSoFar(world: { counted(): Promise<number> }): Promise<number> {
  for (let before = await world.counted(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 800));
    const now = await world.counted();
    if (now === before) return now;
    before = now;
  }
}
