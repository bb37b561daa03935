import { type Aim, moveWaiting } from './aim';
import { isTextControl, type TextControl } from './fields';
import type { Arrival } from './offer';

/** What a clipboard holds. */
export interface Content {
  /** By type. */
  flavours: ReadonlyMap<string, string>;
  files: readonly File[];
  /** What a field gets that takes nothing but text. */
  plain: string;
}

/** A plain text and nothing else. */
export function onlyText(text: string): Content {
  return { flavours: new Map([['text/plain', text]]), files: [], plain: text };
}

function fill(data: DataTransfer | null, flavours: Content['flavours'], files: Content['files']): void {
  for (const [type, text] of flavours) data?.setData(type, text);
  for (const file of files) data?.items.add(file);
}

function pasteEvent({ flavours, files, plain }: Content): ClipboardEvent {
  const common = { bubbles: true, cancelable: true, composed: true };
  if (import.meta.env.FIREFOX) {
    // Firefox ignores `clipboardData` in the constructor and has two keys of its own for one flavour; what else there is
    // can be added to it afterwards.
    const init: ClipboardEventInit & { dataType: string; data: string } = {
      ...common,
      dataType: 'text/plain',
      data: plain,
    };
    const event = new ClipboardEvent('paste', init);
    // Set a second time, the plain text would lose its line breaks.
    const others = new Map([...flavours].filter(([type]) => type !== 'text/plain'));
    fill(event.clipboardData, others, files);
    return event;
  }
  const clipboardData = new DataTransfer();
  fill(clipboardData, flavours, files);
  return new ClipboardEvent('paste', { ...common, clipboardData });
}

/** The value is set and the page told. Without undo, so only where nothing else works. */
function setDirectly(control: TextControl, text: string): void {
  const { selectionStart: start, selectionEnd: end } = control;
  if (start === null || end === null) control.value += text;
  else control.setRangeText(text, start, end, 'end');
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
}

/**
 * Plain text as HTML, as Chromium itself pastes it: escaped letter by letter, so that it is text and nothing else; line
 * breaks and spaces as they are where the field keeps them, and one block per line where it does not.
 */
function asHtml(text: string, keepsSpaces: boolean, keepsBreaks: boolean): string {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r\n?/g, '\n');
  const spaced = keepsSpaces ? escaped : escaped.replace(/^ | (?= )|\t/gm, '&nbsp;');
  if (keepsBreaks) return spaced;
  const [first = '', ...others] = spaced.split('\n');
  return first + others.map((line) => `<div>${line || '<br>'}</div>`).join('');
}

/** Chromium inserts plain text line by line, each slower than the last: 0.8 s for 500 lines, 70 s for 6,000. */
const fewLines = 20;
/** Beyond this even the quicker command takes seconds; setting the value does not, but cannot be undone. */
const manyUnits = () => (import.meta.env.FIREFOX ? 200_000 : 2_000_000);

/** Puts a text in the place of the selection by the browser's own editing. False where nothing takes a text. */
export function typeInto(element: Element, text: string): boolean {
  const { ownerDocument: page } = element;
  const control = isTextControl(element) ? element : undefined;
  if (control !== undefined && (control.readOnly || control.disabled)) return true;
  if (control !== undefined && text.length > manyUnits()) {
    setDirectly(control, text);
    return true;
  }
  if (!import.meta.env.FIREFOX && text.split('\n', fewLines + 1).length > fewLines) {
    const preformatted = /^(pre|break)/.test(getComputedStyle(element).whiteSpace);
    const html = asHtml(text, preformatted, preformatted && control === undefined);
    if (page.execCommand('insertHTML', false, html)) return true;
  }
  if (page.execCommand('insertText', false, text)) return true;
  if (control !== undefined) setDirectly(control, text);
  return control !== undefined;
}

/** Gives an element a paste of our own. @returns whether nobody took it. */
export function pasteInto(element: Element, content: Content): boolean {
  return element.dispatchEvent(pasteEvent(content));
}

/**
 * Gives a field a text as if it had been pasted. Editors (ProseMirror, Lexical, Slate, Quill) take a paste event that
 * they are given; where nobody does, the browser's own editing command inserts the plain text. The clipboard's HTML is
 * only ever given to editors, which clean it: the command would not.
 */
export async function insert(aim: Aim, content: Content): Promise<Arrival> {
  const element = await aim.take();
  if (element === undefined) return 'gone';
  const control = isTextControl(element) ? element : undefined;
  const [from, before] = [control?.selectionStart ?? 0, control?.value.length ?? 0];
  // Files alone that nobody takes are taken by nobody: the field has no use for them.
  const arrived = !pasteInto(element, content) || content.plain === '' || typeInto(element, content.plain);
  if (control !== undefined) moveWaiting(control, from, control.value.length - before);
  return arrived ? 'arrived' : 'gone';
}
