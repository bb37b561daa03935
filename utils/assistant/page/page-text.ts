/** Elements that say nothing. */
const silent = new Set(
  'script style noscript template svg canvas video audio iframe object head nav button dialog'.split(' '),
);
const blocks = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/**
 * The text of a part of a page, as Markdown goes: headings, lists, rows of tables and code keep their shape; addresses
 * of links, pictures and controls stay away.
 *
 * @param isSeen false for what is not shown on the page; only asked where it can be known
 */
export function pageText(root: Element | DocumentFragment, isSeen: (element: Element) => boolean = () => true): string {
  const lines: string[] = [];
  let line = '';
  /** Empty lines wanted before the next one. */
  let gap = 0;

  function end(wanted: number) {
    const text = line.trimEnd();
    line = '';
    if (text !== '') put(text);
    gap = Math.max(gap, wanted);
  }

  function put(text: string) {
    if (lines.length > 0 && gap > 0) lines.push('');
    lines.push(text);
    gap = 0;
  }

  function say(text: string, keepsShape: boolean) {
    if (keepsShape) {
      const [first = '', ...others] = text.split('\n');
      line += first;
      for (const other of others) {
        put(line);
        line = other;
      }
      return;
    }
    const squeezed = text.replace(/\s+/g, ' ');
    line += line === '' || line.endsWith(' ') ? squeezed.trimStart() : squeezed;
  }

  function mark(element: Element): string {
    const name = element.localName;
    if (/^h[1-6]$/.test(name)) return `${'#'.repeat(Number(name[1]))} `;
    if (name !== 'li') return '';
    const list = element.parentElement;
    const depth = Math.max(0, listsAround(element) - 1);
    const number = list?.localName === 'ol' ? [...list.children].indexOf(element) + 1 : undefined;
    return `${'  '.repeat(depth)}${number === undefined ? '-' : `${number}.`} `;
  }

  function table(element: Element) {
    const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
    const cells = rows.map((row) => [...row.children].map((cell) => pageText(cell, isSeen).replace(/\s*\n\s*/g, ' ')));
    end(1);
    if (rows.length < 2 || cells.every((row) => row.length < 2)) return walkAll(element, false);
    for (const [at, row] of cells.entries()) {
      line = `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
      end(0);
      if (at > 0) continue;
      line = `|${' --- |'.repeat(row.length)}`;
      end(0);
    }
    end(1);
    gap = 1;
  }

  function walkAll(node: Node, keepsShape: boolean) {
    for (const child of node.childNodes) walk(child, keepsShape);
  }

  function walk(node: Node, keepsShape: boolean) {
    if (node.nodeType === 3) return say((node as Text).data, keepsShape);
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (silent.has(name) || element.getAttribute('aria-hidden') === 'true' || !isSeen(element)) return;
    if (name === 'br') return end(0);
    if (name === 'input' || name === 'textarea' || name === 'select') return;
    if (name === 'table') return table(element);
    const block = blocks.has(name);
    const isInList = /^[uo]l$/.test(name) && listsAround(element) > 0;
    const wanted = !block || isInList || name === 'li' || name === 'div' || name === 'tr' ? 0 : 1;
    if (block) end(wanted);
    line += mark(element);
    walkAll(element, keepsShape || name === 'pre');
    if (block) end(wanted);
  }

  walkAll(root, false);
  end(0);
  return lines.join('\n');
}

function listsAround(item: Element): number {
  let count = 0;
  for (let at = item.parentElement; at !== null; at = at.parentElement) {
    if (at.localName === 'ul' || at.localName === 'ol') count += 1;
  }
  return count;
}
