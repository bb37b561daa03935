import { catalogue } from './catalogue';
import { type Part, parsePart, partHolds } from './part';
import type { Site, SitesPolicy } from './site';

/** Id of a tool that the catalogue does not have. */
export const otherSiteId = 'other';

interface Lookup {
  hosts: Map<string, Site>;
  /** By the host behind `*.`; covers that host itself too, as the browsers' match patterns do. */
  wildcards: Map<string, Site>;
  parts: Map<string, { part: Part; site: Site }[]>;
  ids: Set<string>;
}

let catalogueLookup: Lookup | undefined;
const addedLookups = new WeakMap<SitesPolicy, Lookup>();

/**
 * The AI tool that an address belongs to, with the status that the policy gives it; undefined when it belongs to none.
 * A tool that the policy adds wins over the catalogue and has the id `other`.
 *
 * @param url Any address as the browser has it. `blob:` counts as the page that made it. What else is not http(s),
 *   such as `about:srcdoc` and `data:`, belongs to no tool: ask with the origin of the frame instead.
 * @param sites `sites` of the policy in force. Treated as immutable: a lookup is built once per object.
 */
export function siteFor(url: string, sites?: SitesPolicy): Site | undefined {
  const address = parseAddress(url);
  if (address === undefined) return undefined;
  const host = address.hostname.replace(/\.$/, '');
  const added = sites && byHost(addedLookup(sites), host);
  if (added !== undefined) return added;
  const site = byHost(inCatalogue(), host) ?? byPart(inCatalogue(), host, address);
  const status = site && sites?.statuses[site.id];
  return site === undefined || status === undefined ? site : { ...site, status };
}

/** True when the catalogue has a site with this id; `other` is none. */
export function isCatalogueId(id: string): boolean {
  return inCatalogue().ids.has(id);
}

/** Tools that the policy adds, as sites. */
export function addedSites(sites: SitesPolicy): Site[] {
  return sites.add.map(({ name, hosts, status }) => ({
    id: otherSiteId,
    name,
    category: 'assistant',
    owner: '',
    status,
    hosts,
  }));
}

function inCatalogue(): Lookup {
  catalogueLookup ??= lookupOf(catalogue);
  return catalogueLookup;
}

function addedLookup(sites: SitesPolicy): Lookup {
  let lookup = addedLookups.get(sites);
  if (lookup === undefined) {
    lookup = lookupOf(addedSites(sites));
    addedLookups.set(sites, lookup);
  }
  return lookup;
}

/** Where two sites claim a host, the first keeps it. */
function lookupOf(sites: readonly Site[]): Lookup {
  const lookup: Lookup = { hosts: new Map(), wildcards: new Map(), parts: new Map(), ids: new Set() };
  for (const site of sites) {
    lookup.ids.add(site.id);
    for (const host of site.hosts) {
      const [places, name] = host.startsWith('*.') ? [lookup.wildcards, host.slice(2)] : [lookup.hosts, host];
      if (!places.has(name)) places.set(name, site);
    }
    for (const written of site.parts ?? []) {
      const part = parsePart(written);
      const sameHost = lookup.parts.get(part.host);
      if (sameHost === undefined) lookup.parts.set(part.host, [{ part, site }]);
      else sameHost.push({ part, site });
    }
  }
  return lookup;
}

function byHost(lookup: Lookup, host: string): Site | undefined {
  const exact = lookup.hosts.get(host);
  if (exact !== undefined || lookup.wildcards.size === 0) return exact;
  for (let rest = host; rest !== ''; rest = rest.includes('.') ? rest.slice(rest.indexOf('.') + 1) : '') {
    const site = lookup.wildcards.get(rest);
    if (site !== undefined) return site;
  }
  return undefined;
}

function byPart(lookup: Lookup, host: string, address: URL): Site | undefined {
  return lookup.parts.get(host)?.find(({ part }) => partHolds(part, address))?.site;
}

/** Undefined for what is no web page. */
function parseAddress(url: string): URL | undefined {
  try {
    const parsed = new URL(url);
    const page = parsed.protocol === 'blob:' ? new URL(parsed.pathname) : parsed;
    return page.protocol === 'https:' || page.protocol === 'http:' ? page : undefined;
  } catch {
    return undefined;
  }
}
