import { type CellListName, cellList, isoDay, type Measure, periodStartMs } from '@/utils/telemetry/cells';
import type { CountedCell } from './cell-rows';
import type { SiteStatuses } from './settings';

/** What cells have to do with one another, as everybody knows who reads the lists and their words. */
export interface Relation<Cell extends CountedCell> {
  total: Cell;
  parts: Cell[];
  /**
   * `union`: the total is at least each part and at most their sum. `division`: a browser is in one part alone, as far as
   * somebody may take that for granted, so it is their sum. `inside`: the parts are in the total, which may have more.
   */
  kind: 'union' | 'division' | 'inside';
}

/** The same cell gives the same text, and no other cell does. */
export function idOf({ list, period, start, measure, key }: Omit<CountedCell, 'browsers'>): string {
  return `${period}|${start}|${list}|${measure}|${key}`;
}

/** What a browser has one of at a time. */
const properties: readonly string[] = ['team', 'extensionVersion', 'policyVersion', 'mode', 'dropped'];

/** Who went on was warned, and who was warned has been seen. */
const widerMeasure: Partial<Record<Measure, Measure>> = {
  anyway: 'warned',
  better: 'warned',
  warned: 'seen',
  'false-alarm': 'seen',
};

/** Where somebody was seen, Daylight runs. */
const listOfRunning: Partial<Record<CellListName, CellListName>> = {
  all: 'fleet',
  version: 'fleet-version',
  team: 'fleet-team',
};

/** What a measure means in words of other lists: a browser that was warned has met one of three actions. */
const madeOf: readonly { measure: Measure; list: CellListName; keys: readonly string[] }[] = [
  { measure: 'warned', list: 'action', keys: ['warn', 'redact', 'block'] },
  { measure: 'better', list: 'outcome', keys: ['moved-to-assistant', 'sent-redacted'] },
  { measure: 'anyway', list: 'outcome', keys: ['sent-anyway'] },
];

/**
 * Every cell that is the union of others, with those others: of a list below it, of the days of a week, by what its
 * measure means, of the sites of a status; and every cell that others are inside of.
 */
export function relationsOf<Cell extends CountedCell>(
  known: ReadonlyMap<string, Cell>,
  statuses: SiteStatuses,
): Relation<Cell>[] {
  const found = new Map<string, Relation<Cell>>();
  const add = (total: Omit<CountedCell, 'browsers'>, by: string, part: Cell, kind: Relation<Cell>['kind']) => {
    const cell = known.get(idOf(total));
    if (cell === undefined) return;
    const name = `${idOf(total)} by ${by}`;
    const relation = found.get(name);
    if (relation) relation.parts.push(part);
    else found.set(name, { total: cell, parts: [part], kind });
  };
  for (const cell of known.values()) {
    const { dimensions, parents } = cellList(cell.list);
    const isOfProperties = dimensions.length > 0 && dimensions.every((dimension) => properties.includes(dimension));
    for (const parent of parents) {
      const total = { ...cell, list: parent, key: keyIn(parent, cell) };
      add(total, cell.list, cell, isOfProperties ? 'division' : 'union');
    }
    if (cell.period === 'day') {
      const monday = isoDay(periodStartMs('week', Date.parse(cell.start)));
      add({ ...cell, period: 'week', start: monday }, 'day', cell, 'union');
    }
    const wider = widerMeasure[cell.measure];
    if (wider !== undefined) add({ ...cell, measure: wider }, cell.measure, cell, 'inside');
    const running = cell.measure === 'seen' ? listOfRunning[cell.list] : undefined;
    if (running !== undefined) add({ ...cell, list: running, measure: 'running' }, 'seen', cell, 'inside');
    const status = cell.list === 'site' ? statuses.get(cell.key) : undefined;
    if (status !== undefined) add({ ...cell, list: 'status', key: status }, cell.list, cell, 'union');
    // An event with an action has a kind as a rule.
    if (cell.list === 'kind-site-action' && cell.measure === 'seen')
      add({ ...cell, list: 'action', key: keyIn('action', cell) }, cell.list, cell, 'union');
    for (const { measure, list, keys } of madeOf) {
      if (cell.list === list && cell.measure === 'seen' && keys.includes(cell.key))
        add({ ...cell, list: 'all', measure, key: '' }, list, cell, 'union');
    }
  }
  for (const relation of found.values()) {
    if (relation.kind !== 'division') continue;
    const sum = relation.parts.reduce((all, { browsers }) => all + browsers, 0);
    if (sum !== relation.total.browsers) relation.kind = 'union';
  }
  return [...found.values()];
}

/** The values of a cell that the other list has dimensions for. */
function keyIn(list: CellListName, cell: CountedCell): string {
  const values = cell.key.split('|');
  const own: readonly string[] = cellList(cell.list).dimensions;
  return cellList(list)
    .dimensions.map((dimension) => values[own.indexOf(dimension)] ?? '')
    .join('|');
}
