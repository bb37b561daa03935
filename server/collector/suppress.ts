import type { CountedCell } from './cell-rows';
import { idOf, type Relation, relationsOf } from './relations';
import type { SiteStatuses } from './settings';

/** What may be shown of a cell: a number that is rounded down to a multiple of k, or nothing because it is withheld. */
export interface ShownCell extends CountedCell {
  /** Null: withheld, so that no other cell can be computed from totals. */
  shown: number | null;
}

interface WhatIsKnown {
  /** What was published of the cells until now, by `idOf`. */
  before?: ReadonlyMap<string, number | null>;
  /** Status by site, as the policy has it. */
  statuses?: SiteStatuses;
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
 *    Then everything that is published is put together as somebody would who wants to compute the rest, also who takes it
 *    that a browser has one team, version and policy, so that parts leave nothing over; and more is withheld until that
 *    leads to nothing.
 *
 * @param cells of one week, in any order; each cell once
 * 4. What was withheld once stays so while numbers of the week come in: shown later, it would tell what it can have been
 *    before, and with it what was hidden then.
 *
 * @param k at least 1; 1 shows everything as it is
 */
export function suppress(
  cells: readonly CountedCell[],
  k: number,
  { before = new Map(), statuses = new Map() }: WhatIsKnown = {},
): ShownCell[] {
  if (k <= 1) return cells.map((cell) => ({ ...cell, shown: cell.browsers }));
  const known = new Map(cells.map((cell) => [idOf(cell), asSeen(cell, k)]));
  for (const [id, cell] of known)
    if (before.get(id) === null && cell.state === 'shown') withhold(cell, Number.POSITIVE_INFINITY, k);
  const relations = relationsOf(known, statuses);
  for (const relation of relations) if (relation.kind !== 'inside') withholdParts(relation, k);
  const all = [...known.values()];
  do combine(all, relations);
  while (withholdWhatTells(relations, k) || withholdWhatFollows(all, relations, k));
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

function withholdParts({ total, parts }: Relation<Known>, k: number): void {
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

/** How often bounds are carried on from totals to parts and back, at most: there are fewer steps between any two lists. */
const steps = 20;

/** All that follows from what is published. */
function combine(cells: readonly Known[], relations: readonly Relation<Known>[]): void {
  for (const cell of cells) {
    cell.least = cell.low;
    cell.most = cell.high;
  }
  let changed = true;
  const narrow: Narrow = (cell, least, most) => {
    if (least <= cell.least && most >= cell.most) return;
    cell.least = Math.max(cell.least, least);
    cell.most = Math.min(cell.most, most);
    changed = true;
  };
  for (let step = 0; step < steps && changed; step += 1) {
    changed = false;
    for (const relation of relations) conclude(relation, narrow);
  }
}

/** A cell lies between these two as well. */
type Narrow = (cell: Known, least: number, most: number) => void;

/**
 * What a total and its parts say of one another: it is at least each of them, and at most their sum; where a browser is in
 * one part alone, it is their sum.
 */
function conclude({ total, parts, kind }: Relation<Known>, narrow: Narrow): void {
  if (kind === 'inside') {
    for (const part of parts) {
      narrow(total, part.least, Number.POSITIVE_INFINITY);
      narrow(part, 0, total.most);
    }
    return;
  }
  const isDivision = kind === 'division';
  let least = 0;
  let most = 0;
  let endless = 0;
  for (const part of parts) {
    least += part.least;
    if (part.most === Number.POSITIVE_INFINITY) endless += 1;
    else most += part.most;
    narrow(total, part.least, Number.POSITIVE_INFINITY);
  }
  narrow(total, isDivision ? least : 0, endless > 0 ? Number.POSITIVE_INFINITY : most);
  for (const part of parts) {
    const isEndless = part.most === Number.POSITIVE_INFINITY;
    const others = endless > (isEndless ? 1 : 0) ? Number.POSITIVE_INFINITY : most - (isEndless ? 0 : part.most);
    narrow(part, total.least - others, isDivision ? total.most - (least - part.least) : total.most);
  }
}

/**
 * Withholds, for each small part of which more follows than that it is small, and not empty (which says nothing to whoever
 * knows what there is), one of the numbers that it follows from.
 *
 * @returns whether anything was withheld
 */
function withholdWhatTells(relations: readonly Relation<Known>[], k: number): boolean {
  let any = false;
  for (const relation of relations) {
    const { total, parts, kind } = relation;
    if (kind === 'inside') continue;
    const isTold = ({ state, least, most }: Known) =>
      state === 'small' && (least > 1 || (kind === 'division' && total.state !== 'small' && most < k - 1));
    if (!parts.some(isTold)) continue;
    const [smallest] = smallestShown(parts);
    const from =
      smallest ?? whatCaps(parts, relations) ?? (total.state === 'shown' ? total : whatSays(total, relations));
    if (from === undefined) continue;
    withhold(from, Number.POSITIVE_INFINITY, k);
    any = true;
  }
  return any;
}

/**
 * The same for what only follows from several numbers together: of each small cell it is supposed that it is 1, and
 * carried on what the others can be at most then. Where a number that is shown can no longer be, it tells that the cell is
 * more.
 */
function withholdWhatFollows(cells: readonly Known[], relations: readonly Relation<Known>[], k: number): boolean {
  const tellerOf = teller(relations);
  const withheld = new Set<Known>();
  for (const cell of cells) {
    const by = cell.state === 'small' && cell.most > 1 ? tellerOf(cell) : undefined;
    // What was withheld here already may be all that told it; the next round shows.
    if (by === undefined || withheld.has(by)) continue;
    const from = by.state === 'withheld' ? whatSays(by, relations) : by;
    if (from === undefined) continue;
    withhold(from, Number.POSITIVE_INFINITY, k);
    withheld.add(by).add(from);
  }
  return withheld.size > 0;
}

/** Finds the number that could not be what it is published as, were a cell 1. */
function teller(relations: readonly Relation<Known>[]): (cell: Known) => Known | undefined {
  const byPart = new Map<Known, Relation<Known>[]>();
  const byTotal = new Map<Known, Relation<Known>[]>();
  const add = (to: Map<Known, Relation<Known>[]>, cell: Known, relation: Relation<Known>) => {
    const known = to.get(cell);
    if (known) known.push(relation);
    else to.set(cell, [relation]);
  };
  for (const relation of relations) {
    add(byTotal, relation.total, relation);
    for (const part of relation.parts) add(byPart, part, relation);
  }
  return (cell) => {
    const before = new Map<Known, number>();
    const changed = [cell];
    let told: Known | undefined;
    const lower = (one: Known, most: number) => {
      if (most >= one.most) return;
      if (!before.has(one)) before.set(one, one.most);
      one.most = most;
      changed.push(one);
      if (most < one.low) told ??= one;
    };
    lower(cell, 1);
    for (let next = changed.pop(); next !== undefined && told === undefined; next = changed.pop()) {
      for (const { total, parts, kind } of byPart.get(next) ?? []) {
        if (kind === 'inside') continue;
        lower(
          total,
          parts.reduce((most, part) => most + part.most, 0),
        );
      }
      for (const { parts } of byTotal.get(next) ?? []) for (const part of parts) lower(part, next.most);
    }
    for (const [one, most] of before) one.most = most;
    return told;
  };
}

/** A number that a withheld part is inside of, and so says how large that is at most; not that of all browsers. */
function whatCaps(parts: readonly Known[], relations: readonly Relation<Known>[]): Known | undefined {
  const withheld = new Set(parts.filter(({ state }) => state === 'withheld'));
  return relations
    .filter((relation) => relation.kind === 'inside' && relation.parts.some((part) => withheld.has(part)))
    .map(({ total }) => total)
    .filter(({ state, key }) => state === 'shown' && key !== '')
    .sort((a, b) => a.low - b.low)[0];
}

/** The number from which it follows how large a total is that is not shown itself. */
function whatSays(total: Known, relations: readonly Relation<Known>[]): Known | undefined {
  const below = relations.filter((relation) => relation.total === total).flatMap(({ parts }) => parts);
  const above = relations
    .filter(({ parts, kind }) => kind !== 'inside' && parts.includes(total))
    .flatMap((relation) => [relation.total, ...relation.parts]);
  return [...below, ...above].filter(({ state }) => state === 'shown').sort((a, b) => b.low - a.low)[0];
}
