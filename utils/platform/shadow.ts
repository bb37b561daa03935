import { browser } from './browser';

/** The shadow root of an element, also a closed one: only an extension may look into those. Null where there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  if (import.meta.env.FIREFOX) {
    const inFirefox = element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
    return inFirefox.openOrClosedShadowRoot ?? null;
  }
  return (browser.dom.openOrClosedShadowRoot(element) as ShadowRoot | null) ?? null;
}
