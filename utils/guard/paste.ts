import { aimOf } from './aim';
import { type Flavours, insert, plainText } from './insert';
import type { Door } from './offer';

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

function flavoursOf(data: DataTransfer): Flavours {
  const flavours = new Map<string, string>();
  for (const type of data.types) {
    const text = type === 'Files' ? '' : data.getData(type);
    if (text !== '') flavours.set(type, text);
  }
  return flavours;
}

/** Paste, by key, menu or middle button. Files are left alone (they are a channel of their own). */
export const paste: Door = {
  channel: 'paste',
  event: 'paste',
  read(event) {
    // What a page dispatches by itself is not a person's paste; nor is our own putting back.
    if (!(event instanceof ClipboardEvent) || !event.isTrusted || event.clipboardData === null) return undefined;
    const flavours = flavoursOf(event.clipboardData);
    const plain = plainText(flavours);
    const rich = textOfHtml(flavours.get('text/html') ?? '').trim();
    const texts = rich === '' || sameWords(plain, rich) ? [plain] : [plain, rich];
    if (texts.every((text) => text.trim() === '')) return undefined;
    const aim = aimOf(event);
    return {
      texts: texts.filter((text) => text.trim() !== ''),
      hold() {
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      putBack: () => insert(aim, flavours),
      putInstead: (text) => insert(aim, new Map([['text/plain', text]])),
    };
  },
};
