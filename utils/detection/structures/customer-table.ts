import type { EntityType } from '@/utils/vocabulary';
import type { Candidate } from '../candidate';
import { confidenceOf, sure } from '../confidence';
import type { Structure } from '../finding';
import type { Span } from '../rules/rule';
import { cellForms, fullNameForm, surePhoneForm } from './cells';
import { type ColumnKind, kindOfHeading } from './columns';
import type { Table } from './delimited';

/** Share of the filled cells of a column that must be of its kind. */
const enough = 0.6;
/** Rows that make a table with a heading, and one without. */
const fewestRows = 2;
const fewestRowsWithoutHeading = 3;

/** Confidence of a value that only its column tells. */
const fromHeading = confidenceOf(0.5, ['table-column']);
const fromShape = confidenceOf(0.35, ['table-column']);

interface Column {
  type: EntityType;
  /** The heading names a person plainly: first name, customer, patient. */
  plainlyPerson: boolean;
  /** The cells that are of the type. */
  cells: Span[];
  sure: boolean;
}

interface CustomerTable {
  structure: Structure;
  /** What the columns say that the rules could not. */
  candidates: Candidate[];
}

/**
 * Whether a table is about people: it has a column of contact data, bank data or government ids, or names beside
 * something that is private. Products, campaigns and figures are not.
 *
 * @param found entities found by the rules, sorted by start, not overlapping
 */
export function customerTable(text: string, table: Table, found: readonly Candidate[]): CustomerTable | undefined {
  const heading = headingRow(text, table.rows);
  const rows = table.rows.slice(heading + 1);
  if (rows.length < (heading >= 0 ? fewestRows : fewestRowsWithoutHeading)) return undefined;
  const width = table.rows[0]?.length ?? 0;
  const kinds = Array.from({ length: width }, (_, column) => {
    const cell = table.rows[heading]?.[column];
    return cell === undefined ? undefined : kindOfHeading(text.slice(cell.start, cell.end));
  });
  const inCells = entitiesByCell(rows, found);
  const columns: Column[] = [];
  for (let column = 0; column < width; column++) {
    const cells = cellsOf(rows, column, width);
    const known = columnOf(text, cells, kinds[column], kinds, inCells);
    if (known !== undefined) columns.push(known);
  }
  if (heading < 0) columns.push(...namesWithoutHeading(text, rows, width, columns));
  const confidence = confidenceOfTable(columns, kinds);
  if (confidence === 0) return undefined;
  const counts: Partial<Record<EntityType, number>> = {};
  for (const { type } of columns) counts[type] = (counts[type] ?? 0) + 1;
  const first = table.rows[Math.max(0, heading)]?.[0];
  const last = rows.at(-1)?.at(-1);
  return {
    structure: {
      type: 'CUSTOMER_TABLE',
      start: first?.start ?? table.start,
      end: last?.end ?? table.end,
      confidence,
      rows: rows.length,
      columns: counts,
    },
    candidates: columns.flatMap(({ type, cells, sure: isSure }) =>
      cells.map(({ start, end }) => ({ type, start, end, confidence: isSure ? fromHeading : fromShape })),
    ),
  };
}

/** Index of the row that names the columns, -1 when none does. A line above the table may have slipped in before it. */
function headingRow(text: string, rows: readonly Span[][]): number {
  const named = (row: readonly Span[] | undefined) =>
    row?.filter(({ start, end }) => kindOfHeading(text.slice(start, end)) !== undefined).length ?? 0;
  const here = named(rows[0]);
  if (here === 0 || here === 1) {
    if (named(rows[1]) > here + 1) return 1;
    if (here === 0) return looksLikeHeading(text, rows) ? 0 : -1;
  }
  return 0;
}

/** Words only, where the rows below have digits or addresses. */
function looksLikeHeading(text: string, rows: readonly Span[][]): boolean {
  const hasFigures = ({ start, end }: Span) => /[\d@]/.test(text.slice(start, Math.min(end, start + 200)));
  const [first, ...rest] = rows;
  if (first === undefined || first.some(hasFigures) || first.some(({ start, end }) => start === end)) return false;
  return first.some((_, column) => rest.every((row) => row[column] !== undefined && hasFigures(row[column])));
}

/** The entity that fills a cell, by the start of the cell. */
function entitiesByCell(rows: readonly Span[][], found: readonly Candidate[]): Map<number, Candidate> {
  const filled = new Map<number, Candidate>();
  let k = lowerBound(found, rows[0]?.[0]?.start ?? 0);
  for (const row of rows) {
    for (const cell of row) {
      while (k < found.length && (found[k]?.end ?? 0) <= cell.start) k++;
      for (let m = k; m < found.length; m++) {
        const entity = found[m];
        if (entity === undefined || entity.start >= cell.end) break;
        if (entity.start >= cell.start - 2 && entity.end - entity.start >= enough * (cell.end - cell.start)) {
          filled.set(cell.start, entity);
        }
      }
    }
  }
  return filled;
}

function lowerBound(found: readonly Candidate[], start: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The filled cells of a column, of the rows that fit. */
function cellsOf(rows: readonly Span[][], column: number, width: number): Span[] {
  return rows.flatMap((row) => {
    const cell = row.length === width ? row[column] : undefined;
    return cell !== undefined && cell.end > cell.start ? [cell] : [];
  });
}

const personKinds: ReadonlySet<ColumnKind | undefined> = new Set(['GIVEN_NAME', 'FAMILY_NAME', 'PARTY', 'CUSTOMER']);

/** What a column holds, by its cells first and its heading second. */
function columnOf(
  text: string,
  cells: readonly Span[],
  kind: ColumnKind | undefined,
  kinds: readonly (ColumnKind | undefined)[],
  inCells: ReadonlyMap<number, Candidate>,
): Column | undefined {
  if (cells.length === 0) return undefined;
  const share = (count: number) => count / cells.length;
  const counts = new Map<EntityType, number>();
  for (const cell of cells) {
    const entity = inCells.get(cell.start);
    if (entity !== undefined && entity.confidence >= sure) counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
  }
  for (const [type, count] of counts) {
    if (share(count) >= enough && kind !== 'other') {
      return { type, plainlyPerson: false, cells: cells.filter((cell) => fits(text, cell, type)), sure: true };
    }
  }
  if (kind === undefined) return phonesByShape(text, cells);
  if (kind === 'other') return undefined;
  const type = personKinds.has(kind) ? 'PERSON' : (kind as EntityType);
  // A bare "name" beside product columns is the name of a product.
  if (kind === 'PARTY' && kinds.includes('other') && !kinds.some(isAboutPeople)) return undefined;
  const fitting = cells.filter((cell) => fits(text, cell, type));
  if (share(fitting.length) < enough) return undefined;
  return { type, plainlyPerson: kind !== 'PARTY' && type === 'PERSON', cells: fitting, sure: true };
}

function isAboutPeople(kind: ColumnKind | undefined): boolean {
  return kind !== undefined && kind !== 'other' && kind !== 'PARTY' && kind !== 'LOCATION' && kind !== 'IP_ADDRESS';
}

function fits(text: string, { start, end }: Span, type: EntityType): boolean {
  if (end - start > 200) return false;
  return cellForms[type]?.test(text.slice(start, end)) ?? false;
}

function phonesByShape(text: string, cells: readonly Span[]): Column | undefined {
  const phones = cells.filter(({ start, end }) => end - start < 30 && surePhoneForm.test(text.slice(start, end)));
  if (phones.length < enough * cells.length) return undefined;
  return { type: 'PHONE_NUMBER', plainlyPerson: false, cells: phones, sure: false };
}

/** The first column whose cells read like full names, when another column already says that rows are people. */
function namesWithoutHeading(
  text: string,
  rows: readonly Span[][],
  width: number,
  columns: readonly Column[],
): Column[] {
  if (!columns.some(({ type }) => type !== 'LOCATION')) return [];
  for (let column = 0; column < width; column++) {
    const cells = cellsOf(rows, column, width);
    const names = cells.filter(({ start, end }) => end - start < 60 && fullNameForm.test(text.slice(start, end)));
    if (cells.length > 0 && names.length >= 0.8 * cells.length) {
      return [{ type: 'PERSON', plainlyPerson: false, cells: names, sure: false }];
    }
  }
  return [];
}

/** 0 when the table is not about people. */
function confidenceOfTable(columns: readonly Column[], kinds: readonly (ColumnKind | undefined)[]): number {
  const has = (...types: EntityType[]) => columns.some(({ type }) => types.includes(type));
  const people = has('PERSON');
  const contact = columns.filter(({ type }) => type === 'EMAIL_ADDRESS' || type === 'PHONE_NUMBER');
  const grave = has('IBAN_CODE', 'CREDIT_CARD', 'US_SSN', 'DE_TAX_ID', 'ES_NIF', 'FR_NIR');
  if ((contact.length > 0 || grave) && people) return 0.95;
  if (grave || contact.some((column) => column.sure) || contact.length > 1) return 0.8;
  if (people && has('DATE_OF_BIRTH', 'PASSWORD')) return 0.8;
  const plainly = columns.some((column) => column.plainlyPerson);
  const full = kinds.includes('GIVEN_NAME') && kinds.includes('FAMILY_NAME');
  if ((plainly || full) && has('LOCATION')) return 0.7;
  if (plainly && !kinds.includes('other')) return 0.6;
  return people && has('LOCATION') ? 0.45 : 0;
}
