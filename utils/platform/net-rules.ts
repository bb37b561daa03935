import { browser } from './browser';

/** Has the browser open a page of the extension in place of some addresses, without asking us. */
interface PageInstead {
  /** A filter of declarativeNetRequest. */
  urlFilter: string;
  /** Hosts, with all below them, that are not meant. */
  exceptHosts: readonly string[];
  /** Path of the page, with its query. It must be in `web_accessible_resources`. */
  page: string;
}

type Rule = Parameters<typeof browser.declarativeNetRequest.updateDynamicRules>[0]['addRules'] extends
  | (infer One)[]
  | undefined
  ? One
  : never;

function ruleOf({ urlFilter, exceptHosts, page }: PageInstead, index: number): Rule {
  return {
    id: index + 1,
    priority: 1,
    action: { type: 'redirect', redirect: { extensionPath: page } },
    condition: {
      urlFilter,
      resourceTypes: ['main_frame', 'sub_frame'],
      ...(exceptHosts.length > 0 && { excludedRequestDomains: [...exceptHosts] }),
    },
  };
}

const nameOf = ({ id, action, condition }: Rule) =>
  JSON.stringify([id, action.redirect?.extensionPath, condition.urlFilter, condition.excludedRequestDomains ?? []]);

/**
 * Puts these rules in the place of those before, in one step: at no moment is there neither. They outlast the worker,
 * the browser, and an update of the extension.
 */
export async function openPagesInstead(places: readonly PageInstead[]): Promise<void> {
  const wanted = places.map(ruleOf);
  const there = await browser.declarativeNetRequest.getDynamicRules();
  if (there.map(nameOf).sort().join('\n') === wanted.map(nameOf).sort().join('\n')) return;
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: there.map(({ id }) => id),
    addRules: wanted,
  });
}
