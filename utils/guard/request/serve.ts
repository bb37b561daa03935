import {
  logWarning,
  type OnRequest,
  type OutgoingRequest,
  onTabClosed,
  openInTab,
  type Passage,
  storageItem,
  tabOf,
  watchRequests,
} from '@/utils/platform';
import { type Policy, type PolicyState, policyStateKey, readable } from '@/utils/policy';
import { matchesFor, requestMatches, type Site, siteFor } from '@/utils/sites';
import type { FingerprintKeeper } from '../recognition';
import type { GuardReport } from '../report';
import { createBackstop, letGoUntilMs } from './backstop';
import type { Stop } from './judge-leaves';
import { createLedger, type StoredLedger } from './let-go';
import { keepLink } from './links';
import { guardIsHere, letGoValues, requestStopped } from './messages';

interface BackstopService {
  /** The policy in force, now and whenever it changes. */
  judgeBy(policy: Policy): void;
}

/** A request that waits for a policy, where the browser lets it wait, goes on after this. */
const waitsAtMostMs = 5_000;
/** The browser asks twice about one request where two filters hold for it. */
const mostRecent = 200;

/** Has the guard of the page explain, or, for a worker that is in no tab, one of a page of the same origin. */
async function explain({ tabId, frameId, initiator }: OutgoingRequest, stop: Stop): Promise<boolean> {
  const tab = tabId ?? (initiator === undefined ? undefined : await tabOf(initiator));
  if (tab === undefined) return false;
  try {
    return await requestStopped.sendTo(tab, tabId === undefined ? 0 : frameId, stop);
  } catch {
    // No guard stands in that frame; the page around it may have one.
    return frameId === 0 ? false : requestStopped.sendTo(tab, 0, stop);
  }
}

/** Puts up the backstop in the background worker. Call at the top level: its listeners wake the worker. */
export function startBackstop(
  fingerprints: Pick<FingerprintKeeper, 'now'>,
  report: (report: GuardReport) => void,
): BackstopService {
  const letGo = createLedger(storageItem<StoredLedger>('session', 'guard.let-go'));
  const counted = createLedger(storageItem<StoredLedger>('session', 'guard.noticed'));
  const loaded = Promise.all([letGo.load(), counted.load()]);
  /** Tabs whose guard has said that it stands on a tool: all that they send is looked at, wherever it goes. */
  const tabs = new Map<number, { site: Site; url: string | undefined; stop(): void }>();

  const backstop = createBackstop({
    letGo,
    counted,
    fingerprints,
    toolInTab: (tabId) => tabs.get(tabId),
    explain,
    keepLink,
    leaveLink: (tabId, page) => {
      openInTab(tabId, page).catch(() => logWarning('link-not-left', 'tab'));
    },
    report,
  });

  let inForce: Policy | undefined;
  let whenUsed = () => {};
  const ready = new Promise<void>((resolve) => {
    setTimeout(resolve, waitsAtMostMs);
    whenUsed = resolve;
  });

  const recent = new Map<string, Passage | Promise<Passage>>();
  const meet: OnRequest = (request, mayHold) => {
    const key = `${request.id} ${request.heads === undefined ? '' : 'heads '}${request.url}`;
    const known = recent.get(key);
    if (known !== undefined) return known;
    const passage = judged(request, mayHold);
    recent.set(key, passage);
    for (const oldest of recent.keys()) {
      if (recent.size <= mostRecent) break;
      recent.delete(oldest);
    }
    return passage;
  };

  function judged(request: OutgoingRequest, mayHold: boolean): Passage | Promise<Passage> {
    if (request.purpose === 'page' && request.heads === undefined && request.tabId !== undefined) forget(request.tabId);
    const now = backstop.meet(request, mayHold);
    if (now !== 'unready') return now;
    const later = async (held: boolean): Promise<Passage> => {
      await ready;
      const passage = backstop.meet(request, held);
      return passage === 'unready' ? 'let-go' : passage;
    };
    if (import.meta.env.FIREFOX && mayHold) return later(true);
    // Chrome does not wait for anybody who has to wait: it is judged afterwards.
    void later(false);
    return 'let-go';
  }

  function forget(tabId: number): void {
    tabs.get(tabId)?.stop();
    tabs.delete(tabId);
  }

  let ofAdded = { urls: '', stop: () => {} };
  function takeOver(policy: Policy): void {
    inForce = policy;
    backstop.judgeBy(policy);
    const urls = matchesFor(
      policy.sites.add.filter(({ status }) => status !== 'approved').flatMap(({ hosts }) => hosts),
    );
    if (urls.join() === ofAdded.urls) return;
    ofAdded.stop();
    ofAdded = { urls: urls.join(), stop: urls.length === 0 ? () => {} : watchRequests({ urls }, meet) };
  }

  watchRequests({ urls: requestMatches() }, meet);
  onTabClosed(forget);
  letGoValues.answer(async ({ tool, values }) => {
    await ready;
    if (inForce !== undefined) await letGo.add(values, letGoUntilMs(inForce, Date.now()), tool);
  });
  guardIsHere.answer(async (_, sender) => {
    await ready;
    const tabId = sender.tab?.id;
    const site = siteFor(sender.url ?? '', inForce?.sites);
    if (tabId === undefined) return;
    if (site === undefined || site.status === 'approved') {
      // The page decides, not a frame of another host in it.
      if (sender.frameId === 0) forget(tabId);
      return;
    }
    const there = tabs.get(tabId);
    const url = sender.frameId === 0 ? sender.url : there?.url;
    if (there === undefined) tabs.set(tabId, { site, url, stop: watchRequests({ urls: ['<all_urls>'], tabId }, meet) });
    else Object.assign(there, { site, url });
  });

  const judgeOnceLoaded = (policy: Policy) => {
    void loaded.then(() => {
      takeOver(policy);
      whenUsed();
    });
  };
  // What was in force last is there sooner than what the browser gives now.
  storageItem<PolicyState>('local', policyStateKey)
    .load()
    .then(
      (stored) => {
        const state = readable(stored);
        if (state !== undefined && inForce === undefined) judgeOnceLoaded(state.policy);
      },
      () => undefined,
    );
  return { judgeBy: judgeOnceLoaded };
}
