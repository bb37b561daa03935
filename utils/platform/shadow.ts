import { browser } from './browser';

/** The shadow root of an element, also a closed one: only an extension may look into those. Null where there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
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
