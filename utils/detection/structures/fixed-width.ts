import type { Span } from '../rules/rule';
import { endOfLine, isRuleLine, type LineBreak } from './lines';
import { fewestRows, mostColumns, placesPerStep, type Tables } from './table';

const longestLine = 400;
/** Lines from which the columns are told. */
const linesLookedAt = 60;
const gap = '  ';

/** Finds lines with columns under one another, at least two blanks between them. */
export function* findFixedWidth(text: string, lineBreak: LineBreak): Tables {
  let lines = 0;
  for (let at = text.indexOf(gap); at >= 0; at = text.indexOf(gap, at)) {
    at = text.lastIndexOf(lineBreak, at) + 1;
    const block: Span[] = [];
    for (let lineEnd = endOfLine(text, at, lineBreak); at < text.length; lineEnd = endOfLine(text, at, lineBreak)) {
      if (++lines % placesPerStep === 0) yield;
      const line = inked(text, at, lineEnd);
      if (!hasGap(text, line)) {
        if (!isRuleLine(text, at, lineEnd)) break;
      } else block.push({ start: at, end: line.end });
      at = lineEnd + 1;
    }
    if (block.length > fewestRows) {
      const rows = rowsOf(text, block);
      if (rows !== undefined) yield { start: block[0]?.start ?? at, end: at, rows };
    }
    // The line that ended the block has no gap of its own.
    at = Math.min(text.length, endOfLine(text, at, lineBreak) + 1);
  }
}

function inked(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}

function hasGap(text: string, { start, end }: Span): boolean {
  if (end - start > longestLine) return false;
  for (let i = start + 1; i < end - 1; i++) {
    if (text.charCodeAt(i) === 32 && text.charCodeAt(i + 1) === 32) return true;
  }
  return false;
}

/** Cells by the gaps that go through all lines; where there are too few, by the gaps of each line. */
function rowsOf(text: string, lines: readonly Span[]): Span[][] | undefined {
  const borders = bordersOf(text, lines.slice(0, linesLookedAt));
  if (borders.length > 1 && borders.length <= mostColumns) {
    return lines.map(({ start, end }) =>
      borders.map((from, column) =>
        inked(text, Math.min(end, start + from), Math.min(end, start + (borders[column + 1] ?? longestLine))),
      ),
    );
  }
  const rows = lines.map((line) => cellsByGap(text, line));
  const width = rows[0]?.length ?? 0;
  const fitting = rows.filter((row) => row.length === width).length;
  return width > 1 && fitting >= 0.8 * rows.length ? rows : undefined;
}

/** Where a column begins: behind two places or more that are blank in every line. */
function bordersOf(text: string, lines: readonly Span[]): number[] {
  const ink = new Uint8Array(longestLine + 1);
  for (const { start, end } of lines) {
    for (let i = start; i < end && i - start < longestLine; i++) if (text.charCodeAt(i) > 32) ink[i - start] = 1;
  }
  const borders: number[] = [];
  let blanks = 2;
  for (let place = 0; place < longestLine; place++) {
    if (ink[place] === 0) blanks++;
    else {
      if (blanks > 1) borders.push(borders.length === 0 ? 0 : place);
      blanks = 0;
    }
  }
  return borders;
}

function cellsByGap(text: string, { start, end }: Span): Span[] {
  const cells: Span[] = [];
  for (let at = start; at < end; ) {
    const next = text.indexOf(gap, at);
    const to = next < 0 || next > end ? end : next;
    const cell = inked(text, at, to);
    if (cell.end > cell.start) cells.push(cell);
    at = to;
    while (at < end && text.charCodeAt(at) === 32) at++;
  }
  return cells;
}
