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
 *
 * @param cells of one week, in any order; each cell once
 * @param k at least 1; 1 shows everything as it is
 */
export function suppress(cells: readonly CountedCell[], k: number): ShownCell[] {
  if (k <= 1) return cells.map((cell) => ({ ...cell, shown: cell.browsers }));
  const known = new Map(cells.map((cell) => [idOf(cell), asSeen(cell, k)]));
  for (const { total, parts } of totalsAndParts(known)) withholdParts(total, parts, k);
  return [...known.values()].flatMap((cell) =>
    cell.state === 'small' ? [] : [{ ...plain(cell), shown: cell.state === 'shown' ? cell.low : null }],
  );
}

function asSeen(cell: CountedCell, k: number): Known {
  const low = Math.floor(cell.browsers / k) * k;
  return { ...cell, state: low === 0 ? 'small' : 'shown', low, high: low + k - 1 };
}

function plain({ list, period, start, measure, key, browsers }: Known): CountedCell {
  return { list, period, start, measure, key, browsers };
}

/** Withholding only ever widens what a reader can know, so one pass over all totals is enough. */
function withholdParts(total: Known, parts: Known[], k: number): void {
  if (total.state === 'small') return;
  const small = parts.filter(({ state }) => state === 'small');
  if (small.length === 0) return;
  const mostOfOthers = () => parts.reduce((sum, part) => sum + (part.state === 'small' ? 0 : part.high), 0);
  while (total.low - mostOfOthers() > 0) {
    const shown = parts.filter(({ state }) => state === 'shown').sort((a, b) => a.low - b.low);
    const [smallest, next] = shown;
    if (smallest === undefined) {
      // Nothing but small parts: together they are the total, and one of them is at least what the others leave. That it
      // is not empty says nothing to whoever knows which parts there are.
      if (total.low - mostOfOthers() - (small.length - 1) * (k - 1) > 1) withhold(total, Number.POSITIVE_INFINITY, k);
      return;
    }
    // Whoever knows this rule knows that it is not larger than the next one.
    withhold(smallest, next?.high ?? total.high, k);
  }
}

function withhold(cell: Known, high: number, k: number): void {
  cell.state = 'withheld';
  cell.low = k;
  cell.high = Math.max(cell.high, high);
}

interface TotalAndParts {
  total: Known;
  parts: Known[];
}

/** Every cell that is the union of others, with those others: of a list below it, or the days of a week. */
function totalsAndParts(known: ReadonlyMap<string, Known>): Iterable<TotalAndParts> {
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
  return groups.values();
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
