import { type Aim, aimOf } from './aim';
import { fieldAround, innermost, isOpen, isTextControl } from './fields';
import { insert, onlyText } from './insert';

/** Where in a page the approved assistant's text goes. */
export type Place = 'caret' | 'selection';

/** Whether what has the focus is part of another page: what is in a frame is for the script in it, whoever's it is. */
const isElsewhere = (element: Element, page: Document) =>
  element.ownerDocument !== page || /^i?frame$/.test(element.localName);

/** Whether the page has the focus in a field that a person can write into; of a frame it says that it has it. */
export function fieldInFocus(page: Document): 'field' | 'frame' | 'none' {
  const { activeElement } = page;
  if (activeElement === null) return 'none';
  const inner = innermost(activeElement);
  if (isElsewhere(inner, page)) return 'frame';
  const field = fieldAround(inner);
  return field !== undefined && isOpen(field) ? 'field' : 'none';
}

/** Where the text would go now; the field keeps its selection while the panel has the focus. */
function aimAtFocus(page: Document): Aim | undefined {
  const active = page.activeElement === null ? undefined : innermost(page.activeElement);
  if (active === undefined || fieldInFocus(page) !== 'field') return undefined;
  return aimOf({ composedPath: () => [active] } as unknown as Event);
}

/** What is selected stays; the text goes behind it. */
function toItsEnd(page: Document): void {
  const active = page.activeElement === null ? undefined : innermost(page.activeElement);
  if (active === undefined) return;
  if (isTextControl(active)) {
    const { selectionEnd } = active;
    if (selectionEnd !== null) active.setSelectionRange(selectionEnd, selectionEnd);
    return;
  }
  const selection = active.ownerDocument.getSelection();
  if (selection !== null && selection.rangeCount > 0 && !selection.isCollapsed) selection.collapseToEnd();
}

/**
 * Puts a text into the field of the page that has the focus, as if the person had pasted it: editors take it as their
 * own, and undo takes it back. It is never sent: nothing is pressed, and a field of one line gets one line.
 *
 * @returns false when there is no such field
 */
export async function insertIntoFocus(page: Document, text: string, place: Place): Promise<boolean> {
  if (place === 'caret') toItsEnd(page);
  const aim = aimAtFocus(page);
  if (aim === undefined) return false;
  const active = page.activeElement === null ? undefined : innermost(page.activeElement);
  const isOneLine = active?.localName === 'input';
  const arrival = await insert(aim, onlyText(isOneLine ? text.replace(/\s*\n\s*/g, ' ') : text));
  return arrival === 'arrived';
}
