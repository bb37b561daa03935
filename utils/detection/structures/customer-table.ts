import { type EntityType, entities } from '@/utils/vocabulary';
import type { Candidate } from '../candidate';
import { confidenceOf, type Evidence, sure, worthMentioning } from '../confidence';
import type { Structure } from '../finding';
import { lazily } from '../rules/lazily';
import { letters } from '../rules/letters';
import type { Span } from '../rules/rule';
import { totalForm } from './cells';
import { type Column, columnOf, entitiesByCell, firstEndingAfter, namesByShape } from './column-content';
import type { HeadingKind } from './column-words';
import { kindOfHeading } from './columns';
import { fewestRows, type Table } from './table';
import { type EntitiesIn, typeUnderHeading } from './type-under-heading';

/** Rows that make a table without a heading. */
const fewestRowsWithoutHeading = 3;
/** The row that names the columns stands among the first. */
const deepestHeading = 6;
/** More kinds of values than that no person has. */
const mostTransposed = 60;
/** How much of the text above a table can say that it is public or made up. */
const reachAbove = 160;

/** Confidence of a value that only its column tells. */
const fromHeading = confidenceOf(0.5, ['table-column']);
const fromShape = confidenceOf(0.35, ['table-column']);

/** A table says that it is one of people with at least this; more than this it never says. */
const base = 0.1;
const most = 0.95;
/** Without a name, an address to write to or a number, the rows may be people, but nobody in particular. */
const mostUnnamed = 0.5;

const label = lazily(() => String.raw`^([${letters}][${letters} ._-]{1,30})[:=]\s{0,3}(?=\S)`, '');

export interface CustomerTable {
  /** None of one row: it is somebody's record, whose numbers its headings name. */
  structure: Structure | undefined;
  /** What the columns say that the rules could not. */
  candidates: Candidate[];
  /** Rows are shops or offices, and their numbers everybody's. */
  isOfPlaces: boolean;
  /** What was found in columns that count goods and deeds: `Part number`. It only looks like a number of somebody. */
  counted: readonly Candidate[];
}

/** Found in a column of figures by its look or by chance. */
function isCounted({ type }: Candidate, share: number): boolean {
  const { family } = entities[type];
  if (type === 'CREDIT_CARD') return share < enoughCards;
  return type === 'PHONE_NUMBER' || family === 'government-id' || family === 'health';
}

/** One number in ten has a card's check digit. */
const enoughCards = 0.6;

function countedIn(
  rows: readonly (readonly Span[])[],
  kinds: readonly (HeadingKind | undefined)[],
  inCells: ReadonlyMap<number, Candidate>,
): Candidate[] {
  return kinds.flatMap((kind, column) => {
    if (kind !== 'figure') return [];
    const found = rows.flatMap((row) => inCells.get(row[column]?.start ?? -1) ?? []);
    const cards = found.filter(({ type }) => type === 'CREDIT_CARD').length;
    return found.filter((candidate) => isCounted(candidate, cards / rows.length));
  });
}

function withoutPeople(counted: readonly Candidate[]): CustomerTable | undefined {
  return counted.length === 0 ? undefined : { structure: undefined, candidates: [], isOfPlaces: false, counted };
}

/**
 * Whether the rows of a table are people. They are when names stand beside something private, or when a column holds
 * contact data, bank data or numbers given by a state; two rows are enough under headings, three without. Products,
 * campaigns, shops and figures are not people, and neither are rows without names and numbers.
 *
 * @param found entities found by the rules, sorted by start, not overlapping
 * @param entitiesIn asked about numbers under a heading
 */
export function customerTable(
  text: string,
  table: Table,
  found: readonly Candidate[],
  entitiesIn: EntitiesIn,
): CustomerTable | undefined {
  const holdsFound = (found[firstEndingAfter(found, table.start)]?.start ?? table.end) < table.end;
  if (!holdsFound && !namesPeople(text, table)) return undefined;
  const { headings, rows, isHeaded } = readable(text, table);
  if (rows.length < (isHeaded ? 1 : fewestRowsWithoutHeading)) return undefined;
  const kinds = headings.map((heading) => (heading === undefined ? undefined : kindOfHeading(heading)));
  const inCells = entitiesByCell(text, rows, found);
  if (inCells.size === 0 && !kinds.some(isAboutPeople)) return undefined;
  const counted = isHeaded ? countedIn(rows, kinds, inCells) : [];
  const columns: Column[] = [];
  const width = Math.max(headings.length, rows[0]?.length ?? 0);
  for (let column = 0; column < width; column++) {
    const cells = rows.flatMap((row) => {
      const cell = row[column];
      return cell !== undefined && cell.end > cell.start ? [cell] : [];
    });
    const known = columnOf(text, cells, kinds[column], kinds, inCells, (numbers) =>
      typeUnderHeading(text, headings[column] ?? '', numbers, entitiesIn),
    );
    if (known !== undefined) columns.push(known);
    else if (kinds[column] === undefined) {
      const names = namesByShape(text, cells, kinds);
      if (names !== undefined) columns.push(names);
    }
  }
  if (rows.length < fewestRows) {
    const numbers = columns.filter(({ role, type }) => role === 'id' && type !== undefined);
    if (numbers.length === 0) return withoutPeople(counted);
    return { structure: undefined, candidates: numbers.flatMap(candidatesOf), isOfPlaces: false, counted };
  }
  const evidence = evidenceOf(text, table, columns, kinds);
  const isNamed = columns.some(({ role }) => role === 'name' || role === 'contact' || role === 'id');
  const confidence = evidence.length === 0 ? 0 : Math.min(isNamed ? most : mostUnnamed, confidenceOf(base, evidence));
  if (confidence < worthMentioning) return withoutPeople(counted);
  const counts: Partial<Record<EntityType, number>> = {};
  for (const { type } of columns) if (type !== undefined) counts[type] = (counts[type] ?? 0) + 1;
  return {
    structure: {
      type: 'CUSTOMER_TABLE',
      start: table.start,
      end: Math.max(table.start + 1, endOfRows(table)),
      confidence,
      rows: rows.length,
      columns: counts,
    },
    candidates: confidence < sure ? [] : columns.flatMap(candidatesOf),
    isOfPlaces: confidence < sure && evidence.includes('rows-of-places'),
    counted,
  };
}

/** Whether a heading can be made out that speaks of people: a quick look before the rows are read. */
function namesPeople(text: string, { headings, rows }: Table): boolean {
  if (headings !== undefined) return headings.some((heading) => isAboutPeople(kindOfHeading(heading)));
  for (let row = 0; row < rows.length && row < mostTransposed; row++) {
    const cells = rows[row] ?? [];
    const looked = row < deepestHeading ? cells.length : 1;
    for (let column = 0; column < looked; column++) {
      const cell = cells[column];
      if (cell !== undefined && cell.end - cell.start < 60 && speaksOfPeople(text.slice(cell.start, cell.end)))
        return true;
    }
  }
  return false;
}

function speaksOfPeople(words: string): boolean {
  return isAboutPeople(kindOfHeading(words)) || ((words.includes(':') || words.includes('=')) && label().test(words));
}

function endOfRows({ end, rows, headings }: Table): number {
  return headings === undefined ? (rows.at(-1)?.at(-1)?.end ?? end) : end;
}

function candidatesOf({ type, cells, sure: isSure }: Column): Candidate[] {
  if (type === undefined) return [];
  return cells.map(({ start, end }) => ({ type, start, end, confidence: isSure ? fromHeading : fromShape }));
}

interface Readable {
  headings: readonly (string | undefined)[];
  /** Rows of values alone: no heading, no totals, nothing empty. */
  rows: readonly (readonly Span[])[];
  isHeaded: boolean;
}

/** Tells headings from rows, and turns a table whose columns are the people. */
function readable(text: string, table: Table): Readable {
  if (table.headings !== undefined)
    return { headings: table.headings, rows: filledRows(text, table.rows), isHeaded: true };
  const read = ({ start, end }: Span) => text.slice(start, Math.min(end, start + 80));
  const at = headingRow(text, table.rows);
  if (at <= 0) {
    const turned = transposed(text, table.rows);
    if (turned !== undefined) return turned;
    const labelled = labelledCells(text, table.rows);
    if (labelled !== undefined) return labelled;
  }
  return {
    headings: (table.rows[at] ?? []).map(read),
    rows: filledRows(text, table.rows.slice(at + 1)),
    isHeaded: at >= 0,
  };
}

function filledRows(text: string, rows: readonly Span[][]): readonly Span[][] {
  const filled = rows.filter((row) => row.some(({ start, end }) => end > start));
  const first = filled.at(-1)?.find(({ start, end }) => end > start);
  const isTotal =
    first !== undefined && totalForm().test(text.slice(first.start, Math.min(first.end, first.start + 40)));
  return isTotal ? filled.slice(0, -1) : filled;
}

/** Index of the row that names the columns, -1 when none does. Lines above the table may have slipped in before it. */
function headingRow(text: string, rows: readonly Span[][]): number {
  let best = -1;
  let mostNamed = 0;
  for (let row = 0; row < Math.min(rows.length, deepestHeading); row++) {
    const cells = rows[row] ?? [];
    const named = cells.filter(
      ({ start, end }) => end - start < 60 && kindOfHeading(text.slice(start, end)) !== undefined,
    ).length;
    if (named > mostNamed && (row === 0 || named > 1)) {
      best = row;
      mostNamed = named;
    }
  }
  if (best >= 0 && !(rows[best] ?? []).some((cell) => hasFigures(text, cell, /@|\d{5}/))) return best;
  return looksLikeHeading(text, rows) ? 0 : -1;
}

function hasFigures(text: string, { start, end }: Span, figures = /[\d@]/): boolean {
  return figures.test(text.slice(start, Math.min(end, start + 200)));
}

/** Words only, where the rows below have digits or addresses. */
function looksLikeHeading(text: string, rows: readonly Span[][]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || first.some((cell) => cell.start === cell.end || hasFigures(text, cell))) return false;
  const looked = rest.slice(0, 20);
  return first.some((_, column) => looked.every((row) => row[column] !== undefined && hasFigures(text, row[column])));
}

/** A column for each person, a row for each kind of value. */
function transposed(text: string, rows: readonly Span[][]): Readable | undefined {
  const width = rows[0]?.length ?? 0;
  if (width < 3 || rows.length > mostTransposed) return undefined;
  const labels = rows.map((row) =>
    row[0] === undefined ? '' : text.slice(row[0].start, Math.min(row[0].end, row[0].start + 80)),
  );
  const named = labels.filter((label) => kindOfHeading(label) !== undefined).length;
  const across = (rows[0] ?? []).filter(
    ({ start, end }) => kindOfHeading(text.slice(start, Math.min(end, start + 80))) !== undefined,
  );
  if (named < 2 || named < 0.6 * rows.length || across.length > 1) return undefined;
  const people = Array.from({ length: width - 1 }, (_, person) =>
    rows.flatMap((row) => row[person + 1] ?? row.slice(-1)),
  );
  return { headings: labels, rows: filledRows(text, people), isHeaded: true };
}

/** `Name: Anna, Mail: anna@...` in every row: the label of the cells is their heading. */
function labelledCells(text: string, rows: readonly Span[][]): Readable | undefined {
  const labelOf = ({ start, end }: Span) => label().exec(text.slice(start, Math.min(end, start + 40)));
  const first = (rows[0] ?? []).map((cell) => labelOf(cell)?.[1]);
  if (first.filter((name) => name !== undefined).length < 2) return undefined;
  const unlabelled = rows.map((row) =>
    row.map((cell) => {
      const match = labelOf(cell);
      return match === null ? cell : { start: cell.start + match[0].length, end: cell.end };
    }),
  );
  return { headings: first, rows: filledRows(text, unlabelled), isHeaded: true };
}

function isAboutPeople(kind: HeadingKind | undefined): boolean {
  return kind !== undefined && kind !== 'goods' && kind !== 'figure' && kind !== 'company' && kind !== 'venue';
}

/** What speaks for people and against them; nothing when the table is not about people. */
function evidenceOf(
  text: string,
  table: Table,
  columns: readonly Column[],
  kinds: readonly (HeadingKind | undefined)[],
): Evidence[] {
  const evidence: Evidence[] = [];
  const has = (role: Column['role']) => columns.some((column) => column.role === role);
  const names = columns.filter(({ role }) => role === 'name');
  if (names.length > 0) evidence.push('names-column');
  if (names.some(({ isPlain }) => isPlain)) evidence.push('plain-names-column');
  if (names.some(({ isKnown }) => isKnown)) evidence.push('known-names-column');
  if (kinds.includes('given') && kinds.includes('family') && names.length > 1) evidence.push('first-and-last-name');
  const contacts = columns.filter(({ role }) => role === 'contact');
  if (contacts.length > 0) evidence.push('contact-column');
  if (contacts.length > 1) evidence.push('second-contact-column');
  if (has('id')) evidence.push('id-column');
  else if (has('numbers')) evidence.push('numbers-column');
  if (has('birth')) evidence.push('birth-column');
  if (has('private') && names.length > 0) evidence.push('private-column');
  if (has('address')) evidence.push('address-column');
  else if (has('place')) evidence.push('place-column');
  if (kinds.includes('about')) evidence.push('about-column');
  if (evidence.length === 0) return evidence;
  if (names.length === 0) {
    if (kinds.includes('venue')) evidence.push('rows-of-places');
    else if (kinds.includes('company') && !contacts.some(({ type }) => type === 'EMAIL_ADDRESS'))
      evidence.push('rows-of-firms');
  }
  const above =
    text
      .slice(Math.max(0, table.start - reachAbove), table.start)
      .split(/\n\s*\n\s*\n/)
      .at(-1) ?? '';
  if (publicAbove.test(above)) evidence.push('public-place');
  else if (
    shopsAbove().test(above) &&
    contacts.every(({ type }) => type !== 'EMAIL_ADDRESS') &&
    !has('id') &&
    !has('birth')
  )
    evidence.push('rows-of-places');
  if (madeUpAbove.test(above)) evidence.push('made-up-rows');
  return evidence;
}

/** What stands above a table that everybody may see, or that means nobody. */
const publicAbove =
  /\b(?:press|media|newsroom|investor)[ -](?:contacts?|office|relations|team)|pressekontakt|pressestelle|contacts? presse|relations presse|ufficio stampa|contactos? de prensa|perscontact|public directory/i;
/** A heading of shops, right above the rows. */
const shopsAbove = lazily(
  () =>
    String.raw`(?:^|\n)[^\n]{0,20}(?<![${letters}])(?:stores|shops|branches|locations|dealers|stockists|showrooms|outlets|restaurants|[${letters}]{0,12}filialen|[${letters}]{0,8}standorte|[${letters}]{0,10}händler|geschäfte|läden|magasins|boutiques|agences|points de vente|revendeurs|tiendas|sucursales|oficinas|distribuidores|negozi|punti vendita|sedi|rivenditori|lojas|agências|winkels|vestigingen|verkooppunten|sklepy|oddziały|butiker|återförsäljare|butikker|forhandlere|myymälä[${letters}]{0,4}|toimipist[${letters}]{2}|prodejny|pobočky|mağazalar[${letters}]{0,4}|şubeler[${letters}]{0,4}|магазины|филиалы|门店|店舗一?覧?|매장)(?![${letters}])[^\n${letters}]{0,8}[^\n]{0,12}\n\s*$`,
  'i',
);
const madeUpAbove =
  /\b(?:dummy|fake|mock|fictitious|fictional|made[- ]up|synthetic|randomly generated|lorem ipsum|musterdaten|testdaten|fiktive?r?|données fictives|fictifs?|fictives?|datos ficticios|ficticios?|dati fittizi|fittizi|fictieve)\b/i;
