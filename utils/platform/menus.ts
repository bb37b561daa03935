import { browser } from './browser';

/** One entry of the menu that a page shows for what is selected in it. */
export interface SelectionEntry {
  id: string;
  label: string;
}

/** Where something was chosen. */
export interface ChosenIn {
  tabId: number | undefined;
  windowId: number | undefined;
  title: string;
  address: string;
}

interface TabSeen {
  id?: number | undefined;
  windowId?: number | undefined;
  title?: string | undefined;
  url?: string | undefined;
}

/** What is known of a tab; of none, nothing. */
export function chosenIn(tab: TabSeen | undefined): ChosenIn {
  return { tabId: tab?.id, windowId: tab?.windowId, title: tab?.title ?? '', address: tab?.url ?? '' };
}

const parent = 'selection';
let writing: Promise<void> = Promise.resolve();

/**
 * Shows these entries for what is selected in a page, under one name; without entries, nothing. They stay when the worker
 * ends. One call after the other: each begins from an empty menu.
 */
export function showSelectionMenu(name: string, entries: readonly SelectionEntry[]): Promise<void> {
  const create = (entry: { id: string; title: string; parentId?: string }) =>
    new Promise<void>((resolve) => {
      // Two signs mean one: the menu takes a single one for a mark of the key.
      const title = entry.title.replaceAll('&', '&&');
      browser.contextMenus.create({ ...entry, title, contexts: ['selection'] }, resolve);
    });
  const done = writing.then(async () => {
    await browser.contextMenus.removeAll();
    if (entries.length === 0) return;
    await create({ id: parent, title: name });
    for (const { id, label } of entries) await create({ id: `${parent}/${id}`, title: label, parentId: parent });
  });
  writing = done.catch(() => undefined);
  return done;
}

/**
 * Calls back, inside the press, with the entry that was chosen and the selected text as the browser gives it (on one
 * line). Call at the top level.
 */
export function onSelectionMenu(work: (id: string, text: string, where: ChosenIn) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const [kind, ...id] = String(menuItemId).split('/');
    if (kind === parent && id.length > 0) work(id.join('/'), selectionText, chosenIn(tab));
  });
}
