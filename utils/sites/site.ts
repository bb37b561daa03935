import type { SiteStatus } from '@/utils/vocabulary';

export const siteCategories = [
  'assistant',
  'search',
  'writing',
  'translation',
  'coding',
  'design',
  'media',
  'meeting',
  'model-hub',
] as const;
export type SiteCategory = (typeof siteCategories)[number];

/** One AI tool: an entry of the catalogue, or one that the policy adds. */
export interface Site {
  /** Stable and public: what telemetry says instead of a host name. `other` for a tool that the policy adds. */
  id: string;
  name: string;
  category: SiteCategory;
  /** The company behind the tool; empty for a tool that the policy adds. */
  owner: string;
  status: SiteStatus;
  /** Hosts that are this tool as a whole. A sub-domain counts only when listed or as `*.example.com`. */
  hosts: readonly string[];
  /**
   * Where the tool is only a part of a bigger site: host and path prefix, optionally with query parameters that must
   * stand in the address (`www.google.com/search?udm=50`).
   */
  parts?: readonly string[];
  /**
   * Each part begins with a page load of its own, so the guard need not wait on the whole host. Leave it out when
   * people reach the part inside a single-page application: there the guard must already be on the page.
   */
  partsBeginWithLoad?: boolean;
}

/** An entry of the catalogue's files. Category and status come from the list it stands in. */
export type CatalogueEntry = Omit<Site, 'category' | 'status'>;

/** The part of a policy that speaks of sites. */
export interface SitesPolicy {
  /** Status by site id. */
  statuses: Readonly<Record<string, SiteStatus>>;
  /** Tools that the catalogue does not have. */
  add: readonly { name: string; hosts: readonly string[]; status: SiteStatus }[];
}
