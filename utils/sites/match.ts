import { catalogue } from './catalogue';
import { parsePart } from './part';

/**
 * Match patterns of the manifest for the catalogue: every host that is a tool, and every host of which a tool is a part
 * reached without a page load (the script asks `siteFor` before it does anything). Only https, because none of these
 * tools answers otherwise. Each covers its host whole, which Chrome demands of a script with
 * `match_origin_as_fallback`: with a path in one of them it refuses the extension.
 */
export function contentScriptMatches(): string[] {
  return sorted(
    catalogue.flatMap((site) => [
      ...site.hosts,
      ...(site.partsBeginWithLoad ? [] : (site.parts ?? []).map((part) => parsePart(part).host)),
    ]),
  ).map((host) => `https://${host}/*`);
}

/**
 * Match patterns for the parts that begin with a page load, as narrow as patterns can be, so that nothing of ours runs
 * in the rest of a search engine. For a script without `match_origin_as_fallback`.
 */
export function partMatches(): string[] {
  return sorted(
    catalogue
      .filter((site) => site.partsBeginWithLoad)
      .flatMap((site) => site.parts ?? [])
      .flatMap(matchesOfPart),
  );
}

/** Match patterns for what is sent to the tools of the catalogue: their hosts, and of other hosts their parts alone. */
export function requestMatches(): string[] {
  const hosts = sorted(catalogue.flatMap((site) => site.hosts)).map((host) => `*://${host}/*`);
  return [...hosts, ...sorted(catalogue.flatMap((site) => (site.parts ?? []).flatMap(matchesOfPart)))];
}

/** Match patterns for one part, as narrow as patterns can be. */
function matchesOfPart(written: string): string[] {
  const { host, path, query } = parsePart(written);
  if (query.length === 0) return [`https://${host}${path}*`];
  return query.map(([name, value]) => `https://${host}${path === '' ? '/' : path}?*${name}=${value}*`);
}

/**
 * Match patterns for hosts that a policy adds. Also plain http, because a company's own tool may answer on
 * `localhost` or inside its network. Covers every port.
 */
export function matchesFor(hosts: readonly string[]): string[] {
  return sorted(hosts).map((host) => `*://${host}/*`);
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
