import { browser } from './browser';

/** False in a page's copy of a script whose extension has been updated or removed: it can no longer reach anything. */
export function contextIsAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
