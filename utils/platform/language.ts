import { browser } from './browser';

/** Sentences that are still needed when the extension behind a page is gone, and its files with it. */
const kept = new Map<string, string>();

/**
 * A sentence in the browser's language, or in English where we do not speak it; as it stands in `public/_locales`. The
 * browser reads those files itself, when the first one is asked for: a page pays nothing for the languages. After an
 * update or a removal, a page that was open has only what was kept; anything else is empty.
 */
export function message(key: string): string {
  try {
    return browser.i18n.getMessage(key as never);
  } catch {
    return kept.get(key) ?? '';
  }
}

/** Reads sentences ahead, so that they can be said even when the extension is gone. */
export function keepMessages(keys: readonly string[]): void {
  for (const key of keys) kept.set(key, message(key));
}
