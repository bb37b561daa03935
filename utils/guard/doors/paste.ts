import { aimOf } from '../aim';
import { type Content, insert, onlyText } from '../insert';
import type { Door } from '../offer';

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

/** Everything on the clipboard. Each type is a question to the browser, so only what is held is read whole. */
function contentOf(data: DataTransfer, plain: string): Content {
  const flavours = new Map<string, string>();
  for (const type of data.types) {
    const text = type === 'Files' ? '' : data.getData(type);
    if (text !== '') flavours.set(type, text);
  }
  return { flavours, files: [...data.files], plain };
}

function textsOf(data: DataTransfer): string[] {
  const plain = data.getData('text/plain') || data.getData('text/uri-list');
  const html = data.types.includes('text/html') ? data.getData('text/html') : '';
  const rich = html === '' ? '' : textOfHtml(html).trim();
  return [plain, ...(sameWords(plain, rich) ? [] : [rich])].filter((text) => text.trim() !== '');
}

/** Paste, by key, menu or middle button. Files are left alone (they are a channel of their own). */
export const paste: Door = {
  channel: 'paste',
  events: ['paste'],
  read(event) {
    // What a page dispatches by itself is not a person's paste; nor is our own putting back.
    if (!(event instanceof ClipboardEvent) || !event.isTrusted || event.clipboardData === null) return undefined;
    const { clipboardData } = event;
    const texts = textsOf(clipboardData);
    if (texts.length === 0) return undefined;
    return {
      texts,
      files: [],
      hold() {
        event.preventDefault();
        event.stopImmediatePropagation();
        const aim = aimOf(event);
        // Where the clipboard has HTML alone, its words are the plain text.
        const content = contentOf(clipboardData, texts[0] ?? '');
        return {
          putBack: () => insert(aim, content),
          putInstead: (text) => insert(aim, onlyText(text)),
        };
      },
    };
  },
};
