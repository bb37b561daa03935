import { cities } from './cities';
import { countries, regionCodes, regions } from './countries';

let named: Map<string, PlaceKind> | undefined;

export type PlaceKind = 'city' | 'region' | 'country';

function places(): Map<string, PlaceKind> {
  if (named !== undefined) return named;
  named = new Map();
  const lists: [PlaceKind, string][] = [
    ['region', regions],
    ['country', countries],
    ['city', cities],
  ];
  for (const [kind, list] of lists) {
    for (const name of list.split('|')) named.set(name.trim().toLowerCase(), kind);
  }
  for (const code of regionCodes.trim().split(/\s+/)) named.set(code.toLowerCase(), 'region');
  return named;
}

/** What a name or region code stands for, in any case; undefined when it is no place that is known here. */
export function placeKind(name: string): PlaceKind | undefined {
  return places().get(name.toLowerCase());
}

let lastWords: Set<string> | undefined;

/** Whether some known name ends with this word: a quick look before the name is read. */
export function mayEndPlace(word: string): boolean {
  lastWords ??= new Set([...places().keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
  return lastWords.has(word.toLowerCase());
}
