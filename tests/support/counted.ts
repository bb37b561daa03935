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

type Match = (cell: CountedCell) => boolean;
const is =
  (list: CellListName, measure: string, ...keys: string[]): Match =>
  (cell) =>
    cell.list === list && cell.measure === measure && (keys.length === 0 || keys.includes(cell.key));

/** What a measure says of actions and outcomes: whoever was warned met one of three actions, and so on. */
const meanings: readonly { total: Match; parts: Match }[] = [
  { total: is('all', 'warned'), parts: is('action', 'seen', 'warn', 'redact', 'block') },
  { total: is('all', 'better'), parts: is('outcome', 'seen', 'moved-to-assistant', 'sent-redacted') },
  { total: is('all', 'anyway'), parts: is('outcome', 'seen', 'sent-anyway') },
];

const isSamePeriod = (one: CountedCell, other: CountedCell) => one.period === other.period && one.start === other.start;

/** Totals whose parts stand in another list, and which only the meaning of the words makes known. */
export function unionsByMeaning(
  cells: readonly CountedCell[],
  statuses: ReadonlyMap<string, string> = new Map(),
): { total: CountedCell; parts: CountedCell[] }[] {
  return cells
    .flatMap((total) =>
      meanings
        .filter((meaning) => meaning.total(total))
        .map(({ parts }) => ({ total, parts: cells.filter((cell) => isSamePeriod(cell, total) && parts(cell)) })),
    )
    .concat(
      cells.filter(is('action', 'seen')).map((total) => ({
        total,
        parts: cells.filter(
          (cell) =>
            isSamePeriod(cell, total) && is('kind-site-action', 'seen')(cell) && cell.key.endsWith(`|${total.key}`),
        ),
      })),
    )
    .concat(
      cells
        .filter(({ list }) => list === 'status')
        .map((total) => ({
          total,
          parts: cells.filter(
            (cell) =>
              isSamePeriod(cell, total) &&
              cell.list === 'site' &&
              cell.measure === total.measure &&
              statuses.get(cell.key) === total.key,
          ),
        })),
    )
    .filter(({ parts }) => parts.length > 0);
}

const wider: Record<string, string> = { anyway: 'warned', better: 'warned', warned: 'seen', 'false-alarm': 'seen' };
const ofTheFleet: Record<string, CellListName> = { all: 'fleet', version: 'fleet-version', team: 'fleet-team' };

/** Cells whose browsers are all in another one as well: who went on was warned, and who was warned runs. */
export function insideOthers(cells: readonly CountedCell[]): { inner: CountedCell; outer: CountedCell }[] {
  return cells.flatMap((inner) =>
    cells
      .filter(
        (outer) =>
          isSamePeriod(inner, outer) &&
          outer.key === inner.key &&
          ((outer.list === inner.list && outer.measure === wider[inner.measure]) ||
            (outer.list === ofTheFleet[inner.list] && inner.measure === 'seen' && outer.measure === 'running')),
      )
      .map((outer) => ({ inner, outer })),
  );
}
