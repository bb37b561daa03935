import { bucketHours, type Policy, policySchema } from '@/utils/policy';
import { addedSites, catalogue, otherSiteId } from '@/utils/sites';
import type { SiteStatus } from '@/utils/vocabulary';

/** What the company decided about what is counted and shown. */
export interface FiguresSettings {
  /** Numbers of fewer browsers are not shown, and others in steps of this. */
  minBrowsers: number;
  /** Thousandths; no noise without it. */
  epsilonThousandths?: number | undefined;
  /** In how many browsers Daylight should run. */
  seats?: number | undefined;
  /** Teams that may be told apart. */
  teams: readonly string[];
  /** What has come in is published when a span of so many hours is over. */
  bucketHours: number;
  /** The status that each site has, which everybody knows who has the policy. */
  statuses: SiteStatuses;
}

/** Status by site id; without the sites of a status of which others are not told apart. */
export type SiteStatuses = ReadonlyMap<string, SiteStatus>;

const defaults = policySchema.parse({});

/** @param policy its sections on telemetry and sites; the defaults without it */
export function figuresSettings(policy?: { telemetry: Policy['telemetry']; sites?: Policy['sites'] }): FiguresSettings {
  const { telemetry, sites = defaults.sites } = policy ?? defaults;
  const { minBrowsers, epsilon, seats, teams } = telemetry;
  return {
    minBrowsers,
    epsilonThousandths: epsilon === undefined ? undefined : Math.round(epsilon * 1_000),
    seats,
    teams,
    bucketHours: bucketHours(telemetry),
    statuses: statusesIn(sites),
  };
}

/** Tools that the catalogue does not have are `other`, unsanctioned unless the policy adds them as something else. */
function statusesIn(sites: Policy['sites']): SiteStatuses {
  const added = new Set(addedSites(sites).map(({ status }) => status));
  const known: [string, SiteStatus][] = catalogue.map(({ id, status }) => [id, sites.statuses[id] ?? status]);
  const all: [string, SiteStatus][] = [...known, [otherSiteId, 'unsanctioned']];
  return new Map(all.filter(([, status]) => status === 'unsanctioned' || !added.has(status)));
}
