import { browser } from './browser';

const page = '/offscreen.html';

/** The service worker has no page around it in which workers could run; Chrome gives it one hidden document. */
async function openOffscreen(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  await browser.offscreen.createDocument({
    url: page,
    reasons: ['WORKERS', 'BLOBS'],
    justification:
      'Reads the files that a person is about to give an AI tool, on this device, before the tool has them',
  });
}

/** Firefox has a background page, and the same document in it. */
async function openFrame(): Promise<void> {
  const url = browser.runtime.getURL(page as never);
  if ([...document.querySelectorAll('iframe')].some((frame) => frame.src === url)) return;
  const frame = document.createElement('iframe');
  frame.src = url;
  await new Promise<void>((resolve, reject) => {
    frame.onload = () => resolve();
    frame.onerror = () => reject(new Error('reading-document: not loaded'));
    document.documentElement.append(frame);
  });
}

let opening: Promise<void> | undefined;

/** Opens the document that reads files, unless it is open. Only in the background. One for the whole browser. */
export function openReadingDocument(): Promise<void> {
  opening ??= (import.meta.env.FIREFOX ? openFrame() : openOffscreen()).finally(() => {
    opening = undefined;
  });
  return opening;
}

/** Closes the document that reads files. Only in that document itself. */
export function closeReadingDocument(): void {
  if (window.frameElement === null) window.close();
  else window.frameElement.remove();
}
