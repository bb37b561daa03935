import { type Browser, browser as wxtBrowser } from 'wxt/browser';

/** The extension API, one for Chrome, Edge and Firefox (webextension-polyfill). Only this room touches it. */
export const browser = wxtBrowser;
export type Sender = Browser.runtime.MessageSender;
