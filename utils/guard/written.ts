import { shadowRootOf } from '@/utils/platform';
import { around, editContextOf, fieldsIn, isOpen, isTextControl } from './fields';

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

type LeftOut = (element: HTMLElement, style: CSSStyleDeclaration) => boolean;

function walk(node: Node, style: CSSStyleDeclaration, lines: Lines, leftOut: LeftOut): void {
  if (node.nodeType === 3) addText((node as Text).data, keepsOf(style.whiteSpace), lines);
  else if (node.nodeType === 1) walkElement(node as HTMLElement, style, lines, leftOut);
}

function walkElement(element: HTMLElement, style: CSSStyleDeclaration, lines: Lines, leftOut: LeftOut): void {
  if (element.localName === 'br') {
    lines.break();
    return;
  }
  const own = element.ownerDocument.defaultView?.getComputedStyle(element) ?? style;
  if (own.display === 'none' || leftOut(element, own)) return;
  if (isTextControl(element)) {
    lines.add(element.value);
    return;
  }
  const cell = own.display === 'table-cell';
  const block = !cell && !/^(inline|contents|ruby)/.test(own.display);
  if (cell && element.previousElementSibling !== null) lines.add('\t');
  if (block) lines.edge();
  for (const child of childrenOf(element)) walk(child, own, lines, leftOut);
  if (block) lines.edge();
}

/** What is seen of an element: its shadow root in place of its children, and in a slot what was put into it. */
function childrenOf(element: HTMLElement): Iterable<Node> {
  const root = shadowRootOf(element);
  if (root) return root.childNodes;
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  return assigned.length > 0 ? assigned : element.childNodes;
}

function linesIn(element: HTMLElement, leftOut: LeftOut): string {
  const view = element.ownerDocument.defaultView;
  if (view === null) return element.textContent;
  const lines = new Lines();
  const style = view.getComputedStyle(element);
  for (const child of childrenOf(element)) walk(child, style, lines, leftOut);
  return lines.toString();
}

/** A hint such as "Ask anything" lies in the field, but can be neither edited nor marked. */
const isHint: LeftOut = (element, style) => element.contentEditable === 'false' && style.userSelect === 'none';

/** Letters and digits alone: editors turn spaces, quotes, bullets and Markdown into their own. */
export function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Fields up to so wide, in CSS pixels, are there to take the keys, not to be read. */
const widestHidden = 24;
/** What is at least so large, in CSS pixels, is there to be seen. */
const [leastWidth, leastHeight] = [60, 12];

function isHidden(field: Element): boolean {
  // One that is wider may lie in a slit.
  const slit = around(field) ?? field;
  if ([field, slit].some((element) => element.getBoundingClientRect().width <= widestHidden)) return true;
  return field.ownerDocument.defaultView?.getComputedStyle(field).opacity === '0';
}

/**
 * What is seen of an editor that takes the keys in a field that nobody sees, and draws the text around it, as editors
 * for code do; undefined for every other field.
 */
export function drawnAround(field: HTMLElement): Element | undefined {
  if (!isHidden(field)) return undefined;
  for (let at = around(field); at !== undefined && at !== at.ownerDocument.body; at = around(at)) {
    const { width, height } = at.getBoundingClientRect();
    if (width < leastWidth || height < leastHeight) continue;
    // What has a field of its own is more than this editor.
    return [...fieldsIn(at)].every((one) => one === field || !isOpen(one) || isHidden(one)) ? at : undefined;
  }
  return undefined;
}

/** Numbers beside lines: 1, or some in a row. */
function areLineNumbers(element: HTMLElement): boolean {
  const numbers = linesIn(element, () => false)
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);
  const [first = 0] = numbers;
  return (first === 1 || numbers.length > 1) && numbers.every((number, i) => number === first + i);
}

/** What such an editor shows, without the numbers of its lines. Of a long text, many draw only what is in sight. */
function drawnText(field: HTMLElement): string {
  const drawn = drawnAround(field);
  if (drawn === undefined) return '';
  const isNumber: LeftOut = (element, style) =>
    /^[\d\s]*$/.test(element.textContent) && (style.userSelect === 'none' || areLineNumbers(element));
  const isMeasure: LeftOut = (_element, style) => style.visibility === 'hidden';
  const isField: LeftOut = (element) => isTextControl(element) || element === field;
  return linesIn(drawn as HTMLElement, (element, style) =>
    [isField, isNumber, isMeasure, isHint].some((isLeftOut) => isLeftOut(element, style)),
  );
}

/** What a field holds itself. */
function keptIn(field: HTMLElement): string {
  if (isTextControl(field)) return field.value;
  return editContextOf(field)?.text ?? linesIn(field, isHint);
}

/** What a person sees of the text of a field. */
export const shownIn = (field: HTMLElement): string => drawnText(field) || keptIn(field);

/** A line that has been drawn only in part gives way to the whole one; what is drawn nowhere yet comes last. */
function withKept(shown: string, kept: string): string {
  const lines = shown.split('\n');
  const whole = words(kept);
  const begun = lines.findLastIndex((line) => words(line) !== '' && whole.startsWith(words(line)));
  return begun < 0 ? `${shown}\n${kept.trim()}` : lines.with(begun, kept.trim()).join('\n');
}

/** What stands in a field, line by line as a person sees it. */
export function writtenIn(field: HTMLElement): string {
  const [drawn, kept] = [drawnText(field), keptIn(field)];
  if (drawn === '') return kept;
  // A hidden field has the line with the caret, or what has not been drawn yet; or all of it, beside words of the page.
  return words(drawn).includes(words(kept)) ? drawn : withKept(drawn, kept);
}
