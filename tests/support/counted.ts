import type { CountedCell } from '@/server/collector/cell-rows';
import { type CellListName, cellId, cellList, cellsOf, isoDay, periodStartMs } from '@/utils/telemetry/cells';
import type { TelemetryEvent } from '@/utils/telemetry/event';

/** What a collector counts of a fleet: each browser once in a cell. */
export function countedIn(browsers: readonly (readonly TelemetryEvent[])[]): CountedCell[] {
  const counted = new Map<string, CountedCell>();
  for (const events of browsers) {
    const mine = new Set<string>();
    for (const { cell } of events.flatMap(cellsOf)) {
      const id = cellId(cell);
      if (mine.has(id)) continue;
      mine.add(id);
      const { list, period, start, measure, values } = cell;
      const known = counted.get(id) ?? { list, period, start, measure, key: values.join('|'), browsers: 0 };
      counted.set(id, { ...known, browsers: known.browsers + 1 });
    }
  }
  return [...counted.values()];
}

/** Every total with its parts, as the definition of the lists says it; written apart from the code under test. */
export function totalsWithParts(cells: readonly CountedCell[]): { total: CountedCell; parts: CountedCell[] }[] {
  const project = (cell: CountedCell, list: CellListName) =>
    cellList(list)
      .dimensions.map((dimension) => {
        const own: readonly string[] = cellList(cell.list).dimensions;
        return cell.key.split('|')[own.indexOf(dimension)];
      })
      .join('|');
  return cells.flatMap((total) => {
    const same = cells.filter(({ measure }) => measure === total.measure);
    const byList = new Map<string, CountedCell[]>();
    for (const cell of same) {
      const parents: readonly CellListName[] = cellList(cell.list).parents;
      if (cell.period !== total.period || cell.start !== total.start || !parents.includes(total.list)) continue;
      if (project(cell, total.list) === total.key) byList.set(cell.list, [...(byList.get(cell.list) ?? []), cell]);
    }
    const days = same.filter(
      (cell) =>
        total.period === 'week' &&
        cell.period === 'day' &&
        cell.list === total.list &&
        cell.key === total.key &&
        isoDay(periodStartMs('week', Date.parse(cell.start))) === total.start,
    );
    return [...byList.values(), days].filter((parts) => parts.length > 0).map((parts) => ({ total, parts }));
  });
}
