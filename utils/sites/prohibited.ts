import { catalogue } from './catalogue';
import { addedSites, otherSiteId, siteFor } from './lookup';
import { matchesFor } from './match';
import { parsePart } from './part';
import type { Site, SitesPolicy } from './site';

/** Where one prohibited tool stands, in the two languages in which a browser takes addresses. */
interface ProhibitedPlace {
  /** What the page that stands in for the tool is told of it: never more than this. */
  key: string;
  /** Filters of declarativeNetRequest, one address or another. */
  urlFilters: string[];
  /** Match patterns for a content script. */
  matches: string[];
  /** Hosts under a `*.` of this tool that belong to a tool that is not prohibited. */
  exceptHosts: string[];
}

/** Catalogue ids have no dot, so the two cannot be confused. */
const addedKey = /^other\.(\d{1,5})$/;

/** The name by which an address of ours speaks of a tool: its id, or its place among those that the policy adds. */
export function siteKey(site: Site, sites: SitesPolicy): string {
  if (site.id !== otherSiteId) return site.id;
  const at = sites.add.findIndex(({ name, hosts }) => name === site.name && hosts.join() === site.hosts.join());
  return at === -1 ? otherSiteId : `${otherSiteId}.${at}`;
}

/** The tool of a key, with the status that the policy gives it; undefined where there is none. */
export function siteOfKey(key: string, sites: SitesPolicy): Site | undefined {
  const added = addedKey.exec(key)?.[1];
  if (added !== undefined) return addedSites(sites)[Number(added)];
  const site = catalogue.find(({ id }) => id === key);
  return site && { ...site, status: sites.statuses[site.id] ?? site.status };
}

/** Every place at which a prohibited tool answers. */
export function prohibitedPlaces(sites: SitesPolicy): ProhibitedPlace[] {
  const known = catalogue.map((site) => ({ ...site, status: sites.statuses[site.id] ?? site.status }));
  const all = [...addedSites(sites), ...known];
  const allowedHosts = all.filter(({ status }) => status !== 'prohibited').flatMap(({ hosts }) => hosts.map(bare));
  return all
    .filter(({ status }) => status === 'prohibited')
    .map((site) => {
      // A tool that the policy adds takes its hosts from the catalogue.
      const hosts = site.hosts.filter((host) => isProhibited(`https://${bare(host)}/`, sites));
      const parts = (site.parts ?? []).filter((part) => isProhibited(`https://${part}`, sites));
      const wild = hosts.filter((host) => host.startsWith('*.')).map(bare);
      return {
        key: siteKey(site, sites),
        urlFilters: [...hosts.flatMap(hostFilters), ...parts.flatMap(partFilters)],
        matches: [...matchesFor(hosts), ...parts.flatMap(exactMatches)],
        exceptHosts: allowedHosts.filter((host) => wild.some((parent) => host.endsWith(`.${parent}`))),
      };
    })
    .filter(({ urlFilters }) => urlFilters.length > 0);
}

const bare = (host: string) => host.replace(/^\*\./, '');

function isProhibited(address: string, sites: SitesPolicy): boolean {
  return siteFor(address, sites)?.status === 'prohibited';
}

/** `^` is the end of a host; one with a dot at its end is the same host (RFC 1034, 3.1). */
function hostFilters(host: string): string[] {
  if (host.startsWith('*.')) return [`||${bare(host)}^`, `||${bare(host)}.^`];
  return ['https', 'http'].flatMap((scheme) => [`|${scheme}://${host}^`, `|${scheme}://${host}.^`]);
}

/** Filters know no capitals; what is written in another way still is caught by the script in the page. */
function partFilters(written: string): string[] {
  const { host, path, query } = parsePart(written);
  const [parameter] = query;
  const place = `|https://${host}${path}`;
  if (parameter === undefined) return [`${place}^`];
  const pair = `${parameter[0]}=${parameter[1]}^`;
  return [path === '' ? `${place}/` : place, `${place}/*`].flatMap((at) => [`${at}?${pair}`, `${at}?*&${pair}`]);
}

/** Match patterns for a part, its path and its parameter as a whole: what begins like it is another place. */
function exactMatches(written: string): string[] {
  const { host, path, query } = parsePart(written);
  const [parameter] = query;
  const place = `https://${host}${path}`;
  if (parameter === undefined) return [place, `${place}/*`, `${place}?*`];
  const pair = `${parameter[0]}=${parameter[1]}`;
  return [path === '' ? `${place}/` : place, `${place}/*`].flatMap((at) =>
    [`?${pair}`, `?${pair}&*`, `?*&${pair}`, `?*&${pair}&*`].map((end) => `${at}${end}`),
  );
}
