import { type Site, type SitesPolicy, siteFor } from '@/utils/sites';
import { addressesAround, addressHere } from './address';

/** The nearest tool around a frame of another host. */
function siteAround(sites: SitesPolicy | undefined): Site | undefined {
  for (const address of addressesAround()) {
    const site = siteFor(address, sites);
    if (site !== undefined) return site;
  }
  return undefined;
}

/**
 * The tool that this page is, or, in a frame of another host, the one around it. Asked with every event, with every key that is typed too, so it is looked up only when the
 * address or the policy has changed.
 */
export function createSiteHere(sites: () => SitesPolicy | undefined): () => Site | undefined {
  let last: { address: string; sites: SitesPolicy | undefined; site: Site | undefined } | undefined;
  return () => {
    const now = { address: addressHere(), sites: sites() };
    if (last?.address !== now.address || last.sites !== now.sites)
      last = { ...now, site: siteFor(now.address, now.sites) ?? siteAround(now.sites) };
    return last.site;
  };
}
