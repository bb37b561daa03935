import Papa from 'papaparse';

/** A table by its columns; rows that are shorter or longer than the first line are filled up or cut. */
export interface TextTable {
  columns: string[];
  rows: string[][];
}

/**
 * The table in a text: CSV with comma, semicolon or tab, or Markdown. Undefined where it has no second column or no row.
 */
export function tableOf(text: string): TextTable | undefined {
  const lines = text.trim().replace(/^```[a-z]*\r?\n|\r?\n```$/g, '');
  const isMarkdown = /^\s*\|?.*\|.*\r?\n\s*\|?\s*:?-{2,}/.test(lines);
  const rows = isMarkdown ? markdownRows(lines) : csvRows(lines);
  const [columns = [], ...rest] = rows;
  if (columns.length < 2 || rest.length === 0) return undefined;
  return { columns, rows: rest.map((row) => columns.map((_, index) => row[index] ?? '')) };
}

function csvRows(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t', '|'], skipEmptyLines: 'greedy' });
  return data.map((row) => row.map((cell) => cell.trim()));
}

function markdownRows(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split(/\r?\n/)) {
    if (!line.includes('|') || /^[\s|:-]+$/.test(line)) continue;
    const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
    rows.push(inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')));
  }
  return rows;
}

/** The rows as a Markdown table; what would end a cell is escaped. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\r?\n\s*/g, ' ')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
