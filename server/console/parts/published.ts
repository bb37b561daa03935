import type { Figure } from './figure';

/** An answer of `/api/figures`, as the pages read it. */
export interface Published {
  /** Below this a number is not shown. */
  minBrowsers: number;
  steps: number;
  noise: { epsilon: number; error95: number; cumulativeEpsilon: number } | null;
  publishedThrough: string | null;
  /** When what has come in since then is shown; null: at once, or it is not known. */
  publishedNext: string | null;
  seats: number | null;
  figures: {
    start: string;
    measure: string;
    values: Readonly<Record<string, string>>;
    browsers: number | null;
  }[];
}

const dayMs = 86_400_000;
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Mondays of the last weeks (UTC), the one under way at the end. */
export function lastWeeks(count: number, nowMs: number): string[] {
  const day = Math.floor(nowMs / dayMs);
  // The epoch was a Thursday.
  const monday = (day - ((day + 3) % 7)) * dayMs;
  return Array.from({ length: count }, (_, index) => isoDay(monday - (count - 1 - index) * 7 * dayMs));
}

/** The last days (UTC), today at the end. */
export function lastDays(count: number, nowMs: number): string[] {
  const today = Math.floor(nowMs / dayMs) * dayMs;
  return Array.from({ length: count }, (_, index) => isoDay(today - (count - 1 - index) * dayMs));
}

interface Wanted {
  /** Of these measures alone. */
  measures?: readonly string[];
  /** Of the so many largest, by the first measure; all without it. */
  top?: number | undefined;
}

/** The address of a list from a day on. What a page does not show it does not ask for. */
export function figuresPath(
  list: string,
  period: 'day' | 'week',
  from: string,
  { measures, top }: Wanted = {},
): string {
  const asked = {
    ...{ list, period, from },
    ...(measures && { measures: measures.join(',') }),
    ...(top !== undefined && { top: String(top) }),
  };
  return `/api/figures?${new URLSearchParams(asked)}`;
}

/**
 * In how many browsers, of one cell.
 *
 * @param values of the dimensions of the list
 * @returns hidden where the cell is not published: it has fewer than `minBrowsers`, perhaps none
 */
export function figureOf(
  { figures, minBrowsers }: Published,
  start: string,
  measure: string,
  values: Readonly<Record<string, string>> = {},
): Figure {
  const found = indexOf(figures).get(keyOf(start, measure, values));
  // With a minimum of 1 nothing is hidden, and what is not there did not happen.
  if (found === undefined) return minBrowsers <= 1 ? 0 : { below: minBrowsers };
  return found.browsers ?? { atLeast: minBrowsers };
}

type PublishedFigure = Published['figures'][number];

const indexes = new WeakMap<readonly PublishedFigure[], ReadonlyMap<string, PublishedFigure>>();

/** A page looks up thousands of numbers in an answer with thousands: each answer is gone through once. */
function indexOf(figures: readonly PublishedFigure[]): ReadonlyMap<string, PublishedFigure> {
  let index = indexes.get(figures);
  if (index === undefined) {
    index = new Map(figures.map((one) => [keyOf(one.start, one.measure, one.values), one]));
    indexes.set(figures, index);
  }
  return index;
}

const keyOf = (start: string, measure: string, values: Readonly<Record<string, string>>) =>
  JSON.stringify([start, measure, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Every combination of values that a period, or any of them, has a number for. */
export function rowsOf({ figures }: Published, start?: string): Readonly<Record<string, string>>[] {
  const rows = new Map<string, Readonly<Record<string, string>>>();
  for (const one of figures) {
    if (start === undefined || one.start === start) rows.set(JSON.stringify(one.values), one.values);
  }
  return [...rows.values()];
}
