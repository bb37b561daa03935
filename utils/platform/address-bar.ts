import { browser } from './browser';

/** What stands under the address bar while somebody writes behind our keyword. */
export function describeAddressBar(sentence: string): void {
  // The browsers read it as XML.
  const safe = sentence.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  browser.omnibox.setDefaultSuggestion({ description: safe });
}

/** Calls back with what was written behind our keyword in the address bar. Call at the top level. */
export function onAddressBar(work: (text: string) => void): void {
  browser.omnibox.onInputEntered.addListener((text) => work(text));
}
