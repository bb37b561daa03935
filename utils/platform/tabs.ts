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

/** A tab with a page of the web. */
export interface OpenTab {
  id: number;
  title: string;
  address: string;
}

/** Pages of the web that are open, the one that the person sees or saw last first. Other pages let no extension in. */
export async function openTabs(): Promise<OpenTab[]> {
  const current = await browser.windows.getCurrent().catch(() => undefined);
  const tabs = await browser.tabs.query({});
  const inView = ({ active, windowId }: (typeof tabs)[number]) => active && windowId === current?.id;
  return tabs
    .sort((a, b) => Number(inView(b)) - Number(inView(a)) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, title = '', url = '' }) =>
      id !== undefined && /^https?:/.test(url) ? [{ id, title, address: url }] : [],
    );
}

/** Calls back when another tab comes to the front, or a page has loaded. @returns ends that. */
export function onTabsChanged(work: () => void): () => void {
  const onUpdated = (_id: number, { status }: { status?: string }) => {
    if (status === 'complete') work();
  };
  const onActivated = () => work();
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
