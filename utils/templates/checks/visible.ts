const hiddenOpening = /<(style|script|head|title)\b/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  pound: '£',
};

/** What people see of HTML or Markdown: no tags, no addresses behind words. Plain text stays as it is. */
export function visibleText(text: string): string {
  const isHtml = /<\/?(?:p|a|br|div|td|img|h[1-6]|span|strong|body|table|li)\b[^>]{0,2000}>/i.test(text);
  const plain = isHtml
    ? withoutHidden(text)
        .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/li|\/tr)\b[^>]{0,2000}>/gi, '\n')
        .replace(/<[a-z/!][^>]{0,2000}>/gi, ' ')
        .replace(/&(#\d{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
          if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
          const code = Number(name.slice(1));
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        })
    : text;
  return plain
    .replace(/!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

/** Each part is looked for once: a closing mark that never comes does not make the rest be read again and again. */
function withoutHidden(text: string): string {
  // As long as the text, which not every language is in small letters.
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  let shown = '';
  let from = 0;
  for (const match of lower.matchAll(hiddenOpening)) {
    if (match.index < from) continue;
    const closing = `</${match[1]}`;
    const at = lower.indexOf(closing, match.index);
    if (at < 0) break;
    shown += `${text.slice(from, match.index)} `;
    from = at + closing.length;
  }
  return shown + text.slice(from);
}
