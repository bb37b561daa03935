import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Finding } from '@/utils/detection';
import { emptyVault, replace, reserve, type Vault } from '@/utils/placeholders';
import { countedEntity, isEntityType, structures } from '@/utils/vocabulary';
import { findAcross } from './across';
import { Refused } from './refused';
import { textsOf, withTexts } from './request';
import { countKinds, type GatewayRule, judge } from './rules';

/** How long other requests may wait for the scan of one. */
const longestTurnMs = 20;

/** Finds what is sensitive in a text; pauses in a long one, so that other requests go on. */
export type Scan = (text: string) => Promise<Finding[]>;

export interface Examined<Request> {
  /** As it may go on: with placeholders where the rules say so. */
  request: Request;
  /** What those placeholders stand for; the answer gets the values back. Lives as long as the request. */
  vault: Vault;
  /** Everything that was found, by kind. */
  kinds: Record<string, number>;
  /** The same, in each text. */
  found: ReadonlyMap<string, readonly Finding[]>;
  isRedacted: boolean;
}

/**
 * Scans every text of a request and does what the rules say.
 *
 * @throws {Refused} `sensitive_data`, with kinds and counts and no value
 */
export async function examined<Request>(
  request: Request,
  rules: readonly GatewayRule[],
  scan: Scan,
): Promise<Examined<Request>> {
  const texts = [...new Set(textsOf(request))];
  const found = new Map<string, Finding[]>();
  let turnMs = performance.now();
  for (const text of texts) {
    found.set(text, await scan(text));
    // Each may be short, and there may be thousands.
    if (performance.now() - turnMs < longestTurnMs) continue;
    await nextTurn();
    turnMs = performance.now();
  }
  const across = await findAcross(request, found, scan);
  const all = [...[...found.values()].flat(), ...across];
  const kinds: Record<string, number> = {};
  countKinds(kinds, all);
  const { action, findings } = judge(all, rules);
  if (action === 'block') throw refusalFor(findings);
  const known = across.length === 0 ? found : new Map([...found, ['', across]]);
  if (action !== 'redact') return { request, vault: emptyVault(), kinds, found: known, isRedacted: false };

  const wanted = new Set(findings);
  // What stands in pieces has no place for a placeholder.
  if (across.some((finding) => wanted.has(finding))) throw refusalFor(findings);
  // A placeholder that stands in the request already is the caller's own, and never gets a value here.
  let vault = texts.reduce((before, text) => reserve(text, before), emptyVault());
  const replaced = new Map<string, string>();
  for (const [text, inText] of found) {
    const result = replace(text, withInner(inText, wanted), vault);
    vault = result.vault;
    replaced.set(text, result.text);
  }
  return {
    request: withTexts(request, (text) => replaced.get(text) ?? text),
    vault,
    kinds,
    found: known,
    isRedacted: true,
  };
}

/** The findings that are wanted; of a structure, what can be replaced in it. */
function withInner(findings: readonly Finding[], wanted: ReadonlySet<Finding>): Finding[] {
  const around = findings.filter((finding) => wanted.has(finding) && !isEntityType(finding.type));
  return findings.filter(
    (finding) =>
      isEntityType(finding.type) &&
      (wanted.has(finding) || around.some(({ start, end }) => start <= finding.start && finding.end <= end)),
  );
}

/** "The text holds 2 passwords and 1 private key. ..." */
function refusalFor(findings: readonly Finding[]): Refused {
  const kinds: Record<string, number> = {};
  countKinds(kinds, findings);
  const words = Object.entries(kinds).map(([type, count]) => {
    if (isEntityType(type)) return countedEntity(type, count);
    const structure = Object.entries(structures).find(([name]) => name === type)?.[1];
    return `${count} ${count === 1 ? structure?.one : structure?.many}`;
  });
  const list = new Intl.ListFormat('en').format(words);
  const sentence = `The text holds ${list}. Remove what is secret, or send it with placeholders.`;
  return new Refused('sensitive_data', { sentence, kinds });
}
