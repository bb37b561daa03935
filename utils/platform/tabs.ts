import { browser } from './browser';

/** Calls back when a tab is closed. Call at the top level. */
export function onTabClosed(work: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => work(tabId));
}

/** A tab that shows a page of this origin, the one in front first; undefined where there is none. */
export async function tabOf(origin: string): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: `${origin}/*` });
  return (tabs.find(({ active }) => active) ?? tabs[0])?.id;
}

/** Has a tab open a page of the extension in place of what it shows or is about to show. */
export async function openInTab(tabId: number, path: string): Promise<void> {
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(path as never) });
}
