import { restore, type Vault } from '@/utils/placeholders';
import { toDocument } from './markdown';
import { plainOf } from './plain-text';

/** Everything that is copied has the real values in it. Each throws when the browser does not let it into the clipboard. */

const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });

/** Markdown for plain places, rich text for rich ones. */
export function copyRich(source: string, vault: Vault): Promise<void> {
  return navigator.clipboard.write([
    new ClipboardItem({
      ...as('text/plain', restore(source, vault)),
      ...as('text/html', toDocument(source, vault).innerHTML),
    }),
  ]);
}

export function copyMarkdown(source: string, vault: Vault): Promise<void> {
  return navigator.clipboard.writeText(restore(source, vault));
}

/** Without any marks. */
export function copyPlain(source: string, vault: Vault): Promise<void> {
  return navigator.clipboard.writeText(plainOf(toDocument(source, vault)));
}

/**
 * A table as CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe in front: a model may have
 * written anything into it. Negative numbers stay numbers.
 */
export async function tableAsCsv(table: HTMLTableElement): Promise<string> {
  const { default: Papa } = await import('papaparse');
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => plainOf(cell)));
  return Papa.unparse(rows, { escapeFormulae: /^(?:[=@\t\r]|[+-](?!\d[\d.,\s]*%?$))/ });
}
