import { type Aim, isTextControl } from './aim';
import type { Arrival } from './offer';

/** What a clipboard holds, by type. */
export type Flavours = ReadonlyMap<string, string>;

export function plainText(flavours: Flavours): string {
  return flavours.get('text/plain') ?? flavours.get('text/uri-list') ?? '';
}

function pasteEvent(flavours: Flavours): ClipboardEvent {
  const common = { bubbles: true, cancelable: true, composed: true };
  if (import.meta.env.FIREFOX) {
    // Firefox ignores `clipboardData` in the constructor and has two keys of its own for one flavour.
    const init: ClipboardEventInit & { dataType: string; data: string } = {
      ...common,
      dataType: 'text/plain',
      data: plainText(flavours),
    };
    return new ClipboardEvent('paste', init);
  }
  const clipboardData = new DataTransfer();
  for (const [type, text] of flavours) clipboardData.setData(type, text);
  return new ClipboardEvent('paste', { ...common, clipboardData });
}

/** For fields in which the editing command does nothing: the value is set and the page told. */
function setDirectly(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { selectionStart: start, selectionEnd: end } = control;
  if (start === null || end === null) control.value += text;
  else control.setRangeText(text, start, end, 'end');
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
}

/**
 * Gives a field a text as if it had been pasted. Editors (ProseMirror, Lexical, Slate, Quill) take a paste event that
 * they are given; where nobody does, the browser's own editing command inserts the plain text, undo included. HTML is
 * only ever given to editors, which clean it: the command would not.
 */
export async function insert(aim: Aim, flavours: Flavours): Promise<Arrival> {
  const element = await aim.take();
  if (element === undefined) return 'gone';
  const unhandled = element.dispatchEvent(pasteEvent(flavours));
  if (!unhandled) return 'arrived';
  const text = plainText(flavours);
  const done = element.ownerDocument.execCommand('insertText', false, text);
  if (!done && isTextControl(element) && !element.readOnly && !element.disabled) setDirectly(element, text);
  return 'arrived';
}
