import { selectionIn, selectionSettlesMs } from './aim';
import { around, editContextOf, fieldAround, fieldsIn, innermost, innermostAt, isOpen, isTextControl } from './fields';
import { onlyText, pasteInto, typeInto } from './insert';
import { drawnAround, shownIn, words, writtenIn } from './written';

/** The field that a person wrote into last; by it a page with several is told what a press means. */
let lastEdited: WeakRef<HTMLElement> | undefined;

/** Notes where a person writes. For every trusted `input` and `compositionend` of a page. */
export function noteEdit(event: Event): void {
  if (!event.isTrusted) return;
  // With every key: what is no more than the field itself has nothing inside that would have to be looked up.
  if (event.target instanceof HTMLTextAreaElement && lastEdited?.deref() === event.target) return;
  const field = fieldOf(event);
  if (field !== undefined && lastEdited?.deref() !== field) lastEdited = new WeakRef(field);
}

/** The field inside an element: itself, what it is a part of, or the first one it holds. */
function fieldFor(element: Element): HTMLElement | undefined {
  const field = fieldAround(element);
  if (field !== undefined) return field;
  return fieldsIn(element).next().value ?? undefined;
}

/** Where an event really went, in closed shadow roots too. */
function targetOf(event: Event): Element | undefined {
  const [first] = event.composedPath();
  const node = first as Node | undefined;
  const element =
    node?.nodeType === 1 ? (node as Element) : node?.nodeType === 9 ? (node as Document).activeElement : null;
  if (!element) return undefined;
  const { clientX, clientY } = event as MouseEvent;
  // A press from the keyboard has no place.
  const hasPlace = /^(pointer|mouse|click|dblclick|auxclick|touch)/.test(event.type) && (clientX > 0 || clientY > 0);
  return hasPlace ? innermostAt(element, clientX, clientY) : innermost(element);
}

function fieldOf(event: Event): HTMLElement | undefined {
  const target = targetOf(event);
  return target && fieldAround(target);
}

/** Of several fields: the one written into last, else one that holds something, else the first. */
function likeliest(fields: Iterable<HTMLElement>): HTMLElement | undefined {
  const open = [...fields].filter(isOpen);
  const last = lastEdited?.deref();
  if (last !== undefined && open.includes(last)) return last;
  return open.find((field) => writtenIn(field).trim() !== '') ?? open[0];
}

/**
 * What the person has written in a field, line by line as they see it; with the markup of no editor, and without hints.
 * @param element a text control, an editing host, or an element that holds one (also in its shadow root or frame).
 */
export function composerText(element: Element): string {
  const field = fieldFor(element);
  return field === undefined ? '' : writtenIn(field);
}

/**
 * The field whose text a send would take. For a key: the field that has the focus. For a press or a submit elsewhere:
 * the field in the nearest place that has one around what was pressed, else the one written into last. For a document:
 * the field with the focus, else the one written into last.
 */
export function composerAt(where: Event | Document): HTMLElement | undefined {
  const isEvent = 'composedPath' in where;
  const target = isEvent ? targetOf(where) : where.activeElement && innermost(where.activeElement);
  const own = target ? fieldAround(target) : undefined;
  if (own !== undefined && isOpen(own)) return own;
  if (isEvent) {
    for (let at = target ?? undefined; at !== undefined; at = around(at)) {
      const found = likeliest(fieldsIn(at));
      if (found !== undefined) return found;
    }
  }
  const last = lastEdited?.deref();
  return last !== undefined && isOpen(last) ? last : undefined;
}

/** Whether two texts of a field are the same, but for what editors make of signs and spaces. */
export function saysTheSame(a: string, b: string): boolean {
  return words(a) === words(b);
}

const settlesWithinMs = 400;
const looksEveryMs = 20;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Whether a field comes to hold a text within the time that editors take to draw. */
async function comesToHold(field: HTMLElement, text: string): Promise<boolean> {
  const wanted = words(text);
  for (let waitedMs = 0; waitedMs <= settlesWithinMs; waitedMs += looksEveryMs) {
    if (words(shownIn(field)) === wanted) return true;
    await pause(looksEveryMs);
  }
  return false;
}

function selectAll(field: HTMLElement): void {
  if (isTextControl(field)) field.select();
  else selectionIn(field)?.selectAllChildren(field);
}

/** Asks an editor for its own "select all": one that draws only what is in sight knows of more than the page does. */
function selectAllByKey(field: HTMLElement): void {
  const mac = /mac/i.test(navigator.platform);
  const init = { key: 'a', code: 'KeyA', keyCode: 65, which: 65, bubbles: true, cancelable: true, composed: true };
  for (const type of ['keydown', 'keyup'])
    field.dispatchEvent(new KeyboardEvent(type, { ...init, ctrlKey: !mac, metaKey: mac }));
}

/** Not among the types of TypeScript yet. */
declare const TextUpdateEvent: new (type: string, init: EventInit & Record<string, unknown>) => Event;

/** As the browser tells a page that draws its text itself what has been written. https://www.w3.org/TR/edit-context/ */
async function updateText(field: HTMLElement, text: string): Promise<void> {
  const context = editContextOf(field);
  if (context === undefined) return;
  const range = { updateRangeStart: 0, updateRangeEnd: context.text.length };
  context.updateText(0, context.text.length, text);
  context.updateSelection(text.length, text.length);
  const caret = { selectionStart: text.length, selectionEnd: text.length };
  context.dispatchEvent(new TextUpdateEvent('textupdate', { ...range, ...caret, text }));
}

type Way = (field: HTMLElement, text: string) => Promise<void>;

/** Selects all by the editor's own key, with or without the selection of the page, and pastes. */
const pasteOverAll =
  (...select: ((field: HTMLElement) => void)[]): Way =>
  async (field, text) => {
    for (const selectIn of select) {
      selectIn(field);
      await pause(selectionSettlesMs);
    }
    if (pasteInto(field, onlyText(text))) typeInto(field, text);
  };

const typeOverAll: Way = async (field, text) => {
  selectAll(field);
  await pause(selectionSettlesMs);
  typeInto(field, text);
};

/** Ways to put a text in the place of all that is there, the better one first. */
function waysFor(field: HTMLElement): readonly Way[] {
  // An editor that only takes the keys there follows each selection that is made in it, after a while.
  if (drawnAround(field) !== undefined) return [pasteOverAll(selectAllByKey)];
  const ways = [pasteOverAll(selectAll), pasteOverAll(selectAll, selectAllByKey), typeOverAll];
  return editContextOf(field) === undefined ? ways : [updateText, ...ways];
}

/**
 * Puts a text in the place of everything that a field holds, in a way that the editor behind it takes for the person's
 * own, so that undo works where it has one.
 * @returns whether the field then holds that text and nothing else, which is looked up in it.
 */
export async function replaceComposerText(element: Element, text: string): Promise<boolean> {
  const field = fieldFor(element);
  if (field === undefined) return false;
  field.focus({ preventScroll: true });
  for (const way of waysFor(field)) {
    if (!field.isConnected) return false;
    await way(field, text);
    if (await comesToHold(field, text)) return true;
  }
  return false;
}
