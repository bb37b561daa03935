import type { Vault } from '@/utils/placeholders';
import type { Engine } from './engine';

interface Copying {
  engine: Engine;
  vault: Vault;
}

/** The marked part of the page as HTML, with values in place of placeholders, as text and never as markup. */
function htmlOf(selection: Selection, restored: (text: string) => string): string {
  const holder = document.createElement('div');
  for (let i = 0; i < selection.rangeCount; i += 1) holder.append(selection.getRangeAt(i).cloneContents());
  const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
    node.nodeValue = restored(node.nodeValue ?? '');
  return holder.innerHTML;
}

/**
 * Puts the real values back into what a person copies by hand. A copy that has no placeholder of this page in it stays
 * the browser's own, and so does what is copied out of a field or cut.
 */
export function restoreCopy(event: Event, { engine, vault }: Copying): void {
  if (!(event instanceof ClipboardEvent) || !event.isTrusted || event.clipboardData === null) return;
  const selection = document.getSelection();
  const text = selection?.toString() ?? '';
  const restored = engine.restore(text, vault);
  if (selection === null || restored === text) return;
  event.clipboardData.setData('text/plain', restored);
  event.clipboardData.setData(
    'text/html',
    htmlOf(selection, (part) => engine.restore(part, vault)),
  );
  event.preventDefault();
  // The page must not learn the values from the clipboard of its own listeners.
  event.stopImmediatePropagation();
}
