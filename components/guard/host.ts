import tokens from '@/components/ui/tokens.css?inline';
import { markOurs } from '@/utils/guard';
import type { Words } from '@/utils/vocabulary';
import { elementsOf, type Make } from './elements';
import styles from './guard.css?inline';

/** Our place in a page: one element with a shadow root that the page cannot look into. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Everything that is seen goes in here: the page's styles cannot reach it, whatever they do to the host. */
  look: HTMLElement;
  make: Make;
}

/** The name by which the element stands in the page. */
const hostName = 'daylight-guard';

/** Inline and important: no rule of the page is stronger. */
const fixed: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
};

/**
 * Puts a host at the end of the page. It is the child of the root element, so that only the root element can be used
 * against it.
 *
 * @param mode `open` only in a test page, where tools must see inside.
 */
export function mountHost(document: Document, mode: ShadowRootMode, words: Words): Host {
  const make = elementsOf(document);
  const element = document.createElement(hostName);
  for (const [key, value] of Object.entries(fixed)) element.style.setProperty(key, value, 'important');
  const root = element.attachShadow({ mode });
  // The tokens belong to `:root`; here they must not be the page's to overwrite, so they belong to an inner element.
  const sheet = make('style', {}, tokens.replaceAll(':root', '.look'), styles);
  const look = make('div', { class: 'look', lang: words.language, dir: words.direction });
  root.append(sheet, look);
  markOurs(element);
  document.documentElement.append(element);
  return { element, root, look, make };
}
