import { type Site, type SitesPolicy, siteFor } from '@/utils/sites';
import { addressHere } from './address';

/**
 * The tool that this page is. Asked with every event, with every key that is typed too, so it is looked up only when the
 * address or the policy has changed.
 */
export function createSiteHere(sites: () => SitesPolicy | undefined): () => Site | undefined {
  let last: { address: string; sites: SitesPolicy | undefined; site: Site | undefined } | undefined;
  return () => {
    const now = { address: addressHere(), sites: sites() };
    if (last?.address !== now.address || last.sites !== now.sites)
      last = { ...now, site: siteFor(now.address, now.sites) };
    return last.site;
  };
}
