import type { FingerprintState, KeptOverlay } from '@/utils/guard';
import { bucketHours, type PolicyState } from '@/utils/policy';
import { addedSites, catalogue, isCatalogueId, type Site, siteFor } from '@/utils/sites';
import { type CompanyInWords, companyInWords } from './company-words';
import { type FamilyInWords, guardInWords, mannersInWords } from './guard-words';
import { text } from './text';

/** A tool as the page lists it. */
export interface SiteInWords {
  site: Site;
  /** Whose decision its status is; undefined for the catalogue's own. */
  decided: string | undefined;
}

export interface PolicyInWords {
  source: { title: string; sentences: string[]; helpUrl: string | undefined };
  /** What is wrong with the newest document. */
  problems: { where: string; what: string }[];
  guard: FamilyInWords[];
  company: CompanyInWords;
  manners: string[];
  /** Where people can suggest a tool that is missing. */
  suggestUrl: string | undefined;
  /** What the organisation decided first, by name, then the rest as the catalogue has it: best known first. */
  sites: SiteInWords[];
  assistant: string[];
  /** `sends` is false when no event leaves the browser. */
  telemetry: { sends: boolean; sentences: string[] };
}

/**
 * The policy in force as sentences that a person without any knowledge of its keys understands. Holds no token and no
 * header.
 *
 * @param fingerprints What has become of the file that the policy names.
 * @param overlay What has become of the signed additions that the policy names.
 * @param dateTime Writes a moment (milliseconds since the epoch) in the reader's way.
 */
export function explainPolicy(
  state: PolicyState,
  fingerprints: FingerprintState | undefined,
  dateTime: (ms: number) => string,
  overlay?: KeptOverlay,
): PolicyInWords {
  const { policy } = state;
  return {
    source: withAdditions(sourceInWords(state, dateTime), state, overlay),
    problems: problemsInWords(state),
    guard: guardInWords(policy),
    company: companyInWords(policy.detection, fingerprints),
    suggestUrl: policy.organisation.contact?.url ?? policy.organisation.helpUrl,
    manners: mannersInWords(policy),
    sites: sitesInWords(policy.sites),
    assistant:
      policy.assistant.gatewayUrl === undefined
        ? [text.assistant.off]
        : [
            text.assistant.on(policy.assistant.name, hostOf(policy.assistant.gatewayUrl)),
            policy.identity.issuer === undefined
              ? text.assistant.noSignIn
              : text.assistant.signIn(hostOf(policy.identity.issuer)),
            text.assistant.retention(policy.assistant.retentionDays),
          ],
    telemetry:
      policy.telemetry.endpoint === undefined
        ? { sends: false, sentences: [text.events.nowhere] }
        : {
            sends: true,
            sentences: [
              text.events.to(hostOf(policy.telemetry.endpoint)),
              text.events.bucket(bucketHours(policy.telemetry)),
              policy.telemetry.sendAtOnce ? text.events.atOnce : text.events.later,
              ...(policy.telemetry.teams.includes(policy.organisation.group)
                ? [text.events.asTeam(policy.organisation.group)]
                : []),
              text.events.browsers(policy.telemetry.minBrowsers),
            ],
          },
  };
}

/** What is said of the signed overlay, where the policy names one. */
function withAdditions(
  source: PolicyInWords['source'],
  { policy, overlayVersion }: PolicyState,
  overlay: KeptOverlay | undefined,
): PolicyInWords['source'] {
  if (policy.overlay.url === undefined) return source;
  const { additions } = text.source;
  const sentences = [overlayVersion === undefined ? additions.none : additions.inForce(overlayVersion)];
  if (overlay?.problem !== undefined) sentences.push(additions.problems[overlay.problem]);
  return { ...source, sentences: [...source.sentences, ...sentences] };
}

function sourceInWords(state: PolicyState, dateTime: (ms: number) => string): PolicyInWords['source'] {
  const { policy, origin } = state;
  // The default has no beginning where the worker has not written a state yet.
  const since = state.sinceMs === 0 ? undefined : dateTime(state.sinceMs);
  const words = text.source;
  const why = {
    managed: words.managed,
    'last-good': words.lastGood,
    default: state.problems.length > 0 ? words.refused : words.none,
  }[origin];
  return {
    title: words.titles[origin](words.by(policy.organisation.name)),
    sentences: [
      why,
      ...(since === undefined
        ? []
        : [origin === 'default' ? words.since(since) : words.version(policy.version, since)]),
    ],
    helpUrl: policy.organisation.helpUrl,
  };
}

function problemsInWords(state: PolicyState): PolicyInWords['problems'] {
  const problems = state.problems.map(({ path, message }) => ({
    where: path || text.source.wholeDocument,
    what: message,
  }));
  const unknown = Object.keys(state.policy.sites.statuses).filter((id) => !isCatalogueId(id));
  return unknown.length === 0
    ? problems
    : [...problems, { where: 'sites.statuses', what: text.source.unknownSites(unknown) }];
}

function sitesInWords(sites: PolicyState['policy']['sites']): SiteInWords[] {
  const added = addedSites(sites).map((site) => ({ site, decided: text.sites.added }));
  const known = catalogue.map((site) => {
    const status = sites.statuses[site.id];
    return status === undefined
      ? { site, decided: undefined }
      : { site: { ...site, status }, decided: text.sites.byPolicy };
  });
  const byName = (a: SiteInWords, b: SiteInWords) => a.site.name.localeCompare(b.site.name);
  return [
    ...[...added, ...known.filter((entry) => entry.decided !== undefined)].sort(byName),
    ...known.filter((entry) => entry.decided === undefined),
  ];
}

/** Tools that a person means by some words: parts of name, company or address, or an address pasted whole. */
export function findSites(sites: readonly SiteInWords[], query: string): SiteInWords[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...sites];
  const byAddress = siteFor(query.trim());
  return sites.filter(({ site }) => {
    if (byAddress !== undefined && byAddress.id === site.id) return true;
    const haystack = [site.name, site.owner, ...site.hosts, ...(site.parts ?? [])].join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

function hostOf(url: string): string {
  return new URL(url).host;
}
