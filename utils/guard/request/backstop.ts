import { companyDetection, countByType, patternEngine } from '@/utils/detection';
import type { Head, OutgoingRequest, Passage, RequestBody } from '@/utils/platform';
import type { Policy } from '@/utils/policy';
import { type Site, siteFor } from '@/utils/sites';
import type { Channel } from '@/utils/vocabulary';
import { valuesIn } from '../memory';
import type { FingerprintKeeper } from '../recognition';
import type { GuardReport } from '../report';
import { leastInHeads, leavesOfHeads } from './heads';
import { type Bench, judgeLeaves, type Stop } from './judge-leaves';
import { type Leaf, leavesOfAddress, leavesOfBytes, leavesOfForm } from './leaves';
import type { Ledger } from './let-go';
import type { KeptLink } from './links';
import { toolOf } from './messages';
import { isSameSite } from './same-site';

export interface BackstopParts {
  /** What people have let go at any door. */
  letGo: Ledger;
  /** What events have told of. */
  counted: Ledger;
  fingerprints: Pick<FingerprintKeeper, 'now'>;
  /** The tool of the page that a tab shows, with the page's address, where its guard has said so. */
  toolInTab(tabId: number): { site: Site; url: string | undefined } | undefined;
  /** Has the guard of the page explain; false when none could. */
  explain(request: OutgoingRequest, stop: Stop): Promise<boolean>;
  /** Keeps a link or a form that was stopped for the page that asks about it. Gives the path of that page. */
  keepLink(link: KeptLink): string;
  /** Has a tab that is on its way to a link show the page that asks about it. */
  leaveLink(tabId: number, page: string): void;
  report(report: GuardReport): void;
}

export interface Backstop {
  /** From now on it judges by this policy. */
  judgeBy(policy: Policy): void;
  /** `unready`: nobody can judge yet. Else what becomes of a request; for one that cannot be held it is only noticed. */
  meet(request: OutgoingRequest, mayHold: boolean): Passage | 'unready';
}

/** A let-go holds a moment longer than what the page remembers of it, and one send is often several requests. */
const graceMs = 60_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;

/**
 * Whether a request in a tool's page is that of a frame of somebody else, who keeps it: what is paid with there, who signs
 * in there, is no business of the tool. What such a frame sends to third parties is looked at all the same.
 */
function isOfStranger(url: string, initiator: string | undefined, page: string | undefined): boolean {
  return initiator !== undefined && page !== undefined && isSameSite(initiator, url) && !isSameSite(initiator, page);
}

/** Until when something that was let go now may pass. Milliseconds since the epoch. */
export function letGoUntilMs(policy: Policy, nowMs: number): number {
  return nowMs + policy.guard.repeatMinutes * minuteMs + graceMs;
}

function leavesOfBody(body: RequestBody): { leaves: Leaf[]; whole: boolean } {
  switch (body.kind) {
    case 'none':
      return { leaves: [], whole: true };
    case 'hidden':
      return { leaves: [], whole: false };
    case 'form':
      return { leaves: leavesOfForm(body.fields), whole: true };
    case 'bytes': {
      const { leaves, whole } = leavesOfBytes(joined(body.parts));
      return { leaves, whole: whole && !body.partly };
    }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The last wall: what is about to leave a page or a worker for an AI tool, whatever way it took. It can only let go or
 * cancel; what is left to the person is asked by the guard of the page.
 */
export function createBackstop(parts: BackstopParts): Backstop {
  const { letGo, counted, fingerprints, toolInTab, explain, keepLink, leaveLink, report } = parts;
  let judging: (Pick<Bench, 'policy' | 'company' | 'harmless'> & { ofFingerprints: unknown }) | undefined;

  function bench(policy: Policy, site: Site): Bench {
    const list = fingerprints.now(policy.detection.exactMatch);
    if (judging === undefined || judging.policy !== policy || judging.ofFingerprints !== list) {
      const company = companyDetection(policy.detection, {
        compilePatterns: patternEngine,
        fingerprints: list?.index,
      });
      judging = { policy, company, ofFingerprints: list, harmless: new Set() };
    }
    return {
      policy,
      company: judging.company,
      harmless: judging.harmless,
      fingerprints: list,
      isLetGo: (value: string) => letGo.has(value, toolOf(site)),
    };
  }

  /** Where it goes decides, and where it does not go to a tool, the page it comes from. */
  function siteOf({ url, initiator, tabId }: OutgoingRequest, policy: Policy): Site | undefined {
    const there = siteFor(url, policy.sites);
    if (there !== undefined) return there;
    const from = initiator === undefined ? undefined : siteFor(initiator, policy.sites);
    if (from !== undefined) return from;
    const around = tabId === undefined ? undefined : toolInTab(tabId);
    return around === undefined || isOfStranger(url, initiator, around.url) ? undefined : around.site;
  }

  /** Counts what went without being held, once for the same values. */
  function noticed(site: Site, channel: Channel, { text, findings }: Stop, policy: Policy): void {
    const values = valuesIn(text, findings);
    if (values.every((value) => counted.has(value))) return;
    void counted.add(values, Date.now() + Math.max(policy.guard.repeatMinutes, 1) * minuteMs);
    report({
      site: site.id,
      siteStatus: site.status,
      channel,
      counts: countByType(findings),
      action: 'audit',
      outcome: 'sent-audited',
      decideMs: 0,
    });
  }

  /** Counts that something could not be read: once an hour for a tool, however much of it there is. */
  function unread({ id, name, status }: Site): void {
    const mark = `unread ${id} ${name}`;
    if (counted.has(mark)) return;
    void counted.add([mark], Date.now() + hourMs);
    const nothing = { counts: {}, decideMs: 0 };
    report({ site: id, siteStatus: status, channel: 'request', action: 'audit', outcome: 'sent-audited', ...nothing });
  }

  async function cancelled(request: OutgoingRequest, site: Site, stop: Stop, policy: Policy): Promise<void> {
    if (await explain(request, stop).catch(() => false)) return;
    const values = valuesIn(stop.text, stop.findings);
    if (values.every((value) => counted.has(value))) return;
    void counted.add(values, Date.now() + Math.max(policy.guard.repeatMinutes, 1) * minuteMs);
    const { action } = stop.verdict;
    report({
      site: site.id,
      siteStatus: site.status,
      channel: 'request',
      counts: countByType(stop.findings),
      action,
      outcome: action === 'block' ? 'blocked' : 'cancelled',
      decideMs: 0,
    });
  }

  function kept(request: OutgoingRequest, site: Site, stop: Stop, policy: Policy): Passage {
    void cancelled(request, site, stop, policy);
    return 'cancel';
  }

  function judged(request: OutgoingRequest, mayHold: boolean, policy: Policy): Passage {
    const site = siteOf(request, policy);
    if (site === undefined || site.status === 'approved') return 'let-go';
    const isLink = request.purpose === 'page' && request.body.kind === 'none';
    // A link to a prohibited tool is not opened at all; that is seen to elsewhere.
    if (isLink && site.status === 'prohibited') return 'let-go';
    const body = leavesOfBody(request.body);
    const leaves = [...leavesOfAddress(request.url), ...body.leaves];
    const channel = isLink ? 'link' : 'request';
    const { stop, whole } = judgeLeaves(leaves, site, channel, bench(policy, site));
    if (!whole || !body.whole) unread(site);
    if (stop === undefined) return 'let-go';
    const { url, tabId } = request;
    if (request.purpose === 'page' && mayHold) {
      return { openInstead: keepLink({ kind: isLink ? 'link' : 'form', url, stop, late: false }) };
    }
    if (isLink && tabId !== undefined) leaveLink(tabId, keepLink({ kind: 'link', url, stop, late: true }));
    if (!mayHold) {
      noticed(site, channel, stop, policy);
      return 'let-go';
    }
    return kept(request, site, stop, policy);
  }

  /** Once more when the header fields are known: by scripts of the page, or cookies and its own address. */
  function judgedHeads(request: OutgoingRequest, heads: readonly Head[], mayHold: boolean, policy: Policy): Passage {
    const site = siteOf(request, policy);
    if (site === undefined || site.status === 'approved') return 'let-go';
    const leaves = leavesOfHeads(heads);
    if (leaves.length === 0) return 'let-go';
    const { stop } = judgeLeaves(leaves, site, 'request', { ...bench(policy, site), least: leastInHeads });
    if (stop === undefined) return 'let-go';
    // A page that does not open for a cookie that it once got would help nobody.
    if (!mayHold || request.purpose === 'page') {
      noticed(site, 'request', stop, policy);
      return 'let-go';
    }
    return kept(request, site, stop, policy);
  }

  let inForce: Policy | undefined;
  return {
    judgeBy(policy) {
      inForce = policy;
    },
    meet(request, mayHold) {
      if (inForce === undefined) return 'unready';
      const { heads } = request;
      return heads === undefined ? judged(request, mayHold, inForce) : judgedHeads(request, heads, mayHold, inForce);
    },
  };
}
