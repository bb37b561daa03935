import { type Caller, noticeRequests, type StorageItem, storageItem } from '@/utils/platform';
import type { Policy } from '@/utils/policy';
import { modelApiMatches, otherSiteId, siteFor } from '@/utils/sites';
import type { GuardReport } from '../report';

/** That pages outside the catalogue call public model interfaces: how many tabs did, in this session of the browser. */
export interface UnknownTools {
  /** Numbers that the browser gives to tabs; they mean nothing to anybody else, and go when it closes. */
  tabs: number[];
}

/** In the browser's memory alone; for the options page. */
export const unknownTools = storageItem<UnknownTools>('session', 'guard.unknown-tools');

/** Calls of workers, which are in no tab, count as those of one. */
const noTab = -1;
const mostTabs = 500;

interface NoticeParts {
  currentPolicy(): Promise<Policy>;
  noticed: StorageItem<UnknownTools>;
  report(report: GuardReport): void;
}

/** Takes notice of one call. The page is looked up in the catalogue and then forgotten: no address goes on from here. */
export function createNotice({ currentPolicy, noticed, report }: NoticeParts): (caller: Caller) => Promise<void> {
  let work: Promise<void> = Promise.resolve();
  async function take({ initiator, tabId = noTab }: Caller): Promise<void> {
    const policy = await currentPolicy();
    if (!policy.guard.noticeUnknownTools || initiator === undefined || !/^https?:/.test(initiator)) return;
    if (siteFor(initiator, policy.sites) !== undefined) return;
    const { tabs } = (await noticed.load()) ?? { tabs: [] };
    if (tabs.includes(tabId)) return;
    await noticed.save({ tabs: [...tabs, tabId].slice(-mostTabs) });
    report({
      site: otherSiteId,
      siteStatus: 'unsanctioned',
      channel: 'request',
      counts: {},
      action: 'audit',
      outcome: 'sent-audited',
      decideMs: 0,
    });
  }
  return (caller) => {
    work = work.then(() => take(caller)).catch(() => undefined);
    return work;
  };
}

/** Notices calls of public model interfaces, where the policy wants that. Call at the top level. */
export function noticeUnknownTools(parts: Omit<NoticeParts, 'noticed'>): void {
  const notice = createNotice({ ...parts, noticed: unknownTools });
  noticeRequests(modelApiMatches(), (caller) => void notice(caller));
}
