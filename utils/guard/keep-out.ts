import { pageAddress } from '@/utils/platform';
import type { Policy } from '@/utils/policy';
import { siteFor, siteKey } from '@/utils/sites';

/** Path of the page that stands in for a prohibited tool. It is told which tool, by its key, and nothing else. */
export function prohibitedPage(key: string): string {
  return `/prohibited.html?site=${key}`;
}

/** Leaves this page, or this frame, for the one that says why. Nothing more of the page is loaded or run. */
export function leaveFor(key: string): void {
  window.stop();
  location.replace(pageAddress(prohibitedPage(key)));
}

/** Where the browser cannot say that the address has changed without a load, it is looked at this often. */
const lookEveryMs = 1000;

/** What TypeScript does not know yet to be missing in older browsers (https://html.spec.whatwg.org/#navigation-interface). */
type WithNavigation = Partial<Pick<Window, 'navigation'>>;

/**
 * Keeps people out of prohibited tools where the browser itself cannot: in pages that go there without a load, that come
 * back from the browser’s memory, or that were open when the policy changed.
 *
 * A page of which a person has made use may hold something that they wrote. It stays until it goes somewhere else; the
 * guard at its doors lets nothing through.
 */
export function keepOut(watchPolicy: (onPolicy: (policy: Policy) => void, signal: AbortSignal) => void): void {
  const left = new AbortController();
  const { signal } = left;
  let policy: Policy | undefined;
  const look = () => {
    if (policy === undefined || !/^https?:$/.test(location.protocol)) return;
    const site = siteFor(location.href, policy.sites);
    if (site?.status !== 'prohibited') return;
    left.abort();
    leaveFor(siteKey(site, policy.sites));
  };
  watchPolicy((changed) => {
    policy = changed;
    if (!navigator.userActivation.hasBeenActive) look();
  }, signal);
  addEventListener('pageshow', (event) => event.persisted && look(), { signal });
  const { navigation } = window as WithNavigation;
  if (navigation !== undefined) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  let address = location.href;
  const timer = setInterval(() => {
    if (location.href === address) return;
    address = location.href;
    look();
  }, lookEveryMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}
