import type { Span } from '../rules/rule';
import { RecordTree } from './record-tree';
import { fewestRows, inOrder, placesPerStep, type Table, type Tables } from './table';

const longestTag = 2000;
const mostDepth = 100;
const less = 60;
const greater = 62;
const slash = 47;

/** Elements of pages that say nothing about what is in them. */
const pageElements = new Set(
  'html,head,body,div,p,span,a,ul,ol,li,dl,dt,dd,br,b,i,u,em,strong,img,hr,h1,h2,h3,h4,h5,h6,section,article,header,footer,nav,main,aside,form,input,button,select,option,textarea,script,style,link,meta,svg,path,g,small,sup,sub,code,pre,blockquote,figure,caption,colgroup,col,thead,tbody,tfoot,font,center,iframe,video,label,noscript,template'.split(
    ',',
  ),
);

/** Finds tables of HTML, and records of XML as elements or attributes. Looks from tag to tag, nowhere else. */
export function* findMarkupTables(text: string): Tables {
  const pages = new PageTables(text);
  const tree = new RecordTree(0);
  let openLeaf: { name: string; from: number } | undefined;
  let places = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (++places % placesPerStep === 0) yield;
    const tag = readTag(text, at);
    if (tag === undefined) continue;
    const { name, closing, nameEnd, end } = tag;
    const leaf = openLeaf;
    openLeaf = undefined;
    if (pages.meet(name, closing, at, end)) continue;
    if (pageElements.has(name)) continue;
    if (closing) {
      if (leaf !== undefined && leaf.name === name) tree.value(name, trimmed(text, leaf.from, at));
      else closeElement(tree, name, end);
      continue;
    }
    const empty = text.charCodeAt(end - 2) === slash;
    const attributes = end - nameEnd > 8 ? attributesOf(text, nameEnd, end) : [];
    if (empty || attributes.length > 1 || !isLeaf(text, name, end)) {
      if (tree.depth >= mostDepth) continue;
      tree.open('element', name, at);
      for (const [key, span] of attributes) tree.value(key, span);
      if (empty) tree.close(end);
    } else openLeaf = { name, from: end };
  }
  tree.finish(text.length);
  yield* inOrder([...pages.finish(), ...tree.tables.filter(({ end, start }) => end > start)]);
}

interface Tag {
  /** In lower case, without the name space. */
  name: string;
  closing: boolean;
  nameEnd: number;
  end: number;
}

function readTag(text: string, at: number): Tag | undefined {
  const closing = text.charCodeAt(at + 1) === slash;
  const from = at + (closing ? 2 : 1);
  if (!isLetter(text.charCodeAt(from))) return undefined;
  let nameEnd = from;
  let local = from;
  while (nameEnd - from < 60 && isNameUnit(text.charCodeAt(nameEnd))) {
    if (text.charCodeAt(nameEnd) === 58) local = nameEnd + 1;
    nameEnd++;
  }
  const limit = Math.min(text.length, at + longestTag);
  for (let end = nameEnd; end < limit; end++) {
    const c = text.charCodeAt(end);
    if (c === greater) return { name: text.slice(local, nameEnd).toLowerCase(), closing, nameEnd, end: end + 1 };
    if (c === less) return undefined;
  }
  return undefined;
}

/** Whether the element closes at the next tag. */
function isLeaf(text: string, name: string, end: number): boolean {
  const next = text.indexOf('<', end);
  if (next < 0 || text.charCodeAt(next + 1) !== slash) return false;
  const close = text.indexOf('>', next);
  return (
    close > 0 &&
    close - next < 80 &&
    text
      .slice(next + 2, close)
      .toLowerCase()
      .endsWith(name)
  );
}

function closeElement(tree: RecordTree, name: string, end: number): void {
  for (let up = 0; up < 4; up++) {
    if (tree.keyAt(up) !== name) continue;
    for (let k = 0; k <= up; k++) tree.close(end);
    return;
  }
}

const attribute = /(?<=\s)([\p{L}_][\p{L}\p{N}_.:-]{0,40})\s{0,2}=\s{0,2}(?:"([^"<]*)"|'([^'<]*)')/gu;

function attributesOf(text: string, from: number, to: number): [string, Span][] {
  const found: [string, Span][] = [];
  for (const match of text.slice(from, to).matchAll(attribute)) {
    const value = match[2] ?? match[3] ?? '';
    const end = from + match.index + match[0].length - 1;
    found.push([match[1] ?? '', { start: end - value.length, end }]);
  }
  return found;
}

/** Follows `table`, `tr`, `td` and `th`, closed or not, as browsers read them. */
class PageTables {
  private readonly text: string;
  private readonly found: Table[] = [];
  private rows: Span[][] = [];
  private start = -1;
  private cellFrom = -1;
  private end = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the tag was one of a table. */
  meet(name: string, closing: boolean, at: number, end: number): boolean {
    if (name !== 'td' && name !== 'th' && name !== 'tr' && name !== 'table') return false;
    this.closeCell(at);
    this.end = end;
    if (name === 'table') this.flush();
    else if (!closing && name === 'tr') {
      if (this.start < 0) this.start = at;
      this.rows.push([]);
    } else if (!closing && name !== 'tr') this.cellFrom = end;
    return true;
  }

  finish(): Table[] {
    this.flush();
    return this.found;
  }

  private closeCell(at: number): void {
    if (this.cellFrom >= 0) this.rows.at(-1)?.push(withoutTags(this.text, this.cellFrom, at));
    this.cellFrom = -1;
  }

  private flush(): void {
    const rows = this.rows.filter((row) => row.length > 0);
    if (rows.length >= fewestRows) this.found.push({ start: this.start, end: this.end, rows });
    this.rows = [];
    this.start = -1;
  }
}

/** What a cell says, without the tags and blanks around it. */
function withoutTags(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  for (let tags = 0; tags < 6; tags++) {
    ({ start: from, end: to } = trimmed(text, from, to));
    if (to > from && text.charCodeAt(from) === less) {
      const close = text.indexOf('>', from);
      if (close < 0 || close >= to) break;
      from = close + 1;
    } else if (to > from && text.charCodeAt(to - 1) === greater) {
      const open = text.lastIndexOf('<', to - 1);
      if (open <= from) break;
      to = open;
    } else break;
  }
  return { start: from, end: to };
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  if (text.startsWith('<![CDATA[', from) && text.startsWith(']]>', to - 3)) return { start: from + 9, end: to - 3 };
  return { start: from, end: to };
}

function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c >= 0xc0;
}

function isNameUnit(c: number): boolean {
  return isLetter(c) || (c >= 48 && c <= 58) || c === 95 || c === 45 || c === 46;
}
