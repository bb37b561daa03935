import { type CellListName, cellList, isoDay, periodStartMs } from '@/utils/telemetry/cells';
import type { CountedCell } from './cell-rows';

/** What may be shown of a cell: a number that is rounded down to a multiple of k, or nothing because it is withheld. */
export interface ShownCell extends CountedCell {
  /** Null: withheld, so that no other cell can be computed from totals. */
  shown: number | null;
}

/** A cell as somebody sees it who knows all that is published, and how: it lies between `low` and `high`. */
interface Known extends CountedCell {
  state: 'shown' | 'withheld' | 'small';
  low: number;
  high: number;
  /** The same, with what follows from totals and parts. */
  least: number;
  most: number;
}

/**
 * What may be published of the cells of one week and its days, so that no number of fewer than `k` browsers can be read
 * or computed from it.
 *
 * 1. Of a cell with fewer than k browsers nothing is shown; not even that it is not empty.
 * 2. All others are rounded down to a multiple of k. Differences of two numbers, of a total and a part or of today and
 *    yesterday, are then never exact, and a number changes only when k browsers have come.
 * 3. A total is at most the sum of its parts. Where that would say that a small part is not empty, the smallest part
 *    that is shown is withheld as well (complementary suppression), and where nothing is left to withhold, the total.
 *    Then everything that is published is put together as somebody would who wants to compute the rest, and more is
 *    withheld until that leads to nothing.
 *
 * @param cells of one week, in any order; each cell once
 * @param k at least 1; 1 shows everything as it is
 */
export function suppress(cells: readonly CountedCell[], k: number): ShownCell[] {
  if (k <= 1) return cells.map((cell) => ({ ...cell, shown: cell.browsers }));
  const known = new Map(cells.map((cell) => [idOf(cell), asSeen(cell, k)]));
  const relations = totalsAndParts(known);
  for (const relation of relations) withholdParts(relation, k);
  const all = [...known.values()];
  do combine(all, relations);
  while (withholdWhatTells(relations, k));
  return all.flatMap((cell) =>
    cell.state === 'small' ? [] : [{ ...plain(cell), shown: cell.state === 'shown' ? cell.low : null }],
  );
}

function asSeen(cell: CountedCell, k: number): Known {
  const low = Math.floor(cell.browsers / k) * k;
  const high = low + k - 1;
  return { ...plain(cell), state: low === 0 ? 'small' : 'shown', low, high, least: low, most: high };
}

function plain({ list, period, start, measure, key, browsers }: CountedCell): CountedCell {
  return { list, period, start, measure, key, browsers };
}

function withholdParts({ total, parts }: TotalAndParts, k: number): void {
  if (total.state === 'small' || parts.every(({ state }) => state !== 'small')) return;
  const mostOfShown = () => parts.reduce((sum, part) => sum + (part.state === 'small' ? 0 : part.high), 0);
  while (total.low - mostOfShown() > 0) {
    const [smallest, next] = smallestShown(parts);
    if (smallest === undefined) return;
    // Whoever knows this rule knows that it is not larger than the next one.
    withhold(smallest, next?.high ?? total.high, k);
  }
}

function smallestShown(parts: readonly Known[]): Known[] {
  return parts.filter(({ state }) => state === 'shown').sort((a, b) => a.low - b.low);
}

function withhold(cell: Known, high: number, k: number): void {
  cell.state = 'withheld';
  cell.low = k;
  cell.high = Math.max(cell.high, high);
}

/** How often bounds are carried on from totals to parts and back: there are not more steps between any two lists. */
const steps = 6;

/** All that follows from what is published: a total is at least each part, and at most their sum. */
function combine(cells: readonly Known[], relations: readonly TotalAndParts[]): void {
  for (const cell of cells) {
    cell.least = cell.low;
    cell.most = cell.high;
  }
  for (let step = 0; step < steps; step += 1) {
    for (const { total, parts } of relations) {
      const sum = parts.reduce((most, part) => most + part.most, 0);
      total.most = Math.min(total.most, sum);
      for (const part of parts) {
        total.least = Math.max(total.least, part.least);
        part.most = Math.min(part.most, total.most);
      }
      const others = mostOfOthers(parts);
      for (const part of parts) part.least = Math.max(part.least, total.least - others(part));
    }
  }
}

/** How many the other parts can be together. */
function mostOfOthers(parts: readonly Known[]): (part: Known) => number {
  const isBounded = ({ most }: Known) => most !== Number.POSITIVE_INFINITY;
  const bounded = parts.filter(isBounded);
  const sum = bounded.reduce((most, part) => most + part.most, 0);
  const endless = parts.length - bounded.length;
  return (part) => {
    if (endless > (isBounded(part) ? 0 : 1)) return Number.POSITIVE_INFINITY;
    return isBounded(part) ? sum - part.most : sum;
  };
}

/**
 * Withholds, for each small part of which more follows than that it is not empty (which says nothing to whoever knows what
 * there is), one of the numbers that it follows from.
 *
 * @returns whether anything was withheld
 */
function withholdWhatTells(relations: readonly TotalAndParts[], k: number): boolean {
  let any = false;
  for (const { total, parts } of relations) {
    const others = mostOfOthers(parts);
    const isTold = (part: Known) => part.state === 'small' && total.least - others(part) > 1;
    if (!parts.some(isTold)) continue;
    const [smallest] = smallestShown(parts);
    const from = smallest ?? (total.state === 'shown' ? total : whatSays(total, relations));
    if (from === undefined) continue;
    withhold(from, Number.POSITIVE_INFINITY, k);
    any = true;
  }
  return any;
}

/** The number from which it follows how large a total is that is not shown itself. */
function whatSays(total: Known, relations: readonly TotalAndParts[]): Known | undefined {
  const below = relations.filter((relation) => relation.total === total).flatMap(({ parts }) => parts);
  const above = relations
    .filter(({ parts }) => parts.includes(total))
    .flatMap((relation) => [relation.total, ...relation.parts]);
  return [...below, ...above].filter(({ state }) => state === 'shown').sort((a, b) => b.low - a.low)[0];
}

interface TotalAndParts {
  total: Known;
  parts: Known[];
}

/** Every cell that is the union of others, with those others: of a list below it, or the days of a week. */
function totalsAndParts(known: ReadonlyMap<string, Known>): TotalAndParts[] {
  const groups = new Map<string, TotalAndParts>();
  const add = (totalId: string, by: string, part: Known) => {
    const total = known.get(totalId);
    if (total === undefined) return;
    const name = `${totalId} by ${by}`;
    const group = groups.get(name) ?? { total, parts: [] };
    group.parts.push(part);
    groups.set(name, group);
  };
  for (const cell of known.values()) {
    for (const parent of cellList(cell.list).parents) {
      add(idOf({ ...cell, list: parent, key: keyIn(parent, cell) }), cell.list, cell);
    }
    if (cell.period === 'week') continue;
    const monday = isoDay(periodStartMs('week', Date.parse(cell.start)));
    add(idOf({ ...cell, period: 'week', start: monday }), 'day', cell);
  }
  return [...groups.values()];
}

/** The values of a cell that the other list has dimensions for. */
function keyIn(list: CellListName, cell: CountedCell): string {
  const values = cell.key.split('|');
  const own: readonly string[] = cellList(cell.list).dimensions;
  return cellList(list)
    .dimensions.map((dimension) => values[own.indexOf(dimension)] ?? '')
    .join('|');
}

function idOf({ list, period, start, measure, key }: CountedCell): string {
  return `${period}|${start}|${list}|${measure}|${key}`;
}
