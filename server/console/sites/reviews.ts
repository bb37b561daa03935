import { catalogue } from '@/utils/sites';
import type { SiteStatus } from '@/utils/vocabulary';
import type { DataTerms, SiteReviewState } from '../../store/console-words';

/** Of `/api/sites`. */
export interface SiteReview {
  site: string;
  state: SiteReviewState;
  owner: string;
  dataTerms: DataTerms;
  decision: SiteStatus | null;
  decidedOn: string | null;
  reviewBy: string | null;
  version: number;
}

export interface SitesAnswer {
  reviews: SiteReview[];
  suggestions: { host: string; times: number; firstOn: string; lastOn: string }[];
}

/** What a tool has that nobody has looked at. */
export function noReview(site: string): SiteReview {
  return {
    ...{ site, state: 'new', owner: '', dataTerms: 'unknown', decision: null },
    ...{ decidedOn: null, reviewBy: null, version: 0 },
  };
}

/** The section `sites` of a policy that says what was decided; undefined while nothing differs from the catalogue. */
export function sitesSection(reviews: readonly SiteReview[]): object | undefined {
  const known = new Map(catalogue.map(({ id, status }) => [id, status]));
  const decided = reviews.flatMap(({ site, decision }) => (decision === null ? [] : [{ site, decision }]));
  const statuses = decided.filter(({ site, decision }) => known.has(site) && known.get(site) !== decision);
  const add = decided.filter(({ site }) => !known.has(site));
  if (statuses.length === 0 && add.length === 0) return undefined;
  return {
    sites: {
      ...(statuses.length > 0 && {
        statuses: Object.fromEntries(statuses.map(({ site, decision }) => [site, decision])),
      }),
      ...(add.length > 0 && {
        add: add.map(({ site, decision }) => ({ name: site, hosts: [site], status: decision })),
      }),
    },
  };
}
