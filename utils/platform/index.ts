/** The only room that touches `browser.*`. */
export type { Sender, Tab } from './browser';
export { declaredMatches, injectIntoOpenTabs, registerOn } from './content-scripts';
export { contextIsAlive } from './context';
export { extensionVersion, onBrowserStart, onInstalled, repeat } from './lifecycle';
export { logWarning } from './log';
export { loadManagedDocument, watchManagedDocument } from './managed';
export { defineMessage, type Message } from './messages';
export { openPanel, openPanelFromToolbar } from './panel';
export { type StorageItem, storageItem } from './storage';
