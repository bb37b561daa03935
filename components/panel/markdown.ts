import DOMPurify from 'dompurify';
import { Marked, type RendererObject, type Tokens } from 'marked';
import { findPlaceholders, settledLength, type Vault } from '@/utils/placeholders';
import css from './answer.module.css';
import { dialect } from './dialect';
import { mathExtensions } from './math';
import { text as words } from './text';

/**
 * An answer becomes a document in three steps: placeholders are taken out of Markdown's way, Markdown is rendered to
 * HTML that loads nothing, and only then, in the finished text nodes, the real values are put in. So a value is never
 * read as Markdown or HTML, and never becomes part of an address on the web that a model thought up.
 */

/** Stands for a placeholder inside Markdown: a letter to it, and nothing anybody writes. */
const open = '\ue000';
const close = '\ue001';
const stand = /\ue000(\d+)\ue001/g;
const linkFollows = /^\((?:mailto:|tel:|https?:)/i;

/** A text with stand-ins, and where each place of it was before. */
interface Protected {
  text: string;
  /** Where an offset of `text` lies in the source. */
  sourceAt(offset: number): number;
}

/** Puts a stand-in for every placeholder that the vault knows. */
function protect(source: string, vault: Vault): Protected {
  const clean = source.replace(/[\ue000\ue001]/g, '\ufffd');
  const numbers = new Map(Object.keys(vault.entries).map((placeholder, index) => [placeholder, index]));
  let text = '';
  let done = 0;
  /** Ends of stand-ins: here, and in the source. */
  const ends: [here: number, there: number][] = [[0, 0]];
  for (const { start, end, placeholder } of findPlaceholders(clean, vault)) {
    const standIn = `${open}${numbers.get(placeholder)}${close}`;
    // `[EMAIL_1](mailto:...)`: the brackets of the placeholder are also those of a link.
    const isLink = linkFollows.test(clean.slice(end, end + 9));
    text += clean.slice(done, start) + (isLink ? `[${standIn}]` : standIn);
    done = end;
    ends.push([text.length, end]);
  }
  return {
    text: text + clean.slice(done),
    sourceAt(offset) {
      const [here, there] = ends.findLast(([end]) => end <= offset) ?? [0, 0];
      return there + offset - here;
    },
  };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const renderer: RendererObject = {
  // HTML in an answer is shown as what it is: text. These are the ones that models write on purpose.
  html: ({ text }: Tokens.HTML | Tokens.Tag) => (/^<(?:br ?\/?|\/?su[bp])>$/i.test(text) ? text : escapeHtml(text)),
  // An image would be fetched by itself, and its address can carry anything out.
  image: ({ href, text }) => `<a href="${escapeHtml(href)}">${escapeHtml(words.image(text))}</a>`,
  checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  code: ({ text, lang = '' }) => {
    const language = /^[\w+#.-]+/.exec(lang)?.[0] ?? '';
    return `<pre data-language="${escapeHtml(language)}"><code>${escapeHtml(text)}\n</code></pre>`;
  },
};

const marked = new Marked({ gfm: true, renderer, extensions: mathExtensions(escapeHtml) }, dialect);

/** A part of an answer that stands for itself. Equal blocks have equal HTML. */
export interface Block {
  /** Where it begins in the source. */
  at: number;
  /** With stand-ins, not yet sanitised. */
  html: string;
}

/**
 * Cuts an answer into its top-level blocks.
 *
 * @param isWhole false while it is still being written: a placeholder that has only begun is held back
 */
export function blocksOf(source: string, vault: Vault, isWhole: boolean): Block[] {
  return rendered(oneKindOfLines(isWhole ? source : source.slice(0, settledLength(source, vault))), vault, 0);
}

/** Markdown counts every line break as one character; so do the places of blocks. */
const oneKindOfLines = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** An answer that is being written, as far as it is. */
export interface Growing {
  source: string;
  blocks: Block[];
}

/** What follows may still join these, as `---` under a table becomes a row of it with one more letter. */
const openBlocks = 2;

/** The blocks of an answer that has grown: only what can still change is read again, which is its end. */
export function grow(before: Growing | undefined, source: string, vault: Vault): Growing {
  const settled = oneKindOfLines(source.slice(0, settledLength(source, vault)));
  const done = before !== undefined && settled.startsWith(before.source) ? before.blocks.slice(0, -openBlocks) : [];
  const from = before?.blocks[done.length]?.at ?? 0;
  if (done.length === 0) return { source: settled, blocks: rendered(settled, vault, 0) };
  return { source: settled, blocks: [...done, ...rendered(settled.slice(from), vault, from)] };
}

/** @param from where the text given begins in the source */
function rendered(text: string, vault: Vault, from: number): Block[] {
  const safe = protect(text, vault);
  try {
    const blocks: Block[] = [];
    let at = 0;
    for (const token of marked.lexer(safe.text)) {
      if (token.type !== 'space' && token.type !== 'def')
        blocks.push({ at: from + safe.sourceAt(at), html: marked.parser([token]) });
      at += token.raw.length;
    }
    return blocks;
  } catch {
    // Thousands of quotes in one another are more than the stack holds. As it was written, then: without this the panel
    // would stay empty, now and whenever it opens with this conversation.
    return [{ at: from, html: `<pre>${escapeHtml(safe.text)}</pre>` }];
  }
}

const allowedTags = [
  ...['p', 'br', 'hr', 'strong', 'em', 'del', 'sub', 'sup', 'code', 'pre', 'blockquote', 'a', 'ul', 'ol', 'li'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/** The address of a link with stand-ins resolved: values where it stays with the person, placeholders on the web. */
function addressOf(href: string, vault: Vault): URL | undefined {
  const placeholders = Object.keys(vault.entries);
  let url: URL;
  try {
    const isOwn = /^(mailto|tel):/i.test(href);
    const resolved = decodeStandIns(href).replace(stand, (_all, number: string) => {
      const placeholder = placeholders[Number(number)] ?? '';
      return isOwn ? encodeURIComponent(vault.entries[placeholder] ?? '') : placeholder;
    });
    url = new URL(resolved);
  } catch {
    return undefined;
  }
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url : undefined;
}

function decodeStandIns(href: string): string {
  return href.replace(/%EE%80%80/gi, open).replace(/%EE%80%81/gi, close);
}

/** Links open beside the panel, tell nobody where they were found, and show where they lead. */
function settleLinks(root: DocumentFragment, vault: Vault) {
  for (const link of root.querySelectorAll('a')) {
    const url = addressOf(link.getAttribute('href') ?? '', vault);
    for (const name of link.getAttributeNames()) link.removeAttribute(name);
    if (url === undefined) {
      link.replaceWith(...link.childNodes);
      continue;
    }
    link.href = url.href;
    link.title = url.href;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    if (url.host === '' || link.textContent?.includes(url.host)) continue;
    const target = document.createElement('span');
    target.className = css.target ?? '';
    target.textContent = ` (${url.host})`;
    link.append(target);
  }
}

/** Puts the real values into the text, marked as restored where that is asked for. */
function restoreText(root: DocumentFragment, vault: Vault, mark: boolean) {
  const placeholders = Object.keys(vault.entries);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    const pieces = node.data.split(stand);
    if (pieces.length === 1) continue;
    // The split gives text and number in turn.
    node.replaceWith(
      ...pieces.map((piece, index) => {
        if (index % 2 === 0) return piece;
        const placeholder = placeholders[Number(piece)] ?? '';
        const value = vault.entries[placeholder] ?? '';
        if (!mark) return value;
        const span = document.createElement('span');
        span.className = css.restored ?? '';
        span.title = words.restoredHere(placeholder);
        span.textContent = value;
        return span;
      }),
    );
  }
}

/** A button that the answer listens for. */
function copyButton(what: 'code' | 'csv', label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = css.copy ?? '';
  button.dataset.copy = what;
  button.textContent = label;
  return button;
}

function framed(content: HTMLElement, head: HTMLElement[], name: string): HTMLElement {
  const frame = document.createElement('div');
  frame.className = css.frame ?? '';
  frame.dataset.frame = '';
  const bar = document.createElement('div');
  bar.className = css.bar ?? '';
  bar.append(...head);
  const scroll = document.createElement('div');
  scroll.className = css.scroll ?? '';
  scroll.tabIndex = 0;
  scroll.role = 'group';
  scroll.ariaLabel = name;
  content.replaceWith(frame);
  scroll.append(content);
  frame.append(bar, scroll);
  return frame;
}

/** What is wide scrolls for itself, the panel does not; and can be taken along with one press. */
function frameWide(root: DocumentFragment) {
  for (const table of root.querySelectorAll('table')) framed(table, [copyButton('csv', words.copyCsv)], words.table);
  for (const pre of root.querySelectorAll('pre')) {
    const language = document.createElement('span');
    language.textContent = pre.dataset.language ?? '';
    framed(pre, [language, copyButton('code', words.copyCode)], words.code);
  }
}

/** A block as nodes: nothing in it loads by itself, runs, or changes the page around it. */
export function toNodes(html: string, vault: Vault): DocumentFragment {
  const root = sanitise(html, vault);
  restoreText(root, vault, true);
  frameWide(root);
  for (const text of root.querySelectorAll('p, ul, ol, li, h1, h2, h3, h4, h5, h6, table, th, td, blockquote')) {
    text.setAttribute('dir', 'auto');
  }
  // A box is mark enough.
  for (const item of root.querySelectorAll('li')) {
    if (/^\s*[☐☑]/.test(item.textContent ?? '')) item.className = css.task ?? '';
  }
  // Code and formulas run from left to right in every language.
  for (const code of root.querySelectorAll('pre, code')) code.setAttribute('dir', 'ltr');
  return root;
}

function sanitise(html: string, vault: Vault): DocumentFragment {
  const root = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: ['href', 'align', 'start', 'data-language', 'data-math'],
    ADD_URI_SAFE_ATTR: ['align', 'start', 'data-language', 'data-math'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Stand-ins in an address are letters to the sanitiser; what an address may be is decided in settleLinks.
    ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
    RETURN_DOM_FRAGMENT: true,
  });
  settleLinks(root, vault);
  return root;
}

/** A whole answer as a document with the real values, for the clipboard. */
export function toDocument(source: string, vault: Vault): HTMLElement {
  const holder = document.createElement('div');
  for (const { html } of blocksOf(source, vault, true)) {
    const root = sanitise(html, vault);
    restoreText(root, vault, false);
    holder.append(root);
  }
  for (const element of holder.querySelectorAll('*')) {
    for (const name of ['class', 'data-language', 'data-math']) element.removeAttribute(name);
  }
  return holder;
}
