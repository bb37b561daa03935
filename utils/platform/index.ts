/** The only room that touches `browser.*`. */
export type { Sender, Tab } from './browser';
export { defineMessage, type Message } from './messages';
export { type StorageItem, storageItem } from './storage';
