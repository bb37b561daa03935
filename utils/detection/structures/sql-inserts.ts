import type { Span } from '../rules/rule';
import { inOrder, placesPerStep, type Table, type Tables } from './table';

const longestHead = 2000;
const longestCell = 2000;
const mostRowCells = 200;
const quote = 39;

/** Finds rows that `INSERT INTO ... (columns) VALUES (...), (...)` writes; statements with the same head are one table. */
export function* findInserts(text: string): Tables {
  const tables: Table[] = [];
  // Cheaper to look for than words: values of text beside one another.
  if (!text.includes("','") && !text.includes("', '")) return;
  let last: (Table & { head: string; rows: Span[][] }) | undefined;
  let places = 0;
  const inserts = new Inserts(text);
  for (let at = inserts.after(0); at < text.length; ) {
    const head = readHead(text, at);
    let end = at + 1;
    if (head !== undefined) {
      const rows: Span[][] = [];
      end = head.end;
      for (let row = readRow(text, end); row !== undefined; row = readRow(text, end)) {
        rows.push(row.cells);
        end = row.end;
        if (++places % placesPerStep === 0) yield;
      }
      if (last !== undefined && last.head === head.words && at - last.end < 200) {
        for (const row of rows) last.rows.push(row);
        last.end = end;
      } else {
        last = { start: at, end, rows, head: head.words, ...(head.columns && { headings: head.columns }) };
        tables.push(last);
      }
    }
    if (++places % placesPerStep === 0) yield;
    at = inserts.after(end);
  }
  yield* inOrder(tables);
}

/** Where the next statement begins: each spelling is looked for once, from where it was last seen. */
class Inserts {
  private readonly text: string;
  private readonly next: [words: string, at: number][];

  constructor(text: string) {
    this.text = text;
    this.next = ['INSERT INTO', 'insert into'].map((words) => [words, -1]);
  }

  after(from: number): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (const spelling of this.next) {
      if (spelling[1] < from) {
        const at = this.text.indexOf(spelling[0], from);
        spelling[1] = at < 0 ? Number.POSITIVE_INFINITY : at;
      }
      nearest = Math.min(nearest, spelling[1]);
    }
    return nearest;
  }
}

function readHead(text: string, at: number): { words: string; columns: string[] | undefined; end: number } | undefined {
  const head = text.slice(at, at + longestHead);
  const values = /\bvalues?\b\s{0,20}(?=\()/i.exec(head);
  if (values === null) return undefined;
  const words = head.slice(0, values.index);
  const open = words.indexOf('(');
  const columns =
    open < 0
      ? undefined
      : words
          .slice(open + 1)
          .split(',')
          .map((name) => name.replace(/[`"'[\]()\s]/g, ''));
  return { words, columns, end: at + values.index + values[0].length };
}

function readRow(text: string, from: number): { cells: Span[]; end: number } | undefined {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) <= 32 || text.charAt(at) === ',')) at++;
  if (text.charAt(at) !== '(') return undefined;
  at++;
  const cells: Span[] = [];
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    if ((text.charAt(at) === 'N' || text.charAt(at) === 'E') && text.charCodeAt(at + 1) === quote) at++;
    const start = at;
    const limit = Math.min(text.length, start + longestCell);
    if (text.charCodeAt(at) === quote) {
      at++;
      while (at < limit && (text.charCodeAt(at) !== quote || text.charCodeAt(at + 1) === quote)) {
        at += text.charCodeAt(at) === quote || text.charCodeAt(at) === 92 ? 2 : 1;
      }
      if (at >= limit) return undefined;
      cells.push({ start: start + 1, end: at });
      at++;
    } else {
      while (at < limit && text.charAt(at) !== ',' && text.charAt(at) !== ')') at++;
      if (at >= limit) return undefined;
      cells.push({ start, end: at });
    }
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    const c = text.charAt(at);
    at++;
    if (c === ')') return { cells, end: at };
    if (c !== ',' || cells.length > mostRowCells) return undefined;
  }
}
