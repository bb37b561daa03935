import { fieldAround, innermost, isTextControl, type TextControl } from './fields';

/** Where a text was going: the field, and the caret or selection in it. */
export interface Aim {
  /**
   * Puts focus and selection back and gives the element that a paste would be dispatched on; undefined when the field
   * is no longer in the page. Editors learn of a selection by an event of its own, so this waits for that.
   */
  take(): Promise<Element | undefined>;
}

/** A selection that reaches into the shadow root that an element stands in. */
export function selectionIn(element: Element): Selection | null {
  // Chromium gives a shadow root a selection of its own; where it does not exist, the document's reaches inside.
  const root = element.getRootNode() as Node & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

/** Where texts are to go that still wait: what arrives before them moves them on. */
const waiting = new WeakMap<TextControl, Set<{ start: number; end: number }>>();

/** Tells the texts that wait that `by` units have come into the field at `from`: two pastes keep their order. */
export function moveWaiting(control: TextControl, from: number, by: number): void {
  for (const caret of waiting.get(control) ?? []) {
    if (caret.start < from) continue;
    caret.start += by;
    caret.end += by;
  }
}

function inTextControl(control: TextControl): () => Element {
  const { selectionStart, selectionEnd, selectionDirection: direction } = control;
  // Fields such as `type=email` have no selection to ask for.
  if (selectionStart === null || selectionEnd === null) return () => control;
  const caret = { start: selectionStart, end: selectionEnd };
  const carets = waiting.get(control) ?? new Set();
  waiting.set(control, carets.add(caret));
  return () => {
    carets.delete(caret);
    control.setSelectionRange(caret.start, caret.end, direction ?? 'none');
    return control;
  };
}

function inEditor(host: HTMLElement): () => Element {
  const selection = selectionIn(host);
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  return () => {
    // An editor that drew itself anew has its own idea of where the caret was; a dead range must not replace it.
    if (range === undefined || !host.contains(range.commonAncestorContainer)) return host;
    const now = selectionIn(host);
    now?.removeAllRanges();
    now?.addRange(range);
    const at = range.startContainer;
    return at instanceof Element ? at : (at.parentElement ?? host);
  };
}

/** Editors learn of a selection by an event that comes a task later. */
export const selectionSettlesMs = 40;

/** Remembers where an event on its way to the page was going. */
export function aimOf(event: Event): Aim {
  const first = event.composedPath()[0];
  const target = innermost(first instanceof Element ? first : document.body);
  const host = fieldAround(target);
  const field: Element = host ?? target;
  const select = host === undefined ? () => target : isTextControl(host) ? inTextControl(host) : inEditor(host);
  return {
    async take() {
      if (!field.isConnected) return undefined;
      if (host !== undefined) host.focus({ preventScroll: true });
      const element = select();
      await new Promise((resolve) => setTimeout(resolve, selectionSettlesMs));
      if (!field.isConnected) return undefined;
      return element.isConnected ? element : field;
    },
  };
}
