import { browser } from './browser';

/** What can have a shadow root at all; asking for it costs more (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const mayHost = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** The shadow root of an element, also a closed one: only an extension may look into those. Null where there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!mayHost.test(element.localName) || !(element instanceof HTMLElement)) return null;
  if (import.meta.env.FIREFOX) {
    const inFirefox = element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
    return inFirefox.openOrClosedShadowRoot ?? null;
  }
  try {
    return (browser.dom.openOrClosedShadowRoot(element) as ShadowRoot | null) ?? null;
  } catch {
    // The extension has been updated or removed while this page was open: what any script may see is left.
    return element.shadowRoot;
  }
}
