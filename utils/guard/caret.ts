import { selectionIn } from './aim';
import type { Faces } from './faces';
import { fieldAround, innermost, isTextControl, type TextControl } from './fields';

/** Remembers where the person writes. @returns puts focus and caret back there, as far as the field is still what it was. */
function keepCaret(page: Document): () => void {
  const active = page.activeElement;
  const field = active === null ? undefined : fieldAround(innermost(active));
  if (field === undefined) return () => undefined;
  const put = isTextControl(field) ? caretOfControl(field) : caretOfEditor(field);
  return () => {
    if (!field.isConnected) return;
    field.focus({ preventScroll: true });
    put();
  };
}

function caretOfControl(control: TextControl): () => void {
  const { selectionStart: start, selectionEnd: end, selectionDirection: direction } = control;
  // Fields such as `type=email` have none to ask for.
  if (start === null || end === null) return () => undefined;
  return () => control.setSelectionRange(start, end, direction ?? 'none');
}

function caretOfEditor(host: HTMLElement): () => void {
  const selection = selectionIn(host);
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  return () => {
    if (range === undefined || !host.contains(range.commonAncestorContainer)) return;
    const now = selectionIn(host);
    now?.removeAllRanges();
    now?.addRange(range);
  };
}

/**
 * The faces, after which a person writes on where they were. The browser gives the focus back by itself, but not the
 * caret in what is no text control: a press in a question takes it along.
 */
export function keepingCaret(faces: Faces): Faces {
  const around = async <Result>(open: () => Promise<Result>): Promise<Result> => {
    const giveBack = keepCaret(document);
    try {
      return await open();
    } finally {
      giveBack();
    }
  };
  return {
    ...faces,
    ask: (question) => around(() => faces.ask(question)),
    stuck: (obstacle, mayGoUnchecked, channel) => around(() => faces.stuck(obstacle, mayGoUnchecked, channel)),
    gone: (text, channel) => around(() => faces.gone(text, channel)),
  };
}
