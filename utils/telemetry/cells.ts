import { findingKinds, type GuardEvent, isHeartbeat, type TelemetryEvent } from './event';

/**
 * The fixed list of what may be published. A **cell** is one list (its dimensions with their values), one measure and
 * one period; its number is in how many browsers something happened at least once. A browser says with each event in
 * which cells it is its first (`first`), so it adds at most one to a cell and no identity is needed to count browsers.
 * What is not in this list cannot be asked for, because nothing else is ever counted.
 */

/** What can be told apart. `kind` has one cell for each kind of an event. */
const dimensions = [
  'site',
  'siteStatus',
  'channel',
  'kind',
  'action',
  'outcome',
  'decideTime',
  'extensionVersion',
  'policyVersion',
  'mode',
  'dropped',
  'team',
] as const;
export type Dimension = (typeof dimensions)[number];

/** UTC days, and weeks that begin on Monday. */
export const cellPeriods = ['day', 'week'] as const;
export type CellPeriod = (typeof cellPeriods)[number];

/**
 * In how many browsers: the guard had something to count (`seen`), somebody was warned, a warned person went on in the
 * assistant or with placeholders (`better`), or sent it as it was (`anyway`), somebody said that it was not sensitive
 * (`false-alarm`). `running`: Daylight runs there at all.
 */
export const allMeasures = ['seen', 'warned', 'better', 'anyway', 'false-alarm', 'running'] as const;
export type Measure = (typeof allMeasures)[number];

interface ListOfCells {
  dimensions: readonly Dimension[];
  measures: readonly Measure[];
  /** Lists whose cells are the union of cells of this one. */
  parents: readonly string[];
}

const reactions = ['seen', 'warned', 'better', 'anyway'] as const;

export const cellLists = {
  all: { dimensions: [], measures: [...reactions, 'false-alarm'], parents: [] },
  status: { dimensions: ['siteStatus'], measures: reactions, parents: ['all'] },
  site: { dimensions: ['site'], measures: [...reactions, 'false-alarm'], parents: ['all'] },
  channel: { dimensions: ['channel'], measures: reactions, parents: ['all'] },
  action: { dimensions: ['action'], measures: ['seen'], parents: ['all'] },
  outcome: { dimensions: ['outcome'], measures: ['seen'], parents: ['all'] },
  'decide-time': { dimensions: ['decideTime'], measures: ['warned'], parents: ['all'] },
  kind: { dimensions: ['kind'], measures: [...reactions, 'false-alarm'], parents: ['all'] },
  'kind-site-action': {
    dimensions: ['kind', 'site', 'action'],
    measures: ['seen', 'anyway', 'false-alarm'],
    parents: ['kind', 'site'],
  },
  version: {
    dimensions: ['extensionVersion'],
    measures: ['seen', 'warned', 'anyway', 'false-alarm'],
    parents: ['all'],
  },
  team: { dimensions: ['team'], measures: reactions, parents: ['all'] },
  fleet: { dimensions: [], measures: ['running'], parents: [] },
  'fleet-version': { dimensions: ['extensionVersion'], measures: ['running'], parents: ['fleet'] },
  'fleet-policy': { dimensions: ['policyVersion'], measures: ['running'], parents: ['fleet'] },
  'fleet-mode': { dimensions: ['mode'], measures: ['running'], parents: ['fleet'] },
  'fleet-dropped': { dimensions: ['dropped'], measures: ['running'], parents: ['fleet'] },
  'fleet-team': { dimensions: ['team'], measures: ['running'], parents: ['fleet'] },
} as const satisfies Record<string, ListOfCells>;

export type CellListName = keyof typeof cellLists;
export const cellListNames = Object.keys(cellLists) as CellListName[];

/** One list as plain data, for whoever goes through all of them. */
export function cellList(name: CellListName): {
  dimensions: readonly Dimension[];
  measures: readonly Measure[];
  parents: readonly CellListName[];
} {
  return cellLists[name];
}

export interface Cell {
  list: CellListName;
  period: CellPeriod;
  /** First day of the period, as 2026-11-23. */
  start: string;
  measure: Measure;
  /** The values of the list's dimensions, in their order. */
  values: readonly string[];
}

/** A cell, and the word for it that an event carries: without values, for they stand in the event. */
export interface NamedCell {
  token: string;
  cell: Cell;
}

const dayMs = 86_400_000;

/** First day of the period that a moment lies in, milliseconds since the epoch. */
export function periodStartMs(period: CellPeriod, atMs: number): number {
  const day = Math.floor(atMs / dayMs);
  // The epoch was a Thursday.
  return (period === 'day' ? day : day - ((day + 3) % 7)) * dayMs;
}

export function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Every cell that an event belongs to. Nothing else of it is ever counted. */
export function cellsOf(event: TelemetryEvent): NamedCell[] {
  const kinds = isHeartbeat(event) ? [] : Object.keys(event.kinds);
  const has = new Set<Measure>(measuresOf(event));
  const cells: NamedCell[] = [];
  for (const period of cellPeriods) {
    const start = isoDay(periodStartMs(period, event.bucketStartMs));
    for (const list of cellListNames) {
      const { dimensions, measures } = cellList(list);
      const ofKinds = dimensions.includes('kind') ? kinds : [undefined];
      for (const kind of ofKinds) {
        const values = valuesOf(event, dimensions, kind);
        if (values === undefined) continue;
        for (const measure of measures) {
          if (!has.has(measure)) continue;
          const token = [period, list, measure, ...(kind === undefined ? [] : [kind])].join('/');
          cells.push({ token, cell: { list, period, start, measure, values } });
        }
      }
    }
  }
  return cells;
}

/** The cells to which an event adds one browser: those that it says are its first. Words of other lists say nothing. */
export function firstCells(event: TelemetryEvent): Cell[] {
  if (event.first === undefined || event.first.length === 0) return [];
  const has: readonly Measure[] = measuresOf(event);
  const cells: Cell[] = [];
  const starts = new Map<CellPeriod, string>();
  for (const token of new Set(event.first)) {
    const meant = meaningOf(token);
    if (meant === undefined || !has.includes(meant.measure)) continue;
    const { period, list, measure, kind } = meant;
    if (kind !== undefined && (isHeartbeat(event) || !Object.hasOwn(event.kinds, kind))) continue;
    const values = valuesOf(event, cellList(list).dimensions, kind);
    if (values === undefined) continue;
    let start = starts.get(period);
    if (start === undefined) {
      start = isoDay(periodStartMs(period, event.bucketStartMs));
      starts.set(period, start);
    }
    cells.push({ list, period, start, measure, values });
  }
  return cells;
}

interface Meaning {
  period: CellPeriod;
  list: CellListName;
  measure: Measure;
  kind?: string;
}

/** Every word that names a cell. There are only so many, so that what somebody makes up is never kept. */
const meanings = new Map<string, Meaning>();

/** What a token says, as `cellsOf` writes it; undefined for any other. */
function meaningOf(token: string): Meaning | undefined {
  const known = meanings.get(token);
  if (known !== undefined) return known;
  const [periodWord, listWord, measureWord, kind, ...more] = token.split('/');
  const period = cellPeriods.find((one) => one === periodWord);
  const list = cellListNames.find((one) => one === listWord);
  if (period === undefined || list === undefined || more.length > 0) return undefined;
  const measure = cellList(list).measures.find((one) => one === measureWord);
  const isOfKind = cellList(list).dimensions.includes('kind');
  if (measure === undefined || isOfKind !== (kind !== undefined)) return undefined;
  if (kind !== undefined && !findingKinds.some((one) => one === kind)) return undefined;
  const meaning: Meaning = { period, list, measure, ...(kind !== undefined && { kind }) };
  meanings.set(token, meaning);
  return meaning;
}

/** Whether the cell that a token of `first` names is of one site. */
export function tellsSite(token: string): boolean {
  const list = cellListNames.find((name) => name === token.split('/')[1]);
  return list !== undefined && cellList(list).dimensions.includes('site');
}

/** The same cell gives the same text, and no other cell does: values have no `|`. */
export function cellId({ list, period, start, measure, values }: Cell): string {
  return [period, start, list, measure, ...values].join('|');
}

function measuresOf(event: TelemetryEvent): Measure[] {
  if (isHeartbeat(event)) return ['running'];
  const found: Measure[] = ['seen'];
  if (event.falseAlarm === true) found.push('false-alarm');
  if (!isWarning(event)) return found;
  found.push('warned');
  if (event.outcome === 'moved-to-assistant' || event.outcome === 'sent-redacted') found.push('better');
  if (event.outcome === 'sent-anyway') found.push('anyway');
  return found;
}

function isWarning({ action }: GuardEvent): boolean {
  return action === 'warn' || action === 'redact' || action === 'block';
}

/** Undefined when the event has no value for one of them, such as a team. */
function valuesOf(event: TelemetryEvent, wanted: readonly Dimension[], kind: string | undefined): string[] | undefined {
  const values: string[] = [];
  for (const dimension of wanted) {
    const value = dimension === 'kind' ? kind : (event as Partial<Record<Dimension, string | number>>)[dimension];
    if (value === undefined) return undefined;
    values.push(String(value));
  }
  return values;
}
