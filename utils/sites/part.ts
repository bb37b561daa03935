/** A part of a bigger site, parsed from `host/path` or `host/path?name=value`. */
export interface Part {
  host: string;
  /** In lower case, without a slash at the end; empty for the whole site (then a query parameter decides). */
  path: string;
  query: readonly (readonly [name: string, value: string])[];
}

/** @param written As in the catalogue: `x.com/i/grok`, `www.google.com/search?udm=50`. */
export function parsePart(written: string): Part {
  const url = new URL(`https://${written}`);
  return { host: url.hostname, path: trimmed(url.pathname), query: [...url.searchParams] };
}

/**
 * Whether an address on the part's host lies in the part: the path is its path or below it, and every query parameter
 * it names has its value. Letter case and doubled or encoded characters in the path make no difference, because sites
 * differ in which of them they accept, and an address that only looks different must not be a way around.
 */
export function partHolds(part: Part, address: URL): boolean {
  const path = trimmed(decoded(address.pathname));
  if (path !== part.path && !path.startsWith(`${part.path}/`)) return false;
  return part.query.every(([name, value]) => address.searchParams.get(name) === value);
}

function trimmed(path: string): string {
  return path
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
