import { Readability } from '@mozilla/readability';
import { pageText } from './page-text';

/** What is read of a page. */
export interface PageRead {
  title: string;
  text: string;
  /** Whether the main part was found; else it is all that can be seen. */
  isMain: boolean;
}

/** Less than this is not the main part of a page, but a part of it that looks like one. */
const leastUnits = 200;
/** A page of more elements than this is taken as it is seen: making a copy of it would hold it up. */
const maxElements = 60_000;

/** Whether an element is shown. Where layout is not known, as in a copy of a page, everything is. */
function isShown(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

/**
 * The main part of a page, without menus, advertisements and what surrounds it; where no main part is found (a web
 * application, a table, a list), all that can be seen. The page itself is not changed.
 */
export function readPage(page: Document): PageRead {
  const { title } = page;
  const seen = () => pageText(page.body, isShown);
  if (page.getElementsByTagName('*').length > maxElements) return { title, text: seen(), isMain: false };
  const copy = page.cloneNode(true) as Document;
  const found = new Readability<Element>(copy, {
    serializer: (node) => node as Element,
    charThreshold: leastUnits,
  }).parse();
  const main = found?.content === null || found?.content === undefined ? '' : pageText(found.content);
  const all = seen();
  // A part that has little of what is there is not what the person means by "this page".
  if (main.length < leastUnits || main.length < all.length / 8) return { title, text: all, isMain: false };
  return { title: found?.title || title, text: main, isMain: true };
}
