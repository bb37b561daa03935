import type { Span } from '../rules/rule';
import { kindOfHeading } from './columns';
import { endOfLine, isBlank, isRuleLine, type LineBreak, mayBeRule } from './lines';
import { fewestRows, mostColumns, placesPerStep, type Table, type Tables } from './table';

/** The last ones draw boxes: `│ a │ b │`, as command lines do. */
const delimiters = ['\t', ';', '|', ',', '│', '┃', '║', '^', '~', '&'] as const;
const quote = 34;
/** A quoted cell that is longer, or a table with more broken quotes, is taken at its word: quotes are then letters. */
const longestQuoted = 2000;
const mostBrokenQuotes = 8;
/** Lines that do not fit, as the comma in an unquoted note, that a table bears in a row. */
const mostMisfits = 2;
/** Lines between a heading and its rows that are rules or empty. */
const mostSkipped = 3;
const longestHeadingLine = 2000;

/** One row as read. */
interface Row {
  cells: Span[];
  /** After the line break. */
  next: number;
  broken: boolean;
}

/**
 * Finds each run of lines that the same delimiter cuts into the same number of cells: CSV, spreadsheets, Markdown,
 * drawn boxes. Papa Parse reads CSV better than this, but cannot say where a cell stood, and here the text around a
 * table is prose, not more table.
 */
export function* findDelimited(text: string, lineBreak: LineBreak): Tables {
  /** Per delimiter, up to where the text has been tried: a part of what failed, or of a table, is not tried again. */
  const tried: number[] = delimiters.map(() => 0);
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(text, at, lineBreak);
    let next = lineEnd + 1;
    for (let k = 0; k < delimiters.length; k++) {
      const delimiter = delimiters[k];
      if (delimiter === undefined || (tried[k] ?? 0) > at) continue;
      const first = text.indexOf(delimiter, at);
      if (first < 0 || first >= lineEnd) {
        // None on this line, and none before the one found: the lines up to there need not be looked at.
        tried[k] = first < 0 ? text.length + 1 : text.lastIndexOf(lineBreak, first) + 1;
        continue;
      }
      if (!mayBegin(text, at, lineEnd, delimiter, lineBreak)) continue;
      const { table, end } = yield* readTable(text, at, delimiter, lineBreak);
      tried[k] = end;
      if (table !== undefined) {
        yield table;
        next = Math.max(next, table.end);
        break;
      }
    }
    at = Math.max(next, Math.min(...tried));
    if (++lines % placesPerStep === 0) yield;
  }
}

/**
 * Cheap look at a line and the next: both have the delimiter equally often, or quotes are about, or the line names
 * columns and the next has some of them.
 */
function mayBegin(text: string, at: number, lineEnd: number, delimiter: string, lineBreak: LineBreak): boolean {
  const here = count(text, at, lineEnd, delimiter);
  if (here < 0) return true;
  let next = lineEnd + 1;
  let nextEnd = endOfLine(text, next, lineBreak);
  for (let skipped = 0; skipped < mostSkipped && next < text.length && isRuleLine(text, next, nextEnd); skipped++) {
    next = nextEnd + 1;
    nextEnd = endOfLine(text, next, lineBreak);
  }
  const there = count(text, next, nextEnd, delimiter);
  if (there < 0 || there === here) return true;
  return there > 0 && here > 1 && lineEnd - at < longestHeadingLine && namesColumns(text, at, lineEnd, delimiter);
}

function namesColumns(text: string, at: number, lineEnd: number, delimiter: string): boolean {
  const cells = text.slice(at, lineEnd).split(delimiter);
  if ((lineEnd - at) / cells.length > 32) return false;
  let named = 0;
  for (const cell of cells) if (kindOfHeading(cell) !== undefined && ++named === 2) return true;
  return false;
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
  lineBreak: LineBreak,
): Generator<undefined, { table: Table | undefined; end: number }> {
  const rows: Span[][] = [];
  let brokenQuotes = 0;
  let misfits = 0;
  let end = start;
  let at = start;
  for (let read = 1; at < text.length; read++) {
    if (mayBeRule(text.charCodeAt(at))) {
      const lineEnd = endOfLine(text, at, lineBreak);
      if (isRuleLine(text, at, lineEnd)) {
        at = lineEnd + 1;
        continue;
      }
    }
    const row = readRow(text, at, delimiter, lineBreak, brokenQuotes < mostBrokenQuotes);
    if (row.broken) brokenQuotes++;
    const width = rows[0]?.length ?? row.cells.length;
    const fits = row.cells.length === width && width > 1;
    // Empty cells at the end are often left out, and a note may be one too many.
    const isRagged = width > 2 && row.cells.length > 1 && row.cells.length < width + 3 && delimiter !== ',';
    if (fits || (rows.length > 0 && isRagged)) {
      rows.push(row.cells);
      misfits = 0;
      end = row.next;
    } else {
      const bearable = row.cells.length > 1 && rows.length > 0 && ++misfits <= mostMisfits;
      if (!bearable) break;
      rows.push(row.cells);
    }
    at = row.next;
    if (read % 512 === 0) yield;
  }
  rows.length -= misfits;
  // Two lines of prose with one comma each are no table.
  const fewest = delimiter === ',' && (rows[0]?.length ?? 0) < 3 ? fewestRows + 1 : fewestRows;
  const isTable = rows.length >= fewest && (rows[0]?.length ?? 0) <= mostColumns;
  return {
    table: isTable ? { start, end, rows } : undefined,
    end: Math.max(end, endOfLine(text, start, lineBreak) + 1),
  };
}

function readRow(text: string, start: number, delimiter: string, lineBreak: LineBreak, quotes: boolean): Row {
  const wanted = delimiter.charCodeAt(0);
  const newline = lineBreak.charCodeAt(0);
  const cells: Span[] = [];
  let broken = false;
  let at = start;
  for (;;) {
    let from = at;
    while (from < text.length && isBlankIn(text.charCodeAt(from), wanted, newline)) from++;
    let end: number | undefined;
    if (quotes && !broken && text.charCodeAt(from) === quote) {
      end = endOfQuoted(text, from, wanted, newline);
      if (end === undefined) broken = true;
    }
    if (end !== undefined) {
      cells.push({ start: from + 1, end: end - 1 });
      at = end;
      while (at < text.length && isBlankIn(text.charCodeAt(at), wanted, newline)) at++;
    } else {
      while (at < text.length && text.charCodeAt(at) !== wanted && text.charCodeAt(at) !== newline) at++;
      let to = at;
      while (to > from && isBlankIn(text.charCodeAt(to - 1), wanted, newline)) to--;
      cells.push({ start: Math.min(from, to), end: to });
    }
    if (at >= text.length || text.charCodeAt(at) === newline) {
      if (wanted === 124 || wanted > 127) trimOuterBars(cells);
      return { cells, next: Math.min(text.length, at + 1), broken };
    }
    at++;
  }
}

/** `| a | b |` has two cells, not four. */
function trimOuterBars(cells: Span[]): void {
  const isEmpty = (cell: Span | undefined) => cell !== undefined && cell.start === cell.end;
  if (cells.length > 2 && isEmpty(cells[0]) && isEmpty(cells.at(-1))) {
    cells.shift();
    cells.pop();
  }
}

function isBlankIn(c: number, delimiter: number, newline: number): boolean {
  return (isBlank(c) || (c === 13 && newline !== 13)) && c !== delimiter;
}

/** After the closing quote of a cell, when a delimiter or the end of the line follows it (RFC 4180 section 2). */
function endOfQuoted(text: string, opening: number, delimiter: number, newline: number): number | undefined {
  for (let at = opening + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close < 0 || close - opening > longestQuoted) return undefined;
    if (text.charCodeAt(close + 1) === quote) {
      at = close + 2;
      continue;
    }
    let after = close + 1;
    while (after < text.length && isBlankIn(text.charCodeAt(after), delimiter, newline)) after++;
    const c = text.charCodeAt(after);
    return after >= text.length || c === delimiter || c === newline ? close + 1 : undefined;
  }
}
