import { browser } from './browser';

/**
 * A sentence in the browser's language, or in English where we do not speak it; as it stands in `public/_locales`. The
 * browser reads those files itself, when the first one is asked for: a page pays nothing for the languages.
 */
export function message(key: string): string {
  return browser.i18n.getMessage(key as never);
}
