import { browser } from './browser';

/**
 * Address of a page of the extension, for a page of the web to be sent to. It is another one in every browser session
 * (`use_dynamic_url`), so that no page of the web can know it.
 */
export function pageAddress(path: string): string {
  return browser.runtime.getURL(path as never);
}
