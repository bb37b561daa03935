import { type EntityType, entities } from '@/utils/vocabulary';
import type { Candidate } from '../candidate';
import { sure } from '../confidence';
import type { Span } from '../rules/rule';
import { cellForms, firmForm, fullNameForm, numberForm, surePhoneForm } from './cells';
import type { HeadingKind } from './column-words';

/** Share of the filled cells of a column that must be of its kind. */
const enough = 0.6;
/** Share that must look like names where no heading says so. */
const nearlyAll = 0.8;
/** Share of a cell that an entity fills when the cell holds nothing else. */
const filling = 0.6;
const longestCell = 200;

/** A column that says something about people. */
export interface Column {
  /** What its cells are as entities, when they are any. */
  type: EntityType | undefined;
  /** What it adds to the judgement. */
  role: 'name' | 'contact' | 'id' | 'numbers' | 'birth' | 'address' | 'place' | 'private';
  /** The heading speaks of a person: first name, patient. */
  isPlain: boolean;
  /** The cells are names that the scanner knows. */
  isKnown: boolean;
  /** The cells that are of the type. */
  cells: readonly Span[];
  sure: boolean;
}

type Kinds = readonly (HeadingKind | undefined)[];

/** The entity that a cell holds, by the start of the cell. */
export function entitiesByCell(
  text: string,
  rows: readonly (readonly Span[])[],
  found: readonly Candidate[],
): Map<number, Candidate> {
  const filled = new Map<number, Candidate>();
  for (const row of rows) {
    const first = row[0];
    if (first === undefined) continue;
    let k = firstEndingAfter(found, first.start);
    let before = first.start;
    for (const cell of row) {
      if (cell.start < before) k = firstEndingAfter(found, cell.start);
      before = cell.start;
      while (k < found.length && (found[k]?.end ?? 0) <= cell.start) k++;
      for (let m = k; m < found.length; m++) {
        const entity = found[m];
        if (entity === undefined || entity.start >= cell.end) break;
        if (entity.start >= cell.start - 2 && fills(text, cell, entity)) filled.set(cell.start, entity);
      }
    }
  }
  return filled;
}

/** Whether the entity is all that a cell holds, but for a unit, a label, or the name before an address: `Anna <anna@...>`. */
function fills(text: string, cell: Span, entity: Candidate): boolean {
  // An address may go on over the next cells.
  if (entity.end > cell.end + 2) return false;
  if (entity.end - entity.start >= filling * (cell.end - cell.start)) return true;
  return entity.type === 'EMAIL_ADDRESS' && text.charAt(entity.start - 1) === '<' && entity.end + 2 >= cell.end;
}

/** Index of the first candidate that ends after a place. */
export function firstEndingAfter(found: readonly Candidate[], start: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What a column holds, by its cells first and its heading second.
 *
 * @param typeUnderHeading what its heading makes of numbers
 */
export function columnOf(
  text: string,
  cells: readonly Span[],
  kind: HeadingKind | undefined,
  kinds: Kinds,
  inCells: ReadonlyMap<number, Candidate>,
  typeUnderHeading: (cells: readonly Span[]) => EntityType | undefined,
): Column | undefined {
  if (cells.length === 0 || kind === 'figure') return undefined;
  const { type, share } = mostFrequent(cells, inCells);
  if (type !== undefined && share >= enough && mayHold(kind, type)) {
    const fitting = cells.filter((cell) => fits(text, cell, type));
    const isKnown = type === 'PERSON';
    return { type, role: roleOf(type, kind), isPlain: isPerson(kind), isKnown, cells: fitting, sure: true };
  }
  switch (kind) {
    case undefined:
      return phonesByShape(text, cells);
    case 'given':
    case 'family':
    case 'person':
    case 'customer':
    case 'name':
      return namesByHeading(text, cells, kind, kinds, share > 0.3 && type === 'PERSON');
    case 'phone':
      return byForm(text, cells, 'PHONE_NUMBER', 'contact');
    case 'birth':
      return byForm(text, cells, 'DATE_OF_BIRTH', 'birth');
    case 'address':
      return byForm(text, cells, 'LOCATION', 'address');
    case 'place':
      return byForm(text, cells, 'LOCATION', 'place');
    case 'password':
      return byForm(text, cells, 'PASSWORD', 'private');
    case 'bank':
    case 'card':
    case 'personalId':
      return numbers(text, cells, type, typeUnderHeading);
    case 'private':
      return { type: undefined, role: 'private', isPlain: false, isKnown: false, cells, sure: false };
    default:
      return undefined;
  }
}

/** The type of entity that most cells hold, and in which share of them. */
function mostFrequent(
  cells: readonly Span[],
  inCells: ReadonlyMap<number, Candidate>,
): { type: EntityType | undefined; share: number } {
  const counts = new Map<EntityType, number>();
  let type: EntityType | undefined;
  let count = 0;
  for (const cell of cells) {
    const entity = inCells.get(cell.start);
    if (entity === undefined || entity.confidence < sure) continue;
    const now = (counts.get(entity.type) ?? 0) + 1;
    counts.set(entity.type, now);
    if (now > count) {
      count = now;
      type = entity.type;
    }
  }
  return { type, share: count / cells.length };
}

/** Names and places under the heading of a thing are chance; addresses and numbers are not. */
function mayHold(kind: HeadingKind | undefined, type: EntityType): boolean {
  const isSoft = type === 'PERSON' || type === 'LOCATION' || type === 'DATE_OF_BIRTH' || type === 'PHONE_NUMBER';
  return !isSoft || (kind !== 'goods' && kind !== 'venue' && kind !== 'company');
}

function roleOf(type: EntityType, kind: HeadingKind | undefined): Column['role'] {
  if (type === 'PERSON') return 'name';
  if (type === 'DATE_OF_BIRTH') return 'birth';
  if (type === 'LOCATION') return kind === 'place' ? 'place' : 'address';
  if (type === 'IP_ADDRESS') return 'place';
  const { family } = entities[type];
  return family === 'contact' ? 'contact' : family === 'secret' ? 'private' : 'id';
}

function isPerson(kind: HeadingKind | undefined): boolean {
  return kind === 'given' || kind === 'family' || kind === 'person' || kind === 'customer';
}

function byForm(text: string, cells: readonly Span[], type: EntityType, role: Column['role']): Column | undefined {
  const fitting = cells.filter((cell) => fits(text, cell, type));
  if (fitting.length < enough * cells.length) return undefined;
  return { type, role, isPlain: false, isKnown: false, cells: fitting, sure: true };
}

function fits(text: string, { start, end }: Span, type: EntityType): boolean {
  const { family } = entities[type];
  const isNumber = family === 'government-id' || family === 'financial' || family === 'health';
  const form = cellForms[type]?.() ?? (isNumber ? numberForm : undefined);
  return end - start <= longestCell && (form?.test(text.slice(start, end)) ?? false);
}

function numbers(
  text: string,
  cells: readonly Span[],
  found: EntityType | undefined,
  typeUnderHeading: (cells: readonly Span[]) => EntityType | undefined,
): Column | undefined {
  const fitting = cells.filter(({ start, end }) => end - start < 40 && numberForm.test(text.slice(start, end)));
  if (fitting.length < enough * cells.length) return undefined;
  const foundIn = found === undefined ? undefined : entities[found].family;
  const isFound = foundIn === 'government-id' || foundIn === 'financial' || foundIn === 'health';
  const type = isFound ? found : typeUnderHeading(fitting);
  return {
    type,
    role: type === undefined ? 'numbers' : 'id',
    isPlain: false,
    isKnown: false,
    cells: fitting,
    sure: type !== undefined,
  };
}

function namesByHeading(
  text: string,
  cells: readonly Span[],
  kind: HeadingKind,
  kinds: Kinds,
  isKnown: boolean,
): Column | undefined {
  // A bare "name" beside columns of products is the name of a product.
  if (kind === 'name' && !isKnown && kinds.some(isThing) && !kinds.some(isPersonal)) return undefined;
  const fitting = cells.filter((cell) => fits(text, cell, 'PERSON') && !isFirm(text, cell));
  if (fitting.length < enough * cells.length) return undefined;
  const full = cells.filter((cell) => isFullName(text, cell)).length >= enough * cells.length;
  const isPlain = isPerson(kind) && (kind !== 'customer' || full || isKnown || isDense(text, cells[0]));
  return { type: 'PERSON', role: 'name', isPlain, isKnown, cells: fitting, sure: true };
}

function isThing(kind: HeadingKind | undefined): boolean {
  return kind === 'goods' || kind === 'figure' || kind === 'venue';
}

function isPersonal(kind: HeadingKind | undefined): boolean {
  return (
    kind === 'email' ||
    kind === 'phone' ||
    kind === 'birth' ||
    kind === 'personalId' ||
    kind === 'card' ||
    isPerson(kind)
  );
}

function isFirm(text: string, { start, end }: Span): boolean {
  return firmForm.test(text.slice(start, end));
}

function isFullName(text: string, { start, end }: Span): boolean {
  return end - start < 60 && fullNameForm().test(text.slice(start, end));
}

/** Names of China, Japan and Korea have no blank. */
function isDense(text: string, cell: Span | undefined): boolean {
  return cell !== undefined && cell.end - cell.start < 8 && text.charCodeAt(cell.start) >= 0x3040;
}

function phonesByShape(text: string, cells: readonly Span[]): Column | undefined {
  const phones = cells.filter(({ start, end }) => end - start < 30 && surePhoneForm.test(text.slice(start, end)));
  if (phones.length < enough * cells.length) return undefined;
  return { type: 'PHONE_NUMBER', role: 'contact', isPlain: false, isKnown: false, cells: phones, sure: false };
}

/** Cells that read like full names under no heading, or one that says nothing, when no column is about things. */
export function namesByShape(text: string, cells: readonly Span[], kinds: Kinds): Column | undefined {
  if (cells.length === 0 || kinds.some(isThing)) return undefined;
  const names = cells.filter((cell) => isFullName(text, cell) && !isFirm(text, cell));
  if (names.length < nearlyAll * cells.length) return undefined;
  return { type: 'PERSON', role: 'name', isPlain: false, isKnown: false, cells: names, sure: false };
}
