const blocks = /^(P|H[1-6]|UL|OL|BLOCKQUOTE|PRE|TABLE|DIV|HR)$/;

/** What can be read of a part of an answer: lines and paragraphs as they look, list marks, cells between tabs. */
export function plainOf(root: Element): string {
  let text = '';
  const gap = (lines: number) => {
    if (text === '') return;
    const there = /\n*$/.exec(text)?.[0].length ?? 0;
    text += '\n'.repeat(Math.max(0, lines - there));
  };
  const walk = (node: Node, inPre: boolean) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const said = node.nodeValue ?? '';
      text += inPre ? said : said.replace(/\s+/g, ' ').replace(/^ /, /(^|\s)$/.test(text) ? '' : ' ');
      return;
    }
    if (!(node instanceof Element)) return;
    const { tagName } = node;
    if (tagName === 'BR') text += '\n';
    else if (tagName === 'TR' || tagName === 'LI') gap(1);
    else if (tagName !== root.tagName && blocks.test(tagName))
      gap(/^[UO]L$/.test(tagName) && node.closest('li') ? 1 : 2);
    if (tagName === 'LI') text += markOf(node);
    if ((tagName === 'TD' || tagName === 'TH') && node !== root && node.previousElementSibling !== null) text += '\t';
    for (const child of node.childNodes) walk(child, inPre || tagName === 'PRE');
    if (node !== root && blocks.test(tagName)) gap(2);
  };
  walk(root, false);
  // Blanks that only stood between elements.
  return text.replace(/ +(?=[\n\t])/g, '').trim();
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return '- ';
  return `${list.start + [...list.children].indexOf(item)}. `;
}
