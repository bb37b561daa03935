import { browser, type Sender } from './browser';

const page = '/sidepanel.html';

interface PanelApis {
  sidePanel?: {
    open(where: { tabId: number } | { windowId: number }): Promise<void>;
    setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
  };
  sidebarAction?: {
    open(): Promise<void>;
    toggle(): Promise<void>;
    isOpen(where: { windowId?: number }): Promise<boolean>;
  };
}

/** Firefox has `sidebarAction` instead of `sidePanel`; the types know only Chrome's. */
function panelApis(): PanelApis {
  return browser as unknown as PanelApis;
}

/** Lets a click on the toolbar button, and the shortcut, open and close the panel. Call at the top level. */
export function openPanelFromToolbar(): void {
  const { sidePanel, sidebarAction } = panelApis();
  sidePanel?.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => undefined);
  if (sidebarAction !== undefined) browser.action.onClicked.addListener(() => void sidebarAction.toggle());
}

/**
 * Opens the side panel beside the tab that a message came from. Call it before the first `await`: Chrome opens the
 * panel only within the user gesture that sent the message. Firefox does not count a click in a page as a gesture, so
 * there, and wherever the panel is refused, the same page opens in a window.
 *
 * @throws when not even a window can be opened.
 */
export function openPanel(sender: Sender): Promise<'panel' | 'window'> {
  const { sidePanel, sidebarAction } = panelApis();
  const { id: tabId, windowId } = sender.tab ?? {};
  if (sidePanel !== undefined && tabId !== undefined) {
    return sidePanel.open({ tabId }).then(() => 'panel' as const, openPanelWindow);
  }
  return openBesideOrInWindow(sidebarAction?.isOpen(windowId === undefined ? {} : { windowId }));
}

/**
 * Opens the panel for a press in the browser itself: a menu, keys, the address bar. Call it before the first `await`.
 * These count as a user action in Firefox too. Where the panel is refused all the same, the page opens in a window.
 */
export function openPanelOnGesture({ tabId, windowId }: { tabId?: number | undefined; windowId?: number | undefined }) {
  const { sidePanel, sidebarAction } = panelApis();
  const opened =
    sidePanel === undefined
      ? sidebarAction?.open()
      : sidePanel.open(tabId === undefined ? { windowId: windowId ?? currentWindow } : { tabId });
  return opened === undefined ? openPanelWindow() : opened.then(() => 'panel' as const, openPanelWindow);
}

/** `windows.WINDOW_ID_CURRENT` */
const currentWindow = -2;

/** A sidebar that is open already has the text; a window beside it would show an empty composer. */
async function openBesideOrInWindow(sidebarIsOpen: Promise<boolean> | undefined): Promise<'panel' | 'window'> {
  return (await sidebarIsOpen) === true ? 'panel' : openPanelWindow();
}

async function openPanelWindow(): Promise<'window'> {
  const url = browser.runtime.getURL(page as never);
  const [open] = await browser.tabs.query({ url });
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  else await browser.windows.create({ url, type: 'popup', width: 440, height: 760 });
  return 'window';
}
