import type { Span } from '../rules/rule';

/**
 * Rows and cells of delimited text with their offsets. Papa Parse reads CSV better than this, but cannot say where a
 * cell stood, and here the text around a table is prose, not more table.
 */
export interface Table {
  start: number;
  end: number;
  /** Trimmed of blanks and quotes; the header among them. */
  rows: Span[][];
}

const delimiters = ['\t', ';', '|', ','] as const;
const newline = 10;
const quote = 34;
/** A quoted cell that is longer, or a table with more broken quotes, is taken at its word: quotes are then letters. */
const longestQuoted = 2000;
const mostBrokenQuotes = 8;
/** Lines that do not fit, as the comma in an unquoted note, that a table bears in a row. */
const mostMisfits = 2;
const mostColumns = 200;

/** One row as read. */
interface Row {
  cells: Span[];
  /** After the line break. */
  next: number;
  broken: boolean;
}

/** Finds each run of lines that the same delimiter cuts into the same number of cells. Yields now and then. */
export function* findTables(text: string): Generator<void, Table[]> {
  const tables: Table[] = [];
  /** Per delimiter, up to where the text has been tried: a part of what failed, or of a table, is not tried again. */
  const tried = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(text, at);
    let next = lineEnd + 1;
    for (const delimiter of delimiters) {
      if ((tried.get(delimiter) ?? 0) > at) continue;
      const first = text.indexOf(delimiter, at);
      if (first < 0 || first >= lineEnd) {
        // None on this line, and none before the one found: the lines up to there need not be looked at.
        tried.set(delimiter, first < 0 ? text.length + 1 : text.lastIndexOf('\n', first) + 1);
        continue;
      }
      if (!sameOften(text, at, lineEnd, delimiter)) continue;
      const { table, end } = yield* readTable(text, at, delimiter);
      tried.set(delimiter, end);
      if (table !== undefined) {
        tables.push(table);
        next = Math.max(next, table.end);
        break;
      }
    }
    at = next;
    if (++lines % 2048 === 0) yield;
  }
  return tables;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Cheap look at a line and the next: unless quotes are about, both must have the delimiter equally often. */
function sameOften(text: string, at: number, lineEnd: number, delimiter: string): boolean {
  const here = count(text, at, lineEnd, delimiter);
  if (here < 0) return true;
  const there = count(text, lineEnd + 1, endOfLine(text, lineEnd + 1), delimiter);
  return there < 0 || there === here;
}

/** How often a delimiter stands in a line; -1 when a quote does. */
function count(text: string, from: number, to: number, delimiter: string): number {
  const wanted = delimiter.charCodeAt(0);
  let found = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === wanted) found++;
    else if (c === quote) return -1;
  }
  return found;
}

function* readTable(
  text: string,
  start: number,
  delimiter: string,
): Generator<void, { table: Table | undefined; end: number }> {
  const rows: Span[][] = [];
  let brokenQuotes = 0;
  let misfits = 0;
  let end = start;
  let at = start;
  for (let read = 1; at < text.length; read++) {
    const row = readRow(text, at, delimiter, brokenQuotes < mostBrokenQuotes);
    if (row.broken) brokenQuotes++;
    const width = rows[0]?.length ?? row.cells.length;
    if (row.cells.length === width && width > 1) {
      if (!isRule(text, row.cells)) rows.push(row.cells);
      misfits = 0;
      end = row.next;
    } else {
      const bearable = row.cells.length > 1 && rows.length > 2 && ++misfits <= mostMisfits;
      if (!bearable) break;
      rows.push(row.cells);
    }
    at = row.next;
    if (read % 512 === 0) yield;
  }
  rows.length = Math.max(0, rows.length - misfitsAtEnd(rows));
  const table = rows.length < 3 || (rows[0]?.length ?? 0) > mostColumns ? undefined : { start, end, rows };
  return { table, end: Math.max(end, endOfLine(text, start) + 1) };
}

/** Lines after the last that fitted do not belong to the table. */
function misfitsAtEnd(rows: readonly Span[][]): number {
  const width = rows[0]?.length;
  let misfits = 0;
  while (misfits < rows.length && rows[rows.length - 1 - misfits]?.length !== width) misfits++;
  return misfits;
}

/** The line under the heading of a Markdown table. */
function isRule(text: string, cells: readonly Span[]): boolean {
  return cells.every(({ start, end }) => /^:?-+:?$/.test(text.slice(start, Math.min(end, start + 80))));
}

function readRow(text: string, start: number, delimiter: string, quotes: boolean): Row {
  const wanted = delimiter.charCodeAt(0);
  const cells: Span[] = [];
  let broken = false;
  let at = start;
  for (;;) {
    let from = at;
    while (from < text.length && isBlank(text.charCodeAt(from), wanted)) from++;
    let end: number | undefined;
    if (quotes && !broken && text.charCodeAt(from) === quote) {
      end = endOfQuoted(text, from, wanted);
      if (end === undefined) broken = true;
    }
    if (end !== undefined) {
      cells.push({ start: from + 1, end: end - 1 });
      at = end;
      while (at < text.length && isBlank(text.charCodeAt(at), wanted)) at++;
    } else {
      while (at < text.length && text.charCodeAt(at) !== wanted && text.charCodeAt(at) !== newline) at++;
      let to = at;
      while (to > from && (isBlank(text.charCodeAt(to - 1), wanted) || text.charCodeAt(to - 1) === 13)) to--;
      cells.push({ start: Math.min(from, to), end: to });
    }
    if (at >= text.length || text.charCodeAt(at) === newline) {
      if (wanted === 124) trimOuterPipes(cells);
      return { cells, next: Math.min(text.length, at + 1), broken };
    }
    at++;
  }
}

/** `| a | b |` has two cells, not four. */
function trimOuterPipes(cells: Span[]): void {
  const isEmpty = (cell: Span | undefined) => cell !== undefined && cell.start === cell.end;
  if (cells.length > 2 && isEmpty(cells[0]) && isEmpty(cells.at(-1))) {
    cells.shift();
    cells.pop();
  }
}

function isBlank(c: number, delimiter: number): boolean {
  return (c === 32 || c === 9 || c === 13) && c !== delimiter;
}

/** After the closing quote of a cell, when a delimiter or the end of the line follows it (RFC 4180 section 2). */
function endOfQuoted(text: string, opening: number, delimiter: number): number | undefined {
  for (let at = opening + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close < 0 || close - opening > longestQuoted) return undefined;
    if (text.charCodeAt(close + 1) === quote) {
      at = close + 2;
      continue;
    }
    let after = close + 1;
    while (after < text.length && isBlank(text.charCodeAt(after), delimiter)) after++;
    const c = text.charCodeAt(after);
    return after >= text.length || c === delimiter || c === newline ? close + 1 : undefined;
  }
}
