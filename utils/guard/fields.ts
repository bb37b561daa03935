import { shadowRootOf } from '@/utils/platform';

/**
 * What can be written into, wherever it stands: in a shadow root, open or closed, and in a frame of the same origin.
 * Nodes of frames belong to other windows, whose classes are not ours: nothing here asks for `instanceof`.
 */

export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** A control that holds a text. A tick box or a file field is none. */
export function isTextControl(element: Element): element is TextControl {
  if (element.localName === 'textarea') return true;
  if (element.localName !== 'input') return false;
  return 'selectionStart' in element && !notText.has((element as HTMLInputElement).type);
}

/** Kinds of `input` that hold no text that a person writes out. */
const notText = new Set(
  'checkbox radio file button submit reset image range color hidden date time datetime-local month week'.split(' '),
);

function isElement(node: unknown): node is HTMLElement {
  return (node as Node | null)?.nodeType === 1;
}

/** The outermost element that can be edited around this one; undefined where nothing can. */
function editingHost(element: Element): HTMLElement | undefined {
  let host: HTMLElement | undefined;
  for (let at: Element | null = element; isElement(at) && at.isContentEditable; at = at.parentElement) host = at;
  if (host !== undefined) return host;
  const { body, designMode } = element.ownerDocument;
  return designMode === 'on' && element.localName !== 'iframe' ? body : undefined;
}

/** What keeps the text of an element that draws it itself. */
interface EditContext extends EventTarget {
  readonly text: string;
  updateText(start: number, end: number, text: string): void;
  updateSelection(start: number, end: number): void;
}

/**
 * An element that draws its text itself, which is written into although it is not "content editable" by its own word.
 * https://www.w3.org/TR/edit-context/
 */
export function editContextOf(element: Element): EditContext | undefined {
  return (element as { editContext?: EditContext | null }).editContext ?? undefined;
}

function hasEditContext(element: Element): element is HTMLElement {
  return typeof editContextOf(element)?.text === 'string';
}

/** The field that an element is, or is a part of. */
export function fieldAround(element: Element): HTMLElement | undefined {
  if (isTextControl(element)) return element;
  const host = editingHost(element);
  if (host !== undefined) return host;
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (hasEditContext(at)) return at;
  return undefined;
}

/** The field that an element is; asked from the outside inwards, so nothing around it is one. */
function fieldAt(element: HTMLElement): HTMLElement | undefined {
  return isTextControl(element) || hasEditContext(element) ? element : editingHost(element);
}

/** Whether a person can see a field and write into it. */
export function isOpen(field: HTMLElement): boolean {
  if (isTextControl(field) && (field.readOnly || field.disabled || field.type === 'password')) return false;
  return field.isConnected && field.getClientRects().length > 0;
}

/** The page inside a frame, where it is of the same origin. */
function pageIn(element: Element): Document | undefined {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return undefined;
  return (element as HTMLIFrameElement).contentDocument ?? undefined;
}

/** Where an element really is: one that stands for a shadow root or a frame is asked for what it holds. */
export function innermost(element: Element): Element {
  const inner = shadowRootOf(element)?.activeElement ?? pageIn(element)?.activeElement;
  return inner ? innermost(inner) : element;
}

/** What lies at a point inside an element that stands for a closed shadow root. */
export function innermostAt(element: Element, x: number, y: number): Element {
  const root = shadowRootOf(element);
  const inner = root?.elementFromPoint(x, y);
  // A root that has nothing there answers with its own host.
  return inner && inner !== element && inner.getRootNode() === root ? innermostAt(inner, x, y) : element;
}

/** One step outwards: to the parent, out of a shadow root, out of a frame. */
export function around(element: Element): Element | undefined {
  // What is put into a slot is seen in the slot.
  const outer: Node | null = element.assignedSlot ?? element.parentNode;
  if (isElement(outer)) return outer;
  const root = element.getRootNode();
  if (root.nodeType === 11) return (root as ShadowRoot).host ?? undefined;
  try {
    return element.ownerDocument.defaultView?.frameElement ?? undefined;
  } catch {
    // The frame is in a page of another origin.
    return undefined;
  }
}

/** Gives every field below a place, in the order of the page, until told that it is enough. */
export function* fieldsIn(root: Element | Document | ShadowRoot): Generator<HTMLElement> {
  if (isElement(root)) {
    const field = fieldAt(root);
    if (field !== undefined) {
      yield field;
      return;
    }
    const inside = shadowRootOf(root) ?? pageIn(root);
    if (inside) yield* fieldsIn(inside);
  } else if (root.nodeType === 9 && (root as Document).designMode === 'on') {
    yield (root as Document).body;
    return;
  }
  for (const child of childrenOf(root)) yield* fieldsIn(child);
}

/**
 * A form gives the field that is called so for any name, `children` among them, also to a script of an extension: the
 * class is asked, not the form. https://html.spec.whatwg.org/multipage/forms.html#the-form-element
 */
function childrenOf(root: Element | Document | ShadowRoot): Iterable<Element> {
  const ofElements = Object.getOwnPropertyDescriptor(Element.prototype, 'children')?.get;
  return isElement(root) && ofElements !== undefined ? (ofElements.call(root) as HTMLCollection) : root.children;
}
