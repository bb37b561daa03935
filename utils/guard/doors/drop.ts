import { selectionIn, selectionSettlesMs } from '../aim';
import { fieldAround, innermostAt, isTextControl } from '../fields';
import { type Content, pasteInto, typeInto } from '../insert';
import type { Arrival, Door } from '../offer';
import { filesBehind } from '../reading';
import { isFileInput, putFiles } from './file-input';
import { stop } from './stop';
import { contentOf, filesOf, insteadOf, textsOf, unseenOf } from './transfer';

/** Where something was dropped, and how. */
interface Spot {
  target: Element;
  x: number;
  y: number;
  /** Keys, buttons and coordinates, as the page would see them. */
  init: DragEventInit;
}

function spotOf(event: DragEvent): Spot {
  const { clientX: x, clientY: y, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey, button, buttons } = event;
  const first = event.composedPath()[0];
  const outer = first instanceof Element ? first : first instanceof Node ? first.parentElement : null;
  return {
    target: innermostAt(outer ?? document.documentElement, x, y),
    x,
    y,
    init: { clientX: x, clientY: y, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey, button, buttons },
  };
}

/** @returns whether nobody took it. */
function tell(type: string, on: Element, { init }: Spot, dataTransfer: DataTransfer): boolean {
  const event = new DragEvent(type, { ...init, bubbles: true, cancelable: true, composed: true, dataTransfer });
  return on.dispatchEvent(event);
}

function transferOf({ flavours, files }: Content): DataTransfer {
  const data = new DataTransfer();
  for (const [type, text] of flavours) data.setData(type, text);
  for (const file of files) data.items.add(file);
  return data;
}

/** Puts the caret where something was dropped. */
function putCaret(field: HTMLElement, { x, y }: Spot): void {
  field.focus({ preventScroll: true });
  const root = field.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const caret = field.ownerDocument.caretPositionFromPoint(x, y, { shadowRoots });
  if (isTextControl(field)) {
    if (caret?.offsetNode === field) field.setSelectionRange(caret.offset, caret.offset);
  } else if (caret !== null && field.contains(caret.offsetNode)) {
    selectionIn(field)?.collapse(caret.offsetNode, caret.offset);
  }
}

/** What the browser itself does with a drop that the page leaves to it. A page is never left for a file. */
async function byBrowser(at: Element, content: Content, spot: Spot): Promise<Arrival> {
  if (isFileInput(at) && content.files.length > 0) return putFiles(at, content.files);
  const field = fieldAround(at);
  if (content.plain === '' || field === undefined) return at === spot.target ? 'arrived' : 'gone';
  putCaret(field, spot);
  await new Promise((resolve) => setTimeout(resolve, selectionSettlesMs));
  return !pasteInto(field, { ...content, files: [] }) || typeInto(field, content.plain) ? 'arrived' : 'gone';
}

/** Pages put up a place to drop on when a drag arrives, and not at once. */
const placeAppearsMs = 60;

/** Gives the page a drag that arrives and is dropped, at the same place. */
async function dropAgain(content: Content, spot: Spot): Promise<Arrival> {
  const data = transferOf(content);
  const under = () => {
    const outer = document.elementFromPoint(spot.x, spot.y);
    return outer === null ? document.documentElement : innermostAt(outer, spot.x, spot.y);
  };
  const first = spot.target.isConnected ? spot.target : under();
  tell('dragenter', first, spot, data);
  tell('dragover', first, spot, data);
  await new Promise((resolve) => setTimeout(resolve, placeAppearsMs));
  // What it was dropped on was perhaps taken away when the drag ended, and stands there again now.
  const at = spot.target.isConnected ? spot.target : under();
  if (at !== first) {
    tell('dragenter', at, spot, data);
    tell('dragover', at, spot, data);
  }
  return tell('drop', at, spot, data) ? byBrowser(at, content, spot) : 'arrived';
}

/** Where a drag within this page began. */
let beganAt: Node | undefined;

/** What is moved within the page is the page's already. A drag whose beginning has left the page ends without a word. */
function beganHere(): boolean {
  return beganAt?.isConnected === true;
}

/** Drop: texts, links, files and folders that come from elsewhere. The drag over the page is left alone. */
export const drop: Door = {
  channel: 'drop',
  events: ['dragstart', 'dragend', 'drop'],
  read(event) {
    if (!(event instanceof DragEvent) || !event.isTrusted || event.dataTransfer === null) return undefined;
    if (event.type !== 'drop') {
      const from = event.composedPath()[0];
      beganAt = event.type === 'dragstart' && from instanceof Node ? from : undefined;
      return undefined;
    }
    const own = beganHere();
    beganAt = undefined;
    if (own) return undefined;
    const data = event.dataTransfer;
    const texts = textsOf(data);
    const files = filesOf(data);
    const unseen = unseenOf(data);
    if (texts.length === 0 && files.length === 0 && unseen.length === 0) return undefined;
    return {
      texts,
      unseen,
      files,
      hold() {
        event.preventDefault();
        event.stopImmediatePropagation();
        const spot = spotOf(event);
        const content = contentOf(data, texts, files);
        // For the page the drag is over: what it has put up for it goes away.
        tell('dragleave', spot.target, spot, new DataTransfer());
        return {
          putBack: async () => dropAgain({ ...content, files: await filesBehind(files) }, spot),
          putInstead: async (text, others) => dropAgain(insteadOf(text, await filesBehind(others)), spot),
        };
      },
    };
  },
  refuse: (event) => event.isTrusted && event.type === 'drop' && stop(event),
};
