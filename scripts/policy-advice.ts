import { type Deployment, decide, type Policy, type Rule } from '@/utils/policy';
import { siteFor } from '@/utils/sites';
import { type Action, actions, entities, isEntityType } from '@/utils/vocabulary';
import type { LabelledDocument } from '../tests/corpora/corpus';
import { scannerFor } from './scanner';

/** Something in a good policy that will not do what it seems to. */
export interface Advice {
  /** Where, as `guard.rules[0]`. */
  path: string;
  message: string;
}

/**
 * What of a policy will not work, or not as it reads. Says nothing of taste.
 *
 * @param groups Every group that gets this policy or one like it.
 */
export function adviceOn(policy: Policy, groups: readonly string[]): Advice[] {
  return [...plainAddresses(policy), ...rulesThatNeverFire(policy, groups), ...sitesTwice(policy)];
}

/** The same for the part that says how browsers get the extension. */
export function adviceOnDeployment(deployment: Deployment): Advice[] {
  const advice: Advice[] = (['updateUrl', 'firefoxUrl'] as const)
    .filter((key) => isPlain(deployment[key] ?? ''))
    .map((key) => ({
      path: `deployment.${key}`,
      message: 'goes over http, where everybody on the way can keep updates back; use https',
    }));
  if (deployment.updateUrl === undefined)
    advice.push({ path: 'deployment.updateUrl', message: 'is missing: Chrome and Edge will look in their own stores' });
  if (deployment.firefoxUrl === undefined)
    advice.push({ path: 'deployment.firefoxUrl', message: 'is missing: Firefox will not install anything by itself' });
  if (deployment.privateWindows === 'unchanged')
    advice.push({ path: 'deployment.privateWindows', message: 'leaves private windows open and unguarded' });
  if (Object.hasOwn(deployment.extensionSettings, deployment.extensionId))
    advice.push({
      path: `deployment.extensionSettings.${deployment.extensionId}`,
      message: 'is left out: the entry of Daylight is written by the other keys of deployment',
    });
  if (deployment.guestMode) advice.push({ path: 'deployment.guestMode', message: 'leaves guest windows unguarded' });
  return advice;
}

function plainAddresses({ assistant, telemetry, detection }: Policy): Advice[] {
  const addresses: [string, string | undefined][] = [
    ['assistant.gatewayUrl', assistant.gatewayUrl],
    ['telemetry.endpoint', telemetry.endpoint],
    ['detection.exactMatch.url', detection.exactMatch?.url],
  ];
  return addresses
    .filter(([, url]) => url !== undefined && isPlain(url))
    .map(([path]) => ({
      path,
      message: 'goes over http, where everybody on the way can read and change it; use https',
    }));
}

function isPlain(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\]|.*\.localhost)$/.test(hostname);
}

const strength = (action: Action) => actions.indexOf(action);

function rulesThatNeverFire({ guard, detection, organisation }: Policy, groups: readonly string[]): Advice[] {
  return guard.rules.flatMap((rule, i): Advice[] => {
    const at = (message: string) => [{ path: `guard.rules[${i}]`, message }];
    const known = [organisation.group, ...groups];
    if (rule.groups !== undefined && !rule.groups.some((group) => known.includes(group)))
      return at('is for groups that this file does not have, so it can never fire');
    if (rule.types.every((type) => type === 'CUSTOM_TERM') && detection.terms.length + detection.patterns.length === 0)
      return at('is for terms of the company, and there are none, so it can never fire');
    if (rule.types.every((type) => type === 'EXACT_MATCH') && detection.exactMatch === undefined)
      return at('is for detection.exactMatch, which is not set, so it can never fire');
    if (rule.siteStatuses?.length === 0 || rule.channels?.length === 0)
      return at('names no status or no channel, so it can never fire');
    if (rule.siteStatuses?.every((status) => status === 'prohibited'))
      return at('changes nothing: a prohibited tool gets nothing, whatever a rule says');
    if (rule.siteStatuses?.every((status) => status === 'approved') && strength(rule.action) > strength('audit'))
      return at('does no more than audit: an approved tool is never held back');
    if (guard.rules.findIndex(({ id }) => id === rule.id) < i)
      return at('has the name of another rule; the reason that people see will not tell which');
    const stronger = guard.rules.find((other) => other !== rule && covers(other, rule, guard.rules));
    if (stronger !== undefined) return at(`changes nothing: "${stronger.id}" holds wherever it does, and is as strong`);
    return [];
  });
}

/** Whether `wide` holds wherever `narrow` does, and weighs as much. Of two that are alike, the later one is idle. */
function covers(wide: Rule, narrow: Rule, all: readonly Rule[]): boolean {
  const within = (inner: readonly string[] | undefined, outer: readonly string[] | undefined) =>
    outer === undefined || (inner?.every((one) => outer.includes(one)) ?? false);
  const subjects = (rule: Rule, type: string) =>
    rule.types.some((one) => one === type || (isEntityType(type) && entities[type].family === one));
  const holds = (a: Rule, b: Rule) =>
    strength(a.action) >= strength(b.action) &&
    a.minConfidence <= b.minConfidence &&
    a.minCount <= b.minCount &&
    b.types.every((type) => subjects(a, type)) &&
    within(b.siteStatuses, a.siteStatuses) &&
    within(b.channels, a.channels) &&
    within(b.groups, a.groups);
  return holds(wide, narrow) && !(holds(narrow, wide) && all.indexOf(wide) > all.indexOf(narrow));
}

function sitesTwice({ sites }: Policy): Advice[] {
  return sites.add.flatMap(({ hosts }, i) =>
    hosts.flatMap((host, j): Advice[] => {
      const site = siteFor(`https://${host.replace(/^\*\./, '')}/`);
      if (site === undefined) return [];
      const message = `is in the catalogue as "${site.id}" (${site.name}); its status goes into sites.statuses`;
      return [{ path: `sites.add[${i}].hosts[${j}]`, message }];
    }),
  );
}

/** How often a policy would stop people over texts in which nothing is sensitive. */
export interface FalseAlarms {
  documents: number;
  /** How many would warn or more, by this policy and by the built-in rules alone. */
  warned: number;
  warnedByDefault: number;
  /** Rules that would, most often first. */
  rules: { id: string; documents: number }[];
  /** Terms and patterns of the company that are in them, most often first. */
  words: { path: string; documents: number }[];
}

/**
 * Runs a policy over harmless texts, as a paste into a tool that is not approved.
 *
 * @param builtIn The policy without any decision of the company.
 */
export async function falseAlarmsOf(
  policy: Policy,
  builtIn: Policy,
  texts: readonly Pick<LabelledDocument, 'text'>[],
  warn: (words: string) => void,
): Promise<FalseAlarms> {
  const scan = await scannerFor(policy, warn);
  const plainScan = await scannerFor(builtIn, warn);
  const byRule = new Map<string, number>();
  const byWord = new Map<string, number>();
  const more = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const result: FalseAlarms = { documents: texts.length, warned: 0, warnedByDefault: 0, rules: [], words: [] };
  const stops = (action: Action) => strength(action) >= strength('warn');
  for (const { text } of texts) {
    const findings = await scan(text);
    const verdict = decide(findings, { status: 'unsanctioned' }, 'paste', policy);
    if (stops(verdict.action)) {
      result.warned += 1;
      for (const { rule } of verdict.why) more(byRule, rule);
      const ours = findings.filter(({ type }) => type === 'CUSTOM_TERM');
      const paths = new Set(ours.map(({ start, end }) => termPath(policy, text.slice(start, end))));
      for (const path of paths) more(byWord, path);
    }
    const plain = decide(await plainScan(text), { status: 'unsanctioned' }, 'paste', builtIn);
    if (stops(plain.action)) result.warnedByDefault += 1;
  }
  const often = (a: { documents: number }, b: { documents: number }) => b.documents - a.documents;
  result.rules = [...byRule].map(([id, documents]) => ({ id, documents })).sort(often);
  result.words = [...byWord].map(([path, documents]) => ({ path, documents })).sort(often);
  return result;
}

/** Which of the company's terms a found text is; what is none was found by a pattern. */
function termPath({ detection }: Policy, found: string): string {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[\s\p{P}]+/gu, ' ')
      .trim();
  const index = detection.terms.findIndex((term) => plain(term) === plain(found));
  return index < 0 ? 'detection.patterns' : `detection.terms[${index}]`;
}
