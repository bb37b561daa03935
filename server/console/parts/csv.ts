import Papa from 'papaparse';

export type CsvCell = string | number;

/** A table as RFC 4180, with a mark for Excel that it is UTF-8; what a spreadsheet would run as a formula is text. */
export function csvOf(heads: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${Papa.unparse({ fields: [...heads], data: rows.map((row) => [...row]) }, { escapeFormulae: true })}`;
}

/** Hands the person a file. */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
