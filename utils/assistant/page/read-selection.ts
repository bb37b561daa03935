import { pageText } from './page-text';

/** The text that is selected in a page, also in a field; empty where nothing is. */
export function readSelection(page: Document): string {
  const active = page.activeElement;
  if (active !== null && (active.localName === 'textarea' || active.localName === 'input')) {
    const { selectionStart: start, selectionEnd: end, value, type } = active as HTMLInputElement;
    // A password is nobody's to take, selected or not.
    if (start !== null && end !== null && start < end && type !== 'password') return value.slice(start, end);
  }
  const selection = page.getSelection();
  if (selection === null || selection.isCollapsed) return '';
  const parts: string[] = [];
  for (let at = 0; at < selection.rangeCount; at++) parts.push(pageText(selection.getRangeAt(at).cloneContents()));
  const text = parts.filter((part) => part !== '').join('\n');
  return text === '' ? selection.toString() : text;
}
