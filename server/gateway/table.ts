import Papa from 'papaparse';

/** A table that stands in a text as lines with separators. */
export interface Table {
  columns: string[];
  rows: string[][];
  /** The text before and after the table. */
  rest: string;
}

const delimiters = ['\t', ';', ',', '|'] as const;
const minRows = 3;

/**
 * The longest run of lines that have the same number (two or more) of cells. The first line of the run is taken as the
 * header. A cell with a line break inside ends the run: this is for a summary, not for a file.
 */
export function findTable(text: string): Table | undefined {
  const lines = text.split(/\r?\n/);
  let best: { from: number; to: number; delimiter: string } | undefined;
  for (const delimiter of delimiters) {
    for (const run of runsOfEqualWidth(lines, delimiter)) {
      if (run.to - run.from > (best ? best.to - best.from : minRows)) best = { ...run, delimiter };
    }
  }
  if (!best) return undefined;
  const [columns = [], ...rows] = lines
    .slice(best.from, best.to)
    .filter((line) => !isMarkdownRule(line))
    .map((line) => cells(line, best.delimiter));
  return { columns, rows, rest: [...lines.slice(0, best.from), ...lines.slice(best.to)].join('\n').trim() };
}

function runsOfEqualWidth(lines: readonly string[], delimiter: string): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  let width = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    const here = line?.includes(delimiter) ? cells(line, delimiter).length : 0;
    if (here === width && here > 0) continue;
    if (width >= 2) runs.push({ from, to: at });
    from = at;
    width = here;
  }
  return runs;
}

function cells(line: string, delimiter: string): string[] {
  const trimmed = delimiter === '|' ? line.trim().replace(/^\||\|$/g, '') : line;
  const row = Papa.parse<string[]>(trimmed, { delimiter }).data[0] ?? [];
  return row.map((cell) => cell.trim());
}

/** `| --- | :-: |` */
function isMarkdownRule(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes('-');
}
