import type { FileToRead, Job } from '../job';
import { escapeXml, walkMarkup } from '../markup/walk';
import type { Origin, Source } from '../origin';
import type { Place, Step } from '../reading';
import { type Run, synthetic } from '../run';
import { type DocumentInParts, openDocument, readEntries } from './document';
import { type CellFormat, shownNumber, workbookFormats } from './number-format';
import { relationships } from './package';

/** Most empty cells that are kept between two cells of a row. */
const mostEmpty = 64;

interface SharedStrings {
  items: Run[][];
  used: Set<number>;
}

/** Reads an Excel workbook: each sheet as rows with tabs between cells, hidden ones too, as people see the numbers. */
export async function readWorkbook(file: FileToRead, job: Job): Promise<Origin> {
  const document = await openDocument(file, job, true);
  const { pkg, place } = document;
  const [main] = (await relationships(pkg, '', job)).filter(({ type }) => type === 'officeDocument');
  const name = main?.target ?? 'xl/workbook.xml';
  const workbook = pkg.byName.get(name.toLowerCase());
  const related = await relationships(pkg, name, job);
  const entryOf = (type: string) => {
    const target = related.find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : pkg.byName.get(target.toLowerCase());
  };
  const strings = entryOf('sharedStrings');
  const shared: SharedStrings = { items: [], used: new Set() };
  if (strings?.xml !== undefined) shared.items = await sharedStrings(document.source(strings), job);
  const formats = workbookFormats(entryOf('styles')?.xml ?? '');
  const { names, ids } = await sheetNames(workbook?.xml ?? '', job);
  job.add({ place: [...place, { at: 'names' }], text: names.join('\n'), origin: document.origin });
  const ordered = ids.map((id) => related.find((relation) => relation.id === id)?.target.toLowerCase());
  const sheets = pkg.entries.filter(({ root }) => root === 'worksheet');
  const rank = (entryName: string) => {
    const at = ordered.indexOf(entryName.toLowerCase());
    return at < 0 ? ordered.length : at;
  };
  sheets.sort((a, b) => rank(a.name) - rank(b.name));
  const uses1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](1|true)/.test(workbook?.xml ?? '');
  for (const [index, sheet] of sheets.entries()) {
    const own: Place = [...place, { at: 'sheet', number: index + 1 } satisfies Step];
    await job.stretch(0.4 + (0.5 * index) / sheets.length, 0.4 + (0.5 * (index + 1)) / sheets.length, () =>
      job.attempt(own, () => readSheet(document, document.source(sheet), own, shared, { formats, uses1904 })),
    );
  }
  const unused = shared.items.flatMap((item, index) => (shared.used.has(index) ? [] : [...item, synthetic('\n')]));
  job.addRuns([...place, { at: 'unused-strings' }], unused, document.origin);
  const rest = pkg.entries.filter((entry) => entry !== workbook && entry !== strings && !sheets.includes(entry));
  await job.stretch(0.9, 1, () => readEntries(document, rest, false));
  return document.origin;
}

async function sheetNames(xml: string, job: Job): Promise<{ names: string[]; ids: string[] }> {
  const names: string[] = [];
  const ids: string[] = [];
  let inName = false;
  await walkMarkup(
    xml,
    true,
    {
      open(local, attributes) {
        inName = local === 'definedName';
        if (local !== 'sheet') return;
        names.push(attributes.name ?? '');
        ids.push(Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '');
      },
      close() {
        inName = false;
      },
      text(text) {
        // A name for a value, not for a range of cells.
        if (inName && text.includes('"')) names.push(text);
      },
    },
    job,
  );
  return { names, ids };
}

async function sharedStrings(source: Source, job: Job): Promise<Run[][]> {
  const items: Run[][] = [];
  let inText = false;
  await walkMarkup(
    source.text,
    true,
    {
      open(local) {
        if (local === 'si') items.push([]);
        if (local === 'rPh') items.at(-1)?.push(synthetic(' '));
        if (local === 't') inText = true;
      },
      close(local) {
        if (local === 't') inText = false;
      },
      text(text, from, to) {
        if (inText) items.at(-1)?.push({ text: oneLine(plainText(text)), source, from, to });
      },
    },
    job,
  );
  return items;
}

/** What XML cannot hold is written `_x000D_` (ECMA-376-1, 22.9.2.19), and what looks like that with its `_` so. */
function plainText(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A cell is one field of its row; one unit stays one unit. */
function oneLine(text: string): string {
  return text.replace(/[\t\n\r]/g, ' ');
}

/** `AB12` -> 28, the column from 1; 0 where it is none. */
function columnOf(reference = ''): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

interface Cell {
  attributes: Record<string, string>;
  from: number;
  prefix: string;
  value: string;
  inline: string;
  hasFormula: boolean;
}

async function readSheet(
  { job, origin }: DocumentInParts,
  source: Source,
  place: Place,
  shared: SharedStrings,
  { formats, uses1904 }: { formats: readonly CellFormat[]; uses1904: boolean },
): Promise<void> {
  const runs: Run[] = [];
  const formulas: Run[] = [];
  const words: Run[] = [];
  let cell: Cell | undefined;
  let column = 0;
  let element = '';
  const endCell = (to: number) => {
    if (cell === undefined) return;
    const at = columnOf(cell.attributes.r) || column + 1;
    const gap = Math.min(mostEmpty, at - Math.max(column, 1));
    if (gap > 0) runs.push(synthetic('\t'.repeat(gap)));
    column = at;
    const { t: type = 'n' } = cell.attributes;
    if (type === 's') {
      const index = Number(cell.value);
      shared.used.add(index);
      // Shared strings are replaced where they stand, and so in every cell that shows them.
      for (const run of shared.items[index] ?? []) runs.push(run);
    } else {
      const text = oneLine(shownText(cell, type, formats, uses1904));
      if (text !== '') {
        const compose = composer(cell);
        const raw = text === cell.value ? {} : { raw: cell.value };
        runs.push({ text, source, from: cell.from, to, compose, ...raw });
      }
    }
    cell = undefined;
  };
  await walkMarkup(
    source.text,
    true,
    {
      open(local, attributes, from, name) {
        element = local;
        if (local === 'row') column = 0;
        else if (local === 'c') {
          const prefix = name.slice(0, name.length - 1);
          cell = { attributes, from, prefix, value: '', inline: '', hasFormula: false };
        } else if (local === 'f' && cell !== undefined) cell.hasFormula = true;
      },
      close(local, to) {
        element = '';
        if (local === 'c') endCell(to);
        else if (local === 'row') runs.push(synthetic('\n'));
      },
      text(text, from, to) {
        if (element === 'v' && cell !== undefined) cell.value += text;
        else if (element === 't' && cell !== undefined) cell.inline += text;
        else if (element === 'f' && text.includes('"')) formulas.push({ text, source, from, to }, synthetic('\n'));
        else if (/^(oddHeader|oddFooter|evenHeader|evenFooter|firstHeader|firstFooter|formula[12])$/.test(element)) {
          words.push({ text, source, from, to }, synthetic('\n'));
        }
      },
      attribute(name, value, from, to) {
        if (!/^(tooltip|display|prompt|error|promptTitle|errorTitle|location)$/.test(name) || value === '') return;
        words.push(
          { text: value, source, from, to, compose: (text) => `${name}="${escapeXml(text)}"` },
          synthetic('\n'),
        );
      },
    },
    job,
  );
  job.addRuns(place, runs, origin);
  job.addRuns([...place, { at: 'formulas' }], formulas, origin);
  job.addRuns([...place, { at: 'attributes' }], words, origin);
}

function shownText(cell: Cell, type: string, formats: readonly CellFormat[], uses1904: boolean): string {
  if (type === 'inlineStr' || type === 'str') return plainText(type === 'str' ? cell.value : cell.inline);
  if (type === 'b') return cell.value === '1' ? 'TRUE' : cell.value === '0' ? 'FALSE' : cell.value;
  if (type !== 'n' || cell.value === '') return cell.value || cell.inline;
  return shownNumber(cell.value, formats[Number(cell.attributes.s ?? 0)], uses1904);
}

/** The cell as a text of its own: without the formula, which could hold the value or bring it back. */
function composer({ attributes, prefix }: Cell): (text: string) => string {
  const kept = ['r', 's']
    .filter((name) => attributes[name] !== undefined)
    .map((name) => ` ${name}="${escapeXml(attributes[name] ?? '')}"`)
    .join('');
  return (text) =>
    `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}
