import type { Area } from '../../tests/evasion/case';

/** How a case went. */
export interface Told {
  /** `lost`: nothing left, and nobody was told. `not played`: the way is none, or the case has a mistake. */
  fate: 'caught' | 'noticed' | 'out of reach' | 'lost' | 'not played';
  /** Channels of the events that told of it. */
  by: string[];
  /** Why it was not played. */
  why?: string | undefined;
}

export interface Target {
  what: string;
  caught: number;
  of: number;
  /** 0 to 1. */
  least: number;
}

/** What the suite as a whole must come to. */
export function targets(rows: readonly { area: Area; told?: Told | undefined }[]): Target[] {
  const caught = (some: typeof rows) => some.filter(({ told }) => told?.fate === 'caught').length;
  const seen = rows.filter(({ area }) => area !== 'channel out of reach');
  return [
    { what: 'caught, of what comes by the page or by fetch', caught: caught(seen), of: seen.length, least: 1 },
    { what: 'caught, of all', caught: caught(rows), of: rows.length, least: 0.95 },
  ];
}

export function holds({ caught, of, least }: Target): boolean {
  return caught >= least * of;
}

/** In words, such as `97 of 100`. */
export function share({ caught, of }: Target): string {
  return `${caught} of ${of} (${((caught / Math.max(1, of)) * 100).toFixed(1)} %)`;
}
