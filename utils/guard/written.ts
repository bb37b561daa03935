import { shadowRootOf } from '@/utils/platform';
import { isTextControl } from './fields';

/** Signs that editors put where a caret could not stand otherwise. Nobody wrote them. */
const fillers = /[\uFEFF\u2060]/g;

/** The lines of a field as they are seen, put together from its nodes. */
class Lines {
  readonly #done: string[] = [];
  /** The line that is being written; undefined between lines. */
  #current: string | undefined;

  add(text: string): void {
    this.#current = (this.#current ?? '') + text;
  }

  /** A break ends a line, and stands for an empty one where none has begun. */
  break(): void {
    this.#done.push(this.#current ?? '');
    this.#current = undefined;
  }

  /** Where a block begins or ends there is a new line, but never an empty one. */
  edge(): void {
    if (this.#current !== undefined) this.break();
  }

  get endsWithSpace(): boolean {
    return this.#current === undefined || /[ \t]$/.test(this.#current);
  }

  toString(): string {
    return [...this.#done, ...(this.#current === undefined ? [] : [this.#current])].join('\n');
  }
}

function addText(text: string, keeps: 'nothing' | 'breaks' | 'all', lines: Lines): void {
  const [first = '', ...others] = text.replace(fillers, '').split(keeps === 'nothing' ? /(?!)/ : /\r\n?|\n/);
  const addLine = (line: string) => {
    if (keeps === 'all') return lines.add(line.replaceAll('\u00A0', ' '));
    // White space between blocks is that of the page's source.
    const squeezed = line.replace(/[ \t\r\n\f]+/g, ' ');
    const seen = lines.endsWithSpace ? squeezed.replace(/^ /, '') : squeezed;
    if (seen !== '') lines.add(seen.replaceAll('\u00A0', ' '));
  };
  addLine(first);
  for (const line of others) {
    lines.break();
    if (line !== '') addLine(line);
  }
}

function keepsOf(whiteSpace: string): 'nothing' | 'breaks' | 'all' {
  if (/^(pre|pre-wrap|break-spaces)$/.test(whiteSpace) || /\b(preserve|break-spaces)\b/.test(whiteSpace)) return 'all';
  return /^pre-line$|\bpreserve-breaks\b/.test(whiteSpace) ? 'breaks' : 'nothing';
}

function walk(node: Node, style: CSSStyleDeclaration, lines: Lines): void {
  if (node.nodeType === 3) addText((node as Text).data, keepsOf(style.whiteSpace), lines);
  else if (node.nodeType === 1) walkElement(node as HTMLElement, style, lines);
}

function walkElement(element: HTMLElement, style: CSSStyleDeclaration, lines: Lines): void {
  if (element.localName === 'br') {
    lines.break();
    return;
  }
  if (isTextControl(element)) {
    lines.add(element.value);
    return;
  }
  const own = element.ownerDocument.defaultView?.getComputedStyle(element) ?? style;
  if (own.display === 'none') return;
  // A hint such as "Ask anything" lies in the field, but can be neither edited nor marked.
  if (element.contentEditable === 'false' && own.userSelect === 'none') return;
  const cell = own.display === 'table-cell';
  const block = !cell && !/^(inline|contents|ruby)/.test(own.display);
  if (cell && element.previousElementSibling !== null) lines.add('\t');
  if (block) lines.edge();
  for (const child of childrenOf(element)) walk(child, own, lines);
  if (block) lines.edge();
}

/** What is seen of an element: its shadow root in place of its children, and in a slot what was put into it. */
function childrenOf(element: HTMLElement): Iterable<Node> {
  const root = shadowRootOf(element);
  if (root) return root.childNodes;
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  return assigned.length > 0 ? assigned : element.childNodes;
}

/** What stands in a field, line by line as a person sees it. */
export function writtenIn(field: HTMLElement): string {
  if (isTextControl(field)) return field.value;
  // An element that draws its text itself keeps it here: https://www.w3.org/TR/edit-context/
  const { editContext } = field as HTMLElement & { editContext?: { text: string } | null };
  if (editContext) return editContext.text;
  const view = field.ownerDocument.defaultView;
  if (view === null) return field.textContent;
  const lines = new Lines();
  const style = view.getComputedStyle(field);
  for (const child of childrenOf(field)) walk(child, style, lines);
  return lines.toString();
}
