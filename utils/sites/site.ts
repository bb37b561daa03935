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
  /** Stable and public: what telemetry says instead of a host name. */
  id: string;
  name: string;
  category: SiteCategory;
  /** The company behind the tool. */
  owner: string;
  status: SiteStatus;
  /** Host names; a sub-domain counts only when listed or as `*.example.com`. */
  hosts: readonly string[];
  /** Where AI is only a part of a site: path prefixes, optionally with a query (`/search?udm=50`). */
  paths?: readonly string[];
}
