import { type Content, onlyText } from '../insert';
import type { Unseen } from '../offer';
import { standsFor } from '../reading';

/** What the person sees of an HTML fragment, and where its links go. The page's own document is not involved. */
function textOfHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of parsed.querySelectorAll('script, style, template, noscript')) unseen.remove();
  for (const link of parsed.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const address = /^(?:mailto|tel):([^?]*)/i.exec(href)?.[1];
    if (address !== undefined && !link.textContent.includes(address)) link.append(` ${address}`);
  }
  for (const cell of parsed.querySelectorAll('td, th')) cell.append('\t');
  for (const block of parsed.querySelectorAll('br, p, div, tr, li, h1, h2, h3, h4, h5, h6, pre, blockquote'))
    block.append('\n');
  // A `br` has no children that `textContent` would count.
  for (const br of parsed.querySelectorAll('br')) br.replaceWith('\n');
  return parsed.body.textContent;
}

function sameWords(a: string, b: string): boolean {
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  return squeeze(a) === squeeze(b);
}

/** The picture that browsers make of what a screenshot or a table leaves on the clipboard, under this one name. */
export function isClipboardPicture({ name, type }: File): boolean {
  return name === 'image.png' && type === 'image/png';
}

/** The files on a clipboard or in a drag. Only in the event does the browser say which of them are folders. */
export function filesOf(data: DataTransfer): File[] {
  const files: File[] = [];
  for (const item of data.items) {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (file === null) continue;
    standsFor(file, item.webkitGetAsEntry());
    files.push(file);
  }
  return files;
}

/**
 * Everything that a clipboard or a drag has. Each type is a question to the browser, so only what is held is read whole.
 */
export function contentOf(data: DataTransfer, texts: readonly string[], files: readonly File[]): Content {
  const flavours = new Map<string, string>();
  for (const type of data.types) {
    const text = type === 'Files' ? '' : data.getData(type);
    if (text !== '') flavours.set(type, text);
  }
  // Where there is HTML alone, its words are the plain text.
  return { flavours, files, plain: texts[0] ?? '' };
}

/** What the page gets in place of it: a plain text, files, or both. */
export function insteadOf(text: string, files: readonly File[]): Content {
  return { ...(text === '' ? nothing : onlyText(text)), files };
}

const nothing: Content = { flavours: new Map(), files: [], plain: '' };

/** Attributes that say how something looks or works. */
const ofLooks = /^(?:class|style|id|role|dir|lang|xmlns|srcset|sizes|width|height|on\w+)$/;
/** Numbers stand in such places for much; only what its surroundings speak of is taken for what it looks like. */
const leastUnseen = 0.9;
const shortestAttribute = 8;

/** What a clipboard or a drag has beside the text: other forms of it, and attributes and comments of HTML. */
export function unseenOf(data: DataTransfer): Unseen[] {
  const others = data.types.filter((type) => !/^(?:Files|text\/(?:plain|html|uri-list))$/.test(type));
  const told = others.map((type) => data.getData(type)).filter((text) => text !== '');
  const texts = [...told, ...unseenInHtml(data.types.includes('text/html') ? data.getData('text/html') : '')];
  return texts.map((text) => ({ text, least: leastUnseen }));
}

function unseenInHtml(html: string): string[] {
  if (html === '') return [];
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const found: string[] = [];
  const walker = parsed.createTreeWalker(parsed, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Comment) found.push(node.data);
    else for (const { name, value } of (node as Element).attributes) if (!ofLooks.test(name)) found.push(value);
  }
  const text = found.filter((value) => value.length >= shortestAttribute && !value.startsWith('data:')).join('\n');
  return text === '' ? [] : [text];
}

/** The texts on a clipboard or in a drag: plain, and what HTML has beyond it. */
export function textsOf(data: DataTransfer): string[] {
  const plain = data.getData('text/plain') || data.getData('text/uri-list');
  const html = data.types.includes('text/html') ? data.getData('text/html') : '';
  const rich = html === '' ? '' : textOfHtml(html).trim();
  // Comparing takes a while of a megabyte, and most clipboards hold plain text alone.
  return [plain, ...(rich === '' || sameWords(plain, rich) ? [] : [rich])].filter((text) => /\S/.test(text));
}
